/** One sign as the uncased models of the BERT family read it: folded, and whether words end at it. */

export interface FoldedSign {
  /** `gap`: parts words. `nothing`: passed over, also inside a word. `alone`: a word by itself. `part`: of a word. */
  readonly kind: 'gap' | 'nothing' | 'alone' | 'part';
  /** In lower case and without accents; of a sign that makes several, all of them. */
  readonly folded: string;
}

const gap: FoldedSign = { kind: 'gap', folded: '' };
const nothing: FoldedSign = { kind: 'nothing', folded: '' };

/** Of the controls these part words; the reference takes the others out, also those that end lines elsewhere. */
const GAP = /^[\t\n\r\p{Z}]$/u;
const OUT = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]$/u;
const ACCENTS = /\p{Mn}/gu;
const PUNCTUATION = /^[\p{P}$+<=>^`|~]+$/u;
/** Han, as the reference lists it: each sign is a word. */
const HAN =
  /^[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;

/** @param sign one code point */
export function foldSign(sign: string): FoldedSign {
  if (OUT.test(sign) && !GAP.test(sign)) return nothing;
  if (GAP.test(sign)) return gap;
  const bare = sign.normalize('NFD').replace(ACCENTS, '');
  // Sign by sign, as the reference does: a sigma at a word’s end is one in its middle.
  const folded = Array.from(bare, (it) => it.toLowerCase()).join('');
  if (folded === '') return nothing;
  if (GAP.test(folded)) return gap;
  return { kind: HAN.test(sign) || PUNCTUATION.test(folded) ? 'alone' : 'part', folded };
}
