// A desk's own words: where they stand, what they read as, and that without any nothing is read otherwise.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { emptyLexicon, type HouseLexicon } from '../../server/src/engine/index';
import { houseStretches, inHouseSpelling } from '../../server/src/engine/text/houseWords';
import { findingsIn, readFixture } from '../harness/fixture';
import { runs } from '../harness/runs';

/** Of so many fixtures of checks one is tried. */
const EVERY = 12;

const lexicon = (parts: Partial<HouseLexicon>): HouseLexicon => ({ ...emptyLexicon, ...parts });
const read = (text: string, parts: Partial<HouseLexicon>): readonly string[] =>
  houseStretches(text, 0, text.length, lexicon(parts)).map(
    ({ span, as }) => `${text.slice(span.start, span.end)} → ${as}`,
  );

describe('words of a house', () => {
  it('are verbs in all their forms', () => {
    const parts = { speech: [{ base: 'deadpan' }, { past: 'sagte', present: 'sagt' }] };
    assert.deepEqual(read('They deadpan, he deadpans, deadpanned, deadpanning; she sagt, sagte.', parts), [
      'deadpan → say',
      'deadpans → says',
      'deadpanned → said',
      'deadpanning → saying',
      'sagt → says',
      'sagte → said',
    ]);
  });

  it('are the longest that stand there, whatever their capitals', () => {
    const parts = { hedges: { pencilled: 'likely', 'pencilled in to': 'possible' } as const };
    assert.deepEqual(read('Pencilled in to close, it was pencilled.', parts), [
      'Pencilled in to → possibly',
      'pencilled → probably',
    ]);
  });

  it('are names with their capitals only, read as the one that is a word', () => {
    const parts = { names: { 'Norland Central Bank': ['Seabank', 'the Northern Bank'] } };
    assert.deepEqual(
      read('The Northern Bank’s rate; the Norland Central Bank; the northern bank of the river.', parts),
      ['Northern Bank → Seabank', 'Norland Central Bank → Seabank'],
    );
  });

  it('are names of people, read as the surname', () =>
    assert.deepEqual(read('The Iron Mayor met Dana Orsk.', { names: { 'Dana Orsk': ['the Iron Mayor'] } }), [
      'Iron Mayor → Orsk',
    ]));

  it('are spelled the house’s way', () =>
    assert.equal(
      inHouseSpelling('from Kiev to kiev', lexicon({ spellings: { Kyiv: ['Kiev'] } })),
      'from Kyiv to Kyiv',
    ));

  const word = fc.constantFrom(
    'deadpan',
    'deadpanned',
    'Kiev',
    'pencilled',
    'in',
    'the',
    'Bank',
    '“',
    '’s',
    '.',
    '😀',
    'é',
    '\r\n',
    ' ',
  );
  it('stand in order, apart from each other, inside the text', () =>
    fc.assert(
      fc.property(fc.array(word), fc.nat(20), (words, from) => {
        const text = words.join(' ');
        const parts = lexicon({
          speech: [{ base: 'deadpan' }],
          hedges: { 'pencilled in': 'possible', 'in the': 'likely' },
          names: { 'the Bank': ['Kiev'] },
        });
        let at = from;
        for (const { span, as } of houseStretches(text, from, text.length, parts)) {
          assert.ok(span.start >= at && span.end > span.start && span.end <= text.length && as !== '');
          at = span.end;
        }
      }),
      runs(300),
    ));

  const root = join(import.meta.dirname, '../fixtures/checks');
  // All of them take half a minute.
  const tried = readdirSync(root)
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
    .filter((_, n) => process.env.DESKCHECK_RUNS !== undefined || n % EVERY === 0);
  const elsewhere = lexicon({
    speech: [{ base: 'xyzzy' }],
    hedges: { 'plugh belike': 'possible' },
    names: { Xyzzybank: ['Plugh Trust'] },
    spellings: { Xyzzy: ['Plugh'] },
    titles: ['Xyzzyrat'],
    ignored: ['Plugh'],
  });
  for (const [name, parts] of [
    ['without any', emptyLexicon],
    ['that stand nowhere', elsewhere],
  ] as const)
    it(`${name} change no finding of any fixture`, () => {
      for (const file of tried) {
        const fixture = readFixture(file);
        assert.deepEqual(
          findingsIn(fixture, fixture.draft, { lexicon: parts }).map(({ rule, span, message }) => [
            rule,
            span,
            message,
          ]),
          findingsIn(fixture).map(({ rule, span, message }) => [rule, span, message]),
          file,
        );
      }
    });
});
