// Where do my sources say this: the best passages first, and the same ones however many are asked for.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { emptyCorpus, findPassages, type Corpus } from '../../server/src/engine/index';
import { sourceFile } from '../harness/memoryAnalysis';

const words = 'harbour levy ferry barley council engineer tunnel tax vote mayor pier ice lake farm the of a in'.split(
  ' ',
);
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 4, maxLength: 12 })
  .map((its) => `The ${its.join(' ')} stood.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((its) => its.join('\n\n'));

const of = (texts: readonly string[]): Corpus =>
  emptyCorpus.update({ add: texts.map((it, i) => sourceFile(`corpus/${String(i).padStart(2, '0')}.txt`, it)) });
const shown = (corpus: Corpus, query: string, limit: number): readonly string[] =>
  findPassages(corpus, query, limit).map(
    ({ article, span, score }) => `${article.id} ${String(span.start)} ${score.toFixed(6)}`,
  );

describe('finding passages', () => {
  it('puts the passage with most of the rarer words first, and the very words before all', () => {
    const corpus = of([
      'The council met.\n\nThe mayor spoke of the levy on barley for an hour.',
      'The levy on barley was raised by the mayor.',
      'The ferry was late.',
    ]);
    assert.deepEqual(
      findPassages(corpus, 'levy on barley was raised').map(({ article, exact }) => [article.id, exact]),
      [
        ['01', true],
        ['00', false],
      ],
    );
    assert.deepEqual(findPassages(corpus, 'the of an'), []);
    assert.deepEqual(findPassages(corpus, 'zvorn'), []);
  });

  it('finds the same best ones whether few or all are asked for', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 25 }),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 6 }),
        (texts, asked, limit) => {
          const corpus = of(texts);
          const query = asked.join(' ');
          const all = shown(corpus, query, 1000);
          const scores = (lines: readonly string[]): readonly string[] => lines.map((line) => line.split(' ')[2]!);
          assert.deepEqual(scores(shown(corpus, query, limit)), scores(all.slice(0, limit)));
          assert.ok(shown(corpus, query, limit).every((line) => all.includes(line)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
