/** Not asking a rule of one source: for a transcript known to be rough, a key that is missing on purpose. */
import type { OfferGround, SourceOffer } from './offer';
import { t } from '../../model/language';

/** Only where the finding rests on that source alone; once for each rule. */
export const ignoringSource = ({ findings }: OfferGround): readonly SourceOffer[] =>
  findings
    .filter((finding, i) => findings.findIndex(({ rule }) => rule === finding.rule) === i)
    .flatMap((finding): readonly SourceOffer[] => {
      const [source, ...more] = finding.sources;
      if (source === undefined || more.length > 0) return [];
      return [
        { kind: 'source', title: t('Ignore {0} for {1}, with a reason…', finding.rule, source), finding, source },
      ];
    });
