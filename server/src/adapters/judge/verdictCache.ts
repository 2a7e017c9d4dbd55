/**
 * What was judged once is not judged again: kept in memory and, where there is a folder, in a log on the disk, by the hash of
 * model, passage and claim, so that it holds no word of a draft or a source.
 */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Judgement, JudgePair } from '../../engine/index';
import { withLock } from '../fileLock';
import { inParts, partsOf } from './answers';

/** An entry: the beginning of a hash, four probabilities, a checksum of both. */
const KEY = 12;
const CHECKED = 20;
const ENTRY = 24;
const OPENING = Buffer.from('deskcheck judged 1\n'.padEnd(ENTRY, '\n'), 'latin1');

/** Entries that are kept: some hundred drafts. Twice as many may stand in the log before it is written anew. */
const MOST = 50_000;

export class VerdictCache {
  readonly #file: string | undefined;
  readonly #most: number;
  /** Oldest first. */
  readonly #known = new Map<string, readonly number[]>();
  #restored: Promise<void> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Entries in the log, also those that came twice. */
  #logged = 0;

  /** @param folder private to the user, absolute; it need not be there. Without one nothing is kept on the disk. */
  constructor(folder: string | undefined, most = MOST) {
    this.#file = folder === undefined ? undefined : join(folder, 'judged.log');
    this.#most = most;
  }

  /** Settles when what the disk has is known; whatever is wrong there, it never rejects. */
  restored(): Promise<void> {
    return (this.#restored ??= this.#restore());
  }

  /** @param model its id */
  get(model: string, pair: JudgePair): Judgement | undefined {
    const parts = this.#known.get(keyOf(model, pair));
    return parts && inParts(parts);
  }

  /** In memory at once, on the disk in a moment. */
  add(model: string, judged: readonly (readonly [JudgePair, Judgement])[]): void {
    const fresh = judged.flatMap(([pair, judgement]) => {
      const key = keyOf(model, pair);
      const parts = partsOf(judgement);
      if (this.#known.has(key)) return [];
      this.#remember(key, parts);
      return [entryOf(key, parts)];
    });
    const file = this.#file;
    if (file === undefined || fresh.length === 0) return;
    // What cannot be written is judged again another time.
    this.#writing = this.#writing.then(() => this.#append(file, fresh)).catch(() => undefined);
  }

  /** Settles when all is on the disk. */
  async written(): Promise<void> {
    await this.#writing;
  }

  #remember(key: string, parts: readonly number[]): void {
    this.#known.delete(key);
    this.#known.set(key, parts);
    if (this.#known.size <= this.#most) return;
    for (const oldest of this.#known.keys()) {
      this.#known.delete(oldest);
      break;
    }
  }

  async #restore(): Promise<void> {
    const file = this.#file;
    if (file === undefined) return;
    try {
      // Twice what may stand in it is no file of ours.
      if ((await stat(file)).size > 4 * this.#most * ENTRY + ENTRY) await rm(file, { force: true });
      const log = await readFile(file);
      const whole = log.subarray(0, ENTRY).equals(OPENING);
      let at = ENTRY;
      for (; whole && at + ENTRY <= log.length; at += ENTRY) {
        const entry = log.subarray(at, at + ENTRY);
        if (crc32(entry.subarray(0, CHECKED)) !== entry.readUInt32LE(CHECKED)) break;
        this.#remember(
          entry.toString('latin1', 0, KEY),
          [0, 2, 4, 6].map((i) => entry.readUInt16LE(KEY + i)),
        );
        this.#logged++;
      }
      // Damage, half an entry of a program that died, or too much: what is whole is written anew.
      if (!whole || at !== log.length || this.#logged > 2 * this.#most) await this.#rewrite(file);
    } catch {
      // There is none yet, or it cannot be read: then it begins with what is judged next.
    }
  }

  async #append(file: string, entries: readonly Buffer[]): Promise<void> {
    await this.restored();
    await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
    const there = await stat(file).catch(() => undefined);
    // Another window may have begun it, or written it anew; one call adds whole entries.
    await appendFile(file, Buffer.concat(there ? entries : [OPENING, ...entries]), { mode: 0o600 });
    this.#logged += entries.length;
    if (this.#logged > 2 * this.#most) await this.#rewrite(file);
  }

  async #rewrite(file: string): Promise<void> {
    await withLock(file, async () => {
      const beside = `${file}.tmp`;
      const entries = [...this.#known].map(([key, parts]) => entryOf(key, parts));
      await writeFile(beside, Buffer.concat([OPENING, ...entries]), { mode: 0o600 });
      await rename(beside, file);
      this.#logged = entries.length;
    });
  }
}

function keyOf(model: string, { passage, claim }: JudgePair): string {
  // With their lengths, so that no end of one can be taken for the beginning of the other.
  const hash = createHash('sha256').update(`${model}\n${passage.length}\n${claim.length}\n`);
  return hash.update(passage, 'utf16le').update(claim, 'utf16le').digest().toString('latin1', 0, KEY);
}

function entryOf(key: string, parts: readonly number[]): Buffer {
  const entry = Buffer.alloc(ENTRY);
  entry.write(key, 'latin1');
  parts.forEach((part, i) => entry.writeUInt16LE(part, KEY + 2 * i));
  entry.writeUInt32LE(crc32(entry.subarray(0, CHECKED)), CHECKED);
  return entry;
}
