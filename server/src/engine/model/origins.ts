/** Which places of the corpus go back to one report and count as one source, and where articles disagree. */
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
}
