// Why a check of claims is silent: noted for whoever asks, event by event.
import assert from 'node:assert/strict';
import { emptyCorpus, explainText } from '../../server/src/engine/index';
import { sourceFile } from '../harness/memoryAnalysis';

const article = `The council of Hrane approved the new tunnel on Friday.

Dov Sarn could sell the northern quay to Norland, his office said.

The harbour of Ossay may close the old pier in May. The harbour of Ossay closed the old pier in May.
`;
const corpus = emptyCorpus.update({ add: [sourceFile('corpus/tunnel.txt', article)] });

/** `event: why`, for each event that was compared with something; what the check says where it speaks. */
function silence(sentence: string, rule: string): readonly string[] {
  const [explained] = explainText(`${sentence.replace(/\.$/u, '')} [@tunnel].`, { corpus, level: 'calm' });
  const check = explained!.compared!.checks.find((it) => it.rule === rule)!;
  if (check.messages.length > 0) return check.messages;
  return check.silent
    .filter(({ because }) => because !== 'no-event')
    .map(({ event, because }) => `${explained!.text.slice(event.start, event.end)}: ${because}`);
}

describe('a silent check', () => {
  const cases: readonly (readonly [why: string, sentence: string, rule: string, noted: readonly string[]])[] = [
    ['the source says as much', 'The council of Hrane approved the new tunnel.', 'claim/negation', ['approved: holds']],
    [
      'another takes part',
      'The council of Hrane did not approve the new tunnel on Monday.',
      'claim/negation',
      ['approve: others'],
    ],
    ['no source tells it', 'The council of Tennet painted the old bridge.', 'claim/negation', []],
    [
      'it speaks',
      'The council of Hrane did not approve the new tunnel.',
      'claim/negation',
      ['Source says “approved”.'],
    ],
    [
      'one sentence departs, another says as much',
      'The harbour of Ossay closed the old pier in May.',
      'claim/certainty',
      ['closed: held-elsewhere'],
    ],
  ];
  for (const [why, sentence, rule, noted] of cases)
    it(`has its reason: ${why}`, () => assert.deepEqual(silence(sentence, rule), noted));

  it('leaves no trace in the readings of a draft', () => {
    const twice = [1, 2].map(() => silence('The council of Hrane approved the new tunnel.', 'claim/certainty'));
    assert.deepEqual(twice[0], twice[1]);
  });
});
