/** What the model is given: passage and claim as one row of pieces. */
import type { JudgePair } from '../../engine/index';
import type { Pieces, WordPiece } from './wordPiece';

/** Half-open, UTF-16 in the claim. */
export interface HiddenSpan {
  readonly start: number;
  readonly end: number;
}

/** What is judged, and a word of the claim that the model is not shown. */
export interface JudgeRow extends JudgePair {
  readonly hidden?: HiddenSpan;
}

/** Pieces, and which of the two texts each is of. */
export interface PairInput {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** [CLS] passage [SEP] claim [SEP]. */
const FRAME = 3;
/** Of all pieces, the share that a claim may take: a passage of a few words tells nothing. */
const CLAIM_SHARE = 0.75;

/**
 * The claim is kept and the passage loses its end. Undefined where the claim is so long that no passage would stand beside it:
 * a part of a claim is another claim.
 */
export function pairInput(
  wordPiece: WordPiece,
  { passage, claim, hidden }: JudgeRow,
  maxTokens: number,
): PairInput | undefined {
  const { cls, sep, mask } = wordPiece.special;
  const said = wordPiece.cut(claim);
  if (said.ids.length === 0 || said.ids.length > (maxTokens - FRAME) * CLAIM_SHARE) return undefined;
  const claimed = hidden ? withMask(said, hidden, mask) : said.ids;
  const source = wordPiece.cut(passage).ids.slice(0, maxTokens - FRAME - claimed.length);
  return {
    ids: [cls, ...source, sep, ...claimed, sep],
    types: [...Array<number>(source.length + 2).fill(0), ...Array<number>(claimed.length + 1).fill(1)],
  };
}

/** The pieces that touch the span, as one that says nothing. */
function withMask({ ids, starts, ends }: Pieces, { start, end }: HiddenSpan, mask: number): readonly number[] {
  const touches = (i: number): boolean => starts[i]! < end && ends[i]! > start;
  return ids.flatMap((id, i) => {
    if (!touches(i)) return [id];
    return i > 0 && touches(i - 1) ? [] : [mask];
  });
}
