/** Gives each word its part of speech (Penn Treebank tags), from left to right. */
import { feature, type Scorer } from './scorer';
import { STAND_IN_FORM, type WordForms } from './wordForms';

/** Most features one word has. */
export const TAG_FEATURES = 48;

/**
 * Writes a number for each tag into `tags[1..count]`; 0 stands for "no word", tags count from 1. The last tag is that of
 * quotations that stand as one word: it is theirs alone and never guessed, so the scorer has one class less.
 * @param settled words that are only ever one part of speech, by their form
 */
export function tagWords(
  forms: WordForms,
  scorer: Scorer,
  tags: Uint8Array,
  settled: ReadonlyMap<number, number> = NONE,
): void {
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float32Array(scorer.classes);
  tags[0] = 0;
  tags[forms.count + 1] = 0;
  for (let i = 1; i <= forms.count; i++) {
    if (forms.lower[i] === STAND_IN_FORM) {
      tags[i] = scorer.classes + 1;
      continue;
    }
    const only = settled.get(forms.lower[i]!);
    if (only !== undefined) {
      tags[i] = only;
      continue;
    }
    const count = tagFeatures(forms, i, tags[i - 1]!, i > 1 ? tags[i - 2]! : 0, features);
    scorer.score(features, count, scores);
    tags[i] = best(scores) + 1;
  }
}

const NONE: ReadonlyMap<number, number> = new Map();

/** The first of the highest scores. */
export function best(scores: Float32Array): number {
  let at = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i;
  return at;
}

/** @returns how many features were written */
export function tagFeatures(f: WordForms, i: number, t1: number, t2: number, out: Int32Array): number {
  const { lower, shape, fine, coarse } = f;
  const w = lower[i]!;
  const before = lower[i - 1]!;
  const after = lower[i + 1]!;
  const sh = shape[i]!;
  const c = fine[i]!;
  const last = i + 2 <= f.count ? i + 2 : f.count + 1;
  let n = 0;
  out[n++] = feature(1, w, 0, 0);
  out[n++] = feature(2, w, sh, 0);
  out[n++] = feature(3, f.suffix1[i]!, sh & 63, 0);
  out[n++] = feature(4, f.suffix2[i]!, sh & 1, 0);
  out[n++] = feature(5, f.suffix3[i]!, sh & 1, 0);
  out[n++] = feature(6, f.suffix4[i]!, sh & 1, 0);
  out[n++] = feature(7, f.prefix[i]!, 0, 0);
  out[n++] = feature(8, sh, 0, 0);
  out[n++] = feature(9, t1, 0, 0);
  out[n++] = feature(10, t1, t2, 0);
  out[n++] = feature(11, t1, w, 0);
  out[n++] = feature(12, t1, sh & 63, f.suffix3[i]!);
  out[n++] = feature(13, before, 0, 0);
  out[n++] = feature(14, before, w, 0);
  out[n++] = feature(15, after, 0, 0);
  out[n++] = feature(16, w, after, 0);
  out[n++] = feature(17, i > 1 ? lower[i - 2]! : 0, before, 0);
  out[n++] = feature(18, after, lower[last]!, 0);
  out[n++] = feature(19, before, after, 0);
  out[n++] = feature(20, c, sh & 33, 0);
  out[n++] = feature(21, coarse[i]!, sh & 33, 0);
  out[n++] = feature(22, c, t1, 0);
  out[n++] = feature(23, coarse[i]!, t1, t2);
  out[n++] = feature(24, fine[i + 1]!, 0, 0);
  out[n++] = feature(25, fine[i - 1]!, 0, 0);
  out[n++] = feature(26, coarse[i + 1]!, coarse[i]!, t1);
  out[n++] = feature(27, coarse[i + 1]!, coarse[last]!, t1);
  out[n++] = feature(28, shape[i + 1]!, sh, 0);
  out[n++] = feature(29, shape[i - 1]!, sh, t1);
  out[n++] = feature(30, f.suffix2[i + 1]!, t1, 0);
  out[n++] = feature(31, f.suffix3[i + 1]!, 0, 0);
  out[n++] = feature(32, f.suffix2[i]!, t1, t2);
  out[n++] = feature(33, f.suffix3[i]!, coarse[i]!, 0);
  out[n++] = feature(34, after, t1, 0);
  out[n++] = feature(35, after, t1, coarse[i]!);
  out[n++] = feature(36, after, f.suffix2[i]!, 0);
  out[n++] = feature(37, f.suffix3[i - 1]!, t1, 0);
  out[n++] = feature(38, f.suffix3[i]!, f.suffix2[i + 1]!, t1);
  out[n++] = feature(39, w, t1, t2);
  return n;
}
