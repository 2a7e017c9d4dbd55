/** What a reading of one file's attributions hands to the reports. */
import type { Article, Attribution } from '../../engine/index';

export interface QuotedFile {
  /** As given on the command line. */
  readonly path: string;
  readonly articles: readonly { readonly article: Article; readonly attributions: readonly Attribution[] }[];
}
