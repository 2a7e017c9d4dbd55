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
export const LISTED = 0.52;

/** Where the rate of a cue is looked up: "claims" may be a noun and has a rate of its own, apart from "claimed". */
export const rateKey = ({ lemma, weak }: Pick<Report, 'lemma' | 'weak'>): string => (weak ? `${lemma}s` : lemma);

/** 0 to 1: the share of candidates like this one that annotators of news take for reported speech. */
export function confidenceOf(key: string, construction: Construction, features: readonly string[]): number {
  const kind = KINDS[construction];
  const rate = kind && Math.min(0.99, Math.max(0.01, REPORTING_RATES[kind].get(key) ?? MEAN_RATE[kind]));
  const own = rate === undefined ? 0 : RATE_WEIGHT * Math.log(rate / (1 - rate));
  const odds = features.reduce((sum, f) => sum + (FEATURE_WEIGHTS[f] ?? 0), BIAS + own);
  return 1 / (1 + Math.exp(-odds));
}
