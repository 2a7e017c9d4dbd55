/** `deskcheck/find` */
import type { CancellationToken } from 'vscode-languageserver';
import {
  type DraftFormat,
  findPlaces,
  type FoundPlace,
  type JudgePair,
  judgedPlaces,
  pairsForPlaces,
  shownNumber,
  sourcesSupporting,
  type Supporting,
  t,
} from '../../engine/index';
import type { FindParams, FindResult } from '../../protocol';
import { formatOf } from '../analysing';
import { foundNode } from '../convert/foundNodes';
import { plainLine } from '../convert/plainLine';
import { offsetIn } from '../convert/ranges';
import { inSlices, stopIfCancelled } from '../inSlices';
import { judgedInTime } from '../judgedInTime';
import type { OpenProject } from '../projects';
import type { Session } from '../session';
import type { Handlers } from './handlers';

/** Longer texts are articles, not something to look for; UTF-16 units. */
const MOST_CHARACTERS = 2_000;

/** Longest wait for the judge, in milliseconds: without its answers, the rules' own order is given. */
const JUDGE_MS = 500;

export const find: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) =>
    connection.onRequest('deskcheck/find', (params: FindParams, token: CancellationToken) =>
      params.text === undefined
        ? supporting(session, params, token)
        : searched(session, params.uri, params.text.slice(0, MOST_CHARACTERS), token),
    ),
};

async function searched(
  session: Session,
  uri: string | undefined,
  text: string,
  token: CancellationToken,
): Promise<FindResult> {
  const desks = await session.meant(uri);
  const draft = uri === undefined ? undefined : session.drafts.get(uri);
  const format = draft ? formatOf(draft) : 'markdown';
  function* everywhere(): Generator<void, readonly FoundOnDesk[]> {
    const found: FoundOnDesk[] = [];
    for (const open of desks) {
      // Between two keys of somebody who types, so that the one given up has not begun.
      yield;
      found.push({ open, places: findPlaces(open.project.corpus, text) });
    }
    return found;
  }
  const found = /\p{L}|\p{N}/u.test(text) ? await inSlices(everywhere(), token) : [];
  const judged = await asJudged(session, text, found, token);
  const places = judged.flatMap(({ open, places: those }) => nodesOf(open, those, format));
  return { sought: plainLine(text.trim()), message: counted(desks, places.length), places };
}

async function supporting(
  session: Session,
  { uri, position }: FindParams,
  token: CancellationToken,
): Promise<FindResult> {
  const now = uri === undefined ? undefined : await session.drafts.current(uri);
  const open = uri === undefined ? undefined : session.drafts.projectOf(uri);
  const nowhere = { sought: '', message: t('No sentence of a draft stands at the cursor.'), places: [] };
  if (!now || !open || !position) return nowhere;
  const found = await inSlices(sourcesSupporting(now.analysis, offsetIn(now.ground.draft, position)), token);
  if (!found) return nowhere;
  const [judged] = await asJudged(session, found.sentence, [{ open, places: found.places }], token);
  const places = nodesOf(open, judged!.places, now.analysis.draft.format);
  return { sought: plainLine(found.sentence.trim()), message: about(open, found), places };
}

interface FoundOnDesk {
  readonly open: OpenProject;
  readonly places: readonly FoundPlace[];
}

/** With the judge's say in the order of each desk that wants one, if it is at hand and answers in time. */
async function asJudged(
  session: Session,
  sought: string,
  found: readonly FoundOnDesk[],
  token: CancellationToken,
): Promise<readonly FoundOnDesk[]> {
  const wanting = found.filter(({ open, places }) => open.project.config.judge === 'on' && places.length > 0);
  const judge = wanting.length > 0 ? await session.judge.ready() : undefined;
  if (!judge) return found;
  function* everything(): Generator<void, readonly JudgePair[]> {
    const pairs: JudgePair[] = [];
    for (const { places } of wanting) pairs.push(...(yield* pairsForPlaces(sought, places)));
    return pairs;
  }
  const judgements = await judgedInTime(judge, await inSlices(everything(), token), JUDGE_MS, token);
  stopIfCancelled(token);
  return found.map((it) =>
    wanting.includes(it) ? { open: it.open, places: judgedPlaces(sought, it.places, judgements) } : it,
  );
}

const nodesOf = (open: OpenProject, places: readonly FoundPlace[], format: DraftFormat): FindResult['places'] =>
  places.map((place) => foundNode({ root: open.project.root, uriOf: open.uriOf, format }, place));

function about(open: OpenProject, { places, notChecked }: Supporting): string {
  if (notChecked === 'opinion') return t('Not checked: the sentence gives an opinion.');
  if (notChecked === 'question') return t('Not checked: the sentence is a question.');
  if (notChecked) return t('Not checked: the sentence states nothing that a source could carry.');
  return counted([open], places.length);
}

/** What is not there may only be unread. */
function counted(desks: readonly OpenProject[], found: number): string {
  const articles = desks.reduce((sum, { project }) => sum + project.corpus.articles.length, 0);
  const sources = articles === 1 ? t('1 source') : t('{0} sources', shownNumber(articles));
  const reading = desks.some((open) => open.reading);
  if (articles === 0 && !reading) return t('There are no sources yet.');
  const searched = reading ? t('{0}; more are being read', sources) : sources;
  if (found === 0) return t('Nothing found in {0}.', searched);
  return found === 1 ? t('1 place in {0}.', searched) : t('{0} places in {1}.', found, searched);
}
