/** The places of an article a finding shows: the words themselves, and where their speaker is named. */
import type { Place, QuoteMatch, Speaker } from '../model/evidence';
import { hull, span, type Span } from '../model/span';

/** The matched words, as one place per paragraph. */
export function placesOf({ article, spans }: Pick<QuoteMatch, 'article' | 'spans'>): readonly Place[] {
  return article.paragraphs.flatMap((p) => {
    const inside = spans.filter((s) => s.start >= p.span.start && s.start < p.span.end);
    const whole = hull(inside);
    return whole ? [{ article, span: whole }] : [];
  });
}

/** The matched words together with the phrases that name their speaker. */
export function placesWithSpeaker(match: QuoteMatch, speaker: Speaker | undefined): readonly Place[] {
  const { article } = match;
  const words = placesOf(match);
  const named = [
    speaker?.span && speaker.paragraph !== undefined ? { span: speaker.span, paragraph: speaker.paragraph } : undefined,
    speaker?.antecedent,
  ].flatMap((n): readonly Span[] => {
    const base = n && article.paragraphs[n.paragraph]?.span.start;
    return n && base !== undefined ? [span(base + n.span.start, base + n.span.end)] : [];
  });
  const [first, ...rest] = words;
  if (!first) return named.map((s) => ({ article, span: s }));
  const paragraph = article.paragraphs.find((p) => p.span.start <= first.span.start && first.span.start < p.span.end);
  const near = named.filter(
    (s) => paragraph && s.start >= paragraph.span.start && s.end <= paragraph.span.end && distance(s, first.span) < 200,
  );
  const far = named.filter((s) => !near.includes(s));
  return [
    { article, span: hull([first.span, ...near]) ?? first.span },
    ...rest,
    ...far.map((s) => ({ article, span: s })),
  ];
}

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
