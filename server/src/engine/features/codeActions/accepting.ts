/** Accepting a finding: the draft stays as it is, and the ledger says why. */
import type { AcceptOffer, OfferGround } from './offer';

export const accepting = ({ findings }: OfferGround): readonly AcceptOffer[] =>
  findings.map((finding) => {
    const title = findings.length > 1 ? `Accept, with a reason…: ${finding.message}` : 'Accept, with a reason…';
    return { kind: 'accept', title, finding };
  });
