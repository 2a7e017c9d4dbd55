/** The reasons of a finding on what a sentence claims: a quotation's are in its hover already. */
import type { OfferGround, WhyOffer } from './offer';
import { t } from '../../model/language';

/** One for all findings of a sentence, whose explanation is one text. */
export function why({ findings }: OfferGround): readonly WhyOffer[] {
  const [finding] = findings.filter(({ rule }) => rule.startsWith('claim/'));
  return finding ? [{ kind: 'why', title: t('Why does Deskcheck say this?'), finding }] : [];
}
