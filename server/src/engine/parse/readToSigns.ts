/** Goes through a text in some markup: the words up to each sign that may be more than a word, and what stands there. */
import type { ProseBuilder } from './proseBuilder';

interface Reader {
  readonly source: string;
  readonly out: Pick<ProseBuilder, 'words'>;
}

/**
 * @param special what is no mere word; global
 * @param read takes what stands at a sign; offset behind it, or a negative one where nothing can be read any more
 * @returns whether all could be read
 */
export function readToSigns<R extends Reader>(
  r: R,
  special: RegExp,
  from: number,
  to: number,
  read: (r: R, at: number, sign: string) => number,
): boolean {
  let at = from;
  while (at < to) {
    special.lastIndex = at;
    const next = special.exec(r.source);
    const sign = next && next.index < to ? next.index : to;
    r.out.words(at, sign);
    if (!next || sign === to) break;
    const behind = read(r, sign, next[0]);
    if (behind < 0) return false;
    at = Math.max(sign + 1, behind);
  }
  return true;
}
