/** Puts quotation marks around words of a draft, and a citation behind them where their source is not cited. */
import type { CorpusView } from '../model/corpus';
import type { Draft, DraftSentence } from '../model/draft';
import type { Place } from '../model/evidence';
import type { Fix } from '../model/finding';
import { span, type Span } from '../model/span';
import { marksOf, writingOf } from '../parse/writing/writings';
import { citedArticles, effectiveScope } from './citedMatches';
import { pageLocator } from './locators';
import { t } from '../model/language';

/** None or one. @param at original span of exactly the words @param place where they stand in the source */
export function quoteAndCite(
  { draft, corpus }: { readonly draft: Draft; readonly corpus: CorpusView },
  { scope }: DraftSentence,
  at: Span,
  { article, span: place }: Place,
): readonly Fix[] {
  const { reach, keys } = effectiveScope(scope, corpus);
  const isCited = citedArticles(scope, corpus).includes(article);
  const writing = writingOf(draft);
  const citation = writing.citation(article.id, pageLocator(article, place));
  // A citation here would end what a later one covers.
  if (!isCited && (citation === undefined || reach === 'carried')) return [];
  const { open, close } = marksOf(draft);
  const cited = isCited ? '' : `${writing.blank}${citation ?? ''}`;
  const edits = [
    { span: span(at.start, at.start), newText: open, written: true },
    { span: span(at.end, at.end), newText: `${close}${cited}`, written: true },
  ] as const;
  const further = keys.length > 0 && reach === 'sentence';
  const title = isCited
    ? t('Put these words in quotation marks')
    : further
      ? t('Quote these words and cite {0} as well', article.id)
      : t('Quote these words and cite {0}', article.id);
  return [{ title, edits, preferred: true }];
}
