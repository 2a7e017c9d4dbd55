/** The ways in which a sentence may stand, as a writer reads them before its words or behind a number. */
import { t, type RowStatus } from '../../engine/index';

/** “differs”, “not checked”; good behind a number of any size. */
export function statusWord(status: RowStatus): string {
  switch (status) {
    case 'differs':
      return t('differs');
    case 'overstated':
      return t('says more');
    case 'not-found':
      return t('not found');
    case 'accepted':
      return t('accepted');
    case 'found':
      return t('found');
    case 'not-checked':
      return t('not checked');
  }
}
