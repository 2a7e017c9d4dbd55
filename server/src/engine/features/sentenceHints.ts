/** A word behind each cited sentence that says how it stands: for whoever wants to see that without pointing at anything. */
import { claimsOf } from '../analysis/claims';
import { claimStanding } from '../analysis/claimStanding';
import type { Analysis } from '../model/analysis';
import { touches, type Span } from '../model/span';

export interface SentenceHint {
  /** Original offset in the draft: behind the sentence. */
  readonly at: number;
  /** “found in source”, “not checked”. */
  readonly label: string;
  /** “a question”, “2 articles”; may be empty. */
  readonly detail: string;
}

/** For the sentences that end within `part`; none for those that cite no source. */
export const sentenceHints = (analysis: Analysis, part: Span): readonly SentenceHint[] =>
  claimsOf(analysis).claims.flatMap((claim): readonly SentenceHint[] => {
    const end = analysis.draft.sentences[claim.sentence]?.span.end;
    if (end === undefined || !touches(part, end)) return [];
    const standing = claimStanding(analysis, claim);
    if (!standing) return [];
    const { heading, detail } = standing;
    return [{ at: end, label: heading.charAt(0).toLowerCase() + heading.slice(1), detail }];
  });
