// What is dropped on the Sources view.
import assert from 'node:assert/strict';
import { droppedIn } from '../../client/src/dropped';

describe('what is dropped on the Sources view', () => {
  it('is files, wherever they lie', () => {
    const files = ['file:///a/b%20c.pdf', 'vscode-local:/c.txt', 'vscode-remote://ssh-remote%2Bdesk/d.html'];
    assert.deepEqual(droppedIn(`# files\r\n${files.join('\r\n')}\r\n`), { files });
  });

  it('is the address of a page', () => {
    assert.deepEqual(droppedIn('https://hrane.example/a\n'), { files: [], page: 'https://hrane.example/a' });
  });

  it('is nothing else', () => {
    for (const list of ['', 'untitled:a', 'javascript:alert(1)', 'a.txt'])
      assert.deepEqual(droppedIn(list), { files: [] });
  });
});
