// Searching for typed words: folded alike on both sides, and quick over much text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldedSearch } from '../../server/src/engine/text/foldedSearch';

/** Of any UTF-16 units, halves of signs among them; a table of all code points takes seconds to make. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

const finds = (query: string, text: string): boolean => foldedSearch(query)!.in(text);

describe('folded search', () => {
  it('finds letters whatever their accents and case, on either side', () => {
    assert.ok(finds('renee', 'Renée'));
    assert.ok(finds('RENÉE', 'renee'));
    assert.ok(finds('skarnhavn', 'SKARNHAVN'));
    assert.ok(finds('oresund', 'Øresund'));
    assert.ok(finds("crews'", 'the Crews’ Union'));
    assert.ok(finds('renee', 'Rene\u0301e'));
    assert.ok(finds('Rene\u0301e', 'RENÉE'));
    assert.ok(!finds('renee', 'rene'));
    assert.ok(finds('non-nato a/b', 'A/B and non-NATO'));
    assert.equal(foldedSearch('non-nato a/b')!.indexIn('the non-NATO A/B'), 4);
  });

  it('wants every word, in any order', () => {
    assert.ok(finds('pier sleep', 'no sleep on this pier'));
    assert.ok(!finds('pier dog', 'no sleep on this pier'));
  });

  it('ranks the whole, a beginning, a word, the inside of a word', () => {
    const search = foldedSearch('orsk')!;
    assert.deepEqual(
      ['Orsk', 'Orsk, Ada', 'Ada Orsk', 'Gorska'].map((text) => search.rankIn(text)),
      [0, 1, 2, 3],
    );
  });

  it('has nothing to find in blanks and marks', () => {
    assert.equal(foldedSearch(' “” … '), undefined);
  });

  it('finds every text in itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const search = foldedSearch(text);
        assert.ok(!search || search.in(text));
      }),
      // The sign of Kelvin is no letter k, and Ångström's no å.
      { examples: [['\u212a'], ['\u212b']] },
    );
  });
});
