/** Reads web pages (`.html`, `.htm`): the article's text, and what the page states of it. */
import { decode } from '../../decode';
import { damageIn, unread, type Reader, type ReadSource } from '../reader';
import { articleText } from './articleText';
import { documentOf } from './dom';
import { leanMarkup } from './leanMarkup';

/** Shorter texts, in words, are a notice or a menu, not an article. */
const shortestArticle = 25;

export const htmlReader: Reader = { extensions: ['.html', '.htm', '.xhtml'], read };

function read(path: string, bytes: Uint8Array): ReadSource {
  const decoded = decode(bytes, declaredCharset(bytes));
  if ('reason' in decoded) return unread(path, decoded.reason);
  const { markup, title } = leanMarkup(decoded.text);
  const text = articleText(documentOf(title, markup));
  if (text.split(/\s+/).length < shortestArticle) {
    return unread(path, 'no article was found on this page. Copy its text into a .txt file');
  }
  return {
    file: { path, text, bodyStart: 0, stated: {}, extracted: true },
    problems: damageIn(path, decoded.damaged),
  };
}

/** The encoding a page names for itself, which must be near its beginning. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}
