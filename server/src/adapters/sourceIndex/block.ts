/**
 * One block of an index log: what was read of some files, with their texts and their part of the word index. It begins with a
 * checksum of everything in it, so that one which was only half written, or was damaged since, is known for that.
 */
import { crc32 } from 'node:zlib';
import type { SegmentWords } from '../../engine/index';
import type { FileEntry, StoredText } from './messages';

/** A file's entry as the log keeps it: with what the disk said of the file when it was read. */
export interface KeptEntry extends Omit<FileEntry, 'text' | 'stored' | 'mark'> {
  readonly stamp: string;
  /** `at` counts from the beginning of the block's texts. */
  readonly stored?: StoredText;
}

/** An entry before it is kept. */
export type EntryToKeep = Omit<KeptEntry, 'stored'> & { readonly text?: string };

/** Where the parts of a block stand, in bytes from its beginning, but for the entries, which are read. */
export interface Block {
  readonly entries: readonly KeptEntry[];
  /** Of each of the four arrays of the index, numbers. */
  readonly lengths: readonly number[];
  readonly arraysAt: number;
  readonly textsAt: number;
}

/** Magic word, bytes of the whole, checksum of what follows, bytes of the entries, numbers of the four arrays, bytes of the texts. */
const HEAD = 9;
const MAGIC = 0x58494344;
const BYTES = 4;
const magic = Buffer.alloc(BYTES);
magic.writeUInt32LE(MAGIC);
/** The checksum stands before this place and is over everything behind it. */
const CHECKED = 3 * BYTES;
/** Bytes that are looked at in one go. */
const STRETCH = 1 << 20;

export const headBytes = HEAD * BYTES;

const arraysOf = ({ bases, words, buckets, places }: SegmentWords): readonly Uint32Array[] => [
  bases,
  words,
  buckets,
  places,
];

/** @returns the block as pieces to be written one behind the other: together they may be large */
export function encodeBlock(
  entries: readonly EntryToKeep[],
  words: SegmentWords,
): { readonly pieces: readonly Buffer[]; readonly block: Block } {
  const texts: Buffer[] = [];
  let at = 0;
  const kept = entries.map(({ text, ...entry }): KeptEntry => {
    if (text === undefined) return entry;
    const wide = /[\u0100-\uffff]/.test(text);
    const encoded = Buffer.from(text, wide ? 'utf16le' : 'latin1');
    const stored = { at, bytes: encoded.length, wide };
    texts.push(encoded);
    at += encoded.length;
    return { ...entry, stored };
  });
  const told = Buffer.from(JSON.stringify(kept), 'utf8');
  const padding = Buffer.alloc((BYTES - (told.length % BYTES)) % BYTES);
  const lengths = arraysOf(words).map(({ length }) => length);
  const arrays = arraysOf(words).map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  const head = Buffer.alloc(headBytes);
  const pieces = [head, told, padding, ...arrays, ...texts];
  const whole = pieces.reduce((sum, { length }) => sum + length, 0);
  [MAGIC, whole, 0, told.length, ...lengths, at].forEach((count, i) => head.writeUInt32LE(count, i * BYTES));
  let checksum = crc32(head.subarray(CHECKED));
  // For no bytes at all Node begins the checksum anew.
  for (const piece of pieces.slice(1)) if (piece.length > 0) checksum = crc32(piece, checksum);
  head.writeUInt32LE(checksum, CHECKED - BYTES);
  return { pieces, block: { entries: kept, lengths, ...placesOf(told.length, lengths) } };
}

/** Whether these few bytes may be the first of a block. */
export const mayBegin = (bytes: Buffer): boolean => bytes.equals(magic.subarray(0, bytes.length));

/** Bytes of the block that begins with this head; undefined where none does. */
export function blockBytes(head: Buffer): number | undefined {
  return head.length >= headBytes && head.readUInt32LE(0) === MAGIC ? head.readUInt32LE(BYTES) : undefined;
}

/**
 * Undefined where there is no whole, undamaged block.
 * @param read gives so many bytes from so far behind the block's beginning, in a buffer that it may use again; fewer where there are no more
 */
export function decodeBlock(read: (at: number, length: number) => Buffer): Block | undefined {
  const head = Buffer.from(read(0, headBytes));
  const whole = blockBytes(head);
  if (whole === undefined || whole < headBytes) return undefined;
  let checksum = crc32(head.subarray(CHECKED));
  for (let at = headBytes; at < whole; at += STRETCH) {
    const stretch = read(at, Math.min(STRETCH, whole - at));
    if (stretch.length < Math.min(STRETCH, whole - at)) return undefined;
    checksum = crc32(stretch, checksum);
  }
  if (checksum !== head.readUInt32LE(CHECKED - BYTES)) return undefined;
  const [told = 0, ...lengths] = [3, 4, 5, 6, 7].map((i) => head.readUInt32LE(i * BYTES));
  // What the checksum vouches for, we wrote ourselves.
  const entries = JSON.parse(read(headBytes, told).toString('utf8')) as readonly KeptEntry[];
  return { entries, lengths, ...placesOf(told, lengths) };
}

function placesOf(told: number, lengths: readonly number[]): Pick<Block, 'arraysAt' | 'textsAt'> {
  const arraysAt = headBytes + Math.ceil(told / BYTES) * BYTES;
  return { arraysAt, textsAt: arraysAt + BYTES * lengths.reduce((sum, length) => sum + length, 0) };
}

/** The block's part of the index, in memory that several threads see. @param fill reads from so many bytes behind the block's beginning */
export function wordsIn({ lengths, arraysAt }: Block, fill: (into: Uint8Array, at: number) => void): SegmentWords {
  let at = arraysAt;
  const [bases, words, buckets, places] = lengths.map((length) => {
    const array = new Uint32Array(new SharedArrayBuffer(length * BYTES));
    fill(new Uint8Array(array.buffer), at);
    at += length * BYTES;
    return array;
  });
  return { bases: bases!, words: words!, buckets: buckets!, places: places! };
}
