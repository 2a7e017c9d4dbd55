/** Word files, OpenDocument texts and e-books as sources: which words are read, and what is said of those that cannot be read. */
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { docxReader } from '../../server/src/adapters/readers/docx';
import { epubReader } from '../../server/src/adapters/readers/epub';
import { odtReader } from '../../server/src/adapters/readers/odt';
import type { Reader, ReadSource } from '../../server/src/adapters/readers/reader';
import type { SourceFile } from '../../server/src/engine';
import { coreProperties, makeDocx, makeEpub, makeOdt, wordParagraph } from '../harness/packedWriter';

const told = [
  'The council of Orsk voted on Friday to close the old pier, and the crews of both ferries were told by letter.',
  '“Nobody asked us what the winter boats would cost,” harbour master Dov Sarn said.',
  'Work is to begin in March, when the ice in the outer basin has gone & the cranes can be moved.',
] as const;
const whole = told.join('\n\n');

const from = (reader: Reader<ReadSource>) => {
  const path = `corpus/pier${reader.extensions[0]!}`;
  return {
    fileOf: (bytes: Uint8Array): SourceFile => {
      const { file, problems } = reader.read(path, bytes);
      assert.ok(file, problems[0]?.message);
      assert.equal(file.extracted, true);
      return file;
    },
    saidOf: (bytes: Uint8Array): string => {
      const { file, problems } = reader.read(path, bytes);
      assert.equal(file, undefined);
      assert.equal(problems.length, 1);
      return problems[0]!.message;
    },
  };
};

describe('the text of a Word file', () => {
  const { fileOf, saidOf } = from(docxReader);
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = told.map((text) => wordParagraph(text)).join('');
  const textOf = (...paragraphs: readonly string[]): string => fileOf(makeDocx(paragraphs.join(''))).text;

  it('is its paragraphs, whole though Word keeps them in pieces', () => {
    assert.equal(textOf(body), whole);
    assert.equal(
      textOf(wordParagraph('What comes next', '<w:pStyle w:val="Heading1"/>'), body),
      `What comes next\n\n${whole}`,
    );
  });

  it('is what stands there once all changes are accepted', () => {
    const changed = `<w:p>${run('The council ')}<w:del w:id="1"><w:r><w:delText>of Hrane</w:delText></w:r></w:del><w:ins w:id="2">${run('of Orsk')}</w:ins><w:moveFrom w:id="3">${run(' on Monday')}</w:moveFrom>${run(' voted.')}</w:p>`;
    assert.equal(textOf(changed), 'The council of Orsk voted.');
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('The council ')}</w:p><w:p>${run('voted.')}</w:p>`;
    assert.equal(textOf(joined, body), `The council voted.\n\n${whole}`);
  });

  it('has nothing that is hidden, no instructions of fields, and no table of contents', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>';
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t> A note to the desk.</w:t></w:r>';
    assert.equal(
      textOf(
        `<w:p>${run('Orsk')}${field}${hidden}${run(' voted.')}</w:p>`,
        wordParagraph('The pier 12', '<w:pStyle w:val="TOC1"/>'),
      ),
      'Orsk voted.',
    );
  });

  it('has text boxes once, behind the paragraph that they hang on', () => {
    const box = (kind: string) =>
      `<mc:${kind}><w:txbxContent>${wordParagraph('Cost: 4 million crowns.')}</w:txbxContent></mc:${kind}>`;
    const host = `<w:p>${run('The council')}<w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r>${run(' voted.')}</w:p>`;
    assert.equal(textOf(host, wordParagraph(told[1])), `The council voted.\n\nCost: 4 million crowns.\n\n${told[1]}`);
  });

  it('has footnotes behind the text, and no marks of them in its words', () => {
    const reference = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${wordParagraph('Figures of the harbour office.')}</w:footnote></w:footnotes>`;
    const { text } = fileOf(
      makeDocx(`<w:p>${run('The council')}${reference}${run(' voted.')}</w:p>${body}`, {
        'word/footnotes.xml': footnotes,
      }),
    );
    assert.equal(text, `The council voted.\n\n${whole}\n\nFigures of the harbour office.`);
  });

  it('has the rows of a table as lines, and the cells of a layout as paragraphs', () => {
    const cell = (...paragraphs: readonly string[]) =>
      `<w:tc>${paragraphs.map((it) => wordParagraph(it)).join('')}</w:tc>`;
    const table = (...cells: readonly string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
    assert.equal(textOf(table(cell('2026'), cell('9 boats'), cell('')), body), `2026 | 9 boats\n\n${whole}`);
    assert.equal(textOf(table(cell('Press release'), cell(...told))), `Press release\n\n${whole}`);
  });

  it('keeps breaks, tabs, hyphens and signs', () => {
    const signs =
      '<w:r><w:t>Quay&#160;4</w:t><w:br/><w:t>A</w:t><w:tab/><w:t>&lt;B&gt; Orsk</w:t><w:noBreakHyphen/><w:t>Hrane win</w:t><w:softHyphen/><w:t>ter</w:t></w:r>';
    assert.equal(textOf(`<w:p>${signs}</w:p>`), 'Quay 4\nA <B> Orsk-Hrane winter');
  });

  it('comes with what the document states of itself, where that can be believed', () => {
    const stated = (...said: Parameters<typeof coreProperties>) =>
      fileOf(makeDocx(body, coreProperties(...said))).stated;
    const good = ['Old pier to close', 'Una Skerrow', '2026-03-06T10:15:00Z'] as const;
    assert.deepEqual(stated(...good), { title: good[0], author: good[1], date: '2026-03-06' });
    assert.deepEqual(stated('Document1', 'Microsoft Office User', '1601-01-01T00:00:00Z'), {});
  });

  it('says what is wrong with one that cannot be read', () => {
    assert.match(saidOf(makeDocx('<w:p/>')), /it has no text, only pictures or nothing: run OCR over it/);
    assert.match(saidOf(makeOdt('')), /packed as Word files are, but has no text in it/);
    const ole = (inside: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')]);
    assert.equal(saidOf(ole('EncryptedPackage')), 'Not read: it is locked with a password: save it without one.');
    assert.equal(saidOf(ole('WordDocument')), 'Not read: it is a file of an old Word: open it and save it as .docx.');
    assert.match(saidOf(Buffer.from('{\\rtf1 Hello}')), /it is an RTF file: end its name in \.rtf/);
    assert.match(saidOf(Buffer.from('%PDF-1.7\n')), /it is a PDF: end its name in \.pdf/);
    assert.match(saidOf(Buffer.from('<html><body>Sign in</body></html>')), /it is a web page/);
    assert.equal(saidOf(Buffer.alloc(0)), 'Not read: the file is empty.');
  });
});

describe('the text of an OpenDocument file', () => {
  const { fileOf, saidOf } = from(odtReader);
  const p = (text: string): string => `<text:p text:style-name="P1">${text.replace(/&/g, '&amp;')}</text:p>\n`;
  const textOf = (...body: readonly string[]): string => fileOf(makeOdt(body.join(''))).text;

  it('is its headings and paragraphs, with white space as it is shown', () => {
    const spaced =
      '<text:p>Quay<text:s text:c="2"/>4\n   is<text:span> </text:span> old,<text:line-break/>and<text:tab/>so <text:soft-page-break/>on</text:p>';
    assert.equal(
      textOf('<text:h text:outline-level="1">Old pier to close</text:h>', ...told.map(p), spaced),
      `Old pier to close\n\n${whole}\n\nQuay 4 is old,\nand so on`,
    );
  });

  it('has notes behind, boxes in their place, and nothing that was deleted or said beside it', () => {
    const deleted = `<text:tracked-changes><text:changed-region>${p('Not a word of this.')}</text:changed-region></text:tracked-changes>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Figures of the harbour office.')}</text:note-body></text:note>`;
    const box = `<draw:frame><svg:title>Picture</svg:title><draw:text-box>${p('Cost: 4 million crowns.')}</draw:text-box></draw:frame>`;
    const comment = `<office:annotation><dc:creator>D. S.</dc:creator>${p('Really?')}</office:annotation>`;
    assert.equal(
      textOf(deleted, `<text:p>The council${note} voted${comment}.${box}</text:p>`, p(told[1])),
      `The council voted.\n\nCost: 4 million crowns.\n\n${told[1]}\n\nFigures of the harbour office.`,
    );
  });

  it('has tables in rows', () => {
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
    assert.equal(
      textOf(
        `<table:table><table:table-row>${cell('2026')}${cell('9 boats')}</table:table-row></table:table>`,
        p(told[0]),
      ),
      `2026 | 9 boats\n\n${told[0]}`,
    );
  });

  it('comes with what it states of itself', () =>
    assert.deepEqual(fileOf(makeOdt(p(told[0]))).stated, {
      title: 'Old pier to close',
      author: 'Una Skerrow',
      date: '2026-03-06',
    }));

  it('says what is wrong with one that cannot be read', () => {
    assert.match(
      saidOf(makeOdt('', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' })),
      /locked with a password/,
    );
    assert.match(saidOf(makeOdt('')), /has no text/);
    assert.match(saidOf(makeDocx('')), /packed as OpenDocument files are, but has no text in it/);
  });
});

describe('the text of an e-book', () => {
  const { fileOf, saidOf } = from(epubReader);
  const p = (text: string): string => `<p>${text.replace(/&/g, '&amp;')}</p>`;
  const chapters = [
    { body: '<h1>Harbours of the North</h1>' },
    { title: 'Chapter 1: The pier', body: `<h2><a href="../nav.xhtml#c1">The pier</a></h2>${p(told[0])}` },
    { body: `${p(told[1])}<div epub:type="pagebreak" id="p12" title="12"/>` },
    {
      title: 'The cranes',
      body: p(
        `${told[2].slice(0, 40)}<span epub:type="pagebreak" role="doc-pagebreak" title="13"/>${told[2].slice(40)}`,
      ).replace('&amp;lt;', '<'),
    },
  ];

  it('is its chapters in the order of the book, with the places where they begin', () => {
    const { text, landmarks, stated } = fileOf(makeEpub(chapters));
    assert.equal(text, `Harbours of the North\n\nThe pier\n\n${whole}`);
    assert.deepEqual(
      landmarks!.map(({ at, kind, label }) => [kind, label, text.slice(at, at + 12)]),
      [
        ['chapter', '1', 'The pier\n\nTh'],
        ['chapter', 'The cranes', 'Work is to b'],
        ['page', '13', told[2].slice(40, 52)],
      ],
    );
    assert.deepEqual(stated, {
      title: 'Harbours of the North',
      author: 'Una Skerrow',
      publisher: 'Quay Press',
      date: '2024-05-02',
      language: 'en',
    });
  });

  it('has no marks of notes in its words', () => {
    const body = p(
      'The council<sup><a href="#n1">1</a></sup> voted<a epub:type="noteref" href="#n2">[2]</a> at 4 m<sup>2</sup>.',
    ).replace(/&amp;/g, '&');
    assert.equal(
      fileOf(makeEpub([{ body: `${body}${p(told[1])}` }])).text.split('\n\n')[0],
      'The council voted at 4 m.',
    );
  });

  it('says what is wrong with one that cannot be read', () => {
    const locked =
      '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/chapter%201.xhtml"/></CipherData></EncryptedData></encryption>';
    assert.match(saidOf(makeEpub(chapters, { 'META-INF/encryption.xml': locked })), /it is protected against copying/);
    assert.doesNotThrow(() =>
      fileOf(
        makeEpub(chapters, { 'META-INF/encryption.xml': locked.replace('text/chapter%201.xhtml', 'fonts/a.otf') }),
      ),
    );
    assert.match(saidOf(makeEpub([{ body: '<img src="a.png"/>' }])), /it has no text, only pictures/);
    assert.match(saidOf(makeDocx('')), /it does not say what the book consists of/);
  });

  it('says which parts are missing, and gives the others', () => {
    const container = Object.fromEntries([
      [
        'OEBPS/content.opf',
        '<package><manifest><item id="a" href="a.xhtml"/><item id="b" href="../../etc/passwd"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      ],
      ['OEBPS/a.xhtml', `<html><body>${p(told[0])}</body></html>`],
    ]) as Record<string, string>;
    const { file, problems } = epubReader.read('corpus/a.epub', makeEpub([], container));
    assert.equal(file?.text, told[0]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['1 of 2 parts of the book were not read: they are missing, damaged or too large.'],
    );
  });
});

describe('a packed file made to do harm, or damaged', () => {
  const { saidOf } = from(docxReader);
  const spaces = Buffer.alloc(20 * 1024 * 1024, 0x20);
  const zip = (text: Uint8Array): Buffer => Buffer.from(zipSync({ 'word/document.xml': text }));
  const BOMB = /^Not read: it unpacks to far more than a text has, as only a file made to do harm does\.$/;

  it('is not unpacked where it would take too much room', () => {
    const bomb = zip(spaces);
    assert.match(saidOf(bomb), BOMB);
    bomb.writeUInt32LE(65 * 1024 * 1024, bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    assert.match(saidOf(bomb), BOMB);
  });

  it('is not unpacked where it says less than it holds', () => {
    const bomb = zip(spaces.subarray(0, 8 * 1024 * 1024));
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(1000, entry + 24);
    assert.match(saidOf(bomb), BOMB);
  });

  it('is not looked through where it has entries without number', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`a${i}`, new Uint8Array(0)])), {
      level: 0,
    });
    assert.match(saidOf(many), BOMB);
  });

  it('is read as far as its directory holds, whatever was cut off or changed', () => {
    const good = makeDocx(told.map((text) => wordParagraph(text)).join(''));
    for (let end = 4; end < good.length; end += 41)
      assert.match(
        saidOf(good.subarray(0, end)),
        /^Not read: the file is damaged or was cut off\. Save it or download it again\.$/,
      );
    for (let at = 0; at < good.length; at += 13) {
      const bytes = Buffer.from(good);
      bytes[at] = bytes[at]! ^ 0x5a;
      const { file, problems } = docxReader.read('corpus/pier.docx', bytes);
      assert.ok(file ?? problems.length === 1, `at ${at}`);
    }
  });

  it('is not lost in a locked entry, or one that is packed in another way', () => {
    const change = (offset: number, value: number): Buffer => {
      const bytes = Buffer.from(zipSync({ 'word/document.xml': strToU8('<w:p/>'.repeat(50)) }));
      bytes.writeUInt16LE(value, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + offset);
      return bytes;
    };
    assert.match(saidOf(change(8, 1)), /locked with a password/);
    assert.match(saidOf(change(10, 12)), /packed in a way that Deskcheck does not know/);
  });
});
