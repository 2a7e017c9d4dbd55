/** One source of each format that is read, and each way in which files of those formats are damaged: the same story told, with words of its own by number. */
import { gzipSync } from 'node:zlib';
import { plistOf, warcOf } from './archives';
import { makeDocx, makeEpub, makeOdt, wordParagraph } from './packedWriter';
import { columnOf, makePdf, type PdfToWrite } from './pdfWriter';

export interface SourceFormat {
  /** With the dot. */
  readonly extension: string;
  readonly make: (number: number) => string | Uint8Array;
}

/** What the harbour master says in source `number`; in no other one. */
export const saidIn = (number: number): string =>
  `Nobody asked us what winter boat number ${number} would cost the harbour`;

const told = (number: number): readonly string[] => [
  'The council of Orsk voted on Friday to close the old pier, and the crews of both ferries were told by letter.',
  `“${saidIn(number)},” harbour master Dov Sarn said.`,
  'Work is to begin in March, when the ice in the outer basin has gone and the cranes can be moved.',
];
const plain = (number: number): string => told(number).join('\n\n');
const page = (number: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Old pier ${number}</title></head><body><nav><a href="/">Home</a></nav><article><h1>Old pier ${number}</h1>${told(
    number,
  )
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')}</article></body></html>`;
const address = (number: number): string => `https://ledger.example/harbour/pier-${number}`;
const warc = (number: number): Buffer =>
  warcOf([{ uri: address(number), date: '2026-11-17T09:12:44Z', body: Buffer.from(page(number)) }]);
const csv = (number: number): string => `title,text\nOld pier ${number},"${plain(number).replaceAll('"', '""')}"\n`;
const mail = (number: number): string =>
  `From: Dov Sarn <dov@orskharbour.example>\r\nSubject: Old pier ${number}\r\nDate: Thu, 5 Mar 2026 22:10:00 -0500\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain(number).replace(/\n/g, '\r\n')}\r\n`;
const mhtml = (number: number): Buffer =>
  Buffer.concat([
    Buffer.from(
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${address(number)}\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`,
    ),
    Buffer.from(page(number)),
    Buffer.from('\r\n--B--\r\n'),
  ]);
/** Captions break sentences wherever the line is full. */
const subtitles = (number: number): string =>
  plain(number)
    .split(/\s+/)
    .reduce<string[]>(
      (lines, word, i) => (i % 6 === 0 ? [...lines, word] : [...lines.slice(0, -1), `${lines.at(-1)} ${word}`]),
      [],
    )
    .map(
      (line, i) =>
        `${i + 1}\n00:00:${String(i * 2).padStart(2, '0')},000 --> 00:00:${String(i * 2 + 2).padStart(2, '0')},000\n${line}\n`,
    )
    .join('\n');

const printed = (number: number): PdfToWrite => ({
  pages: [{ texts: columnOf(told(number), { x: 72, y: 700, width: 200, size: 11 }) }],
});
const word = (number: number): Buffer =>
  makeDocx(
    told(number)
      .map((text) => wordParagraph(text))
      .join(''),
  );
const book = (number: number): string =>
  told(number)
    .map((text) => `<p>${text}</p>`)
    .join('');
const richText = (number: number): Buffer =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}\\f0 ${told(number).join('\\par\r\n').replace('“', '\\ldblquote ').replace('”', "\\'94")}}`,
    'latin1',
  );

export const sourceFormats: readonly SourceFormat[] = [
  { extension: '.txt', make: plain },
  { extension: '.md', make: plain },
  { extension: '.html', make: page },
  { extension: '.mhtml', make: mhtml },
  {
    extension: '.webarchive',
    make: (number) =>
      plistOf({ WebMainResource: { WebResourceData: Buffer.from(page(number)), WebResourceURL: address(number) } }),
  },
  { extension: '.warc', make: warc },
  { extension: '.warc.gz', make: (number) => gzipSync(warc(number)) },
  { extension: '.eml', make: mail },
  {
    extension: '.mbox',
    make: (number) => `From dov@orskharbour.example Thu Mar  5 22:10:00 2026\r\n${mail(number)}\r\n`,
  },
  { extension: '.srt', make: subtitles },
  { extension: '.vtt', make: (number) => `WEBVTT\n\n${subtitles(number).replaceAll(',000', '.000')}` },
  { extension: '.csv', make: csv },
  { extension: '.html.gz', make: (number) => gzipSync(page(number)) },
  { extension: '.pdf', make: (number) => makePdf(printed(number)) },
  { extension: '.docx', make: word },
  { extension: '.odt', make: (number) => makeOdt(book(number).replaceAll('p>', 'text:p>')) },
  { extension: '.epub', make: (number) => makeEpub([{ title: 'The pier', body: book(number) }]) },
  { extension: '.rtf', make: richText },
];

/** Files that cannot be read, and what is said of each. */
export const damagedSources: readonly (SourceFormat & { readonly said: RegExp })[] = [
  { extension: '.txt', make: () => '', said: /^Not read: the file is empty\.$/ },
  { extension: '.md', make: () => Buffer.alloc(300), said: /^Not read: it is a binary file, not text\.$/ },
  {
    extension: '.html',
    make: () => '<html><body><p>Sign in</p></body></html>',
    said: /^Not read: no article was found on this page/,
  },
  {
    extension: '.mhtml',
    make: (number) => mhtml(number).subarray(0, 130),
    said: /^Not read: it is no page saved in one file/,
  },
  { extension: '.webarchive', make: () => 'bplist00', said: /^Not read: no page was found in it/ },
  {
    extension: '.warc',
    make: (number) => warc(number).subarray(0, 500),
    said: /^Not read: the archive is damaged or cut off/,
  },
  { extension: '.warc.gz', make: () => 'WARC/1.1', said: /^Not read: it is no compressed file/ },
  { extension: '.eml', make: () => 'A mail without a head.', said: /^Not read: it is no mail/ },
  { extension: '.mbox', make: () => 'No mailbox.', said: /^Not read: it is no mailbox/ },
  { extension: '.srt', make: () => 'Nobody said when.', said: /^Not read: no line with times/ },
  { extension: '.csv', make: () => 'year,boats\n2026,4\n', said: /^Not read: no column of this table/ },
  {
    extension: '.txt.gz',
    make: () => gzipSync(Buffer.alloc(51 * 1024 * 1024)),
    said: /^Not read: unpacked, the file has more than 50 MB/,
  },
  {
    extension: '.pdf',
    make: (number) => makePdf({ ...printed(number), password: 'orsk' }),
    said: /^Not read: it asks for a password/,
  },
  {
    extension: '.pdf',
    make: () => makePdf({ pages: [{ texts: [], picture: true }] }),
    said: /^Not read: it has no text, only pictures/,
  },
  { extension: '.pdf', make: () => '%PDF-1.6\nno more', said: /^Not read: the file is damaged/ },
  {
    extension: '.docx',
    make: (number) => word(number).subarray(0, 300),
    said: /^Not read: the file is damaged or was cut off/,
  },
  { extension: '.odt', make: () => 'A text.', said: /^Not read: it is damaged, or not what its name says/ },
  {
    extension: '.docx',
    make: () => makeDocx(' '.repeat(8 * 1024 * 1024)),
    said: /^Not read: it unpacks to far more than a text has/,
  },
  {
    extension: '.epub',
    make: () => makeDocx(wordParagraph('Hello.')),
    said: /^Not read: it does not say what the book consists of/,
  },
  { extension: '.rtf', make: () => 'A text.', said: /^Not read: it is no RTF/ },
];
