/** Takes away candidates that say of the same words what a better one says. */
import type { Token } from '../clause';
import type { Report } from './report';

interface Weighed {
  readonly report: Report;
  readonly confidence: number;
}

/** Of candidates with nearly the same content the surest stays; those inside others' content may stay beside them. */
export function withoutRivals<W extends Weighed>(tokens: readonly Token[], weighed: readonly W[]): readonly W[] {
  const best: W[] = [];
  for (const w of [...weighed].sort((a, b) => b.confidence - a.confidence)) {
    if (!best.some((b) => likeness(b.report, w.report) >= SAME && !nested(tokens, b.report, w.report))) best.push(w);
  }
  return best.sort((a, b) => a.report.cue.start - b.report.cue.start);
}

/** "According to Orsk, the mayor said …": each is a report of its own, one told in the other. */
const nested = (tokens: readonly Token[], a: Report, b: Report): boolean =>
  inside(tokens, a, b) || inside(tokens, b, a);
/** "He said he planned to …": with a pronoun it is one report of one speaker. */
const PRONOUN = /^(?:he|she|they|it|i|we|who)$/u;
const inside = (tokens: readonly Token[], outer: Report, inner: Report): boolean => {
  const from = Math.min(inner.cue.start, inner.source?.start ?? inner.cue.start);
  const first = inner.source && tokens[inner.source.start];
  if (first && PRONOUN.test(first.word)) return false;
  return inner.source !== undefined && outer.content.some((c) => c.start <= from && inner.cue.end <= c.end);
};

/** Share of tokens two contents have in common from which on they are the same words. */
const SAME = 0.6;

function likeness(a: Report, b: Report): number {
  let common = 0;
  for (const x of a.content)
    for (const y of b.content) common += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  const size = (r: Report): number => r.content.reduce((sum, c) => sum + c.end - c.start, 0);
  return common / Math.max(1, size(a) + size(b) - common);
}
