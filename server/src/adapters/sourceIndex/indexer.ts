/** The indexing itself, as the thread does it: carries out orders to read files, keep what was read in logs, and tell what those know. */
import { wordsRebuilt, type SegmentWords } from '../../engine/index';
import { lookAt } from '../received';
import { whySystem } from '../systemError';
import { entriesOf, type Entries } from './entriesOf';
import { GrowingLog } from './growingLog';
import { readLog, type FoundBlock } from './indexLog';
import { told, type EntriesRead, type FileEntry, type IndexAnswer, type IndexOrder, type Rested } from './messages';
import { readWithStamp, type FileAsRead } from './readFile';
import { liveParts, Restoring } from './restoring';
import { rewriteLogs } from './rewriteLogs';
import { marked, markOf, stampOf } from './stamp';

/** Milliseconds after which it answers with what it has read by then: who asked takes silence for the end of the thread. */
const ANSWER_MS = 5000;

type Order<Kind> = Extract<IndexOrder, { kind: Kind }>;

/** One for each workspace and process. One order at a time. */
export class Indexer {
  #log: GrowingLog | undefined;
  /** Why nothing is kept any more; told once. */
  #unkept: string | undefined;
  readonly #restoring: Restoring;

  /** @param restoring what has been read of the logs already */
  constructor(restoring = new Restoring()) {
    this.#restoring = restoring;
  }

  async handle(order: IndexOrder): Promise<IndexAnswer> {
    switch (order.kind) {
      case 'read':
        return this.#read(order);
      case 'open':
      case 'restore':
      case 'next':
        return this.#restoring.handle(order);
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
      case 'look':
        return { kind: 'looked', found: await lookAt(order.received) };
    }
  }

  /** A log is begun by whoever writes the first block. */
  close(): void {
    this.#log?.close();
    this.#log = undefined;
  }

  #rest(): Rested {
    const worn = this.#restoring.finish();
    return worn ? written(worn.store, worn.logs, worn.parts) : { kind: 'rested' };
  }

  async #read({ files, store, log }: Order<'read'>): Promise<EntriesRead> {
    const found: FileAsRead[] = [];
    // One after the other: a large one takes memory enough.
    const until = performance.now() + ANSWER_MS;
    for (const file of files) {
      if (found.length > 0 && performance.now() > until) break;
      found.push(await readWithStamp(file));
    }
    const read = entriesOf(files, found);
    const kept = store === undefined ? undefined : this.#keep(store, log, read);
    const textsAt = kept ? kept.at + kept.textsAt : 0;
    const entries = read.entries.map(({ stamp, text, ...entry }, i): FileEntry => {
      const stored = kept?.entries[i]?.stored;
      return stored
        ? { ...entry, ...marked(stamp), stored: { ...stored, at: textsAt + stored.at } }
        : { ...entry, ...marked(stamp), ...(text !== undefined && { text }) };
    });
    return {
      kind: 'entries',
      entries: told(entries),
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
      this.#unkept = whySystem(error);
      return undefined;
    }
  }
}

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

function written(...[store, logs, parts]: Parameters<typeof rewriteLogs>): Rested {
  try {
    return { kind: 'rested', rewritten: rewriteLogs(store, logs, parts) };
  } catch (error) {
    // The old ones are as good.
    return { kind: 'rested', unkept: whySystem(error) };
  }
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
