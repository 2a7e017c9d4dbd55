/** A log of the index that is being written to: every block is written whole, or taken back. */
import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { encodeBlock, type EntryToKeep } from './block';
import type { SegmentWords } from '../../engine/index';
import { LARGEST, logsIn, numberOf, opening, type FoundBlock } from './indexLog';
import type { LogSoFar } from './messages';

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
    const number = Math.max(0, ...logsIn(folder).map((log) => numberOf(basename(log)))) + 1;
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

  /** False once another window has written the logs anew without it, or the cache was cleared: what it gets is then lost. */
  isThere(): boolean {
    const there = statSync(this.path, { throwIfNoEntry: false });
    return there?.ino === fstatSync(this.#file).ino;
  }

  close(): void {
    closeSync(this.#file);
  }
}
