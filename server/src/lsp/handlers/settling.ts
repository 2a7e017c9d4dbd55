/** Decisions: writing, listing and taking them back. */
import type { AcceptParams, DecisionsParams, IgnoreSourceParams, ReopenParams, UndoParams } from '../../protocol';
import { decisionList } from '../decisionList';
import { acceptFinding, ignoreSource, reopen, undoDecision } from '../settling';
import type { Handlers } from './handlers';

export const settling: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) => {
    connection.onRequest('deskcheck/accept', (params: AcceptParams) => acceptFinding(session, params));
    connection.onRequest('deskcheck/ignoreSource', (params: IgnoreSourceParams) => ignoreSource(session, params));
    connection.onRequest('deskcheck/reopen', (params: ReopenParams) => reopen(session, params));
    connection.onRequest('deskcheck/undoDecision', (params: UndoParams) => undoDecision(session, params));
    connection.onRequest('deskcheck/decisions', async ({ uri }: DecisionsParams) =>
      decisionList(session, await session.meant(uri)),
    );
  },
};
