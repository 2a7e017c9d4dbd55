/** Sentence boundaries of English news, one paragraph a case; `|` marks the boundaries. */
import assert from 'node:assert/strict';
import { findQuotedSpans } from '../../server/src/engine/text/quotationMarks';
import { splitSentences } from '../../server/src/engine/text/sentences';

const split = (text: string): string =>
  splitSentences(text, findQuotedSpans(text))
    .map((s) => text.slice(s.start, s.end))
    .join(' | ');

const CASES: Readonly<Record<string, readonly string[]>> = {
  'keeps a quotation and its cue together': [
    '"We know. We will go," he said. | Next.',
    '"Will he go?" he asked. | Next.',
    '“Why now?” Mayor Jane Orsk asked. | Nobody knew.',
    '“Go!” Orsk, the mayor of Brede, shouted on Monday. | Nobody went.',
    '“Why now?” | The mayor said nothing.',
    '"We know. We go." | Next one.',
    '“We won.” | “We lost.” | She shrugged.',
    '"I know," she said. | "We will go. Soon."',
    'He said: "Go. Now." | Then he left.',
    'He called it “a mess. A total mess” and left. | Next.',
    "She said 'Stop.' | He did.",
    'He left (for good.) | Then he came back.',
    '“One mark opens. | It never closes.',
  ],
  'knows titles, initials and places': [
    'Mr. Orsk met Dr. J. K. Rowling. | They talked.',
    'Gen. Vale, Lt. Col. Orsk Jr. and Sen. Mary E. Lund spoke.',
    'St. Louis is on Main St. | The end.',
    'J.D. Vale and Y.M.C.A. Director Orsk met. | So did I. | Orsk left.',
    'The U.S. President left the U.S. | The talks failed.',
    'Apple Inc. Chief Executive Lund works at Apple Inc. | He left.',
    'Researchers at Brede Univ. in Calif. said so.',
    'It was Plan B. | The other failed.',
  ],
  'knows numbers, dates and times': [
    'Rates rose 3.5 percent to $1.2 million. | On Jan. 5 it fell.',
    'It opens at 5 p.m. Monday and closes at 6 p.m. | The mayor left.',
    'At 5 a.m. ET it began.',
    'No. 1 is here. | He said no. | Then he left.',
    'See pp. 3-5 and Fig. 2 there. | Next.',
    'It was 2021. | In 2022 it fell.',
    '1. First item.',
    'It cost $5. | 20 people paid.',
  ],
  'knows journals, latin and names with marks': [
    'J. Clin. Oncol. 12 and Proc. Natl. Acad. Sci. USA 3 have it. | See there.',
    'Lee et al. 2021 and Vale et al. | The rest, e.g. Brede, did not.',
    'Orsk v. Vale, i.e. the case, vs. Lund, etc. | Then it ended.',
    'Yahoo! News reported it. | Wow! | Great.',
  ],
  'reads dots, brackets and references': [
    'He waited... | Then he left.',
    'I think … Vale is here.',
    'He waited …. | Lund left.',
    'Prices rose.[1] | Wages fell.² | Rents did not.',
    'See https://brede.org/a.b?c. | Next.',
    'It failed?! | No one knew.',
    'The statement. | Next one – etc. and so on.',
    'iPhone sales rose. | “Good,” he said.',
    'It rose.) | Next.',
    '',
  ],
};

describe('sentences', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    describe(title, () => {
      for (const expected of cases) {
        it(expected || '(nothing)', () => assert.equal(split(expected.replaceAll(' | ', ' ')), expected));
      }
    });
  }

  it('finds the boundary where a page lost the blank', () => {
    assert.equal(
      split('He read the statement.The mayor left. See example.org/The.'),
      'He read the statement. | The mayor left. | See example.org/The.',
    );
  });

  it('takes a line break for a blank', () => {
    assert.equal(split('One rose.\nTwo fell.\r\nThree.'), 'One rose. | Two fell. | Three.');
  });

  it('stays linear in one very long paragraph', () => {
    const text = 'Mr. Orsk said “Go. Now,” at 5 p.m. Monday in the U.S. Next. '.repeat(3000);
    const started = process.cpuUsage();
    splitSentences(text, findQuotedSpans(text));
    assert.ok(process.cpuUsage(started).user < 2_000_000);
  });
});
