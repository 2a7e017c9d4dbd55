/** Punctuation stands outside the tree while it is built, and is hung into the finished one by rule. */

/** Kinds of marks between two words, as bits. */
const COMMA = 1;
const STOP = 2;
const COLON = 4;
const DASH = 8;
const OPENS = 16;
const CLOSES = 32;
const OPEN_BRACKET = 64;
const CLOSE_BRACKET = 128;
const HYPHEN = 256;

const KIND: Readonly<Record<string, number>> = {
  ',': COMMA,
  '.': STOP,
  ':': COLON,
  '``': OPENS,
  "''": CLOSES,
  '-LRB-': OPEN_BRACKET,
  '-RRB-': CLOSE_BRACKET,
  HYPH: HYPHEN,
  NFP: DASH,
};

/** For each tag what kind of mark it is; 0 for words. @param tagNames from 1 on */
export function markKinds(tagNames: readonly string[]): Int32Array {
  const kinds = new Int32Array(64);
  tagNames.forEach((name, i) => (kinds[i] = KIND[name] ?? 0));
  return kinds;
}

/** Hangs every mark into the tree that `heads` holds for the words; the root is `count + 1`. */
export function attachMarks(heads: Int32Array, tags: Uint8Array, kinds: Int32Array, count: number): void {
  const isMark = (i: number): boolean => i >= 1 && i <= count && kinds[tags[i]!] !== 0;
  let root = 0;
  for (let i = 1; i <= count; i++) if (!isMark(i) && heads[i] === count + 1) root = i;
  if (root === 0) {
    // Nothing but marks: the first is the root of the others.
    for (let i = 1; i <= count; i++) heads[i] = i === 1 ? count + 1 : 1;
    return;
  }
  const closing = pairs(tags, kinds, count);
  const before = nearestWords(isMark, count);
  const after = nearestWordsBehind(isMark, count);
  for (let i = 1; i <= count; i++) {
    if (!isMark(i)) continue;
    const partner = closing[i]!;
    if (partner > 0) {
      const [from, to] = partner > i ? [i, partner] : [partner, i];
      const inner = after[from]!;
      heads[i] = inner < to && inner > 0 ? highestWithin(heads, inner, from, to) : root;
      continue;
    }
    const left = before[i]!;
    const right = after[i]!;
    if (left === 0 || right > count || right === 0) {
      heads[i] = root;
      continue;
    }
    const l = highestWithin(heads, left, 0, i);
    const r = highestWithin(heads, right, i, count + 1);
    heads[i] = kinds[tags[i]!] === HYPHEN ? left : chosen(heads, l, r, root, count);
  }
}

/** The word between two subtrees that meet at a mark: the one that governs the other has the mark, but for a conjunct. */
function chosen(heads: Int32Array, l: number, r: number, root: number, count: number): number {
  if (heads[r] === count + 1) return r;
  if (heads[l] === count + 1) return heads[r] === l ? r : l;
  return root;
}

/** Climbs from `word` while its head lies strictly between `from` and `to`. */
function highestWithin(heads: Int32Array, word: number, from: number, to: number): number {
  let at = word;
  // A tree has no circles, but a bound keeps this honest.
  for (let steps = to - from; steps > 0; steps--) {
    const head = heads[at]!;
    if (head <= from || head >= to) return at;
    at = head;
  }
  return at;
}

/** For each mark its partner in a pair of brackets or quotation marks; 0 for none. */
function pairs(tags: Uint8Array, kinds: Int32Array, count: number): Int32Array {
  const partner = new Int32Array(count + 2);
  let quote = 0;
  let bracket = 0;
  for (let i = 1; i <= count; i++) {
    const kind = kinds[tags[i]!]!;
    if (kind === OPENS) quote = i;
    else if (kind === OPEN_BRACKET) bracket = i;
    else if (kind === CLOSES && quote > 0) {
      partner[i] = quote;
      partner[quote] = i;
      quote = 0;
    } else if (kind === CLOSE_BRACKET && bracket > 0) {
      partner[i] = bracket;
      partner[bracket] = i;
      bracket = 0;
    }
  }
  return partner;
}

function nearestWords(isMark: (i: number) => boolean, count: number): Int32Array {
  const out = new Int32Array(count + 2);
  for (let i = 1; i <= count + 1; i++) out[i] = i > 1 && !isMark(i - 1) ? i - 1 : out[i - 1]!;
  return out;
}

function nearestWordsBehind(isMark: (i: number) => boolean, count: number): Int32Array {
  const out = new Int32Array(count + 2);
  out[count + 1] = count + 1;
  for (let i = count; i >= 0; i--) out[i] = i + 1 <= count && !isMark(i + 1) ? i + 1 : out[i + 1]!;
  return out;
}
