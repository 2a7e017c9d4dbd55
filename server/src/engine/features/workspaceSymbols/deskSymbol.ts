/** What can be looked for on the whole desk. */
import type { DeskPlace } from '../../model/deskPlace';

export interface DeskSymbol {
  readonly kind: 'article' | 'speaker' | 'quotation';
  /** Holds the words looked for, since editors sift by name once more. */
  readonly name: string;
  /** What it belongs to. */
  readonly container: string;
  readonly at: DeskPlace;
}
