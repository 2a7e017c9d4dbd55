/** Finds a draft's quotation in the corpus: cited articles first, then everywhere. */
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { DiffStep, MatchKind, QuoteMatch } from '../model/evidence';
import type { Prose } from '../model/prose';
import { lowerBound, upperBound } from '../model/sorted';
import { span, type Span } from '../model/span';
import { findCandidates } from './candidates';
import { classifyMatch } from './classifyMatch';
import { fitPattern, type PatternFit } from './fitPattern';
import { readPattern, type QuotePattern } from './quotePattern';
import { withRestyledEnds } from './restyledEnds';
import { withSettledJumps } from './settledJumps';
import { streamsOf, type SourceStream } from './sourceStream';
import { diffOf } from './wordDiff';

/** Best first. */
const RANK: Readonly<Record<MatchKind, number>> = {
  found: 0,
  restyled: 1,
  stitched: 2,
  altered: 3,
  partial: 4,
  near: 5,
};

/** Longer articles are fitted only around the places the index votes for. */
const WHOLE_ARTICLE_WORDS = 8_000;
/** Places of one article shown for the same words. */
export const MAX_REPEATS = 4;

export const isSameWords = (match: QuoteMatch): boolean => match.kind === 'found' || match.kind === 'restyled';

/**
 * All articles that carry the quoted words, or come near them: of the cited ones every match, of the others those that carry
 * the very words, or the one best altered match when nothing is cited. Sorted: cited before others, better kinds first.
 * @param content the quoted words in `prose.text`
 */
export function locateQuote(
  prose: Prose,
  content: Span,
  cited: readonly Article[],
  corpus: CorpusView,
): readonly QuoteMatch[] {
  const pattern = readPattern(prose.text, content);
  if (pattern.wordCount === 0) return [];
  const own = cited.flatMap((article) => matchesIn(article, pattern, prose)).sort(byQuality);
  const others = elsewhere(pattern, prose, new Set(cited), corpus);
  const same = others.filter(isSameWords);
  if (cited.length > 0) return [...own, ...same];
  return same.length > 0 ? same : others.slice(0, 1);
}

/** How these words stand in one article; several matches where it repeats them. */
export function locateIn(article: Article, words: string): readonly QuoteMatch[] {
  const pattern = readPattern(words, span(0, words.length));
  return pattern.wordCount === 0 ? [] : matchesIn(article, pattern, { text: words, origin: 0 });
}

const byQuality = (a: QuoteMatch, b: QuoteMatch): number => RANK[a.kind] - RANK[b.kind] || b.likeness - a.likeness;

function elsewhere(
  pattern: QuotePattern,
  prose: Prose,
  cited: ReadonlySet<Article>,
  corpus: CorpusView,
): readonly QuoteMatch[] {
  if (pattern.wordCount < 2) return [];
  const found: QuoteMatch[] = [];
  for (const candidate of findCandidates(pattern, corpus)) {
    if (cited.has(candidate.article)) continue;
    const best = bestIn(candidate.article, pattern, prose, candidate);
    if (best) found.push(best.match);
  }
  return found.sort(byQuality);
}

/** The best match, and every further place where the very words stand: a crosshead repeats a quotation, so does a teaser. */
function matchesIn(article: Article, pattern: QuotePattern, prose: Prose): readonly QuoteMatch[] {
  const best = bestIn(article, pattern, prose);
  if (!best) return [];
  const found = [best.match];
  if (!isSameWords(best.match)) return found;
  let from = best.fit.fits.at(-1)?.end ?? 0;
  while (found.length < MAX_REPEATS && from < best.fit.stream.words.length) {
    const again = fitPattern(pattern, best.fit.stream, from);
    if (!again || again.cost > 0) break;
    found.push(matchOf(article, pattern, prose, again));
    from = again.fits.at(-1)?.end ?? Infinity;
  }
  return found;
}

interface Best {
  readonly match: QuoteMatch;
  readonly fit: PatternFit;
}

/** How the quotation stands in one article; undefined when the article has no words. */
function bestIn(
  article: Article,
  pattern: QuotePattern,
  prose: Prose,
  window?: { readonly from: number; readonly to: number },
): Best | undefined {
  const { all, quoted } = streamsOf(article);
  const fits: PatternFit[] = [];
  // Parts joined by an ellipsis may stand far apart, so the whole article is looked at unless it is very long.
  const narrow = window && (pattern.runs.length === 1 || all.words.length > WHOLE_ARTICLE_WORDS);
  const near = narrow ? window : { from: 0, to: all.words.length };
  for (const stream of [quoted, all]) {
    const fit =
      stream === all
        ? fitPattern(pattern, stream, near.from, near.to)
        : fitPattern(pattern, stream, ...quotedPart(quoted, all, near));
    if (fit) fits.push(fit);
    if (fit?.cost === 0) break;
  }
  const read = (fit: PatternFit): Best => ({ match: matchOf(article, pattern, prose, fit), fit });
  const [first, second] = fits;
  if (!first) return undefined;
  // The quoted stream comes first and wins a tie: words inside marks are the better evidence of what was said.
  if (!second || first.cost <= second.cost) return read(first);
  // Where the draft merely quotes more than the source does, chance words around the source's marks are no alteration.
  const [inMarks, anywhere] = [read(first), read(second)];
  return inMarks.match.kind === 'partial' && anywhere.match.kind === 'altered' ? inMarks : anywhere;
}

function matchOf(article: Article, pattern: QuotePattern, prose: Prose, rough: PatternFit): QuoteMatch {
  const fit = rough.cost === 0 ? rough : withSettledJumps(withRestyledEnds(pattern, prose, rough));
  const diff = diffOf(pattern, prose, fit);
  const { kind, steps } = classifyMatch(pattern, fit, diff);
  const kept = diff.steps
    .filter((s) => s.kind === 'same' || s.kind === 'restyled')
    .reduce((n, s) => n + s.draft.length, 0);
  return {
    kind,
    article,
    spans: withSwaps(
      spansOf(
        fit,
        diff.joins.map((j) => j.right),
      ),
      steps,
    ),
    diff: steps,
    folds: diff.folds,
    omissions: diff.omissions,
    quotedThere: isQuoted(fit),
    likeness:
      kept /
      Math.max(
        1,
        diff.steps.reduce((n, s) => n + Math.max(s.draft.length, s.source.length), 0),
      ),
  };
}

/** The part of the quoted stream that stands between two words of the whole stream. */
function quotedPart(
  quoted: SourceStream,
  all: SourceStream,
  window: { readonly from: number; readonly to: number },
): readonly [number, number] {
  if (window.from === 0 && window.to === all.words.length) return [0, quoted.words.length];
  const start = all.words.starts[window.from] ?? 0;
  const end = all.words.ends[window.to - 1] ?? 0;
  return [lowerBound(quoted.words.starts, start), upperBound(quoted.words.ends, end)];
}

/** Places of the source's words, broken where the draft passes over something. */
function spansOf(fit: PatternFit, breaks: readonly number[]): readonly Span[] {
  const { words } = fit.stream;
  const spans: Span[] = [];
  const stops = new Set(breaks);
  for (const run of fit.fits) {
    const used = run.steps
      .filter((s) => s.source >= 0 && (s.kind === 'match' || s.kind === 'change' || s.kind === 'free'))
      .map((s) => s.source);
    let start = used[0];
    let last = start;
    for (const w of used) {
      if (start !== undefined && last !== undefined && w !== start && stops.has(w)) {
        spans.push(span(words.starts[start] ?? 0, words.ends[last] ?? 0));
        start = w;
      }
      last = w;
    }
    if (start !== undefined && last !== undefined) spans.push(span(words.starts[start] ?? 0, words.ends[last] ?? 0));
  }
  return spans;
}

/** The source's words at an end that the draft swaps ("backwards" for "slower") belong to what is shown. */
function withSwaps(spans: readonly Span[], steps: readonly DiffStep[]): readonly Span[] {
  const first = steps[0];
  const last = steps.at(-1);
  return spans.map((s, i) => {
    const start =
      i === 0 && first?.kind === 'changed' && touchesSpan(first.sourceSpan, s) ? first.sourceSpan.start : s.start;
    const end =
      i === spans.length - 1 && last?.kind === 'changed' && touchesSpan(last.sourceSpan, s)
        ? last.sourceSpan.end
        : s.end;
    return span(Math.min(start, s.start), Math.max(end, s.end));
  });
}

/** White space, a mark or a comma between them at most, in UTF-16 units. */
const BETWEEN_WORDS = 3;

const touchesSpan = (a: Span, b: Span): boolean => a.start <= b.end + BETWEEN_WORDS && b.start <= a.end + BETWEEN_WORDS;

/** True when most of the matched words stand inside quotation marks. */
function isQuoted(fit: PatternFit): boolean {
  const matched = fit.fits.flatMap((f) => f.steps.filter((s) => s.kind === 'match'));
  const inside = matched.filter((s) => (fit.stream.quotation[s.source] ?? -1) >= 0).length;
  return inside * 2 > matched.length;
}
