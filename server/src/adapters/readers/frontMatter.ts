/** Makes a source file of a text, with what its front matter states. */
import { readFrontMatter } from '../../engine/index';
import type { ReadSource } from './reader';

/** A file whose front matter is broken is read all the same; the problem says what was not understood. */
export function withFrontMatter(path: string, text: string): ReadSource {
  const { end, data, problems } = readFrontMatter(text);
  return {
    file: { path, text, bodyStart: end, stated: data },
    problems: problems.map(({ message }) => ({ path, message })),
  };
}
