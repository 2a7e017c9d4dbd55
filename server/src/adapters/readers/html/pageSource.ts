/** Makes a source of a web page's bytes, wherever they come from: the article's text, and what the page states of it. */
import { decode } from '../../decode';
import { damageIn, unread, type ReadSource } from '../reader';
import { articleText } from './articleText';
import { declaredCharset } from './declaredCharset';
import { depthOf, documentOf } from './dom';
import { readJsonLd } from './jsonLd';
import { leanMarkup } from './leanMarkup';
import { noArticle } from './noArticle';
import { statedByPage } from './statedByPage';
import { said } from '../../../engine/index';

/** What an archive knows of a page that it holds. */
export interface PageOrigin {
  /** Encoding by which it was sent. */
  readonly charset?: string | undefined;
  readonly url?: string | undefined;
  /** When it was saved, as written. */
  readonly accessed?: string | undefined;
}

/** Shorter texts, in letters of any script, are a notice or a menu, not an article. */
const shortestArticle = 120;
/** In UTF-16 units, without scripts, styles and pictures: more would keep the editor waiting for seconds. */
const largestMarkup = 2_000_000;
/** In UTF-16 units; longer ones are damage. */
const longestTab = 2000;
/** Tags and entities: each is a piece of the document that the library builds, some 50 µs. */
const mostPieces = 60_000;
/** Elements inside one another: what is taken for flat may nest all the same, and each level costs those below it. */
const deepestElement = 400;
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

export function pageSource(path: string, bytes: Uint8Array, origin: PageOrigin = {}): ReadSource {
  const decoded = decode(bytes, origin.charset ?? declaredCharset(bytes));
  if ('reason' in decoded) return unread(path, decoded.reason);
  const { markup, title: tab, jsonLd, language, ...saved } = leanMarkup(decoded.text);
  if (markup.length > largestMarkup) {
    const size = (markup.length / 1e6).toFixed(1);
    return unread(
      path,
      said('the page has {0} MB of text and markup; the limit is 2 MB. Copy its article into a .txt file', size),
    );
  }
  const pieces = markup.match(/[<&]/g)?.length ?? 0;
  if (pieces > mostPieces) {
    return unread(
      path,
      said(
        'the page has {0} tags and entities; the limit is {1}. Copy its article into a .txt file',
        pieces,
        mostPieces,
      ),
    );
  }
  const document = documentOf(tab.length > longestTab ? '' : tab, markup);
  const depth = depthOf(document.body);
  if (depth > deepestElement) {
    return unread(
      path,
      said(
        "the page's elements are nested {0} deep; the limit is {1}. Copy its article into a .txt file",
        depth,
        deepestElement,
      ),
    );
  }
  const linked = readJsonLd(jsonLd);
  const stated = statedByPage({
    ...{ document, linked, tab, language },
    savedFrom: origin.url ?? saved.savedFrom,
    accessed: origin.accessed ?? saved.savedOn,
  });
  const body = [articleText(document), linked.text ?? ''].find((text) => lettersIn(text) >= shortestArticle);
  if (body === undefined) return noArticle(path, tab, markup);
  const { title } = stated;
  const text = title === undefined || body.startsWith(title) ? body : `${title}\n\n${body}`;
  return {
    file: { path, text, bodyStart: 0, stated, extracted: true },
    problems: damageIn(path, decoded.damaged),
  };
}
