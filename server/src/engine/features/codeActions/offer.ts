/** What the writer is offered: a change of the draft, a decision about a finding, or what is behind it. */
import type { Analysis } from '../../model/analysis';
import type { Finding, SettledFinding, TextEdit } from '../../model/finding';
import type { Span } from '../../model/span';

/** Changes the draft's text. */
export interface EditOffer {
  /**
   * `fix`: of one finding; `fix-rule`: of all findings of a rule; `fix-all`: of all quotations; `ignore`: a comment that
   * silences a rule; `cite`: a citation for words that are found, where nothing is the matter.
   */
  readonly kind: 'fix' | 'fix-rule' | 'fix-all' | 'ignore' | 'cite';
  readonly title: string;
  /** What it settles; none for `cite`. */
  readonly findings: readonly Finding[];
  /** The one that a single key applies. */
  readonly preferred: boolean;
  /** Touch these findings' words only, so that their neighbours keep theirs; none overlaps another. */
  readonly edits: readonly TextEdit[];
}

/** Writes a decision into the ledger, and leaves the draft as it is. */
export interface AcceptOffer {
  /** `accept-again`: as it was accepted before words changed, with the reason of then. */
  readonly kind: 'accept' | 'accept-again';
  readonly title: string;
  readonly finding: Finding;
}

/** Settles the finding's rule for all that rests on this source alone. */
export interface SourceOffer {
  readonly kind: 'source';
  readonly title: string;
  readonly finding: Finding;
  /** Key of the page. */
  readonly source: string;
}

/** Takes the finding's decision out of the ledger. */
export interface ReopenOffer {
  readonly kind: 'reopen';
  readonly title: string;
  readonly finding: SettledFinding;
}

/** Shows what was compared with what, and why the check speaks. */
export interface WhyOffer {
  readonly kind: 'why';
  readonly title: string;
  readonly finding: Finding;
}

export type CodeActionOffer = EditOffer | AcceptOffer | SourceOffer | ReopenOffer | WhyOffer;

/** What each kind of offer is made from. */
export interface OfferGround {
  readonly analysis: Analysis;
  /** Cursor or selection. */
  readonly at: Span;
  /** Findings under `at`; where none is, those whose quotation or citation is. */
  readonly findings: readonly Finding[];
  /** The same of settled ones. */
  readonly settled: readonly SettledFinding[];
}
