/** Where words of a source stand in what it was extracted from: the page of a document, a fragment of a page's address. */
import type { Article } from '../model/article';
import { sliceOf, type Span } from '../model/span';
import { oneLine } from '../text/oneLine';

export interface OriginalPlace {
  /** Counted from the first of the file, 1. */
  readonly page?: number;
  /** The address that the article states; only those of the web. With the words as a text fragment. */
  readonly address?: string;
}

/** @param words in the article's text; may be empty, for a place */
export function originalPlaceOf({ text, landmarks = [], metadata }: Article, words: Span): OriginalPlace {
  const page = landmarks.findLast(({ kind, at }) => kind === 'page' && at <= words.start)?.page;
  const url = webAddress(metadata.url?.value ?? '');
  const address = url === undefined ? undefined : withWords(url, sliceOf(text, words));
  return { ...(page !== undefined && { page }), ...(address !== undefined && { address }) };
}

/** A host and what follows it: nothing that breaks an address off, nobody's name before the host. */
const ON_THE_WEB = /^https?:\/\/[\p{L}\p{N}.-]+(?::\d+)?(?:[/?#][^\s\p{C}"<>\\^`{|}]*)?$/iu;

/** An address of the web as a link may have it, all of it in ASCII; undefined for whatever else somebody states. */
function webAddress(stated: string): string | undefined {
  if (!ON_THE_WEB.test(stated)) return undefined;
  return stated.replace(/[^\0-\x7f]+/gu, encodeURIComponent);
}

/** A longer quotation is named by its beginning and end: what stands between may be broken up on the page. */
const WHOLE_WORDS = 8;
const END_WORDS = 4;

/**
 * An address with a text fragment, as https://wicg.github.io/scroll-to-text-fragment/ has it. Browsers that do not know such
 * fragments, and pages without the words, open at the top. A fragment of the address's own stays in front of it.
 */
export function withWords(url: string, words: string): string {
  const list = oneLine(words).split(' ');
  if (!/[\p{L}\p{N}]/u.test(words)) return url;
  const ends =
    list.length <= WHOLE_WORDS
      ? [list.join(' ')]
      : [list.slice(0, END_WORDS).join(' '), list.slice(-END_WORDS).join(' ')];
  const [base = '', own = ''] = url.split('#', 2);
  const fragment = own.replace(/:~:.*$/s, '');
  return `${base}#${fragment}:~:text=${ends.map(encoded).join(',')}`;
}

/** Dash, comma and ampersand have a meaning of their own there. Half of a pair of code units stands for nothing. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[-!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
