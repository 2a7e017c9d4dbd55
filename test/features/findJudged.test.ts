// What is found in the sources, with a judge's say in the order: by the rules alone without one, or as long as it has not answered.
import assert from 'node:assert/strict';
import {
  atOnce,
  findPlaces,
  judgedPlaces,
  pairKey,
  pairsForPlaces,
  sourcesSupporting,
  type Analysis,
  type FoundPlace,
  type Judgement,
  type JudgePair,
  type Judgements,
} from '../../server/src/engine/index';
import { scene } from '../harness/memoryAnalysis';

const corpus = {
  'corpus/ferry.md': `---
title: Ferry
---
Traffic was heavy. The ferry to Orsk will not sail on Tuesday, the harbour office in Hrane said. Tickets are refunded.
`,
  'corpus/boats.md': `---
title: Boats
---
Boats lay idle. On Tuesday nothing went across to the island, and the ferry was tied up. Gulls sat on her rails.
`,
  'corpus/bread.md': `---
title: Bread
---
Shops on Orsk sold their last bread on Wednesday.
`,
};
const sought = 'The ferry to Orsk did not sail on Tuesday.';

const supported: Judgement = { supported: 0.97, contradicted: 0.01, overstated: 0.01, notStated: 0.01 };
const contradicted: Judgement = { supported: 0.01, contradicted: 0.97, overstated: 0.01, notStated: 0.01 };
const silent: Judgement = { supported: 0.02, contradicted: 0.01, overstated: 0.02, notStated: 0.95 };

describe('finding with a judge', () => {
  let analysis: Analysis;
  let places: readonly FoundPlace[];
  before(() => {
    ({ analysis } = scene({ corpus, draft: `${sought}\n` }));
    places = findPlaces(analysis.corpus, sought);
  });

  const named = (found: readonly FoundPlace[]): readonly string[] =>
    found.map(({ article, how }) => [article.id, how].filter((part) => part !== '').join(': '));
  const pairs = (): readonly JudgePair[] => atOnce(pairsForPlaces(sought, places));

  it('reads each place with what stands around it', () => {
    const [first, ...others] = pairs();
    assert.deepEqual(first, {
      passage:
        'Traffic was heavy. The ferry to Orsk will not sail on Tuesday, the harbour office in Hrane said. Tickets are refunded.',
      claim: sought,
    });
    assert.equal(others.length, places.length - 1);
  });

  it('puts what the judge holds to carry it before what shares more words, and says how it reads each', () => {
    assert.deepEqual(named(places), ['ferry', 'boats', 'bread']);
    const judged = judgedPlaces(sought, places, answers(pairs(), { Traffic: contradicted, Boats: supported }));
    assert.deepEqual(named(judged), [
      'boats: by the judge: carries it',
      'ferry: by the judge: says otherwise',
      'bread',
    ]);
  });

  it('weighs the words with it: where the judge is of two minds, they decide', () => {
    const unsure: Judgement = { supported: 0.5, contradicted: 0.2, overstated: 0.1, notStated: 0.2 };
    const judged = judgedPlaces(sought, places, answers(pairs(), { Traffic: unsure, Boats: unsure, Shops: unsure }));
    assert.deepEqual(named(judged), named(places));
  });

  it('leaves the order as it is without answers, and as long as one is missing', () => {
    const some = answers(pairs().slice(1), { Boats: supported });
    for (const judgements of [undefined, new Map() as Judgements, some])
      assert.deepEqual(judgedPlaces(sought, places, judgements), places);
  });

  it('asks nothing for words that state nothing, for questions, and for very words', () => {
    const asked = (words: string): number => atOnce(pairsForPlaces(words, findPlaces(analysis.corpus, words))).length;
    assert.equal(asked('ferry Tuesday'), 0);
    assert.equal(asked('the last bread of the island’s shops'), 0);
    assert.equal(asked('Did the ferry to Orsk sail on Tuesday?'), 0);
    assert.equal(atOnce(pairsForPlaces('zeppelins were seen over Velt', [])).length, 0);
    const words = 'the ferry was tied up';
    const found = findPlaces(analysis.corpus, words);
    const exact = found.filter(({ how }) => how === 'the same words');
    assert.equal(exact.length, 1);
    assert.equal(asked(words), found.length - 1);
    const judged = judgedPlaces(words, found, answers(atOnce(pairsForPlaces(words, found)), { Traffic: supported }));
    assert.equal(judged[0], exact[0]);
  });

  it('asks about the leading places only, and leaves the others behind them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [
        `corpus/a${String(i)}.md`,
        `---\ntitle: A\n---\nNo ferry sailed for Orsk in week ${String(i)}.\n`,
      ]),
    );
    const found = findPlaces(scene({ corpus: many, draft: '' }).analysis.corpus, sought);
    const asked = atOnce(pairsForPlaces(sought, found));
    assert.deepEqual([found.length, asked.length], [14, 10]);
    const judged = judgedPlaces(sought, found, answers(asked, { 'No ferry': silent }));
    assert.deepEqual(named(judged).slice(10), named(found).slice(10));
  });

  it('orders the sources of a sentence in the same way', () => {
    const found = atOnce(sourcesSupporting(analysis, 3))!;
    assert.deepEqual(
      found.places.map(({ article }) => article.id),
      ['ferry', 'boats'],
    );
    const asked = atOnce(pairsForPlaces(found.sentence, found.places));
    const judged = judgedPlaces(
      found.sentence,
      found.places,
      answers(asked, { Traffic: contradicted, Boats: supported }),
    );
    assert.deepEqual(
      judged.map(({ article }) => article.id),
      ['boats', 'ferry'],
    );
    assert.match(judged[0]!.how, /^carries (?:part|most|all) of it · by the judge: carries it$/u);
  });

  it('leaves in front the source that has the very words which a sentence quotes', () => {
    const said = (words: string): string => `---\ntitle: A\n---\n“${words}” said Marit Oskand of the crews' union.\n`;
    const setting = {
      corpus: {
        'corpus/strike.md': said('Nobody wanted to leave the islands without bread,'),
        'corpus/other.md': said('Nobody wanted the islands to be without bread at all,'),
      },
      draft: 'Of the crews, Marit Oskand said: “Nobody wanted to leave the islands without bread.”\n',
    };
    const found = atOnce(sourcesSupporting(scene(setting).analysis, 3))!;
    const asked = atOnce(pairsForPlaces(found.sentence, found.places));
    const judged = judgedPlaces(found.sentence, found.places, answers(asked, { '“Nobody wanted the': supported }));
    assert.deepEqual(
      judged.map(({ article }) => article.id),
      ['strike', 'other'],
    );
  });
});

/** By the first words of the passage; `notStated` for others. */
const answers = (pairs: readonly JudgePair[], by: Readonly<Record<string, Judgement>>): Judgements =>
  new Map(
    pairs.map((pair) => {
      const key = Object.keys(by).find((words) => pair.passage.startsWith(words));
      return [pairKey(pair), (key !== undefined && by[key]) || silent];
    }),
  );
