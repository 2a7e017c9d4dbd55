/** How far the cited articles carry a claim, as one number: what reports call `support`. */
import { claimQuantities } from '../values/claimQuantities';
import { comparisonsOf } from '../events/comparisons';
import { missingNames } from '../names/missing';
import { isCarried } from '../values/numberCarried';
import { shareOf, type ClaimReading, type Passage } from '../reading/readClaim';
import { supportFeatures } from './supportFeatures';
import { askTrees } from './supportTrees';

/** What the linear part is judged by; each 0 to 1 but for the two counts. */
function features(claim: ClaimReading): readonly number[] {
  const best = Math.max(0, ...claim.passages.map(({ coveredWithin }) => coveredWithin));
  const passage = claim.passages.find(({ coveredWithin }) => coveredWithin === best);
  return [
    best,
    Math.max(0, ...claim.passages.map(({ covered }) => covered)),
    jointly(claim),
    passage ? inOrder(claim, passage) : 0,
    Math.min(MOST, missingNames(claim).length),
    Math.min(MOST, claimQuantities(claim).filter((number) => !isCarried(claim, number)).length),
    Math.max(0, ...comparisonsOf(claim).map((list) => list[0]?.same.degree ?? 0)),
  ];
}

/** Beyond so many names or numbers a source does not have, more say nothing new. */
const MOST = 3;
/**
 * Of the features, in their order, and what is added: a logistic regression on the pairs that FactCG's makers had written
 * (Lei and others 2025, MIT), half of them supported.
 */
const WEIGHTS = [3, 0.8, 4.8, 0.7, -3.3, -0.6, 0.55] as const;
const BIAS = -4.2;
/** The trees were fitted by themselves; beside them the linear part counts half, as it did best on claims of other makers. */
const LINEAR = 0.5;

/** In [0, 1]: how likely a reader would find the claim in its sources; not whether anything in it departs from them. */
export function supportOf(claim: ClaimReading): number {
  let known = kept.get(claim);
  if (known === undefined) {
    const linear = features(claim).reduce((all, value, i) => all + value * (WEIGHTS[i] ?? 0), BIAS);
    const sum = LINEAR * linear + askTrees(supportFeatures(claim));
    kept.set(claim, (known = 1 / (1 + Math.exp(-sum))));
  }
  return known;
}

const kept = new WeakMap<ClaimReading, number>();

/** Share of the claim's weight that stands in any of the passages: several citations carry a claim together. */
function jointly(claim: ClaimReading): number {
  const best = claim.words.map(() => 0);
  for (const { ties } of claim.passages)
    for (const { word, strength } of ties) best[word] = Math.max(best[word] ?? 0, strength);
  return shareOf(claim.weights, best);
}

/** Share of neighbouring words of the claim that stand near each other in the passage, too, in this order. */
function inOrder(claim: ClaimReading, { ties }: Passage): number {
  const at = new Map(ties.map((tie) => [tie.word, tie.at]));
  const pairs = claim.words.slice(1).map((_word, i) => [at.get(i), at.get(i + 1)] as const);
  const near = pairs.filter(([a, b]) => a !== undefined && b !== undefined && b > a && b - a <= NEAR);
  return pairs.length === 0 ? 0 : near.length / pairs.length;
}
const NEAR = 4;
