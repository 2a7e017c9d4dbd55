/** What a cursor asks the references of: words with their places in the sources, or articles with their keys. */
import { knownAnalysis } from '../attribution/articleAnalysis';
import { articleQuotations } from '../attribution/articleQuotations';
import { attributionUnder } from '../attribution/attributionAt';
import { sameWords } from '../evidence/reports';
import type { PlacedWords, WantedWords } from '../evidence/sharedWords';
import { wholeMatches } from '../evidence/wholeMatches';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import { keysAt } from '../model/citedKeys';
import type { CorpusView } from '../model/corpus';
import { hull, moved, sliceOf, touches, type Span } from '../model/span';
import { splitSentences } from '../text/sentences';
import { findWords } from '../text/words';

export type Sought =
  | {
      readonly kind: 'words';
      /** As they stand where the cursor is. */
      readonly text: string;
      readonly wanted: WantedWords;
      /** Also cited sentences that have the words without marks. */
      readonly lifted: boolean;
    }
  | {
      readonly kind: 'articles';
      readonly articles: readonly Article[];
      /** Keys that no article has are looked up as they are written. */
      readonly keys: readonly string[];
    };

/** The citation or the quotation at `offset` of a draft; undefined elsewhere. */
export function soughtInDraft({ draft, corpus, quotations }: Analysis, offset: number): Sought | undefined {
  const keys = draft.citations.flatMap((citation) => keysAt(citation, offset)).map(({ key }) => key);
  const articles = [...new Set(keys.flatMap((key) => corpus.byKey(key)))];
  const quotation = draft.quotations.find((it) => touches(it.span, offset));
  // A link that leads to no article is no citation.
  const cites = draft.citations.some((it) => it.form !== 'link' && keysAt(it, offset).length > 0);
  if (articles.length > 0 || (cites && !quotation)) return { kind: 'articles', articles, keys };
  const reading = quotation && quotations[draft.quotations.indexOf(quotation)];
  const prose = quotation && draft.blocks[quotation.block]?.prose.text;
  if (!reading || prose === undefined) return undefined;
  const words = sliceOf(prose, quotation.quoted.content);
  const whole = wholeMatches(reading.matches);
  // Whoever has the source's words reports the same, also where the draft has changed some of them.
  const [best] = whole;
  const at = best && best.kind === 'altered' ? hull(best.spans) : undefined;
  const others =
    at && best ? sameWords(best.article, at, corpus).filter(({ article }) => article !== best.article) : [];
  const places = [...whole, ...others].map(placed);
  return { kind: 'words', text: words, wanted: { hashes: findWords(words).hashes, places }, lifted: false };
}

/**
 * In a source: the quotation at `offset`, else the sentence; the article itself on its headline and wherever else no
 * evidence stands.
 * @param parts the articles of the file; `offset` is in their text
 */
export function soughtInSource(parts: readonly Article[], corpus: CorpusView, offset: number): Sought | undefined {
  const article = parts.find((part) => touches(part.span, offset)) ?? parts[0];
  if (!article) return undefined;
  const at = wordsAt(article, offset);
  if (!at) {
    const articles = corpus.articles.filter(({ id, path }) => id === article.id && path === article.path);
    return { kind: 'articles', articles, keys: [] };
  }
  const words = sliceOf(article.text, at);
  const places = sameWords(article, at, corpus).map(placed);
  return { kind: 'words', text: words, wanted: { hashes: findWords(words).hashes, places }, lifted: true };
}

const placed = ({ article, spans }: PlacedWords): PlacedWords => ({ article, spans });

/** The words of the outer quotation at `offset`, else what somebody is reported to say, else the sentence; in the article's text. */
function wordsAt(article: Article, offset: number): Span | undefined {
  const quotation = articleQuotations(article).find((it) => it.depth === 0 && touches(it.span, offset));
  if (quotation) return quotation.content;
  const analysis = knownAnalysis(article);
  const said = analysis && attributionUnder(analysis, offset)?.content.find((it) => touches(it, offset));
  if (said) return said;
  const paragraph = article.paragraphs.find((it) => it.kind === 'body' && touches(it.span, offset));
  if (!paragraph) return undefined;
  const { start } = paragraph.span;
  const quoted = articleQuotations(article)
    .filter((it) => it.span.start >= start && it.span.end <= paragraph.span.end)
    .map((it) => ({ ...it, span: moved(it.span, -start), content: moved(it.content, -start) }));
  const sentences = splitSentences(sliceOf(article.text, paragraph.span), quoted);
  const sentence = sentences.findLast((it) => touches(it, offset - start));
  return sentence && moved(sentence, start);
}
