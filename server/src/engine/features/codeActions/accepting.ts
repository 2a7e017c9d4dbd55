/** Accepting a finding: the draft stays as it is, and the ledger says why; once more where it did before words changed. */
import type { AcceptOffer, OfferGround } from './offer';
import { quotedWords, t } from '../../model/language';
import { excerpt } from '../../text/excerpt';

export const accepting = ({ findings }: OfferGround): readonly AcceptOffer[] =>
  findings.flatMap((finding): readonly AcceptOffer[] => {
    const title = findings.length > 1 ? t('Accept, with a reason…: {0}', finding.message) : t('Accept, with a reason…');
    const again = finding.lapse && t('Accept again: {0}', quotedWords(excerpt(finding.lapse.decision.reason)));
    return [
      ...(again === undefined ? [] : [{ kind: 'accept-again' as const, title: again, finding }]),
      { kind: 'accept', title, finding },
    ];
  });
