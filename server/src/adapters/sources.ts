/** The sources of a project while it is open: has them read, follows the disk, holds the current snapshot. */
import { basename, extname, parse } from 'node:path';
import { emptyCatalogue, emptyCorpus, type Corpus, type HouseLexicon, type SourceProblem } from '../engine/index';
import { makeCatalogueFiles, type ReadCatalogue } from './bibliography/catalogueFiles';
import type { Border } from './confine';
import { listSources } from './corpusFolder';
import { isLeftOut, type Places } from './drafts';
import { shownPath } from './paths';
import { isReadable } from './readers/index';
import type { Batch, SourceAddress, SourceIndex } from './sourceIndex';
import { derivedProblems } from './sourceProblems';
import { mayBeTextBeside } from './textBeside';
import type { DiskChange } from './watchSources';

export interface SourcesOptions {
  readonly places: Places;
  /** Absolute paths that are no sources even inside a source folder. */
  readonly notSources: ReadonlySet<string>;
  readonly border: Border;
  /** Bibliographies outside the source folders, absolute. */
  readonly bibliographies: () => readonly string[];
  /** Why one of them may not be read, in a sentence; undefined when it may. */
  readonly whyBarred: (bibliography: string) => Promise<string | undefined>;
  /** Whether a file that is no source, but has rules for them, may be read. */
  readonly mayLookAt: (absolute: string) => Promise<boolean>;
  /** Reads them, and knows them from the last time. */
  readonly index: SourceIndex;
  /** Keys and links by which drafts that somebody looks at cite sources: those are read before the others. */
  readonly cited: () => ReadonlySet<string>;
  /** The desk's own words, as they are now. */
  readonly lexicon: () => HouseLexicon | undefined;
  readonly signal: AbortSignal;
  /** The files are known, and none of them has been read. */
  readonly onListed: () => void;
  readonly onProgress: (done: number, total: number) => void;
  readonly onChange: () => void;
}

export interface Sources {
  /** The current snapshot; grows by leaps while sources are read, so that drafts are not checked against each batch anew. */
  readonly corpus: Corpus;
  /** Files read from the disk since it was opened; what the index knew of the others was taken over. */
  readonly filesRead: number;
  /** In the order of paths within folders, files and keys. */
  problems(): readonly SourceProblem[];
  /** Reads everything (again). One task runs at a time; later ones wait. */
  load(): Promise<void>;
  /** Reads what changed on disk. */
  follow(change: DiskChange): Promise<void>;
  /** Reads what has changed, whether it was told or not: looks at every file, and at none of its words. */
  lookAgain(): Promise<void>;
  isSource(absolute: string): boolean;
  /** Has articles read with the desk's words as they are now. At once: nothing is read from the disk. */
  reword(): void;
  /** Puts the index on disk in order, where that is worth while; some seconds for a large one. For a moment when nobody waits. */
  rest(): Promise<void>;
}

/** By the names of the files, which are what most keys are; what a file calls itself is not known before it is read. */
function citedFirst(files: readonly SourceAddress[], cited: ReadonlySet<string>): readonly SourceAddress[] {
  if (cited.size === 0) return files;
  const names = new Set([...cited].map((name) => name.slice(name.lastIndexOf('/') + 1)));
  const isCited = ({ absolute }: SourceAddress): boolean =>
    [basename(absolute), basename(absolute, extname(absolute)), parse(basename(absolute, '.gz')).name].some((name) =>
      names.has(name),
    );
  return [...files.filter(isCited), ...files.filter((file) => !isCited(file))];
}

/** Files read so far, of them those that others see, and all there are. */
interface Told {
  done: number;
  seen: number;
  readonly total: number;
}

/** Changes of the disk that are followed in one go; the latest word counts on each path. */
interface FollowedChange {
  readonly changed: Set<string>;
  readonly removed: Set<string>;
}

/** Milliseconds after which others are told of what has been read so far, whatever is still to come. */
const LONGEST = 3000;

export function makeSources(options: SourcesOptions): Sources {
  const { places, signal, index } = options;
  const show = (absolute: string): string => shownPath(places.root, absolute);
  const leaveOut = (absolute: string): boolean => options.notSources.has(absolute) || isLeftOut(places, absolute);
  let corpus: Corpus = emptyCorpus;
  /** What others see of it. */
  let seen: Corpus = emptyCorpus;
  let loaded = false;
  let filesRead = 0;
  let folderProblems: readonly SourceProblem[] = [];
  const catalogueFiles = makeCatalogueFiles(show);
  let tellings: ReadCatalogue = { catalogue: emptyCatalogue, problems: [], others: [] };
  /** Being read meanwhile. */
  let telling: Promise<void> = Promise.resolve();
  let links: ReadonlyMap<string, readonly string[]> = new Map();
  /** What is to be followed next, once its turn has come. */
  let waiting: { readonly change: FollowedChange; readonly done: Promise<void> } | undefined;
  /** When others were told last, and whether there is more to tell. */
  let toldAt = 0;
  let untold = false;
  let last: Promise<void> = Promise.resolve();
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };

  const list = async (): Promise<readonly string[]> => {
    const { border, mayLookAt } = options;
    const named = options.bibliographies();
    const reasons = await Promise.all(named.map(options.whyBarred));
    const bibliographies = named.filter((_, i) => reasons[i] === undefined);
    const listing = await listSources(places.corpus, { show, leaveOut, border, mayLookAt });
    folderProblems = listing.problems;
    links = listing.links;
    const inside = listing.catalogues.filter((path) => !bibliographies.includes(path));
    const files = [
      ...bibliographies.map((path) => ({ path, isNamed: true })),
      ...inside.map((path) => ({ path, isNamed: false })),
    ];
    const before = telling;
    telling = (async () => {
      await before;
      tellings = await catalogueFiles.read(files, listing.files);
      const barred = named.flatMap((path, i) => {
        const message = reasons[i];
        return message === undefined ? [] : [{ path: show(path), message }];
      });
      folderProblems = [...listing.problems, ...barred, ...listing.passedOver(tellings.others)];
    })();
    return listing.files;
  };
  /** What others see is what was read, with what bibliographies state about it. */
  const publish = (): void => {
    corpus = corpus.update({ catalogue: tellings.catalogue, lexicon: options.lexicon() ?? 'none' });
    seen = corpus;
  };
  const known = (): ReadonlySet<string> => new Set([...corpus.articles, ...corpus.problems].map(({ path }) => path));

  const addressOf = (absolute: string): SourceAddress => ({ absolute, shown: show(absolute) });

  const take = ({ read, problems }: Batch): void => {
    const found = new Set(read.files.map(({ path }) => path));
    const lost = problems.map(({ path }) => path).filter((path) => !found.has(path));
    corpus = corpus.update({ read, problems, remove: lost });
  };

  const read = async (files: readonly SourceAddress[], told?: Told): Promise<void> => {
    for await (const batch of index.read(files)) {
      if (signal.aborted) return;
      take(batch);
      filesRead += batch.count;
      if (told) count(told, batch);
    }
    await tidy();
  };

  const count = (told: Told, batch: Batch): void => {
    told.done += batch.count;
    if (told.done >= 2 * told.seen) {
      publish();
      told.seen = told.done;
    }
    options.onProgress(told.done, told.total);
  };

  /** All that was to be done is done. */
  const finish = async (): Promise<void> => {
    await telling;
    toldAt = performance.now();
    publish();
    if (!signal.aborted) options.onChange();
  };

  /** Before anybody is told: a snapshot that drafts have been checked against should stay. */
  const tidy = async (): Promise<void> => {
    for (let { wanted } = corpus; wanted && !signal.aborted; { wanted } = corpus) {
      const into = await index.rebuild(wanted);
      if (!into) return;
      corpus = corpus.update({ rebuilt: { wanted, into } });
    }
  };

  /** What is known from the last time, as far as it is still so. @returns the files to read */
  const restore = async (files: readonly SourceAddress[], told: Told): Promise<readonly SourceAddress[]> => {
    const restoring = index.restore(files);
    for (;;) {
      const next = await restoring.next();
      if (next.done === true) return next.value;
      if (signal.aborted) return [];
      take(next.value);
      count(told, next.value);
    }
  };

  const drop = (shown: readonly string[]): void => {
    if (shown.length > 0) corpus = corpus.update({ remove: shown });
  };

  /** @returns whether any of it concerns the sources */
  const followed = async ({ changed, removed }: FollowedChange): Promise<boolean> => {
    const touched = [...changed, ...removed].filter((path) => !leaveOut(path));
    if (touched.length === 0) return false;
    const before = known();
    const again = [...changed, ...touched.flatMap((path) => links.get(path) ?? [])];
    const wanted = new Set(again);
    const barred = await Promise.all(again.map(options.border));
    // What is new may be ignored, no source, or a link: only a new list tells.
    const isNews = (path: string): boolean => !before.has(show(path)) || mayBeTextBeside(path);
    if (touched.some(isNews) || barred.some((why) => why !== undefined)) {
      const files = await list();
      const present = new Set(files.map(show));
      drop([...before].filter((path) => !present.has(path)));
      await read(files.filter((path) => wanted.has(path) || !before.has(show(path))).map(addressOf));
    } else {
      drop([...removed].map(show));
      await read(again.filter((path) => isReadable(path) && !leaveOut(path)).map(addressOf));
    }
    return true;
  };

  const isMoreComing = (): boolean => waiting !== undefined && performance.now() - toldAt < LONGEST;

  /** One change with all that comes before its turn: a checkout is listed once, not with each piece of news. */
  const whenItsTurn = (): NonNullable<typeof waiting> => {
    const change: FollowedChange = { changed: new Set(), removed: new Set() };
    const done = inTurn(async () => {
      waiting = undefined;
      if (await followed(change)) untold = true;
      // Where more is known to come, others are told then: each time costs them an analysis.
      if (!untold || isMoreComing()) return;
      untold = false;
      await finish();
    });
    return { change, done };
  };

  return {
    get corpus() {
      return seen;
    },
    get filesRead() {
      return filesRead;
    },
    problems: () => [...folderProblems, ...tellings.problems, ...derivedProblems(seen)],
    load: () =>
      inTurn(async () => {
        const files = (await list()).map(addressOf);
        // Asked for again, everything is read again, and what was read before serves until all is there.
        const anew = loaded;
        const told: Told = { done: 0, seen: anew ? files.length : 0, total: files.length };
        if (!anew) options.onListed();
        const present = new Set(files.map(({ shown }) => shown));
        drop([...known()].filter((path) => !present.has(path)));
        loaded = true;
        await read(citedFirst(anew ? files : await restore(files, told), options.cited()), told);
        await finish();
      }),
    follow: ({ changed, removed }) => {
      const { change, done } = (waiting ??= whenItsTurn());
      for (const path of changed) {
        change.removed.delete(path);
        change.changed.add(path);
      }
      for (const path of removed) {
        change.changed.delete(path);
        change.removed.add(path);
      }
      return done;
    },
    lookAgain: () =>
      inTurn(async () => {
        // As others see it: bibliographies are read while files are looked at, and may be done before them.
        const [before, stated, problems] = [known(), seen.catalogue, JSON.stringify(folderProblems)];
        const files = (await list()).map(addressOf);
        const changed = new Set(await index.changed(files.filter(({ shown }) => before.has(shown))));
        const wanted = files.filter((file) => changed.has(file) || !before.has(file.shown));
        const present = new Set(files.map(({ shown }) => shown));
        drop([...before].filter((path) => !present.has(path)));
        if (wanted.length > 0) await read(wanted);
        await telling;
        if (corpus !== seen || tellings.catalogue !== stated || JSON.stringify(folderProblems) !== problems)
          await finish();
      }),
    isSource: (absolute) => !leaveOut(absolute),
    reword: () => {
      if (seen.articles.length > 0) publish();
    },
    rest: () => index.rest(() => [...known()]),
  };
}
