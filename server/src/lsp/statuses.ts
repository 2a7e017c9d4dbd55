/** Tells a client that shows it what its status bar says of each open document, once for each change of it. */
import type { Connection } from 'vscode-languageserver';
import { reasonWords, REASONS, statusOf, type Analysis } from '../engine/index';
import type { StatusParams } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import type { OpenDraft } from './openDraft';
import type { OpenProject } from './projects';
import { wantsSources } from './wantsSources';
import { retold, said, t } from '../engine/index';

export class Statuses {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;
  readonly #paused: () => boolean;
  readonly #rulesOnly: () => string | undefined;
  readonly #sent = new Map<string, { readonly json: string; readonly state: StatusParams['state'] }>();

  /** @param rulesOnly why no judge reads claims, in one English sentence; undefined where one does, or may */
  constructor(
    connection: Connection,
    features: ClientFeatures,
    paused: () => boolean,
    rulesOnly: () => string | undefined,
  ) {
    this.#connection = connection;
    this.#features = features;
    this.#paused = paused;
    this.#rulesOnly = rulesOnly;
  }

  tell(draft: OpenDraft): void {
    if (!this.#features.showsStatus) return;
    const status = statusFor(draft, this.#paused(), this.#rulesOnly());
    const json = JSON.stringify(status);
    if (this.#sent.get(draft.uri)?.json === json) return;
    this.#sent.set(draft.uri, { json, state: status.state });
    void this.#connection.sendNotification('deskcheck/status', status);
  }

  /** The same with what has changed beside the draft; nothing before its findings have been told, which comes first. */
  tellAgain(draft: OpenDraft): void {
    if (this.#sent.get(draft.uri)?.state === 'ready') this.tell(draft);
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}

/** True when there is anything to check a draft against, or there will be once it is read. */
export const hasSources = ({ project }: OpenProject): boolean =>
  project.hasSources || project.corpus.articles.length > 0;

function statusFor(draft: OpenDraft, paused: boolean, rulesOnly: string | undefined): StatusParams {
  const { uri, project: open, failure, checked, analysis } = draft;
  const counts = analysis && !open?.reading ? countsOf(analysis) : nothing;
  const { done, total } = open?.count ?? { done: 0, total: 0 };
  const problems = open && !open.reading ? open.project.problems().length : 0;
  const common = { uri, done, total, ...counts, problems };
  if (failure !== undefined) return { ...common, state: 'error', message: failure };
  if (!open || !checked) return { ...common, state: 'not-a-draft' };
  if (paused) return { ...common, state: 'paused' };
  if (open.reading || open.rereading) return { ...common, state: 'indexing' };
  // The counts of a draft that no analysis has seen yet are not known.
  if (open.project.corpus.articles.length > 0)
    return analysis
      ? { ...common, state: 'ready', ...(draft.wantsJudge && rulesOnlyLine(rulesOnly)) }
      : { ...common, state: 'indexing' };
  // Most Markdown files of this world are no drafts: nothing is said beside them.
  if (open.project.configFile === undefined && !wantsSources(draft, open)) return { ...common, state: 'not-a-draft' };
  return { ...common, state: 'no-corpus', message: retold(hasSources(open) ? nothingRead : noCorpus) };
}

const rulesOnlyLine = (why: string | undefined): Pick<StatusParams, 'rulesOnly'> =>
  why === undefined ? {} : { rulesOnly: t('Claims are compared by rules only: {0}', retold(why).replace(/\.$/u, '')) };

type Counts = Pick<StatusParams, 'sentences' | 'checked' | 'toSettle' | 'fromBefore' | 'notChecked'>;

const nothing: Counts = { sentences: 0, checked: 0, toSettle: 0, fromBefore: 0, notChecked: [] };

function countsOf(analysis: Analysis): Counts {
  const { notChecked } = analysis.coverage;
  const reasons = REASONS.map((reason) => ({ why: reasonWords(reason), sentences: notChecked[reason] ?? 0 }));
  return { ...statusOf(analysis), notChecked: reasons.filter(({ sentences }) => sentences > 0) };
}

const noCorpus = said(
  'No sources yet: put articles into a folder “corpus” beside your drafts, or name one in deskcheck.json.',
);
const nothingRead = said('No sources yet: no article was read from the folders they are expected in.');
