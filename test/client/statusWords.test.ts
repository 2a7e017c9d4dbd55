// The words of the status bar item, state by state.
import assert from 'node:assert/strict';
import { statusLinks, statusWords, stoppedWords } from '../../client/src/statusWords';
import type { StatusParams } from '../../server/src/protocol';

const ready: StatusParams = {
  uri: 'file:///draft.md',
  state: 'ready',
  done: 4,
  total: 4,
  sentences: 1200,
  checked: 31,
  toSettle: 2,
  fromBefore: 0,
  notChecked: [],
  problems: 0,
};

describe('the status bar item', () => {
  it('counts, and opens the overview', () => {
    const words = statusWords(ready, true);
    assert.equal(words?.text, '$(checklist) 31 of 1,200 · 2 to settle');
    assert.equal(words.command, 'deskcheck.claims.focus');
    assert.deepEqual(words.lines, ['31 of 1,200 sentences compared with their sources', '2 to settle']);
    assert.deepEqual(words.links, statusLinks);
  });

  it('says what was not checked, and why', () => {
    const notChecked = [
      { why: 'no citation', sentences: 4 },
      { why: 'opinion', sentences: 1165 },
    ];
    const words = statusWords({ ...ready, notChecked }, true);
    assert.equal(words?.lines[1], '1,169 not checked: 4 no citation, 1,165 opinion');
  });

  it('names problems with sources, and a folder that is not trusted', () => {
    const lines = (problems: number, trusted: boolean) => statusWords({ ...ready, problems }, trusted)?.lines.slice(2);
    assert.deepEqual(lines(1, true), ['1 problem with your sources']);
    assert.deepEqual(lines(12, false), [
      '12 problems with your sources',
      'Folder not trusted: decisions are not written, no index of its sources is kept, its settings that name folders are not followed, and nothing outside it is read',
    ]);
  });

  it('says why claims are compared by rules only', () => {
    const rulesOnly = 'Claims are compared by rules only: There is no judge in /desk/judge';
    assert.deepEqual(statusWords({ ...ready, rulesOnly }, true)?.lines.slice(2), [rulesOnly]);
    assert.equal(statusWords({ ...ready, rulesOnly, state: 'paused' }, true)?.lines.includes(rulesOnly), false);
  });

  it('is hidden for what is no draft', () => {
    assert.equal(statusWords({ ...ready, state: 'not-a-draft' }, true), undefined);
  });

  it('offers what helps where there are no sources', () => {
    const words = statusWords({ ...ready, state: 'no-corpus', message: 'No sources yet.' }, true);
    assert.deepEqual([words?.lines, words?.command], [['No sources yet.'], 'deskcheck.offerSources']);
    const unread = statusWords({ ...ready, state: 'no-corpus', message: 'No sources yet.', problems: 1 }, true);
    assert.equal(unread?.command, 'deskcheck.showProblems');
    const restricted = statusWords({ ...ready, state: 'no-corpus', message: 'No sources yet.' }, false);
    assert.match(restricted?.lines[1] ?? '', /^Folder not trusted: .*nothing outside it is read$/);
  });

  it('shows how far the reading is', () => {
    assert.equal(statusWords({ ...ready, state: 'indexing' }, true)?.text, '$(sync~spin) Sources 4 / 4');
  });

  it('shows no count when the server has stopped', () => {
    assert.doesNotMatch([stoppedWords.text, ...stoppedWords.lines].join(' '), /\d/);
    assert.equal(stoppedWords.command, 'deskcheck.restart');
  });
});
