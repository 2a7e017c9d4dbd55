/** Whether several pages carry a claim only together: what the nearest passage lacks of it stands on another page. */
import { shareOf, type ClaimReading, type Passage } from '../reading/readClaim';
import { CARRIES } from './carried';

export function isCarriedTogether(claim: ClaimReading): boolean {
  const [nearest, ...others] = claim.passages;
  if (!nearest || nearest.coveredWithin >= CARRIES.all) return false;
  const { pageKey } = nearest.sentence.article;
  return others.some(
    (other) => other.sentence.article.pageKey !== pageKey && gain(claim, nearest, other) >= CARRIES.part,
  );
}

/** Share of the claim's weight that a passage adds to what another has. */
export function gain(claim: ClaimReading, passage: Passage, added: Passage): number {
  const has = strengthsOf(claim, passage);
  const both = strengthsOf(claim, added).map((strength, i) => Math.max(strength, has[i] ?? 0));
  return shareOf(claim.weights, both) - shareOf(claim.weights, has);
}

function strengthsOf({ words }: ClaimReading, { ties }: Passage): readonly number[] {
  const strengths = words.map(() => 0);
  for (const { word, strength } of ties) strengths[word] = strength;
  return strengths;
}
