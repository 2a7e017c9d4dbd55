/** Keeps half-typed sentences quiet: which findings may show while the writer is still at them. */
import { covers, type Analysis, type Finding, type Span, type TextChange } from '../engine/index';

/** A finding the writer has already seen, followed through later changes. */
export interface Seen {
  readonly rule: string;
  /** Span of its quotation or citation in the current text. */
  readonly subject: Span;
}

/** Where the writer is. */
export interface Writing {
  /** Offsets in the current text: where the last changes ended, or where the cursors have been put since. */
  readonly cursors: readonly number[];
  /** What was changed by other means than typing: a quotation that was found before is spoken of at once. */
  readonly foreign?: readonly Span[];
  /** Nothing was typed for a while. */
  readonly resting: boolean;
}

export const seenOf = ({ rule, subject }: Finding): Seen => ({ rule, subject });

/** `offset` after the change; one that stands where words were put in goes behind them when `after` is set. */
export function movedOffset(offset: number, { start, end, newLength }: TextChange, after: boolean): number {
  if (offset < start || (offset === start && !after)) return offset;
  return offset >= end ? offset + newLength - (end - start) : start + (after ? newLength : 0);
}

export const moved = <T extends Seen>(seen: T, change: TextChange): T => ({
  ...seen,
  subject: { start: movedOffset(seen.subject.start, change, false), end: movedOffset(seen.subject.end, change, true) },
});

/**
 * Findings to show now. New ones in the sentence being typed are held back until it ends, the cursor leaves it or the
 * writer rests; those whose words end at the cursor until it leaves them. What was under a finding before stays
 * under what is found there now, and findings that are gone are gone at once.
 */
export function showable(analysis: Analysis, seen: readonly Seen[], writing: Writing): readonly Finding[] {
  const { cursors, foreign = [], resting } = writing;
  if (cursors.length === 0) return analysis.findings;
  const unfinished = resting ? [] : cursors.flatMap((cursor) => unfinishedAt(analysis, cursor) ?? []);
  const goesOn = (finding: Finding): boolean =>
    cursors.some((at) => isHalfAKey(analysis, finding, at) || endsAt(analysis, finding, at));
  // Words at the end of a quotation may go on, wherever they come from.
  const isForeign = (finding: Finding): boolean =>
    finding.wasFound === true &&
    foreign.some((place) => meets(place, finding.subject)) &&
    !cursors.some((at) => endsQuotation(analysis, finding, at));
  const atWork = (finding: Finding): boolean =>
    (!resting && cursors.some((cursor) => holds(finding.subject, cursor) || holds(finding.span, cursor))) ||
    unfinished.some((sentence) => meets(sentence, finding.span));
  const held = (finding: Finding): boolean => !isForeign(finding) && (goesOn(finding) || atWork(finding));
  return analysis.findings.filter((finding) => wasSeen(finding, seen) || !held(finding));
}

const holds = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Whatever rule spoke of it then: an underline that changes its words is calmer than one that goes and comes back. */
const wasSeen = ({ subject }: Finding, seen: readonly Seen[]): boolean =>
  seen.some((known) => covers(known.subject, subject) || covers(subject, known.subject));

/** A rest in the middle of a key does not make it a wrong one; punctuation at its end is no part of it yet. */
function isHalfAKey({ corpus, draft }: Analysis, { data, span }: Finding, cursor: number): boolean {
  if (data.rule !== 'cite/unknown-key' || cursor < span.end) return false;
  const typed = draft.text.slice(span.start, cursor);
  return corpus.articles.some(({ id, pageKey }) => id.startsWith(typed) || pageKey.startsWith(typed));
}

/** The word under the cursor may go on: a name, a changed word, a quotation whose mark the editor has closed by itself. */
const endsAt = (analysis: Analysis, finding: Finding, cursor: number): boolean =>
  finding.span.end === cursor || endsQuotation(analysis, finding, cursor);

const endsQuotation = ({ draft }: Analysis, { subject }: Finding, cursor: number): boolean =>
  draft.quotations.some((q) => q.content.end === cursor && q.span.start === subject.start);

/** The sentence the writer is at, unless the cursor stands behind its full stop or on another line. */
function unfinishedAt({ draft: { sentences, text } }: Analysis, cursor: number): Span | undefined {
  const typed = sentences.findLast(({ span }) => span.start <= cursor)?.span;
  if (!typed || text.slice(typed.end, cursor).includes('\n')) return undefined;
  // Inside a sentence that has its full stop the writer is still at work.
  return cursor >= typed.end && ended.test(text.slice(typed.start, cursor)) ? undefined : typed;
}

/** A full stop, closing marks behind it, and citations behind those. */
const ended =
  /[.!?…]["'`”’»)\]}]*(?:[\s~]*(?:\[[^\]\n]*\]|\\[a-zA-Z]+(?:\[[^\]\n]*\])*\{[^{}\n]*\}|@[\w:.-]+|cite:\[[^\]\n]*\]))*\s*$/;
