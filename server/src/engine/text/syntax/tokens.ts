/** Cuts a sentence into words as English treebanks do: clitics, hyphens and marks apart, every sign in one word. */
import { span, type Span } from '../../model/span';

/** Prefixes that keep their hyphen: "non-avian", "re-elected". */
const PREFIXES =
  /^(?:anti|bi|co|counter|cross|e|ex|extra|inter|intra|mega|micro|mid|mini|mis|multi|non|pan|post|pre|pro|proto|pseudo|quasi|re|semi|sub|super|trans|ultra|un|uni|vice|wi|x)$/i;
/** Abbreviations whose full stop is theirs even where a sentence could end. */
const ABBREVIATION =
  /^(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Cmdr|Rev|Hon|Pres|Inc|Corp|Co|Ltd|Bros|vs|etc|al|cf|approx|est|dept|univ|no|vol|pp|fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ave|Blvd|Mt|Ft)$/;

/**
 * One piece of a sentence at a time, by its first sign. Each alternative takes at least one sign and none looks back, so
 * this is linear. Web addresses; numbers with their signs; words with inner apostrophes and stops; runs of like marks.
 */
const PIECE =
  /https?:\/\/[^\s<>"”)]*[^\s<>"”).,;:!?]|www\.[^\s<>"”)]*[^\s<>"”).,;:!?]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|[@#][\p{L}\p{N}_]+|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|m|bn|k|am|pm|%)?(?![\p{L}])|\d+(?:[.,:/]\d+)*|[\p{L}\p{N}\p{M}]+(?:[.&'’](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|\.{2,}|-{2,}|[!?]+|``|''|\S/uy;
/** What stands at the end of a word as one of its own: "’s", "n’t", "’ll". */
const CLITIC = /^(.+?)(n['’]t|['’](?:s|m|d|re|ve|ll))$/iu;
/** Negated auxiliaries written together, and others that treebanks cut: "cannot", "gonna". */
const CUT: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3 };

/**
 * Words of `text[within]`, in order; together they hold every sign that is no white space.
 * @param opaque stretches that stand as one word each, in order and apart from each other
 */
export function splitWords(text: string, within: Span, opaque: readonly Span[] = []): readonly Span[] {
  const words: Span[] = [];
  let at = within.start;
  for (const whole of opaque) {
    if (whole.start < at || whole.end > within.end || whole.end <= whole.start) continue;
    splitStretch(text, at, whole.start, words);
    words.push(whole);
    at = whole.end;
  }
  splitStretch(text, at, within.end, words);
  return words;
}

const BLANK = /\s/;

function splitStretch(text: string, from: number, to: number, words: Span[]): void {
  // A slice, so that no piece reaches beyond the stretch.
  const stretch = text.slice(from, to);
  let at = 0;
  while (at < stretch.length) {
    if (BLANK.test(stretch[at]!)) {
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const piece = PIECE.exec(stretch)?.[0] ?? stretch[at]!;
    const length = withOwnStop(stretch, at, piece.length);
    const kept = withHyphens(stretch, at, length);
    cutPiece(stretch.slice(at, at + kept), from + at, words);
    at += kept;
  }
}

/** "Mr." and "U.S." have their stop with them; at the end of a sentence "U.S." keeps it, an initial does too. */
function withOwnStop(stretch: string, at: number, length: number): number {
  if (stretch[at + length] !== '.' || stretch[at + length + 1] === '.') return length;
  const word = stretch.slice(at, at + length);
  if (!ABBREVIATION.test(word)) return length;
  const last = stretch.slice(at + length + 1).trimEnd() === '';
  // "… in no. 7", but "He said no."; "I." at the end is the pronoun with the sentence's stop.
  if (
    /^(?:no|est|al|I|fig|Co|Jun|Mar)$/.test(word) &&
    (last || !/^\s*[\dA-Z]/.test(stretch.slice(at + length + 1, at + length + 9)))
  )
    return word === 'al' ? length + 1 : length;
  return last && !word.includes('.') && word.length === 1 ? length : length + 1;
}

/** "re-elected" is one word, "all-girl" three. */
function withHyphens(stretch: string, at: number, length: number): number {
  let end = at + length;
  while (stretch[end] === '-' && PREFIXES.test(stretch.slice(Math.max(at, end - 8), end))) {
    PIECE.lastIndex = end + 1;
    const next = PIECE.exec(stretch)?.[0];
    if (next === undefined || !/^[\p{L}\p{N}]/u.test(next)) break;
    end += 1 + next.length;
  }
  return end - at;
}

function cutPiece(piece: string, at: number, words: Span[]): void {
  const end = at + piece.length;
  const cut = CUT[piece.toLowerCase()];
  if (cut !== undefined && Object.hasOwn(CUT, piece.toLowerCase())) {
    words.push(span(at, at + cut), span(at + cut, end));
    return;
  }
  const clitic = piece.length < 40 ? CLITIC.exec(piece) : null;
  const stem = clitic?.[1]?.length ?? 0;
  if (stem > 0 && stem < piece.length) {
    words.push(span(at, at + stem), span(at + stem, end));
    return;
  }
  // "12%" is two words, "$" before a number falls apart by itself.
  if (/^\d.*%$/.test(piece)) {
    words.push(span(at, end - 1), span(end - 1, end));
    return;
  }
  words.push(span(at, end));
}
