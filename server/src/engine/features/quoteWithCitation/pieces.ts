/** The stretches of an article that a text to be quoted stands for, and what they are: one for each paragraph. */
import { articleQuotations } from '../../attribution/articleQuotations';
import { plainWords } from '../../evidence/wordsToQuote';
import type { Article } from '../../model/article';
import { covers, overlaps, span, type Span } from '../../model/span';
import { findWords } from '../../text/words';

/** The pieces of `place`, with the punctuation at their ends. */
export const piecesOf = (article: Article, place: Span): readonly Span[] =>
  article.paragraphs
    .filter((p) => overlaps(p.span, place))
    .map((p) => piece(article, span(Math.max(p.span.start, place.start), Math.min(p.span.end, place.end)), p.span.end));

/**
 * With the full stop, question mark or ellipsis behind its last word; without marks around all of it, but with those of a
 * quotation that it begins or ends with.
 */
function piece(article: Article, { start, end }: Span, limit: number): Span {
  const words = findWords(article.text, start, end);
  const from = words.starts[0] ?? start;
  const last = words.ends[words.length - 1] ?? end;
  const to = last + (/^[.?!…]+/u.exec(article.text.slice(last, limit))?.[0].length ?? 0);
  const closed = articleQuotations(article).filter((q) => q.closed);
  const begun = closed.find(
    (q) => q.depth === 0 && q.span.start < from && from < q.content.end && from - q.content.start <= 1,
  );
  const ended = closed.find(
    (q) =>
      from < q.span.start &&
      q.content.start < last &&
      last <= q.content.end &&
      q.span.end <= limit &&
      findWords(article.text, last, q.content.end).length === 0,
  );
  return span(begun && begun.content.end < last ? begun.span.start : from, ended ? ended.span.end : to);
}

/** False for what cuts through a quotation of the article, so that nobody could see whose words begin where; and for markup. */
export function standsWhole(article: Article, piece: Span): boolean {
  const whole = articleQuotations(article).every(
    (q) => !overlaps(q.content, piece) || covers(q.content, piece) || (q.closed && covers(piece, q.span)),
  );
  return whole && !(/\.(?:md|markdown)$/iu.test(article.path) && plainWords(article, piece).includes('**'));
}

/** Words that begin a sentence, and end where one ends or pauses: what may stand as somebody's sentence. */
export function isClause({ text }: Article, { start, end }: Span): boolean {
  const opens = /(?:^|[.?!…:][”"’'»)]*|[“"‘'«„‹]|\n)\s*$/u.test(text.slice(Math.max(0, start - 8), start));
  const ends = /[.?!…]$/u.test(text.slice(start, end)) || /^\s*(?:$|[.,;:?!…”"’'»–—])/u.test(text.slice(end, end + 8));
  return opens && ends;
}

/** As many words as an attribution has: “A,” Transport Minister Ada Orsk told reporters in Hrane on Friday. “B.” */
const ATTRIBUTION_WORDS = 12;

/** A quotation with its attribution: to be put in as it stands, for in marks it would be a quotation in a quotation. */
export function isAttributed(article: Article, piece: Span): boolean {
  const inside = articleQuotations(article).filter((q) => q.depth === 0 && covers(piece, q.span));
  if (inside[0]?.span.start !== piece.start) return false;
  const count = (a: number, b: number): number => findWords(article.text, a, b).length;
  const around = count(piece.start, piece.end) - inside.reduce((n, q) => n + count(q.span.start, q.span.end), 0);
  return around > 0 && around <= ATTRIBUTION_WORDS;
}
