/** Reads what a page states of its article in JSON-LD, schema.org's words in a script. */
import type { StatedMetadata } from '../../../engine/index';

export interface LinkedData {
  readonly stated: StatedMetadata;
  /** The article's text, where the page gives it here too. */
  readonly text?: string;
}

type Thing = Readonly<Record<string, unknown>>;

const article = /(?:Article|BlogPosting|Report|Review|Recipe|PressRelease)$/i;
const page = /^(?:\w*WebPage|ItemPage|AboutPage|CreativeWork|SocialMediaPosting|VideoObject)$/i;
/** Where an article may be held; lists of other articles are not among them. */
const holders = ['@graph', 'mainEntity', 'mainEntityOfPage'];
/** Deeper nesting is no description of an article. */
const deepest = 4;

/** @param scripts contents of the scripts; what cannot be understood is passed over. */
export function readJsonLd(scripts: readonly string[]): LinkedData {
  const things = scripts.flatMap((script) => within(parsed(script), 0));
  const byId = new Map(things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])));
  const main = things.find((thing) => isA(thing, article)) ?? {};
  const frame = things.find((thing) => isA(thing, page)) ?? {};
  const of = (thing: Thing, key: string): unknown => thing[key] ?? undefined;
  const site = things.find((thing) => isA(thing, /^WebSite$/i)) ?? {};
  const names = (value: unknown): string | undefined => namesIn(value, byId);
  const stated = {
    title: textIn(of(main, 'headline')) ?? textIn(of(main, 'name')) ?? textIn(of(frame, 'headline')),
    publisher: names(of(main, 'publisher')) ?? names(of(frame, 'publisher')) ?? textIn(of(site, 'name')),
    author: names(of(main, 'author')) ?? names(of(main, 'creator')) ?? names(of(frame, 'author')),
    date: textIn(of(main, 'datePublished')) ?? textIn(of(frame, 'datePublished')) ?? textIn(of(main, 'dateCreated')),
    url: addressIn(of(main, 'url')) ?? addressIn(of(main, 'mainEntityOfPage')),
    modified: textIn(of(main, 'dateModified')) ?? textIn(of(frame, 'dateModified')),
    section: textIn(of(main, 'articleSection')),
    language: textIn(of(main, 'inLanguage')) ?? textIn(of(frame, 'inLanguage')),
  };
  const text = textIn(of(main, 'articleBody'));
  const corrections = [of(main, 'correction')]
    .flat()
    .flatMap((one) => (isThing(one) ? textIn(one.text) : textIn(one)) ?? []);
  return {
    stated: { ...given(stated), ...(corrections.length > 0 && { corrections }) },
    ...(text === undefined ? {} : { text }),
  };
}

/** Only the fields that have a value. */
export const given = (fields: Readonly<Record<string, string | undefined>>): StatedMetadata =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

/** Pages often have raw line breaks in their strings, commas too many, or a comment's marks around it all. */
function parsed(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\]\]>|-->)$/, '')
    .trimEnd()
    .replace(/\/\/$/, '');
  for (const repair of [
    (s: string) => s,
    // eslint-disable-next-line no-control-regex -- JSON forbids them in strings, and pages have them there.
    (s: string) => s.replace(/[\u0000-\u001f]+/g, ' ').replace(/;\s*$/, ''),
    (s: string) =>
      s
        .replace(/[\s]+/g, ' ')
        .replace(/,(?=\s?[}\]])/g, '')
        .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(repair(bare));
    } catch {
      // The next repair, or nothing.
    }
  }
  return undefined;
}

function within(value: unknown, depth: number): readonly Thing[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((v) => within(v, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...holders.flatMap((holder) => within(value[holder], depth + 1))];
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

const isA = (thing: Thing, kind: RegExp): boolean =>
  [thing['@type']].flat().some((type) => typeof type === 'string' && kind.test(type));

function textIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return textIn(value[0]);
  if (isThing(value)) return textIn(value['@value']);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function addressIn(value: unknown): string | undefined {
  const address = isThing(value) && !Array.isArray(value) ? (value['@id'] ?? value.url) : value;
  return textIn(address);
}

/** `"A"`, `{"name": "A"}`, `{"@id": "#a"}`, or a list of them. */
function namesIn(value: unknown, byId: ReadonlyMap<unknown, Thing>): string | undefined {
  const names = [value].flat().map((one) => {
    if (!isThing(one)) return textIn(one);
    return textIn(one.name) ?? textIn(byId.get(one['@id'])?.name);
  });
  const all = [...new Set(names.filter((name) => name !== undefined))];
  return all.length > 0 ? all.join(', ') : undefined;
}
