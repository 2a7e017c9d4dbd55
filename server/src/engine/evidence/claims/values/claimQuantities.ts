/** The quantities that a claim states: read once for all who compare them. */
import type { Quantity } from '../../../model/claim';
import { keptWith } from '../../../model/kept';
import { span } from '../../../model/span';
import { quantitiesIn } from '../../../text/quantities/quantitiesIn';
import type { ClaimReading } from '../reading/readClaim';

export const claimQuantities: (claim: ClaimReading) => readonly Quantity[] = keptWith(({ text }: ClaimReading) =>
  quantitiesIn(text, span(0, text.length)),
);

/** They count one thing, by a word both have for it. */
export const countAlike = (a: Quantity, b: Quantity): boolean => a.of.some((key) => b.of.includes(key));
