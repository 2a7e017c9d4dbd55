// From finding to finding: in the order of the text, round its end, and once where several begin.
import assert from 'node:assert/strict';
import { nextStop, type At } from '../../client/src/findingStops';

const at = (line: number, character: number): At => ({ line, character });
const finding = (line: number, character: number, message: string) => ({
  range: { start: at(line, character) },
  message,
});
const findings = [finding(9, 0, 'Third.'), finding(2, 4, 'First.'), finding(2, 30, 'Second.'), finding(2, 30, 'Too.')];
const words = (cursor: At, way: 'forward' | 'backward', among = findings): string | undefined =>
  nextStop(among, cursor, way)?.words;

describe('going from finding to finding', () => {
  it('goes in the order of the text, whatever the order of the list', () => {
    assert.equal(words(at(0, 0), 'forward'), '1 of 3: First.');
    assert.equal(words(at(2, 4), 'forward'), '2 of 3: Second. Too.');
    assert.equal(words(at(2, 30), 'forward'), '3 of 3: Third.');
    assert.equal(words(at(9, 0), 'backward'), '2 of 3: Second. Too.');
    assert.equal(words(at(2, 31), 'backward'), '2 of 3: Second. Too.');
  });

  it('goes round', () => {
    assert.equal(words(at(9, 0), 'forward'), '1 of 3: First.');
    assert.equal(words(at(2, 4), 'backward'), '3 of 3: Third.');
    assert.equal(words(at(0, 0), 'backward'), '3 of 3: Third.');
  });

  it('stays at the only one', () => {
    assert.equal(words(at(2, 4), 'forward', [finding(2, 4, 'Only.')]), '1 of 1: Only.');
    assert.equal(words(at(2, 4), 'backward', [finding(2, 4, 'Only.')]), '1 of 1: Only.');
  });

  it('goes nowhere where nothing is', () => {
    assert.equal(nextStop([], at(0, 0), 'forward'), undefined);
    assert.equal(nextStop([], at(0, 0), 'backward'), undefined);
  });
});
