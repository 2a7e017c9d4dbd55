// Grammar of a sentence: a tree over all words whatever the text, the same each time, and in time that grows with its length.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseSentence } from '../../server/src/engine/text/syntax/parseSentence';
import type { SentenceParse } from '../../server/src/engine/text/syntax/sentenceParse';
import { cpuTime } from '../harness/cpuTime';

const whole = (text: string): SentenceParse => parseSentence(text, { start: 0, end: text.length });

const assertTree = (parse: SentenceParse): void => {
  assert.equal(parse.words.filter((w) => w.head === -1).length, parse.words.length > 0 ? 1 : 0);
  parse.words.forEach((word, i) => {
    assert.ok(word.relation !== '' && word.tag !== '', `word ${i} has no relation or tag`);
    let steps = 0;
    for (let at = i; at >= 0; at = parse.words[at]!.head) assert.ok(steps++ <= parse.words.length, 'a circle');
  });
};

describe('grammar of a sentence', () => {
  const piece = fc.constantFrom(
    ...'Orsk the mayor said that , . “ ” — ( ) and told who would not be 12 % said Hrane $ ’s n’t to of in ! : ; …'.split(
      ' ',
    ),
  );

  it('makes one tree of whatever it is given', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (words) => assertTree(whole(words.join(' ')))));
    fc.assert(fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), (text) => assertTree(whole(text))));
  });

  it('gives the same tree each time', () => {
    const text = 'The mayor of Orsk, who had been ill, said on Monday that the bridge would not be rebuilt.';
    assert.deepEqual(whole(text), whole(text));
  });

  it('takes time that grows with the length, and no more', () => {
    const sentence = (times: number): string => 'Orsk said that the mayor, who told '.repeat(times);
    whole(sentence(200));
    const time = (times: number): number => {
      const text = sentence(times);
      return cpuTime(() => whole(text));
    };
    const least = (times: number): number => Math.min(time(times), time(times), time(times));
    const [short, long] = [least(200), least(1600)];
    assert.ok(long < 20 * short + 20, `eight times the words took ${(long / short).toFixed(1)} times as long`);
  });

  it('has weights that fit into the repository', () => {
    const path = join(import.meta.dirname, '../../server/src/engine/text/syntax/weights.generated.ts');
    assert.ok(statSync(path).size < 3_000_000);
  });
});
