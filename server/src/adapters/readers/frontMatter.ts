/** Makes a source file of a text file's bytes, with what its front matter states; positions stay those of the text. */
import { readFrontMatter } from '../../engine/index';
import { decode } from '../decode';
import { damageIn, unread, type ReadSource } from './reader';

/** A file whose front matter is broken is read all the same; the problem says what was not understood. */
export function withFrontMatter(path: string, bytes: Uint8Array): ReadSource {
  const decoded = decode(bytes);
  if ('reason' in decoded) return unread(path, decoded.reason);
  const { text, damaged } = decoded;
  const { end, data, problems } = readFrontMatter(text);
  return {
    file: { path, text, bodyStart: end, stated: data },
    problems: [...problems.map(({ message }) => ({ path, message })), ...damageIn(path, damaged)],
  };
}
