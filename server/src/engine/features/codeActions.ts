/** What the writer can do about the words at a place: each kind of offer has a file of its own in `codeActions/`. */
import type { Analysis } from '../model/analysis';
import type { Finding } from '../model/finding';
import { meets, type Span } from '../model/span';
import { accepting } from './codeActions/accepting';
import { citing } from './codeActions/citing';
import { fixingAll, fixingRule } from './codeActions/fixAll';
import { fixing } from './codeActions/fixing';
import { ignoring } from './codeActions/ignoring';
import { ignoringSource } from './codeActions/ignoringSource';
import type { CodeActionOffer, EditOffer, OfferGround } from './codeActions/offer';
import { reopening } from './codeActions/reopening';
import { why } from './codeActions/why';

export type { AcceptOffer, CodeActionOffer, EditOffer, ReopenOffer, SourceOffer, WhyOffer } from './codeActions/offer';

/** Offers at a cursor or selection, in the order of the menu: what changes the words first. */
export function codeActionsAt(analysis: Analysis, at: Span): readonly CodeActionOffer[] {
  const findings = findingsAt([...analysis.findings, ...analysis.fromBefore], at);
  const ground: OfferGround = { analysis, at, findings, settled: findingsAt(analysis.settled, at) };
  return [
    ...fixing(ground),
    ...fixingRule(ground),
    ...citing(ground),
    ...why(ground),
    ...accepting(ground),
    ...ignoring(ground),
    ...ignoringSource(ground),
    ...reopening(ground),
  ];
}

/** What may be done with the draft as a whole; none or one. */
export const codeActionsForDraft = (analysis: Analysis): readonly EditOffer[] => fixingAll(analysis);

function findingsAt<T extends Finding>(findings: readonly T[], at: Span): readonly T[] {
  const direct = findings.filter((finding) => meets(finding.span, at));
  return direct.length > 0 ? direct : findings.filter((finding) => meets(finding.subject, at));
}
