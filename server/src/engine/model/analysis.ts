/** What the one pipeline yields for a draft over a corpus; every face and feature reads from it. */
import type { CorpusView } from './corpus';
import type { Draft } from './draft';
import type { Finding, NotCheckedReason, QuotationReading, SentenceStatus, SettledFinding } from './finding';

export interface SentenceReading {
  /** Index into `Draft.sentences`. */
  readonly index: number;
  readonly status: SentenceStatus;
  /** All that departs in it was accepted: the status says how it departs, and nothing of it is open. */
  readonly settled?: true;
  /** A `NotCheckedReason` code when not checked, else the worst finding's message, else empty. */
  readonly reason: NotCheckedReason | string;
  readonly citations: readonly string[];
  /** The engine's own degree of support in [0, 1]; null where not judged. */
  readonly support: number | null;
}

export interface Coverage {
  readonly sentences: number;
  readonly checked: number;
  readonly notChecked: Readonly<Partial<Record<NotCheckedReason, number>>>;
}

export interface Analysis {
  readonly draft: Draft;
  readonly corpus: CorpusView;
  /** One for each of `draft.quotations`, same order. */
  readonly quotations: readonly QuotationReading[];
  /** After policy: ignored and settled ones are gone, in the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings a decision in the ledger settles. */
  readonly settled: readonly SettledFinding[];
  /** Findings that the baseline has: there, and not to be reported. */
  readonly fromBefore: readonly Finding[];
  readonly sentences: readonly SentenceReading[];
  readonly coverage: Coverage;
}
