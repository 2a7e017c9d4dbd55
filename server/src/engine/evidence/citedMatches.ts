/** Sorts the matches of a quotation by what the draft cites. */
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { CitationScope } from '../model/draft';
import type { QuoteMatch } from '../model/evidence';
import type { QuotationReading } from '../model/finding';
import { findWords } from '../text/words';
import { isSameWords } from './locateQuote';

/** Articles the sentence's own citations name; the front matter's `sources` are no citation of a sentence. */
export function citedArticles(scope: CitationScope, corpus: CorpusView): readonly Article[] {
  const { reach, keys } = effectiveScope(scope, corpus);
  if (reach === 'none' || reach === 'document') return [];
  return [...new Set(keys.flatMap((key) => corpus.byKey(key)))];
}

/** A sentence that only links to pages outside the corpus is cited by whatever would cite it without them. */
export const effectiveScope = (scope: CitationScope, corpus: CorpusView): CitationScope =>
  scope.otherwise && !scope.keys.some((key) => corpus.byKey(key).length > 0) ? scope.otherwise : scope;

/** Whether one of the works cited is known by a bibliography alone: what the others do not have may stand there. */
export const citesTextless = (scope: CitationScope, corpus: CorpusView): boolean =>
  effectiveScope(scope, corpus).keys.some((key) => isTextless(key, corpus));

export const isTextless = (key: string, corpus: CorpusView): boolean =>
  corpus.byKey(key).length === 0 && corpus.entriesFor(key).length > 0;

export interface SortedMatches {
  readonly cited: readonly QuoteMatch[];
  readonly elsewhere: readonly QuoteMatch[];
  /** True when the sentence cites at least one article of the corpus. */
  readonly isCited: boolean;
  /** The match the draft is judged by: the best cited one, or without citation the best anywhere. */
  readonly best?: QuoteMatch;
}

export function sortMatches(reading: QuotationReading, scope: CitationScope, corpus: CorpusView): SortedMatches {
  const articles = new Set(citedArticles(scope, corpus));
  const cited = reading.matches.filter((m) => articles.has(m.article));
  const elsewhere = reading.matches.filter((m) => !articles.has(m.article));
  const best = articles.size > 0 ? cited[0] : elsewhere[0];
  return { cited, elsewhere, isCited: articles.size > 0, ...(best ? { best } : {}) };
}

/** Shorter stretches stand in articles about something else: "a complete mess", "on the last mile". */
const TELLING_WORDS = 8;

/** Whether a quotation may be judged by its best match: a cited one always, another only when its words are too many for chance. */
export const mayJudge = (sorted: SortedMatches, quoted: string): boolean =>
  sorted.isCited || findWords(quoted).length >= TELLING_WORDS;

/** True when the words are the source's own where the draft says they are. */
export const standsInSource = (matches: SortedMatches): boolean =>
  matches.best !== undefined && isSameWords(matches.best);
