/** `deskcheck/claimsView` with its news, `deskcheck/claim` and `deskcheck/claimAt` */
import { placeOf } from '../../engine/index';
import type {
  AcceptOffer,
  ClaimAtParams,
  ClaimParams,
  ClaimResult,
  ClaimsViewParams,
  ClaimsViewResult,
} from '../../protocol';
import { ClaimsNews } from '../claimsNews';
import { pathAt, rowOf } from '../claimsTree';
import { claimsRefOf } from '../convert/claimsNodeIds';
import { plainLine } from '../convert/plainLine';
import { offsetIn, rangeIn } from '../convert/ranges';
import type { Session } from '../session';
import type { Handlers } from './handlers';

export const claimsView: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) => {
    const news = new ClaimsNews(connection);
    session.onDidTell((draft) => news.told(draft));
    session.onDidMove(() => news.keepOnly(session.drafts.all));
    connection.onRequest(
      'deskcheck/claimsView',
      async ({ uri, by, parent, from }: ClaimsViewParams): Promise<ClaimsViewResult> => {
        await session.drafts.atHand(uri);
        const draft = session.drafts.get(uri);
        return draft ? news.ask(draft, by, parent, from) : { state: 'none', nodes: [], more: 0 };
      },
    );
    connection.onRequest('deskcheck/claim', (params: ClaimParams) => claim(session, news, params));
    connection.onRequest('deskcheck/claimAt', async ({ uri, by, position }: ClaimAtParams) => {
      const now = await session.drafts.atHand(uri);
      const draft = session.drafts.get(uri);
      const scene = now && draft && news.sceneOf(draft);
      return scene ? pathAt(scene, by, offsetIn(scene.analysis.draft, position)) : [];
    });
  },
};

/** Only of the text as it is now: a place in an older one would be another. */
async function claim(session: Session, news: ClaimsNews, { uri, id }: ClaimParams): Promise<ClaimResult | null> {
  const now = await session.drafts.current(uri);
  const draft = session.drafts.get(uri);
  const scene = now && draft && news.sceneOf(draft);
  const ref = claimsRefOf(id);
  const row = scene && ref && rowOf(scene, ref);
  if (!row) return null;
  const place = placeOf(scene.analysis, row);
  const offers = row.findings.map(({ rule, binding, message }): AcceptOffer => ({
    uri,
    rule,
    binding,
    message: plainLine(message),
  }));
  return {
    range: rangeIn(scene.analysis.draft, row.span),
    ...(place ? { source: { uri: now.ground.uriOf(place.article), range: rangeIn(place.article, place.span) } } : {}),
    offers,
  };
}
