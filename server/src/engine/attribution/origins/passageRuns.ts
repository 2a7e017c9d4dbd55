/** Joins neighbouring sentences into passages. */
import type { Article } from '../../model/article';
import type { Place } from '../../model/evidence';
import { span } from '../../model/span';
import type { Telling } from './tellings';

/** Sentences that a passage may leave out: the article has something of its own there. */
const BRIDGED = 1;

/** One place for each run of sentences, in the order of articles and texts. */
export function passageRuns(tellings: readonly Telling[]): readonly Place[] {
  const runs: { article: Article; from: number; to: number; last: number }[] = [];
  for (const { article, index, span: at } of [...tellings].sort(inOrder)) {
    const run = runs.at(-1);
    if (run?.article === article && index <= run.last + 1 + BRIDGED) {
      run.to = Math.max(run.to, at.end);
      run.last = index;
    } else runs.push({ article, from: at.start, to: at.end, last: index });
  }
  return runs.map(({ article, from, to }) => ({ article, span: span(from, to) }));
}

function inOrder(a: Telling, b: Telling): number {
  if (a.article === b.article) return a.index - b.index;
  return compared(a.article.path, b.article.path) || compared(a.article.id, b.article.id);
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
