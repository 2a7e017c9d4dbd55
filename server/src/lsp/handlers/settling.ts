/** Decisions: writing, listing and taking them back; and commands for editors that cannot ask for a reason. */
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type {
  AcceptOffer,
  AcceptParams,
  DecisionsParams,
  IgnoreOffer,
  IgnoreSourceParams,
  ReopenParams,
  UndoParams,
} from '../../protocol';
import { decisionList } from '../decisionList';
import { acceptFinding, ignoreSource, reopen, undoDecision } from '../settling';
import type { Desk, Handlers } from './handlers';

/** Stands in the ledger where the editor has no way to ask. */
const noReason = 'no reason given';

type Command = (desk: Desk, given: unknown) => Promise<unknown>;

const commands = new Map<string, Command>(
  Object.entries<Command>({
    'deskcheck.accept': ({ session }, given) => acceptFinding(session, { ...(given as AcceptOffer), reason: noReason }),
    'deskcheck.ignoreSource': ({ session }, given) =>
      ignoreSource(session, { ...(given as IgnoreOffer), reason: noReason }),
    'deskcheck.reopen': ({ session }, given) => reopen(session, given as ReopenParams),
    'deskcheck.undoDecision': async ({ session, connection }, given) => {
      const result = await undoDecision(session, given ?? {});
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Info,
        message: result.message,
      });
      return result;
    },
  }),
);
const alone = new Set(['deskcheck.undoDecision']);

export const settling: Handlers = {
  // A client with commands of its own has them under the same names.
  capabilities: ({ asksReason }) => (asksReason ? {} : { executeCommandProvider: { commands: [...commands.keys()] } }),
  register: (desk) => {
    const { connection, session } = desk;
    connection.onExecuteCommand(async ({ command, arguments: given }) => {
      const run = commands.get(command);
      const argument: unknown = given?.[0];
      return run && (argument !== undefined || alone.has(command)) ? run(desk, argument) : null;
    });
    connection.onRequest('deskcheck/accept', (params: AcceptParams) => acceptFinding(session, params));
    connection.onRequest('deskcheck/ignoreSource', (params: IgnoreSourceParams) => ignoreSource(session, params));
    connection.onRequest('deskcheck/reopen', (params: ReopenParams) => reopen(session, params));
    connection.onRequest('deskcheck/undoDecision', (params: UndoParams) => undoDecision(session, params));
    connection.onRequest('deskcheck/decisions', async ({ uri }: DecisionsParams) =>
      decisionList(session, await session.meant(uri)),
    );
  },
};
