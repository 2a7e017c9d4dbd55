/**
 * The index of one workspace's sources: restores what it knows of them from the store, reads the others, and rebuilds parts of the
 * word index, all on a thread of its own where one can be had, else on this one with every other task let through.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import {
  withArticles,
  type Article,
  type FileRead,
  type FilesRead,
  type Rebuild,
  type SourceProblem,
} from '../../engine/index';
import { startBundled, WorkThread, type ThreadOptions } from '../workThread';
import { Indexer } from './indexer';
import type { EntriesRead, IndexAnswer, IndexOrder, LogSoFar, SourceAddress } from './messages';
import { StoredTexts } from './storedTexts';

export type { SourceAddress } from './messages';

export interface SourceIndexOptions extends ThreadOptions {
  /** Folder of this workspace's index; without one nothing is kept. */
  readonly store?: string;
  /** What the writer need not know of, in words for the log; never a word of a source. */
  readonly note?: (words: string) => void;
}

/** Files as the corpus takes them over. */
export interface Batch {
  readonly read: FilesRead;
  readonly problems: readonly SourceProblem[];
  /** Files asked for that this batch is about. */
  readonly count: number;
}

export interface SourceIndex {
  /** What the store knows of these files as they are on the disk, in batches; then those that have to be read. */
  restore(files: readonly SourceAddress[]): AsyncGenerator<Batch, readonly SourceAddress[]>;
  /** In batches, the first ones small. Ends early when it is disposed of. */
  read(files: readonly SourceAddress[]): AsyncGenerator<Batch>;
  /** Undefined where it could not be done: look-ups are a little slower then. */
  rebuild(rebuild: Rebuild): Promise<ReturnType<typeof withArticles> | undefined>;
  /** For a moment when nobody waits: after all has been restored and read, logs may be written anew. */
  rest(): Promise<void>;
  dispose(): Promise<void>;
}

/** Files of a first batch and of the largest; on this thread, where others wait, of any. */
const BATCH = { first: 8, most: 512, here: 4 } as const;
/** A corpus is read in so many batches at least, or by `BATCH.most`: each leaves a part of the index to be merged. */
const BATCHES = 24;
/** Megabytes of objects in the thread: pages of 50 MB are read there, and logs written anew. */
const MEGABYTES = 1024;

/** Files that a session keeps beyond twice those that are there when it begins. */
const SPARE = 1000;
/** A thread that has read thousands of files holds memory that nobody needs any more. */
const IDLE_MS = 3000;

/** A thread that is gone so soon may have died of anything: it gets another chance with the same files. In milliseconds. */
const SOON_MS = 5000;

const start = (): Worker | undefined => startBundled('sourceIndex.js', MEGABYTES);

export function makeSourceIndex(options: SourceIndexOptions): SourceIndex {
  const { store, note = () => undefined } = options;
  const thread = new WorkThread<IndexOrder, IndexAnswer>(start, { idleMs: IDLE_MS, ...options });
  const texts = new StoredTexts();
  let here: Indexer | undefined;
  let unkept = false;
  /** The log this process writes. */
  let log: LogSoFar | undefined;
  /** Files that may still be kept: a session that reads its sources again and again must not fill the disk. */
  let spare = SPARE;
  let ended = false;
  const isEnded = (): boolean => ended;
  let last: Promise<unknown> = Promise.resolve();

  /** One order at a time. `stuck` where the thread was lost over it. */
  const ask = (order: IndexOrder): Promise<IndexAnswer | 'stuck'> => {
    const answer = last.then(async (): Promise<IndexAnswer | 'stuck'> => {
      if (ended) return 'stuck';
      const said = here ? 'none' : await thread.ask(order);
      if (said !== 'none') return said;
      // Ended while it was starting.
      if (isEnded()) return 'stuck';
      here ??= new Indexer();
      await turn();
      try {
        return isEnded() ? 'stuck' : here.handle(order);
      } catch {
        return 'stuck';
      }
    });
    last = answer.catch(() => undefined);
    return answer;
  };

  // Starts the thread while others look for the files.
  void ask({ kind: 'next' });

  const taken = (answer: EntriesRead): Batch => {
    if (answer.unkept !== undefined && !unkept) {
      unkept = true;
      note(`The index is kept for this session only: ${answer.unkept}.`);
    }
    if (answer.log !== undefined) texts.hold(answer.log);
    const stale = new Set(answer.stale);
    const all = answer.entries.map((entry): FileRead => ({
      path: entry.path,
      articles: texts.articles(entry, answer.log),
    }));
    const articles: readonly Article[] = all.flatMap((file) => file.articles);
    const live = answer.entries.filter((_, i) => !stale.has(i));
    return {
      read: {
        // A file that could not be read has no articles and is none of the corpus.
        files: all.filter((file, i) => !stale.has(i) && file.articles.length > 0),
        ...(articles.length > 0 && { segment: { ...answer.words, articles } }),
      },
      problems: live.flatMap(({ problems }) => problems),
      count: live.length,
    };
  };

  const readAll = async (files: readonly SourceAddress[], again = false): Promise<readonly Batch[]> => {
    const asked = performance.now();
    const keeps = !unkept && spare > 0;
    spare -= files.length;
    const answer = await ask({ kind: 'read', files, store: keeps ? store : undefined, log });
    if (answer !== 'stuck' && answer.kind === 'entries' && answer.log !== undefined && answer.end !== undefined)
      log = { path: answer.log, end: answer.end };
    if (ended) return [];
    if (answer !== 'stuck' && answer.kind === 'entries') {
      try {
        return [taken(answer)];
      } catch (error) {
        // Another window has written the logs anew meanwhile, or the cache was cleared: from now on texts come along.
        if (unkept) throw error;
        unkept = true;
        note(`The index is kept for this session only: ${String(error)}.`);
        return readAll(files);
      }
    }
    // There may be half a block behind what it holds.
    log = undefined;
    if (!again && performance.now() - asked < SOON_MS) return readAll(files, true);
    // Which of them it was is found by reading each alone.
    if (files.length > 1) {
      const each: Batch[] = [];
      for (const file of files) each.push(...(await readAll([file])));
      return each;
    }
    const message = 'Not read: reading it takes more time or memory than there is. Copy its text into a .txt file.';
    return [
      { read: { files: [] }, problems: files.map(({ shown }) => ({ path: shown, message })), count: files.length },
    ];
  };

  return {
    async *restore(files) {
      spare = SPARE + 2 * files.length;
      if (store === undefined) return files;
      let answer = await ask({ kind: 'restore', store, files });
      const left = new Map(files.map((file) => [file.shown, file]));
      while (answer !== 'stuck' && answer.kind === 'entries') {
        // What comes next is read while this is taken over, once this log is held open.
        let batch: Batch | undefined;
        try {
          batch = taken(answer);
        } catch (error) {
          note(`A part of the index could not be opened: ${String(error)}`);
        }
        const next = ask({ kind: 'next' });
        if (batch) {
          const stale = new Set(answer.stale);
          answer.entries.forEach(({ path }, i) => stale.has(i) || left.delete(path));
          yield batch;
        }
        answer = await next;
      }
      if (answer !== 'stuck' && answer.kind === 'restored' && answer.damage !== undefined) note(answer.damage);
      return [...left.values()];
    },
    async *read(files) {
      let size: number = here ? BATCH.here : BATCH.first;
      const most = here ? BATCH.here : Math.max(BATCH.most, Math.ceil(files.length / BATCHES));
      let next: Promise<readonly Batch[]> | undefined;
      for (let from = 0; from < files.length && !ended;) {
        const before = next;
        next = readAll(files.slice(from, from + size));
        from += size;
        size = here ? BATCH.here : Math.min(most, 2 * size);
        if (before) yield* await before;
      }
      if (next && !ended) yield* await next;
    },
    async rebuild(rebuild) {
      const [a, b] = rebuild.of.map(({ words, bases, keys, places }) => ({ words, bases, keys, places }));
      const answer = await ask({
        kind: 'rebuild',
        rebuild:
          rebuild.kind === 'merge' ? { kind: 'merge', of: [a!, b!] } : { kind: 'thin', of: [a!], kept: rebuild.kept },
      });
      return answer !== 'stuck' && answer.kind === 'rebuilt' ? withArticles(rebuild, answer.words) : undefined;
    },
    rest: async () => {
      await ask({ kind: 'rest' });
    },
    dispose: async () => {
      ended = true;
      await thread.end();
      here?.close();
    },
  };
}
