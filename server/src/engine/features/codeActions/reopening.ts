/** Taking a decision back where its finding would stand. */
import type { OfferGround, ReopenOffer } from './offer';

export const reopening = ({ settled }: OfferGround): readonly ReopenOffer[] =>
  settled.map((finding) => ({ kind: 'reopen', title: `Reopen: ${finding.message}`, finding }));
