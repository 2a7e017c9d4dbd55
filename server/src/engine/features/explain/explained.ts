/** What is read out of a sentence, as data: its clauses and, beside sources, what it was compared with and what came of it. */
import type { Silence } from '../../evidence/claims/events/departures';
import type { Commitment, Frame } from '../../model/claim';
import type { Place } from '../../model/evidence';
import type { NotCheckedReason, RuleId, Severity } from '../../model/finding';
import type { Span } from '../../model/span';

export interface ExplainedClause {
  readonly frame: Frame;
  readonly commitment: Commitment;
}

export interface ExplainedSentence {
  /** In the text that was given. */
  readonly span: Span;
  /** The sentence as a reader sees it, without citations; all spans below are in it. */
  readonly text: string;
  readonly clauses: readonly ExplainedClause[];
  /** Beside sources, where the sentence is compared with any. */
  readonly compared?: ExplainedComparison;
}

export interface ExplainedPassage extends Place {
  /** Share of the sentence's weight that stands there, 0 to 1. */
  readonly share: number;
}

/** Two events that may be one. */
export interface ExplainedPair {
  /** The predicate in the sentence. */
  readonly claim: Span;
  readonly claimCommitment: Commitment;
  /** The predicate in the source. */
  readonly source: Place;
  readonly sourceCommitment: Commitment;
  /** 0 to 1. */
  readonly sure: number;
  /** So sure that a difference between them is told. */
  readonly enough: boolean;
  /** Who or what stands in one role and cannot both be meant: in the sentence, in the source's text. */
  readonly apart: readonly { readonly claim: Span; readonly source: Span }[];
}

/** What one check made of the sentence. */
export interface ExplainedCheck {
  readonly rule: RuleId;
  /** What it says; empty for a check that is silent. */
  readonly messages: readonly string[];
  /** Of what it says, `off` where that is not shown; and where that comes from, as a sentence ends with it. */
  readonly severity: Severity | 'off';
  readonly from: string;
  /** Why it is silent, event by event; empty where it is no matter of events. */
  readonly silent: readonly { readonly event: Span; readonly because: Silence; readonly by?: Place }[];
}

export interface ExplainedComparison {
  /** Why the sentence is no claim. */
  readonly noClaim?: NotCheckedReason;
  /** The nearest first. */
  readonly passages: readonly ExplainedPassage[];
  /** By event of the sentence, the surest first; the two surest of each. */
  readonly pairs: readonly ExplainedPair[];
  readonly checks: readonly ExplainedCheck[];
}
