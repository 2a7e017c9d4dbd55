/** Cuts text into words and folds them, so that a draft and its sources can be compared word by word. */

/** Words of a stretch of text as three parallel arrays; offsets are UTF-16, half-open, into that text. */
export interface Words {
  readonly length: number;
  /** 32-bit hash of each folded word; equal words have equal hashes. */
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const APOSTROPHE = 39;
const STOP = 46;
const COMMA = 44;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;

/** Folded code of an ASCII character that belongs to a word, 0 for one that does not. */
const ASCII = new Uint8Array(128);
for (let c = 48; c <= 57; c++) ASCII[c] = c;
for (let c = 97; c <= 122; c++) ASCII[c] = ASCII[c - 32] = c;
/** Signs that are words of their own: they carry meaning ("5 %", "$5"). */
const SIGN = new Set([...'%$€£¥&§°'].map((c) => c.charCodeAt(0)));
const SOFT = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
/** Accents of decomposed letters, as files from some systems have them, fold away like those of whole ones. */
for (let c = 0x300; c <= 0x36f; c++) SOFT.add(c);

const foldedLetters = new Map<number, string>();

/** Folded form of one non-ASCII character: accents stripped, lower case; empty when it belongs to no word. */
function foldLetter(code: number): string {
  let folded = foldedLetters.get(code);
  if (folded === undefined) {
    const c = String.fromCharCode(code);
    const plain = c.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    folded =
      /^[\p{L}\p{N}]+$/u.test(plain) || (code >= 0xd800 && code <= 0xdfff) ? (TRANSCRIBED.get(plain) ?? plain) : '';
    foldedLetters.set(code, folded);
  }
  return folded;
}

/** Letters that Unicode does not decompose but wire copy writes without their stroke. */
const TRANSCRIBED = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ʼn', 'n'],
]);

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isApostrophe = (c: number): boolean => c === APOSTROPHE || c === 0x2019 || c === 0x2018 || c === 0x2bc;

/** True when the character can stand inside a word (letters, digits). */
const inWord = (c: number): boolean => (c < 128 ? ASCII[c] !== 0 : SOFT.has(c) || foldLetter(c) !== '');

/** A zero-width sign by itself, as web pages have them between words, is no word; nor is an apostrophe that Unicode calls a letter. */
const opensWord = (c: number): boolean => inWord(c) && (c < 128 || !(SOFT.has(c) || isApostrophe(c)));

/** Room reused between calls; results are copied out of it. */
let room = { hashes: new Uint32Array(4096), starts: new Uint32Array(4096), ends: new Uint32Array(4096) };

function grow(): void {
  const bigger = (a: Uint32Array): Uint32Array<ArrayBuffer> => {
    const b = new Uint32Array(a.length * 2);
    b.set(a);
    return b;
  };
  room = { hashes: bigger(room.hashes), starts: bigger(room.starts), ends: bigger(room.ends) };
}

/**
 * Words of `text` in `[from, to)`. A word is a run of letters and digits with apostrophes ("don't"), stops of an
 * abbreviation ("U.S." is "us") and marks inside a number ("1,000" is "1000", "3.5"); hyphens and dashes end it, so
 * that "non-NATO" and "non NATO" are the same. Linear; about 40 million characters a second.
 */
export function findWords(text: string, from = 0, to = text.length): Words {
  let count = 0;
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    const sign = c < 128 ? ASCII[c] === 0 && SIGN.has(c) : SIGN.has(c);
    if (!sign && !opensWord(c)) {
      i++;
      continue;
    }
    const start = i;
    let hash = FNV_OFFSET;
    if (sign) {
      hash = Math.imul(hash ^ c, FNV_PRIME);
      i++;
    } else {
      for (;;) {
        const code = i < to ? text.charCodeAt(i) : 0;
        const ascii = code < 128 ? (ASCII[code] ?? 0) : 0;
        if (ascii !== 0) {
          hash = Math.imul(hash ^ ascii, FNV_PRIME);
          i++;
          continue;
        }
        if (code > 127 && !isApostrophe(code)) {
          if (SOFT.has(code)) {
            i++;
            continue;
          }
          const folded = foldLetter(code);
          if (folded === '') break;
          for (let k = 0; k < folded.length; k++) hash = Math.imul(hash ^ folded.charCodeAt(k), FNV_PRIME);
          i++;
          continue;
        }
        const skip = joins(text, i, start, to);
        if (skip === 0) break;
        if (isApostrophe(code)) hash = Math.imul(hash ^ APOSTROPHE, FNV_PRIME);
        // "3.5" is not "35", while the comma of "1,000" says nothing.
        else if (code === STOP && isDigit(text.charCodeAt(i - 1))) hash = Math.imul(hash ^ STOP, FNV_PRIME);
        i += skip;
      }
    }
    if (count === room.hashes.length) grow();
    room.hashes[count] = hash >>> 0;
    room.starts[count] = start;
    room.ends[count] = i;
    count++;
  }
  return {
    length: count,
    hashes: room.hashes.slice(0, count),
    starts: room.starts.slice(0, count),
    ends: room.ends.slice(0, count),
  };
}

/** 1 when the mark at `i` belongs inside the word that began at `start`, else 0. */
function joins(text: string, i: number, start: number, to: number): 0 | 1 {
  if (i + 1 > to || i >= to) return 0;
  const c = text.charCodeAt(i);
  const next = i + 1 < to ? text.charCodeAt(i + 1) : 0;
  // "[W]e", "vote[d]": an editor's brackets inside a word.
  if (c === OPENING_BRACKET || c === CLOSING_BRACKET)
    return next !== 0 && opensWord(next) && inWord(text.charCodeAt(i - 1)) ? 1 : 0;
  if (isApostrophe(c)) return next !== 0 && opensWord(next) ? 1 : 0;
  if (c === COMMA || c === STOP) {
    if (isDigit(next) && isDigit(text.charCodeAt(i - 1))) return 1;
  }
  // "U.S.": single letters with stops between and behind them.
  if (c === STOP && isLoneLetter(text, i - 1, start)) {
    const more = next !== 0 && opensWord(next) && !isDigit(next) && (i + 2 >= to || !inWord(text.charCodeAt(i + 2)));
    const behind = i - start >= 3;
    return more || behind ? 1 : 0;
  }
  return 0;
}

const isLoneLetter = (text: string, i: number, start: number): boolean =>
  i >= start && !isDigit(text.charCodeAt(i)) && (i === start || text.charCodeAt(i - 1) === STOP);

/** Hash of one word as `findWords` gives it; for lexicons and tests. The word must be a single one. */
export function hashWord(word: string): number {
  return findWords(word).hashes[0] ?? 0;
}

/** Words folded to one spelling, with single blanks: "Don’t  STOP." is "don't stop". Decisions in the ledger are bound to it. */
export function foldText(text: string): string {
  const words = findWords(text);
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) out.push(foldWord(text.slice(words.starts[i], words.ends[i])));
  return out.join(' ');
}

/** One word in its folded spelling. */
export function foldWord(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (isApostrophe(c)) out += "'";
    else if (c === STOP && i > 0 && isDigit(word.charCodeAt(i - 1)) && isDigit(word.charCodeAt(i + 1))) out += '.';
    else if (c < 128) out += ASCII[c] ? String.fromCharCode(ASCII[c]) : SIGN.has(c) ? word.charAt(i) : '';
    else out += SIGN.has(c) ? word.charAt(i) : foldLetter(c);
  }
  return out;
}
