// Claims and events that several articles tell, in whatever words: listed side by side, and no sign of one source.
import assert from 'node:assert/strict';
import { articleAnalysis, countOrigins, originsAndTellings, type Origins } from '../../server/src/engine/index';
import { sliceOf } from '../../server/src/engine/model/span';
import { corpusOf } from '../harness/memoryCorpus';

type Desk = Readonly<Record<string, string>>;

function all(desk: Desk): Origins {
  for (const run = originsAndTellings(corpusOf(desk), undefined, articleAnalysis); ;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** The words of each telling, one list a cluster. */
const tellings = (desk: Desk): readonly (readonly string[])[] =>
  (all(desk).tellings ?? []).map(({ members }) => members.map(({ article, span }) => sliceOf(article.text, span)));

/** Whether one cluster holds words of both. */
const joins = (desk: Desk, a: string, b: string): boolean =>
  tellings(desk).some((members) => members.some((m) => m.includes(a)) && members.some((m) => m.includes(b)));

const article = (date: string, ...paragraphs: readonly string[]): string =>
  `---\ndate: ${date}\n---\n\n${['Harbour notes', ...paragraphs].join('\n\n')}\n`;

/** What every article about the affair says anyway, so that names are common in it. */
const background = [
  'Lathwell Harbour has been closed since the storm, and the fishing fleet of Ossay waits in the roads.',
  'The mayor of Ellenvik, Ada Orsk, spent the weekend with the crews.',
  'A spokesman for the harbour declined to give a date.',
];

const desk = (one: string, other: string, days: readonly [string, string] = ['2026-03-02', '2026-03-02']): Desk => ({
  'one.md': article(days[0], ...background, one),
  'other.md': article(days[1], 'Rain fell on the island for a third day.', other, 'Schools stay open.'),
});

describe('tellings', () => {
  it('join one event told in the active and the passive, and from the other side', () => {
    const sold = 'Lathwell sold the old cannery to Tennet on Friday.';
    assert.ok(joins(desk(sold, 'The old cannery was sold to Tennet.'), 'sold the old', 'was sold'));
    assert.ok(joins(desk(sold, 'Tennet bought the old cannery from Lathwell.'), 'Lathwell sold', 'Tennet bought'));
  });

  it('join an idea that is proposed in one article and discussed in another', () => {
    const pair = desk(
      'Norland has proposed a floating customs shed for Hrane.',
      'A floating customs shed had been discussed, a second official said.',
    );
    assert.ok(joins(pair, 'has proposed', 'been discussed'));
  });

  it('join what disagreeing articles tell of one visit', () => {
    const pair = desk(
      'Levko Halevny will travel to Skarnhaven on Thursday for talks on the ferries.',
      'Levko Halevny will travel to Skarnhaven on Friday for talks on the ferries.',
    );
    assert.ok(all(pair).conflicts.length > 0);
    assert.ok(joins(pair, 'on Thursday', 'on Friday'));
  });

  const quiet: Readonly<Record<string, readonly [string, string]>> = {
    'another act of the same people': [
      'Lathwell sold the old cannery to Tennet.',
      'Lathwell showed the old cannery to Tennet.',
    ],
    'the same act and another thing': ['Lathwell sold the old cannery to Tennet.', 'Lathwell sold a tugboat to Hrane.'],
    'what one denies': ['Lathwell sold the old cannery to Tennet.', 'Lathwell has not sold the old cannery to Tennet.'],
    'another idea': [
      'Norland has proposed a floating customs shed for Hrane.',
      'A customs union with Drovnia had been discussed, a second official said.',
    ],
    'two offers, each to the other': [
      'The ministry offered the crews a bonus of ten crowns.',
      'The crews offered the ministry a bonus shift.',
    ],
    'two meetings of the same people': [
      'Ada Orsk met Levko Halevny in Ellenvik on Monday.',
      'Ada Orsk met Levko Halevny in Skarnhaven on Friday.',
    ],
  };
  for (const [what, [one, other]] of Object.entries(quiet))
    it(`do not join ${what}`, () => {
      assert.equal(joins(desk(one, other), one.slice(0, 14), other.slice(0, 14)), false);
    });

  it('end after some days: news comes back', () => {
    const [one, other] = ['Lathwell sold the old cannery to Tennet.', 'The old cannery was sold to Tennet.'];
    assert.equal(joins(desk(one, other, ['2026-03-02', '2026-03-20']), 'Lathwell sold', 'was sold'), false);
  });

  it('are no origins: nothing counts as one source because of them', () => {
    const pair = desk('Lathwell sold the old cannery to Tennet.', 'The old cannery was sold to Tennet.');
    const origins = all(pair);
    assert.ok((origins.tellings ?? []).length > 0);
    assert.deepEqual(origins.clusters, []);
    assert.equal(countOrigins(corpusOf(pair).articles, origins), 2);
  });

  it('are found in small steps', () => {
    const pair = desk('Lathwell sold the old cannery to Tennet.', 'The old cannery was sold to Tennet.');
    let steps = 0;
    for (const run = originsAndTellings(corpusOf(pair)); !run.next().done;) steps++;
    assert.ok(steps >= 3);
  });
});
