/** The sources beside a draft: its own articles, the others and works without a text, and in each who says what. */
import { usageOf } from '../analysis/usage';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CatalogueEntry } from '../model/catalogue';
import type { CorpusView } from '../model/corpus';
import { keptWith } from '../model/kept';
import { shownTitle } from '../model/byline';

export { byOrigin, kinOf, type Kinship, type OneOrigin } from './sourcesView/byOrigin';
export { disagreements, type Disagreement } from './sourcesView/disagreements';
export { usageOf, type DraftUsage } from '../analysis/usage';
export { speakersIn, type SourceSpeaker, type SourceWords } from './sourcesView/speakers';

export interface SourcesBesideDraft {
  /** What the draft cites or quotes, in the order of its text. Empty without a draft. */
  readonly inDraft: readonly Article[];
  /** All others, the latest first. */
  readonly others: readonly Article[];
}

/** @param analysis of the draft; without one every article is one of the others */
export function sourcesBeside(corpus: CorpusView, analysis: Analysis | undefined): SourcesBesideDraft {
  const all = latestFirst(corpus);
  if (!analysis || analysis.corpus !== corpus) return { inDraft: [], others: all };
  const { articles } = usageOf(analysis);
  const its = new Set(articles);
  return { inDraft: articles, others: all.filter((article) => !its.has(article)) };
}

/** Works that only bibliographies tell of: those the draft cites, then the others, in the bibliographies' order. */
export function worksBeside(corpus: CorpusView, analysis: Analysis | undefined): readonly CatalogueEntry[] {
  if (!analysis || analysis.corpus !== corpus) return corpus.textless;
  const { works } = usageOf(analysis);
  return works.size === 0
    ? corpus.textless
    : [...corpus.textless.filter((it) => works.has(it)), ...corpus.textless.filter((it) => !works.has(it))];
}

/** By date, then by title; articles without a date come last. A corpus is sorted once. */
const latestFirst: (corpus: CorpusView) => readonly Article[] = keptWith(({ articles }) =>
  articles
    .map((article) => ({ article, date: isoDay(article), name: shownTitle(article) ?? article.id }))
    .sort((a, b) => (a.date === b.date ? inOrder(a.name, b.name) : inOrder(b.date, a.date)))
    .map(({ article }) => article),
);

const isoDay = ({ metadata }: Article): string => /^\d{4}(?:-\d\d){0,2}/.exec(metadata.date?.value ?? '')?.[0] ?? '';
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
