/** A clause as data: what it says happens, to whom, when and how much, and how far its writer stands behind it. */
import type { Span } from './span';

/** What a participant is to what happens; `agent` and `patient` are the same in the active and the passive. */
export type Role = 'agent' | 'patient' | 'recipient' | 'place' | 'time' | 'topic' | 'other';

/** What a word stands for: equal keys may stand for one another ("Kyiv" and "Kiev", "pact" and "agreement"). */
export interface Concept {
  readonly key: string;
  readonly kind: 'name' | 'number' | 'word';
}

/** Somebody or something that takes part in what a clause tells. */
export interface Participant {
  readonly role: Role;
  /** The whole phrase. All spans of a profile are in the text it was read from. */
  readonly span: Span;
  /** Its head word. */
  readonly head: Span;
  /** What its words stand for, the head's first; those of whom a pronoun or a role means, where the text tells. */
  readonly concepts: readonly Concept[];
  /** Lower case: "in", "with", "to". */
  readonly preposition?: string;
  /** Dictionary form of the head, if that is a common noun. */
  readonly noun?: string;
  /** In lower case, if the phrase is a pronoun. */
  readonly pronoun?: string;
}

/** What happens: a verb, the noun or adjective behind "is", or a noun that names an event ("the withdrawal of troops"). */
export interface Frame {
  /** The clause without the clauses in it. */
  readonly span: Span;
  readonly predicate: {
    readonly span: Span;
    /** Dictionary form with its particle: "rule out". */
    readonly lemma: string;
    /** Equal for words of one family and their synonyms: "withdraw", "withdrawal". */
    readonly concept: Concept;
    readonly form: 'verb' | 'copula' | 'noun';
    /** Every axis it may be meant on; absent for what has no opposite. */
    readonly ways?: readonly Direction[];
  };
  readonly participants: readonly Participant[];
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly passive: boolean;
}

/** From weak to strong. */
export const REALITY = [
  'discussed',
  'considered',
  'proposed',
  'planned',
  'agreed in principle',
  'agreed',
  'in progress',
  'done',
] as const;
export const CERTAINTY = ['doubtful', 'possible', 'likely', 'asserted', 'confirmed'] as const;
export const EVIDENCE = [
  'rumoured',
  'one anonymous source',
  'several anonymous sources',
  'named speaker',
  'document',
  'own voice',
] as const;
export const QUANTIFIER = ['none', 'few', 'some', 'many', 'most', 'all'] as const;
export const CAUSE = ['after', 'linked', 'contributed', 'caused'] as const;
export const SCOPE = ['one of several', 'the', 'only'] as const;
export const DEGREE = ['slight', 'plain', 'strong'] as const;

export type Reality = (typeof REALITY)[number];
export type Certainty = (typeof CERTAINTY)[number];
export type Evidence = (typeof EVIDENCE)[number];
export type Quantifier = (typeof QUANTIFIER)[number];
export type Cause = (typeof CAUSE)[number];
export type Scope = (typeof SCOPE)[number];
export type Degree = (typeof DEGREE)[number];

/** A value of a column with the words that say so: none for what a plain sentence means anyway. */
export interface Stated<T> {
  readonly value: T;
  readonly by: readonly Span[];
}

/** One of two opposite ways: raise and lower on the axis `level`, back and oppose on `stance`. */
export interface Direction {
  readonly axis: string;
  readonly pole: 1 | -1;
}

export interface Condition {
  /** `only-if` for "only if", "not unless", "until". */
  readonly kind: 'if' | 'unless' | 'only-if' | 'even-if';
  readonly span: Span;
}

/** "before the vote", "after the talks": this event, then or before that one. */
export interface Order {
  readonly kind: 'before' | 'after' | 'first' | 'last';
  readonly span: Span;
}

/** How far the writer stands behind one event. Each column takes in what governs it: "refused to sign" denies the signing. */
export interface Commitment {
  readonly polarity: Stated<'affirmed' | 'denied'>;
  readonly reality: Stated<Reality>;
  readonly certainty: Stated<Certainty>;
  /** `source`: the phrase that names who says so. */
  readonly evidence: Stated<Evidence> & { readonly source?: Span };
  readonly direction?: Stated<Direction>;
  /** With the head word of what is counted. */
  readonly quantifiers: readonly (Stated<Quantifier> & { readonly head: Span })[];
  readonly cause?: Stated<Cause>;
  readonly scope?: Stated<Scope>;
  readonly degree?: Stated<Degree>;
  readonly conditions: readonly Condition[];
  readonly orders: readonly Order[];
  /** What governs the event is not understood: polarity, reality and certainty are those of its own words, and may be wrong. */
  readonly unsure?: true;
}

/** A number of something, as an interval: "nearly 300 people", "between 3 and 5 %", "tens of thousands". */
export interface Quantity {
  /** Number and unit as written. */
  readonly span: Span;
  /** Both ends inclusive; infinite where a bound is open. "About 300" and round numbers reach as far as a reader allows. */
  readonly low: number;
  readonly high: number;
  /** As written, before rounding and bounds widen it. */
  readonly value: number;
  /** The high end of a range as written, "3 to 5"; `value` is the low one. */
  readonly to?: number;
  /** `count` with its noun in `of`; `ordinal` for "third"; `points` for percentage points. */
  readonly unit: string;
  /** Concept keys of what is counted or measured; empty where the text does not say. */
  readonly of: readonly string[];
  /** The word that is counted. */
  readonly head?: Span;
  /** "more than", "nearly", "at least": the words that bound or loosen it. */
  readonly bound?: 'least' | 'most' | 'more' | 'less' | 'about' | 'nearly';
}

/** A day, a stretch of days, or a weekday nobody can place. `weekday`, `year`, `month` and `day` are what the words name. */
export interface StatedTime {
  readonly span: Span;
  /** ISO dates, inclusive; absent where only a weekday or month without a year is known. */
  readonly from?: string;
  readonly to?: string;
  /** 0 for Sunday. */
  readonly weekday?: number;
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** "before 2019", "by Friday", "since May": what is told lies on that side of the time named, which the rest describes. */
  readonly bound?: 'before' | 'by' | 'after' | 'since';
}

/** Everything that one clause says, in columns that checks compare one by one. */
export interface ClauseProfile {
  readonly frame: Frame;
  readonly commitment: Commitment;
  readonly quantities: readonly Quantity[];
  readonly times: readonly StatedTime[];
}
