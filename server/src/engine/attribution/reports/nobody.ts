/** The speaker of words that nobody is named for. */
import type { Speaker } from '../../model/evidence';

import { UNSIGNED_REPORTS } from '../unsignedReports';

export const nobody: Speaker = { name: '', kind: 'unknown', roles: [], mention: '' };

/** Whoever reported what is "reportedly" so. */
export const unsigned: Speaker = { name: UNSIGNED_REPORTS, kind: 'anonymous', roles: [], mention: '' };
