/** Reads a source file of any known format; says in one sentence why one cannot be read. */
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { decode } from '../decode';
import { mhtmlReader } from './archive/mhtml';
import { warcReader } from './archive/warc';
import { webArchiveReader } from './archive/webArchive';
import { docxReader } from './docx';
import { epubReader } from './epub';
import { htmlReader } from './html';
import { mailReader } from './mail';
import { mailboxReader } from './mail/mbox';
import { markdownReader } from './markdown';
import { odtReader } from './odt';
import { pdfReader } from './pdf';
import { unread, type Reader, type ReadSource } from './reader';
import { tableReader } from './table';
import { rtfReader } from './rtf';
import { textReader } from './text';
import { transcriptReader } from './transcript';
import { unpacked } from './unpacked';
import { said } from '../../engine/index';
import { whySystem } from '../systemError';

export type { ReadSource } from './reader';

const readers: readonly Reader[] = [
  textReader,
  markdownReader,
  htmlReader,
  mhtmlReader,
  webArchiveReader,
  warcReader,
  mailReader,
  mailboxReader,
  transcriptReader,
  tableReader,
  pdfReader,
  docxReader,
  odtReader,
  epubReader,
  rtfReader,
];
const byExtension = new Map(readers.flatMap((reader) => reader.extensions.map((ext) => [ext, reader] as const)));

/** Largest file that is read, in bytes. */
const largest = 50 * 1024 * 1024;

/** Files of these are read compressed, too. */
const compressed = /\.gz$/i;

/** `pages.warc.gz` → `.warc` */
const formatOf = (path: string): string => extname(path.replace(compressed, '')).toLowerCase();

export const isReadable = (path: string): boolean => byExtension.has(formatOf(path));

/** `shown` is the path reports use. Never throws. */
export async function readSource(absolute: string, shown: string): Promise<ReadSource> {
  try {
    const why = whyNotRead(absolute, await stat(absolute));
    return why === undefined ? await readBytes(absolute, shown, await readFile(absolute)) : unread(shown, why);
  } catch (error) {
    return unread(shown, whySystem(error));
  }
}

/** Why a file is not even opened; undefined where it is to be. */
export function whyNotRead(absolute: string, found: Stats): string | undefined {
  if (!isReadable(absolute)) return unsupported(absolute);
  if (!found.isFile()) return noFile(found);
  return found.size > largest ? tooLarge(absolute, found.size) : undefined;
}

/** What is in a file with these bytes: some 20 ms for a web page. Never throws. */
export async function readBytes(absolute: string, shown: string, bytes: Uint8Array): Promise<ReadSource> {
  const reader = byExtension.get(formatOf(absolute));
  if (!reader) return unread(shown, unsupported(absolute));
  try {
    if (!compressed.test(absolute)) return await reader.read(shown, bytes);
    const content = unpacked(bytes, largest);
    if ('reason' in content) return unread(shown, content.reason);
    const { file, problems } = await reader.read(shown, content.bytes);
    const message = said('The compressed file ends too early; what it holds until there was read.');
    return { ...(file && { file }), problems: content.cutOff ? [{ path: shown, message }, ...problems] : problems };
  } catch (error) {
    // What a library makes of a strange page must not cost the other sources.
    return unread(shown, said('Deskcheck failed on this file ({0}). Copy its text into a .txt file', String(error)));
  }
}

/** Reading a pipe or a device would wait for whoever writes into it. */
export const noFile = (found: Stats): string =>
  found.isDirectory() ? said('it is a folder') : said('it is a pipe or a device, not a file');

/** What is large in a document is its pictures. */
const tooLarge = (path: string, size: number): string =>
  /\.(?:pdf|docx|odt|epub|rtf)$/i.test(path)
    ? said(
        'the file has {0} MB; the limit is 50 MB. Save it with smaller pictures, or copy its text into a .txt file',
        Math.round(size / 1048576),
      )
    : said('the file has {0} MB; the limit is 50 MB. Split it into one file an article', Math.round(size / 1048576));

/** Text of a draft of any extension, or the reason why not. Never throws. */
export async function readDraft(absolute: string): Promise<{ readonly text: string } | { readonly reason: string }> {
  try {
    const found = await stat(absolute);
    if (!found.isFile()) return { reason: noFile(found) };
    const bytes = await readFile(absolute);
    // An empty draft has nothing to check, and nothing is wrong with it.
    return bytes.length === 0 ? { text: '' } : decode(bytes);
  } catch (error) {
    return { reason: whySystem(error) };
  }
}

/** Reason for an extension no reader takes. */
export const unsupported = (path: string): string =>
  extname(path) === ''
    ? said('such files are not supported in this version')
    : said('{0} files are not supported in this version', extname(path).toLowerCase());
