// Words of a sentence: what is cut, what stays whole, and that every sign is in exactly one word.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitWords } from '../../server/src/engine/text/syntax/tokens';

const words = (text: string, opaque: readonly { start: number; end: number }[] = []): string[] =>
  splitWords(text, { start: 0, end: text.length }, opaque).map((s) => text.slice(s.start, s.end));

describe('words of a sentence', () => {
  for (const [text, expected] of [
    ['Orsk didn’t say.', 'Orsk did n’t say .'],
    ["They'll cannot-do it", "They 'll can not - do it"],
    ["the ministers' plan, Orsk's", "the ministers ' plan , Orsk 's"],
    ['Mr. Tennet of the U.S. Navy left.', 'Mr. Tennet of the U.S. Navy left .'],
    ['an all-girl team re-elected the ex-minister', 'an all - girl team re-elected the ex-minister'],
    ['It cost $1,200.50, or 12% more', 'It cost $ 1,200.50 , or 12 % more'],
    ['“No…” he said — “never”--ever', '“ No … ” he said — “ never ” -- ever'],
    ['Why?!He left.Then came back', 'Why ?! He left.Then came back'],
    ['• See https://example.org/a?b=c, please', '• See https://example.org/a?b=c , please'],
    ['(Hrane) [sic] it’s 9/11 at 5pm', '( Hrane ) [ sic ] it ’s 9/11 at 5pm'],
    ['O’Brien and rock ’n’ roll', 'O’Brien and rock ’ n ’ roll'],
    ['She is no. 7. He said no.', 'She is no. 7 . He said no .'],
  ] as const) {
    it(text, () => assert.equal(words(text).join(' '), expected));
  }

  it('keeps an opaque stretch whole', () => {
    const text = 'Orsk said “we can’t go on” today.';
    const at = { start: text.indexOf('“'), end: text.indexOf('”') + 1 };
    assert.deepEqual(words(text, [at]), ['Orsk', 'said', '“we can’t go on”', 'today', '.']);
  });

  const sign = fc.constantFrom(
    ...'abZé9 ’\'"“”‘-–—….,;:!?()[]$%&/@#•\u00a0\n',
    'n’t',
    "'s",
    'Mr.',
    '--',
    '😀',
    'http://',
  );
  it('has every sign in one word, in order', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), fc.nat(20), fc.nat(20), (signs, a, b) => {
        const text = signs.join('');
        const opaque = a < b && b <= text.length ? [{ start: a, end: b }] : [];
        const spans = splitWords(text, { start: 0, end: text.length }, opaque);
        let at = 0;
        for (const s of spans) {
          assert.ok(s.start >= at && s.end > s.start);
          assert.equal(text.slice(at, s.start).trim(), '');
          at = s.end;
        }
        assert.equal(text.slice(at).trim(), '');
        if (opaque.length > 0) assert.ok(spans.some((s) => s.start === a && s.end === b));
      }),
    );
  });
});
