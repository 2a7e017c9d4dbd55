// Names in claims: where they are, what they probably name, and which are the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareNames, isAcronym, type NameRelation } from '../../server/src/engine/claims/names/compareNames';
import { namesIn, type FoundName } from '../../server/src/engine/claims/names/namesIn';

const read = (text: string): readonly FoundName[] => namesIn(text, { start: 0, end: text.length });
const told = (text: string): readonly string[] =>
  read(text).map(({ name, kind, country }) => [name, kind, country].filter(Boolean).join(' | '));
/** The name in the middle of a sentence. */
const named = (name: string): FoundName => {
  const found = read(`Then people met ${name} once more.`);
  assert.equal(found.length, 1, `${name}: ${JSON.stringify(found)}`);
  return found[0]!;
};

describe('names in claims', () => {
  const cases: readonly [text: string, ...expected: string[]][] = [
    ['Talks with Mayor Ada Orsk ended.', 'Ada Orsk | person'],
    ['Talks with President Hrane ended.', 'Hrane | person'],
    ['Talks with Anna Hrane ended.', 'Anna Hrane | person'],
    ['Anna Orsk, 34, left.', 'Anna Orsk | person'],
    ['Talks with Orsk ended.', 'Orsk | other'],
    ['They met in Ellenvik.', 'Ellenvik | place'],
    ['They met in Kyiv.', 'Kyiv | place | ukraine'],
    ['They met Ukrainian sailors.', 'Ukrainian | place | ukraine'],
    ['They met in the United States.', 'United States | place | usa'],
    ['They sued the Ellenvik Harbour Authority.', 'Ellenvik Harbour Authority | organisation'],
    ['They sued the State Department.', 'State Department | organisation'],
    ['They sued the Ukrainian Defence Ministry.', 'Ukrainian Defence Ministry | organisation | ukraine'],
    ['They asked NATO.', 'NATO | organisation | nato'],
    ['They asked the EHA.', 'EHA | organisation'],
    ['They crossed the Tennet River.', 'Tennet River | place'],
    ['They left the Harbour Party and Ada Orsk.', 'Harbour Party | organisation', 'Ada Orsk | person'],
    ['Harbour crews walked out.'],
    ['Recent talks failed, recent hopes too.'],
    ['Yesterday Orsk left.', 'Orsk | other'],
    ['Orsk said so.', 'Orsk | other'],
    ['Nobody was there on Monday in May.'],
    ['He laughed.'],
  ];
  for (const [text, ...expected] of cases) it(`reads “${text}”`, () => assert.deepEqual(told(text), expected));

  const pairs: readonly [a: string, b: string, relation: NameRelation][] = [
    // People.
    ['Anna Orsk', 'Anna Orsk', 'same'],
    ['Mr Orsk', 'Anna Orsk', 'compatible'],
    ['President Orsk', 'Orsk', 'same'],
    ['Anna Orsk', 'Anna M. Orsk', 'same'],
    ['A. Orsk', 'Anna Orsk', 'same'],
    ['Bill Hrane', 'William Hrane', 'same'],
    ['Ben Hrane', 'Benjamin Hrane', 'same'],
    ['Volodymyr Halevny', 'Volodymyr Halevnyi', 'same'],
    ['Anna Orsk', 'David Orsk', 'different'],
    ['Anna Orsk', 'Anna Hrane', 'different'],
    ['Mr Orsk', 'Mr Hrane', 'different'],
    ['José Hrane', 'Jose Hrane', 'same'],
    ['Anna Maas-Ullery', 'Ms Maas-Ullery', 'compatible'],
    // Bodies.
    ['the United Nations', 'the UN', 'same'],
    ['NATO', 'the North Atlantic Treaty Organization', 'same'],
    ['the WHO', 'the World Health Organization', 'same'],
    ['the EHA', 'the Ellenvik Harbour Authority', 'same'],
    ['the Ellenvik Harbour Authority', 'the Harbour Authority', 'compatible'],
    ['the Ellenvik Harbour Authority', 'the Tennet Harbour Authority', 'different'],
    ['the Defence Ministry', 'the Ministry of Defence', 'same'],
    ['the Defense Department', 'the Pentagon', 'same'],
    ['the Foreign Ministry', 'the Ministry of Foreign Affairs', 'same'],
    ['the Ukrainian Defence Ministry', 'the Defence Ministry', 'compatible'],
    ['the Tennet Union', 'the Tennet Bank', 'different'],
    // Countries and towns.
    ['Kyiv', 'Ukraine', 'compatible'],
    ['Kyiv', 'Kiev', 'same'],
    ['the Kremlin', 'Russia', 'compatible'],
    ['Ukraine', 'Russia', 'different'],
    ['Ukrainian', 'Ukraine', 'compatible'],
    ['Britain', 'the United Kingdom', 'same'],
    ['the US', 'America', 'same'],
    ['the White House', 'Washington', 'compatible'],
    ['the Ukrainian Defence Ministry', 'Ukraine', 'compatible'],
    // What says nothing.
    ['Lathwell', 'Ellenvik', 'unknown'],
    ['Anna Orsk', 'the Ellenvik Harbour Authority', 'different'],
    ['Lathwell', 'Ukraine', 'unknown'],
  ];
  for (const [a, b, relation] of pairs)
    it(`holds “${a}” against “${b}”: ${relation}`, () => {
      assert.equal(compareNames(named(a), named(b)), relation);
      assert.equal(compareNames(named(b), named(a)), relation);
    });

  it('takes initials only from the words they stand for', () => {
    assert.ok(
      isAcronym({ name: 'UFCP', parts: ['ufcp'] }, { parts: ['union', 'of', 'ferry', 'crews', 'and', 'pilots'] }),
    );
    assert.ok(!isAcronym({ name: 'EHB', parts: ['ehb'] }, { parts: ['ellenvik', 'harbour', 'authority'] }));
    assert.ok(!isAcronym({ name: 'Eha', parts: ['eha'] }, { parts: ['ellenvik', 'harbour', 'authority'] }));
  });

  it('keeps its spans in the text, in order, and agrees with itself', () => {
    const piece = fc.constantFrom(
      'Ada',
      'Orsk',
      'the',
      'Harbour',
      'Authority',
      'of',
      'and',
      'Mr',
      'in',
      'Kyiv',
      'said',
      ',',
      '.',
      '’s',
      'EU',
      'State',
      'Department',
      '34',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join(' ');
        let at = 0;
        for (const name of read(text)) {
          assert.ok(name.span.start >= at && name.span.start < name.span.end && name.span.end <= text.length, text);
          assert.ok(['same', 'compatible'].includes(compareNames(name, name)), `${text}: ${name.name}`);
          at = name.span.end;
        }
      }),
    );
  });
});
