/** What all targets ask of spans. */
import assert from 'node:assert/strict';
import type { Span } from '../../../server/src/engine/index';

export function inside({ start, end }: Span, from: number, to: number): void {
  assert.ok(from <= start && start <= end && end <= to, `${start}–${end} is not inside ${from}–${to}`);
}

/** In order, and none over another. */
export function inOrder(spans: readonly Span[]): void {
  spans.forEach((s, i) =>
    assert.ok(i === 0 || spans[i - 1]!.end <= s.start, `${s.start} is behind ${spans[i - 1]?.end}`),
  );
}
