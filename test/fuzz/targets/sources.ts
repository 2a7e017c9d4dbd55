/** Readers of sources: bytes to texts, texts to articles, articles to what is said in them. */
import assert from 'node:assert/strict';
import { decode } from '../../../server/src/adapters/decode';
import { mhtmlReader } from '../../../server/src/adapters/readers/archive/mhtml';
import { warcReader } from '../../../server/src/adapters/readers/archive/warc';
import { webArchiveReader } from '../../../server/src/adapters/readers/archive/webArchive';
import { docxReader } from '../../../server/src/adapters/readers/docx';
import { epubReader } from '../../../server/src/adapters/readers/epub';
import { htmlReader } from '../../../server/src/adapters/readers/html';
import { markdownReader } from '../../../server/src/adapters/readers/markdown';
import { odtReader } from '../../../server/src/adapters/readers/odt';
import { pdfReader } from '../../../server/src/adapters/readers/pdf';
import { mailReader } from '../../../server/src/adapters/readers/mail';
import { mailboxReader } from '../../../server/src/adapters/readers/mail/mbox';
import { tableReader } from '../../../server/src/adapters/readers/table';
import { transcriptReader } from '../../../server/src/adapters/readers/transcript';
import { rtfReader } from '../../../server/src/adapters/readers/rtf';
import { textReader } from '../../../server/src/adapters/readers/text';
import type { Reader } from '../../../server/src/adapters/readers/reader';
import {
  articleAnalysis,
  parseArticles,
  readFiles,
  readFrontMatter,
  sentencesOf,
  type Article,
  type SourceFile,
} from '../../../server/src/engine/index';
import { plistOf, warcOf } from '../../harness/archives';
import { sourceFile } from '../../harness/memoryAnalysis';
import { makeDocx, makeEpub, makeOdt, wordParagraph } from '../../harness/packedWriter';
import { columnOf, makePdf } from '../../harness/pdfWriter';
import type { Random } from '../random';
import type { Target } from '../target';
import { anyText, mutated, stretch } from '../texts';
import { inOrder, inside } from './holds';

/** Bytes as Latin-1, so that any bytes are a string. */
function anyBytes(random: Random, text: string): string {
  const encoded = Buffer.from(text, random.pick(['utf8', 'utf8', 'utf8', 'utf16le', 'latin1']));
  const bytes = random.oneIn(6)
    ? Buffer.concat([
        Buffer.from(
          random.pick(['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\xff\xfe\0\0', '%PDF-', 'PK\x03\x04']),
          'latin1',
        ),
        encoded,
      ])
    : encoded;
  if (random.oneIn(2))
    for (let n = random.below(6); n > 0 && bytes.length > 0; n--) bytes[random.below(bytes.length)] = random.below(256);
  return bytes.subarray(0, random.oneIn(5) ? random.below(bytes.length + 1) : bytes.length).toString('latin1');
}

const page = (random: Random): string => {
  const paragraphs = anyText(random)
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join(random.pick(['\n', '', stretch(random)]));
  const head = random.pick([
    '<title>Boats</title>',
    '<meta property="og:title" content="Boats">',
    '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"x"}</script>',
    '<style>p{',
    '',
  ]);
  return mutated(
    random,
    `<!doctype html><html><head>${head}</head><body><article><h1>Boats</h1>${paragraphs}</article></body></html>`,
  );
};

const stated = (random: Random): string =>
  random.oneIn(2)
    ? anyText(random)
    : `---\n${Array.from({ length: random.below(6) }, () => `${random.pick(['key', 'id', 'title', 'date', 'author', 'sources', 'url', stretch(random)])}: ${random.pick([stretch(random), '[a, @b', '{', '&a', '*a', '!!js', '|', '2026-02-30', '"'])}\n`).join('')}---\n${anyText(random)}`;

/** A file as Latin-1, some of whose bytes are lost, doubled or others. */
function damaged(random: Random, whole: Uint8Array): string {
  const bytes = Buffer.from(whole);
  if (random.oneIn(3)) return mutated(random, bytes.toString('latin1')).replace(/[^\0-\xff]/g, '?');
  for (let n = random.below(12); n > 0; n--) bytes[random.below(bytes.length)] = random.below(256);
  const cutOff = random.oneIn(3) ? random.below(bytes.length + 1) : bytes.length;
  return bytes.subarray(0, cutOff).toString('latin1');
}

const pdf = (random: Random): Uint8Array => {
  const paragraphs = anyText(random).slice(0, 3000).split('\n');
  const place = () => ({
    x: random.below(500),
    y: random.below(850),
    width: 40 + random.below(500),
    size: 1 + random.below(30),
  });
  const pages = Array.from({ length: random.below(5) }, () => ({ texts: columnOf(paragraphs, place()) }));
  return makePdf({
    pages,
    ...(random.oneIn(4) && { password: '' }),
    labels: random.pick(['[0 << /S /r >>]', '[0 <<', '[1 2 3]']),
  });
};

const lines = (random: Random): readonly string[] => anyText(random).slice(0, 5000).split('\n');
/** The markup inside is what breaks as often as the file around it. */
const torn = (random: Random, markup: string): string => (random.oneIn(2) ? mutated(random, markup) : markup);

const rtf = (random: Random): string => {
  const words = [
    '\\par ',
    '\\u8220?',
    "\\'94",
    '{\\*\\x ',
    '{\\footnote ',
    '\\trowd\\intbl ',
    '\\cell ',
    '\\row ',
    '\\pard ',
    '}',
    '{\\field{\\*\\fldinst x}{\\fldrslt ',
    '{\\shptxt ',
    '\\v ',
    '\\bin9 ',
    '\\uc0 ',
    '\\f1 ',
  ];
  const body = lines(random)
    .map((line) => line.replace(/[^\0-\xff]/g, '?') + random.pick(words))
    .join('\n');
  return mutated(random, `{\\rtf1\\ansi{\\fonttbl{\\f1\\fcharset128 x;}}{\\info{\\title Boats}}${body}}`);
};

/** Of formats that are no text. */
const asPacked = (reader: Reader, path: string, whole: (random: Random) => Uint8Array): Omit<Target, 'name'> => ({
  ...asRead(reader, path, () => ''),
  input: (random) => [damaged(random, whole(random))],
});
const mhtml = (random: Random): string =>
  mutated(
    random,
    `From: <Saved>\r\nSnapshot-Content-Location: https://a.example/b\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${random.pick(['quoted-printable', 'base64', '8bit', stretch(random)])}\r\nContent-Location: https://a.example/b\r\n\r\n${page(random)}\r\n--B--\r\n`,
  );

const warc = (random: Random): string => {
  const exchanges = Array.from({ length: 1 + random.below(3) }, (_, i) => ({
    uri: `https://a.example/${i}`,
    date: random.pick(['2026-11-17T09:12:44Z', '', stretch(random)]),
    headers: random.pick(['Content-Encoding: gzip', 'Transfer-Encoding: chunked', 'Content-Encoding: br', 'X: y']),
    body: Buffer.from(page(random)),
  }));
  return mutated(random, warcOf(exchanges).toString('latin1'));
};

const plist = (random: Random): string =>
  mutated(
    random,
    plistOf({
      WebMainResource: { WebResourceData: Buffer.from(page(random)), WebResourceURL: stretch(random) },
    }).toString('latin1'),
  );

const mail = (random: Random): string =>
  mutated(
    random,
    `From: ${random.pick(['Ada <a@b.example>', stretch(random)])}\r\nSubject: =?utf-8?${random.pick(['Q', 'B', 'X'])}?${stretch(random)}?=\r\nContent-Type: ${random.pick(['text/plain', 'text/html; charset=x', 'multipart/mixed; boundary=B', 'message/rfc822'])}\r\n\r\n${random.pick(['', '--B\r\n\r\n', '> ', 'On 5 Mar 2026, Ada wrote:\n> '])}${random.oneIn(3) ? page(random) : anyText(random).replace(/\n/g, random.pick(['\n', '\n> ', '\n-----Original Message-----\nFrom: a\nTo: b\nDate: c\n']))}`,
  );

const cues = (random: Random): string =>
  mutated(
    random,
    (random.oneIn(2) ? 'WEBVTT\n\n' : '') +
      anyText(random)
        .split('\n')
        .map(
          (line, i) =>
            `${i}\n00:00:${String(i % 60).padStart(2, '0')},000 --> 00:0${i % 10}:00,000\n${random.pick(['', '- ', '>> ADA: ', '<v Ada>', '[x] '])}${line}\n`,
        )
        .join('\n'),
  );

const table = (random: Random): string =>
  mutated(
    random,
    `${random.pick(['', 'sep=;\n', '\ufeff'])}id,title,text\n${anyText(random)
      .split('\n')
      .map(
        (line) =>
          `${stretch(random)},"${line.replaceAll('"', random.pick(['""', '"']))}",${random.pick(['<p>', '"', ''])}${line}`,
      )
      .join(random.pick(['\n', '\r\n', '\r']))}`,
  );

const asRead = (reader: Reader, path: string, text: (random: Random) => string): Omit<Target, 'name'> => ({
  // Formats with bytes of their own are often left whole.
  input: (random) => [random.oneIn(2) ? anyBytes(random, text(random)) : text(random)],
  run: async ([bytes = '']) => {
    const { file, problems } = await reader.read(path, Buffer.from(bytes, 'latin1'));
    assert.ok(file !== undefined || problems.length > 0, 'neither a text nor a problem');
    if (file) checkArticles(file, parseArticles(file));
  },
});

function checkArticles(file: SourceFile, articles: readonly Article[]): void {
  assert.ok(articles.length > 0, 'no article');
  assert.ok(file.bodyStart <= file.text.length);
  inOrder(articles.map(({ span }) => span));
  for (const { span, paragraphs } of articles) {
    inside(span, file.bodyStart, file.text.length);
    for (const paragraph of paragraphs) inside(paragraph.span, span.start, span.end);
    inOrder(paragraphs.map((paragraph) => paragraph.span));
  }
  assert.equal(new Set(articles.map(({ id }) => id)).size, articles.length, 'two articles with one key');
}

export const sources: readonly Target[] = [
  {
    name: 'decode',
    input: (random) => [
      anyBytes(random, anyText(random)),
      random.pick(['', 'utf-8', 'latin1', 'shift_jis', 'utf-7', 'gb18030', 'x', 'base64', 'hex', 'ucs2']),
    ],
    run: ([bytes = '', declared = '']) => {
      const read = decode(Buffer.from(bytes, 'latin1'), declared || undefined);
      assert.ok('reason' in read ? read.reason !== '' : typeof read.text === 'string' && read.damaged >= 0);
    },
  },
  { name: 'text', ...asRead(textReader, 'corpus/a.txt', stated) },
  { name: 'markdown', ...asRead(markdownReader, 'corpus/a.md', stated) },
  { name: 'html', msPerThousand: 120, ...asRead(htmlReader, 'corpus/a.html', page) },
  { name: 'pdf', msPerThousand: 200, ...asPacked(pdfReader, 'corpus/a.pdf', pdf) },
  { name: 'mhtml', msPerThousand: 120, ...asRead(mhtmlReader, 'corpus/a.mhtml', mhtml) },
  { name: 'warc', msPerThousand: 120, ...asRead(warcReader, 'corpus/a.warc', warc) },
  { name: 'webArchive', msPerThousand: 120, ...asRead(webArchiveReader, 'corpus/a.webarchive', plist) },
  { name: 'mail', msPerThousand: 120, ...asRead(mailReader, 'corpus/a.eml', mail) },
  {
    name: 'mailbox',
    msPerThousand: 120,
    ...asRead(mailboxReader, 'corpus/a.mbox', (random) => `From a\n${mail(random)}\n\nFrom b\n${mail(random)}`),
  },
  { name: 'transcript', ...asRead(transcriptReader, 'corpus/a.vtt', cues) },
  { name: 'table', msPerThousand: 60, ...asRead(tableReader, 'corpus/a.csv', table) },
  {
    name: 'docx',
    msPerThousand: 60,
    ...asPacked(docxReader, 'corpus/a.docx', (random) =>
      makeDocx(
        torn(
          random,
          lines(random)
            .map((line) => wordParagraph(line))
            .join(''),
        ),
      ),
    ),
  },
  {
    name: 'odt',
    msPerThousand: 60,
    ...asPacked(odtReader, 'corpus/a.odt', (random) =>
      makeOdt(
        torn(
          random,
          lines(random)
            .map((line) => `<text:p>${line}</text:p>`)
            .join(''),
        ),
      ),
    ),
  },
  {
    name: 'epub',
    msPerThousand: 120,
    ...asPacked(epubReader, 'corpus/a.epub', (random) =>
      makeEpub(
        lines(random)
          .slice(0, 5)
          .map((line) => ({
            title: line.slice(0, 40),
            body: torn(random, `<p>${line}</p><i epub:type="pagebreak" title="3"/>`),
          })),
      ),
    ),
  },
  { name: 'rtf', msPerThousand: 60, ...asRead(rtfReader, 'corpus/a.rtf', rtf) },
  {
    name: 'frontMatter',
    input: (random) => [stated(random)],
    run: ([text = '']) => {
      const { end, sources: keys, problems } = readFrontMatter(text);
      inside({ start: 0, end }, 0, text.length);
      for (const { span, key } of keys) {
        inside(span, 0, end);
        assert.equal(typeof key, 'string');
      }
      for (const { span } of problems) inside(span, 0, text.length);
    },
  },
  {
    name: 'article',
    input: (random) => [anyText(random)],
    run: ([text = '']) => {
      const file = sourceFile('corpus/a.txt', text);
      const { files, segment } = readFiles([file]);
      checkArticles(file, files[0]?.articles ?? []);
      for (const article of files[0]?.articles ?? [])
        for (const sentence of sentencesOf(article)) inside(sentence, article.span.start, article.span.end);
      const { words, bases, places } = segment!;
      assert.equal(bases.at(-1), words.length);
      for (const place of places) assert.ok(place < words.length);
    },
  },
  {
    name: 'speech',
    msPerThousand: 60,
    input: (random) => [anyText(random)],
    run: ([text = '']) => {
      for (const article of parseArticles(sourceFile('corpus/a.txt', text)))
        for (const { content, cue, source, confidence } of articleAnalysis(article).attributions) {
          for (const s of [...content, ...cue, ...source]) inside(s, article.span.start, article.span.end);
          assert.ok(confidence >= 0 && confidence <= 1);
        }
    },
  },
];
