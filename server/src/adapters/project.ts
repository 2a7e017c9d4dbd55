/** Opens a project: configuration, sources and settled findings of one folder. Both faces start here. */
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Corpus, Decision, SourceProblem } from '../engine/index';
import { configSchema, readConfigFile, type Config, type ConfigProblem } from './config';
import { confinedTo } from './confine';
import { shownPath } from './corpusFolder';
import { isDraftIn, isInside } from './drafts';
import { findProject, type FoundProject } from './findProject';
import {
  addDecision,
  ledgerFileName,
  readLedger,
  removeDecision,
  takeBack,
  type Decided,
  type Ledger,
  type LedgerChange,
  type Written,
} from './ledger';
import { readDraft, readSource, type ReadSource } from './readers/index';
import { makeSources, type Sources } from './sources';
import { watchSources, type DiskChange, type Watch } from './watchSources';

export interface ProjectOptions {
  /** Where to look for the project from, upward: the workspace folder, a draft's folder, the working folder. */
  readonly from: string;
  /** Where to look next, and the root when neither `deskcheck.json` nor `corpus/` is found; `from` by default. */
  readonly fallbackRoot?: string;
  /** Takes this file instead of looking for one. */
  readonly configFile?: string;
  /** Editor settings; `deskcheck.json` wins over them. Corpus paths are relative to the root. */
  readonly settings?: Partial<Config>;
  /** Command line options; they win over everything. Corpus paths must be absolute. */
  readonly overrides?: Partial<Config>;
  /** Absolute paths that are no sources even inside a source folder: drafts named on the command line. */
  readonly notSources?: readonly string[];
  /** Absolute folders outside which no source is read: what a folder that is not trusted may ask for. */
  readonly confinedTo?: readonly string[];
  /** Follow changes on disk. */
  readonly watch?: boolean;
  /** Files a step; small steps keep an editor responsive. */
  readonly batchSize?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export type ProjectChange = 'corpus' | 'decisions' | 'config';

interface Settled {
  /** Absolute; reports' paths are relative to it. */
  readonly root: string;
  /** Absolute. */
  readonly configFile?: string;
  readonly config: Config;
  readonly configProblems: readonly ConfigProblem[];
  /** False when there is a configuration file that could not be understood at all. */
  readonly configUsable: boolean;
  /** True when a configuration file, a `corpus/` folder or an option names sources. */
  readonly hasSources: boolean;
  /** Absolute. */
  readonly corpusFolders: readonly string[];
  /** Absolute. */
  readonly ledgerFile: string;
}

export interface Project extends Settled {
  /** The current snapshot; grows while sources are read. */
  readonly corpus: Corpus;
  /** Settles when all sources are read (or reading was cancelled). */
  readonly ready: Promise<void>;
  /** Settles when changes on disk are being followed; at once when they are not to be. */
  readonly watching: Promise<void>;
  /** What the writer should know of the sources and the ledger. */
  problems(): readonly SourceProblem[];
  decisions(): readonly Decision[];
  /** Adds a decision to the ledger; today's date where it has none. */
  decide(decision: Decision): Promise<Written>;
  /** Takes a decision out of the ledger. */
  reopen(decided: Decided): Promise<Written>;
  /** Undoes a change of the ledger, unless its entry has changed again since. */
  takeBack(change: LedgerChange): Promise<Written>;
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
  const settled = await settle(options);
  return run(options, settled, await readLedger(settled.ledgerFile));
}

async function settle(options: ProjectOptions): Promise<Settled> {
  const from = resolve(options.from);
  const given = options.configFile === undefined ? undefined : resolve(options.configFile);
  const found = given ? { root: dirname(given), configFile: given } : await nearest(from, options.fallbackRoot);
  const root = found?.root ?? resolve(options.fallbackRoot ?? from);
  const configFile = found?.configFile;
  const read = configFile ? await readConfigFile(configFile, shownPath(root, configFile)) : undefined;
  const layers = [options.settings, read?.given, options.overrides];
  // Severities are settled rule by rule: naming one in the file leaves those of the settings.
  const rules = Object.assign({}, ...layers.map((layer) => layer?.rules)) as Config['rules'];
  const config = configSchema.parse({ ...Object.assign({}, ...layers), rules });
  // Folders named by the editor's settings alone count where they exist; the default name is not a wish.
  const named = await someExist((options.settings?.corpus ?? []).map((folder) => resolve(root, folder)));
  return {
    root,
    config,
    configProblems: read?.problems ?? [],
    configUsable: read?.usable ?? true,
    hasSources: found !== undefined || named || options.overrides?.corpus !== undefined,
    corpusFolders: config.corpus.map((folder) => resolve(root, folder)),
    ledgerFile: join(root, ledgerFileName),
    ...(configFile ? { configFile } : {}),
  };
}

async function someExist(folders: readonly string[]): Promise<boolean> {
  const found = await Promise.all(
    folders.map((folder) =>
      stat(folder).then(
        (s) => s.isDirectory(),
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

async function nearest(from: string, second: string | undefined): Promise<FoundProject | undefined> {
  return (await findProject(from)) ?? (second === undefined ? undefined : findProject(resolve(second)));
}

function run(options: ProjectOptions, settled: Settled, opened: Ledger): Project {
  const { root, config, configFile, corpusFolders, ledgerFile } = settled;
  const places = { root, corpus: corpusFolders, drafts: config.drafts };
  const listeners = new Set<(change: ProjectChange) => void>();
  const tell = (change: ProjectChange): void => listeners.forEach((listener) => listener(change));
  const ending = new AbortController();
  const mayRead = confinedTo(options.confinedTo);
  let ledger = opened;
  const sources: Sources = makeSources({
    places,
    notSources: new Set(options.notSources),
    mayRead,
    batchSize: options.batchSize ?? 48,
    signal: options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal,
    onProgress: (done, total) => options.onProgress?.(done, total),
    onChange: () => tell('corpus'),
  });

  const follow = async ({ changed, removed }: DiskChange): Promise<void> => {
    const touches = (file: string | undefined): boolean => [...changed, ...removed].some((path) => path === file);
    if (touches(ledgerFile)) {
      ledger = await readLedger(ledgerFile);
      tell('decisions');
    }
    if (touches(configFile)) tell('config');
    const inCorpus = (path: string): boolean => corpusFolders.some((folder) => isInside(path, folder));
    await sources.follow({ changed: changed.filter(inCorpus), removed: removed.filter(inCorpus) });
  };

  const rewritten = async (writing: Promise<Written>): Promise<Written> => {
    const written = await writing;
    if (!written.ok) return written;
    ledger = { decisions: written.decisions };
    tell('decisions');
    return written;
  };

  const ready = settled.hasSources ? sources.load() : Promise.resolve();
  // The watch begins with the reading, so that no change in between is missed.
  const watchAll = async (): Promise<Watch> => {
    const readable = await Promise.all(corpusFolders.map(mayRead));
    const watched = [...corpusFolders.filter((_, i) => readable[i]), ledgerFile, ...(configFile ? [configFile] : [])];
    return watchSources(watched, (change) => void follow(change), { followLinks: options.confinedTo === undefined });
  };
  const watching: Promise<Watch> | undefined = options.watch ? watchAll() : undefined;

  return {
    ...settled,
    get corpus() {
      return sources.corpus;
    },
    ready,
    watching: Promise.resolve(watching).then(() => undefined),
    problems: () => {
      const damage =
        ledger.problem === undefined ? [] : [{ path: shownPath(root, ledgerFile), message: ledger.problem }];
      return [...sources.problems(), ...damage];
    },
    decisions: () => ledger.decisions,
    decide: (decision) => rewritten(addDecision(ledgerFile, { ...decision, date: decision.date ?? today() })),
    reopen: (decided) => rewritten(removeDecision(ledgerFile, decided)),
    takeBack: (change) => rewritten(takeBack(ledgerFile, change)),
    isDraft: (path) => isDraftIn(places, path),
    isSource: (path) => {
      const absolute = resolve(root, path);
      return corpusFolders.some((folder) => isInside(absolute, folder)) && sources.isSource(absolute);
    },
    absolute: (shown) => (isAbsolute(shown) ? shown : join(root, shown)),
    onDidChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload: () => sources.load(),
    dispose: async () => {
      ending.abort();
      listeners.clear();
      await (await watching)?.close();
    },
  };
}

/** The writer's day, not Greenwich's. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Reads one file as a source, whatever project it belongs to. */
export const readArticleFile = (path: string, shown: string): Promise<ReadSource> => readSource(resolve(path), shown);

/** Text of a draft, decoded like a source; or why it cannot be read. */
export const readDraftFile = (path: string): Promise<{ readonly text: string } | { readonly reason: string }> =>
  readDraft(resolve(path));
