// What counts as one source: articles printed again, one report in other words, and what the writer decides about it.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  findOrigins,
  independent,
  wholeArticle,
  withOriginDecision,
  type Corpus,
  type Independence,
  type OriginDecisions,
  type Origins,
  type Place,
} from '../../server/src/engine/index';
import { fingerprints, shared } from '../../server/src/engine/attribution/origins/fingerprints';
import { sameOutlet } from '../../server/src/engine/attribution/origins/credits';
import { corpusOf } from '../harness/memoryCorpus';
import { cut, otherStory, ownReport, rewritten, wire } from '../harness/ferryWire';
import { runs } from '../harness/runs';

const desk = { 'wire.md': wire, 'cut.md': cut, 'rewritten.md': rewritten, 'own.md': ownReport, 'other.md': otherStory };

const all = (corpus: Corpus, decisions?: OriginDecisions): Origins => {
  const run = findOrigins(corpus, decisions);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
};

const article = (corpus: Corpus, key: string): Place => wholeArticle(corpus.byKey(key)[0]!);

/** The sentence of an article that has these words. */
const sentence = (corpus: Corpus, key: string, words: string): Place => {
  const found = corpus.byKey(key)[0]!;
  const start = found.text.indexOf(words);
  assert.ok(start >= 0, `“${words}” does not stand in ${key}.`);
  return { article: found, span: { start, end: start + words.length } };
};

const grouped = ({ groups }: Independence): readonly (readonly [string, string | undefined, string])[] =>
  groups.map(({ origin, reason, places }) => [origin, reason, places.map((p) => p.article.id).join(' ')]);

const clustersOf = (origins: Origins): readonly string[] =>
  origins.clusters.map(
    ({ kind, origin, members }) => `${kind}: ${origin}: ${[...new Set(members.map((m) => m.article.id))].join(' ')}`,
  );

describe('independent sources', () => {
  const corpus = corpusOf(desk);
  const count = (...keys: string[]): number => independent(keys.map((key) => article(corpus, key))).count;

  it('are one for an article printed again, cut', () => {
    const found = independent([article(corpus, 'wire'), article(corpus, 'cut')]);
    assert.deepEqual(grouped(found), [['Norland Press Agency', 'same-text', 'wire cut']]);
  });

  it('are one for a report in other words that credits it', () => {
    const found = independent([article(corpus, 'wire'), article(corpus, 'rewritten')]);
    assert.deepEqual(grouped(found), [['Norland Press Agency', 'same-report', 'wire rewritten']]);
  });

  it('are two for two reports of one affair', () => {
    assert.equal(count('wire', 'own'), 2);
  });

  it('are two for two reports of one agency', () => {
    assert.equal(count('rewritten', 'other'), 2);
    assert.equal(count('wire', 'other'), 2);
  });

  it('are counted over any number of articles', () => {
    assert.equal(count('wire', 'cut', 'rewritten', 'own', 'other'), 3);
  });

  it('are one for two places of one article', () => {
    const places = [sentence(corpus, 'wire', 'The offer, put to'), sentence(corpus, 'wire', 'Drovnia has offered')];
    assert.deepEqual(grouped(independent(places)), [['Norland Press Agency', 'same-article', 'wire wire']]);
  });

  it('go by the places: what an article adds of its own is its own', () => {
    const offer = sentence(corpus, 'wire', 'would take effect only once night sailings resume');
    assert.equal(independent([offer, sentence(corpus, 'rewritten', 'would apply only when sailings')]).count, 1);
    assert.equal(independent([offer, sentence(corpus, 'rewritten', 'A choir sang on the quay')]).count, 2);
  });

  it('are none for no places', () => {
    assert.deepEqual(independent([]), { count: 0, groups: [] });
  });

  it('do not depend on the order of the places', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['wire', 'cut', 'rewritten', 'own', 'other']), (keys) => {
        const members = independent(keys.map((key) => article(corpus, key))).groups.map(({ places }) =>
          places.map((p) => p.article.id).sort(),
        );
        const inOrder = independent([...keys].sort().map((key) => article(corpus, key))).groups.map(({ places }) =>
          places.map((p) => p.article.id).sort(),
        );
        assert.deepEqual(members.sort(), inOrder.sort());
      }),
      runs(30),
    );
  });
});

describe('decisions about origins', () => {
  const corpus = corpusOf(desk);
  const places = ['wire', 'cut', 'own'].map((key) => article(corpus, key));

  it('join what nothing shows to be one', () => {
    const decisions = { together: [['wire', 'own']], apart: [] };
    assert.deepEqual(grouped(independent(places, decisions)), [['Norland Press Agency', 'decided', 'wire cut own']]);
    assert.ok(clustersOf(all(corpus, decisions)).some((line) => line.includes('own')));
  });

  it('split what is read as one', () => {
    const decisions = { together: [], apart: [['wire', 'cut']] };
    assert.equal(independent(places, decisions).count, 3);
    assert.ok(!clustersOf(all(corpus, decisions)).some((line) => line.startsWith('article')));
  });

  it('split rather than join where they contradict each other', () => {
    const decisions = { together: [['wire', 'cut']], apart: [['cut', 'wire']] };
    assert.equal(independent(places, decisions).count, 3);
  });

  it('split for good: a third article that both resemble does not join them again', () => {
    const decisions = { together: [['wire', 'own']], apart: [['cut', 'own']] };
    const found = independent(places, decisions);
    assert.deepEqual(
      found.groups.map(({ places: its }) => its.map((p) => p.article.id).join(' ')),
      ['wire cut', 'own'],
    );
  });

  it('may name articles that are not there', () => {
    const decisions = { together: [['wire', 'gone']], apart: [['nowhere', 'gone']] };
    assert.equal(independent(places, decisions).count, 2);
    assert.doesNotThrow(() => all(corpus, decisions));
  });
});

describe('one more decision about origins', () => {
  const none = { together: [], apart: [] };

  it('is kept in the order of keys, once', () => {
    const once = withOriginDecision(none, ['post', 'gazette', 'post'], 'together');
    assert.deepEqual(once, { together: [['gazette', 'post']], apart: [] });
    assert.deepEqual(withOriginDecision(once, ['gazette', 'post'], 'together'), once);
  });

  it('takes its opposite back', () => {
    const joined = withOriginDecision(none, ['a', 'b'], 'together');
    assert.deepEqual(withOriginDecision(joined, ['b', 'a'], 'apart'), { together: [], apart: [['a', 'b']] });
    assert.deepEqual(withOriginDecision(joined, ['b', 'a'], 'open'), none);
  });

  it('joins whole groups', () => {
    const joined = {
      together: [
        ['a', 'b'],
        ['c', 'd'],
        ['x', 'y'],
      ],
      apart: [],
    };
    assert.deepEqual(withOriginDecision(joined, ['b', 'c'], 'together').together, [
      ['x', 'y'],
      ['a', 'b', 'c', 'd'],
    ]);
  });

  it('leaves what was said of each and the others', () => {
    const joined = { together: [['a', 'b', 'c']], apart: [] };
    assert.deepEqual(withOriginDecision(joined, ['a', 'b'], 'apart'), {
      together: [
        ['a', 'c'],
        ['b', 'c'],
      ],
      apart: [['a', 'b']],
    });
  });

  it('never has two keys together and apart', () => {
    const keys = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { minLength: 2, maxLength: 4 });
    const as = fc.constantFrom('together' as const, 'apart' as const, 'open' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, as), { maxLength: 8 }), (steps) => {
        let now: OriginDecisions = none;
        for (const [list, how] of steps) {
          now = withOriginDecision(now, list, how);
          const has = (lists: readonly (readonly string[])[]): boolean =>
            lists.some((it) => it.filter((key) => list.includes(key)).length > 1);
          assert.equal(has(now.together), how === 'together');
          assert.equal(has(now.apart), how === 'apart');
          assert.ok([...now.together, ...now.apart].every((it) => it.length > 1));
        }
      }),
    );
  });
});

describe('origin clusters of a corpus', () => {
  it('name the origin and hold every article once', () => {
    assert.deepEqual(clustersOf(all(corpusOf(desk))), [
      'article: Norland Press Agency: cut wire',
      'passage: Norland Press Agency: cut rewritten wire',
    ]);
  });

  it('are none where articles share nothing', () => {
    assert.deepEqual(clustersOf(all(corpusOf({ 'own.md': ownReport, 'other.md': otherStory }))), []);
    assert.deepEqual(clustersOf(all(corpusOf({}))), []);
  });

  it('are the same when the index, not every pair, says what to compare', () => {
    const strangers = Array.from({ length: 60 }, (_, i): [string, string] => [
      `z${i}.md`,
      Array.from({ length: 40 }, (_unused, k) => `word${(i * 7919 + k * 104729) % 5003}`).join(' '),
    ]);
    const large = corpusOf({ ...desk, ...Object.fromEntries(strangers) });
    assert.deepEqual(clustersOf(all(large)), clustersOf(all(corpusOf(desk))));
  });

  it('are read in small steps', () => {
    let steps = 0;
    for (const run = findOrigins(corpusOf(desk)); !run.next().done;) steps++;
    assert.ok(steps >= 10, `${steps} steps for ten pairs of articles`);
  });
});

describe('fingerprints', () => {
  const words = fc.array(fc.nat(0xffffffff), { minLength: 8, maxLength: 60 }).map((list) => Uint32Array.from(list));
  const around = fc.array(fc.nat(0xffffffff), { maxLength: 30 });

  it('keep one of every eight words in a row, wherever they stand', () => {
    fc.assert(
      fc.property(words, around, around, (run, before, after) => {
        const elsewhere = Uint32Array.from([...before, ...run, ...after]);
        assert.ok(shared(fingerprints(run), fingerprints(elsewhere)) > 0);
      }),
    );
  });

  it('are none for fewer words than make a run', () => {
    assert.equal(fingerprints(Uint32Array.of(1, 2, 3, 4)).length, 0);
    assert.equal(fingerprints(new Uint32Array(0)).length, 0);
  });
});

describe('names of outlets', () => {
  it('are the same with and without the parts that come and go', () => {
    assert.ok(sameOutlet('NBC News', 'NBC'));
    assert.ok(sameOutlet('NPA', 'Norland Press Agency'));
    assert.ok(sameOutlet('The Drovnia Dispatch', 'Drovnia Dispatch (English edition)'));
  });

  it('are different for outlets of one place, and for names that are nothing but such parts', () => {
    assert.ok(!sameOutlet('Drovnia Dispatch', 'Drovnia Courier'));
    assert.ok(!sameOutlet('Press Agency', 'News Network'));
    assert.ok(!sameOutlet('', ''));
  });
});
