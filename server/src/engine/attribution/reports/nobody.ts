/** The speaker of words that nobody is named for. */
import type { Speaker } from '../../model/evidence';

export const nobody: Speaker = { name: '', kind: 'unknown', roles: [], mention: '' };
