/** Opens a project: configuration, sources and settled findings of one folder. Both faces start here. */
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { emptyCorpus, type Corpus, type Decision, type SourceProblem } from '../engine/index';
import { configSchema, readConfigFile, type Config, type ConfigProblem } from './config';
import { listSources, readSources, shownPath } from './corpusFolder';
import { isDraftIn, isInside, isLeftOut, type Places } from './drafts';
import { findProject } from './findProject';
import { addDecision, ledgerFileName, readLedger, type Accepted } from './ledger';
import { isReadable, readDraft, readSource, type ReadSource } from './readers/index';
import { derivedProblems } from './sourceProblems';
import { watchSources, type DiskChange } from './watchSources';

export interface ProjectOptions {
  /** Where to look for the project from, upward: the workspace folder, a draft's folder, the working folder. */
  readonly from: string;
  /** Root when neither `deskcheck.json` nor `corpus/` is found; `from` by default. */
  readonly fallbackRoot?: string;
  /** Takes this file instead of looking for one. */
  readonly configFile?: string;
  /** Editor settings; `deskcheck.json` wins over them. Corpus paths are relative to the root. */
  readonly settings?: Partial<Config>;
  /** Command line options; they win over everything. Corpus paths must be absolute. */
  readonly overrides?: Partial<Config>;
  /** Absolute paths that are no sources even inside a source folder: drafts named on the command line. */
  readonly notSources?: readonly string[];
  /** Follow changes on disk. */
  readonly watch?: boolean;
  /** Files a step; small steps keep an editor responsive. */
  readonly batchSize?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export type ProjectChange = 'corpus' | 'decisions' | 'config';

export interface Project {
  /** Absolute; reports' paths are relative to it. */
  readonly root: string;
  readonly configFile?: string;
  readonly config: Config;
  readonly configProblems: readonly ConfigProblem[];
  /** False when there is a configuration file that could not be understood at all. */
  readonly configUsable: boolean;
  /** True when a configuration file, a `corpus/` folder or an option names sources. */
  readonly hasSources: boolean;
  /** Absolute. */
  readonly corpusFolders: readonly string[];
  readonly ledgerFile: string;
  /** The current snapshot; grows while sources are read. */
  readonly corpus: Corpus;
  /** Settles when all sources are read (or reading was cancelled). */
  readonly ready: Promise<void>;
  /** What the writer should know of the sources and the ledger, in the order of paths. */
  problems(): readonly SourceProblem[];
  decisions(): readonly Decision[];
  /** Adds a finding's decision to the ledger; today's date where it has none. */
  accept(decision: Decision): Promise<Accepted>;
  /** True for files whose text is checked: never for a source. Absolute path, or relative to the root. */
  isDraft(path: string): boolean;
  isSource(path: string): boolean;
  /** Absolute path of a path as reports show it. */
  absolute(shown: string): string;
  /** Returns a function that ends the subscription. */
  onDidChange(listener: (change: ProjectChange) => void): () => void;
  /** Reads all sources again. */
  reload(): Promise<void>;
  dispose(): Promise<void>;
}

/** Returns as soon as the configuration is known; sources are read meanwhile (see `ready`). */
export async function openProject(options: ProjectOptions): Promise<Project> {
  const from = resolve(options.from);
  const found = options.configFile
    ? { root: dirname(resolve(options.configFile)), configFile: resolve(options.configFile) }
    : await findProject(from);
  const root = found?.root ?? resolve(options.fallbackRoot ?? from);
  const configFile = found?.configFile;
  const read = configFile ? await readConfigFile(configFile, shownPath(root, configFile)) : undefined;
  const config = configSchema.parse({ ...options.settings, ...read?.given, ...options.overrides });
  const corpusFolders = config.corpus.map((folder) => resolve(root, folder));
  const ledgerFile = join(root, ledgerFileName);
  const ledger = await readLedger(ledgerFile);
  const hasSources = found !== undefined || options.overrides?.corpus !== undefined;
  return run(options, {
    root,
    config,
    configProblems: read?.problems ?? [],
    configUsable: read?.usable ?? true,
    hasSources,
    corpusFolders,
    ledgerFile,
    ...(configFile ? { configFile } : {}),
    ledger,
  });
}

type Opened = Pick<Project, 'root' | 'config' | 'configProblems' | 'configUsable' | 'hasSources' | 'corpusFolders' | 'ledgerFile'> & {
  readonly configFile?: string;
  readonly ledger: Awaited<ReturnType<typeof readLedger>>;
};

function run(options: ProjectOptions, opened: Opened): Project {
  const { root, config, corpusFolders, ledgerFile } = opened;
  const places: Places = { root, corpus: corpusFolders, drafts: config.drafts };
  const notSources = new Set(options.notSources ?? []);
  const listeners = new Set<(change: ProjectChange) => void>();
  const ending = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal;
  const show = (absolute: string): string => shownPath(root, absolute);
  const leaveOut = (absolute: string): boolean => notSources.has(absolute) || isLeftOut(places, absolute);

  let corpus: Corpus = emptyCorpus;
  let ledger = opened.ledger;
  let folderProblems: readonly SourceProblem[] = [];
  let watching: Promise<{ close(): Promise<void> }> | undefined;
  const tell = (change: ProjectChange): void => listeners.forEach((listener) => listener(change));

  const load = async (): Promise<void> => {
    if (!opened.hasSources) return;
    const listing = await listSources(corpusFolders, { show, leaveOut });
    folderProblems = listing.problems;
    const present = new Set(listing.files.map(show));
    const gone = corpus.articles.map((a) => a.path).filter((path) => !present.has(path));
    if (gone.length > 0) corpus = corpus.update({ remove: [...new Set(gone)] });
    for await (const batch of readSources(listing.files, show, options.batchSize ?? 48, signal)) {
      corpus = corpus.update({ add: batch.files, problems: batch.problems });
      options.onProgress?.(batch.done, batch.total);
      // Lets requests through between two batches.
      await new Promise((resume) => setImmediate(resume));
    }
    tell('corpus');
  };

  const follow = async ({ changed, removed }: DiskChange): Promise<void> => {
    const others = new Set([ledgerFile, opened.configFile]);
    if ([...changed, ...removed].includes(ledgerFile)) {
      ledger = await readLedger(ledgerFile);
      tell('decisions');
    }
    if ([...changed, ...removed].some((path) => path === opened.configFile)) tell('config');
    const sources = changed.filter((path) => !others.has(path) && isReadable(path) && !leaveOut(path));
    const gone = removed.filter((path) => !others.has(path)).map(show);
    if (sources.length === 0 && gone.length === 0) return;
    for await (const batch of readSources(sources, show, 64, signal)) {
      corpus = corpus.update({ add: batch.files, problems: batch.problems });
    }
    if (gone.length > 0) corpus = corpus.update({ remove: gone });
    tell('corpus');
  };

  const ready = load();
  // The watch begins with the reading, so that no change in between is missed.
  if (options.watch) {
    const watched = [...corpusFolders, ledgerFile, ...(opened.configFile ? [opened.configFile] : [])];
    watching = watchSources(watched, (change) => void ready.then(() => follow(change)));
  }

  return {
    ...opened,
    get corpus() {
      return corpus;
    },
    ready,
    problems: () => [
      ...folderProblems,
      ...derivedProblems(corpus),
      ...(ledger.problem === undefined ? [] : [{ path: show(ledgerFile), message: ledger.problem }]),
    ],
    decisions: () => ledger.decisions,
    accept: async (decision) => {
      const today = new Date().toISOString().slice(0, 10);
      const accepted = await addDecision(ledgerFile, { ...decision, date: decision.date ?? today });
      if (!accepted.ok) return accepted;
      ledger = { decisions: accepted.decisions };
      tell('decisions');
      return accepted;
    },
    isDraft: (path) => isDraftIn(places, path),
    isSource: (path) => {
      const absolute = resolve(root, path);
      return corpusFolders.some((folder) => isInside(absolute, folder)) && !leaveOut(absolute);
    },
    absolute: (shown) => (isAbsolute(shown) ? shown : join(root, shown)),
    onDidChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload: load,
    dispose: async () => {
      ending.abort();
      listeners.clear();
      await (await watching)?.close();
    },
  };
}

/** Reads one file as a source, whatever project it belongs to. */
export const readArticleFile = (path: string, shown: string): Promise<ReadSource> => readSource(resolve(path), shown);

/** Text of a draft, decoded like a source; or why it cannot be read. */
export const readDraftFile = (path: string): Promise<{ readonly text: string } | { readonly reason: string }> => readDraft(resolve(path));
