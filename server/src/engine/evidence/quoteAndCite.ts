/** Puts quotation marks around words of a draft, and a citation behind them where their source is not cited. */
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft, DraftSentence } from '../model/draft';
import type { Fix } from '../model/finding';
import { span, type Span } from '../model/span';
import { marksOf, writingOf } from '../parse/writing/writings';
import { citedArticles, effectiveScope } from './citedMatches';

/** None or one. @param at original span of exactly the words */
export function quoteAndCite(
  { draft, corpus }: { readonly draft: Draft; readonly corpus: CorpusView },
  { scope }: DraftSentence,
  at: Span,
  article: Article,
): readonly Fix[] {
  const { reach, keys } = effectiveScope(scope, corpus);
  const isCited = citedArticles(scope, corpus).includes(article);
  const writing = writingOf(draft);
  const citation = writing.citation(article.id);
  // A citation here would end what a later one covers.
  if (!isCited && (citation === undefined || reach === 'carried')) return [];
  const { open, close } = marksOf(draft);
  const cited = isCited ? '' : `${writing.blank}${citation ?? ''}`;
  const edits = [
    { span: span(at.start, at.start), newText: open, written: true },
    { span: span(at.end, at.end), newText: `${close}${cited}`, written: true },
  ] as const;
  const more = keys.length > 0 && reach === 'sentence' ? ' as well' : '';
  const title = isCited ? 'Put these words in quotation marks' : `Quote these words and cite ${article.id}${more}`;
  return [{ title, edits, preferred: true }];
}
