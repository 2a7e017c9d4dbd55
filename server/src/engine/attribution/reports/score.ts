/** How sure it is that a candidate reports what somebody said. */
import { MEAN_RATE, REPORTING_RATES, type RateKind } from '../../text/lexicons/reportingRates';
import type { Construction, Report } from './report';
import { BIAS, FEATURE_WEIGHTS, RATE_WEIGHT } from './weights';

const KINDS: Partial<Record<Construction, RateKind>> = {
  that: 'clause',
  bare: 'clause',
  whether: 'clause',
  quoted: 'clause',
  colon: 'clause',
  behind: 'clause',
  inverted: 'clause',
  inside: 'clause',
  as: 'clause',
  phrase: 'phrase',
  object: 'phrase',
  blame: 'phrase',
  described: 'phrase',
  complement: 'phrase',
  infinitive: 'phrase',
  noun: 'noun',
};

/** Confidence from which on a report is listed: three of four are then what annotators list, too. */
export const LISTED = 0.59;

/** Of the clauses with "reportedly" in the training part of PolNeAR two of three have it for their cue (18 of 27). */
const HEARSAY = 0.67;

/**
 * A study that shows, a court that finds: whatever the verb's own rate, of 130 such clauses in the training part of
 * PolNeAR 110 are annotated as attributions, most of them not as speech.
 */
const FOUND = 0.85;

/** Log-odds of the cue's own rate; "claims", which may be a noun, has one of its own and is held between that and that of "claimed". */
function ownOdds({ lemma, weak, construction }: Cue): number {
  const kind = KINDS[construction];
  if (!kind) return 0;
  const rates = REPORTING_RATES[kind];
  const plain = /^[^_]*/u.exec(lemma)?.[0] ?? lemma;
  const own = (key: string): number | undefined => rates.get(key) ?? rates.get(key.replace(/is(?=es?(?:_|$))/u, 'iz'));
  const odds = (key: string): number => logit(own(key) ?? own(plain) ?? MEAN_RATE[kind]);
  return weak ? (odds(lemma) + odds(`${lemma}s`)) / 2 : odds(lemma);
}

const rateOf = (cue: Cue, features: readonly string[]): number => {
  const found = features.includes('found by a study') || features.includes('found by finders');
  return found ? Math.max(ownOdds(cue), logit(FOUND)) : ownOdds(cue);
};

type Cue = Pick<Report, 'lemma' | 'weak' | 'construction'>;

function logit(rate: number): number {
  const bounded = Math.min(0.99, Math.max(0.01, rate));
  return Math.log(bounded / (1 - bounded));
}

/** 0 to 1: the share of candidates like this one that annotators of news take for reported speech. */
export function confidenceOf(cue: Cue, features: readonly string[]): number {
  if (cue.construction === 'hearsay') return HEARSAY;
  const odds = features.reduce((sum, f) => sum + (FEATURE_WEIGHTS[f] ?? 0), BIAS + RATE_WEIGHT * rateOf(cue, features));
  return 1 / (1 + Math.exp(-odds));
}
