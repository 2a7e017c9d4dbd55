/** Turns an alignment into the difference a writer sees: the same words, restyled, changed, dropped, added. */
import type { DiffStep, Fold, Omission } from '../model/evidence';
import { originalSpan, type Prose } from '../model/prose';
import { span, type Span } from '../model/span';
import type { Fit, Step } from './alignWords';
import type { PatternFit } from './fitPattern';
import type { PatternRun, QuotePattern } from './quotePattern';
import type { SourceStream } from './sourceStream';
import { groupSteps, type StepGroup } from './stepGroups';
import { foldBetween, kindOfChange, startsSentence } from './wordFolds';

export interface QuoteDiff {
  readonly steps: readonly DiffStep[];
  readonly folds: readonly Fold[];
  readonly omissions: readonly Omission[];
  /** Places where one run skips source words that stand between the parts of the quotation, with the words' indices. */
  readonly joins: readonly Join[];
}

/** Two neighbouring words of the draft that are not neighbours in the article. */
export interface Join {
  /** Source word before and after the gap. */
  readonly left: number;
  readonly right: number;
  readonly by: 'nothing' | 'ellipsis';
  /** Original span in the draft between the two words. */
  readonly draftSpan: Span;
}

/** A difference in the making: what was read so far, and how far both sides are read. */
interface Reading {
  readonly prose: Prose;
  readonly stream: SourceStream;
  readonly steps: DiffStep[];
  readonly folds: Set<Fold>;
  readonly omissions: Omission[];
  readonly joins: Join[];
  /** End of the last word read, in the prose. */
  lastDraft: number;
  /** Index behind the last source word read. */
  lastSource: number;
}

/** Reads the fit of `pattern` (words of `prose`) against its stream. */
export function diffOf(pattern: QuotePattern, prose: Prose, fit: PatternFit): QuoteDiff {
  const reading: Reading = {
    prose,
    stream: fit.stream,
    steps: [],
    folds: new Set(),
    omissions: [],
    joins: [],
    lastDraft: pattern.runs[0]?.words[0]?.span.start ?? 0,
    lastSource: fit.fits[0]?.start ?? 0,
  };
  pattern.runs.forEach((run, r) => {
    const runFit = fit.fits[r];
    const before = fit.fits[r - 1];
    if (!runFit) return;
    if (run.gap && before) readEllipsis(reading, run.gap, before, runFit);
    else if (before && runFit.start > before.end)
      emit(reading, 'dropped', undefined, sourceSpan(reading, before.end, runFit.start - 1));
    readRun(reading, run, runFit);
  });
  return {
    steps: mergeSame(reading.steps),
    folds: [...reading.folds],
    omissions: reading.omissions,
    joins: reading.joins,
  };
}

function readEllipsis(reading: Reading, gap: Span, before: Fit, after: Fit): void {
  reading.folds.add('ellipsis');
  const draftSpan = originalSpan(reading.prose, gap);
  if (after.start > before.end) {
    const left = sourceSpan(reading, before.end, after.start - 1);
    const source = reading.stream.article.text.slice(left.start, left.end);
    reading.omissions.push({ by: 'ellipsis', draftSpan, draft: '…', source, sourceSpan: left });
  }
  reading.joins.push({ left: before.end - 1, right: after.start, by: 'ellipsis', draftSpan });
}

function readRun(reading: Reading, run: PatternRun, fit: Fit): void {
  const spans = run.words.map((w) => w.span);
  const brackets: Step[] = [];
  let previous = -1;
  for (const group of groupSteps(fit.steps, reading.stream.quotation)) {
    if ('free' in group) {
      brackets.push(group.free);
    } else if ('jump' in group) {
      readJump(reading, group.jump);
      previous = -1;
    } else {
      readGroup(reading, group, spans, previous);
      previous = group.source.at(-1) ?? previous;
    }
  }
  for (const step of brackets) readBracket(reading, step, spans);
}

/** Words of the source that the draft passes over without a sign. */
function readJump(reading: Reading, { source, width }: Step): void {
  emit(reading, 'dropped', undefined, sourceSpan(reading, source, source + width - 1));
  const at = span(reading.lastDraft, reading.lastDraft);
  reading.joins.push({
    left: source - 1,
    right: source + width,
    by: 'nothing',
    draftSpan: originalSpan(reading.prose, at),
  });
  reading.lastSource = source + width;
}

function readGroup(reading: Reading, group: StepGroup, spans: readonly Span[], previous: number): void {
  const { prose, stream } = reading;
  const draft = hullOf(group.draft.map((i) => spans[i]));
  const [first] = group.source;
  const last = group.source.at(-1);
  const source = first !== undefined && last !== undefined ? sourceSpan(reading, first, last) : undefined;
  if (previous >= 0 && first !== undefined && stream.quotation[first] !== stream.quotation[previous]) {
    const between = span(reading.lastDraft, draft?.start ?? reading.lastDraft);
    reading.joins.push({ left: previous, right: first, by: 'nothing', draftSpan: originalSpan(prose, between) });
  }
  if (group.same) readSame(reading, group, spans);
  else {
    const written = draft && prose.text.slice(draft.start, draft.end);
    const wording = source && stream.article.text.slice(source.start, source.end);
    emit(reading, kindOfChange(written, wording, reading.folds, stream.article.lexicon), draft, source);
  }
  if (draft) reading.lastDraft = draft.end;
  if (last !== undefined) reading.lastSource = last + 1;
}

/** Brackets stand for the source's words there, or for none. */
function readBracket(reading: Reading, step: Step, spans: readonly Span[]): void {
  const word = spans[step.draft];
  if (!word) return;
  reading.folds.add('brackets');
  const at = step.width > 0 ? sourceSpan(reading, step.source, step.source + step.width - 1) : gapBehind(reading);
  reading.omissions.push({
    by: 'bracket',
    draftSpan: originalSpan(reading.prose, word),
    draft: reading.prose.text.slice(word.start, word.end),
    source: reading.stream.article.text.slice(at.start, at.end),
    sourceSpan: at,
  });
}

/** Equal words; looks for the folds they needed, and for capitals inside a sentence, which are house style. */
function readSame(reading: Reading, group: StepGroup, spans: readonly Span[]): void {
  const { prose, stream } = reading;
  const { text } = stream.article;
  let from = 0;
  const flush = (to: number): void => {
    const draft = hullOf(group.draft.slice(from, to).map((i) => spans[i]));
    const [first, last] = [group.source[from], group.source[to - 1]];
    if (to > from && draft && first !== undefined && last !== undefined)
      emit(reading, 'same', draft, sourceSpan(reading, first, last));
  };
  group.draft.forEach((d, k) => {
    const draftSpan = spans[d];
    const place = sourceSpan(reading, group.source[k] ?? 0, group.source[k] ?? 0);
    if (!draftSpan) return;
    const draft = prose.text.slice(draftSpan.start, draftSpan.end);
    const source = text.slice(place.start, place.end);
    if (draft === source) return;
    const fold = foldBetween(draft, source);
    const opens = d === 0 || startsSentence(prose.text, draftSpan.start) || startsSentence(text, place.start);
    if (fold !== 'case' || opens) {
      reading.folds.add(fold);
      return;
    }
    flush(k);
    emit(reading, 'restyled', draftSpan, place);
    from = k + 1;
  });
  flush(group.draft.length);
}

function emit(reading: Reading, kind: DiffStep['kind'], draft: Span | undefined, source: Span | undefined): void {
  const d = draft ?? span(reading.lastDraft, reading.lastDraft);
  const s = source ?? gapBehind(reading);
  reading.steps.push({
    kind,
    draft: reading.prose.text.slice(d.start, d.end),
    source: reading.stream.article.text.slice(s.start, s.end),
    draftSpan: originalSpan(reading.prose, d),
    sourceSpan: s,
  });
}

/** Source words `first` to `last`, both included. */
const sourceSpan = ({ stream }: Reading, first: number, last: number): Span =>
  span(stream.words.starts[first] ?? 0, stream.words.ends[last] ?? 0);

/** The place behind the last source word read: where the draft has words of its own. */
function gapBehind({ stream, lastSource }: Reading): Span {
  const at = stream.words.ends[Math.max(0, lastSource - 1)] ?? 0;
  return span(at, at);
}

function hullOf(spans: readonly (Span | undefined)[]): Span | undefined {
  const first = spans[0];
  const last = spans.at(-1);
  return first && last ? span(first.start, last.end) : undefined;
}

/** "same" steps that touch become one, so that the hover reads as one line. */
function mergeSame(steps: readonly DiffStep[]): readonly DiffStep[] {
  const merged: DiffStep[] = [];
  for (const step of steps) {
    const before = merged.at(-1);
    if (before?.kind === 'same' && step.kind === 'same') {
      merged[merged.length - 1] = {
        kind: 'same',
        draft: `${before.draft} ${step.draft}`,
        source: `${before.source} ${step.source}`,
        draftSpan: span(before.draftSpan.start, step.draftSpan.end),
        sourceSpan: span(before.sourceSpan.start, Math.max(before.sourceSpan.end, step.sourceSpan.end)),
      };
    } else merged.push(step);
  }
  return merged;
}
