// Word lists: folded, without repeats, and without words that would contradict another list.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as boilerplate from '../../server/src/engine/text/lexicons/boilerplate';
import {
  CAPITAL_CITIES,
  COUNTRIES,
  COUNTRY_OF,
  countriesOf,
  countryOf,
  TWO_WORD_COUNTRIES,
} from '../../server/src/engine/text/lexicons/countries';
import * as closedClass from '../../server/src/engine/text/lexicons/closedClass';
import * as roles from '../../server/src/engine/text/lexicons/roles';
import { INVERTING, isBaseForm, SPEECH_VERBS, WEAK_CUES } from '../../server/src/engine/text/lexicons/speechVerbs';
import { NUMERALS, SHORT_FORMS, SPELLINGS, TENS } from '../../server/src/engine/text/lexicons/spelling';
import { IMPLICIT_NEGATIONS, TURN_WORDS } from '../../server/src/engine/text/lexicons/turnWords';
import { foldWord } from '../../server/src/engine/text/words';

const folder = join(dirname(dirname(import.meta.dirname)), 'server/src/engine/text/lexicons');
const sets = (module: object): readonly [string, ReadonlySet<string>][] =>
  Object.entries(module).filter((entry): entry is [string, ReadonlySet<string>] => entry[1] instanceof Set);

const lists: readonly [string, Iterable<string>][] = [
  ...sets(closedClass),
  ...sets(roles),
  ...Object.entries(TURN_WORDS),
  ['IMPLICIT_NEGATIONS', IMPLICIT_NEGATIONS],
  ['SPEECH_VERBS', SPEECH_VERBS],
  ['WEAK_CUES', WEAK_CUES],
  ['INVERTING', INVERTING],
  ['SPELLINGS', SPELLINGS.keys()],
  ['SHORT_FORMS', SHORT_FORMS.keys()],
  ['NUMERALS', NUMERALS.keys()],
  ['TENS', TENS.keys()],
];

describe('lexicons', () => {
  for (const [name, words] of lists)
    it(`${name} holds folded words`, () => {
      // Texts are looked up in lower case with straight apostrophes; some lists keep hyphens and accents as written.
      const odd = [...words].filter((w) => w === '' || w !== w.toLowerCase() || /[\s’]/u.test(w));
      assert.deepEqual(odd, []);
    });

  it('begin with their duty', () => {
    for (const file of readdirSync(folder)) {
      const first = readFileSync(join(folder, file), 'utf8').split('\n', 1)[0]!;
      assert.match(first, /^\/(?:\/|\*\*) \p{Lu}/u, `${file} begins with the sentence that says its duty`);
    }
  });

  it('know every inverting and every weak cue as a cue', () => {
    assert.deepEqual(
      [...INVERTING, ...WEAK_CUES].filter((w) => !SPEECH_VERBS.has(w) && !isBaseForm(w)),
      [],
    );
  });

  it('make the forms of verbs by rule', () => {
    for (const form of ['says', 'denied', 'denies', 'denying', 'urged', 'urging', 'stresses', 'vowing', 'told'])
      assert.ok(SPEECH_VERBS.has(form), form);
    assert.ok(isBaseForm('deny') && !isBaseForm('denies'));
  });

  it('tie a country to its people, its capital and its government', () => {
    for (const word of ['germany', 'german', 'germans', 'berlin']) assert.equal(COUNTRY_OF.get(word), 'germany', word);
    for (const name of ['united kingdom', 'downing street']) assert.equal(TWO_WORD_COUNTRIES.get(name), 'uk', name);
    assert.equal(COUNTRY_OF.get('kremlin'), COUNTRY_OF.get('moscow'));
    assert.deepEqual(countriesOf(['the', 'north', 'korean', 'leader']), ['north korea']);
    assert.deepEqual(countriesOf(['sudanese', 'and', 'south', 'sudanese']), ['sudan', 'south sudan']);
  });

  it('leave a capital its own where a word says of a country, and a first name its bearer', () => {
    assert.equal(countryOf('berlin'), undefined, 'a Berlin mayor is not the German one');
    assert.equal(COUNTRY_OF.get('us'), undefined, 'tell us');
    for (const name of ['victoria', 'kingston', 'georgetown']) {
      assert.equal(COUNTRY_OF.get(name), undefined, name);
      assert.ok(!CAPITAL_CITIES.has(name), name);
    }
  });

  it('list every country once, in folded words, and no name of one for another', () => {
    const words = COUNTRIES.flatMap((c) => [
      ...c.names,
      ...c.adjectives,
      ...c.peoples,
      ...c.capitals,
      ...c.governments,
    ]);
    assert.deepEqual(
      words.filter((w) => w.split(' ').some((part) => foldWord(part) !== part.replace(/\./gu, '')) || /\?/u.test(w)),
      [],
    );
    const names = COUNTRIES.flatMap((c) => c.names);
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  });

  it('put each turning word in one class', () => {
    const all = Object.values(TURN_WORDS).flatMap((words) => [...words]);
    assert.deepEqual(
      all.filter((w, i) => all.indexOf(w) !== i),
      [],
    );
  });

  it('compare turning words as the text is folded', () => {
    const all = Object.values(TURN_WORDS).flatMap((words) => [...words]);
    assert.deepEqual(
      all.filter((w) => foldWord(w) !== w),
      [],
    );
  });

  it('lead a spelling to one that leads no further', () => {
    assert.deepEqual(
      [...SPELLINGS.values()].filter((w) => SPELLINGS.has(w) && SPELLINGS.get(w) !== w),
      [],
    );
  });

  it('have patterns that do not remember where they were', () => {
    const patterns = Object.values(boilerplate).flatMap((v) => (Array.isArray(v) ? (v as unknown[]) : [v]));
    assert.deepEqual(
      patterns.filter((p) => p instanceof RegExp && /[gy]/u.test(p.flags)),
      [],
    );
  });
});
