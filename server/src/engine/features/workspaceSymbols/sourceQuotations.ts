/** What is said in a source and who says it: its quotations, and once it has been read deeply its reported speech too. */
import { knownAnalysis } from '../../attribution/articleAnalysis';
import { articleQuotations } from '../../attribution/articleQuotations';
import { spokenWords } from '../../attribution/spokenWords';
import type { Article } from '../../model/article';
import type { ArticleAnalysis, Attribution } from '../../model/attribution';
import { keptWith } from '../../model/kept';
import { hull, overlaps, sliceOf, type Span } from '../../model/span';
import { findWords } from '../../text/words';

export interface SourceQuotation {
  /** Without marks, in `article.text`. */
  readonly span: Span;
  readonly text: string;
  readonly words: number;
  /** Empty where the article does not say. */
  readonly speaker: string;
  /** False for a report in other words. */
  readonly quoted: boolean;
}

/** In the order of the text; nested quotations are part of the outer ones. */
export function quotationsOf(article: Article): readonly SourceQuotation[] {
  const analysis = knownAnalysis(article);
  const said = deep.get(article);
  if (!analysis || said?.analysis === analysis) return said?.quotations ?? marked(article);
  const quotations = withReports(article, analysis);
  deep.set(article, { analysis, quotations });
  return quotations;
}

/** The analysis comes later than the article, so that what is kept with the article would be too little. */
const deep = new WeakMap<
  Article,
  { readonly analysis: ArticleAnalysis; readonly quotations: readonly SourceQuotation[] }
>();

const marked: (article: Article) => readonly SourceQuotation[] = keptWith((article) => {
  const speakers = new Map(spokenWords(article).map(({ content, speaker }) => [content.start, speaker.name]));
  return articleQuotations(article)
    .filter(({ depth }) => depth === 0)
    .map(({ content }) => quotationAt(article, content, speakers.get(content.start) ?? '', true));
});

/** Names are the deep reading's; a quotation that it gives to nobody stays. */
function withReports(article: Article, { attributions }: ArticleAnalysis): readonly SourceQuotation[] {
  const quoted = marked(article).map((quotation): SourceQuotation => {
    const said = attributions.find(({ content }) => content.some((s) => overlaps(s, quotation.span)));
    return said?.speaker.name ? { ...quotation, speaker: said.speaker.name } : quotation;
  });
  const reports = attributions
    .filter(({ content }) => !quoted.some((quotation) => content.some((s) => overlaps(s, quotation.span))))
    .flatMap((said) => reportAt(article, said));
  return [...quoted, ...reports].sort((a, b) => a.span.start - b.span.start);
}

function reportAt(article: Article, { content, speaker }: Attribution): readonly SourceQuotation[] {
  const whole = hull(content);
  return whole ? [quotationAt(article, whole, speaker.name, false)] : [];
}

function quotationAt(article: Article, at: Span, speaker: string, quoted: boolean): SourceQuotation {
  const text = sliceOf(article.text, at);
  return { span: at, text, words: findWords(text).length, speaker, quoted };
}
