/** Turns offsets into lines and characters for reports, looking each text's lines up once. */
import { lineStarts, positionAt, type Position, type Span } from '../../engine/index';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Places {
  range(text: string, span: Span): Range;
  /** One-based, as people and editors count. */
  line(text: string, offset: number): number;
}

export function makePlaces(): Places {
  const known = new Map<string, Uint32Array>();
  const startsOf = (text: string): Uint32Array => {
    const starts = known.get(text) ?? lineStarts(text);
    known.set(text, starts);
    return starts;
  };
  return {
    range: (text, span) => ({
      start: positionAt(startsOf(text), span.start),
      end: positionAt(startsOf(text), span.end),
    }),
    line: (text, offset) => positionAt(startsOf(text), offset).line + 1,
  };
}
