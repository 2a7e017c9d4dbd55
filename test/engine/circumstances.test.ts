// To whom, where and when something is said: beside the cue, carried on while the speaker goes on, absent where nothing says so.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleAnalysis, emptyCorpus, type Article } from '../../server/src/engine/index';
import { dayNumber, dayOfIso, isoOfDay, weekdayOf } from '../../server/src/engine/text/calendar';
import { isoOf } from '../../server/src/engine/attribution/circumstances/statedDate';
import { sourceFile } from '../harness/memoryAnalysis';

const articleOf = (text: string): Article =>
  emptyCorpus.update({ add: [sourceFile('corpus/a.md', `---\ndate: 2026-03-06\n---\n${text}`)] }).articles[0]!;

/** `addressee / venue / date`, with `-` for what is absent, of the last attribution. */
const beside = (text: string): string => {
  const article = articleOf(text);
  const { addressee, venue, date } = articleAnalysis(article).attributions.at(-1)!;
  const when = date && (date.iso ?? article.text.slice(date.span.start, date.span.end));
  return [addressee?.name ?? '-', venue?.name ?? '-', when ?? '-'].join(' / ');
};

const rows: Readonly<Record<string, readonly [text: string, expected: string][]>> = {
  addressees: [
    ['“It leaks,” Ada Orsk told reporters.', 'reporters / - / -'],
    ['Ada Orsk told the Norland Herald that it leaks.', 'Norland Herald / - / -'],
    ['“It leaks in nine places,” the mayor, Ada Orsk, said to colleagues.', 'colleagues / - / -'],
    ['“It leaks,” Ada Orsk wrote to parliament.', 'parliament / - / -'],
    ['In a letter to the council, Ada Orsk said it leaks.', 'council / letter / -'],
    ['“It leaks,” Ada Orsk said in an interview with NPA.', 'NPA / interview with NPA / -'],
    ['Nils Aker came late. “It leaks,” Ada Orsk told him.', 'Nils Aker / - / -'],
  ],
  venues: [
    ['“It leaks,” Ada Orsk said in a statement.', '- / statement / -'],
    ['In a statement, Ada Orsk said it leaks.', '- / statement / -'],
    ['“It leaks,” Ada Orsk said on Truth Social.', '- / Truth Social / -'],
    ['“It leaks,” Ada Orsk said in a post on X.', '- / post / -'],
    ['“It leaks,” Ada Orsk said at a press conference in Halevny.', '- / press conference / -'],
    ['Ada Orsk, posting on X, said it leaks.', '- / X / -'],
    ['“It leaks,” Ada Orsk said during a call.', '- / call / -'],
    ['The leaders have released a joint letter saying that it leaks.', '- / joint letter / -'],
    ['The leaders published a letter. The letter says that it leaks. They added that it sinks.', '- / letter / -'],
    ['The leaders published a letter. They said that it leaks.', '- / - / -'],
  ],
  dates: [
    ['“It leaks,” Ada Orsk said on Monday.', '- / - / 2026-03-02'],
    ['“It leaks,” Ada Orsk said Friday.', '- / - / 2026-03-06'],
    ['“It leaks,” Ada Orsk said on Wednesday evening.', '- / - / 2026-03-04'],
    ['Earlier this week, Ada Orsk told reporters that it leaks.', 'reporters / - / Earlier this week'],
    ['“It leaks,” Ada Orsk said on 12 February.', '- / - / 2026-02-12'],
    ['“It leaks,” Ada Orsk said on December 12.', '- / - / 2025-12-12'],
    ['“It leaks,” Ada Orsk said yesterday.', '- / - / 2026-03-05'],
    ['“It leaks,” Ada Orsk said in a statement on Monday.', '- / statement / 2026-03-02'],
  ],
  'carried on': [
    ['“It leaks,” Ada Orsk told reporters on Monday. “It always has,” she added.', 'reporters / - / 2026-03-02'],
    ['Ada Orsk said in a statement that it leaks. She added that it always has.', '- / statement / -'],
    ['“It leaks,” Ada Orsk told reporters. “It always has,” she said on Truth Social.', '- / Truth Social / -'],
  ],
  quiet: [
    ['“It leaks,” Ada Orsk said.', '- / - / -'],
    ['“It leaks on Monday in the statement,” Ada Orsk said.', '- / - / -'],
    ['Ada Orsk said that the roof would be mended on Monday.', '- / - / -'],
    ['“It leaks,” Ada Orsk told reporters. “No,” Nils Aker said.', '- / - / -'],
    ['Ada Orsk said it leaks in the house on the hill.', '- / - / -'],
    ['“It leaks,” Ada Orsk said in the rain.', '- / - / -'],
    ['“It leaks,” said Ada Orsk, who may march in May.', '- / - / -'],
  ],
};

describe('circumstances of what is said', () => {
  for (const [title, cases] of Object.entries(rows)) {
    describe(title, () => {
      for (const [text, expected] of cases) it(text, () => assert.equal(beside(text), expected));
    });
  }

  it('names no day where the article has no date, and none that no month has', () => {
    assert.equal(isoOf('Monday', undefined), undefined);
    assert.equal(isoOf('Monday', 'spring'), undefined);
    assert.equal(isoOf('February 30', '2026-03-06'), undefined);
    assert.equal(isoOf('last week', '2026-03-06'), undefined);
  });

  it('counts days as the calendar does', () => {
    assert.equal(dayNumber(1970, 1, 1), 0);
    assert.equal(weekdayOf(dayNumber(2026, 3, 6)), 5);
    assert.equal(dayOfIso('2026-02-29'), undefined);
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
        const iso = isoOfDay(n);
        assert.equal(dayOfIso(iso), n);
        assert.equal(iso, new Date(n * 86_400_000).toISOString().slice(0, 10));
        assert.equal(weekdayOf(n), new Date(n * 86_400_000).getUTCDay());
      }),
    );
  });

  it('says only what stands in the text, at its place', () => {
    const article = articleOf('In an interview with the Norland Herald on Monday, Ada Orsk said it leaks.');
    const { addressee, venue, date } = articleAnalysis(article).attributions[0]!;
    const at = (of: { readonly span: { readonly start: number; readonly end: number } }): string =>
      article.text.slice(of.span.start, of.span.end);
    assert.deepEqual(
      [at(addressee!), at(venue!), at(date!)],
      ['the Norland Herald', 'an interview with the Norland Herald', 'Monday'],
    );
  });
});
