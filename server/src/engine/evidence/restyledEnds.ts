/** Widens a fit to words at its ends that house style alone tells from the source's next ones: "12%" before "12 per cent". */
import type { Prose } from '../model/prose';
import type { Fit, Step } from './alignWords';
import type { PatternFit } from './fitPattern';
import { spelledAlike } from './wordFolds';
import type { QuotePattern } from './quotePattern';

/** Source words that one word of the draft may stand for: "per cent" for "%", "twenty-five" for "25". */
const MORE_WORDS = 2;
/** Longer ends are other words, whatever their style. */
const END_WORDS = 3;

/**
 * An alignment adds "25 years" at no more cost than it fits "twenty-five years", since the source goes on freely behind its
 * last equal word; this takes the second reading.
 */
export function withRestyledEnds(pattern: QuotePattern, prose: Prose, fit: PatternFit): PatternFit {
  const fits = fit.fits.map((run, r) => {
    const written = (from: number, to: number): string => {
      const words = pattern.runs[r]?.words.slice(from, to) ?? [];
      return prose.text.slice(words[0]?.span.start, words.at(-1)?.span.end);
    };
    return widen(widen(run, 'end', fit, written), 'start', fit, written);
  });
  return fits.every((run, r) => run === fit.fits[r]) ? fit : { ...fit, fits };
}

function widen(run: Fit, side: 'start' | 'end', fit: PatternFit, written: (from: number, to: number) => string): Fit {
  const { steps } = run;
  const core = side === 'end' ? steps.findLastIndex((s) => s.kind !== 'add') : steps.findIndex((s) => s.kind !== 'add');
  const added = side === 'end' ? steps.slice(core + 1) : steps.slice(0, core);
  const edge = steps[core];
  if (edge?.kind !== 'match' || added.length === 0 || added.length > END_WORDS) return run;
  const draft = added.map((s) => s.draft);
  const { words, quotation, article } = fit.stream;
  const { lexicon } = article;
  const wanted = spelledAlike(written(draft[0] ?? 0, (draft.at(-1) ?? 0) + 1), lexicon);
  for (let n = 1; n <= added.length + MORE_WORDS; n++) {
    const from = side === 'end' ? edge.source + 1 : edge.source - n;
    const to = from + n;
    const last = side === 'end' ? to - 1 : from;
    if (from < 0 || to > words.length || quotation[last] !== quotation[edge.source]) break;
    if (spelledAlike(article.text.slice(words.starts[from], words.ends[to - 1]), lexicon) !== wanted) continue;
    const between = paired(draft, from, n, side);
    return side === 'end'
      ? { ...run, end: to, steps: [...steps.slice(0, core + 1), ...between] }
      : { ...run, start: from, steps: [...between, ...steps.slice(core)] };
  }
  return run;
}

/** The outermost words are paired, so that the place found reaches to the end of both. */
function paired(draft: readonly number[], from: number, n: number, side: 'start' | 'end'): readonly Step[] {
  const pairs = Math.min(draft.length, n);
  const extraDraft = draft.length - pairs;
  const extraSource = n - pairs;
  const d = side === 'end' ? extraDraft : 0;
  const s = side === 'end' ? extraSource : 0;
  const changes = Array.from({ length: pairs }, (_, i): Step => ({
    kind: 'change',
    draft: draft[d + i] ?? 0,
    source: from + s + i,
    width: 1,
  }));
  const adds = (side === 'end' ? draft.slice(0, d) : draft.slice(pairs)).map((word): Step => ({
    kind: 'add',
    draft: word,
    source: -1,
    width: 0,
  }));
  const drops = Array.from({ length: extraSource }, (_, i): Step => ({
    kind: 'drop',
    draft: -1,
    source: from + (side === 'end' ? i : pairs + i),
    width: 1,
  }));
  return side === 'end' ? [...adds, ...drops, ...changes] : [...changes, ...drops, ...adds];
}
