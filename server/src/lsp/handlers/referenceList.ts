/** `deskcheck/references`: the list of the works a draft cites. */
import type { ReferencesParams } from '../../protocol';
import { writeReferences } from '../writeReferences';
import type { Handlers } from './handlers';

export const referenceList: Handlers = {
  capabilities: () => ({}),
  register: (desk) => {
    desk.connection.onRequest('deskcheck/references', (params: ReferencesParams) => writeReferences(desk, params));
  },
};
