/** Puts quotation marks around words of a draft, and a citation behind them where their source is not cited. */
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft, DraftSentence } from '../model/draft';
import type { Fix } from '../model/finding';
import { span, type Span } from '../model/span';
import { writtenKey } from '../parse/citationKeys';
import { citedArticles, effectiveScope } from './citedMatches';
import { marksOf } from './draftMarks';

/** None or one. @param at original span of exactly the words */
export function quoteAndCite(
  { draft, corpus }: { readonly draft: Draft; readonly corpus: CorpusView },
  { scope }: DraftSentence,
  at: Span,
  article: Article,
): readonly Fix[] {
  const { reach, keys } = effectiveScope(scope, corpus);
  const isCited = citedArticles(scope, corpus).includes(article);
  const key = writtenKey(article.id);
  // A citation here would end what a later one covers.
  if (!isCited && (key === undefined || reach === 'carried')) return [];
  const [open, close] = marksOf(draft);
  const edits = [
    { span: span(at.start, at.start), newText: open },
    { span: span(at.end, at.end), newText: isCited ? close : `${close} [${key ?? ''}]` },
  ];
  const more = keys.length > 0 && reach === 'sentence' ? ' as well' : '';
  const title = isCited ? 'Put these words in quotation marks' : `Quote these words and cite ${article.id}${more}`;
  return [{ title, edits, preferred: true }];
}
