/** The indexing itself, as the thread does it: carries out orders to read files, keep what was read in logs, and tell what those know. */
import { wordsRebuilt, type SegmentWords } from '../../engine/index';
import { whyNot } from '../readers/index';
import { entriesOf, type Entries } from './entriesOf';
import { GrowingLog } from './growingLog';
import { logsIn, readLog, wordsOfBlock, type FoundBlock } from './indexLog';
import type { EntriesRead, FileEntry, IndexAnswer, IndexOrder, Rested, SourceAddress } from './messages';
import { markOf, readFileNow, stampOf } from './readFile';
import { removeUnfinished, rewriteLogs, type LivePart } from './rewriteLogs';

type Order<Kind> = Extract<IndexOrder, { kind: Kind }>;

/** Blocks, and logs, from which on they are written anew after they have been read. */
const MANY = { blocks: 32, logs: 8 } as const;

/** One for each workspace and process. Every order is carried out at once. */
export class Indexer {
  #log: GrowingLog | undefined;
  /** Why nothing is kept any more; told once. */
  #unkept: string | undefined;
  #restoring: Generator<IndexAnswer, Rested> | undefined;

  handle(order: IndexOrder): IndexAnswer {
    switch (order.kind) {
      case 'read':
        return this.#read(order);
      case 'restore':
        this.#restoring = restore(order.store, order.files);
        return this.#next();
      case 'next':
        return this.#next();
      case 'rest':
        return this.#rest();
      case 'tidy':
        // It ends where the log ended that it was told of, whatever has come of it since.
        this.close();
        return tidied(order);
      case 'compare':
        return { kind: 'compared', changed: changedOf(order) };
      case 'rebuild':
        return { kind: 'rebuilt', words: shared(wordsRebuilt(order.rebuild)) };
    }
  }

  /** A log is begun by whoever writes the first block. */
  close(): void {
    this.#log?.close();
    this.#log = undefined;
  }

  #next(): IndexAnswer {
    const next = this.#restoring?.next();
    return next && !next.done ? next.value : { kind: 'restored', unread: [] };
  }

  #rest(): Rested {
    const next = this.#restoring?.next();
    this.#restoring = undefined;
    return next?.done === true ? next.value : { kind: 'rested' };
  }

  #read({ files, store, log }: Order<'read'>): EntriesRead {
    const read = entriesOf(files, files.map(readFileNow));
    const kept = store === undefined ? undefined : this.#keep(store, log, read);
    const textsAt = kept ? kept.at + kept.textsAt : 0;
    const told = read.entries.map(({ stamp, text, ...entry }, i): FileEntry => {
      const stored = kept?.entries[i]?.stored;
      return stored
        ? { ...entry, ...marked(stamp), stored: { ...stored, at: textsAt + stored.at } }
        : { ...entry, ...marked(stamp), ...(text !== undefined && { text }) };
    });
    return {
      kind: 'entries',
      entries: told,
      stale: [],
      words: shared(read.words),
      ...(kept && { log: kept.log, end: kept.at + kept.bytes }),
      ...(store !== undefined && !kept && this.#unkept !== undefined && { unkept: this.#unkept }),
    };
  }

  /** A full disk, a folder that cannot be written: the index is then for this session only. */
  #keep(store: string, log: Order<'read'>['log'], { entries, words }: Entries): FoundBlock | undefined {
    if (this.#unkept !== undefined) return undefined;
    try {
      if (this.#log?.isThere() === false) this.close();
      this.#log ??= (log && GrowingLog.goOn(log)) ?? GrowingLog.begin(store);
      return this.#log.append(entries, words);
    } catch (error) {
      this.#unkept = whyNot(error);
      return undefined;
    }
  }
}

/** The newest entry of a file that is as the file is counts. @returns what came of the logs when nobody waited any more */
function* restore(store: string, files: readonly SourceAddress[]): Generator<IndexAnswer, Rested> {
  removeUnfinished(store);
  const logs = logsIn(store).map(readLog);
  const blocks = logs.flatMap((log) => log.blocks);
  const unread = new Map(files.map((file) => [file.shown, file]));
  const parts = liveParts(blocks, ({ path, stamp }) => {
    const file = unread.get(path);
    return file !== undefined && stampOf(file.absolute) === stamp && unread.delete(path);
  });
  for (const { block, kept } of parts) {
    const answer = found(block, new Set(kept));
    if (answer) yield answer;
  }
  const all = blocks.reduce((sum, { entries }) => sum + entries.length, 0);
  const live = parts.reduce((sum, { kept }) => sum + kept.length, 0);
  const damaged = logs.filter(({ state }) => state === 'damaged').length;
  yield {
    kind: 'restored',
    unread: [...unread.values()],
    ...(damaged > 0 && { damage: damagedWords(damaged, unread.size) }),
  };
  // From here on nobody waits.
  const isWorn = damaged > 0 || parts.length > MANY.blocks || logs.length > MANY.logs || live * 2 < all;
  return isWorn ? written(store, logs, parts) : { kind: 'rested' };
}

const damagedWords = (logs: number, files: number): string =>
  `${String(logs)} index ${logs === 1 ? 'file was' : 'files were'} old or damaged; ${String(files)} sources are read again.`;

const changedOf = ({ files, marks }: Order<'compare'>): readonly number[] =>
  files.flatMap((path, i) => (markOf(stampOf(path)) === marks[i] ? [] : [i]));

/** Of the log of this process the newest entry of each file is good: that is what it holds. */
function tidied({ store, log, present }: Order<'tidy'>): Rested {
  const left = new Set(present);
  const found = readLog(log.path);
  if (found.blocks.length === 0) return { kind: 'rested' };
  return written(
    store,
    [found],
    liveParts(found.blocks, ({ path }) => left.delete(path)),
  );
}

/** Blocks from the oldest to the newest, with the entries that are good. @param isLive asked from the newest to the oldest */
function liveParts(
  blocks: readonly FoundBlock[],
  isLive: (entry: FoundBlock['entries'][number]) => boolean,
): readonly LivePart[] {
  const parts = blocks
    .toReversed()
    .map((block) => ({ block, kept: block.entries.flatMap((entry, i) => (isLive(entry) ? [i] : [])) }));
  return parts.filter(({ kept }) => kept.length > 0).reverse();
}

function written(...[store, logs, parts]: Parameters<typeof rewriteLogs>): Rested {
  try {
    return { kind: 'rested', rewritten: rewriteLogs(store, logs, parts) };
  } catch (error) {
    // The old ones are as good.
    return { kind: 'rested', unkept: whyNot(error) };
  }
}

/** Undefined where another window has written the logs anew meanwhile, or the cache was cleared: its files are then read. */
function found(block: FoundBlock, kept: ReadonlySet<number>): EntriesRead | undefined {
  try {
    return answerOf(block, kept);
  } catch {
    return undefined;
  }
}

function answerOf(block: FoundBlock, kept: ReadonlySet<number>): EntriesRead {
  return {
    kind: 'entries',
    entries: block.entries.map(({ stamp, stored, ...entry }) =>
      stored
        ? { ...entry, ...marked(stamp), stored: { ...stored, at: block.at + block.textsAt + stored.at } }
        : { ...entry, ...marked(stamp) },
    ),
    stale: block.entries.flatMap((_, i) => (kept.has(i) ? [] : [i])),
    words: wordsOfBlock(block),
    log: block.log,
  };
}

function marked(stamp: string): { readonly mark?: number } {
  const mark = markOf(stamp);
  return mark === undefined ? {} : { mark };
}

/** In memory that both threads see, so that nothing is copied when it is handed over. */
function shared({ words, bases, buckets, places }: SegmentWords): SegmentWords {
  const [a, b, c, d] = [words, bases, buckets, places].map(sharedArray);
  return { words: a!, bases: b!, buckets: c!, places: d! };
}

function sharedArray(from: Uint32Array): Uint32Array {
  const array = new Uint32Array(new SharedArrayBuffer(from.byteLength));
  array.set(from);
  return array;
}
