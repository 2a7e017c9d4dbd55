/** Writes small PDFs as printers make them: text at places, page labels, what a document says of itself, pictures, a password. */
import { createHash } from 'node:crypto';

/** Points from the lower left corner. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

export interface PdfPageToWrite {
  readonly texts: readonly PdfText[];
  /** A grey picture over the whole page, as a scanner makes one. */
  readonly picture?: true;
  /** Operators beside those of the texts. */
  readonly content?: string;
}

export interface PdfToWrite {
  readonly pages: readonly PdfPageToWrite[];
  readonly info?: Readonly<Record<string, string>>;
  /** As in the format: `[0 << /S /r >> 2 << /S /D /St 1 >>]`. */
  readonly labels?: string;
  /** To open it. */
  readonly password?: string;
  /** Of the catalogue: `/OpenAction 9 0 R`. */
  readonly catalogue?: string;
}

export const PAGE = { width: 595, height: 842 } as const;

/** Signs beyond Latin-1 that the encoding of the font has. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{
    '“': '\x93',
    '”': '\x94',
    '‘': '\x91',
    '’': '\x92',
    '–': '\x96',
    '—': '\x97',
    '•': '\x95',
    '…': '\x85',
    '€': '\x80',
  },
};

const bytesOf = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[^\0-\xff]/g, (it) => SIGNS[it] ?? '?'),
    'latin1',
  );

/** Letters of Helvetica are about half as wide as they are high. */
const widthOf = (text: string, size: number): number => text.length * size * 0.5;

/** Lines that fill a column of this width. @param leading from one line to the next, in points */
export function linesOf(
  text: string,
  place: { x: number; y: number; width: number; size: number; leading?: number },
): PdfText[] {
  const { x, width, size, leading = size * 1.2 } = place;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, i) => ({ x, y: place.y - i * leading, size, text: line }));
}

/** Paragraphs under one another with half a line between them. */
export function columnOf(
  paragraphs: readonly string[],
  place: { x: number; y: number; width: number; size: number },
): PdfText[] {
  let { y } = place;
  return paragraphs.flatMap((paragraph) => {
    const lines = linesOf(paragraph, { ...place, y });
    y -= (lines.length + 0.6) * place.size * 1.2;
    return lines;
  });
}

export function makePdf({ pages, info, labels, password, catalogue = '' }: PdfToWrite): Buffer {
  const lock = password === undefined ? undefined : makeLock(password);
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number =>
    objects.push(typeof body === 'string' ? Buffer.from(body, 'latin1') : body);
  const string = (bytes: Buffer, number: number): string => {
    const kept = lock ? lock.encrypt(bytes, number) : bytes;
    return `<${kept.toString('hex')}>`;
  };
  const stream = (bytes: Buffer, entries: string): Buffer => {
    const kept = lock ? lock.encrypt(bytes, objects.length + 1) : bytes;
    return Buffer.concat([
      Buffer.from(`<< ${entries} /Length ${kept.length} >>\nstream\n`),
      kept,
      Buffer.from('\nendstream'),
    ]);
  };
  const tree = pages.length * 2 + 3;
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(
    stream(
      Buffer.alloc(16, 0x80),
      '/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  );
  for (const { texts, picture, content = '' } of pages) {
    const printed = texts.map(({ x, y, size, text }) =>
      Buffer.concat([
        Buffer.from(`BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <`),
        Buffer.from(bytesOf(text).toString('hex')),
        Buffer.from('> Tj ET\n'),
      ]),
    );
    const drawn = Buffer.from(
      `${picture ? `q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /P1 Do Q\n` : ''}${content}`,
      'latin1',
    );
    const contents = add(stream(Buffer.concat([drawn, ...printed]), ''));
    add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 1 0 R >> /XObject << /P1 2 0 R >> >> /Contents ${contents} 0 R >>`,
    );
  }
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`);
  const root = add(
    `<< /Type /Catalog /Pages ${tree} 0 R ${labels === undefined ? '' : `/PageLabels << /Nums ${labels} >>`} ${catalogue} >>`,
  );
  const number = objects.length + 1;
  const said = add(
    `<< ${Object.entries(info ?? {})
      .map(([key, value]) => `/${key} ${string(bytesOf(value), number)}`)
      .join(' ')} >>`,
  );
  const locked = lock
    ? ` /Encrypt ${add(lock.dictionary)} 0 R /ID [<${lock.id.toString('hex')}> <${lock.id.toString('hex')}>]`
    : '';

  const parts = [Buffer.from('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]!.length;
  const places = objects.map((body, i) => {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    const place = at;
    at += whole.length;
    parts.push(whole);
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${said} 0 R${locked} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  ]);
}

/** The oldest way to lock a PDF, which is the shortest: ISO 32000-1, 7.6.3, with keys of 40 bits. */
function makeLock(password: string) {
  const pad = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), pad]).subarray(0, 32);
  const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
  const id = Buffer.alloc(16, 7);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const key = md5(padded, owner, permissions, id).subarray(0, 5);
  const user = rc4(key, pad);
  return {
    id,
    dictionary: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`,
    encrypt: (bytes: Buffer, object: number): Buffer =>
      rc4(md5(key, Buffer.from([object & 255, (object >> 8) & 255, 0, 0, 0])).subarray(0, 10), bytes),
  };
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => void ([box[i], box[j]] = [box[j]!, box[i]!]);
  for (let i = 0, j = 0; i < 256; i++) swap(i, (j = (j + box[i]! + key[i % key.length]!) & 255));
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + box[i]!) & 255;
      swap(i, j);
      return byte ^ box[(box[i]! + box[j]!) & 255]!;
    }),
  );
}
