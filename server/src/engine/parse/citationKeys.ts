/** Reads citation keys and locators, in Pandoc's grammar, out of the text of a citation. */
import type { CitedKey } from '../model/draft';
import { span } from '../model/span';

/** `@lee2021`, `@{any text}` that is not blank: letters, digits and `_`, with single punctuation marks inside but not at the end. */
const KEY = String.raw`@(?:\{(?!\s*\})([^{}\n]+)\}|([\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{N}_])*))`;
const NARRATIVE_KEY = new RegExp(KEY, 'uy');
/** In brackets a key stands behind a blank, a semicolon, a minus (`-@key`) or at the start; so `a@b.org` is none. */
const BRACKETED_KEY = new RegExp(String.raw`(?<![^\s;,(\[\-])${KEY}`, 'gu');
const ANY_BRACKETED_KEY = new RegExp(BRACKETED_KEY.source, 'u');

/** `@key` as a draft writes it, in braces where its characters need them; undefined where not even those help. */
export function writtenKey(key: string): string | undefined {
  NARRATIVE_KEY.lastIndex = 0;
  if (NARRATIVE_KEY.test(`@${key}`) && NARRATIVE_KEY.lastIndex === key.length + 1) return `@${key}`;
  return key.trim() !== '' && /^[^{}\n]+$/u.test(key) ? `@{${key}}` : undefined;
}

const LOCATOR =
  /^[\s,{]*((?:pp?\.|pages?|chaps?\.|chapters?|ch\.|secs?\.|sections?|§+|¶+|paras?\.|paragraphs?|vols?\.|volumes?|figs?\.|figures?|cols?\.|lines?|l{1,2}\.|nos?\.|n\.|notes?|parts?|pts?\.|bk\.|books?|s\.v\.)?\s*[\divxlc][^;\]}]*)/iu;

/** The key of `@key` at `at`; undefined where none stands there. */
export function narrativeKeyAt(text: string, at: number): CitedKey | undefined {
  NARRATIVE_KEY.lastIndex = at;
  const m = NARRATIVE_KEY.exec(text);
  return m ? citedKey(m, at) : undefined;
}

/** End of the citation `@key` at `at`, braces included. */
export function narrativeKeyEnd(text: string, at: number): number {
  NARRATIVE_KEY.lastIndex = at;
  return NARRATIVE_KEY.exec(text) ? NARRATIVE_KEY.lastIndex : at;
}

/** All keys between `from` and `to`, the inside of a bracketed citation: `see @a, pp. 3-5; also -@b`. */
export function bracketedKeys(text: string, from: number, to: number): readonly CitedKey[] {
  const inside = text.slice(from, to);
  return Array.from(inside.matchAll(BRACKETED_KEY), (m) => {
    const key = citedKey(m, from + m.index);
    const locator = locatorIn(inside.slice(m.index + m[0].length));
    return locator === undefined ? key : { ...key, locator };
  });
}

export const holdsKey = (inside: string): boolean => inside.includes('@') && ANY_BRACKETED_KEY.test(inside);

/** `p. 3` in `, p. 3; @next`; a mere suffix (", as he put it") is none. */
export function locatorIn(suffix: string): string | undefined {
  return LOCATOR.exec(suffix)?.[1]?.trim();
}

function citedKey(m: RegExpMatchArray, at: number): CitedKey {
  const braced = m[1];
  const written = braced ?? m[2] ?? '';
  const key = written.trim();
  const start = at + (braced === undefined ? 1 : 2) + written.indexOf(key);
  return { key, span: span(start, start + key.length) };
}
