/** Where the lines of bibliographies begin, as the files are now: what a place in one needs to be opened. */
import { lineStarts, type EntryPlace } from '../../engine/index';
import { readDraft } from '../readers/index';

/** By path as reports show it; a file that cannot be read any more has one line. */
export async function catalogueLines(
  places: Iterable<EntryPlace>,
  absolute: (shown: string) => string,
): Promise<ReadonlyMap<string, Uint32Array>> {
  const paths = new Set([...places].map(({ path }) => path));
  return new Map(await Promise.all([...paths].map(async (path) => [path, await linesOf(absolute(path))] as const)));
}

async function linesOf(path: string): Promise<Uint32Array> {
  const read = await readDraft(path);
  return lineStarts('text' in read ? read.text : '');
}
