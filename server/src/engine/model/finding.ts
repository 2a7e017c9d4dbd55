/** A departure of the draft from its evidence, as plain data: rule, place, evidence, fixes. */
import type { Article, SourceTrouble } from './article';
import type { Omission, Place, QuoteMatch, Speaker, SpeakerRelation, Voice, WordDiff } from './evidence';
import type { Conflict, OriginReason } from './origins';
import type { Span } from './span';

export type Verdict =
  | 'misquote'
  | 'misattributed'
  | 'contradicted'
  | 'overstated'
  | 'understated'
  | 'unsupported'
  | 'citation'
  | 'source'
  | 'style';
export type Severity = 'error' | 'warning' | 'information';

/** Rule ids are setting names, diagnostic codes and fixture folders at once. */
export type RuleId =
  | 'quote/altered'
  | 'quote/elision'
  | 'quote/stitched'
  | 'quote/not-found'
  | 'quote/changed'
  | 'quote/restyled'
  | 'quote/speaker'
  | 'cite/unknown-key'
  | 'cite/other-source'
  | 'cite/locator'
  | 'source/single'
  | 'source/conflict'
  | 'source/incomplete'
  | 'source/superseded'
  | 'claim/not-found'
  | 'claim/judged'
  | 'copy/unquoted'
  | ClaimRule;

/** One for each column of the commitment profile that checks compare. */
export type ClaimRule =
  | 'claim/number'
  | 'claim/date'
  | 'claim/name'
  | 'claim/negation'
  | 'claim/direction'
  | 'claim/roles'
  | 'claim/condition'
  | 'claim/order'
  | 'claim/reality'
  | 'claim/certainty'
  | 'claim/attribution'
  | 'claim/quantity'
  | 'claim/cause'
  | 'claim/degree'
  | 'claim/understated';

/** What a rule saw; `checks/wording.ts` turns it into sentences. */
export type FindingData =
  | { readonly rule: 'quote/altered'; readonly diff: WordDiff }
  | {
      readonly rule: 'quote/elision';
      readonly omission?: Omission;
      readonly turnWords: readonly string[];
      readonly edge: 'inside' | 'before' | 'after';
    }
  | { readonly rule: 'quote/stitched'; readonly parts: readonly string[] }
  | {
      readonly rule: 'quote/not-found';
      readonly articles: number;
      readonly foundPart?: string;
      readonly missingPart?: string;
    }
  | {
      readonly rule: 'quote/changed';
      /** The source's words that the quotation had. */
      readonly words: string;
    }
  | { readonly rule: 'quote/restyled'; readonly diff: WordDiff }
  | {
      readonly rule: 'quote/speaker';
      readonly draft: Speaker;
      readonly source?: Speaker;
      readonly reason: 'other-speaker' | 'anonymous' | 'own-words';
    }
  | { readonly rule: 'cite/unknown-key'; readonly key: string; readonly nearest: readonly string[] }
  | { readonly rule: 'cite/other-source'; readonly cited: readonly string[]; readonly found: readonly string[] }
  | {
      readonly rule: 'copy/unquoted';
      /** How many stand in a row. */
      readonly words: number;
      /** Name of the page they stand in. */
      readonly source: string;
    }
  | {
      readonly rule: 'cite/locator';
      /** As the draft has it. */
      readonly cited: string;
      /** On which the words stand. */
      readonly pages: readonly string[];
    }
  | { readonly rule: 'source/conflict'; readonly conflict: Conflict }
  | { readonly rule: 'source/incomplete'; readonly trouble: SourceTrouble }
  | { readonly rule: 'source/superseded'; readonly newer: Article; readonly note?: string }
  | {
      readonly rule: 'claim/not-found';
      /** A name, or the verb of an event. */
      readonly words: string;
      readonly articles: number;
      readonly event?: true;
      /** All of them are a few lines: most of what they report may stand elsewhere. */
      readonly excerpt?: true;
    }
  | {
      readonly rule: 'claim/judged';
      readonly departure: 'contradicted' | 'overstated' | 'unsupported';
      /** The nearest sentence of the sources. */
      readonly source: string;
    }
  | {
      readonly rule: ClaimRule;
      /** The draft's words that depart. */
      readonly draft: string;
      /** The source's words in their place, no more than needed: "could take place", "two", "on Monday". */
      readonly source: string;
      /** Who says so in the source, where that is what the draft leaves out. */
      readonly saidBy?: string;
    }
  | {
      readonly rule: 'source/single';
      /** Sources cited. */
      readonly articles: number;
      readonly origin: string;
      readonly reason: OriginReason;
    };

export interface TextEdit {
  /** Original span in the draft. */
  readonly span: Span;
  readonly newText: string;
  /** It is in the draft's own markup; else it is words, which the draft's format may have to escape. */
  readonly written?: true;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one fix that a single key applies. */
  readonly preferred: boolean;
}

/** What has changed in the source of a finding: why it is open again, or there at all. */
export interface Drift {
  /** `settled`: since the writer accepted it; `opened`: while the draft was open. */
  readonly since: 'settled' | 'opened';
  /** Key of the page; absent for what was settled. */
  readonly source?: string;
  /** The source's words then: as written, or folded where only the ledger has them. */
  readonly before: string;
  /** As written; empty where nothing like them is there any more. */
  readonly now: string;
}

/** A decision that settled this finding until words changed on one side. */
export interface Lapse {
  readonly decision: Acceptance;
  readonly changed: 'draft' | 'source';
  /** The words of the side that changed: then, folded, and now. */
  readonly before: string;
  readonly now: string;
}

export interface Finding {
  readonly rule: RuleId;
  readonly verdict: Verdict;
  readonly severity: Severity;
  /** Stays information, whatever severity the writer wants for its rule. */
  readonly minor?: true;
  /** Original span in the draft; for an altered quotation the changed words. */
  readonly span: Span;
  /** Span of the quotation or citation it is about. */
  readonly subject: Span;
  readonly message: string;
  readonly data: FindingData;
  /** Where the source says so; empty only when nothing is near. */
  readonly evidence: readonly Place[];
  readonly fixes: readonly Fix[];
  /** Keys of the pages its evidence lies in; without evidence, of those its quotation or citation names. */
  readonly sources: readonly string[];
  /** What a decision is bound to: the folded words of the draft's clause and of the source's passage. No line numbers. */
  readonly binding: { readonly clause: string; readonly passage: string };
  readonly drift?: Drift;
  readonly lapse?: Lapse;
  /** Its quotation was found before it was changed; the first fix puts that back. */
  readonly wasFound?: true;
}

interface Decided {
  readonly rule: string;
  readonly reason: string;
  readonly by?: string;
  /** ISO date. */
  readonly date?: string;
}

/** One departure that stays: these words of a draft beside this passage, both folded. */
export interface Acceptance extends Decided {
  readonly clause: string;
  readonly passage: string;
}

/** A rule that is not asked of one source: of a transcript known to be rough, say. */
export interface SourceIgnore extends Decided {
  /** Key of the page. */
  readonly source: string;
}

/** What the writer decided, read back from the ledger. */
export type Decision = Acceptance | SourceIgnore;

/** What was found before a house began with us, or with a rule: bound as an acceptance is, with nothing said of it. */
export interface EarlierFinding {
  readonly rule: string;
  readonly clause: string;
  readonly passage: string;
}

export interface SettledFinding extends Finding {
  readonly decision: Decision;
}

/** A quotation with everything known of it: what hover, definition and checks read. */
export interface QuotationReading {
  /** Index into `Draft.quotations`. */
  readonly index: number;
  /** Best first; cited articles before others. */
  readonly matches: readonly QuoteMatch[];
  /** Speaker the draft gives the words to. */
  readonly draftSpeaker?: Speaker;
  /** Original span of the words that name the draft's speaker. */
  readonly draftMention?: Span;
  /** 0 to 1. */
  readonly draftConfidence: number;
  /** Who says the words in each match's article, in the order of `matches`. */
  readonly voices: readonly Voice[];
  /** The draft's speaker against each match's. */
  readonly relations: readonly SpeakerRelation[];
  /** `term`: two or three words without a speech cue; `own`: the writer's own reporting; both are left alone. */
  readonly use: 'speech' | 'term' | 'title' | 'own';
}

export type SentenceStatus = 'found' | 'differs' | 'overstated' | 'not-found' | 'not-checked';
export type NotCheckedReason =
  'no-citation' | 'opinion' | 'question' | 'own-reporting' | 'transition' | 'no-text' | 'pending';
