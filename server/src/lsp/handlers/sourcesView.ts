/** `deskcheck/sourcesView` with its news, and `deskcheck/quoteSource` */
import { quotePlace, span, type Origins } from '../../engine/index';
import type { PasteResult, QuoteSourceParams, SourcesViewParams } from '../../protocol';
import { plainLine } from '../convert/plainLine';
import { spanIn } from '../convert/ranges';
import { refOf } from '../convert/sourcesNodeIds';
import type { OpenProject } from '../projects';
import type { Session } from '../session';
import { SourcesNews, type Seen } from '../sourcesNews';
import { articleAt, childrenOf, type SourcesScene } from '../sourcesTree';
import type { Handlers } from './handlers';

export const sourcesView: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) => {
    const news = new SourcesNews(connection, (uri) => seenOf(session, uri));
    session.onDidMove(() => void news.look().catch(() => undefined));
    connection.onRequest('deskcheck/sourcesView', async ({ uri, parent, from = 0 }: SourcesViewParams) => {
      const ref = parent === undefined ? undefined : refOf(parent);
      const scene = await sceneOf(session, uri);
      if (!ref) await news.asked(uri);
      return childrenOf(scene, ref, from);
    });
    connection.onRequest('deskcheck/quoteSource', (params: QuoteSourceParams) => quoted(session, params));
  },
};

/** A document that is no draft, or not open any more, has no sources of its own: those of the folders are shown. */
async function sceneOf(session: Session, uri: string | undefined): Promise<SourcesScene> {
  const reading = session.deepReading;
  const originsOf = (open: OpenProject): Origins | undefined => session.origins.of(open);
  const draft = uri === undefined ? undefined : await session.drafts.prepared(uri);
  if (!draft?.project) return { desks: await session.desks(), analysis: undefined, reading, originsOf };
  const current = draft.checked ? await session.drafts.atHand(draft.uri) : undefined;
  return { desks: [draft.project], analysis: current?.analysis ?? draft.previous, reading, originsOf };
}

async function seenOf(session: Session, uri: string | undefined): Promise<readonly Seen[]> {
  const draft = uri === undefined ? undefined : session.drafts.get(uri);
  const desks = draft?.project ? [draft.project] : await session.meant(undefined);
  return desks.map((open) => ({
    corpus: open.project.corpus,
    reading: open.reading,
    problems: open.project.problems().length,
    analysis: draft?.previous,
    origins: session.origins.of(open),
  }));
}

/** Empty where the words are not there any more, or `range` is no place for a quotation. */
async function quoted(session: Session, { uri, range, node }: QuoteSourceParams): Promise<PasteResult> {
  const ref = refOf(node);
  const now = await session.drafts.typed(uri, () => true);
  const open = session.drafts.projectOf(uri);
  if (!now || ref?.of !== 'words' || open?.project.root !== ref.root) return { offers: [] };
  const article = articleAt(open, ref);
  if (!article || ref.end > article.text.length) return { offers: [] };
  const place = { article, span: span(ref.start, ref.end) };
  const offers = quotePlace(now.analysis, spanIn(now.ground.draft, range), place);
  return { offers: offers.map(({ kind, title, newText }) => ({ kind, title: plainLine(title), newText })) };
}
