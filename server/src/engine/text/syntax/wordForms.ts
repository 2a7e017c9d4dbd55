/** What the tagger and the parser see of a word's form, as integers: no string is touched once a sentence is read. */
import { clusterOf, type Clusters } from './clusters';

/** Hash of the empty place before the first and behind the last word. */
const NOWHERE = 0x5f3759df;

/** The words of one sentence as columns of integers; `[1, count]` are words, 0 and `count + 1` are the empty places. */
export interface WordForms {
  readonly count: number;
  /** Hash of the form in lower case, digits as one digit. */
  readonly lower: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix: Int32Array;
  /** Capitals, digits, signs, and whether it begins the sentence. */
  readonly shape: Int32Array;
  /** Fine and coarse cluster of distributionally like words; 0 where unknown. */
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
}

/** A quotation that stands as one word. Not a letter or sign a text could hold by itself. */
export const STAND_IN = '\u{fffc}';

const columns = 9;

/** @param words as they stand in the text; a stand-in is {@link STAND_IN}. */
export function wordForms(words: readonly string[], clusters: Clusters): WordForms {
  const count = words.length;
  const width = count + 2;
  const all = new Int32Array(width * columns);
  const column = (i: number): Int32Array => all.subarray(i * width, (i + 1) * width);
  const forms: WordForms = {
    count,
    lower: column(0),
    suffix1: column(1),
    suffix2: column(2),
    suffix3: column(3),
    suffix4: column(4),
    prefix: column(5),
    shape: column(6),
    fine: column(7),
    coarse: column(8),
  };
  forms.lower[0] = NOWHERE;
  forms.lower[width - 1] = NOWHERE + 1;
  // Straight marks open and close in turn; read as curly ones they tell which.
  let open = false;
  for (let i = 1; i <= count; i++) {
    let word = words[i - 1]!;
    if (word === '"') {
      word = open ? '”' : '“';
      open = !open;
    }
    readForm(forms, i, word, clusters);
  }
  return forms;
}

const CAPITAL = 1;
const ALL_CAPITALS = 2;
const DIGIT = 4;
const HYPHEN = 8;
const LETTER = 16;
const FIRST = 32;
const STOP = 64;
const INNER_CAPITAL = 128;

function readForm(forms: WordForms, i: number, word: string, clusters: Clusters): void {
  const length = word.length;
  let shape = i === 1 ? FIRST : 0;
  let hash = 0x811c9dc5;
  let lowers = 0;
  const tail = [0, 0, 0, 0];
  let prefix = 0;
  for (let k = 0; k < length; k++) {
    let c = word.charCodeAt(k);
    if (c >= 0x41 && c <= 0x5a) {
      c += 32;
      shape |= k === 0 ? CAPITAL : INNER_CAPITAL;
    } else if (c >= 0x61 && c <= 0x7a) {
      lowers++;
    } else if (c >= 0x30 && c <= 0x39) {
      c = 0x30;
      shape |= DIGIT;
    } else if (c === 0x2d) {
      shape |= HYPHEN;
    } else if (c === 0x2e) {
      shape |= STOP;
    } else if (c === 0x2019) {
      c = 0x27;
    } else if (c === 0x2013) {
      c = 0x2014;
    } else if (c > 0xbf && c < 0x2000) {
      const lowered = word[k]!.toLowerCase().charCodeAt(0);
      if (lowered !== c) shape |= k === 0 ? CAPITAL : INNER_CAPITAL;
      else lowers++;
      c = lowered;
    }
    if (c >= 0x61 && c !== 0x2014) shape |= LETTER;
    hash = Math.imul(hash ^ c, 0x01000193);
    if (k === 2 || (k < 2 && k === length - 1)) prefix = hash;
    if (k >= length - 4) tail[k - (length - 4)] = c;
  }
  if (lowers === 0 && shape & LETTER && length > 1) shape |= ALL_CAPITALS;
  const key = hash | 0;
  forms.lower[i] = key;
  const [a = 0, b = 0, c = 0, d = 0] = tail;
  forms.suffix1[i] = d + 1;
  forms.suffix2[i] = (d << 8) ^ c ^ 0x20000;
  forms.suffix3[i] = (d << 16) ^ (c << 8) ^ b ^ 0x3000000;
  forms.suffix4[i] = Math.imul((d << 16) ^ (c << 8) ^ b, 0x2545f491) ^ Math.imul(a + 7, 0x9e3779b1);
  forms.prefix[i] = prefix;
  forms.shape[i] = shape + (length === 1 ? 256 : 0);
  const fine = clusterOf(clusters, key);
  forms.fine[i] = fine;
  forms.coarse[i] = fine === 0 ? 0 : (clusters.coarse[fine] ?? 0);
}

/** The hash under which {@link WordForms.lower} keeps a word. */
export function formHash(word: string): number {
  const none: Clusters = { keys: new Int32Array(1), values: new Uint16Array(1), mask: 0, coarse: new Uint8Array(1) };
  return wordForms([word], none).lower[1]!;
}

/** {@link WordForms.lower} of a stand-in. */
export const STAND_IN_FORM: number = formHash(STAND_IN);
