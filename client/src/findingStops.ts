/** The stops of a round through the findings of a draft, in the order of its text. */
import { t } from './words';

/** A place in a text, as an editor counts: line and character from 0. */
export interface At {
  readonly line: number;
  readonly character: number;
}

/** What a stop is made of. */
export interface Marked {
  readonly range: { readonly start: At };
  readonly message: string;
}

/** Findings that begin at the same place are one stop. */
export interface Stop<T extends Marked = Marked> {
  readonly findings: readonly T[];
  /** For a reader: `2 of 5: Source has “most”, not “all”.` */
  readonly words: string;
}

/** The stop behind the cursor, or before it; round the end of the text. Undefined where there is none. */
export function nextStop<T extends Marked>(
  findings: readonly T[],
  cursor: At,
  way: 'forward' | 'backward',
): Stop<T> | undefined {
  const stops = stopsOf(findings);
  const starts = stops.map(([first]) => compare(first?.range.start ?? cursor, cursor));
  const at =
    way === 'forward'
      ? Math.max(
          starts.findIndex((order) => order > 0),
          0,
        )
      : starts.findLastIndex((order) => order < 0);
  const index = at < 0 ? stops.length - 1 : at;
  const stop = stops[index];
  if (!stop) return undefined;
  const messages = stop.map(({ message }) => message).join(' ');
  return { findings: stop, words: t('{0} of {1}: {2}', index + 1, stops.length, messages) };
}

function stopsOf<T extends Marked>(findings: readonly T[]): readonly (readonly T[])[] {
  const stops: T[][] = [];
  for (const finding of [...findings].sort((a, b) => compare(a.range.start, b.range.start))) {
    const last = stops.at(-1);
    if (last?.[0] && compare(last[0].range.start, finding.range.start) === 0) last.push(finding);
    else stops.push([finding]);
  }
  return stops;
}

const compare = (a: At, b: At): number => a.line - b.line || a.character - b.character;
