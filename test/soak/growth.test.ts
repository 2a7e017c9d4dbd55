// When the soak calls memory growing.
import assert from 'node:assert/strict';
import { growth, type Sample } from './growth';

const samples = (heapAt: (i: number) => number): readonly Sample[] =>
  Array.from({ length: 20 }, (_, i) => ({ minute: i, rss: 200e6, heapUsed: heapAt(i), external: 10e6 }));

describe('a soak', () => {
  it('lets caches fill and the heap go up and down', () => {
    assert.equal(growth(samples((i) => 80e6 + Math.min(i, 5) * 10e6 + (i % 3) * 2e6)).grows, false);
  });
  it('sees a megabyte in each cycle', () => {
    assert.equal(growth(samples((i) => 80e6 + i * 1.5e6)).grows, true);
  });
});
