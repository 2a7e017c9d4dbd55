// The file of a new source: names that can be keys and files everywhere, and a title that the writer has given.
import assert from 'node:assert/strict';
import { fileNameProblem, numbered, withTitle } from '../../client/src/sourceFile';
import { readFrontMatter } from '../../server/src/engine/index';

describe('the file of a new source', () => {
  it('may be called by any key', () => {
    for (const name of ['tennet2025pier', 'Grønvik_2025', 'a.b-c', '7islands'])
      assert.equal(fileNameProblem(name), undefined, name);
  });

  it('is never called what leaves the folder, or what a system cannot write', () => {
    for (const name of [
      '',
      ' ',
      '../x',
      'a/b',
      'a\\b',
      '.hidden',
      'a..b',
      'a.',
      'a:b',
      'con',
      'LPT1',
      '-a',
      'a b',
      'x'.repeat(101),
    ])
      assert.match(fileNameProblem(name) ?? '', /^[A-Z].*\.$/, name);
  });

  it('has a title in front, whatever signs it is made of, and the text untouched', () => {
    for (const title of ['Pier closed', 'A “pier”: closed? #1', '"quoted" \\ and more']) {
      const text = withTitle('It stood.', title);
      const { data, end } = readFrontMatter(text);
      assert.equal(data.title, title);
      assert.equal(text.slice(end).trim(), 'It stood.');
    }
    assert.equal(withTitle('It stood.\n', ' '), 'It stood.\n');
  });

  it('is numbered where another has its name', () => {
    assert.deepEqual(
      [numbered('a.pdf', 1), numbered('a.b.pdf', 2), numbered('notes', 3), numbered('.odd', 2)],
      ['a.pdf', 'a.b-2.pdf', 'notes-3', '.odd-2'],
    );
  });
});
