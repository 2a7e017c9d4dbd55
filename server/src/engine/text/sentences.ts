/** Splits a paragraph of English news into sentences. */
import type { QuotedSpan } from '../model/quotation';
import { span, type Span } from '../model/span';
import { cueFollows, endsSentence, onlyCueFollows } from './sentenceEnd';

/** Full stops that need no blank behind them belong to scripts without blanks. */
const STOP = /[.!?…]+|[。！？]/g;
/** Brackets and marks that close with the sentence, and references behind the full stop: `.”`, `.)`, `. [1] [2]`. */
const CLOSES =
  /(?:[)\]}"'”’»›*_]|[¹²³⁴-⁹⁰])*(?:\s?\[(?:\d{1,3}(?:\s?[-–,]\s?\d{1,3})*|citation needed)\])*(?:["”’](?=\s|$))?/y;
const CLOSING = /^[)\]}"'”’»›]*$/;

/**
 * Sentence spans without surrounding white space, in order.
 * @param quoted quotations of the paragraph; one that is closed is never split inside, so `"A. B," he said.` is one
 *   sentence. Block quotes are split like other text.
 */
export function splitSentences(text: string, quoted: readonly QuotedSpan[]): readonly Span[] {
  const whole = quoted.filter((q) => q.closed && q.depth === 0 && q.style !== 'block');
  const sentences: Span[] = [];
  let start = 0;
  let next = 0;
  const cut = (end: number): void => {
    const s = trimmed(text, start, end);
    if (s) sentences.push(s);
    start = end;
  };
  STOP.lastIndex = 0;
  for (let m = STOP.exec(text); m; m = STOP.exec(text)) {
    while ((whole[next]?.span.end ?? Infinity) <= m.index) next++;
    const around = whole[next];
    if (around && around.span.start <= m.index) {
      const end = endOfQuotation(text, around);
      if (end !== undefined) cut(end);
      STOP.lastIndex = Math.max(around.span.end, end ?? 0);
      continue;
    }
    const behind = m.index + m[0].length;
    const end = behindClosers(text, behind, around?.span.start);
    if (!endsSentence(text, { start, stop: m.index, marks: m[0], end })) continue;
    cut(end);
    STOP.lastIndex = end;
  }
  cut(text.length);
  return sentences;
}

/** Where a sentence ends with this quotation; undefined when it goes on behind it. */
function endOfQuotation(text: string, q: QuotedSpan): number | undefined {
  let last = q.content.end;
  while (last > q.content.start && CLOSING.test(text.charAt(last - 1))) last--;
  const stop = /[.!?…。！？]+$/.exec(text.slice(Math.max(q.content.start, last - 4), last))?.[0];
  if (stop === undefined) return undefined;
  const end = behindClosers(text, q.span.end, undefined);
  // “Why now?” Mayor Orsk asked: the cue still belongs to the sentence. Behind a full stop, where a comma should stand, it
  // does when it is all there is.
  if (stop.endsWith('.') ? onlyCueFollows(text, end) : cueFollows(text, end)) return undefined;
  const place = { start: q.content.start, stop: last - stop.length, marks: stop, end };
  return endsSentence(text, place) ? end : undefined;
}

/** @param limit start of the next quotation: its opening mark closes nothing. */
function behindClosers(text: string, from: number, limit: number | undefined): number {
  CLOSES.lastIndex = from;
  CLOSES.exec(text);
  const end = CLOSES.lastIndex;
  return limit !== undefined && limit >= from ? Math.min(end, limit) : end;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start < end ? span(start, end) : undefined;
}

const isBlank = (c: number): boolean =>
  c === 0x20 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200b) ||
  c === 0x202f ||
  c === 0x3000 ||
  c === 0xfeff;
