/** Where the words at a place come from: the exact words in each matching article, or the head of a cited one. */
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { Citation, CitedKey } from '../model/draft';
import type { QuoteMatch } from '../model/evidence';
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
  const targets = cited.flatMap((key) => analysis.corpus.byKey(key.key).map((article) => headOf(article, key.span)));
  if (targets.length > 0) return targets;
  const index = analysis.draft.quotations.findIndex((quotation) => touches(quotation.span, offset));
  const quotation = analysis.draft.quotations[index];
  const reading = analysis.quotations[index];
  if (!quotation || !reading) return [];
  return telling(reading.matches).flatMap((match) => wordsOf(match, quotation.span));
}

/** The key under the cursor; all keys of a citation when the cursor is on its brackets or its footnote mark. */
function keysAt(citation: Citation, offset: number): readonly CitedKey[] {
  const exact = citation.keys.filter((key) => touches(key.span, offset));
  if (exact.length > 0) return exact;
  if (citation.form === 'front-matter' || !touches(citation.span, offset)) return [];
  return citation.keys.map((key) => ({ ...key, span: citation.span }));
}

/** Articles that have the whole utterance; where none has, those with a part of it or the nearest words. */
function telling(matches: readonly QuoteMatch[]): readonly QuoteMatch[] {
  const whole = matches.filter((match) => match.kind !== 'partial' && match.kind !== 'near');
  return whole.length > 0 ? whole : matches;
}

function wordsOf(match: QuoteMatch, origin: Span): readonly DefinitionTarget[] {
  const words = match.spans[0];
  if (!words) return [];
  return [{ origin, article: match.article, span: words, full: paragraphAround(match.article, words) }];
}

function headOf(article: Article, origin: Span): DefinitionTarget {
  const head = article.paragraphs.find((paragraph) => paragraph.kind === 'headline') ?? article.paragraphs[0];
  const target = head?.span ?? span(article.span.start, article.span.start);
  return { origin, article, span: target, full: target };
}

/** An editor wants the exact words inside the full range, so words that run over a paragraph's end widen it. */
function paragraphAround(article: Article, words: Span): Span {
  const paragraph = article.paragraphs.find((p) => touches(p.span, words.start))?.span ?? words;
  return covers(paragraph, words)
    ? paragraph
    : span(Math.min(paragraph.start, words.start), Math.max(paragraph.end, words.end));
}
