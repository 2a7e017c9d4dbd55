/** Turns offsets into lines and characters for reports, looking each text's lines up once. */
import { lineStarts, positionAt, type Article, type Position, type Span } from '../../engine/index';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Places {
  range(text: string, span: Span): Range;
  /** One-based, as people and editors count. */
  line(text: string, offset: number): number;
  /** `corpus/pier.md:9`; `corpus/pier.html (text):9` where the line is one of the extracted text, not of the file. */
  at(article: Article, offset: number): string;
}

/** In JSON, what a place's positions count in when it is not the file itself. */
export const inText = ({ extracted }: Article): { readonly in?: 'text' } => (extracted ? { in: 'text' } : {});

/** How reports call a file beside a line. */
export const linedPath = ({ path, extracted }: Pick<Article, 'path' | 'extracted'>): string =>
  extracted ? `${path} (text)` : path;

export function makePlaces(): Places {
  const known = new Map<string, Uint32Array>();
  const startsOf = (text: string): Uint32Array => {
    const starts = known.get(text) ?? lineStarts(text);
    known.set(text, starts);
    return starts;
  };
  const line = (text: string, offset: number): number => positionAt(startsOf(text), offset).line + 1;
  return {
    range: (text, span) => ({
      start: positionAt(startsOf(text), span.start),
      end: positionAt(startsOf(text), span.end),
    }),
    line,
    at: (article, offset) => `${linedPath(article)}:${line(article.text, offset)}`,
  };
}
