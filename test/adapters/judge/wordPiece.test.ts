// Texts are cut into the very pieces that the reference makes of them, and each piece knows its place.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { foldSign } from '../../../server/src/adapters/judge/foldSign';
import { WordPiece } from '../../../server/src/adapters/judge/wordPiece';

const folder = join(import.meta.dirname, '../../fixtures/judge');
const vocabulary = readFileSync(join(folder, 'tiny/vocab.txt'), 'utf8');
const pieces = vocabulary.split('\n');
const wordPiece = new WordPiece(vocabulary);
const { pieces: golden } = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) as {
  readonly pieces: readonly (readonly [string, readonly number[]])[];
};

const folded = (text: string): string => Array.from(text, (sign) => foldSign(sign).folded).join('');

describe('the pieces of a text', () => {
  it('are those of the reference', () => {
    for (const [line, ids] of golden) assert.deepEqual(wordPiece.cut(line).ids, ids, JSON.stringify(line));
  });

  it('are the same when the words are known already', () => {
    for (const [line, ids] of golden) assert.deepEqual(wordPiece.cut(`${line} ${line}`).ids, [...ids, ...ids]);
  });

  it('stand one behind the other in the text, where their letters are', () => {
    const words = fc.constantFrom(
      'pier',
      'Ossay’s',
      'e\u0301te\u0301',
      '\u6e2f',
      'a\u00adb',
      '\u226e',
      '\ud83d\ude80',
      '45%',
      '\u0130x',
    );
    const text = fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 12 }).map((it) => it.join(' '));
    fc.assert(
      fc.property(text, (it) => {
        const { ids, starts, ends } = wordPiece.cut(it);
        ids.forEach((id, i) => {
          const [start, end] = [starts[i]!, ends[i]!];
          assert.ok(start < end && end <= it.length && start >= 0);
          if (i > 0) assert.ok(start >= starts[i - 1]!);
          const piece = pieces[id]!.replace(/^##/, '');
          if (piece !== '[UNK]') assert.ok(folded(it.slice(start, end)).includes(piece), `${piece} of ${it}`);
        });
      }),
    );
  });

  it('do not hold what is written like a special one', () => {
    const { ids } = wordPiece.cut('[SEP] the [MASK]');
    assert.ok(!ids.includes(wordPiece.special.sep) && !ids.includes(wordPiece.special.mask));
  });

  it('take no more than linear time on a long word', () => {
    const began = performance.now();
    assert.deepEqual(wordPiece.cut('a'.repeat(2_000_000)).ids, [wordPiece.special.unknown]);
    assert.ok(performance.now() - began < 5000);
  });
});

describe('a vocabulary', () => {
  it('is refused where it has no pieces that every such model has', () => {
    assert.throws(() => new WordPiece('a\nb\n'), /has no \[CLS\]/);
  });
});
