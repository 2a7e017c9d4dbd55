/** Keeps half-typed sentences quiet: which findings may show while the writer is still at them. */
import type { Analysis, Finding, Span } from '../engine/index';

/** One change of the text, in offsets of the text before it. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newLength: number;
}

/** A finding the writer has already seen, followed through later changes. */
export interface Seen {
  readonly rule: string;
  /** Span of its quotation or citation in the current text. */
  readonly subject: Span;
}

export const seenOf = ({ rule, subject }: Finding): Seen => ({ rule, subject });

export function moved<T extends Seen>(seen: T, { start, end, newLength }: Change): T {
  const shift = newLength - (end - start);
  const move = (offset: number, after: boolean): number => {
    if (offset < start || (offset === start && !after)) return offset;
    return offset >= end ? offset + shift : start + (after ? newLength : 0);
  };
  return { ...seen, subject: { start: move(seen.subject.start, false), end: move(seen.subject.end, true) } };
}

/**
 * Findings to show while `cursor` is where the last change ended. New ones in the sentence being typed are held back
 * until it ends; ones seen before stay, and ones that are gone are gone at once.
 * @param cursor undefined when the writer rests or has changed nothing yet.
 */
export function showable(analysis: Analysis, seen: readonly Seen[], cursor: number | undefined): readonly Finding[] {
  if (cursor === undefined) return analysis.findings;
  const unfinished = unfinishedAt(analysis, cursor);
  const atCursor = ({ span, subject }: Finding): boolean =>
    holds(subject, cursor) || (unfinished !== undefined && meets(unfinished, span));
  return analysis.findings.filter((finding) => !atCursor(finding) || wasSeen(finding, seen));
}

const holds = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const wasSeen = ({ rule, subject }: Finding, seen: readonly Seen[]): boolean =>
  seen.some((known) => known.rule === rule && meets(known.subject, subject));

/** The sentence the writer is at, unless the cursor stands behind its full stop or on another line. */
function unfinishedAt({ draft: { sentences, text } }: Analysis, cursor: number): Span | undefined {
  const typed = sentences.findLast(({ span }) => span.start <= cursor)?.span;
  if (!typed || text.slice(typed.end, cursor).includes('\n')) return undefined;
  // Inside a sentence that has its full stop the writer is still at work.
  return cursor >= typed.end && ended.test(text.slice(typed.start, cursor)) ? undefined : typed;
}

/** A full stop, closing marks behind it, and citations behind those. */
const ended = /[.!?…]["'”’»)\]]*(?:\s*\[[^\]\n]*\])*\s*$/;
