/** Writes logs of the index anew: what is still good of them, in few blocks and one log. */
import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { segmentOf, wordsOf, type SegmentWords } from '../../engine/index';
import type { EntryToKeep, KeptEntry } from './block';
import { GrowingLog } from './growingLog';
import { bytesAt, readLog, wordsOfBlock, type FoundBlock, type FoundLog } from './indexLog';
import type { MovedTexts, Rewritten } from './messages';
import type { LivePart } from './restoring';

/** How many entries one block takes when logs are written anew: what a snapshot takes over in a few milliseconds. */
const ENTRIES = 4096;
/** Nor more bytes than this, where texts are long. */
const GROUP = 1 << 28;

/**
 * Writes what is still good into one new log and removes the old ones, but for those that have grown since they were read: another
 * window is writing them. A process that ends meanwhile leaves the old ones as they were, and a file that does not count. Throws
 * what the file system says; all is then as it was.
 */
export function rewriteLogs(folder: string, old: readonly FoundLog[], parts: readonly LivePart[]): Rewritten {
  removeUnfinished(folder);
  const log = GrowingLog.begin(folder);
  const unfinished = `${log.path}.new`;
  renameSync(log.path, unfinished);
  const texts = new TextsOfLogs();
  try {
    const places = grouped(parts).flatMap((group) => {
      const entries = group.flatMap(({ block, kept }) => kept.map((i) => texts.with(block, block.entries[i]!)));
      return placesIn(log.append(entries, joined(group)));
    });
    renameSync(unfinished, log.path);
    // Nothing is given up for what could not be read again.
    const { blocks, state, size } = readLog(log.path);
    const read = blocks.reduce((sum, { entries }) => sum + entries.length, 0);
    if (state !== 'whole' || read !== places.length) throw new Error('not whole');
    for (const { path, size: bytes } of old) if (bytesOf(path) === bytes) rmSync(path, { force: true });
    return { path: log.path, end: size, moved: movedTexts(old, parts, places) };
  } catch (error) {
    rmSync(unfinished, { force: true });
    rmSync(log.path, { force: true });
    throw error;
  } finally {
    log.close();
    texts.close();
  }
}

/** Removes what processes left behind that ended while they wrote logs anew. @param age in milliseconds from which on nobody writes it any more */
export function removeUnfinished(folder: string, age = 60 * 60 * 1000): void {
  try {
    for (const name of readdirSync(folder).filter((it) => it.endsWith('.log.new'))) {
      const path = join(folder, name);
      if (Date.now() - statSync(path).mtimeMs > age) rmSync(path, { force: true });
    }
  } catch {
    // Another time will do.
  }
}

const bytesOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

/** Where the text of each entry stands in the block's log, in bytes; undefined where it has none. */
const placesIn = ({ at, textsAt, entries }: FoundBlock): readonly (number | undefined)[] =>
  entries.map(({ stored }) => stored && at + textsAt + stored.at);

/** @param places of all entries of the parts, in their order */
function movedTexts(
  old: readonly FoundLog[],
  parts: readonly LivePart[],
  places: readonly (number | undefined)[],
): readonly MovedTexts[] {
  const moved = new Map(old.map(({ path }): [string, [number, number][]] => [path, []]));
  let entry = 0;
  for (const { block, kept } of parts) {
    const before = placesIn(block);
    const pairs = moved.get(block.log)!;
    for (const i of kept) {
      const [from, to] = [before[i], places[entry++]];
      if (from !== undefined && to !== undefined) pairs.push([from, to]);
    }
  }
  return [...moved].map(([log, pairs]) => {
    pairs.sort(([a], [b]) => a - b);
    return { log, from: Float64Array.from(pairs, ([from]) => from), to: Float64Array.from(pairs, ([, to]) => to) };
  });
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

function grouped(parts: readonly LivePart[]): readonly (readonly LivePart[])[] {
  const groups: LivePart[][] = [];
  let count = 0;
  let bytes = 0;
  for (const part of parts) {
    const last = groups.at(-1);
    count += part.kept.length;
    bytes += part.block.bytes;
    if (last && count <= ENTRIES && bytes <= GROUP) last.push(part);
    else {
      groups.push([part]);
      count = part.kept.length;
      bytes = part.block.bytes;
    }
  }
  return groups;
}

/** Texts as the logs hold them. */
class TextsOfLogs {
  readonly #open = new Map<string, number>();

  with(block: FoundBlock, { stored, ...entry }: KeptEntry): EntryToKeep {
    if (!stored) return entry;
    let file = this.#open.get(block.log);
    if (file === undefined) this.#open.set(block.log, (file = openSync(block.log, 'r')));
    const bytes = bytesAt(file, block.at + block.textsAt + stored.at, stored.bytes);
    if (bytes.length < stored.bytes) throw new Error('the log has been cut');
    return { ...entry, text: bytes.toString(stored.wide ? 'utf16le' : 'latin1') };
  }

  close(): void {
    for (const file of this.#open.values()) closeSync(file);
  }
}
