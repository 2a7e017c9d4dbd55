/**
 * Opens files that are packed as zip (Word, OpenDocument, EPUB) and unpacks single entries within bounds. Names of entries are
 * looked up and never become paths. Layout: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.
 */
import { inflateRawSync } from 'node:zlib';
import { decode } from '../../decode';
import { said } from '../../../engine/index';

/** The reason is the message, to follow "not read: ". */
export class ZipProblem extends Error {}

interface Entry {
  readonly method: number;
  readonly locked: boolean;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Entries in a file, bytes of one and of all that are unpacked; and how far text can be packed at all. */
export const ZIP_LIMITS = { entries: 20_000, entry: 64 * 1024 * 1024, all: 192 * 1024 * 1024, ratio: 250 } as const;
/** In bytes: smaller entries are harmless, however well they are packed. */
const SMALL = 4 * 1024 * 1024;

const DAMAGED = said('the file is damaged or was cut off. Save it or download it again');
const BOMB = said('it unpacks to far more than a text has, as only a file made to do harm does');

export class ZipFile {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left: number = ZIP_LIMITS.all;

  /** @throws ZipProblem */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#entries = entriesOf(this.#bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** An entry as text; undefined where there is none of this name. @throws ZipProblem */
  text(name: string): string | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const decoded = decode(this.#unpack(entry));
    return 'reason' in decoded ? '' : decoded.text;
  }

  #unpack({ method, locked, packed, size, at }: Entry): Uint8Array {
    if (locked) throw new ZipProblem(said('it is locked with a password. Save it without one'));
    const most = Math.min(ZIP_LIMITS.entry, this.#left);
    if (size > most || (size > SMALL && size > ZIP_LIMITS.ratio * packed)) throw new ZipProblem(BOMB);
    if (at + 30 > this.#bytes.length || this.#bytes.readUInt32LE(at) !== 0x04034b50) throw new ZipProblem(DAMAGED);
    const from = at + 30 + this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28);
    const data = this.#bytes.subarray(from, from + packed);
    if (data.length < packed) throw new ZipProblem(DAMAGED);
    const unpacked = method === 0 ? data : inflated(method, data, Math.max(1, size));
    this.#left -= unpacked.length;
    return unpacked;
  }
}

/** @param size as its directory states it: an entry that holds more is made to deceive */
function inflated(method: number, data: Uint8Array, size: number): Uint8Array {
  if (method !== 8) throw new ZipProblem(said('it is packed in a way that Deskcheck does not know. Save it anew'));
  try {
    return inflateRawSync(data, { maxOutputLength: size });
  } catch (error) {
    const isMore = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipProblem(isMore ? BOMB : DAMAGED);
  }
}

/** By the directory at the file's end. */
function entriesOf(zip: Buffer): ReadonlyMap<string, Entry> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > zip.length) throw new ZipProblem(DAMAGED);
  const count = zip.readUInt16LE(end + 10);
  if (count > ZIP_LIMITS.entries) throw new ZipProblem(BOMB);
  const entries = new Map<string, Entry>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = count; left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw new ZipProblem(DAMAGED);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    entries.set(zip.toString('utf8', at + 46, at + 46 + nameLength!), {
      method: zip.readUInt16LE(at + 10),
      locked: (zip.readUInt16LE(at + 8) & 1) === 1,
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength! + extra! + comment!;
  }
  return entries;
}
