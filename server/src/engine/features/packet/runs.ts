/** Words of a text with some of them marked, on one line; long stretches without a mark are cut in the middle. */
import { overlaps, span, type Span } from '../../model/span';
import type { PacketRun } from './packet';

export interface Mark {
  readonly span: Span;
  readonly look: Exclude<PacketRun['look'], 'plain'>;
}

/** Letters kept at either end of a plain stretch that is cut. */
const KEPT = 320;

/** Which mark holds where several meet: what differs shows through what is the same. */
const RANK: Readonly<Record<PacketRun['look'], number>> = { plain: 0, same: 1, 'source-only': 2, 'draft-only': 2 };

/** Runs of `text` in `whole`; neighbours never look the same. Linear but for the sorting of marks. */
export function runsOf(text: string, whole: Span, marks: readonly Mark[]): readonly PacketRun[] {
  const inside = marks.filter((mark) => overlaps(mark.span, whole));
  const edges = new Set([whole.start, whole.end]);
  for (const { span: at } of inside) {
    edges.add(Math.max(at.start, whole.start));
    edges.add(Math.min(at.end, whole.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const runs: { look: PacketRun['look']; text: string }[] = [];
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    if (end === undefined) break;
    const look = lookAt(span(start, end), inside);
    const last = runs.at(-1);
    if (last?.look === look) last.text += text.slice(start, end);
    else runs.push({ look, text: text.slice(start, end) });
  }
  return tidied(runs);
}

const lookAt = (at: Span, marks: readonly Mark[]): PacketRun['look'] =>
  marks.reduce<PacketRun['look']>(
    (best, mark) => (overlaps(mark.span, at) && RANK[mark.look] > RANK[best] ? mark.look : best),
    'plain',
  );

/** White space as single blanks, none at the ends, and nothing endless. */
function tidied(runs: readonly PacketRun[]): readonly PacketRun[] {
  const lines = runs.map(({ look, text }) => ({ look, text: text.replace(/\s+/gu, ' ') }));
  const first = lines[0];
  const last = lines.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return lines.filter(({ text }) => text !== '').map(({ look, text }) => ({ look, text: shortened(text) }));
}

function shortened(text: string): string {
  if (text.length <= 2 * KEPT + 80) return text;
  const head = text.slice(0, KEPT);
  const tail = text.slice(-KEPT);
  return `${head.slice(0, lastBlank(head))} … ${tail.slice(tail.indexOf(' ') + 1)}`;
}

const lastBlank = (text: string): number => {
  const at = text.lastIndexOf(' ');
  return at > 0 ? at : text.length;
};

export const joinedRuns = (parts: readonly (readonly PacketRun[])[]): readonly PacketRun[] =>
  parts.flatMap((runs, i) => (i === 0 ? runs : [{ look: 'plain' as const, text: ' … ' }, ...runs]));

/** The words alone. */
export const wordsOfRuns = (runs: readonly PacketRun[]): string => runs.map(({ text }) => text).join('');
