/** `workspace/executeCommand`: for editors that have no commands of their own under these names. */
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { AcceptOffer, IgnoreOffer, ReferencesParams, ReopenParams } from '../../protocol';
import { acceptFinding, ignoreSource, reopen, undoDecision } from '../settling';
import { writeReferences } from '../writeReferences';
import type { Desk, Handlers } from './handlers';

/** Stands in the ledger where the editor has no way to ask. */
const noReason = 'no reason given';

type Command = (desk: Desk, given: unknown) => Promise<unknown>;

const commands = new Map<string, Command>(
  Object.entries<Command>({
    'deskcheck.accept': ({ session }, given) => acceptFinding(session, { ...(given as AcceptOffer), reason: noReason }),
    'deskcheck.acceptAgain': ({ session }, given) =>
      acceptFinding(session, { ...(given as AcceptOffer), reason: (given as AcceptOffer).reason ?? noReason }),
    'deskcheck.ignoreSource': ({ session }, given) =>
      ignoreSource(session, { ...(given as IgnoreOffer), reason: noReason }),
    'deskcheck.reopen': ({ session }, given) => reopen(session, given as ReopenParams),
    'deskcheck.undoDecision': async (desk, given) => told(desk, await undoDecision(desk.session, given ?? {})),
    'deskcheck.insertReferences': async (desk, given) =>
      told(desk, await writeReferences(desk, given as ReferencesParams)),
  }),
);
const alone = new Set(['deskcheck.undoDecision']);
const editing = new Set(['deskcheck.insertReferences']);

export const commandsOfOthers: Handlers = {
  // A client with commands of its own has them under the same names.
  capabilities: ({ asksReason, appliesEdits }) =>
    asksReason
      ? {}
      : { executeCommandProvider: { commands: [...commands.keys()].filter((it) => appliesEdits || !editing.has(it)) } },
  register: (desk) => {
    desk.connection.onExecuteCommand(async ({ command, arguments: given }) => {
      const run = commands.get(command);
      const argument: unknown = given?.[0];
      return run && (argument !== undefined || alone.has(command)) ? run(desk, argument) : null;
    });
  },
};

/** Nobody else would say what came of it. */
function told<T extends { readonly message: string }>({ connection }: Desk, result: T): T {
  const { message } = result;
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  return result;
}
