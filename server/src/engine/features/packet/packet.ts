/** A fact-checker's packet as plain data: what a person needs who goes through a draft sentence by sentence and signs it. */
import type { RuleId, NotCheckedReason, SentenceStatus, Severity } from '../../model/finding';

export interface Packet {
  /** As the face names the draft. */
  readonly path: string;
  /** Of the front matter, else the first heading, else the path. */
  readonly title: string;
  readonly level: 'calm' | 'thorough';
  readonly summary: PacketSummary;
  /** In the order of the text; those without a sentence are left out. */
  readonly sections: readonly PacketSection[];
  /** What was found outside of the numbered sentences: in tables, headings, notes, front matter. */
  readonly elsewhere: readonly PacketFinding[];
  readonly quotations: readonly PacketQuotation[];
  readonly sources: PacketSources;
  readonly unchecked: PacketUnchecked;
}

export interface PacketSummary {
  readonly sentences: number;
  /** Sentences that were compared with at least one source. */
  readonly compared: number;
  readonly byStatus: Readonly<Record<SentenceStatus, number>>;
  /** Errors and warnings that are open. */
  readonly toSettle: number;
  readonly notes: number;
  /** Findings that a decision settles. */
  readonly decided: number;
  /** Findings that the baseline has. */
  readonly fromBefore: number;
  readonly quotations: number;
  readonly sources: number;
  /** How many of them are independent of each other, by the passages used. */
  readonly origins: number;
}

export interface PacketSection {
  /** Empty for what stands above the first heading. */
  readonly title: string;
  readonly sentences: readonly PacketSentence[];
}

/** `draft-only`: the source does not have it; `source-only`: the draft does not; `same`: the words that were looked for. */
export interface PacketRun {
  readonly look: 'plain' | 'draft-only' | 'source-only' | 'same';
  /** On one line. */
  readonly text: string;
}

export interface PacketSentence {
  /** From 1, through the whole draft. */
  readonly number: number;
  /** In the draft's file, from 1. */
  readonly line: number;
  readonly runs: readonly PacketRun[];
  readonly status: SentenceStatus;
  /** All that departs in it was decided on. */
  readonly settled: boolean;
  /** What the status leaves open: “2 articles, one origin”, a message, why it was not compared. */
  readonly reason: string;
  /** Keys as cited, with their locators: `dam, p. 3`. */
  readonly cites: readonly string[];
  readonly passages: readonly PacketPassage[];
  /** Passages beyond those. */
  readonly more: number;
  readonly findings: readonly PacketFinding[];
  /** Comments of the draft that speak for this sentence. */
  readonly comments: readonly PacketComment[];
}

export interface PacketPassage {
  /** Number of the source in `PacketSources.used`. */
  readonly source: number;
  readonly key: string;
  /** `¶4`, `p. 2`, `00:14:05`, `headline`; may be empty. */
  readonly place: string;
  /** In the source's file, or in its text where that was extracted, from 1. */
  readonly line: number;
  readonly runs: readonly PacketRun[];
  /** Who says it there; empty where nobody is named or it is not clear. */
  readonly who: string;
  /** `near`: the nearest there is, which does not settle the sentence. */
  readonly standing: 'carries' | 'departs' | 'near';
  /** “carries most of it”; empty where there is nothing to compare. */
  readonly share: string;
}

export interface PacketFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** In the draft's file, from 1. */
  readonly line: number;
  readonly message: string;
  /** The draft's words that depart; may be empty where it leaves words out. */
  readonly draft: string;
  /** The source's words in their place; empty where there are none. */
  readonly source: string;
  /** `dam, ¶4`; may be empty. */
  readonly place: string;
  /** Absent while it is open. */
  readonly decision?: PacketDecision;
  /** The baseline has it: it was there before, and is not to be settled now. */
  readonly fromBefore?: true;
}

export interface PacketDecision {
  readonly reason: string;
  readonly by: string;
  /** `16 Aug 2025`; may be empty. */
  readonly date: string;
  /** Key of the source for which the rule is not asked; absent where this one finding was accepted. */
  readonly source?: string;
}

/** `<!-- deskcheck-ignore … -->` */
export interface PacketComment {
  /** Empty means all. */
  readonly rules: readonly string[];
  readonly reason: string;
}

/** Whether source and draft name one speaker; `unclear` where the texts do not tell. */
export type SpeakerAgreement = 'same' | 'different' | 'unnamed' | 'unclear';

export interface PacketQuotation {
  /** Of the sentence it stands in, or begins in. */
  readonly sentence: number;
  readonly line: number;
  /** The draft's words, without the outer marks. */
  readonly runs: readonly PacketRun[];
  /** Empty where the draft names nobody. */
  readonly draftSpeaker: string;
  /** The source's words; empty where none has them. */
  readonly sourceRuns: readonly PacketRun[];
  readonly sourceSpeaker: string;
  readonly agreement: SpeakerAgreement;
  /** To whom, where, when: “to reporters”, “Monday (18 Aug 2025)”; and through whom it got there. */
  readonly occasion: string;
  /** Number of the source; absent where none has the words. */
  readonly source?: number;
  readonly key: string;
  readonly place: string;
  readonly alteration: Alteration;
  /** “Found in source”, “Differs from source” … */
  readonly heading: string;
  /** “1 word”, “speaker”; may be empty. */
  readonly detail: string;
  /** How many articles beyond this one have the words. */
  readonly alsoIn: number;
  readonly decisions: readonly PacketDecision[];
  /** Comments of the draft that speak for it. */
  readonly comments: readonly PacketComment[];
}

/** `shortened`: words are left out at an ellipsis, or put in brackets. */
export type Alteration = 'none' | 'house-style' | 'shortened' | 'altered' | 'not-found' | 'not-compared';

export interface PacketSources {
  /** In the order in which the draft uses them; numbered from 1. */
  readonly used: readonly PacketSource[];
  readonly origins: readonly PacketOrigin[];
  /** Works and keys cited of which there is no text. */
  readonly textless: readonly { readonly key: string; readonly name: string; readonly why: string }[];
  /** Pages of the corpus that the draft uses nothing of, at most `UNUSED_LISTED`. */
  readonly unused: readonly PacketUnusedSource[];
  /** Pages beyond those. */
  readonly moreUnused: number;
}

export interface PacketUnusedSource {
  readonly key: string;
  readonly byline: string;
  readonly title: string;
  readonly path: string;
}

export interface PacketSource extends PacketUnusedSource {
  readonly number: number;
  readonly author: string;
  /** Empty where none is known, or where it is no address of the web. */
  readonly url: string;
  /** The text was extracted: lines count in it, not in the file. */
  readonly extracted: boolean;
  readonly cited: boolean;
  /** Numbers of the sentences it stands beside. */
  readonly sentences: readonly number[];
  /** How many quotations of the draft have its words. */
  readonly quotations: number;
  /** Letter of its origin. */
  readonly origin: string;
  /** What to know before leaning on it. */
  readonly remarks: readonly string[];
}

/** Sources that count as one. */
export interface PacketOrigin {
  /** `A`, `B` … `AA`. */
  readonly letter: string;
  /** As a writer names it: an agency, a speaker, the article printed first. */
  readonly name: string;
  readonly sources: readonly number[];
  /** Why they count as one; empty for a single source. */
  readonly why: string;
}

export interface PacketUnchecked {
  readonly groups: readonly UncheckedGroup[];
  /** Whole sentences on what else was left out: tables, terms in marks, rules that are off, comments. */
  readonly remarks: readonly string[];
}

export interface UncheckedGroup {
  readonly reason: NotCheckedReason;
  /** “No citation” */
  readonly title: string;
  /** What that means, and what to do about it. */
  readonly meaning: string;
  readonly sentences: readonly number[];
}
