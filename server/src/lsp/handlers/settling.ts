/** `deskcheck/accept`, and the command that stands in for it where the editor has no way to ask for a reason. */
import type { AcceptOffer, AcceptParams } from '../../protocol';
import { acceptFinding } from '../settling';
import type { Handlers } from './handlers';

/** Reason that stands in the ledger where the editor has no way to ask for one. */
const reasonWithoutAsking = 'accepted in editor';

export const settling: Handlers = {
  capabilities: () => ({ executeCommandProvider: { commands: ['deskcheck.accept'] } }),
  register: ({ connection, session }) => {
    connection.onExecuteCommand(async ({ command, arguments: given }) => {
      const offer = given?.[0] as AcceptOffer | undefined;
      if (command !== 'deskcheck.accept' || !offer) return null;
      return acceptFinding(session, { ...offer, reason: reasonWithoutAsking });
    });
    connection.onRequest('deskcheck/accept', (params: AcceptParams) => acceptFinding(session, params));
  },
};
