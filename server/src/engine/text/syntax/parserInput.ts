/** A sentence as the parser reads it: columns of integers, marks taken out. */
import type { WordForms } from './wordForms';

/**
 * A sentence as the parser reads it: its words without the marks. Columns run from 1 to `count`; the root is `count + 1`
 * and its tag {@link ROOT_TAG}.
 */
export interface ParserInput {
  readonly count: number;
  /** Place of each word in the sentence with its marks. */
  readonly at: Int32Array;
  readonly lower: Int32Array;
  readonly suffix3: Int32Array;
  readonly shape: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly tags: Uint8Array;
  /** Kinds of the marks just before each word, as bits. */
  readonly marks: Int32Array;
  /** How many of these stand before each word: commas and other marks, verbs, quotation marks. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly quotes: Int32Array;
}

export const ROOT_TAG = 63;

/** What kind of mark each tag is, and which tags are verbs. */
export interface TagClasses {
  readonly marks: Int32Array;
  readonly verb: Uint8Array;
}

const QUOTE_MARKS = 16 | 32;

export function parserInput(forms: WordForms, tags: Uint8Array, classes: TagClasses): ParserInput {
  let count = 0;
  for (let i = 1; i <= forms.count; i++) if (classes.marks[tags[i]!] === 0) count++;
  const column = (): Int32Array => new Int32Array(count + 2);
  const input = {
    count,
    at: column(),
    lower: column(),
    suffix3: column(),
    shape: column(),
    fine: column(),
    coarse: column(),
    tags: new Uint8Array(count + 2),
    marks: column(),
    commas: column(),
    verbs: column(),
    quotes: column(),
  };
  let to = 0;
  let commas = 0;
  let verbs = 0;
  let quotes = 0;
  let marks = 0;
  for (let i = 0; i <= forms.count + 1; i++) {
    const kind = i <= forms.count ? classes.marks[tags[i]!]! : 0;
    if (kind !== 0) {
      marks |= kind;
      if (kind & QUOTE_MARKS) quotes++;
      else commas++;
      continue;
    }
    input.at[to] = i;
    input.lower[to] = forms.lower[i]!;
    input.suffix3[to] = forms.suffix3[i]!;
    input.shape[to] = forms.shape[i]!;
    input.fine[to] = forms.fine[i]!;
    input.coarse[to] = forms.coarse[i]!;
    input.tags[to] = i <= forms.count ? tags[i]! : ROOT_TAG;
    input.marks[to] = marks;
    input.commas[to] = commas;
    input.verbs[to] = verbs;
    input.quotes[to] = quotes;
    marks = 0;
    verbs += classes.verb[input.tags[to]!]!;
    to++;
  }
  return input;
}

/** Distances as one of eight. */
export const bucket = (distance: number): number =>
  distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7;
const atMost = (n: number, most: number): number => (n < most ? n : most);

/** What stands between two words, `a` before `b`: commas, verbs, quotation marks. */
export function between(input: ParserInput, a: number, b: number): number {
  const commas = input.commas[b]! - input.commas[a]!;
  const verbs = input.verbs[b]! - input.verbs[a + 1]!;
  const quotes = input.quotes[b]! - input.quotes[a]!;
  return atMost(commas, 3) | (atMost(verbs, 2) << 2) | (quotes > 0 ? (quotes & 1 ? 32 : 16) : 0);
}
