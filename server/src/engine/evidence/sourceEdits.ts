/** Edits that put the source's own words into the draft, and the span under which a difference is shown. */
import type { DiffStep, Omission } from '../model/evidence';
import type { TextEdit } from '../model/finding';
import { span, type Span } from '../model/span';
import { SHORT_FORMS } from '../text/lexicons/spelling';
import { foldText } from '../text/words';

/** Edits that make all these differences agree; none overlaps another. */
export function editsFor(steps: readonly DiffStep[], text: string, source: string): readonly TextEdit[] {
  const replaced: DiffStep[] = [];
  for (const step of steps) {
    const before = replaced.at(-1);
    // Words added here and words dropped right behind them: one takes the other's place, blanks and all.
    if (before?.kind === 'added' && step.kind === 'dropped' && before.draftSpan.end === step.draftSpan.start)
      replaced[replaced.length - 1] = { ...step, kind: 'changed', draft: before.draft, draftSpan: before.draftSpan };
    else replaced.push(step);
  }
  return replaced.map((step) => editFor(step, text, source));
}

/** The smallest edit that makes one difference agree, with the blanks around it kept single. */
function editFor(step: DiffStep, text: string, source: string): TextEdit {
  const { start, end } = step.draftSpan;
  if (step.kind === 'added') {
    const behind = /\s/u.test(text.charAt(end));
    const before = /\s/u.test(text.charAt(start - 1));
    if (behind && (before || start === 0 || /["“‘'«[({`]/u.test(text.charAt(start - 1))))
      return { span: span(start, end + 1), newText: '' };
    return { span: span(before ? start - 1 : start, end), newText: '' };
  }
  if (step.kind === 'dropped') {
    const before = text.charAt(start - 1);
    const opens = /["“‘'«\s([{`~]/u.test(before);
    return { span: span(start, start), newText: opens ? `${step.source} ` : ` ${step.source}` };
  }
  // "12%" and "12 per cent": the blank before the words comes with them.
  const blank = /\s/u.test(text.charAt(start - 1));
  const blankThere = /\s/u.test(source.charAt(step.sourceSpan.start - 1));
  const joined = /[\p{L}\p{N}]/u;
  const lead = !blank && blankThere && joined.test(text.charAt(start - 1)) ? ' ' : '';
  const from = blank && !blankThere && joined.test(source.charAt(step.sourceSpan.start - 1)) ? start - 1 : start;
  // "Sen." and "Senator": so does the stop of a short form.
  const to = end + stopLength(step.draft, text, end);
  const stop = '.'.repeat(stopLength(step.source, source, step.sourceSpan.end));
  return { span: span(from, to), newText: `${lead}${step.source}${stop}` };
}

/** 1 where a short form is written with its stop. */
const stopLength = (words: string, text: string, end: number): number =>
  text.charAt(end) === '.' && SHORT_FORMS.has(foldText(words).split(' ').at(-1) ?? '') ? 1 : 0;

const NEXT_TO_GAP = /[\s,.;:–—-]/u;

/**
 * Puts the source's words back where an ellipsis or brackets stand, with the punctuation the source has around them; undefined
 * where the source breaks them by its own attribution ("A," he said. "B.").
 */
export function editForOmission(omission: Omission, text: string, source: string): TextEdit | undefined {
  const { by, draftSpan, sourceSpan } = omission;
  const replaced = source.slice(sourceSpan.start, sourceSpan.end);
  if (by === 'bracket' && replaced !== '') return { span: draftSpan, newText: replaced };
  const draft = widened(draftSpan, text);
  if (replaced === '') return { span: draft, newText: ' ' };
  const { start, end } = widened(sourceSpan, source);
  const whole = source.slice(start, end);
  const broken = start === sourceSpan.start || end === sourceSpan.end || /["“”«»\n]/u.test(whole);
  return broken ? undefined : { span: draft, newText: whole };
}

function widened({ start, end }: Span, text: string): Span {
  let from = start;
  while (from > 0 && NEXT_TO_GAP.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && NEXT_TO_GAP.test(text.charAt(to))) to++;
  return span(from, to);
}

/** Nothing can be underlined where words are missing: the neighbouring words stand for the gap. */
export function visibleSpan(at: Span, text: string, within: Span): Span {
  if (at.end > at.start) return at;
  let start = at.start;
  while (start > within.start && /\s/u.test(text.charAt(start - 1))) start--;
  while (start > within.start && !/\s/u.test(text.charAt(start - 1))) start--;
  let end = at.end;
  while (end < within.end && /\s/u.test(text.charAt(end))) end++;
  while (end < within.end && !/\s/u.test(text.charAt(end))) end++;
  return span(start, end);
}
