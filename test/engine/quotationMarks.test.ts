// Pairs of quotation marks: every shape newsrooms use, apostrophes beside them, nesting, and marks that were forgotten.
import assert from 'node:assert/strict';
import type { QuotedSpan } from '../../server/src/engine/index';
import { sliceOf, span } from '../../server/src/engine/model/span';
import { findQuotedSpans } from '../../server/src/engine/text/quotationMarks';

/** One entry a quotation: `>` for each depth, the words, `…` when it is not closed, `^` before it when it continues. */
function shown(text: string, open?: QuotedSpan): readonly string[] {
  return findQuotedSpans(text, open).map(
    (q) => `${'>'.repeat(q.depth)}${q.continues ? '^' : ''}${sliceOf(text, q.content)}${q.closed ? '' : '…'}`,
  );
}

const cases: Readonly<Record<string, readonly [text: string, quotations: readonly string[]][]>> = {
  'shapes of marks': [
    ['“Stop,” she said.', ['Stop,']],
    ['"Stop," she said.', ['Stop,']],
    ["'Stop,' she said.", ['Stop,']],
    ['‘Stop,’ she said.', ['Stop,']],
    ["''Stop,'' she said.", ['Stop,']],
    ["``Stop,'' she said.", ['Stop,']],
    ['«Stop», she said.', ['Stop']],
    ['‹Stop›, she said.', ['Stop']],
    ['„Stop“, she said.', ['Stop']],
    ['„Stop”, she said.', ['Stop']],
    ['“Stop," she said.', ['Stop,']],
    ['"Stop,” she said.', ['Stop,']],
    ['”Stop,” she said.', ['Stop,']],
    ['\'Stop," she said.', ['Stop,']],
  ],
  apostrophes: [
    ["We don't owe the allies' plan a thing.", []],
    ['It’s the teachers’ room.', []],
    ["The '90s were good, and so was rock 'n' roll.", []],
    ["'We don't know,' she said.", ["We don't know,"]],
    ['‘The allies’ plan is dead,’ she said.', ['The allies’ plan is dead,']],
    ["'Tis the season.", []],
    ["the boys' club and the girls' club", []],
  ],
  'several in a paragraph': [
    ['“A,” she said. “B.”', ['A,', 'B.']],
    ['"A," she said. "B."', ['A,', 'B.']],
    ['He spoke of “one” and “two”.', ['one', 'two']],
    ['“A”—“B”', ['A', 'B']],
    ['("A")', ['A']],
  ],
  nesting: [
    ['“He said, ‘Burn it,’ and I did.”', ['He said, ‘Burn it,’ and I did.', '>Burn it,']],
    ['"He said, \'Burn it,\' and I did."', ["He said, 'Burn it,' and I did.", '>Burn it,']],
    ['\'He said, "Burn it," and I did.\'', ['He said, "Burn it," and I did.', '>Burn it,']],
    ['«He said “Burn it” twice»', ['He said “Burn it” twice', '>Burn it']],
    ['“I asked, ‘Why?’”', ['I asked, ‘Why?’', '>Why?']],
  ],
  'marks that were forgotten': [
    ['“A, she said. “B.”', ['A, she said. …', 'B.']],
    ["It would 'r “A,” she said.", ['A,']],
    ['“One mark a paragraph.', ['One mark a paragraph.…']],
    ['She measured 6" of rain.', []],
    ['no marks at all', []],
    ['', []],
  ],
};

describe('quotation marks', () => {
  for (const [group, rows] of Object.entries(cases)) {
    describe(group, () => {
      for (const [text, quotations] of rows)
        it(text === '' ? '(empty)' : text, () => assert.deepEqual(shown(text), quotations));
    });
  }

  describe('over paragraphs', () => {
    const open = findQuotedSpans('“The wheat is going.').at(-1)!;

    it('an opening mark goes on with the open quotation', () => {
      assert.deepEqual(shown('“I shall not sow again.”', open), ['^I shall not sow again.']);
    });
    it('a closing mark alone ends it', () => {
      assert.deepEqual(shown('I shall not sow again,” she said.', open), ['^I shall not sow again,']);
    });
    it('a later quotation is a new one', () => {
      assert.deepEqual(shown('She said “no”.', open), ['no']);
    });
  });

  it('has spans with the marks and contents without them', () => {
    const text = 'He said: “Stop.”';
    const [quotation] = findQuotedSpans(text);
    assert.deepEqual(quotation?.span, span(9, 16));
    assert.deepEqual(quotation?.content, span(10, 15));
  });
});
