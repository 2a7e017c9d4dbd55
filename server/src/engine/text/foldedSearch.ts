/** Finds typed words in texts whatever their case and accents, without folding the texts first. */

export interface FoldedSearch {
  /** True when every typed word is in the text. */
  in(text: string): boolean;
  /** Where the words stand in a row, else the first of them; -1 when none is there. */
  indexIn(text: string): number;
  /** 0: the words are the whole text; 1: its beginning; 2: the beginning of a word of it; 3: inside a word. */
  rankIn(text: string): number;
}

/** More is never typed on purpose, and would only make the pattern long. */
const LONGEST_QUERY = 200;

/** Undefined when nothing but blanks and marks was typed. About a millisecond for each megabyte of text. */
export function foldedSearch(query: string): FoldedSearch | undefined {
  const typed = query.slice(0, LONGEST_QUERY).match(/[\p{L}\p{N}\p{M}\p{S}'’&@#%._/-]+/gu) ?? [];
  // A row of signs would match what stands between words, too, in more ways than there is time for.
  const lettered = typed.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const words = lettered.length > 0 ? lettered : typed.slice(0, 1);
  if (words.length === 0) return undefined;
  const each = words.map((word) => new RegExp(patternOf(word), 'i'));
  const row = new RegExp(words.map(patternOf).join('[^\\p{L}\\p{N}]+'), 'iu');
  const indexIn = (text: string): number => {
    const together = text.search(row);
    if (together >= 0) return together;
    const places = each.map((word) => text.search(word)).filter((at) => at >= 0);
    return places.length > 0 ? Math.min(...places) : -1;
  };
  return {
    in: (text) => each.every((word) => word.test(text)),
    indexIn,
    rankIn: (text) => {
      const at = indexIn(text);
      if (at < 0) return 3;
      const length = row.exec(text)?.[0].length ?? 0;
      if (at === 0) return length === text.length ? 0 : 1;
      return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 3 : 2;
    },
  };
}

/** Accents of decomposed letters, as files from some systems have them. */
const MARKS = '[\u0300-\u036f]*';

/** Each Latin letter with all its accents: `[eèéêë…]`. */
function patternOf(word: string): string {
  return word.replace(/\p{L}[\u0300-\u036f]*|[^]/gu, (letter) => {
    const [base = '', ...marks] = letter.normalize('NFD').toLowerCase();
    const letters = marks.every((mark) => /\p{M}/u.test(mark)) ? accented().get(base) : undefined;
    return letters === undefined ? letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : letters + MARKS;
  });
}

let classes: ReadonlyMap<string, string> | undefined;

/** Made when somebody first searches, from what Unicode decomposes in the blocks of Latin letters. */
function accented(): ReadonlyMap<string, string> {
  if (classes) return classes;
  const apostrophes = "'’‘ʼ";
  const variants = new Map([...apostrophes].map((mark) => [mark, apostrophes]));
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') variants.set(letter, letter);
  for (const [base, letter] of ['oø', 'lł', 'dđ', 'øo', 'łl', 'đd']) {
    if (base && letter) variants.set(base, (variants.get(base) ?? base) + letter);
  }
  for (const [from, to] of latinBlocks) {
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code);
      const base = letter.normalize('NFD').charAt(0).toLowerCase();
      if (base !== letter && variants.has(base)) variants.set(base, (variants.get(base) ?? base) + letter);
    }
  }
  classes = new Map([...variants].map(([letter, all]) => [letter, `[${all}]`]));
  return classes;
}

/** Latin-1 Supplement to Extended-B, Extended Additional, and the signs of Kelvin and Ångström, which decompose into letters. */
const latinBlocks = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
  [0x212a, 0x212b],
] as const;
