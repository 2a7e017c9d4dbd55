/** What an e-book states of itself: its files in their order, the titles of its chapters, its metadata. */
import type { StatedMetadata } from '../../../engine/index';
import { firstTexts, readXml, type XmlHandler } from '../zip/xml';
import type { ZipFile } from '../zip/zipFile';

export interface Book {
  /** Names of entries, in the order in which they are read. */
  readonly files: readonly string[];
  /** Titles of the chapters that begin in a file, by its name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly stated: StatedMetadata;
}

const nothing = { open: () => undefined, close: () => undefined, text: () => undefined } satisfies XmlHandler;

/** Undefined where the book does not say what it consists of. */
export function bookOf(zip: ZipFile): Book | undefined {
  let root: string | undefined;
  readXml(zip.text('META-INF/container.xml') ?? '', {
    ...nothing,
    open: (name, attribute) => {
      if (local(name) === 'rootfile') root ??= attribute('full-path');
    },
  });
  const opf = root === undefined ? undefined : zip.text(root);
  if (root === undefined || opf === undefined) return undefined;
  const items = new Map<string, { readonly name: string; readonly properties: string; readonly type: string }>();
  const spine: string[] = [];
  let contents: string | undefined;
  readXml(opf, {
    ...nothing,
    open: (name, attribute) => {
      if (local(name) === 'item')
        items.set(attribute('id') ?? '', {
          name: resolved(root!, attribute('href') ?? ''),
          properties: attribute('properties') ?? '',
          type: attribute('media-type') ?? '',
        });
      else if (local(name) === 'spine') contents = attribute('toc');
      else if (local(name) === 'itemref' && attribute('linear') !== 'no') spine.push(attribute('idref') ?? '');
    },
  });
  const nav = [...items.values()].find(({ properties }) => /\bnav\b/.test(properties))?.name;
  const ncx = items.get(contents ?? '')?.name ?? [...items.values()].find(({ type }) => /ncx/.test(type))?.name;
  const files = spine
    .flatMap((id) => items.get(id) ?? [])
    .filter(({ type, name }) => /html|^$/.test(type) && name !== nav);
  return { files: files.map(({ name }) => name), titles: titlesOf(zip, nav, ncx), stated: statedBy(opf) };
}

/** `OEBPS/content.opf`, `../text/a%20b.xhtml#c` → `text/a b.xhtml`: a name in the archive, looked up and nothing else. */
export function resolved(from: string, href: string): string {
  const path = href.replace(/[#?].*$/, '');
  const parts = [...from.split('/').slice(0, -1)];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  try {
    return decodeURIComponent(parts.join('/'));
  } catch {
    return parts.join('/');
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The first title that leads into each file. */
function titlesOf(zip: ZipFile, nav: string | undefined, ncx: string | undefined): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  let [label, target, within]: [string, string | undefined, boolean] = ['', undefined, false];
  const enter = (from: string): void => {
    const title = label.replace(/\s+/g, ' ').trim();
    if (target !== undefined && title !== '' && !titles.has(resolved(from, target)))
      titles.set(resolved(from, target), title);
    [label, target] = ['', undefined];
  };
  if (nav !== undefined) {
    readXml(zip.text(nav) ?? '', {
      open: (name, attribute) => {
        if (name === 'nav') within = /\btoc\b/.test(attribute('epub:type') ?? attribute('role') ?? '');
        else if (name === 'a' && within) [label, target] = ['', attribute('href')];
      },
      close: (name) => {
        if (name === 'a' && within) enter(nav);
        else if (name === 'nav') within = false;
      },
      text: (text) => (label += text),
    });
  }
  if (ncx !== undefined && titles.size === 0) {
    let isMap = false;
    readXml(zip.text(ncx) ?? '', {
      open: (name, attribute) => {
        if (local(name) === 'navMap') isMap = true;
        else if (local(name) === 'text') [label, within] = ['', true];
        else if (local(name) === 'content' && isMap) {
          target = attribute('src');
          enter(ncx);
        }
      },
      close: (name) => {
        if (local(name) === 'navMap') isMap = false;
        else if (local(name) === 'text') within = false;
      },
      text: (text) => {
        if (within) label += text;
      },
    });
  }
  return titles;
}

function statedBy(opf: string): StatedMetadata {
  const said = firstTexts(opf, ['dc:title', 'dc:creator', 'dc:publisher', 'dc:date', 'dc:language']);
  const of = (name: string): string | undefined =>
    said.get(name)?.replace(/\s+/g, ' ').trim().slice(0, 300) || undefined;
  const [title, author, publisher, language] = ['dc:title', 'dc:creator', 'dc:publisher', 'dc:language'].map(of);
  // Many state no more than the year.
  const date = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?!\d)/.exec(of('dc:date') ?? '')?.[1];
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && !date.startsWith('0') && { date }),
    ...(language !== undefined && { language }),
  };
}
