/** Reads e-books: their chapters in the order of the book, with the places where chapters and printed pages begin. */
import { said, type Landmark } from '../../../engine/index';
import { unread, type Reader, type ReadSource } from '../reader';
import { readPacked } from '../zip/packed';
import type { ZipFile } from '../zip/zipFile';
import { bookOf, resolved } from './book';
import { chapterText } from './chapterText';

export const epubReader: Reader<ReadSource> = {
  extensions: ['.epub'],
  read: (path, bytes) => readPacked(path, bytes, read),
};

/** UTF-16 units of a whole book, and its files. */
const MOST = { letters: 8_000_000, files: 3000 } as const;
/** Letters of a title that names a place. */
const LONGEST_LABEL = 60;

function read(path: string, zip: ZipFile): ReadSource {
  const book = bookOf(zip);
  if (!book)
    return unread(
      path,
      said('it does not say what the book consists of: it is damaged, or no e-book. Save it or download it again'),
    );
  const locked = lockedFiles(zip);
  if (book.files.some((name) => locked.has(name)))
    return unread(path, said('it is protected against copying. Copy the passages that you need into a .txt file'));
  let text = '';
  const landmarks: Landmark[] = [];
  const left: string[] = [];
  for (const name of book.files.slice(0, MOST.files)) {
    const source = text.length < MOST.letters ? zip.text(name) : undefined;
    const chapter = source === undefined ? undefined : chapterText(source);
    if (!chapter) left.push(name);
    if (!chapter || chapter.text === '') continue;
    if (text !== '') text += '\n\n';
    const title = book.titles.get(name) ?? (book.titles.size === 0 ? chapter.heading : undefined);
    if (title !== undefined) landmarks.push({ at: text.length, kind: 'chapter', label: labelOf(title) });
    for (const { at, label } of chapter.pages) landmarks.push({ at: text.length + at, kind: 'page', label });
    text += chapter.text;
  }
  if (text === '')
    return unread(path, said('it has no text, only pictures: run OCR over it, or copy its text into a .txt file'));
  const problems =
    left.length === 0
      ? []
      : [
          {
            path,
            message: said(
              '{0} of {1} parts of the book were not read: they are missing, damaged or too large.',
              left.length,
              book.files.length,
            ),
          },
        ];
  return { file: { path, text, bodyStart: 0, stated: book.stated, extracted: true, landmarks }, problems };
}

/** `Chapter 3: The pier` → `3`; a title without a number stands for itself. */
function labelOf(title: string): string {
  const number = /^(?:(?:chapter|kapitel|chapitre|cap[ií]tulo)\s+)?(\d{1,3}|[ivxlc]{1,7})(?=$|[.:)\s–—-])/i.exec(
    title,
  )?.[1];
  return number !== undefined && number !== 'I' && !/^(?:mi|di|c|l|mix)$/i.test(number)
    ? number
    : title.slice(0, LONGEST_LABEL).trim();
}

/** Files whose bytes were made unreadable without a key; fonts are so in many books that anyone may read. */
function lockedFiles(zip: ZipFile): ReadonlySet<string> {
  const source = zip.text('META-INF/encryption.xml') ?? '';
  return new Set(
    [...source.matchAll(/CipherReference\s[^>]*URI="([^"]*)"/g)].map(([, name = '']) => resolved('', name)),
  );
}
