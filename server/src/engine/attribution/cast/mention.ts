/** What a text says to point at somebody: a name, a noun phrase with a role in it, a pronoun. */
import type { Span } from '../../model/span';
import type { NounKind } from '../nounKind';

export type Pronoun = 'he' | 'she' | 'they' | 'it';

interface MentionPlace {
  /** From the first word to the last, in the text of the paragraph. */
  readonly span: Span;
  /** Number of the sentence in the paragraph. */
  readonly sentence: number;
  /** A verb follows, or the sentence begins with it. */
  readonly subject: boolean;
  /** A speech verb, or "according to", stands beside it. */
  readonly speaks: boolean;
  /** "Orsk's": the owner of what is spoken of. */
  readonly owner: boolean;
  /** Behind a preposition. */
  readonly oblique: boolean;
  /** Inside quotation marks: somebody's words, not the writer's. */
  readonly quoted: boolean;
}

export interface NameMention extends MentionPlace {
  readonly kind: 'name';
  /** Without titles, as written. */
  readonly name: string;
  /** Folded parts; the last is the surname. */
  readonly parts: readonly string[];
  /** Folded words of titles, roles and apposition. */
  readonly roles: readonly string[];
  /** Those that say what the bearer is: "spokeswoman", not the "mayor" she speaks for. */
  readonly heads: readonly string[];
  /** True in mid-sentence, where only names have capitals. */
  readonly inside: boolean;
  /** "the Kremlin", "in Halevny": how names of things and places stand. */
  readonly withArticle: boolean;
  readonly located: boolean;
  /** A courtesy or office title stands before it. */
  readonly titled: boolean;
  readonly organisation: boolean;
  /** "(EHA)" behind an organisation. */
  readonly acronym: string | undefined;
  readonly age: number | undefined;
}

export interface NounMention extends MentionPlace {
  readonly kind: 'noun';
  readonly noun: NounKind;
  /** Folded head in the singular: "mayor", "official". */
  readonly head: string;
  /** Folded words before the head, owners included: "french", "former". */
  readonly modifiers: readonly string[];
  readonly phrase: string;
  /** `the`, `his`, `a`, or nothing before it. */
  readonly determiner: 'definite' | 'possessive' | 'indefinite' | 'none';
  readonly plural: boolean;
  /** The name this phrase stands in apposition to, as an index among the names of the paragraph. */
  readonly name: number | undefined;
  readonly age: number | undefined;
}

export interface PronounMention extends MentionPlace {
  readonly kind: 'pronoun';
  readonly pronoun: Pronoun;
  /** "his", "her", "them": it names no speaker, but keeps its person in mind. */
  readonly dependent: boolean;
}

export type Mention = NameMention | NounMention | PronounMention;
