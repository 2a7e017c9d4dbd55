// Lines under sentences: no two are told apart by colour alone, and the switch knows both of its sides.
import assert from 'node:assert/strict';
import { lineOf, toggled } from '../../client/src/sentenceLines';

describe('lines under sentences', () => {
  it('differ in kind', () => {
    const kinds = (['found', 'differs', 'overstated', 'not-found'] as const).map((status) => lineOf(status).style);
    assert.equal(new Set(kinds).size, 4);
  });

  it('are switched on and off, whatever they were', () => {
    assert.deepEqual([undefined, 'off', 'marks', 'words', 7].map(toggled), ['marks', 'marks', 'off', 'off', 'marks']);
  });
});
