// Which data the quality bench reads: named by a file of its own, for the data are not ours to publish.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Sentences with what is wrong with them, and a folder of the articles they cite. */
export interface GoldSet {
  readonly name: string;
  /** Lines of JSON: `id`, `label`, `sources` (file names), `sentence`, `evidence` (words of a source). */
  readonly rows: string;
  readonly articles: string;
}

/** Claims, each with one source. */
export interface ClaimSet {
  readonly name: string;
  /** Lines of JSON: `id`, `source_id`, `claim`, `label`, and `pair` where two rows differ in one thing. */
  readonly rows: string;
  /** Lines of JSON: `source_id`, `text`. */
  readonly sources: string;
}

/** Paths are absolute. */
export interface Sets {
  readonly gold: readonly GoldSet[];
  readonly claims: readonly ClaimSet[];
  /** Lines of JSON with the `text` of an article each. */
  readonly articles: readonly string[];
}

/** Read where nothing else is named; git ignores it. */
const BESIDE = 'bench-sets.json';

/** Sets named by `--sets=FILE`, by `DESKCHECK_BENCH_SETS`, or by `bench-sets.json` in the project; none without any of them. */
export function setsOf(option: string | undefined, project: string): Sets {
  const file = option ?? process.env.DESKCHECK_BENCH_SETS ?? join(project, BESIDE);
  if (!existsSync(file)) {
    if (option !== undefined) throw new Error(`${file} is not there.`);
    return { gold: [], claims: [], articles: [] };
  }
  const named = JSON.parse(readFileSync(file, 'utf8')) as Partial<Sets>;
  const at = (path: string): string => resolve(dirname(file), path);
  return {
    gold: (named.gold ?? []).map((set) => ({ ...set, rows: at(set.rows), articles: at(set.articles) })),
    claims: (named.claims ?? []).map((set) => ({ ...set, rows: at(set.rows), sources: at(set.sources) })),
    articles: (named.articles ?? []).map(at),
  };
}

/** @param file lines of JSON; a shape is the caller's word for what it holds */
export const linesOf = <Row>(file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
