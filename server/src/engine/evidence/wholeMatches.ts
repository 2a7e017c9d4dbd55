/** Which matches of a quotation a reader is led to. */
import type { QuoteMatch } from '../model/evidence';

/** True when the article has the whole utterance, if with other words; not just a part of it or the nearest words. */
export const isWhole = ({ kind }: QuoteMatch): boolean => kind !== 'partial' && kind !== 'near';

/** Matches of the whole utterance; where there is none, those with a part of it or the nearest words. */
export function wholeMatches(matches: readonly QuoteMatch[]): readonly QuoteMatch[] {
  const whole = matches.filter(isWhole);
  return whole.length > 0 ? whole : matches;
}
