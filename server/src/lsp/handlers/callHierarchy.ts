/** `textDocument/prepareCallHierarchy` and its calls: incoming through whom words came, outgoing who carries them on. */
import type { CallHierarchyItem, CancellationToken } from 'vscode-languageserver';
import { beside, stationItem, type AskedStation } from '../convert/callHierarchy';
import { provenanceAt } from '../provenanceAt';
import type { Session } from '../session';
import type { Handlers } from './handlers';

export const callHierarchy: Handlers = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register: ({ connection, session }) => {
    const { callHierarchy: asked } = connection.languages;
    asked.onPrepare(async ({ textDocument: { uri }, position }, token) => {
      const found = await provenanceAt(session, uri, position, token);
      const here = found?.provenance.stations.find(({ id }) => id === found.here);
      return found && here ? [stationItem({ uris: found.uris, asked: { uri, position } }, here)] : null;
    });
    asked.onIncomingCalls(async ({ item }, token) =>
      (await neighbours(session, item, 'from', token)).map((from) => ({ from, fromRanges: [from.selectionRange] })),
    );
    asked.onOutgoingCalls(async ({ item }, token) =>
      (await neighbours(session, item, 'to', token)).map((to) => ({ to, fromRanges: [item.selectionRange] })),
    );
  },
};

/** Empty when the text has changed meanwhile, so that the words are not where they were asked for. */
async function neighbours(
  session: Session,
  { data }: CallHierarchyItem,
  side: 'from' | 'to',
  token: CancellationToken,
): Promise<readonly CallHierarchyItem[]> {
  const { uri, position, station } = data as AskedStation;
  const found = await provenanceAt(session, uri, position, token);
  if (!found) return [];
  const ground = { uris: found.uris, asked: { uri, position } };
  return beside(found.provenance, station, side).map((it) => stationItem(ground, it));
}
