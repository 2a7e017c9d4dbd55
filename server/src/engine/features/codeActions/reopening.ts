/** Taking a decision back where its finding would stand. */
import type { OfferGround, ReopenOffer } from './offer';
import { t } from '../../model/language';

export const reopening = ({ settled }: OfferGround): readonly ReopenOffer[] =>
  settled.map((finding) => ({ kind: 'reopen', title: t('Reopen: {0}', finding.message), finding }));
