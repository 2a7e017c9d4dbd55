/** PDFs as sources: which words are read in which order, what of a page is no text, and what is said of those that cannot be read. */
import assert from 'node:assert/strict';
import { pdfReader, readPdf } from '../../server/src/adapters/readers/pdf';
import { parseArticles, type SourceFile } from '../../server/src/engine';
import { columnOf, linesOf, makePdf, type PdfPageToWrite, type PdfText, type PdfToWrite } from '../harness/pdfWriter';

const told = [
  'The council of Orsk voted on Friday to close the old pier, and the crews of both ferries were told by letter that their posts would end with the year.',
  '“Nobody asked us what the winter boats would cost,” harbour master Dov Sarn said.',
  'Work is to begin in March, when the ice in the outer basin has gone and the cranes can be moved to the new quay at Halevny without a tow.',
];
const more = [
  'The district of Hrane had offered to pay for a third of the work, but withdrew its offer when the tenders were opened in the autumn.',
  'Una Skerrow, who has run the crane since it was built, called the plan “a bridge to nowhere” and left the hall before the vote was taken.',
  'Neither the council nor the owners of the ferries would say on Monday who is to bear the cost of the winter boats.',
];
const body = { x: 72, y: 700, width: 450, size: 11 };
const one = (texts: readonly PdfText[], rest: Partial<PdfToWrite> = {}): Buffer =>
  makePdf({ pages: [{ texts }], ...rest });
const fileOf = async (bytes: Buffer): Promise<SourceFile> => {
  const { file, problems } = await pdfReader.read('corpus/pier.pdf', bytes);
  assert.ok(file, problems[0]?.message);
  return file;
};
const textOf = async (bytes: Buffer): Promise<string> => (await fileOf(bytes)).text;
const saidOf = async (bytes: Buffer): Promise<string> => {
  const { file, problems } = await pdfReader.read('corpus/pier.pdf', bytes);
  assert.equal(file, undefined);
  assert.equal(problems.length, 1);
  return problems[0]!.message;
};

describe('the text of a PDF', () => {
  it('has the printed lines as paragraphs, with blank lines between them', async () => {
    const file = await fileOf(one(columnOf(told, body)));
    assert.equal(file.text, told.join('\n\n'));
    assert.equal(file.extracted, true);
    assert.deepEqual(file.landmarks, [{ at: 0, kind: 'page', label: '1', page: 1 }]);
  });

  it('tells paragraphs by what is set in, where no line is left free between them', async () => {
    const lines = told.flatMap((paragraph) =>
      linesOf(paragraph, { ...body, width: 300 }).map((line, i) => ({ ...line, x: i === 0 ? 90 : 72 })),
    );
    assert.equal(await textOf(one(lines.map((line, i) => ({ ...line, y: 700 - 13 * i })))), told.join('\n\n'));
  });

  it('is read column by column under a headline that runs across', async () => {
    const column = { width: 215, size: 10, y: 660 };
    const texts = [
      { x: 72, y: 740, size: 24, text: 'Old pier to close in spring' },
      ...linesOf(
        'Council of Orsk moves the cranes to Halevny, and leaves open who pays for the boats that go in winter',
        { ...body, y: 710 },
      ),
      ...columnOf(told, { ...column, x: 72 }),
      ...columnOf(more, { ...column, x: 307 }),
    ];
    const text = await textOf(one(texts));
    assert.deepEqual(text.split('\n\n').slice(2), [...told, ...more]);
    // However a program has written them.
    const rows = [...texts].sort((a, b) => b.y - a.y || a.x - b.x);
    assert.equal(await textOf(one(rows)), text);
  });

  it('keeps the cells of a table in their rows', async () => {
    const cells = [
      ['Year', 'Boats', 'Cost'],
      ['2023', '12', '40,000'],
      ['2024', '11', '52,000'],
      ['2025', '9', '61,500'],
      ['2026', '9', '70,000'],
    ];
    const texts = cells.flatMap((row, i) =>
      row.map((text, k) => ({ x: 72 + 150 * k, y: 700 - 16 * i, size: 11, text })),
    );
    assert.match(await textOf(one(texts)), /Year Boats Cost\s+2023 12 40,000\s+2024 11 52,000/);
  });

  it('joins broken words, and leaves hyphens that belong to a word', async () => {
    const lines = [
      'The council spoke of a well-known quay and of transport by sea, and said that the trans-',
      'port would go on; the harbour master, whom everybody calls well-',
      'known, said of the Orsk-',
      'Hrane line that it had carried 300,000 people since 1998-',
      '99, and no ferry had been late.',
    ];
    const texts = lines.map((text, i) => ({ x: 72, y: 700 - 13 * i, size: 11, text }));
    assert.equal(
      await textOf(one(texts)),
      'The council spoke of a well-known quay and of transport by sea, and said that the transport would go on; the harbour master, whom everybody calls well-known, said of the Orsk-Hrane line that it had carried 300,000 people since 1998-99, and no ferry had been late.',
    );
  });

  it('has no marks of notes in its words, and the notes behind what refers to them', async () => {
    const texts = [
      ...linesOf(`${told[0]!} The ferries carried 300,000 people`, { ...body, y: 200 }),
      { x: 72, y: 120, size: 8, text: '1 Figures of the harbour office of Orsk for the year before.' },
      { x: 300, y: 204, size: 6, text: '2' },
    ];
    const second = linesOf(
      'in the year before the vote, and none of them was late by more than an hour. Dov Sarn counted them himself.',
      body,
    );
    const file = await fileOf(makePdf({ pages: [{ texts }, { texts: second }] }));
    const [first, note] = file.text.split('\n\n');
    assert.match(first!, /300,000 people in the year before/);
    assert.equal(note, '1 Figures of the harbour office of Orsk for the year before.');
    assert.deepEqual(
      file.landmarks!.map(({ at, label }) => [label, file.text.slice(at, at + 11)]),
      [
        ['1', 'The council'],
        ['2', 'in the year'],
        ['1', '1 Figures o'],
      ],
    );
  });

  const paged = (count: number, extra: (page: number) => readonly PdfText[]): PdfPageToWrite[] =>
    Array.from({ length: count }, (_, i) => ({
      texts: [
        ...extra(i),
        ...columnOf(
          [
            `Part ${'ABCDEFGH'[i]!} of the report.`,
            ...told.map((it) => it.replace('Orsk', `Orsk in year ${2001 + i * 3}`)),
          ],
          body,
        ),
      ],
    }));

  it('has no running heads and feet and no page numbers', async () => {
    const pages = paged(6, (i) => [
      ...(i % 2
        ? [
            { x: 72, y: 800, size: 9, text: `${i + 213}` },
            { x: 300, y: 800, size: 9, text: 'The Orsk Ledger' },
          ]
        : [{ x: 72, y: 800, size: 9, text: `Harbours of the north coast ${i + 213}` }]),
      { x: 72, y: 40, size: 8, text: '© 2026 Harbour Office' },
    ]);
    const file = await fileOf(makePdf({ pages }));
    assert.doesNotMatch(file.text, /Ledger|Harbours of|Harbour Office|\b21\d\b/);
    assert.equal(file.text.match(/Nobody asked us/g)?.length, 6);
    // The numbers that readers of the printed page see.
    assert.deepEqual(
      file.landmarks!.map(({ label }) => label),
      ['213', '214', '215', '216', '217', '218'],
    );
    for (const { at } of file.landmarks!) assert.match(file.text.slice(at), /^Part [A-F] of the report/);
  });

  it('has the labels of pages that the document gives them', async () => {
    const pages = paged(4, (i) => [{ x: 290, y: 40, size: 9, text: ['i', 'ii', '1', '2'][i]! }]);
    const file = await fileOf(makePdf({ pages, labels: '[0 << /S /r >> 2 << /S /D /St 1 >>]' }));
    assert.deepEqual(
      file.landmarks!.map(({ label }) => label),
      ['i', 'ii', '1', '2'],
    );
    assert.match(file.text, /without a tow\.\n\nPart B/);
  });

  it('goes on over the end of a page', async () => {
    const [a, b] = [told[0]!.slice(0, 66), told[0]!.slice(67)];
    const file = await fileOf(
      makePdf({ pages: [{ texts: linesOf(a, { ...body, width: 330 }) }, { texts: columnOf([b, told[1]!], body) }] }),
    );
    assert.equal(file.text, `${told[0]!}\n\n${told[1]!}`);
    assert.deepEqual(
      file.landmarks!.map(({ at }) => at),
      [0, 67],
    );
    const [article] = parseArticles(file);
    assert.equal(article!.paragraphs.length, 2);
    assert.equal(article!.landmarks!.length, 2);
  });

  it('has nothing that stands aslant', async () => {
    const stamp = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (CONFIDENTIAL DRAFT) Tj ET\n';
    assert.equal(
      await textOf(makePdf({ pages: [{ texts: columnOf(told, body), content: stamp }] })),
      told.join('\n\n'),
    );
  });
});

describe('what a PDF states of itself', () => {
  const statedOf = async (info: Readonly<Record<string, string>>, first = '') =>
    (await fileOf(one(columnOf([first, ...told].filter(Boolean), body), { info }))).stated;

  it('is its title, author and day', async () => {
    const info = { Title: 'Old pier to close', Author: 'Una Skerrow', CreationDate: "D:20260306101500+01'00'" };
    assert.deepEqual(await statedOf(info), { title: 'Old pier to close', author: 'Una Skerrow', date: '2026-03-06' });
  });

  it('is not what a program has filled in', async () => {
    for (const Title of ['Microsoft Word - pier_final2.docx', 'untitled', 'pier_v3', 'scan0001', 'Document1', '7'])
      assert.deepEqual(await statedOf({ Title }), {}, Title);
    for (const Author of ['Administrator', 'user', 'dsarn', 'PC-17', 'd.sarn@orsk.example'])
      assert.deepEqual(await statedOf({ Author }), {}, Author);
    for (const CreationDate of ['D:19700101000000Z', 'D:20261340', 'yesterday'])
      assert.deepEqual(await statedOf({ CreationDate }), {}, CreationDate);
  });

  it('leaves the day to the text where that prints one', async () => {
    assert.deepEqual(await statedOf({ CreationDate: 'D:20260306' }, 'Published 2 May 2019'), {});
  });
});

describe('a PDF that cannot be read', () => {
  const good = makePdf({ pages: [{ texts: columnOf(told, body) }, { texts: columnOf(more, body) }] });

  it('says that it has only pictures', async () => {
    const scan: PdfPageToWrite = { texts: [], picture: true };
    const pages = Array.from({ length: 12 }, () => scan);
    assert.equal(
      await saidOf(makePdf({ pages })),
      'Not read: it has no text, only pictures of 12 pages: run OCR over it.',
    );
    assert.match(await saidOf(makePdf({ pages: [scan] })), /only pictures of 1 page: run/);
  });

  it('says which pages have no text, and gives the others', async () => {
    const pages = [
      { texts: columnOf(told, body) },
      { texts: [], picture: true as const },
      { texts: [], picture: true as const },
    ];
    const { file, problems } = await pdfReader.read('corpus/pier.pdf', makePdf({ pages }));
    assert.equal(file?.text, told.join('\n\n'));
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['2 of 3 pages have no text (pages 2, 3). If they are pictures, run OCR over the file.'],
    );
  });

  it('says that it asks for a password, and does not ask where the password is empty', async () => {
    const pages = [{ texts: columnOf(told, body) }];
    assert.match(await saidOf(makePdf({ pages, password: 'pier' })), /^Not read: it asks for a password\. /);
    assert.equal(await textOf(makePdf({ pages, password: '' })), told.join('\n\n'));
  });

  it('is read in spite of a broken table of its parts, or of one that is missing', async () => {
    const text = await textOf(good);
    const broken = Buffer.from(good.toString('latin1').replace(/\d{10} 00000 n/g, '0000000017 00000 n'), 'latin1');
    assert.equal(await textOf(broken), text);
    assert.equal(await textOf(good.subarray(0, good.indexOf('xref'))), text);
  });

  it('is read as far as it goes where it is cut off, or says that it is damaged', async () => {
    for (let end = 0; end < good.length; end += 97) {
      const { file, problems } = await pdfReader.read('corpus/pier.pdf', good.subarray(0, end));
      assert.ok(file ?? problems.length === 1, `at ${end}`);
    }
    assert.match(
      await saidOf(good.subarray(0, 40)),
      /the file is damaged and cannot be opened\. Save it or download it again\./,
    );
  });

  it('says what it is instead', async () => {
    assert.equal(
      await saidOf(Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>')),
      'Not read: it is a web page: end its name in .html.',
    );
    assert.match(await saidOf(Buffer.from(told.join('\n'))), /it is a plain text: end its name in \.txt\./);
    assert.match(await saidOf(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), /it is a picture: run OCR over it\./);
    assert.match(await saidOf(Buffer.from('??')), /it is no PDF, or a damaged one/);
    assert.equal(await saidOf(Buffer.alloc(0)), 'Not read: the file is empty.');
  });

  it('is read as far as there is time and room', async () => {
    const pages = Array.from({ length: 9 }, () => ({ texts: columnOf(told, body) }));
    const read = (limits: Partial<Parameters<typeof readPdf>[2]>) =>
      readPdf('a.pdf', makePdf({ pages }), { pages: 100, ms: 60_000, letters: 1e6, ...limits });
    for (const limits of [{ pages: 2 }, { letters: 400 }]) {
      const { file, problems } = await read(limits);
      assert.equal(file?.landmarks?.length, 2);
      assert.match(problems[0]!.message, /^Only the first 2 of 9 pages were read, .* Split it\.$/);
    }
    assert.match((await read({ ms: 0 })).problems[0]!.message, /none of its pages can be opened in the time there is/);
  });

  it('has none of its programs run', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (this.ran = 1; app.alert(1)) >>';
    assert.equal(
      await textOf(makePdf({ pages: [{ texts: columnOf(told, body) }], catalogue: script })),
      told.join('\n\n'),
    );
  });
});
