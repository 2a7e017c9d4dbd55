/** Every report of the same words in the sources, with who says them there and how they got there. */
import type { AnalysisAtHand } from '../attribution/analysisAtHand';
import { attributionAt } from '../attribution/attributionAt';
import type { Article } from '../model/article';
import type { Attribution } from '../model/attribution';
import type { CorpusView } from '../model/corpus';
import { sliceOf, span, type Span } from '../model/span';
import { locateIn, locateQuote } from './locateQuote';
import { wholeMatches } from './wholeMatches';

/** One article's report of words that somebody said. */
export interface Report {
  readonly article: Article;
  /** The words, in `article.text`; several when they are broken by attribution. */
  readonly spans: readonly Span[];
  /** Undefined where the article gives them to nobody, or has not been read deeply yet. */
  readonly said?: Attribution;
}

/** The words at `at` of an article first, wherever it repeats them next, then other articles that carry them. */
export function reportsOfWords(
  article: Article,
  at: Span,
  corpus: CorpusView,
  readingOf: AnalysisAtHand,
): readonly Report[] {
  return sameWords(article, at, corpus).flatMap((match) => reportOf(match, readingOf) ?? []);
}

/** The places of `reportsOfWords`, without who says them. */
export function sameWords(
  article: Article,
  at: Span,
  corpus: CorpusView,
): readonly { readonly article: Article; readonly spans: readonly Span[] }[] {
  const words = sliceOf(article.text, at);
  const own = locateIn(article, words).filter(({ kind }) => kind === 'found');
  const here = own.some((match) => match.spans.some((s) => s.start >= at.start && s.end <= at.end));
  const others = locateQuote({ text: words, origin: 0 }, span(0, words.length), [], corpus);
  return [
    ...(here ? [] : [{ article, spans: [at] }]),
    ...own,
    ...wholeMatches(others.filter((match) => match.article.path !== article.path)),
  ];
}

function reportOf(
  { article, spans }: { readonly article: Article; readonly spans: readonly Span[] },
  readingOf: AnalysisAtHand,
): Report | undefined {
  const words = spans[0];
  if (!words) return undefined;
  const analysis = readingOf(article);
  const said = analysis && attributionAt(analysis, words);
  return { article, spans, ...(said ? { said } : {}) };
}
