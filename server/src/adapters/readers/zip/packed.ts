/** What readers of packed formats have in common: the file is opened within bounds, and what is wrong with it said in one line. */
import { otherKind } from '../fileKind';
import { unread, type ReadSource } from '../reader';
import { ZipFile, ZipProblem } from './zipFile';
import { said } from '../../../engine/index';

export function readPacked(
  path: string,
  bytes: Uint8Array,
  read: (path: string, zip: ZipFile) => ReadSource,
): ReadSource {
  if (bytes.length === 0) return unread(path, said('the file is empty'));
  // Its first bytes: an entry, or the end of a file without any.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return unread(
      path,
      said(
        'it is {0}',
        otherKind(bytes, 'zip') ?? said('damaged, or not what its name says. Save it or download it again'),
      ),
    );
  try {
    return read(path, new ZipFile(bytes));
  } catch (error) {
    if (error instanceof ZipProblem) return unread(path, error.message);
    throw error;
  }
}
