/** Decides what an alignment amounts to: found, restyled, altered, stitched, partial, or only near. */
import { voiceAt } from '../attribution/voiceAt';
import { articleQuotations } from '../attribution/articleQuotations';
import type { DiffStep, MatchKind } from '../model/evidence';
import { lowerBound } from '../model/sorted';
import { span, type Span } from '../model/span';
import { FUNCTION_WORDS } from '../text/lexicons/functionWords';
import { splitSentences } from '../text/sentences';
import { foldText } from '../text/words';
import type { Article } from '../model/article';
import type { PatternFit } from './fitPattern';
import type { QuotePattern } from './quotePattern';
import type { Join, QuoteDiff } from './wordDiff';

/** Anchored at both ends, three words of five must be the source's own to be the same utterance. */
const ANCHORED_SHARE = 0.6;
/** Where an end differs as well, likeness must rest on a long stretch: generic phrases recur ("it is going to be fine"). */
const OPEN_SHARE = 0.8;
const OPEN_WORDS = 8;
/** Share of the common stretch that must be equal when the draft's quotation goes beyond the source's. */
const OVERFLOWING_SHARE = 0.75;
/** Exact words that make a part worth showing when the rest of a quotation is nowhere. */
const PART_WORDS = 4;

const isSame = (step: DiffStep): boolean => step.kind === 'same' || step.kind === 'restyled';
const countWords = (text: string): number => (text === '' ? 0 : foldText(text).split(' ').filter(Boolean).length);

/** The draft's words before or behind the core, which are not the source's. */
interface Edge {
  readonly words: number;
  /** Those of them that go beyond what the source quotes; they say nothing about likeness. */
  readonly overflow: number;
  /** `swap`: they stand where the source has a word or two; `open`: the source goes on there with other words. */
  readonly kind: 'none' | 'swap' | 'overflow' | 'open';
  /** For a swap: the source's words there, in the article's text. */
  readonly swapped?: Span;
  readonly source?: string;
}

export interface Classified {
  readonly kind: MatchKind;
  /** The difference with swapped words at the ends paired: `not “slower” but “backwards”` instead of one word too many. */
  readonly steps: readonly DiffStep[];
}

export function classifyMatch(pattern: QuotePattern, fit: PatternFit, diff: QuoteDiff): Classified {
  const { steps } = diff;
  const as = (kind: MatchKind): Classified => ({ kind, steps });
  const stitched = diff.joins.some((join, i) => isForeignJoin(join, fit, i < ASKED_BREAKS));
  if (steps.every(isSame)) {
    if (stitched) return as('stitched');
    return as(pattern.hasSic || steps.some((s) => s.kind === 'restyled') ? 'restyled' : 'found');
  }
  const { first, last } = coreOf(steps, pattern);
  if (first < 0) return as('near');
  const core = steps.slice(first, last + 1);
  const kept = core.filter(isSame);
  const words = kept.reduce((n, s) => n + countWords(s.draft), 0);
  if (!hasContent(kept, steps)) return as('near');
  const edge = (part: readonly DiffStep[], at: number, side: 'start' | 'end'): Edge =>
    edgeOf(part, at, fit, side, words);
  const lead = edge(steps.slice(0, first), core[0]?.sourceSpan.start ?? 0, 'start');
  const trail = edge(steps.slice(last + 1), core.at(-1)?.sourceSpan.end ?? 0, 'end');
  const open = [lead, trail].reduce((n, e) => (e.kind === 'open' ? n + e.words : n), 0);
  const overflow = lead.overflow + trail.overflow;
  const share = words / Math.max(1, pattern.wordCount - overflow);
  const changedInside = core.some((s) => !isSame(s));
  if (stitched && core.every((s) => isSame(s) || s.draft === '') && open + overflow === 0) return as('stitched');
  if (!changedInside && lead.kind !== 'swap' && trail.kind !== 'swap') {
    if (open > 0 && share >= OPEN_SHARE && words >= OPEN_WORDS) return as('altered');
    return as(words >= PART_WORDS && words * 4 >= pattern.wordCount ? 'partial' : 'near');
  }
  const enough = open === 0 ? share >= ANCHORED_SHARE && words >= 3 : share >= OPEN_SHARE && words >= OPEN_WORDS;
  // Where the draft also quotes more than the source does, the common part alone must carry the likeness.
  const edits = core
    .filter((s) => !isSame(s))
    .reduce((n, s) => n + Math.max(countWords(s.draft), countWords(s.source)), 0);
  if (!enough || (overflow > 0 && words < (words + edits) * OVERFLOWING_SHARE)) return as('near');
  return {
    kind: 'altered',
    steps: [...paired(steps.slice(0, first), lead), ...core, ...paired(steps.slice(last + 1), trail)],
  };
}

/** First and last step that anchor the quotation in the source: two equal words in a row, one in a short fragment. */
function coreOf(steps: readonly DiffStep[], pattern: QuotePattern): { readonly first: number; readonly last: number } {
  const anchor = (s: DiffStep): boolean => isSame(s) && countWords(s.draft) >= (pattern.wordCount < 6 ? 1 : 2);
  return { first: steps.findIndex(anchor), last: steps.findLastIndex(anchor) };
}

/** At least two content words, or half of those there are, must be shared. */
function hasContent(kept: readonly DiffStep[], steps: readonly DiffStep[]): boolean {
  const content = (list: readonly DiffStep[]): number =>
    list.reduce(
      (n, s) =>
        n +
        foldText(s.draft)
          .split(' ')
          .filter((w) => w !== '' && !FUNCTION_WORDS.has(w)).length,
      0,
    );
  const shared = content(kept);
  return shared >= 2 || (shared > 0 && shared * 2 >= content(steps));
}

/** Source words that may have been swapped at an end of the quotation: "the laws" for "the law". */
const SWAPPED_WORDS = 2;

function edgeOf(
  steps: readonly DiffStep[],
  coreEdge: number,
  fit: PatternFit,
  side: 'start' | 'end',
  coreWords: number,
): Edge {
  const words = steps.reduce((n, s) => n + countWords(s.draft), 0);
  if (words === 0) return { words: 0, overflow: 0, kind: 'none' };
  const { left, ends, place } = beyond(fit, coreEdge, side);
  const around = fit.stream.article.text.slice(place.start, place.end);
  const trimmed = span(
    place.start + (around.length - around.trimStart().length),
    place.end - (around.length - around.trimEnd().length),
  );
  const swapped = left > 0 ? { swapped: trimmed, source: around.trim() } : {};
  if (left > SWAPPED_WORDS) return { words, overflow: 0, kind: 'open' };
  if (left === 0 && ends === 'quotation') return { words, overflow: words, kind: 'overflow' };
  if (words <= left + 3) return { words, overflow: 0, kind: 'swap', ...swapped };
  const long = ends === 'quotation' && coreWords >= OPEN_WORDS;
  return long ? { words, overflow: words - left, kind: 'swap', ...swapped } : { words, overflow: 0, kind: 'open' };
}

/** One changed step for words that an edge swaps; other edges stay as they are. */
function paired(steps: readonly DiffStep[], edge: Edge): readonly DiffStep[] {
  const first = steps[0];
  const last = steps.at(-1);
  if (!edge.swapped || !first || !last || steps.some((s) => s.kind !== 'added')) return steps;
  const words = edge.source ?? '';
  return [
    {
      kind: 'changed',
      draft: steps.map((s) => s.draft).join(' '),
      source: words,
      draftSpan: span(first.draftSpan.start, last.draftSpan.end),
      sourceSpan: edge.swapped,
    },
  ];
}

/** How many source words stand between the core and the end of the source's sentence or quotation on that side. */
function beyond(
  fit: PatternFit,
  coreEdge: number,
  side: 'start' | 'end',
): { readonly left: number; readonly ends: 'quotation' | 'sentence'; readonly place: Span } {
  const { words, quotation, article } = fit.stream;
  const step = side === 'start' ? -1 : 1;
  let i = lowerBound(words.starts, coreEdge) + (side === 'start' ? 0 : -1);
  const inside = quotation[i] ?? -1;
  const from = i;
  const place = (): Span =>
    side === 'start'
      ? span(words.starts[i] ?? 0, words.starts[from] ?? 0)
      : span(words.ends[from] ?? 0, words.ends[i] ?? 0);
  for (let left = 0; left <= SWAPPED_WORDS; left++) {
    const next = i + step;
    const outside = next < 0 || next >= words.length || (quotation[next] ?? -1) !== inside;
    if (outside) return { left, ends: inside >= 0 ? 'quotation' : 'sentence', place: place() };
    const gap = article.text.slice(words.ends[Math.min(i, next)], words.starts[Math.max(i, next)]);
    if (/[.!?:;\n]/u.test(gap)) return { left, ends: 'sentence', place: place() };
    i = next;
  }
  return { left: SWAPPED_WORDS + 1, ends: 'sentence', place: place() };
}

/** Breaks at which it is asked who speaks on either side: a quotation that is broken more often is the words of a list or a refrain. */
const ASKED_BREAKS = 16;

/**
 * A break in the source that is more than its own attribution: the draft joins words that do not stand together.
 * @param asks whether it matters, too, who says the words on either side
 */
function isForeignJoin(join: Join, fit: PatternFit, asks: boolean): boolean {
  const { words, article, quotation } = fit.stream;
  const from = words.ends[join.left] ?? 0;
  const to = words.starts[join.right] ?? 0;
  if (to <= from) return false;
  const gap = article.text.slice(from, to);
  const sameQuotation = (quotation[join.left] ?? -1) === (quotation[join.right] ?? -1);
  const leftEnds = /^[\s"”’'»)\]]*[.!?…]|^,?["”’'»]/u.test(gap);
  const rightStarts = /[.!?…:]["“”‘’'«»)\]\s]*$/u.test(gap) || /^[\p{Lu}“"[]/u.test(article.text.slice(to, to + 1));
  const sentences = gap.split(/[.!?]["”’'»)]*\s+(?=["“‘'«]?[\p{Lu}])/u).length - 1;
  if (join.by === 'ellipsis') {
    // A skip within one sentence, or whole sentences left out, is what an ellipsis is for. Half of one sentence joined to
    // half of another is not: "We cannot let the boats lie here and … sell the licences of our grandfathers".
    if (sentences === 0 && sameQuotation) return false;
    if (!sameQuotation && !isOneSpeech(article, from, to)) return true;
    return !leftEnds && !rightStarts;
  }
  if (sameQuotation) return sentences > 0;
  // Between the two stand more quoted words, which the draft passes over without a mark.
  let skipped = 0;
  for (let i = join.left + 1; i < join.right; i++) if ((quotation[i] ?? -1) >= 0) skipped++;
  return skipped > SLIPPED_WORDS || !isOnlyAttribution(gap) || (asks && isOtherPerson(article, from, to));
}

/** So few words may have slipped out of a quotation; more were cut out. */
const SLIPPED_WORDS = 3;
/** Readings less sure than this do not part two quotations. */
const SURE = 0.7;

/** `"A," Orsk said. "B," Hrane said.`: two people, each with a cue. */
function isOtherPerson(article: Article, from: number, to: number): boolean {
  const [left, right] = [from - 1, to].map((at) => voiceAt(article, span(at, at + 1)));
  if (!left?.speaker || !right?.speaker || Math.min(left.confidence, right.confidence) < SURE) return false;
  const names = [left.speaker, right.speaker].map((s) => (s.kind === 'person' ? s.name : ''));
  return !names.includes('') && names[0] !== names[1];
}

/** Paragraphs a speech may be spread over before an ellipsis joins things said on different occasions. */
const SPEECH_PARAGRAPHS = 2;

/** Between the two ends nobody else is quoted, and they stand close together. */
function isOneSpeech(article: Article, from: number, to: number): boolean {
  const paragraphOf = (at: number): number =>
    article.paragraphs.findIndex((p) => p.span.start <= at && at <= p.span.end);
  if (paragraphOf(to) - paragraphOf(from) > SPEECH_PARAGRAPHS) return false;
  const between = articleQuotations(article).filter((q) => q.depth === 0 && q.span.start >= from && q.span.end <= to);
  const names = [from - 1, ...between.map((q) => q.content.start), to].map(
    (at) => voiceAt(article, span(at, at + 1)).speaker?.name ?? '',
  );
  const known = new Set(names.filter((name) => name !== ''));
  return known.size <= 1;
}

/** `," Hrane said. "`: one short clause between the marks, or nothing but a paragraph break. */
function isOnlyAttribution(gap: string): boolean {
  const outside = gap.replace(/^[^"”’'»]*["”’'»]+/u, '').replace(/["“‘'«]+[^"“‘'«]*$/u, '');
  const count = countWords(outside);
  if (count === 0) return true;
  return (
    count <= 25 && splitSentences(outside, []).filter((s) => countWords(outside.slice(s.start, s.end)) > 0).length <= 1
  );
}
