/** What two words are to each other by the thesaurus. */
import assert from 'node:assert/strict';
import { oppositesOf, relationOf, synonymsOf, type Pos } from '../../server/src/engine/text/wordnet/thesaurus';

const cases: readonly (readonly [a: string, pos: Pos, b: string, pos: Pos, relation: string])[] = [
  ['buy', 'v', 'purchase', 'v', 'synonym'],
  ['big', 'a', 'large', 'a', 'synonym'],
  ['rapid', 'a', 'fast', 'a', 'synonym'],
  ['withdraw', 'v', 'withdrawal', 'n', 'family'],
  ['decide', 'v', 'decision', 'n', 'family'],
  ['increase', 'v', 'decrease', 'v', 'opposite'],
  ['increase', 'n', 'decrease', 'n', 'opposite'],
  ['accept', 'v', 'reject', 'v', 'opposite'],
  ['wide', 'a', 'narrow', 'a', 'opposite'],
  ['fast', 'a', 'slow', 'a', 'opposite'],
  ['ferry', 'n', 'boat', 'n', 'kind'],
  ['boat', 'n', 'ferry', 'n', 'general'],
  ['ferry', 'n', 'ferry', 'n', 'same'],
  ['ferry', 'n', 'harbour', 'n', 'none'],
  ['mayor', 'n', 'minister', 'n', 'none'],
  ['sign', 'v', 'reject', 'v', 'none'],
  ['qqq', 'n', 'zzz', 'n', 'none'],
];

describe('thesaurus', () => {
  for (const [a, posA, b, posB, relation] of cases)
    it(`${a} and ${b}: ${relation}`, () => {
      assert.equal(relationOf(a, posA, b, posB), relation);
    });

  it('is the same from both sides, but for kinds', () => {
    const turned: Readonly<Record<string, string>> = { kind: 'general', general: 'kind' };
    for (const [a, posA, b, posB, relation] of cases)
      assert.equal(relationOf(b, posB, a, posA), turned[relation] ?? relation);
  });

  it('lists synonyms and opposites', () => {
    assert.ok(synonymsOf('buy', 'v').includes('purchase'));
    assert.deepEqual(oppositesOf('rise', 'v'), ['fall']);
  });
});
