/** Not asking a rule of one source: for a transcript known to be rough, a key that is missing on purpose. */
import type { OfferGround, SourceOffer } from './offer';

/** Only where the finding rests on that source alone; once for each rule. */
export const ignoringSource = ({ findings }: OfferGround): readonly SourceOffer[] =>
  findings
    .filter((finding, i) => findings.findIndex(({ rule }) => rule === finding.rule) === i)
    .flatMap((finding): readonly SourceOffer[] => {
      const [source, ...more] = finding.sources;
      if (source === undefined || more.length > 0) return [];
      return [{ kind: 'source', title: `Ignore ${finding.rule} for ${source}, with a reason…`, finding, source }];
    });
