/** Turns an alignment into the difference a writer sees: the same words, restyled, changed, dropped, added. */
import type { DiffStep, Fold, Omission } from '../model/evidence';
import { originalSpan, type Prose } from '../model/prose';
import { span, type Span } from '../model/span';
import { houseStyle } from '../text/houseStyle';
import type { Step } from './alignWords';
import type { PatternFit } from './fitPattern';
import type { QuotePattern } from './quotePattern';

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

interface Group {
  readonly same: boolean;
  readonly draft: number[];
  readonly source: number[];
}

/** Reads the fit of `pattern` (words of `prose`) against its stream. */
export function diffOf(pattern: QuotePattern, prose: Prose, fit: PatternFit): QuoteDiff {
  const steps: DiffStep[] = [];
  const folds = new Set<Fold>();
  const omissions: Omission[] = [];
  const joins: Join[] = [];
  const { words, article } = { words: fit.stream.words, article: fit.stream.article };
  const sourceSpan = (from: number, to: number): Span => span(words.starts[from] ?? 0, words.ends[to] ?? 0);
  let lastDraft = pattern.runs[0]?.words[0]?.span.start ?? 0;
  let lastSource = fit.fits[0]?.start ?? 0;

  const emit = (kind: DiffStep['kind'], draft: Span | undefined, source: Span | undefined): void => {
    const d = draft ?? span(lastDraft, lastDraft);
    const gap = words.ends[Math.max(0, lastSource - 1)] ?? 0;
    const s = source ?? span(gap, gap);
    steps.push({
      kind,
      draft: prose.text.slice(d.start, d.end),
      source: article.text.slice(s.start, s.end),
      draftSpan: originalSpan(prose, d),
      sourceSpan: s,
    });
  };

  pattern.runs.forEach((run, r) => {
    const runFit = fit.fits[r];
    if (!runFit) return;
    const before = fit.fits[r - 1];
    if (run.gap && before) {
      folds.add('ellipsis');
      const gapSpan = originalSpan(prose, run.gap);
      if (runFit.start > before.end) {
        const left = sourceSpan(before.end, runFit.start - 1);
        omissions.push({
          by: 'ellipsis',
          draftSpan: gapSpan,
          draft: '…',
          source: article.text.slice(left.start, left.end),
          sourceSpan: left,
        });
      }
      joins.push({ left: before.end - 1, right: runFit.start, by: 'ellipsis', draftSpan: gapSpan });
    }
    let previous = -1;
    for (const group of groupSteps(runFit.steps, fit.stream.quotation)) {
      if (group === 'free') continue;
      if ('jump' in group) {
        const { source: from, width } = group.jump;
        emit('dropped', undefined, sourceSpan(from, from + width - 1));
        joins.push({
          left: from - 1,
          right: from + width,
          by: 'nothing',
          draftSpan: originalSpan(prose, span(lastDraft, lastDraft)),
        });
        lastSource = from + width;
        previous = -1;
        continue;
      }
      const draft = hullOf(group.draft.map((i) => run.words[i]?.span));
      const source =
        group.source.length > 0 ? sourceSpan(Math.min(...group.source), Math.max(...group.source)) : undefined;
      const first = group.source[0];
      if (previous >= 0 && first !== undefined && fit.stream.quotation[first] !== fit.stream.quotation[previous]) {
        joins.push({
          left: previous,
          right: first,
          by: 'nothing',
          draftSpan: originalSpan(prose, span(lastDraft, draft?.start ?? lastDraft)),
        });
      }
      if (group.same)
        sameWords(
          group,
          run.words.map((w) => w.span),
          prose,
          fit,
          emit,
          folds,
        );
      else
        emit(
          kindOf(
            draft && prose.text.slice(draft.start, draft.end),
            source && article.text.slice(source.start, source.end),
            folds,
          ),
          draft,
          source,
        );
      lastDraft = draft ? draft.end : lastDraft;
      const last = group.source.at(-1);
      if (last !== undefined) {
        lastSource = last + 1;
        previous = last;
      }
    }
    for (const step of runFit.steps) {
      const word = run.words[step.draft];
      if (step.kind === 'free' && word) {
        folds.add('brackets');
        const replaced = step.width > 0 ? sourceSpan(step.source, step.source + step.width - 1) : undefined;
        const at =
          replaced ?? span(words.ends[Math.max(0, lastSource - 1)] ?? 0, words.ends[Math.max(0, lastSource - 1)] ?? 0);
        omissions.push({
          by: 'bracket',
          draftSpan: originalSpan(prose, word.span),
          draft: prose.text.slice(word.span.start, word.span.end),
          source: article.text.slice(at.start, at.end),
          sourceSpan: at,
        });
      }
    }
  });
  return { steps: mergeSame(steps), folds: [...folds], omissions, joins };
}

/** Neighbouring steps of one sort within one quotation of the source; brackets and jumps stand alone. */
function groupSteps(
  steps: readonly Step[],
  quotation: Int32Array,
): readonly (Group | 'free' | { readonly jump: Step })[] {
  const groups: (Group | 'free' | { readonly jump: Step })[] = [];
  let inside: number | undefined;
  for (const step of steps) {
    if (step.kind === 'free' || step.kind === 'jump') {
      groups.push(step.kind === 'free' ? 'free' : { jump: step });
      continue;
    }
    const same = step.kind === 'match';
    const now = step.source >= 0 ? quotation[step.source] : inside;
    let group = groups.at(-1);
    if (group === undefined || group === 'free' || 'jump' in group || group.same !== same || now !== inside) {
      group = { same, draft: [], source: [] };
      groups.push(group);
    }
    inside = now;
    if (step.draft >= 0) group.draft.push(step.draft);
    if (step.source >= 0) group.source.push(step.source);
  }
  return groups;
}

function hullOf(spans: readonly (Span | undefined)[]): Span | undefined {
  const first = spans[0];
  const last = spans.at(-1);
  return first && last ? span(first.start, last.end) : undefined;
}

/** What a stretch of differing words amounts to, once house style is taken out of it. */
function kindOf(draft: string | undefined, source: string | undefined, folds: Set<Fold>): DiffStep['kind'] {
  if (draft === undefined) return 'dropped';
  if (source === undefined) return 'added';
  const plain = (text: string): string => text.toLowerCase().replace(/[\s\-‐‑–—.'’]/gu, '');
  if (plain(draft) === plain(source)) {
    folds.add('joined');
    return 'same';
  }
  return houseStyle(draft) === houseStyle(source) ? 'restyled' : 'changed';
}

type Emit = (kind: DiffStep['kind'], draft: Span | undefined, source: Span | undefined) => void;

/** Equal words; looks for the folds they needed, and for capitals inside a sentence, which are house style. */
function sameWords(
  group: Group,
  spans: readonly Span[],
  prose: Prose,
  fit: PatternFit,
  emit: Emit,
  folds: Set<Fold>,
): void {
  const { words, article } = fit.stream;
  const first = { d: group.draft[0] ?? 0, s: group.source[0] ?? 0 };
  const last = { d: group.draft.at(-1) ?? 0, s: group.source.at(-1) ?? 0 };
  const draftAll = span(spans[first.d]?.start ?? 0, spans[last.d]?.end ?? 0);
  const sourceAll = span(words.starts[first.s] ?? 0, words.ends[last.s] ?? 0);
  if (prose.text.slice(draftAll.start, draftAll.end) === article.text.slice(sourceAll.start, sourceAll.end)) {
    emit('same', draftAll, sourceAll);
    return;
  }
  let from = 0;
  const flush = (to: number): void => {
    if (to <= from) return;
    emit(
      'same',
      span(spans[group.draft[from] ?? 0]?.start ?? 0, spans[group.draft[to - 1] ?? 0]?.end ?? 0),
      span(words.starts[group.source[from] ?? 0] ?? 0, words.ends[group.source[to - 1] ?? 0] ?? 0),
    );
    from = to;
  };
  group.draft.forEach((d, k) => {
    const ds = spans[d];
    const w = group.source[k] ?? 0;
    if (!ds) return;
    const ss = span(words.starts[w] ?? 0, words.ends[w] ?? 0);
    const draft = prose.text.slice(ds.start, ds.end);
    const source = article.text.slice(ss.start, ss.end);
    if (draft === source) return;
    const fold = foldBetween(draft, source);
    const opens = d === 0 || startsSentence(prose.text, ds.start) || startsSentence(article.text, ss.start);
    if (fold !== 'case' || opens) {
      folds.add(fold);
      return;
    }
    flush(k);
    emit('restyled', ds, ss);
    from = k + 1;
  });
  flush(group.draft.length);
}

function foldBetween(draft: string, source: string): Fold {
  const unmarked = (text: string): string => text.replace(/[’‘ʼ]/gu, "'");
  if (unmarked(draft) === unmarked(source)) return 'marks';
  const plain = (text: string): string =>
    unmarked(text)
      .normalize('NFKD')
      .replace(/[\p{M}\u200b\u00ad[\]]/gu, '');
  if (plain(draft) === plain(source)) return /[[\]]/u.test(draft) ? 'brackets' : 'accents';
  if (/[[\]]/u.test(draft)) return 'brackets';
  return draft.toLowerCase() === source.toLowerCase() || /\./u.test(draft + source) ? 'case' : 'spacing';
}

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?…:“”"‘'([\n])["“”‘’'\s]*$/u.test(text.slice(Math.max(0, at - 6), at));

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
