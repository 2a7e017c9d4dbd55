/** Reads Word files: the text as it stands once all changes are accepted, text boxes and footnotes in it, what is deleted or hidden not. */
import { said, type StatedMetadata } from '../../engine/index';
import { statedByDocument } from './believable';
import { unread, type Reader, type ReadSource } from './reader';
import { DocumentText } from './zip/documentText';
import { readPacked } from './zip/packed';
import { firstTexts, readXml } from './zip/xml';
import type { ZipFile } from './zip/zipFile';

export const docxReader: Reader<ReadSource> = {
  extensions: ['.docx', '.docm', '.dotx'],
  read: (path, bytes) => readPacked(path, bytes, read),
};

function read(path: string, zip: ZipFile): ReadSource {
  const main = mainPart(zip);
  const source = zip.text(main);
  if (source === undefined)
    return unread(path, said('it is packed as Word files are, but has no text in it. Save it from Word as .docx'));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const out = new DocumentText();
  const notes = readBody(source, out);
  for (const [kind, ids] of notes) readNotes(zip.text(`${folder}${kind}s.xml`) ?? '', kind, ids, out);
  const text = out.toString();
  if (text === '')
    return unread(
      path,
      said('it has no text, only pictures or nothing: run OCR over it, or copy its text into a .txt file'),
    );
  return { file: { path, text, bodyStart: 0, stated: statedBy(zip, text), extracted: true }, problems: [] };
}

function mainPart(zip: ZipFile): string {
  let target = 'word/document.xml';
  readXml(zip.text('_rels/.rels') ?? '', {
    open: (name, attribute) => {
      if (name === 'Relationship' && attribute('Type')?.endsWith('/officeDocument'))
        target = attribute('Target')?.replace(/^\//, '') ?? target;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return target;
}

type NoteKind = 'footnote' | 'endnote';

/** What is in the file and not in the text: what was deleted or moved away, the second form of a box, readings above the line. */
const passedOver = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:delText', 'w:instrText', 'w:sectPr']);
const gaps: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': ' ',
};

/** @returns the notes that it refers to, in their order */
function readBody(source: string, out: DocumentText): ReadonlyMap<NoteKind, readonly string[]> {
  const notes: Record<NoteKind, string[]> = { footnote: [], endnote: [] };
  const rows: (readonly string[])[][] = [];
  let over = 0;
  let inText = false;
  let hidden = false;
  let inProperties = false;
  let isContents = false;
  readXml(source, {
    open: (name, attribute) => {
      if (name === 'w:pPr') inProperties = true;
      // In the properties of a paragraph it is the mark at its end that was deleted.
      else if (name === 'w:del' && inProperties) {
        if (over === 0) out.joinNext();
      } else if (passedOver.has(name)) over++;
      if (over > 0) return;
      if (name === 'w:p') {
        isContents = false;
        out.openParagraph();
      } else if (name === 'w:t' || name === 'm:t') inText = true;
      else if (name === 'w:r') hidden = false;
      else if (name === 'w:pStyle')
        isContents = /^(?:TOC|Verzeichnis|Inhaltsverzeichnis)\d?$/i.test(attribute('w:val') ?? '');
      else if (name === 'w:vanish') hidden = !/^(?:0|false|off)$/.test(attribute('w:val') ?? '') && !inProperties;
      else if (gaps[name] !== undefined && !inProperties && !hidden) out.add(gaps[name]);
      else if (name === 'w:txbxContent') out.enter();
      else if (name === 'w:tr') rows.push([]);
      else if (name === 'w:tc') out.enter();
      else if (name === 'w:footnoteReference') notes.footnote.push(attribute('w:id') ?? '');
      else if (name === 'w:endnoteReference') notes.endnote.push(attribute('w:id') ?? '');
    },
    close: (name) => {
      if (name === 'w:pPr') inProperties = false;
      else if (name === 'w:del' && inProperties) return;
      else if (passedOver.has(name) && over > 0) over--;
      else if (over > 0) return;
      else if (name === 'w:t' || name === 'm:t') inText = false;
      else if (name === 'w:p') out.closeParagraph();
      else if (name === 'w:txbxContent') out.leave('box');
      else if (name === 'w:tc') rows.at(-1)?.push(out.leave('none'));
      else if (name === 'w:tr') out.row(rows.pop() ?? []);
    },
    text: (text) => {
      if (inText && over === 0 && !hidden && !isContents) out.add(text);
    },
  });
  return new Map(Object.entries(notes).filter(([, ids]) => ids.length > 0) as [NoteKind, string[]][]);
}

function readNotes(source: string, kind: NoteKind, ids: readonly string[], out: DocumentText): void {
  const texts = new Map<string, string>();
  // Each is a document of its own.
  for (const upToEnd of source.split(`</w:${kind}>`).slice(0, -1)) {
    const begin = upToEnd.lastIndexOf(`<w:${kind} `);
    if (begin < 0) continue;
    const [tag, body] = [
      upToEnd.slice(begin, upToEnd.indexOf('>', begin)),
      upToEnd.slice(upToEnd.indexOf('>', begin) + 1),
    ];
    const id = /\bw:id="([^"]*)"/.exec(tag)?.[1];
    const note = new DocumentText();
    readBody(body, note);
    if (id !== undefined) texts.set(id, note.toString());
  }
  for (const id of ids) {
    out.enter();
    for (const paragraph of (texts.get(id) ?? '').split('\n\n')) {
      out.openParagraph();
      out.add(paragraph);
    }
    out.leave('note');
  }
}

function statedBy(zip: ZipFile, text: string): StatedMetadata {
  const its = firstTexts(zip.text('docProps/core.xml') ?? '', ['dc:title', 'dc:creator', 'dcterms:created']);
  const [title, author, made] = ['dc:title', 'dc:creator', 'dcterms:created'].map((name) => its.get(name));
  return statedByDocument({ title, author, made }, text);
}
