/** Reads OpenDocument texts (LibreOffice): the text as it stands, boxes and notes in it, tracked deletions and comments not. */
import { statedByDocument } from './believable';
import { unread, type Reader, type ReadSource } from './reader';
import { DocumentText } from './zip/documentText';
import { readPacked } from './zip/packed';
import { firstTexts, readXml } from './zip/xml';
import type { ZipFile } from './zip/zipFile';
import { said } from '../../engine/index';

export const odtReader: Reader<ReadSource> = {
  extensions: ['.odt', '.ott'],
  read: (path, bytes) => readPacked(path, bytes, read),
};

function read(path: string, zip: ZipFile): ReadSource {
  // Entries of a locked document look like others, and unpack to nothing that is known.
  if (zip.text('META-INF/manifest.xml')?.includes(':encryption-data'))
    return unread(path, said('it is locked with a password. Save it without one'));
  const source = zip.text('content.xml');
  if (source === undefined)
    return unread(
      path,
      said('it is packed as OpenDocument files are, but has no text in it. Save it from LibreOffice as .odt'),
    );
  const out = new DocumentText();
  readBody(source, out);
  const text = out.toString();
  if (text === '')
    return unread(
      path,
      said('it has no text, only pictures or nothing: run OCR over it, or copy its text into a .txt file'),
    );
  const its = firstTexts(zip.text('meta.xml') ?? '', [
    'dc:title',
    'meta:initial-creator',
    'dc:creator',
    'meta:creation-date',
  ]);
  const author = its.get('meta:initial-creator') ?? its.get('dc:creator');
  const stated = statedByDocument({ title: its.get('dc:title'), author, made: its.get('meta:creation-date') }, text);
  return { file: { path, text, bodyStart: 0, stated, extracted: true }, problems: [] };
}

/** What was deleted, said beside the text, or made of its headings. */
const passedOver = new Set([
  ...['text:tracked-changes', 'office:annotation', 'text:note-citation', 'text:table-of-content', 'text:ruby-text'],
  ...['text:hidden-text', 'svg:title', 'svg:desc', 'office:forms', 'text:sequence-decls', 'text:illustration-index'],
  ...['text:bibliography-mark-entry', 'text:alphabetical-index'],
]);

function readBody(source: string, out: DocumentText): void {
  const rows: (readonly string[])[][] = [];
  let over = 0;
  let inBody = false;
  readXml(source, {
    open: (name, attribute) => {
      if (name === 'office:text') inBody = true;
      if (passedOver.has(name)) over++;
      if (over > 0 || !inBody) return;
      if (name === 'text:p' || name === 'text:h') out.openParagraph();
      else if (name === 'text:s') out.add(' '.repeat(Math.min(80, Number(attribute('text:c') ?? 1) || 1)));
      else if (name === 'text:tab') out.add(' ');
      else if (name === 'text:line-break') out.add('\n');
      else if (name === 'draw:text-box' || name === 'text:note-body' || name === 'table:table-cell') out.enter();
      else if (name === 'table:table-row') rows.push([]);
    },
    close: (name) => {
      if (passedOver.has(name)) over = Math.max(0, over - 1);
      else if (over > 0 || !inBody) return;
      else if (name === 'text:p' || name === 'text:h') out.closeParagraph();
      else if (name === 'draw:text-box') out.leave('box');
      else if (name === 'text:note-body') out.leave('note');
      else if (name === 'table:table-cell') rows.at(-1)?.push(out.leave('none'));
      else if (name === 'table:table-row') out.row(rows.pop() ?? []);
      else if (name === 'office:text') inBody = false;
    },
    text: (text) => {
      // Lines of the file end anywhere.
      if (over === 0 && inBody) out.add(text.replace(/\s+/g, ' '));
    },
  });
}
