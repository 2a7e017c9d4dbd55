/**
 * The index on disk: logs in a folder of the system's cache, each a run of blocks that only grows. What stands behind the last
 * whole block was being written when a process ended, and does not count. Two windows on one workspace write a log each; whatever
 * of them is lost is read again from the sources.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  blockBytes,
  decodeBlock,
  encodeBlock,
  headBytes,
  wordsIn,
  type Block,
  type EntryToKeep,
  type KeptEntry,
} from './block';
import type { SegmentWords } from '../../engine/index';
import type { LogSoFar } from './messages';
import { readingVersion } from './readingVersion';

/** A block where it stands: `at` in bytes of the log. */
export interface FoundBlock extends Block {
  readonly log: string;
  readonly at: number;
  readonly bytes: number;
}

/** First bytes of a log. */
const OPENING = 64;
const opening = (): Buffer =>
  Buffer.from(`deskcheck index 1 ${readingVersion}`.padEnd(OPENING).slice(0, OPENING), 'latin1');
const NAME = /^(\d{6,})-[\w-]+\.log$/u;
/** Larger ones are none of ours. */
const LARGEST = 1 << 30;

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

const numberOf = (name: string): number => Number(NAME.exec(name)?.[1] ?? 0);

/** What a log holds as far as it is whole, in order. `whole` is false where something stands behind that, or another version wrote it. */
export function readLog(log: string): { readonly blocks: readonly FoundBlock[]; readonly whole: boolean } {
  const blocks: FoundBlock[] = [];
  const scratch = new Scratch();
  let file: number | undefined;
  try {
    file = openSync(log, 'r');
    const { size } = fstatSync(file);
    if (!bytesAt(file, 0, OPENING).equals(opening())) return { blocks, whole: false };
    for (let at = OPENING; at < size;) {
      const length = blockBytes(bytesAt(file, at, headBytes));
      if (length === undefined || length > LARGEST || at + length > size) return { blocks, whole: false };
      const block = decodeBlock(scratch.reading(file, at));
      if (!block) return { blocks, whole: false };
      blocks.push({ log, at, bytes: length, ...block });
      at += length;
    }
    return { blocks, whole: true };
  } catch {
    return { blocks, whole: false };
  } finally {
    if (file !== undefined) closeSync(file);
  }
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

/** A log that is being written to: every block is written whole, or taken back. */
export class GrowingLog {
  readonly path: string;
  readonly #file: number;
  #size: number;

  private constructor(path: string, file: number, size: number) {
    this.path = path;
    this.#file = file;
    this.#size = size;
  }

  /** A new log behind all others. Throws what the file system says. */
  static begin(folder: string): GrowingLog {
    // Sources may be confidential: for nobody else on this machine.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const number = Math.max(0, ...logsIn(folder).map((log) => numberOf(log.slice(folder.length + 1)))) + 1;
    const path = join(folder, `${String(number).padStart(6, '0')}-${randomUUID().slice(0, 8)}.log`);
    const file = openSync(path, 'wx', 0o600);
    const first = opening();
    try {
      if (writeSync(file, first) < first.length) throw new Error('the disk is full');
    } catch (error) {
      // Half an opening would look like damage.
      closeSync(file);
      rmSync(path, { force: true });
      throw error;
    }
    return new GrowingLog(path, file, first.length);
  }

  /**
   * Goes on with a log that this process began; undefined where it is gone.
   * @param end of its last whole block: what an earlier thread left half done behind that does not count
   */
  static goOn({ path, end }: LogSoFar): GrowingLog | undefined {
    try {
      const file = openSync(path, 'r+');
      ftruncateSync(file, end);
      return new GrowingLog(path, file, end);
    } catch {
      return undefined;
    }
  }

  /** Throws what the file system says; the log is then as it was. */
  append(entries: readonly EntryToKeep[], words: SegmentWords): FoundBlock {
    const start = this.#size;
    const { pieces, block } = encodeBlock(entries, words);
    if (pieces.reduce((sum, { length }) => sum + length, 0) > LARGEST) throw new Error('so much at once is not kept');
    let end = start;
    try {
      for (const piece of pieces)
        for (let written = 0; written < piece.length;) {
          const more = writeSync(this.#file, piece, written, piece.length - written, end);
          written += more;
          end += more;
        }
    } catch (error) {
      ftruncateSync(this.#file, this.#size);
      throw error;
    }
    this.#size = end;
    return { log: this.path, at: start, bytes: end - start, ...block };
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Entries of a block that are still good, by their numbers. */
export interface LivePart {
  readonly block: FoundBlock;
  readonly kept: readonly number[];
}

/** How many entries one block takes when logs are written anew: what a snapshot takes over in a few milliseconds. */
const ENTRIES = 4096;
/** Nor more bytes than this, where texts are long. */
const GROUP = 1 << 28;

/**
 * Writes what is still good into one new log and removes the old ones. A process that ends meanwhile leaves the old ones as they
 * were, and a file that does not count. Throws what the file system says.
 * @param joined makes one part of the index of several
 */
export function rewriteLogs(
  folder: string,
  old: readonly string[],
  parts: readonly LivePart[],
  joined: (parts: readonly LivePart[]) => SegmentWords,
): void {
  const log = GrowingLog.begin(folder);
  const unfinished = `${log.path}.new`;
  renameSync(log.path, unfinished);
  const texts = new StoredTexts();
  try {
    for (const group of grouped(parts)) {
      const entries = group.flatMap(({ block, kept }) => kept.map((i) => texts.with(block, block.entries[i]!)));
      log.append(entries, joined(group));
    }
    renameSync(unfinished, log.path);
    // Nothing is given up for what could not be read again.
    const { blocks, whole } = readLog(log.path);
    const read = blocks.reduce((sum, { entries }) => sum + entries.length, 0);
    if (!whole || read !== parts.reduce((sum, { kept }) => sum + kept.length, 0)) throw new Error('not whole');
    for (const path of old) rmSync(path, { force: true });
  } catch (error) {
    rmSync(unfinished, { force: true });
    rmSync(log.path, { force: true });
    throw error;
  } finally {
    log.close();
    texts.close();
  }
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
class StoredTexts {
  readonly #open = new Map<string, number>();

  with(block: FoundBlock, { stored, ...entry }: KeptEntry): EntryToKeep {
    if (!stored) return entry;
    let file = this.#open.get(block.log);
    if (file === undefined) this.#open.set(block.log, (file = openSync(block.log, 'r')));
    const bytes = bytesAt(file, block.at + block.textsAt + stored.at, stored.bytes);
    return { ...entry, text: bytes.toString(stored.wide ? 'utf16le' : 'latin1') };
  }

  close(): void {
    for (const file of this.#open.values()) closeSync(file);
  }
}
