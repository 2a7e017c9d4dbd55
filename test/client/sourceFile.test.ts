// The file of a new source: names that can be keys and files everywhere, and a title that the writer has given.
import assert from 'node:assert/strict';
import { fileNameProblem, numbered, statements, withStated } from '../../client/src/sourceFile';
import { readSidecar } from '../../server/src/adapters/bibliography/yamlFile';
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
      const text = withStated('It stood.', { title, author: '', date: '2026-03-04' });
      const { data, end } = readFrontMatter(text);
      assert.deepEqual(data, { title, date: '2026-03-04' });
      assert.equal(text.slice(end).trim(), 'It stood.');
    }
    assert.equal(withStated('It stood.\n', { title: ' ' }), 'It stood.\n');
  });

  it('has what was said of it in the front matter that it has already', () => {
    for (const end of ['\n', '\r\n']) {
      const text = withStated(`---${end}author: Ada Tennet${end}---${end}It stood.${end}`, { title: 'Pier' });
      assert.deepEqual(readFrontMatter(text).data, { title: 'Pier', author: 'Ada Tennet' });
      assert.equal(text.match(/---/g)?.length, 2);
    }
  });

  it('states the same beside it', () => {
    const stated = {
      title: 'A “pier”: closed? #1',
      author: '- Ada',
      date: '4 March 2026',
      url: 'https://hrane.example/a?b=c#d',
      accessed: '2026-11-23',
    };
    assert.deepEqual(readSidecar(statements(stated))?.entries[0]?.stated, { ...stated, date: '2026-03-04' });
    assert.equal(statements({}), '');
  });

  it('is numbered where another has its name', () => {
    assert.deepEqual(
      [numbered('a.pdf', 1), numbered('a.b.pdf', 2), numbered('notes', 3), numbered('.odd', 2)],
      ['a.pdf', 'a.b-2.pdf', 'notes-3', '.odd-2'],
    );
  });
});
