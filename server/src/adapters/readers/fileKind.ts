/** What a file is by its first bytes, whatever its name says. */
import { said } from '../../engine/index';

const starts = (bytes: Uint8Array, magic: string): boolean => latin(bytes, magic.length) === magic;
const latin = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');

/** With what to do about it, to follow "it is"; undefined for what has no mark of its own. @param wanted the kind that its name promises */
export function otherKind(bytes: Uint8Array, wanted: 'pdf' | 'zip' | 'rtf'): string | undefined {
  const head = latin(bytes, 1024);
  if (bytes.length === 0) return undefined;
  if (/^(?:\uFEFF|ï»¿)?\s*<(?:!doctype html|html|head|body)\b/i.test(head))
    return said('a web page: end its name in .html');
  if (wanted !== 'pdf' && head.startsWith('%PDF-')) return said('a PDF: end its name in .pdf');
  if (wanted !== 'rtf' && head.startsWith('{\\rtf')) return said('an RTF file: end its name in .rtf');
  if (wanted !== 'zip' && starts(bytes, 'PK\x03\x04'))
    return said('a Word file or another one packed as zip: end its name as it was');
  if (starts(bytes, '\xd0\xcf\x11\xe0')) return oldOffice(bytes);
  if (starts(bytes, '\x89PNG') || starts(bytes, '\xff\xd8\xff') || starts(bytes, 'GIF8'))
    return said('a picture: run OCR over it');
  if (/^[\t\n\r\x20-\x7e\x80-\xff]{64}/.test(head)) return said('a plain text: end its name in .txt');
  return undefined;
}

/** Word keeps files with a password in the container of its old format. */
const oldOffice = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? said('locked with a password: save it without one')
    : said('a file of an old Word: open it and save it as .docx');
