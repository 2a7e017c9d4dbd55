/** The encodings of bytes in an RTF file: by its code page, and by the character sets of its fonts. */
import { isEncoding, textIn } from '../../encodings';

/** Character sets of fonts (`\fcharset`) as Windows numbers them. */
const bySet: Readonly<Record<number, number>> = {
  ...{ 0: 1252, 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258 },
  ...{ 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850 },
};

/** Undefined for the file's own. */
export const pageOfSet = (set: number): number | undefined => bySet[set];

const nameOf = (page: number): string =>
  page === 65001
    ? 'utf-8'
    : page === 10000
      ? 'macroman'
      : page >= 1250 && page <= 1258
        ? `windows-${page}`
        : `cp${page}`;

/** @param bytes as Latin-1 */
export function textOfBytes(bytes: string, page: number): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const name = nameOf(page);
  return textIn(Buffer.from(bytes, 'latin1'), isEncoding(name) ? name : 'windows-1252');
}
