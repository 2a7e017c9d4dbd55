/** The fixes that findings carry. */
import type { EditOffer, OfferGround } from './offer';

export const fixing = ({ findings }: OfferGround): readonly EditOffer[] =>
  findings.flatMap((finding) =>
    finding.fixes.map(({ title, preferred, edits }): EditOffer => {
      return { kind: 'fix', title, findings: [finding], preferred, edits };
    }),
  );
