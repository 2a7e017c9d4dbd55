/** Where the words at a place come from: the exact words in each matching article, or the head of a cited one. */
import { wholeMatches } from '../evidence/wholeMatches';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import { keysAt } from '../model/citedKeys';
import type { QuoteMatch } from '../model/evidence';
import { headOf } from '../model/head';
import { covers, span, touches, type Span } from '../model/span';

export interface DefinitionTarget {
  /** Original span in the draft that the link starts from. */
  readonly origin: Span;
  readonly article: Article;
  /** The exact words, in `article.text`. */
  readonly span: Span;
  /** The paragraph around them. */
  readonly full: Span;
}

/** Targets for the citation key or the quotation at `offset`, cited articles first; empty elsewhere. */
export function definitionsAt(analysis: Analysis, offset: number): readonly DefinitionTarget[] {
  const cited = analysis.draft.citations.flatMap((citation) => keysAt(citation, offset));
  const targets = cited.flatMap((key) =>
    analysis.corpus.byKey(key.key).map((article): DefinitionTarget => {
      const head = headOf(article);
      return { origin: key.span, article, span: head, full: head };
    }),
  );
  if (targets.length > 0) return targets;
  const index = analysis.draft.quotations.findIndex((quotation) => touches(quotation.span, offset));
  const quotation = analysis.draft.quotations[index];
  const reading = analysis.quotations[index];
  if (!quotation || !reading) return [];
  return wholeMatches(reading.matches).flatMap((match) => wordsOf(match, quotation.span));
}

function wordsOf(match: QuoteMatch, origin: Span): readonly DefinitionTarget[] {
  const words = match.spans[0];
  if (!words) return [];
  return [{ origin, article: match.article, span: words, full: paragraphAround(match.article, words) }];
}

/** An editor wants the exact words inside the full range, so words that run over a paragraph's end widen it. */
function paragraphAround(article: Article, words: Span): Span {
  const paragraph = article.paragraphs.find((p) => touches(p.span, words.start))?.span ?? words;
  return covers(paragraph, words)
    ? paragraph
    : span(Math.min(paragraph.start, words.start), Math.max(paragraph.end, words.end));
}
