/** Opens a project: configuration, sources and settled findings of one folder. Both faces start here. */
import { isAbsolute, join, resolve } from 'node:path';
import type { Corpus, SourceProblem } from '../engine/index';
import type { Config } from './config';
import { borderOf, liesInside } from './confine';
import { isDraftIn } from './drafts';
import { nameBibliographies } from './namedBibliographies';
import { isInside } from './paths';
import { configFileName } from './findProject';
import { ignoreFilesOver, isIgnoreFile } from './gitIgnore';
import { openDecisions, type DecisionFiles, type Decisions } from './decisionFiles';
import { readDraft, readSource, type ReadSource } from './readers/index';
import { onSameGround, settle, type SettleOptions, type Settled } from './settle';
import type { LookedAt, Received } from './received';
import { indexFolder, sweepIndexes } from './indexFolder';
import { makeSourceIndex } from './sourceIndex';
import { makeSources, type Sources } from './sources';
import { keptQuotesIn, type KeptQuotes } from './watchedQuotes';
import { watchSources, type DiskChange, type Watch } from './watchSources';

export interface ProjectOptions extends SettleOptions {
  /** Absolute paths that are no sources even inside a source folder: drafts named on the command line. */
  readonly notSources?: readonly string[];
  /** Bibliographies that drafts name, absolute; more can be named later. */
  readonly named?: readonly string[];
  /** Follow changes on disk. */
  readonly watch?: boolean;
  /** Folder in which the indexes of all workspaces are kept, absolute; without one nothing is kept. */
  readonly indexes?: string;
  /** What the writer need not know of, in words for the log; never a word of a source. */
  readonly note?: (words: string) => void;
  /** The files of the sources are known and are being read from now on, elsewhere where that can be had. */
  readonly onListed?: () => void;
  readonly onProgress?: (done: number, total: number) => void;
  /** Keys and links by which open drafts cite sources: those are read before the others. */
  readonly cited?: () => ReadonlySet<string>;
  readonly signal?: AbortSignal;
}

/** `settings`: taken over already. `config`: not without opening the project anew. */
export type ProjectChange = 'corpus' | 'decisions' | 'settings' | 'config';

export interface Project extends Settled, Decisions {
  /** The current snapshot; grows while sources are read. */
  readonly corpus: Corpus;
  /** Files read from the disk since it was opened; what the index knew of the others was taken over. */
  readonly filesRead: number;
  /** What was found in drafts when they were last open; absent where nothing is kept. */
  readonly quotes?: KeptQuotes;
  /** Settles when all sources are read (or reading was cancelled). */
  readonly ready: Promise<void>;
  /** Settles when changes on disk are being followed; at once when they are not to be. */
  readonly watching: Promise<void>;
  /** What the writer should know of the sources and the ledger. */
  problems(): readonly SourceProblem[];
  /**
   * Bibliographies that drafts name, in place of those named before; absolute. What lies outside the root is not read: a draft
   * may come from anybody. Settles when they have been read; at once where they are the same.
   */
  nameBibliographies(paths: readonly string[]): Promise<void>;
  /** True for files whose text is checked: never for a source. Absolute path, or relative to the root. */
  isDraft(path: string): boolean;
  isSource(path: string): boolean;
  /** Absolute path of a path as reports show it. */
  absolute(shown: string): string;
  /** What bytes that are no file yet would be as a source; nothing of it is kept. */
  look(received: Received): Promise<LookedAt>;
  /** Takes over settings and `deskcheck.json` as they are now; false when the project has to be opened anew for that. */
  reconfigure(settings: Partial<Config> | undefined): Promise<boolean>;
  /** Returns a function that ends the subscription. */
  onDidChange(listener: (change: ProjectChange) => void): () => void;
  /** Takes over what `deskcheck.json` says now, before the disk tells of it. */
  reread(): Promise<void>;
  /** Puts the index on disk in order, where that is worth while; some seconds for a large one. */
  tidy(): Promise<void>;
  /** Reads all sources again. */
  reload(): Promise<void>;
  dispose(): Promise<void>;
}

/** Returns as soon as the configuration is known; sources are read meanwhile (see `ready`). */
export async function openProject(options: ProjectOptions): Promise<Project> {
  const settled = await settle(options);
  const live: Live = { settled, listeners: new Set() };
  const decided = await openDecisions({
    settled,
    confinedTo: options.confinedTo,
    signedBy: () => live.settled.config.signedBy,
    changed: () => live.listeners.forEach((listener) => listener('decisions')),
  });
  return run(options, live, decided);
}

/** What changes while a project is open. */
interface Live {
  settled: Settled;
  readonly listeners: Set<(change: ProjectChange) => void>;
}

function run(options: ProjectOptions, live: Live, decided: DecisionFiles): Project {
  const { settled, listeners } = live;
  const { root, corpusFolders, ledgerFile, baselineFile } = settled;
  const places = { root, corpus: corpusFolders, drafts: settled.config.drafts };
  let settings = options.settings;
  const tell = (change: ProjectChange): void => listeners.forEach((listener) => listener(change));
  const ending = new AbortController();
  const border = borderOf({ corpus: corpusFolders, confinedTo: options.confinedTo });
  const mayLookAt = async (path: string): Promise<boolean> =>
    options.confinedTo === undefined || liesInside(path, options.confinedTo);
  const store = options.indexes && indexFolder(options.indexes, [root, ...corpusFolders]);
  if (options.indexes !== undefined && store !== undefined) void sweepIndexes(options.indexes, store);
  const index = makeSourceIndex({
    ...(store !== undefined && { store }),
    ...(options.note && { note: options.note }),
  });
  const failed = (error: unknown): undefined => {
    options.note?.(`Changes on disk are not followed: ${String(error)}`);
    return undefined;
  };
  const followed = (change: DiskChange): void => void follow(change).catch(failed);
  const bibliographies = nameBibliographies({
    settled,
    named: options.named ?? [],
    mayLookAt,
    watch: async (paths) => (options.watch ? watchSources(paths, followed, options.note).catch(failed) : undefined),
  });
  const sources: Sources = makeSources({
    places,
    notSources: new Set(options.notSources),
    border,
    bibliographies: () => bibliographies.all,
    whyBarred: (path) => bibliographies.whyBarred(path),
    mayLookAt,
    index,
    cited: options.cited ?? (() => new Set()),
    lexicon: () => live.settled.lexicon,
    signal: options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal,
    onListed: () => options.onListed?.(),
    onProgress: (done, total) => options.onProgress?.(done, total),
    onChange: () => tell('corpus'),
  });

  const follow = async ({ changed, removed, unsure }: DiskChange): Promise<void> => {
    const touches = (file: string | undefined): boolean =>
      unsure === true || [...changed, ...removed].some((path) => path === file);
    await decided.follow(touches);
    const inCorpus = (path: string): boolean => corpusFolders.some((folder) => isInside(path, folder));
    // With a first file comes its folder, and with the last one it goes: the configuration may complain of that.
    if (
      touches(configFile) ||
      (live.settled.lexiconFile !== undefined && touches(live.settled.lexiconFile)) ||
      (live.settled.configFile !== undefined && [...changed, ...removed].some(inCorpus))
    )
      await lookAtConfig();
    const matters = (path: string): boolean =>
      inCorpus(path) || isIgnoreFile(path) || bibliographies.all.includes(path);
    if (unsure) await sources.lookAgain();
    else await sources.follow({ changed: changed.filter(matters), removed: removed.filter(matters) });
    await sources.rest();
  };

  const reconfigure = async (latest: Partial<Config> | undefined): Promise<boolean> => {
    settings = latest;
    const { settings: _, before: __, ...rest } = options;
    const before = live.settled.configGiven ? { before: live.settled.configGiven } : {};
    const next = await settle({ ...rest, ...before, ...(latest ? { settings: latest } : {}) });
    const { lexicon } = live.settled;
    if (!onSameGround(live.settled, next)) return false;
    // The same words are the same object: nothing that was read with them is read again.
    const same = JSON.stringify(lexicon) === JSON.stringify(next.lexicon);
    live.settled = same ? { ...next, lexicon } : next;
    if (!same) sources.reword();
    return true;
  };

  const lookAtConfig = async (): Promise<void> => {
    const said = (): string => {
      const { config, standards, lexicon, configProblems } = live.settled;
      return JSON.stringify([config, standards, lexicon, configProblems]);
    };
    const before = said();
    if (!(await reconfigure(settings))) tell('config');
    else if (said() !== before) tell('settings');
  };

  // Also where there is none yet.
  const configFile = settled.configFile ?? join(root, configFileName);
  const ready = settled.hasSources ? sources.load() : Promise.resolve();
  // Who stays has time for that.
  if (options.watch)
    void ready.then(
      () => sources.rest(),
      () => undefined,
    );
  // The watch begins with the reading, so that no change in between is missed.
  const watchAll = async (): Promise<Watch> => {
    const barred = await Promise.all(corpusFolders.map(border));
    const folders = corpusFolders.filter((_, i) => barred[i] === undefined);
    const rules = await ignoreFilesOver(folders, mayLookAt);
    const shared = settled.lexiconFile === undefined ? [] : [settled.lexiconFile];
    const watch = await watchSources(
      [...folders, ledgerFile, baselineFile, configFile, ...settled.bibliographies, ...shared, ...rules],
      followed,
      options.note,
    );
    // Files that changed before the watch stood, and after they were read.
    if (!ending.signal.aborted) await Promise.all([lookAtConfig(), decided.follow(() => true)]);
    return watch;
  };
  // Sources that cannot be followed are still there to check against.
  const watching: Promise<Watch | undefined> | undefined = options.watch ? watchAll().catch(failed) : undefined;

  return {
    ...settled,
    get configFile() {
      return live.settled.configFile;
    },
    get config() {
      return live.settled.config;
    },
    get standards() {
      return live.settled.standards;
    },
    get lexicon() {
      return live.settled.lexicon;
    },
    get configGiven() {
      return live.settled.configGiven;
    },
    get configProblems() {
      return live.settled.configProblems;
    },
    get configUsable() {
      return live.settled.configUsable;
    },
    reconfigure,
    get corpus() {
      return sources.corpus;
    },
    get filesRead() {
      return sources.filesRead;
    },
    ...(store !== undefined && { quotes: keptQuotesIn(join(store, 'quotes')) }),
    ready,
    watching: Promise.resolve(watching).then(() => undefined),
    problems: () => [...sources.problems(), ...decided.problems()],
    ...decided.face,
    nameBibliographies: async (paths) => {
      if (await bibliographies.name(paths)) await sources.lookAgain();
    },
    isDraft: (path) => isDraftIn(places, path),
    isSource: (path) => {
      const absolute = resolve(root, path);
      return corpusFolders.some((folder) => isInside(absolute, folder)) && sources.isSource(absolute);
    },
    look: (received) => index.look(received),
    absolute: (shown) => (isAbsolute(shown) ? shown : join(root, shown)),
    onDidChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reread: lookAtConfig,
    tidy: () => sources.rest(),
    reload: () => sources.load(),
    dispose: async () => {
      ending.abort();
      listeners.clear();
      await index.dispose();
      await (await watching)?.close();
      await bibliographies.close();
    },
  };
}

/** Reads one file as a source, whatever project it belongs to. */
export const readArticleFile = (path: string, shown: string): Promise<ReadSource> => readSource(resolve(path), shown);

/** Text of a draft, decoded like a source; or why it cannot be read. */
export const readDraftFile = (path: string): Promise<{ readonly text: string } | { readonly reason: string }> =>
  readDraft(resolve(path));
