/** The sources of a project while it is open: reads them in small steps, follows the disk, holds the current snapshot. */
import { emptyCorpus, type Corpus, type SourceFile, type SourceProblem } from '../engine/index';
import type { Border } from './confine';
import { listSources, readSources, shownPath } from './corpusFolder';
import { isLeftOut, type Places } from './drafts';
import { isReadable } from './readers/index';
import { derivedProblems } from './sourceProblems';
import type { DiskChange } from './watchSources';

export interface SourcesOptions {
  readonly places: Places;
  /** Absolute paths that are no sources even inside a source folder. */
  readonly notSources: ReadonlySet<string>;
  readonly border: Border;
  /** Whether a file that is no source, but has rules for them, may be read. */
  readonly mayLookAt: (absolute: string) => Promise<boolean>;
  /** Files a step. */
  readonly batchSize: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  readonly onChange: () => void;
}

export interface Sources {
  /** The current snapshot; grows while sources are read. */
  readonly corpus: Corpus;
  /** In the order of paths within folders, files and keys. */
  problems(): readonly SourceProblem[];
  /** Reads everything (again). One task runs at a time; later ones wait. */
  load(): Promise<void>;
  /** Reads what changed on disk. */
  follow(change: DiskChange): Promise<void>;
  isSource(absolute: string): boolean;
}

export function makeSources(options: SourcesOptions): Sources {
  const { places, signal } = options;
  const show = (absolute: string): string => shownPath(places.root, absolute);
  const leaveOut = (absolute: string): boolean => options.notSources.has(absolute) || isLeftOut(places, absolute);
  let corpus: Corpus = emptyCorpus;
  let folderProblems: readonly SourceProblem[] = [];
  let links: ReadonlyMap<string, readonly string[]> = new Map();
  let last: Promise<void> = Promise.resolve();
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };

  const list = async (): Promise<readonly string[]> => {
    const { border, mayLookAt } = options;
    const listing = await listSources(places.corpus, { show, leaveOut, border, mayLookAt });
    folderProblems = listing.problems;
    links = listing.links;
    return listing.files;
  };
  const known = (): ReadonlySet<string> => new Set([...corpus.articles, ...corpus.problems].map(({ path }) => path));

  /** A text that the engine stumbles over costs that file, not the others nor the process. */
  const add = (files: readonly SourceFile[], problems: readonly SourceProblem[]): void => {
    try {
      corpus = corpus.update({ add: files, problems });
    } catch (error) {
      const [file, ...more] = files;
      if (!file) throw error;
      if (more.length > 0) {
        for (const one of files) add([one], []);
        add([], problems);
      } else {
        const message = `Not read: Deskcheck failed on this text (${String(error)}). Please report it.`;
        add([], [...problems, { path: file.path, message }]);
      }
    }
  };

  const read = async (files: readonly string[], report: boolean): Promise<void> => {
    for await (const batch of readSources(files, show, options.batchSize, signal)) {
      add(batch.files, batch.problems);
      if (report) options.onProgress(batch.done, batch.total);
      // Lets requests through between two batches.
      await new Promise((resume) => setImmediate(resume));
    }
  };

  const drop = (shown: readonly string[]): void => {
    if (shown.length > 0) corpus = corpus.update({ remove: shown });
  };

  return {
    get corpus() {
      return corpus;
    },
    problems: () => [...folderProblems, ...derivedProblems(corpus)],
    load: () =>
      inTurn(async () => {
        const files = await list();
        const present = new Set(files.map(show));
        drop([...known()].filter((path) => !present.has(path)));
        await read(files, true);
        if (!signal.aborted) options.onChange();
      }),
    follow: ({ changed, removed }) =>
      inTurn(async () => {
        const touched = [...changed, ...removed].filter((path) => !leaveOut(path));
        if (touched.length === 0) return;
        const before = known();
        const again = [...changed, ...touched.flatMap((path) => links.get(path) ?? [])];
        const barred = await Promise.all(again.map(options.border));
        // What is new may be ignored, no source, or a link: only a new list tells.
        if (touched.some((path) => !before.has(show(path))) || barred.some((why) => why !== undefined)) {
          const files = await list();
          const present = new Set(files.map(show));
          drop([...before].filter((path) => !present.has(path)));
          await read(
            files.filter((path) => again.includes(path) || !before.has(show(path))),
            false,
          );
        } else {
          drop(removed.map(show));
          await read(
            again.filter((path) => isReadable(path) && !leaveOut(path)),
            false,
          );
        }
        if (!signal.aborted) options.onChange();
      }),
    isSource: (absolute) => !leaveOut(absolute),
  };
}
