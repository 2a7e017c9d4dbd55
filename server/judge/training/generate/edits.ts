/** Applies changes to a sentence and mends what hangs on them: articles, capitals, blanks and commas. */
import type { Edit } from './turn';
import { entryOf } from '../../../src/engine/text/wordnet/thesaurus';
import type { Sentence } from './sentence';

export const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

/** Two changes that touch the same stretch cannot both be made. */
export const clash = (a: readonly Edit[], b: readonly Edit[]): boolean =>
  a.some((x) => b.some((y) => x.start <= y.end && y.start <= x.end));

const VOWEL = /^(?:[aeio]|u(?!ni|s[aeiu]|tili|nion|k\b)|hour|honest|heir|8|11\b|18\b)/i;

export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const e of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, e.start);
    const next = (e.text.trim() || text.slice(e.end).trim()).replace(/^["“‘(]/, '');
    if (next && e.end > e.start)
      result = result.replace(
        /\b([Aa])n?( ?)$/,
        (_, a: string, blank: string) => `${a}${VOWEL.test(next) ? 'n' : ''}${blank}`,
      );
    result += e.text;
    at = e.end;
  }
  return mended(result + text.slice(at));
}

export function mended(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?)])/g, '$1')
    .replace(/\(\s+/g, '(')
    .replace(/,\s*,+/g, ',')
    .replace(/,\s*([.;:])/g, '$1')
    .replace(/\.\.+$/, '.')
    .replace(/^[\s,;:–—-]+/, '')
    .trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The sentence as it goes on behind other words: its first letter small, unless it belongs to a name. */
export function continued(sentence: Sentence, edits: readonly Edit[] = []): string {
  const text = applied(sentence.text, edits);
  const [first] = sentence.words;
  if (!first || edits.some((e) => e.start <= first.span.start)) return text;
  return isNameLike(sentence) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export const keepsCapital = (word: string, tag: string): boolean =>
  tag.startsWith('NNP') ||
  /^(?:I|I['’].*)$/.test(word) ||
  /^.+[A-Z0-9]/.test(word) ||
  (/^[A-Z]$/.test(word) && word !== 'A') ||
  (tag === 'JJ' && /(?:an|ish|ese|ch)$/.test(word));

/** True where the first word of a sentence has its capital by itself. */
export function isNameLike(sentence: Sentence): boolean {
  const [first] = sentence.words;
  return (
    !first ||
    keepsCapital(first.text, first.tag) ||
    sentence.names.some((n) => n.span.start === 0) ||
    !isCommon(first.text, first.lemma, first.tag)
  );
}

/** A word that English has, and that is no name only because it opens the sentence. */
const isCommon = (text: string, lemma: string, tag: string): boolean =>
  !/^(?:NN|JJ|VB)/.test(tag) ||
  [text, lemma].some((w) => (['n', 'v', 'a', 'r'] as const).some((pos) => entryOf(w.toLowerCase(), pos)));

/** Without the stop at its end. */
export const unstopped = (text: string): string => text.replace(/[.]$/, '');
