/** The indexing itself, as the thread does it: reads files, keeps what it read in a log, and tells what the logs know. */
import {
  readFiles,
  wordsRebuilt,
  type Article,
  type SegmentWords,
  type SourceFile,
  segmentOf,
  wordsOf,
} from '../../engine/index';
import { whyNot } from '../readers/index';
import type { EntryToKeep } from './block';
import {
  GrowingLog,
  logsIn,
  removeUnfinished,
  readLog,
  rewriteLogs,
  wordsOfBlock,
  type FoundBlock,
  type LivePart,
} from './indexLog';
import type { ArticleParts, EntriesRead, FileEntry, IndexAnswer, IndexOrder, SourceAddress } from './messages';
import { readFileNow, stampOf } from './readFile';

type ReadOrder = Extract<IndexOrder, { kind: 'read' }>;

/** Blocks from which on the logs are written anew after they have been read. */
const MANY = 32;

/** One for each workspace and process. Every order is carried out at once. */
export class Indexer {
  #log: GrowingLog | undefined;
  /** Why nothing is kept any more; told once. */
  #unkept: string | undefined;
  #restoring: Iterator<IndexAnswer> | undefined;

  handle(order: IndexOrder): IndexAnswer {
    switch (order.kind) {
      case 'read':
        return this.#read(order);
      case 'restore':
        this.#restoring = this.#restore(order.store, order.files);
        return this.#next();
      case 'next':
        return this.#next();
      case 'rest':
        this.#restoring?.next();
        this.#restoring = undefined;
        return { kind: 'rested' };
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

  #read({ files, store, log }: ReadOrder): EntriesRead {
    const found = files.map(readFileNow);
    const texts = found.flatMap(({ file }) => file ?? []);
    const { articles, failed, words } = parsed(texts);
    const entries = found.map(({ stamp, problems, file }, i) => {
      const path = files[i]!.shown;
      const why = failed.get(path);
      const said = why === undefined ? problems : [...problems, { path, message: why }];
      const its = file && why === undefined ? (articles.get(file) ?? []) : [];
      const extracted = file?.extracted && { extracted: file.extracted };
      return {
        path,
        stamp,
        problems: said,
        articles: its.map(partsOf),
        ...extracted,
        ...(file && its.length > 0 && { text: file.text }),
      };
    });
    const kept = store === undefined ? undefined : this.#keep(store, log, entries, words);
    const textsAt = kept ? kept.at + kept.textsAt : 0;
    const told = entries.map(({ stamp: _, text, ...entry }, i): FileEntry => {
      const stored = kept?.entries[i]?.stored;
      return stored
        ? { ...entry, stored: { ...stored, at: textsAt + stored.at } }
        : { ...entry, ...(text !== undefined && { text }) };
    });
    return {
      kind: 'entries',
      entries: told,
      stale: [],
      words: shared(words),
      ...(kept && { log: kept.log, end: kept.at + kept.bytes }),
      ...(store !== undefined && !kept && this.#unkept !== undefined && { unkept: this.#unkept }),
    };
  }

  /** A full disk, a folder that cannot be written: the index is then for this session only. */
  #keep(
    store: string,
    log: ReadOrder['log'],
    entries: readonly EntryToKeep[],
    words: SegmentWords,
  ): FoundBlock | undefined {
    if (this.#unkept !== undefined) return undefined;
    try {
      this.#log ??= (log && GrowingLog.goOn(log)) ?? GrowingLog.begin(store);
      return this.#log.append(entries, words);
    } catch (error) {
      this.#unkept = whyNot(error);
      return undefined;
    }
  }

  /** The newest entry of a file counts, where the file is still as it was. */
  *#restore(store: string, files: readonly SourceAddress[]): Generator<IndexAnswer> {
    removeUnfinished(store);
    const logs = logsIn(store);
    const read = logs.map(readLog);
    const blocks = read.flatMap((log) => log.blocks);
    const unread = new Map(files.map((file) => [file.shown, file]));
    const parts: LivePart[] = [];
    for (const block of blocks.toReversed()) {
      const kept = block.entries.flatMap((entry, i) => {
        const file = unread.get(entry.path);
        // Decided by the newest entry, whatever older ones say.
        if (!file || stampOf(file.absolute) !== entry.stamp) return [];
        unread.delete(entry.path);
        return [i];
      });
      if (kept.length > 0) parts.unshift({ block, kept });
    }
    for (const { block, kept } of parts) {
      const answer = found(block, new Set(kept));
      if (answer) yield answer;
    }
    const all = blocks.reduce((sum, { entries }) => sum + entries.length, 0);
    const live = parts.reduce((sum, { kept }) => sum + kept.length, 0);
    const damaged = read.filter(({ whole }) => !whole).length;
    yield {
      kind: 'restored',
      unread: [...unread.values()],
      ...(damaged > 0 && { damage: damagedWords(damaged, unread.size) }),
    };
    // From here on nobody waits.
    if (damaged > 0 || parts.length > MANY || live * 2 < all) tidy(store, logs, parts);
  }
}

const damagedWords = (logs: number, files: number): string =>
  `${String(logs)} index ${logs === 1 ? 'file was' : 'files were'} old or damaged; ${String(files)} sources are read again.`;

function tidy(store: string, logs: readonly string[], parts: readonly LivePart[]): void {
  try {
    rewriteLogs(store, logs, parts, joined);
  } catch {
    // The old ones are as good; another time will do.
  }
}

/** Sorted at once: to merge one after the other takes as long as there are parts, times their length. */
const joined = (parts: readonly LivePart[]): SegmentWords => segmentOf(parts.flatMap(wordsKept));

function wordsKept({ block, kept }: LivePart): readonly Uint32Array[] {
  const words = wordsOfBlock(block);
  const entries = new Set(kept);
  let at = 0;
  const list: Uint32Array[] = [];
  block.entries.forEach(({ articles: { length } }, i) => {
    if (entries.has(i)) for (let k = 0; k < length; k++) list.push(wordsOf(words, at + k));
    at += length;
  });
  return list;
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
    entries: block.entries.map(({ stamp: _, stored, ...entry }) =>
      stored ? { ...entry, stored: { ...stored, at: block.at + block.textsAt + stored.at } } : entry,
    ),
    stale: block.entries.flatMap((_, i) => (kept.has(i) ? [] : [i])),
    words: wordsOfBlock(block),
    log: block.log,
  };
}

interface Parsed {
  readonly articles: ReadonlyMap<SourceFile, readonly Article[]>;
  /** By path: texts that the engine stumbles over cost that file, not the others. */
  readonly failed: ReadonlyMap<string, string>;
  readonly words: SegmentWords;
}

const noWords = (): SegmentWords => ({
  words: new Uint32Array(0),
  bases: new Uint32Array(1),
  keys: new Uint32Array(0),
  places: new Uint32Array(0),
});

function parsed(files: readonly SourceFile[]): Parsed {
  try {
    const { files: read, segment } = readFiles(files);
    return {
      articles: new Map(files.map((file, i) => [file, read[i]?.articles ?? []])),
      failed: new Map(),
      words: segment ?? noWords(),
    };
  } catch (error) {
    const [file, ...more] = files;
    if (!file) throw error;
    if (more.length === 0)
      return {
        articles: new Map(),
        failed: new Map([[file.path, `Not read: Deskcheck failed on this text (${String(error)}). Please report it.`]]),
        words: noWords(),
      };
    const each = files.map((one) => parsed([one]));
    return {
      articles: new Map(each.flatMap(({ articles }) => [...articles])),
      failed: new Map(each.flatMap(({ failed }) => [...failed])),
      words: each.map(({ words }) => words).reduce((a, b) => wordsRebuilt({ kind: 'merge', of: [a, b] })),
    };
  }
}

const partsOf = ({ id, pageKey, span, metadata, paragraphs }: Article): ArticleParts => ({
  id,
  pageKey,
  span,
  metadata,
  paragraphs,
});

/** In memory that both threads see, so that nothing is copied when it is handed over. */
function shared({ words, bases, keys, places }: SegmentWords): SegmentWords {
  return { words: sharedArray(words), bases: sharedArray(bases), keys: sharedArray(keys), places: sharedArray(places) };
}

function sharedArray(from: Uint32Array): Uint32Array {
  const array = new Uint32Array(new SharedArrayBuffer(from.byteLength));
  array.set(from);
  return array;
}
