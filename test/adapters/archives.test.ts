/** Pages kept by browsers and crawlers in files of other kinds: which page is read, whence it is, and what is said of damage. */
import assert from 'node:assert/strict';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { mhtmlReader } from '../../server/src/adapters/readers/archive/mhtml';
import { warcReader } from '../../server/src/adapters/readers/archive/warc';
import { webArchiveReader } from '../../server/src/adapters/readers/archive/webArchive';
import { readBytes } from '../../server/src/adapters/readers';
import { htmlReader } from '../../server/src/adapters/readers/html';
import { parseArticles, type SourceFile } from '../../server/src/engine';
import { plistOf, warcOf, type Exchange } from '../harness/archives';

const told = [
  'The council of Orsk voted on Friday to close the old pier, and the crews of both ferries were told by letter.',
  '“Nobody asked us what the café’s winter boats would cost,” harbour master Dov Sarn said.',
];
const page = (title: string, words: readonly string[] = told): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
   <nav><a href="/">Home</a></nav><article><h1>${title}</h1>${words.map((p) => `<p>${p}</p>`).join('\n')}</article></body></html>`;
const address = 'https://ledger.example/harbour/pier';
const textOf = (title: string): string => [title, ...told].join('\n\n');

describe('a page saved by SingleFile', () => {
  it('has its pictures in it, and says whence it is and when it was saved', () => {
    const comment = `<!--\n Page saved with SingleFile \n url: ${address} \n saved date: Tue Nov 17 2026 23:12:44 GMT-0500 (Eastern)\n-->`;
    const heavy = `<style>${'.a{background:url(data:font/woff2;base64,AAAA)}'.repeat(40_000)}</style><img src="data:image/png;base64,${'A'.repeat(3e6)}">`;
    const { file } = htmlReader.read(
      'a.html',
      Buffer.from(
        page('Old pier to close')
          .replace('<html lang="en">', (tag) => tag + comment)
          .replace('<article>', `${heavy}<article>`),
      ),
    );
    assert.equal(file?.text, textOf('Old pier to close'));
    assert.equal(file.stated.url, address);
    assert.equal(file.stated.accessed, '2026-11-17');
  });
});

describe('a page saved as MHTML', () => {
  const quoted = (html: string): string =>
    [...Buffer.from(html)]
      .map((byte) =>
        byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
      )
      .join('')
      .replace(/[^\n]{70}/g, (line) => (/=[\dA-F]?$/.test(line) ? line : `${line}=\r\n`));
  const part = (type: string, location: string, encoding: string, body: string): string =>
    `------B--1\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`;
  const head = `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${address}\r\nSubject: =?utf-8?Q?Old=20pier?=\r\nDate: Tue, 17 Nov 2026 09:12:44 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B--1"\r\n\r\n`;
  const whole =
    head +
    part('text/html', 'cid:frame@mhtml.blink', 'quoted-printable', quoted(page('An advertisement'))) +
    part('text/html', address, 'quoted-printable', quoted(page('Old pier to close'))) +
    part('image/png', 'https://ledger.example/a.png', 'base64', 'iVBORw0KGgo=') +
    '------B--1--\r\n';

  it('is the page whose address the file has, not a frame of it', () => {
    const { file, problems } = mhtmlReader.read('corpus/pier.mhtml', Buffer.from(whole, 'latin1'));
    assert.deepEqual(problems, []);
    assert.equal(file?.text, textOf('Old pier to close'));
    assert.equal(file.stated.url, address);
    assert.equal(file.stated.accessed, '2026-11-17');
  });

  it('may be in Base64, and in an older encoding', () => {
    const body = Buffer.from(
      page('Old pier to close')
        .replace('<meta charset="utf-8">', '')
        .replace('café', 'caf\u00e9')
        .replace(/[“”’]/g, '"'),
      'latin1',
    ).toString('base64');
    const { file } = mhtmlReader.read(
      'a.mht',
      Buffer.from(head + part('text/html; charset="iso-8859-1"', address, 'base64', body), 'latin1'),
    );
    assert.match(file!.text, /the café"s winter boats/);
  });

  it('is read as far as it goes, or said to hold no page', () => {
    const cut = mhtmlReader.read('a.mhtml', Buffer.from(whole.slice(0, -170), 'latin1'));
    assert.ok(cut.file, cut.problems[0]?.message);
    assert.ok(mhtmlReader.read('a.mhtml', Buffer.from(`${whole.trimEnd()}\r\n------B--1`)).file);
    const said = (bytes: string): string =>
      mhtmlReader.read('a.mhtml', Buffer.from(bytes, 'latin1')).problems[0]!.message;
    assert.equal(said(head), 'Not read: no page was found in it; the file may be cut off. Save the page again.');
    assert.equal(said('x'), 'Not read: it is no page saved in one file, or its beginning is damaged.');
    assert.equal(said(''), 'Not read: it is no page saved in one file, or its beginning is damaged.');
  });
});

describe('a page saved by Safari', () => {
  const archive = plistOf({
    WebMainResource: {
      WebResourceData: Buffer.from(page('Old pier to close')),
      WebResourceURL: address,
      WebResourceTextEncodingName: 'UTF-8',
    },
  });
  it('is its main resource', () => {
    const { file } = webArchiveReader.read('a.webarchive', archive);
    assert.equal(file?.text, textOf('Old pier to close'));
    assert.equal(file.stated.url, address);
  });
  it('is said to be damaged, wherever it is cut', () => {
    for (let length = 0; length < archive.length; length += 37) {
      const { problems } = webArchiveReader.read('a.webarchive', archive.subarray(0, length));
      assert.equal(problems[0]?.message, 'Not read: no page was found in it; the file is damaged or no web archive.');
    }
  });
});

describe('an archive of a crawler', () => {
  const exchange = (uri: string, title: string, more: Partial<Exchange> = {}): Exchange => ({
    uri,
    date: '2026-11-17T09:12:44Z',
    body: Buffer.from(page(title)),
    ...more,
  });
  const chunked = (body: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from(`${body.length.toString(16)};x=1\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
  const archive = warcOf([
    exchange(address, 'Old pier to close'),
    exchange('https://ledger.example/a.png', 'x', { type: 'image/png' }),
    exchange('https://ledger.example/gone', 'Not found', { status: '404 Not Found' }),
    exchange('https://ledger.example/b', 'Ferries at dusk', {
      headers: 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked',
      body: chunked(gzipSync(page('Ferries at dusk'))),
    }),
    exchange('https://ledger.example/c', 'Cranes move', {
      headers: 'Content-Encoding: br',
      body: brotliCompressSync(page('Cranes move')),
    }),
    exchange(address, 'Old pier to close'),
  ]);
  const titles = (file: SourceFile | undefined): readonly (string | undefined)[] =>
    parseArticles(file!).map(({ metadata }) => metadata.title?.value);

  it('is one article for each page, with its address and the day it was saved', () => {
    const { file, problems } = warcReader.read('corpus/crawl.warc', archive);
    assert.deepEqual(problems, []);
    assert.deepEqual(titles(file), ['Old pier to close', 'Ferries at dusk', 'Cranes move']);
    const [first, second] = parseArticles(file!);
    assert.equal(first?.id, 'crawl#1');
    assert.equal(first.metadata.url?.value, address);
    assert.equal(first.metadata.accessed, '2026-11-17');
    const { start, end } = second!.paragraphs[2]!.span;
    assert.equal(file!.text.slice(start, end), told[1]);
  });

  it('may be compressed, whole or record by record', async () => {
    const { file } = await readBytes('crawl.warc.gz', 'crawl.warc.gz', gzipSync(archive));
    assert.deepEqual(titles(file), ['Old pier to close', 'Ferries at dusk', 'Cranes move']);
    assert.equal(parseArticles(file!)[0]!.pageKey, 'crawl');
    const records = archive
      .toString('latin1')
      .split(/(?=WARC\/1\.1\r\n)/)
      .map((record) => gzipSync(Buffer.from(record, 'latin1')));
    assert.equal(titles((await readBytes('a.warc.gz', 'a.warc.gz', Buffer.concat(records))).file).length, 3);
  });

  it('is read as far as it is whole', async () => {
    const damaged = Buffer.from(archive);
    damaged.write('Content-Length: 9999999', damaged.indexOf('Content-Length', damaged.indexOf('WARC-Type: response')));
    const { file, problems } = warcReader.read('a.warc', damaged);
    assert.deepEqual(titles(file), ['Ferries at dusk', 'Cranes move', 'Old pier to close']);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['The archive is damaged or cut off: 1 record could not be read.'],
    );
    const cut = await readBytes(
      'a.warc.gz',
      'a.warc.gz',
      gzipSync(archive, { level: 0 }).subarray(0, archive.length - 600),
    );
    assert.equal(cut.problems[0]?.message, 'The compressed file ends too early; what it holds until there was read.');
    assert.ok(titles(cut.file).length >= 2);
  });

  it('says when there is nothing to read in it', () => {
    const said = (bytes: Buffer): readonly string[] =>
      warcReader.read('a.warc', bytes).problems.map(({ message }) => message);
    assert.deepEqual(said(warcOf([exchange('https://ledger.example/a.png', 'x', { type: 'image/png' })])), [
      'Not read: no web page was found in this archive.',
    ]);
    assert.deepEqual(said(warcOf([exchange(address, 'x', { body: Buffer.from('<p>Sign in</p>') })])), [
      'Not read: no article was found on the pages of this archive.',
    ]);
    assert.deepEqual(said(Buffer.from('%PDF-1.4')), [
      'Not read: the archive is damaged or cut off before its first article.',
    ]);
  });

  it('is read up to a number of pages, and says so', function () {
    this.timeout(60_000);
    const { file, problems } = warcReader.read(
      'a.warc',
      warcOf(
        Array.from({ length: 503 }, (_, i) =>
          exchange(`${address}/${i}`, `Pier ${i}`, i === 7 ? { body: Buffer.from('<p>Sign in</p>') } : {}),
        ),
      ),
    );
    assert.ok((file?.parts?.length ?? 0) <= 500);
    assert.match(
      problems[0]?.message ?? '',
      /^The archive holds 503 pages; \d+ of them were read\. Split it into smaller ones\.$/,
    );
    assert.match(problems[1]?.message ?? '', /^No article was found on 1 of the \d+ pages that were read\.$/);
  });

  it('never unpacks a page without an end', () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024));
    const { file } = warcReader.read(
      'a.warc',
      warcOf([
        exchange(`${address}/x`, 'x', { headers: 'Content-Encoding: gzip', body: bomb }),
        exchange(address, 'Old pier to close'),
      ]),
    );
    assert.deepEqual(titles(file), ['Old pier to close']);
  });
});

describe('a compressed file', () => {
  it('is read as what is in it', async () => {
    const { file } = await readBytes('pier.html.gz', 'corpus/pier.html.gz', gzipSync(page('Old pier to close')));
    assert.equal(file?.text, textOf('Old pier to close'));
    assert.equal(parseArticles(file)[0]?.id, 'pier');
  });
  it('is not unpacked beyond the limit, nor where it is none', async () => {
    const said = async (bytes: Uint8Array): Promise<string> =>
      (await readBytes('a.txt.gz', 'a.txt.gz', bytes)).problems[0]!.message;
    assert.equal(
      await said(gzipSync(Buffer.alloc(60 * 1024 * 1024, 'a '))),
      'Not read: unpacked, the file has more than 50 MB, which is the limit. Split it into one file an article.',
    );
    assert.equal(await said(Buffer.from('no such thing')), 'Not read: it is no compressed file, or a damaged one.');
    assert.equal(
      await said(gzipSync('a b c').subarray(0, 11)),
      'Not read: the compressed file is cut off; get it again.',
    );
    assert.equal(await said(Buffer.alloc(0)), 'Not read: the compressed file is cut off; get it again.');
    assert.equal((await readBytes('a.tar.gz', 'a.tar.gz', gzipSync('x'))).file, undefined);
  });
});
