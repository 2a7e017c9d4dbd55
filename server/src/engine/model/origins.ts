/** Which places of the corpus go back to one report and count as one source, and where articles disagree. */
import type { Article } from './article';
import type { Place } from './evidence';

/** A whole article printed again, passages that rest on one report, or one utterance reported in several places. */
export type ClusterKind = 'article' | 'passage' | 'quotation';

/** Why places count as one source. */
export type OriginReason =
  /** They stand in one article. */
  | 'same-article'
  /** One article is the other, printed again or edited. */
  | 'same-text'
  /** The passage stands in both nearly word for word. */
  | 'same-passage'
  /** Both rest on what one outlet reported. */
  | 'same-report'
  /** Both report one utterance of one speaker, or one document. */
  | 'same-utterance'
  /** Each tells the same claim or event, in whatever words: no sign that one has it from the other. */
  | 'same-telling'
  /** The writer said so. */
  | 'decided';

export interface OriginCluster {
  readonly kind: ClusterKind;
  /** What the members go back to, as a writer names it: "NBC News", a speaker, the article printed first. */
  readonly origin: string;
  readonly reason: OriginReason;
  /** In the order of articles and texts; at least two. */
  readonly members: readonly Place[];
}

/** A cluster as it is listed: of prints of one text their heads and, apart from these, the passages they share. */
export interface ListedCluster extends OriginCluster {
  /** How many sources report a quotation: two reporters who heard it are two; 1 where one has it from the other. */
  readonly independent?: number;
  /** Of prints of one text, for each article but the one printed first: how much of it stands in another. */
  readonly shares?: ReadonlyMap<Article, PrintShare>;
}

/** How many of an article's paragraphs stand in another print of its text, whole or edited. */
export interface PrintShare {
  readonly same: number;
  readonly of: number;
}

/** One source, however often it is printed. */
export interface OriginGroup {
  readonly origin: string;
  /** Undefined where the group is a single place. */
  readonly reason?: OriginReason;
  readonly places: readonly Place[];
}

/** How many sources some places amount to. */
export interface Independence {
  /** Number of groups. */
  readonly count: number;
  readonly groups: readonly OriginGroup[];
}

/** Which fact two articles tell differently. */
export type ConflictAspect = 'who' | 'when' | 'how many' | 'wording';

/** One side of a disagreement: the sentence that tells it. */
export interface ConflictSide extends Place {
  /** What stands against the other side's, as it stands: "Putin", "Thursday", "2,300 crew". */
  readonly says: string;
}

/** Two places that tell one event with facts that cannot both stand. */
export interface Conflict {
  readonly aspect: ConflictAspect;
  /** The article that comes first in the order of paths. */
  readonly a: ConflictSide;
  readonly b: ConflictSide;
  /** What both agree on: who goes, where, on which day; or whose words it is about. */
  readonly who?: string;
  readonly where?: string;
  readonly day?: string;
}

/** What the writer decided about origins: lists of article keys. */
export interface OriginDecisions {
  /** Articles that are one source. */
  readonly together: readonly (readonly string[])[];
  /** Articles that are each a source of its own, whatever they share. */
  readonly apart: readonly (readonly string[])[];
}

export interface Origins {
  /** Largest first. */
  readonly clusters: readonly OriginCluster[];
  readonly conflicts: readonly Conflict[];
  /** Claims and events that several places tell: no sources, and nothing is counted by them. Absent where nobody looked. */
  readonly tellings?: readonly OriginCluster[];
}
