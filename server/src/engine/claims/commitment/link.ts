/** How a word hangs on what is above it: the kinds of links. */
import type { GovernedAs } from '../../text/lexicons/governors';
import type { FoundGovernor } from './governor';

/**
 * - `governed`: its governor decides; `governor` is undefined where no list knows it.
 * - `same`: beside another, under the same governors.
 * - `aside`: told along with it; only who says so reaches it. `denies` for "without signing", `planned` for "to stop it",
 *   `condition` for "if it rains"; `by` are the words for that.
 */
export type Link =
  | {
      readonly kind: 'governed';
      readonly to: number;
      readonly as: GovernedAs;
      readonly governor: FoundGovernor | undefined;
      /** Index of "whether". */
      readonly whether?: number;
    }
  | { readonly kind: 'same'; readonly to: number }
  | {
      readonly kind: 'aside';
      readonly to: number;
      readonly does?: 'denies' | 'planned' | 'condition' | 'unsure';
      readonly by?: number;
    };
