/** `textDocument/hover`, in drafts and in their sources. */
import type { CancellationToken } from 'vscode-languageserver';
import {
  hoverAt,
  hoverInSource,
  learnableAt,
  learnForHover,
  pairsForHover,
  whileReading,
  type Analysis,
  type DraftDigest,
  type HeardJudge,
  type HoverCard,
  type Place,
  type WordWeight,
} from '../../engine/index';
import type { OriginalResult } from '../../protocol';
import { hoverOf } from '../convert/hover';
import { offsetIn } from '../convert/ranges';
import { inAMoment } from '../inAMoment';
import { judgedInTime } from '../judgedInTime';
import { thrownLine } from '../logLine';
import { originalOf } from '../original';
import type { OpenProject } from '../projects';
import type { Session } from '../session';
import type { Handlers } from './handlers';

const noDrafts: ReadonlyMap<DraftDigest, string> = new Map();

/** Milliseconds that a hover waits for more to be known. */
const learningMs = 2;
/** Milliseconds that it waits for the judge: what comes later, the next one shows. */
const judgeMs = 150;

export const hover: Handlers = {
  capabilities: () => ({ hoverProvider: true }),
  register: ({ connection, session, features }) =>
    connection.onHover(async ({ textDocument, position }, token) => {
      const now = await session.drafts.current(textDocument.uri);
      if (now) {
        const { draft: hovered } = now.ground;
        const offset = offsetIn(hovered, position);
        const open = session.drafts.projectOf(textDocument.uri);
        const origins = open?.project.config.origins;
        const failed = (error: unknown): void => connection.console.error(thrownLine(error));
        if (origins && mayLearn(now.analysis, offset))
          inAMoment(learnForHover(now.analysis, offset, origins), learningMs, failed);
        const tellings = open && session.origins.known(open)?.tellings;
        const heard = open && (await heardAbout(session, open, now.analysis, offset, token));
        const cardWith = (words: readonly WordWeight[]): HoverCard | undefined =>
          hoverAt(now.analysis, offset, tellings, heard && { ...heard, words });
        const first = cardWith([]);
        const words = first?.weighs ? await session.weighing.words(first.weighs, token) : [];
        const found = words.length > 0 ? cardWith(words) : first;
        const card = found && open?.reading ? whileReading(now.analysis, offset, found, open.count) : found;
        return card
          ? hoverOf({ ...now.ground, hovered, drafts: noDrafts, original: open && originals(open) }, card)
          : null;
      }
      const source = await session.source(textDocument.uri);
      const [hovered] = source?.articles ?? [];
      if (!source || !hovered) return null;
      // Whoever reads about in a source will hover again; this answer does not wait.
      for (const article of source.articles) void session.deepReading.read(article);
      const { project, uriOf } = source.open;
      const drafts = session.openDraftsOf(source.open);
      const card = hoverInSource(source.articles, project.corpus, [...drafts.keys()], offsetIn(hovered, position));
      return card ? hoverOf({ features, uriOf, hovered, drafts, original: originals(source.open) }, card) : null;
    }),
};

/** Undefined where the writer wants no judge, or there is none. */
async function heardAbout(
  session: Session,
  open: OpenProject,
  analysis: Analysis,
  offset: number,
  token: CancellationToken,
): Promise<Omit<HeardJudge, 'words'> | undefined> {
  const judge = open.project.config.judge === 'on' ? await session.judge.ready() : undefined;
  if (!judge) return undefined;
  const pages = await judgedInTime(judge, pairsForHover(analysis, offset), judgeMs, token);
  return { judgements: session.judging.known, pages };
}

const originals =
  (open: OpenProject) =>
  ({ article, span }: Place): OriginalResult =>
    originalOf(open, article, span);

/** Milliseconds for which what was learned counts; then more articles may have been read in depth. */
const learnedForMs = 2000;
const learnedAt = new WeakMap<Analysis, Map<number, number>>();

/** Once in a while for each quotation or claim: whoever moves the mouse about in one asks every few milliseconds. */
function mayLearn(analysis: Analysis, offset: number): boolean {
  const of = learnableAt(analysis, offset);
  if (of === undefined) return false;
  const times = learnedAt.get(analysis) ?? new Map<number, number>();
  learnedAt.set(analysis, times);
  const now = performance.now();
  if (now - (times.get(of) ?? -Infinity) < learnedForMs) return false;
  times.set(of, now);
  return true;
}
