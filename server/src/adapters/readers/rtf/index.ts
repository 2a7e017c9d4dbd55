/** Reads RTF: the text that is shown, in whatever code pages; no tables of fonts, pictures, headers, comments and deletions. */
import { statedByDocument } from '../believable';
import { otherKind } from '../fileKind';
import { unread, type Reader, type ReadSource } from '../reader';
import { readRtf } from './readRtf';
import { said } from '../../../engine/index';

export const rtfReader: Reader<ReadSource> = { extensions: ['.rtf'], read };

function read(path: string, bytes: Uint8Array): ReadSource {
  if (bytes.length === 0) return unread(path, said('the file is empty'));
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!/^(?:ï»¿)?\s*\{\\rtf/.test(source.slice(0, 100)))
    return unread(
      path,
      said('it is {0}', otherKind(bytes, 'rtf') ?? said('no RTF, or a damaged one: save it or download it again')),
    );
  const { text, info, isCutOff } = readRtf(source);
  if (text === '')
    return unread(
      path,
      said('it has no text, only pictures or nothing: run OCR over it, or copy its text into a .txt file'),
    );
  const message = said('The file is cut off: its end is missing. Save it or download it again.');
  return {
    file: { path, text, bodyStart: 0, stated: statedByDocument(info, text), extracted: true },
    problems: isCutOff ? [{ path, message }] : [],
  };
}
