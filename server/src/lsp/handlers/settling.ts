/** Decisions: writing, listing and taking them back. */
import type {
  AcceptParams,
  DecisionsParams,
  DecisionsResult,
  IgnoreSourceParams,
  ReopenParams,
  ReportAgainParams,
  SetAsideParams,
  UndoParams,
} from '../../protocol';
import { reportAgain, setAside } from '../baselines';
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
    connection.onRequest('deskcheck/setAside', (params: SetAsideParams) => setAside(session, params));
    connection.onRequest('deskcheck/reportAgain', (params: ReportAgainParams) => reportAgain(session, params));
    // A client that looks at the list is told once that it has changed, and asks again when it wants to.
    let shown: string | undefined;
    const listed = async ({ uri }: DecisionsParams): Promise<DecisionsResult> =>
      decisionList(session, await session.meant(uri));
    connection.onRequest('deskcheck/decisions', async (params: DecisionsParams) => {
      const list = await listed(params);
      shown = JSON.stringify([params, list]);
      return list;
    });
    session.onDidMove(() => {
      const before = shown;
      if (before === undefined) return;
      const [params] = JSON.parse(before) as [DecisionsParams];
      void listed(params)
        .then((list) => {
          if (shown !== before || JSON.stringify([params, list]) === before) return undefined;
          shown = undefined;
          return connection.sendNotification('deskcheck/decisionsChanged');
        })
        .catch(() => undefined);
    });
  },
};
