/** Accepting a finding: the draft stays as it is, and the ledger says why. */
import type { AcceptOffer, OfferGround } from './offer';
import { t } from '../../model/language';

export const accepting = ({ findings }: OfferGround): readonly AcceptOffer[] =>
  findings.map((finding) => {
    const title = findings.length > 1 ? t('Accept, with a reason…: {0}', finding.message) : t('Accept, with a reason…');
    return { kind: 'accept', title, finding };
  });
