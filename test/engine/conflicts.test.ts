// Where two articles disagree on one event: who goes where, when, how many, and how a document is worded.
import assert from 'node:assert/strict';
import { articleAnalysis, describeConflict, findOrigins, type Origins } from '../../server/src/engine/index';
import { countsIn, mayBeSame } from '../../server/src/engine/attribution/conflicts/counts';
import { statedDay } from '../../server/src/engine/attribution/conflicts/statedDay';
import { visitsIn } from '../../server/src/engine/attribution/conflicts/visits';
import { corpusOf } from '../harness/memoryCorpus';

const article = (text: string, date = '2026-03-04') =>
  corpusOf({ 'a.md': `---\ndate: ${date}\n---\n${text}\n` }).articles[0]!;

const visits = (text: string): readonly string[] =>
  visitsIn(article(text)).map(({ who, where, day }) => `${who} > ${where}${day ? ` ${day.day}` : ''}`);

describe('who goes where, and when', () => {
  const told: readonly (readonly [string, readonly string[]])[] = [
    ['President Ada Hrane will travel to Aldmere on Friday for talks.', ['Hrane > Aldmere 2026-03-06']],
    ['Levko Halevny is due in Skarnhaven on Thursday to discuss the terms.', ['Halevny > Skarnhaven 2026-03-05']],
    ['Its transport minister, Levko Halevny, is due in Skarnhaven tomorrow.', ['Halevny > Skarnhaven 2026-03-05']],
    ['Halevny will travel to the Norland port of Skarnhaven on Friday.', ['Halevny > Skarnhaven 2026-03-06']],
    ['Ada Hrane is scheduled to fly to Moscow on Monday, her office said.', ['Hrane > Moscow 2026-03-09']],
    ['Ada Hrane arrived in Aldmere on Monday.', ['Hrane > Aldmere 2026-03-02']],
    ['Ada Hrane will not travel to Aldmere on Friday.', []],
    ['Ada Hrane may travel to Aldmere on Friday.', []],
    ['Ada Hrane refused to go to Aldmere on Friday.', []],
    ['Prices are due to rise on Friday.', []],
    ['The fleet will travel to Aldmere on Friday.', []],
    ['“I will travel to Aldmere on Friday,” Ada Hrane said.', []],
  ];
  for (const [text, expected] of told) it(text, () => assert.deepEqual(visits(text), expected));

  it('an undated mention means the day that another one gives', () => {
    const text = 'Ada Hrane will travel to Aldmere on Friday.\n\nHrane will travel to Aldmere with two aides.';
    assert.deepEqual(visits(text), ['Hrane > Aldmere 2026-03-06', 'Hrane > Aldmere 2026-03-06']);
  });

  it('the guest of a meeting of two is there', () => {
    const text =
      'It followed talks between Orsk and Ukrainian President Ada Hrane. Guests at the White House on Monday sang.';
    assert.deepEqual(visits(text), ['Hrane > White House 2026-03-02']);
  });
});

describe('the day a word means', () => {
  const wednesday = article('x');
  const day = (word: string, ahead: boolean): string | undefined => statedDay(word, wednesday, ahead)?.day;

  it('is the next one ahead, the last one behind, and today where it is that day', () => {
    assert.deepEqual([day('Friday', true), day('Friday', false)], ['2026-03-06', '2026-02-27']);
    assert.deepEqual([day('Wednesday', true), day('Wednesday', false)], ['2026-03-04', '2026-03-04']);
    assert.deepEqual(
      [day('tomorrow', true), day('yesterday', false), day('noon', true)],
      ['2026-03-05', '2026-03-03', undefined],
    );
  });

  it('is only the weekday where the article has no date', () => {
    const undated = corpusOf({ 'a.md': 'x' }).articles[0]!;
    assert.equal(statedDay('Friday', undated, true)?.day, 'friday');
    assert.equal(statedDay('tomorrow', undated, true)?.day, '');
  });
});

describe('how many', () => {
  const counts = (text: string): readonly string[] =>
    countsIn(text, 0, text.length).map(({ value, of, loose }) => `${loose ? '~' : ''}${value} ${of}`);

  const told: readonly (readonly [string, readonly string[]])[] = [
    ['About 2,300 crew walked out', ['~2300 crew']],
    ['Police arrested 17 dockers', ['17 docker']],
    ['eleven ferries and two boats', ['11 ferr', '2 boat']],
    ['1.4 million doses', ['1400000 dos']],
    ['17 of the 19 vessels', []],
    ['in 2024 and for 12 days', []],
    ['Article 5 and Room 7', []],
    ['a rise of 7.5 per cent', []],
  ];
  for (const [text, expected] of told)
    it(text, () =>
      assert.deepEqual(
        counts(text).map((c) => c.replace(/^(~?\d+ crew).*/u, '$1')),
        expected,
      ),
    );

  it('is the same number rounded, or held loosely', () => {
    const [a, b, c, d] = ['412 dockers', 'more than 400 dockers', '400 dockers', '23 dockers'].map(
      (t) => countsIn(t, 0, t.length)[0]!,
    );
    assert.ok(mayBeSame(a!, b!) && mayBeSame(b!, a!) && mayBeSame(a!, c!));
    assert.ok(!mayBeSame(a!, d!) && !mayBeSame(d!, c!));
  });
});

describe('sources that disagree', () => {
  const disagreements = (files: Readonly<Record<string, string>>): readonly string[] => {
    const run = findOrigins(corpusOf(files), undefined, articleAnalysis);
    for (;;) {
      const step = run.next();
      if (step.done) return (step.value satisfies Origins).conflicts.map(describeConflict);
    }
  };
  const page = (publisher: string, text: string): string =>
    `---\npublisher: ${publisher}\ndate: 2026-03-04\n---\n${text}\n`;

  it('on how a statement is worded', () => {
    const found = disagreements({
      'a.md': page(
        'Lathwell Post',
        'The mayors issued a joint statement. “Orsk cannot have veto power over the path of the islands,” the statement read.',
      ),
      'b.md': page(
        'Orsk Gazette',
        'The mayors issued a joint statement. “Orsk cannot have a veto over the path of the islands,” the statement read.',
      ),
    });
    assert.deepEqual(found, [
      'Sources disagree: Lathwell Post quotes the statement as “Orsk cannot have veto power over the path of the islands”, Orsk Gazette as “Orsk cannot have a veto over the path of the islands”.',
    ]);
  });

  it('not on how a speaker is worded', () => {
    const found = disagreements({
      'a.md': page('Lathwell Post', '“Orsk cannot have veto power over the path of the islands,” Ada Hrane said.'),
      'b.md': page('Orsk Gazette', '“Orsk cannot have a veto over the path of the islands,” Ada Hrane said.'),
    });
    assert.deepEqual(found, []);
  });

  it('whichever article comes first', () => {
    const post = page('Lathwell Post', 'Ada Hrane is due in Aldmere on Friday.');
    const gazette = page('Orsk Gazette', 'Ada Hrane will travel to Aldmere on Thursday.');
    assert.deepEqual(disagreements({ 'a.md': post, 'b.md': gazette }), [
      'Sources disagree: Lathwell Post has Hrane in Aldmere on Friday, Orsk Gazette on Thursday.',
    ]);
    assert.equal(disagreements({ 'b.md': post, 'a.md': gazette }).length, 1);
  });
});
