/** What of a draft is put before the learned judge. */
import { judgedPairs } from '../evidence/claims/judging/judgedPassages';
import type { Analysis } from '../model/analysis';
import { pairKey, type JudgePair, type Judgements } from '../model/judgement';
import { claimsOf, type DraftClaim } from './claims';

/**
 * What a learned judge would have to read of a draft that is not known yet, in the order of the text.
 * @param beside what stands next to this place in the draft comes first
 */
export function pairsToJudge(analysis: Analysis, known: Judgements, beside?: number): readonly JudgePair[] {
  const { sentences } = analysis.draft;
  const far = ({ sentence }: DraftClaim): number => {
    const at = sentences[sentence]?.span;
    return beside === undefined || !at ? 0 : Math.max(0, at.start - beside, beside - at.end);
  };
  return claimsOf(analysis)
    .claims.filter(({ noClaim }) => !noClaim)
    .sort((a, b) => far(a) - far(b))
    .flatMap(({ reading }) => judgedPairs(reading))
    .filter((pair) => !known.has(pairKey(pair)));
}
