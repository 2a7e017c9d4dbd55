/** Tables of articles as sources: which columns are what, and what is said of tables that hold none. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { tableReader } from '../../server/src/adapters/readers/table';
import { rowsOf } from '../../server/src/adapters/readers/table/rows';
import { parseArticles, type Article, type SourceFile } from '../../server/src/engine';

const read = (
  text: string,
  name = 'corpus/archive.csv',
): { readonly file: SourceFile; readonly problems: readonly string[] } => {
  const { file, problems } = tableReader.read(name, Buffer.from(text));
  assert.ok(file, problems[0]?.message);
  return { file, problems: problems.map(({ message }) => message) };
};
const articles = (text: string, name?: string): readonly Article[] => parseArticles(read(text, name).file);
const said = ({ text, span }: Article): string => text.slice(span.start, span.end);

describe('a table of articles', () => {
  const table = `id,Headline,Publish_Date,Authors,Source,URL,Body
orsk-pier,Old pier to close,2026-03-05,"Feskova, Nadia",The Orsk Ledger,https://ledger.example/pier,"The council voted on Friday.

""Nobody asked us,"" harbour master Dov Sarn said."
ferries,Ferries at dusk,2026-03-06,,,,"Both ferries leave from the outer basin, the council said."
`;

  it('is one article for each row, by the names of its columns', () => {
    const [pier, ferries, ...more] = articles(table);
    assert.deepEqual(more, []);
    assert.equal(pier?.id, 'orsk-pier');
    assert.equal(pier.pageKey, 'archive');
    assert.equal(
      said(pier),
      'Old pier to close\n\nThe council voted on Friday.\n\n"Nobody asked us," harbour master Dov Sarn said.',
    );
    const { title, author, publisher, date, url } = pier.metadata;
    assert.deepEqual(
      [title, author, publisher, date, url].map((it) => it?.value),
      ['Old pier to close', 'Feskova, Nadia', 'The Orsk Ledger', '2026-03-05', 'https://ledger.example/pier'],
    );
    assert.equal(ferries?.metadata.publisher, undefined);
    assert.equal(ferries?.extracted, true);
    assert.deepEqual(
      pier.paragraphs.map(({ kind }) => kind),
      ['headline', 'body', 'body'],
    );
  });

  it('may have tabs, semicolons or bars, a mark at its beginning, and say so itself', () => {
    for (const [sign, before] of [
      ['\t', ''],
      [';', '\ufeff'],
      ['|', ''],
      ['^', 'sep=^\r\n'],
    ] as const)
      assert.deepEqual(
        articles(`${before}title${sign}text\r\nPier${sign}The council voted, on Friday.\r\n`).map(said),
        ['Pier\n\nThe council voted, on Friday.'],
        sign,
      );
  });

  it('may have HTML in its cells', () => {
    const [article] = articles('text\n"<p>The caf&eacute; closes.</p><p>So does <b>the pier</b>.</p>"\n');
    assert.equal(said(article!), 'The café closes.\n\nSo does the pier.');
  });

  it('numbers articles whose key is a number, taken or one of those that are given', () => {
    assert.deepEqual(
      articles('key,text\na,One word.\na,Two words.\n17,Three words.\narchive#1,Four words.\n').map(({ id }) => id),
      ['a', 'archive#2', 'archive#3', 'archive#4'],
    );
  });

  it('says which rows have no text, and where marks stay open', () => {
    assert.deepEqual(read('title,text\nPier,\nFerry,The ferry leaves.\n').problems, [
      '1 of 2 rows have no text; the others were read.',
    ]);
    const { file, problems } = read('title,text\nPier,"The pier closes.\nFerry,The ferry leaves.\n');
    assert.deepEqual(problems, [
      'A quotation mark that is opened in row 2 is never closed; what stands behind it may be missing.',
    ]);
    assert.match(file.text, /The pier closes/);
  });

  it('is said to hold no articles', () => {
    const reason = (text: string): string => tableReader.read('a.csv', Buffer.from(text)).problems[0]!.message;
    const none =
      'Not read: no column of this table is called “text”, “body” or “content”, so no articles were found in it.';
    assert.equal(reason('year,boats\n2025,4\n2026,3\n'), none);
    assert.equal(reason('The council voted on Friday.'), none);
    assert.equal(reason('title,text\n'), 'Not read: no row of this table has a text.');
    assert.equal(reason(''), 'Not read: the file is empty.');
  });

  it('gives back what was written, whatever is in its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ', '😀', ';') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        assert.deepEqual(rowsOf(text, ',').rows, rows);
      }),
    );
  });

  it('takes no longer than its length, whatever marks are in it', () => {
    const before = process.cpuUsage().user;
    for (const text of [
      '"'.repeat(2_000_001),
      '"a",'.repeat(500_000),
      `text\n${'"<p>'.repeat(300_000)}`,
      '\n'.repeat(2_000_000),
    ])
      tableReader.read('a.csv', Buffer.from(text));
    assert.ok((process.cpuUsage().user - before) / 1000 < 4000);
  });
});
