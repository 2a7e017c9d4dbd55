/** Reads pages that browsers save with all they hold in one file (`.mhtml`, `.mht`): its page, as the reader of pages reads it. */
import { headerBlock, mediaType, parameter, type Headers } from '../headerBlock';
import { pageSource } from '../html/pageSource';
import { unread, type Reader, type ReadSource } from '../reader';
import { said } from '../../../engine/index';

export const mhtmlReader: Reader<ReadSource> = { extensions: ['.mhtml', '.mht'], read };

interface Part {
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Pictures and styles of one page. */
const mostParts = 20_000;

function read(path: string, bytes: Uint8Array): ReadSource {
  const head = headerBlock(bytes, 0);
  const type = head?.headers.get('content-type');
  if (!head || type === undefined)
    return unread(path, said('it is no page saved in one file, or its beginning is damaged'));
  const boundary = parameter(type, 'boundary');
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = { headers: head.headers, body: all.subarray(head.end) };
  const parts = boundary === undefined ? [whole] : partsOf(all, head.end, boundary);
  const address = head.headers.get('snapshot-content-location');
  const pages = parts.filter(({ headers }) =>
    /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType(headers.get('content-type'))),
  );
  const page =
    pages.find(({ headers }) => address !== undefined && headers.get('content-location') === address) ?? pages[0];
  if (!page) return unread(path, said('no page was found in it; the file may be cut off. Save the page again'));
  return pageSource(path, decoded(page), {
    charset: parameter(page.headers.get('content-type'), 'charset'),
    url: address ?? page.headers.get('content-location'),
    accessed: head.headers.get('date'),
  });
}

function partsOf(all: Buffer, from: number, boundary: string): readonly Part[] {
  const parts: Part[] = [];
  const mark = `--${boundary}`;
  let at = all.indexOf(mark, from, 'latin1');
  while (at >= 0 && parts.length < mostParts) {
    const line = all.indexOf('\n', at + mark.length);
    // Cut off within the line that opens a part.
    if (line < 0) break;
    const start = line + 1;
    const next = all.indexOf(`\n${mark}`, line, 'latin1');
    const part = headerBlock(all, start);
    if (part && (next < 0 || part.end <= next))
      parts.push({ headers: part.headers, body: all.subarray(part.end, next < 0 ? undefined : next) });
    at = next < 0 ? -1 : next + 1;
  }
  return parts;
}

function decoded({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? unquoted(body) : body;
}

/** `=E2=80=9C` → three bytes; `=` at a line's end joins it with the next. */
function unquoted(body: Buffer): Buffer {
  const text = body.toString('latin1').replace(/=[ \t]*\r?\n/g, '');
  return Buffer.from(
    text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
