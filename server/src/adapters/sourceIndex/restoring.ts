/**
 * Tells what the logs know of files, block by block. It knows nothing of how texts are read, so that the thread can begin with it
 * before it has loaded what reads them.
 */
import { logsIn, readLog, wordsOfBlock, type FoundBlock, type FoundLog } from './indexLog';
import { told, type EntriesRead, type IndexAnswer, type IndexOrder, type SourceAddress } from './messages';
import { marked, stampOf } from './stamp';

/** Entries of a block that are still good, by their numbers. */
export interface LivePart {
  readonly block: FoundBlock;
  readonly kept: readonly number[];
}

/** Logs that want to be written anew, with what is good of them. */
export interface WornLogs {
  readonly store: string;
  readonly logs: readonly FoundLog[];
  readonly parts: readonly LivePart[];
}

export type RestoringOrder = Extract<IndexOrder, { kind: 'open' | 'restore' | 'next' }>;

/** Blocks, and logs, from which on they are written anew after they have been read. */
const MANY = { blocks: 32, logs: 8 } as const;

export class Restoring {
  #opened: { readonly store: string; readonly logs: readonly FoundLog[] } | undefined;
  #answers: Generator<IndexAnswer, WornLogs | undefined> | undefined;

  handle(order: RestoringOrder): IndexAnswer {
    switch (order.kind) {
      case 'open':
        this.#opened = order.store === undefined ? undefined : { store: order.store, logs: read(order.store) };
        return { kind: 'opened' };
      case 'restore': {
        const logs = this.#opened?.store === order.store ? this.#opened.logs : read(order.store);
        this.#opened = undefined;
        this.#answers = restore(order.store, logs, order.files);
        return this.#next();
      }
      case 'next':
        return this.#next();
    }
  }

  /** All has been told: what is left to do when nobody waits. */
  finish(): WornLogs | undefined {
    const next = this.#answers?.next();
    this.#answers = undefined;
    return next?.done === true ? next.value : undefined;
  }

  #next(): IndexAnswer {
    const next = this.#answers?.next();
    return next && !next.done ? next.value : { kind: 'restored' };
  }
}

const read = (store: string): readonly FoundLog[] => logsIn(store).map(readLog);

/** The newest entry of a file that is as the file is counts. @returns the logs, where they should be written anew */
function* restore(
  store: string,
  logs: readonly FoundLog[],
  files: readonly SourceAddress[],
): Generator<IndexAnswer, WornLogs | undefined> {
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
    ...(damaged > 0 && { damage: damagedWords(damaged, unread.size) }),
  };
  // From here on nobody waits.
  const isWorn = damaged > 0 || parts.length > MANY.blocks || logs.length > MANY.logs || live * 2 < all;
  return isWorn ? { store, logs, parts } : undefined;
}

const damagedWords = (logs: number, files: number): string =>
  `${String(logs)} index ${logs === 1 ? 'file was' : 'files were'} old or damaged; ${String(files)} sources are read again.`;

/** Blocks from the oldest to the newest, with the entries that are good. @param isLive asked from the newest to the oldest */
export function liveParts(
  blocks: readonly FoundBlock[],
  isLive: (entry: FoundBlock['entries'][number]) => boolean,
): readonly LivePart[] {
  const parts = blocks
    .toReversed()
    .map((block) => ({ block, kept: block.entries.flatMap((entry, i) => (isLive(entry) ? [i] : [])) }));
  return parts.filter(({ kept }) => kept.length > 0).reverse();
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
    entries: told(
      block.entries.map(({ stamp, stored, ...entry }) =>
        stored
          ? { ...entry, ...marked(stamp), stored: { ...stored, at: block.at + block.textsAt + stored.at } }
          : { ...entry, ...marked(stamp) },
      ),
    ),
    stale: block.entries.flatMap((_, i) => (kept.has(i) ? [] : [i])),
    words: wordsOfBlock(block),
    log: block.log,
  };
}
