/** What a check of one draft hands to the reports. */
import type { Analysis } from '../../engine/index';

export interface CheckedDraft {
  /** As given on the command line. */
  readonly path: string;
  readonly analysis: Analysis;
}
