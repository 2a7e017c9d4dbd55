/** The list of checks, in the order of reports. */
import { altered } from './altered';
import { changed } from './changed';
import type { Check } from './check';
import { claimAttribution } from './claimAttribution';
import { claimCause } from './claimCause';
import { claimCertainty } from './claimCertainty';
import { claimDate } from './claimDate';
import { claimName } from './claimName';
import { claimCondition } from './claimCondition';
import { claimOrder } from './claimOrder';
import { claimRoles } from './claimRoles';
import { claimDirection } from './claimDirection';
import { claimDegree } from './claimDegree';
import { claimNegation } from './claimNegation';
import { claimNotFound } from './claimNotFound';
import { claimNumber } from './claimNumber';
import { claimQuantity } from './claimQuantity';
import { claimReality } from './claimReality';
import { claimUnderstated } from './claimUnderstated';
import { elision } from './elision';
import { incomplete } from './incomplete';
import { claimJudged } from './claimJudged';
import { locator } from './locator';
import { notFound } from './notFound';
import { otherSource } from './otherSource';
import { restyled } from './restyled';
import { singleSource } from './singleSource';
import { sourceConflict } from './sourceConflict';
import { speaker } from './speaker';
import { stitched } from './stitched';
import { superseded } from './superseded';
import { unknownKey } from './unknownKey';
import { unquoted } from './unquoted';

export const checks: readonly Check[] = [
  altered,
  elision,
  stitched,
  notFound,
  changed,
  speaker,
  claimNumber,
  claimDate,
  claimName,
  claimNegation,
  claimDirection,
  claimRoles,
  claimCondition,
  claimOrder,
  claimReality,
  claimCertainty,
  claimAttribution,
  claimQuantity,
  claimCause,
  claimDegree,
  claimUnderstated,
  claimNotFound,
  claimJudged,
  otherSource,
  locator,
  unknownKey,
  singleSource,
  sourceConflict,
  incomplete,
  superseded,
  restyled,
  unquoted,
];
