/** Reads web archives of crawlers (`.warc`): each page in it is an article of its own, with its address and the day it was saved. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { said, type SourceProblem } from '../../../engine/index';
import { gathered, type GatheredArticle } from '../gathered';
import { headerBlock, mediaType, parameter, type Headers } from '../headerBlock';
import { pageSource } from '../html/pageSource';
import { unread, type Reader, type ReadSource } from '../reader';
import { warcRecords } from './warcRecords';

export const warcReader: Reader<ReadSource> = { extensions: ['.warc'], read };

/** Some 25 ms each: more would keep the other sources waiting for a minute. */
const mostPages = 500;
/** Milliseconds after which no further page is read: a thread that says nothing for a minute counts as lost. */
const longestReading = 40_000;
/** Bytes that one page may have when it is unpacked. */
const largestPage = 20 * 1024 * 1024;

function read(path: string, bytes: Uint8Array): ReadSource {
  const articles: GatheredArticle[] = [];
  const addresses = new Set<string>();
  let pages = 0;
  let looked = 0;
  const end = performance.now() + longestReading;
  let without = 0;
  const { records, damage } = warcRecords(bytes);
  for (const { headers, body } of records) {
    const page = pageIn(headers, body);
    if (!page) continue;
    const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? '';
    if (addresses.has(url)) continue;
    pages++;
    if (looked >= mostPages || performance.now() > end) continue;
    looked++;
    const { file } = pageSource(path, page.body, { charset: page.charset, url, accessed: headers.get('warc-date') });
    if (file) {
      articles.push({ text: file.text, stated: file.stated });
      addresses.add(url);
    } else without++;
  }
  const problems: SourceProblem[] = [];
  if (damage !== undefined) problems.push({ path, message: damage });
  if (looked < pages)
    problems.push({
      path,
      message: said('The archive holds {0} pages; {1} of them were read. Split it into smaller ones.', pages, looked),
    });
  if (articles.length === 0) {
    if (damage !== undefined) return unread(path, said('the archive is damaged or cut off before its first article'));
    if (pages === 0) return unread(path, said('no web page was found in this archive'));
    return unread(path, said('no article was found on the pages of this archive'));
  }
  if (without > 0)
    problems.push({
      path,
      message: said('No article was found on {0} of the {1} pages that were read.', without, looked),
    });
  return { file: gathered(path, articles), problems };
}

/** The page of a record that holds one, and that the site gave as such. */
function pageIn(
  headers: Headers,
  block: Buffer,
): { readonly body: Uint8Array; readonly charset: string | undefined } | undefined {
  const type = headers.get('warc-type');
  const own = headers.get('content-type');
  if (type === 'resource') return isPage(own) ? { body: block, charset: parameter(own, 'charset') } : undefined;
  if (type !== 'response') return undefined;
  const http = headerBlock(block, 0);
  const sent = http?.headers.get('content-type');
  if (!http || !/^HTTP\/[\d.]+ 2\d\d\b/.test(http.first) || !isPage(sent)) return undefined;
  const raw = block.subarray(http.end);
  const whole = /\bchunked\b/i.test(http.headers.get('transfer-encoding') ?? '') ? unchunked(raw) : raw;
  const body = unpacked(whole, http.headers.get('content-encoding')?.toLowerCase() ?? '');
  return body && { body, charset: parameter(sent, 'charset') };
}

const isPage = (type: string | undefined): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType(type));

/** As it is where it is not in chunks: many crawlers put them together and leave the header. */
function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\n', at);
    const size =
      end < 0 || end - at > 64 ? undefined : /^([\da-f]{1,8})(?:;.*)?\r?$/i.exec(body.toString('latin1', at, end))?.[1];
    if (size === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (at < body.length && (body[at] === 13 || body[at] === 10)) at++;
  }
  return Buffer.concat(chunks);
}

/** Undefined where it is damaged, or far more than a page. */
function unpacked(body: Buffer, encoding: string): Buffer | undefined {
  const options = { maxOutputLength: largestPage };
  try {
    if (/\bbr\b/.test(encoding)) return brotliDecompressSync(body, options);
    if (/gzip/.test(encoding) && body[0] === 0x1f) return gunzipSync(body, options);
    if (/deflate/.test(encoding))
      return ((body[0] ?? 0) & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
    return body;
  } catch {
    return undefined;
  }
}
