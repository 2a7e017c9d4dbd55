// Articles that nobody would print: read in depth and compared without harm, at a cost that grows with their length and no faster.
import assert from 'node:assert/strict';
import {
  articleAnalysis,
  emptyCorpus,
  findOrigins,
  listedClusters,
  type Corpus,
  type Origins,
} from '../../server/src/engine/index';
import { alikePairs } from '../../server/src/engine/attribution/origins/likeness';
import { cpuTime } from '../harness/cpuTime';
import { hostileTexts } from '../harness/hostileTexts';
import { sourceFile } from '../harness/memoryAnalysis';

/** The text twice, in two articles that are not one. */
const twice = (text: string): Corpus =>
  emptyCorpus.update({
    add: [
      sourceFile('corpus/a.md', `The council of Skarnhaven met on Monday evening.\n\n${text}`),
      sourceFile('corpus/b.md', `${text}\n\nThe ferry to Ellenvik was late again, and nobody said why.`),
    ],
  });

function originsOf(corpus: Corpus): Origins {
  const run = findOrigins(corpus, undefined, articleAnalysis);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

describe('hostile texts', () => {
  for (const [name, make] of Object.entries(hostileTexts))
    it(`are read and compared: ${name}`, () => {
      const corpus = twice(make(500));
      for (const article of corpus.articles)
        for (const { content, cue, source, confidence } of articleAnalysis(article).attributions) {
          for (const { start, end } of [...content, ...cue, ...source])
            assert.ok(article.span.start <= start && start <= end && end <= article.span.end);
          assert.ok(confidence >= 0 && confidence <= 1);
        }
      for (const { members } of listedClusters(originsOf(corpus).clusters))
        for (const { article, span } of members)
          assert.ok(article.span.start <= span.start && span.end <= article.span.end);
    });

  // What has been worse than linear once. All the others are in the bench.
  for (const name of ['opening marks', 'nested marks', 'one long word in capitals', 'one-word paragraphs', 'commas'])
    it(`cost what their length says: ${name}`, () => {
      const once = (length: number): number => {
        const corpus = twice(hostileTexts[name]!(length));
        return cpuTime(() => corpus.articles.forEach(articleAnalysis));
      };
      // Code is compiled, and memory collected, whenever the engine below likes.
      const cost = (length: number): number => Math.min(once(length), once(length), once(length));
      const [short, long] = [cost(1000), cost(8000)];
      assert.ok(long < 24 * Math.max(short, 4), `eight times the text took ${(long / short).toFixed(1)} times as long`);
    });

  it('are compared for a while and no longer', () => {
    const pairs = (sentences: number): number => {
      const [a, b] = twice('The harbour master closed both gates before the storm.\n\n'.repeat(sentences)).articles;
      return alikePairs(a!, b!, 0.5).length;
    };
    assert.equal(pairs(60), 3600);
    assert.ok(pairs(1500) < 100_000);
  });
});
