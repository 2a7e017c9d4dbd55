/**
 * The index of one workspace's sources: restores what it knows of them from the store, reads the others, and rebuilds parts of the
 * word index.
 */
import { giveWay } from '../givingWay';
import {
  said,
  withArticles,
  type Article,
  type FileRead,
  type FilesRead,
  type Rebuild,
  type SourceProblem,
} from '../../engine/index';
import type { LookedAt, Received } from '../received';
import type { ThreadOptions } from '../workThread';
import { heard, type EntriesRead, type FileEntry, type LogSoFar, type SourceAddress } from './messages';
import { Orders, type Answered } from './orders';
import { OwnLog } from './ownLog';
import { StoredTexts } from './storedTexts';

export type { SourceAddress } from './messages';

export interface SourceIndexOptions extends ThreadOptions {
  /** Folder of this workspace's index; without one nothing is kept. */
  readonly store?: string;
  /** What the writer need not know of, in words for the log; never a word of a source. */
  readonly note?: (words: string) => void;
  /** Bytes by which the log of this process may grow before it is put in order. */
  readonly spare?: number;
}

/** Files as the corpus takes them over. */
export interface Batch {
  readonly read: FilesRead;
  readonly problems: readonly SourceProblem[];
  /** Files asked for that this batch is about. */
  readonly count: number;
}

/** With the paths of the files that it knows as they are. */
interface Taken extends Batch {
  readonly live: readonly string[];
}

export interface SourceIndex {
  /** What the store knows of these files as they are on the disk, in batches; then those that have to be read. */
  restore(files: readonly SourceAddress[]): AsyncGenerator<Batch, readonly SourceAddress[]>;
  /** In batches, the first ones small. Ends early when it is disposed of. */
  read(files: readonly SourceAddress[]): AsyncGenerator<Batch>;
  /** Those of the files that are no longer as they were when they were read or restored. */
  changed(files: readonly SourceAddress[]): Promise<readonly SourceAddress[]>;
  /** Undefined where it could not be done: look-ups are a little slower then. */
  rebuild(rebuild: Rebuild): Promise<ReturnType<typeof withArticles> | undefined>;
  /** What bytes that are no file yet would be as a source; read where files are, and nothing of it is kept. */
  look(received: Received): Promise<LookedAt>;
  /**
   * For a moment when nobody waits: after all has been restored and read, logs may be written anew; and later whenever the one of
   * this process has grown by much that nobody needs any more.
   * @param present paths of all files that there are, as they are shown; asked only where they matter
   */
  rest(present: () => readonly string[]): Promise<void>;
  dispose(): Promise<void>;
}

/** Files of a first batch and of the largest; on this thread, where others wait, of any; and of those that are compared with the disk. */
const BATCH = { first: 8, most: 512, here: 4, compared: 2048 } as const;
/** A corpus is read in so many batches at least, or by `BATCH.most`: each leaves a part of the index to be merged. */
const BATCHES = 24;
/** Milliseconds for a batch after which the next ones are smaller. */
const SLOW_MS = 2000;
/** A thread that is gone so soon may have died of anything: it gets another chance with the same files. In milliseconds. */
const SOON_MS = 5000;

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

export function makeSourceIndex(options: SourceIndexOptions): SourceIndex {
  const { store, note = () => undefined } = options;
  const orders = new Orders(options);
  const texts = new StoredTexts();
  const own = new OwnLog(options.spare);
  /** What the disk said of the files when they were read, by their paths. */
  const marks = new Map<string, number>();
  let unkept = false;
  let settled = false;

  const keepNoMore = (why: string): void => {
    if (!unkept) note(`The index is kept for this session only: ${why}.`);
    unkept = true;
  };

  // Starts the thread while others look for the files.
  void orders.ask({ kind: 'open', store });

  /** Gives way to others now and then: a log that was put in order has thousands of files in one block. */
  const taken = async (answer: EntriesRead): Promise<Taken> => {
    if (answer.unkept !== undefined) keepNoMore(answer.unkept);
    if (answer.log !== undefined) texts.hold(answer.log);
    const stale = new Set(answer.stale);
    const entries: FileEntry[] = [];
    const all: FileRead[] = [];
    for (const stretch of answer.entries) {
      await giveWay();
      for (const entry of heard(stretch)) {
        entries.push(entry);
        all.push({ path: entry.path, articles: texts.articles(entry, answer.log) });
      }
    }
    const articles: readonly Article[] = all.flatMap((file) => file.articles);
    const live = entries.filter((_, i) => !stale.has(i));
    for (const { path, mark } of live)
      if (mark === undefined) marks.delete(path);
      else marks.set(path, mark);
    return {
      read: {
        // A file that could not be read has no articles and is none of the corpus.
        files: all.filter((file, i) => !stale.has(i) && file.articles.length > 0),
        ...(articles.length > 0 && { segment: { ...answer.words, articles } }),
      },
      problems: live.flatMap(({ problems }) => problems),
      count: live.length,
      live: live.map(({ path }) => path),
    };
  };

  /** @returns the log that takes the place of others, where there is one and it can be read */
  const moveTexts = (answer: Answered): LogSoFar | undefined => {
    const rewritten = answer !== 'stuck' && answer.kind === 'rested' ? answer.rewritten : undefined;
    if (!rewritten) return undefined;
    try {
      texts.move(rewritten);
      return { path: rewritten.path, end: rewritten.end };
    } catch {
      // Taken away already: texts are read where they were.
      return undefined;
    }
  };

  const readAll = async (files: readonly SourceAddress[], again = false): Promise<readonly Batch[]> => {
    const asked = performance.now();
    const answer = await orders.inTurn(async (carryOut) => {
      const said = await carryOut({ kind: 'read', files, store: unkept ? undefined : store, log: own.soFar });
      const kept = said !== 'stuck' && said.kind === 'entries' ? said : undefined;
      if (kept?.log !== undefined && kept.end !== undefined) own.grew({ path: kept.log, end: kept.end });
      // There may be half a block behind what it holds.
      if (said === 'stuck') own.lose();
      return said;
    });
    if (orders.haveEnded()) return [];
    if (answer !== 'stuck' && answer.kind === 'entries') {
      try {
        const batch = await taken(answer);
        // Large documents take their time: it has answered before it was through.
        const rest = files.slice(batch.count);
        return rest.length === 0 ? [batch] : [batch, ...(await readAll(rest))];
      } catch (error) {
        // Another window has written the logs anew meanwhile, or the cache was cleared: from now on texts come along.
        if (unkept) throw error;
        keepNoMore(String(error));
        return readAll(files);
      }
    }
    if (!again && performance.now() - asked < SOON_MS) return readAll(files, true);
    // Which of them it was is found by reading each alone.
    if (files.length > 1) {
      const each: Batch[] = [];
      for (const file of files) each.push(...(await readAll([file])));
      return each;
    }
    const message = said(
      'Not read: reading it takes more time or memory than there is. Copy its text into a .txt file.',
    );
    return [
      { read: { files: [] }, problems: files.map(({ shown }) => ({ path: shown, message })), count: files.length },
    ];
  };

  return {
    async *restore(files) {
      if (store === undefined) return files;
      let answer = await orders.ask({ kind: 'restore', store, files });
      const left = new Map(files.map((file) => [file.shown, file]));
      while (answer !== 'stuck' && answer.kind === 'entries') {
        let next: Promise<Answered> | undefined;
        try {
          if (answer.log !== undefined) texts.hold(answer.log);
          // What comes next is read while this is taken over.
          next = orders.ask({ kind: 'next' });
          const batch = await taken(answer);
          for (const path of batch.live) left.delete(path);
          yield batch;
        } catch (error) {
          // Another window may have put its log in order meanwhile.
          if (!isGone(error)) note(`A part of the index could not be opened: ${String(error)}`);
        }
        answer = await (next ?? orders.ask({ kind: 'next' }));
      }
      if (answer !== 'stuck' && answer.kind === 'restored' && answer.damage !== undefined) note(answer.damage);
      return [...left.values()];
    },
    async *read(files) {
      let size: number = orders.areHere ? BATCH.here : BATCH.first;
      const most = orders.areHere ? BATCH.here : Math.max(BATCH.most, Math.ceil(files.length / BATCHES));
      let next: Promise<readonly Batch[]> | undefined;
      for (let from = 0; from < files.length && !orders.haveEnded();) {
        const before = next;
        next = readAll(files.slice(from, from + size));
        from += size;
        size = orders.areHere ? BATCH.here : Math.min(most, 2 * size);
        if (!before) continue;
        const asked = performance.now();
        const batches = await before;
        // What takes so long shows how far it is only batch by batch.
        if (performance.now() - asked > SLOW_MS) size = Math.max(BATCH.here, size >> 2);
        yield* batches;
      }
      if (next && !orders.haveEnded()) yield* await next;
    },
    async changed(files) {
      const changed = files.filter(({ shown }) => !marks.has(shown));
      const known = files.filter(({ shown }) => marks.has(shown));
      for (let from = 0; from < known.length; from += BATCH.compared) {
        const some = known.slice(from, from + BATCH.compared);
        const answer = await orders.ask({
          kind: 'compare',
          files: some.map(({ absolute }) => absolute),
          marks: Int32Array.from(some, ({ shown }) => marks.get(shown) ?? 0),
        });
        const isKnown = answer !== 'stuck' && answer.kind === 'compared';
        changed.push(...(isKnown ? answer.changed.map((i) => some[i]!) : some));
      }
      return changed;
    },
    async rebuild(rebuild) {
      const [a, b] = rebuild.of.map(({ words, bases, buckets, places }) => ({ words, bases, buckets, places }));
      const answer = await orders.ask({
        kind: 'rebuild',
        rebuild:
          rebuild.kind === 'merge' ? { kind: 'merge', of: [a!, b!] } : { kind: 'thin', of: [a!], kept: rebuild.kept },
      });
      return answer !== 'stuck' && answer.kind === 'rebuilt' ? withArticles(rebuild, answer.words) : undefined;
    },
    async look(received) {
      const answer = await orders.ask({ kind: 'look', received });
      return answer !== 'stuck' && answer.kind === 'looked'
        ? answer.found
        : { reason: said('Reading it takes more time or memory than there is.') };
    },
    rest: (present) =>
      orders.inTurn(async (carryOut) => {
        if (!settled) {
          settled = true;
          const begun = own.soFar;
          const rewritten = moveTexts(await carryOut({ kind: 'rest' }));
          own.settle(begun ?? rewritten);
        } else if (store !== undefined && own.soFar && own.hasGrown && !unkept) {
          const answer = await carryOut({ kind: 'tidy', store, log: own.soFar, present: present() });
          if (orders.haveEnded()) return;
          own.settle(moveTexts(answer));
          // It would grow without an end.
          if (answer === 'stuck') keepNoMore('it could not be put in order');
          else if (answer.kind === 'rested' && answer.unkept !== undefined) keepNoMore(answer.unkept);
        }
      }),
    dispose: () => orders.end(),
  };
}
