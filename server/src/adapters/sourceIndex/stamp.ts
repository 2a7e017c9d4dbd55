/** What the disk says of a file, as one word that changes when the file does. */
import { statSync, type Stats } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Undefined where there is no such file. */
export function stampOf(absolute: string): string | undefined {
  const found = statSync(absolute, { throwIfNoEntry: false });
  return found?.isFile() ? stamp(found) : undefined;
}

/** Size and times, and its number on the disk. */
export const stamp = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => [size, mtimeMs, ctimeMs, ino].join(' ');

/** A stamp as a number, to be kept for every file of a session: one change in four thousand million looks like none. */
export const markOf = (stamp: string | undefined): number | undefined => (stamp ? crc32(stamp) | 0 : undefined);

/** The same as part of an entry. */
export function marked(stamp: string): { readonly mark?: number } {
  const mark = markOf(stamp);
  return mark === undefined ? {} : { mark };
}
