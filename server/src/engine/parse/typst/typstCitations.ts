/** Reads what cites in Typst: `@key[p. 3]` and `#cite(<key>)`, each key and locator at its place. */
import type { CitedKey } from '../../model/draft';
import { span } from '../../model/span';
import { locatorIn } from '../citationKeys';
import { cite, citeInPlace } from '../inlineReader';
import { OBJECT } from '../proseBuilder';
import type { TypstCall } from './typstCalls';
import { unclear, type TypstReader } from './typstReader';
import { matches } from './typstScan';

const KEY = /@([\p{L}_][\p{L}\p{N}_.:-]*)/uy;
const WORD = /[\p{L}\p{N}]/u;
/** Labels of what the document numbers are called so by their writers. */
export const NUMBERED =
  /^(?:fig|figure|tab|tbl|table|eq|eqt|equation|sec|section|chap|chapter|lst|app|appendix|thm|lem|def)[-:_.]/iu;
/** Keys of authors and years are no names for a figure. */
const WITH_YEAR = /(?:1[5-9]|20)\d\d[a-z]?$/u;

/** `@key`, `@key[p. 3]`; of a figure or a section of the document it is a number that Typst puts in. */
export function readReference(r: TypstReader, at: number): number {
  const { source, out } = r;
  const written = matches(KEY, source, at);
  if (written < 0 || WORD.test(source.charAt(at - 1))) {
    out.words(at, at + 1);
    return at + 1;
  }
  const key = source.slice(at + 1, written).replace(/[.:]+$/u, '');
  const keyEnd = at + 1 + key.length;
  const close = source.charAt(keyEnd) === '[' ? r.scan.closes.get(keyEnd - r.from) : undefined;
  const end = close === undefined ? keyEnd : close + r.from + 1;
  if (r.isLabel(key)) {
    out.decoded(OBJECT, at, end);
    return end;
  }
  const cited: CitedKey = { key, span: span(at + 1, keyEnd), ...locatorOf(source, keyEnd + 1, end - 1) };
  const maybe = WITH_YEAR.test(key) || key === 'own' ? {} : { maybe: true as const };
  const opens = /(?:^|[.!?…]["”’')]*\s+|\n\s*\n\s*)$/u.test(source.slice(Math.max(r.from, at - 8), at));
  // “@orsk2025 says so”: the key is the sentence's subject.
  if (opens && /^\s+\p{Ll}/u.test(source.slice(end, end + 4)))
    citeInPlace(r, { form: 'narrative', span: span(at, end), keys: [cited], ...maybe }, () =>
      out.words(at + 1, keyEnd),
    );
  else cite(r, { form: 'pandoc', span: span(at, end), keys: [cited], ...maybe });
  return end;
}

function locatorOf(source: string, from: number, to: number): Partial<Pick<CitedKey, 'locator' | 'locatorSpan'>> {
  if (to <= from) return {};
  const written = source.slice(from, to);
  const words = written
    .replace(/~/gu, ' ')
    .replace(/-{2,3}/gu, '–')
    .trim();
  const start = from + (written.length - written.trimStart().length);
  return locatorIn(words) === words ? { locator: words, locatorSpan: span(start, start + written.trim().length) } : {};
}

/** `#cite(<key>, supplement: [p. 3], form: "prose")`, `#cite(label("key"))`. */
export function readCite(r: TypstReader, at: number, call: TypstCall, end: number): number {
  const m = /^\s*(?:<([^<>\s]+)>|label\("([^"\\]+)"\))/u.exec(call.options);
  const key = m?.[1] ?? m?.[2];
  if (!m || key === undefined) return unclear(r, at, end);
  const start = call.optionsAt + m[0].lastIndexOf(key);
  const supplement = /supplement:\s*(?:\[([^[\]]*)\]|"([^"]*)")/u.exec(call.options);
  const words = supplement?.[1] ?? supplement?.[2] ?? '';
  const from = call.optionsAt + (supplement ? supplement.index + supplement[0].length - 1 - words.length : 0);
  const cited = { key, span: span(start, start + key.length), ...locatorOf(r.source, from, from + words.length) };
  const raw = { span: span(at, call.end), keys: [cited] };
  if (/form:\s*"(?:prose|author)"/u.test(call.options))
    citeInPlace(r, { form: 'narrative', ...raw }, () => {
      r.out.words(start, start + key.length);
    });
  else if (/form:\s*"year"/u.test(call.options))
    citeInPlace(r, { form: 'pandoc', ...raw }, () => {
      r.out.decoded(OBJECT, at, call.end);
    });
  else cite(r, { form: 'pandoc', ...raw });
  return end;
}
