/**
 * The index on disk, as it is read: logs in a folder of the system's cache, each a run of blocks that only grows. What stands
 * behind the last whole block is being written, or was when a process ended, and does not count. Two windows on one workspace
 * write a log each; whatever of them is lost is read again from the sources.
 */
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { blockBytes, decodeBlock, headBytes, mayBegin, wordsIn, type Block } from './block';
import type { SegmentWords } from '../../engine/index';
import { readingVersion } from './readingVersion';

/** A block where it stands: `at` in bytes of the log. */
export interface FoundBlock extends Block {
  readonly log: string;
  readonly at: number;
  readonly bytes: number;
}

/** First bytes of a log: what it is, and which code read the sources. */
const OPENING = 64;
export const opening = (): Buffer =>
  Buffer.from(`deskcheck index 1 ${readingVersion}`.padEnd(OPENING).slice(0, OPENING), 'latin1');
const NAME = /^(\d{6,})-[\w-]+\.log$/u;
/** Bytes of the largest block: larger ones are none of ours. */
export const LARGEST = 1 << 30;

/** Paths of the folder's logs, the oldest first; none where there is no folder. */
export function logsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Number of a log by its name: a later one has a higher number. */
export const numberOf = (name: string): number => Number(NAME.exec(name)?.[1] ?? 0);

/**
 * `unfinished`: behind the last whole block there is the beginning of another, which somebody is writing or was when his process
 * ended. `damaged`: there is something else, or another version wrote it.
 */
export type LogState = 'whole' | 'unfinished' | 'damaged';

/** A log as it was found. */
export interface FoundLog {
  readonly path: string;
  /** Bytes that it had when it was read. */
  readonly size: number;
  readonly blocks: readonly FoundBlock[];
  readonly state: LogState;
}

/** What a log holds as far as it is whole, in order. Never throws: a log that is gone meanwhile holds nothing. */
export function readLog(path: string): FoundLog {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const found = readOpen(file, path);
    // Its writer may take back a block that had no room, and write another in its place, while we read.
    const isWritten = found.state === 'damaged' && fstatSync(file).size !== found.size;
    return isWritten ? { ...found, state: 'unfinished' } : found;
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { path, size: 0, blocks: [], state: isGone ? 'whole' : 'damaged' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readOpen(file: number, path: string): FoundLog {
  const { size } = fstatSync(file);
  const blocks: FoundBlock[] = [];
  const scratch = new Scratch();
  const found = (state: LogState): FoundLog => ({ path, size, blocks, state });
  const first = bytesAt(file, 0, Math.min(size, OPENING));
  if (!first.equals(opening().subarray(0, first.length))) return found('damaged');
  if (size < OPENING) return found('unfinished');
  for (let at = OPENING; at < size;) {
    const head = bytesAt(file, at, headBytes);
    const length = blockBytes(head);
    if (length === undefined)
      return found(head.length < headBytes && mayBegin(head.subarray(0, 4)) ? 'unfinished' : 'damaged');
    if (length > LARGEST) return found('damaged');
    if (at + length > size) return found('unfinished');
    const block = decodeBlock(scratch.reading(file, at));
    if (!block) return found('damaged');
    blocks.push({ log: path, at, bytes: length, ...block });
    at += length;
  }
  return found('whole');
}

/** One buffer for whatever is read and done with at once. */
class Scratch {
  #buffer = Buffer.allocUnsafeSlow(1 << 20);

  reading(file: number, from: number): (at: number, length: number) => Buffer {
    return (at, length) => {
      if (this.#buffer.length < length) this.#buffer = Buffer.allocUnsafeSlow(length);
      const into = this.#buffer.subarray(0, length);
      return into.subarray(0, fillFrom(file, from + at, into));
    };
  }
}

/** Fewer bytes than asked for where the file ends. */
export function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, fillFrom(file, at, bytes));
}

/** @returns how many bytes there were */
function fillFrom(file: number, at: number, into: Uint8Array): number {
  let read = 0;
  while (read < into.length) {
    const more = readSync(file, into, read, into.length - read, at + read);
    if (more === 0) break;
    read += more;
  }
  return read;
}

/** A found block's part of the index. Throws what the file system says. */
export function wordsOfBlock(block: FoundBlock): SegmentWords {
  const file = openSync(block.log, 'r');
  try {
    return wordsIn(block, (into, at) => fillFrom(file, block.at + at, into));
  } finally {
    closeSync(file);
  }
}
