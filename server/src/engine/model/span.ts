/** A stretch of text. */

/** Half-open `[start, end)`, in UTF-16 code units of the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** True when `offset` lies in the span or at its end, where a writer's cursor still "touches" it. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A bare cursor meets a span when it touches either end; a selection has to share a character with it. */
export const meets = (s: Span, at: Span): boolean =>
  at.start === at.end || s.start === s.end ? touches(s, at.start) || touches(at, s.start) : overlaps(s, at);

export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const sliceOf = (text: string, s: Span): string => text.slice(s.start, s.end);

/** The span as it is in a text that holds this one from offset `by` on; a negative `by` is the way back. */
export const moved = (s: Span, by: number): Span => span(s.start + by, s.end + by);

/** The smallest span that holds all of `spans`; undefined for none. */
export function hull(spans: readonly Span[]): Span | undefined {
  const first = spans[0];
  if (!first) return undefined;
  return spans.reduce((h, s) => span(Math.min(h.start, s.start), Math.max(h.end, s.end)), first);
}
