/** What a check is: one way in which a draft can depart from its sources. */
import type { SortedMatches } from '../evidence/citedMatches';
import type { CopiedRun } from '../evidence/copiedRuns';
import type { ChangedQuotation } from '../evidence/quoteLocks';
import type { ClaimReading } from '../evidence/claims/reading/readClaim';
import type { CorpusView } from '../model/corpus';
import type { Citation, Draft, DraftQuotation, DraftSentence } from '../model/draft';
import type { Place } from '../model/evidence';
import type { FindingData, Fix, NotCheckedReason, QuotationReading, RuleId, Severity, Verdict } from '../model/finding';
import type { Judgements } from '../model/judgement';
import type { OriginDecisions } from '../model/origins';
import type { Span } from '../model/span';
import type { Words } from '../text/words';

export interface QuotationSubject {
  readonly kind: 'quotation';
  readonly quotation: DraftQuotation;
  readonly reading: QuotationReading;
  /** The reading's matches sorted by what the sentence cites. */
  readonly sorted: SortedMatches;
  /** It was found as it stood before, and is found no more since its words were changed. */
  readonly changed?: ChangedQuotation;
}

export interface CitationSubject {
  readonly kind: 'citation';
  readonly citation: Citation;
}

/** Only sentences that cite something. */
export interface SentenceSubject {
  readonly kind: 'sentence';
  readonly sentence: DraftSentence;
}

/** What a sentence states, beside what its sources say; spans of the reading index its own text. */
export interface ClaimSubject {
  readonly kind: 'claim';
  readonly sentence: DraftSentence;
  readonly reading: ClaimReading;
  /** Why the sentence states nothing that a source must carry: an opinion, a question, a transition. */
  readonly noClaim?: NotCheckedReason;
}

/** Words of a sentence that stand in a source in the same row, outside quotation marks. */
export interface CopySubject {
  readonly kind: 'copy';
  readonly sentence: DraftSentence;
  /** Of the sentence, in its block's prose. */
  readonly words: Words;
  readonly run: CopiedRun;
}

export type Subject = QuotationSubject | CitationSubject | SentenceSubject | ClaimSubject | CopySubject;

/** Everything a check may look at; read-only. */
export interface CheckContext {
  readonly draft: Draft;
  readonly corpus: CorpusView;
  readonly level: 'calm' | 'thorough';
  /** What the writer decided about origins. */
  readonly origins: OriginDecisions;
  /** What the learned judge has said so far; absent where nobody asks it. */
  readonly judgements?: Judgements;
}

/** What a check saw; severity, words and binding are added by the pipeline. */
export interface Sighting {
  readonly data: FindingData;
  /** Original span in the draft to underline. */
  readonly span: Span;
  readonly evidence: readonly Place[];
  readonly fixes: readonly Fix[];
  /** Where it is another than the check's. */
  readonly verdict?: Verdict;
  /** Only information, however severe the rule: worth a look where somebody looks, no alarm. */
  readonly minor?: true;
}

/** Pure and synchronous; never throws on a writer's text. */
export interface Check {
  readonly id: RuleId;
  /** One line for lists: what the rule looks for. */
  readonly summary: string;
  /** What looks like it and is none, in a sentence or two: for the rule's page. */
  readonly leaves: string;
  readonly verdict: Verdict;
  /** As long as the writer names no other. */
  readonly severity: Severity;
  /** It is asked only where the writer has given it a severity. */
  readonly off?: true;
  run(subject: Subject, context: CheckContext): Iterable<Sighting>;
}
