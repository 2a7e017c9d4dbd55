/** What the parser looks at before each step. The trainer uses this very function. */
import { between, bucket, type ParserInput } from './parserInput';
import { feature } from './scorer';
import type { ParserState } from './transitions';

/** Most features of one decision. */
export const PARSE_FEATURES = 128;

/** Features of the next step. @returns how many were written */
export function stepFeatures(s: ParserState, input: ParserInput, out: Int32Array): number {
  const { tags, lower, fine, coarse, marks, shape } = input;
  const { stack, height, labels, left1, left2, right1, right2, profiles, lefts, rights } = s;
  const s0 = height > 0 ? stack[height - 1]! : 0;
  const s1 = height > 1 ? stack[height - 2]! : 0;
  const s2 = height > 2 ? stack[height - 3]! : 0;
  const b0 = s.next;
  const root = s.count + 1;
  const b1 = b0 < root ? b0 + 1 : 0;
  const b2 = b0 + 1 < root ? b0 + 2 : 0;
  const b3 = b0 + 2 < root ? b0 + 3 : 0;

  const s0w = lower[s0]!;
  const s1w = lower[s1]!;
  const b0w = lower[b0]!;
  const b1w = lower[b1]!;
  const s0t = tags[s0]!;
  const s1t = tags[s1]!;
  const s2t = tags[s2]!;
  const b0t = tags[b0]!;
  const b1t = tags[b1]!;
  const b2t = tags[b2]!;
  const b3t = tags[b3]!;
  const s0c = fine[s0]!;
  const s1c = fine[s1]!;
  const b0c = fine[b0]!;
  const s0k = coarse[s0]!;
  const s1k = coarse[s1]!;
  const b0k = coarse[b0]!;

  const s0l = left1[s0]!;
  const s0r = right1[s0]!;
  const s1l = left1[s1]!;
  const s1r = right1[s1]!;
  const b0l = left1[b0]!;
  const s0lt = tags[s0l]!;
  const s0rt = tags[s0r]!;
  const s1lt = tags[s1l]!;
  const s1rt = tags[s1r]!;
  const b0lt = tags[b0l]!;
  const s0p = profiles[s0]!;
  const s1p = profiles[s1]!;
  const b0p = profiles[b0]!;

  const near = s0 ? bucket(b0 - s0) : 9;
  const far = s1 ? bucket(s0 - s1) : 9;
  const gap = s0 ? between(input, s0, b0) : 99;
  const gap1 = s1 ? between(input, s1, s0) : 99;
  const gap2 = s1 ? between(input, s1, b0) : 99;
  const pair = (s0t << 6) | b0t;
  const pair1 = (s1t << 6) | s0t;
  let n = 0;

  // Single words.
  out[n++] = feature(101, s0w, s0t, 0);
  out[n++] = feature(102, s0t, 0, 0);
  out[n++] = feature(103, s0c, s0t, 0);
  out[n++] = feature(104, s1w, s1t, 0);
  out[n++] = feature(105, s1t, 0, 0);
  out[n++] = feature(106, s1c, s1t, 0);
  out[n++] = feature(107, s2t, lower[s2]!, 0);
  out[n++] = feature(108, b0w, b0t, 0);
  out[n++] = feature(109, b0t, 0, 0);
  out[n++] = feature(110, b0c, b0t, 0);
  out[n++] = feature(111, b1w, b1t, 0);
  out[n++] = feature(112, b1t, 0, 0);
  out[n++] = feature(113, lower[b2]!, b2t, 0);
  out[n++] = feature(114, b2t, b3t, 0);

  // Top of the stack and the next word.
  out[n++] = feature(120, s0w, b0w, 0);
  out[n++] = feature(121, s0w, pair, 0);
  out[n++] = feature(122, b0w, pair, 0);
  out[n++] = feature(123, pair, 0, 0);
  out[n++] = feature(124, s0c, b0c, pair);
  out[n++] = feature(125, s0c, pair, 0);
  out[n++] = feature(126, b0c, pair, 0);
  out[n++] = feature(127, s0k, b0k, pair);
  out[n++] = feature(128, s0w, b0c, 0);
  out[n++] = feature(129, s0c, b0w, 0);
  out[n++] = feature(130, pair, near, gap);
  out[n++] = feature(131, s0w, near, s0t);
  out[n++] = feature(132, b0w, near, b0t);

  // The two on top of the stack.
  out[n++] = feature(140, s1w, s0w, 0);
  out[n++] = feature(141, s1w, pair1, 0);
  out[n++] = feature(142, s0w, pair1, 0);
  out[n++] = feature(143, pair1, 0, 0);
  out[n++] = feature(144, s1c, s0c, pair1);
  out[n++] = feature(145, s1c, pair1, 0);
  out[n++] = feature(146, s0c, pair1, 0);
  out[n++] = feature(147, s1k, s0k, pair1);
  out[n++] = feature(148, pair1, far, gap1);
  out[n++] = feature(149, s1w, far, s0t);
  out[n++] = feature(150, s0w, far, s1t);

  // Three and more.
  out[n++] = feature(160, pair, b1t, 0);
  out[n++] = feature(161, pair, b1t, b2t);
  out[n++] = feature(162, pair1, b0t, 0);
  out[n++] = feature(163, pair1, b0t, b1t);
  out[n++] = feature(164, pair1, s2t, b0t);
  out[n++] = feature(165, pair1, b0w, 0);
  out[n++] = feature(166, pair1, b0t, gap1);
  out[n++] = feature(167, pair1, b0t, gap2);
  out[n++] = feature(168, s1w, s0t, b0t);
  out[n++] = feature(169, s1t, s0w, b0t);
  out[n++] = feature(170, b0t, b1t, b2t);
  out[n++] = feature(171, b0w, b1t, 0);
  out[n++] = feature(172, b0t, b1w, 0);
  out[n++] = feature(173, b0w, b1w, 0);
  out[n++] = feature(174, s1k, s0w, b0k);
  out[n++] = feature(175, s1t, b0t, gap2);
  out[n++] = feature(176, s1w, b0w, 0);
  out[n++] = feature(177, (s1t << 6) | b0t, s1c, b0c);

  // What hangs on them already.
  out[n++] = feature(180, s0t, s0p, b0t);
  out[n++] = feature(181, s1t, s1p, s0t);
  out[n++] = feature(182, b0t, b0p, s0t);
  out[n++] = feature(183, pair1, s1p, s0p);
  out[n++] = feature(184, pair, s0p, b0p);
  out[n++] = feature(185, s0w, s0p, 0);
  out[n++] = feature(186, s1w, s1p, s0t);
  out[n++] = feature(187, pair, s0lt, s0rt);
  out[n++] = feature(188, pair, b0lt, labels[b0l]!);
  out[n++] = feature(189, pair1, s1lt, s1rt);
  out[n++] = feature(190, pair1, s0lt, s0rt);
  out[n++] = feature(191, s0t, labels[s0l]!, labels[s0r]!);
  out[n++] = feature(192, s1t, labels[s1l]!, labels[s1r]!);
  out[n++] = feature(193, pair1, lower[s0l]!, 0);
  out[n++] = feature(194, s1w, lower[s0l]!, 0);
  out[n++] = feature(195, pair1, s1c, lower[s0l]!);
  out[n++] = feature(196, s0t, (lefts[s0]! << 4) | rights[s0]!, b0t);
  out[n++] = feature(197, s1t, (lefts[s1]! << 4) | rights[s1]!, s0t);
  out[n++] = feature(198, pair1, labels[s1r]!, labels[right2[s1]!]!);
  out[n++] = feature(199, b0t, labels[b0l]!, labels[left2[b0]!]!);
  out[n++] = feature(200, pair1, b0t, s1p);
  out[n++] = feature(201, pair1, b0t, s0p);
  out[n++] = feature(202, s1t, lower[s1l]!, lower[s1r]!);
  out[n++] = feature(203, s0t, s0p, lower[s0l]!);

  // The line of words.
  out[n++] = feature(210, tags[b0 - 1]!, b0t, b1t);
  out[n++] = feature(211, tags[b0 - 1]!, pair, 0);
  out[n++] = feature(212, height < 6 ? height : 6, b0t, s0t);
  out[n++] = feature(213, s0t, tags[s0 + 1]!, b0t);
  out[n++] = feature(214, s1t, tags[s1 + 1]!, s0t);
  out[n++] = feature(215, pair1, tags[s0 > 0 ? s0 - 1 : 0]!, b0t);
  out[n++] = feature(216, shape[b0]!, pair, shape[s0]!);

  // The marks around them.
  const m0 = marks[b0]!;
  const m1 = b1 ? marks[b1]! : 0;
  const ms0 = marks[s0]!;
  const ms1 = s0 ? marks[s0 + 1]! : 0;
  out[n++] = feature(220, m0, s0t, b0t);
  out[n++] = feature(221, m0, pair1, b0t);
  out[n++] = feature(222, m0, ms0, pair1);
  out[n++] = feature(223, m0, b0t, b1t);
  out[n++] = feature(224, m1, b0t, pair1);
  out[n++] = feature(225, ms0, pair1, ms1);
  out[n++] = feature(226, m0, b0w, s0t);
  out[n++] = feature(227, m0, s0w, 0);
  out[n++] = feature(228, m0, s0p, pair1);
  out[n++] = feature(229, m1, pair, b1t);
  out[n++] = feature(230, m0, s1p, pair1);
  out[n++] = feature(231, ms0, pair, m0);
  out[n++] = feature(232, s1 ? marks[s1]! : 0, pair1, m0);
  return n;
}
