/** Web pages as sources: which words are the article's, what is said of pages that have none. */
import assert from 'node:assert/strict';
import { htmlReader } from '../../server/src/adapters/readers/html';
import { parseArticles } from '../../server/src/engine';

const told = [
  'The council of Orsk voted on Friday to close the old pier, and the crews of both ferries were told by letter.',
  '“Nobody asked us what the winter boats would cost,” harbour master Dov Sarn said.',
  'Work is to begin in March, when the ice in the outer basin has gone and the cranes can be moved.',
];
const paragraphs = told.map((p) => `<p>${p}</p>`).join('\n');
const page = (article: string, around = ''): string =>
  `<!doctype html><html><head><title>Old pier to close</title></head><body>
   <header><a href="/">The Orsk Ledger</a></header><nav><ul><li>News<li>Sport</ul></nav>
   <article>${article}</article>${around}</body></html>`;
const read = (html: string | Uint8Array) =>
  htmlReader.read('corpus/pier.html', typeof html === 'string' ? Buffer.from(html) : html);
const textOf = (html: string | Uint8Array): string => {
  const { file, problems } = read(html);
  assert.ok(file, problems[0]?.message);
  assert.equal(file.extracted, true);
  return file.text;
};

describe('web pages', () => {
  it('gives the article’s paragraphs, with blank lines between them', () => {
    assert.equal(textOf(page(paragraphs)), told.join('\n\n'));
  });

  it('survives twenty thousand levels', () => {
    const before = performance.now();
    assert.ok(textOf(page('<div>'.repeat(20_000) + paragraphs + '</div>'.repeat(20_000))).includes(told[1]!));
    assert.ok(performance.now() - before < 2000);
  });

  it('says so when a page has no article', () => {
    assert.deepEqual(read('<html><body><form><input></form></body></html>').problems, [
      {
        path: 'corpus/pier.html',
        message: 'Not read: no article was found on this page. Copy its text into a .txt file.',
      },
    ]);
  });

  it('is one article to the engine, marked as extracted', () => {
    const [article, ...more] = parseArticles(read(page(paragraphs)).file!);
    assert.equal(more.length, 0);
    assert.equal(article?.extracted, true);
    assert.equal(article?.paragraphs.length, 3);
  });
});
