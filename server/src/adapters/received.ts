/** What has been received from the web or the clipboard, and is to become a source: its format, its text, and how it is kept. */
import { said, type SourceFile } from '../engine/index';
import { decode } from './decode';
import { declaredCharset } from './readers/html/declaredCharset';
import { isReadable, readBytes } from './readers/index';

export interface Received {
  readonly bytes: Uint8Array;
  /** As it was sent with it: `text/html; charset=utf-8`. */
  readonly type?: string;
  /** Address on the web where it came from in the end. */
  readonly address?: string;
}

export type LookedAt =
  | {
      /** Of the file it is kept in, with the dot. */
      readonly extension: string;
      readonly file: SourceFile;
      /** Instead of those received: they would have lost their encoding, which only the answer named. */
      readonly bytes?: Uint8Array;
    }
  /** One sentence for the writer. */
  | { readonly reason: string };

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/x-markdown': '.md',
  'text/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'text/vtt': '.vtt',
  'application/x-subrip': '.srt',
  'text/rtf': '.rtf',
  'application/rtf': '.rtf',
  'application/pdf': '.pdf',
  'application/x-pdf': '.pdf',
  'application/epub+zip': '.epub',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'message/rfc822': '.eml',
  'application/mbox': '.mbox',
  'multipart/related': '.mhtml',
  'application/warc': '.warc',
};

/** Types of which the name of a file says more. */
const VAGUE: ReadonlySet<string> = new Set([
  ...['', 'text/plain', 'application/octet-stream', 'binary/octet-stream'],
  ...['application/zip', 'application/gzip', 'application/x-gzip'],
]);
const PLAIN: ReadonlySet<string> = new Set(['.html', '.txt', '.md', '.csv', '.tsv', '.vtt', '.srt']);
const MARKUP = /^(?:\uFEFF|ï»¿)?\s*<(?:!doctype html|html|head|body|article|main)\b/i;

/** Never throws. */
export async function lookAt(received: Received): Promise<LookedAt> {
  const extension = extensionOf(received);
  if (extension === undefined) return { reason: said('It is {0}, not a text.', kindOf(received)) };
  const bytes = PLAIN.has(extension) ? selfExplaining(received) : received.bytes;
  const { file, problems } = await readBytes(`new${extension}`, `new${extension}`, bytes);
  if (!file) return { reason: problems[0]?.message ?? said('There is no text in it.') };
  return { extension, file, ...(bytes !== received.bytes && { bytes }) };
}

const typeOf = ({ type = '' }: Received): string => type.replace(/;.*$/su, '').trim().toLowerCase();

/** By the first bytes, where they tell; by the type that was sent; by the name in the address, where that type says little. */
function extensionOf(received: Received): string | undefined {
  const { bytes, address } = received;
  const type = typeOf(received);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('%PDF-')) return '.pdf';
  if (head.startsWith('{\\rtf')) return '.rtf';
  const [named = ''] = VAGUE.has(type) ? (/(?:\.\w+)?\.gz$|\.\w+$/iu.exec(pathOf(address)) ?? []) : [];
  if (named !== '' && isReadable(`a${named}`)) return named.toLowerCase();
  const meant = EXTENSIONS[type];
  // Pages are pasted and sent as plain text, too.
  if (meant !== undefined) return meant === '.txt' && address === undefined && MARKUP.test(head) ? '.html' : meant;
  if (type !== '' && !/octet-stream|^text\//u.test(type)) return undefined;
  if (MARKUP.test(head)) return '.html';
  return 'reason' in decode(bytes) && bytes.length > 0 ? undefined : '.txt';
}

function pathOf(address = ''): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}

/** In words, to follow "It is". */
function kindOf(received: Received): string {
  const type = typeOf(received);
  if (type.startsWith('image/')) return said('a picture');
  if (/^(?:audio|video)\//u.test(type)) return said('a recording');
  if (/zip|compressed|x-tar/u.test(type)) return said('a packed file');
  if (/json|xml|javascript|^font\//u.test(type)) return said('data for programs');
  return said('a file that Deskcheck has no reader for');
}

/**
 * Bytes that say their encoding themselves. Where only the answer named it, the text is kept in UTF-8 with its mark in front,
 * which programs believe before anything that the page says.
 */
function selfExplaining(received: Received): Uint8Array {
  const { bytes, type = '' } = received;
  const charset = /\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(type)?.[1];
  if (charset === undefined) return bytes;
  const [sent, alone] = [decode(bytes, charset), decode(bytes, declaredCharset(bytes))];
  return 'reason' in sent || 'reason' in alone || sent.text === alone.text ? bytes : Buffer.from(`\uFEFF${sent.text}`);
}
