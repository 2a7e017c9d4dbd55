/** Citations and locators as a draft's format writes them, for fixes. */
import type { Citation, CitedKey, Draft } from '../model/draft';
import type { TextEdit } from '../model/finding';
import { span, type Span } from '../model/span';
import { writingOf } from '../parse/writing/writings';

/** Undefined where the format cannot write this key. */
export function citeAt(draft: Draft, at: number, key: string, locator?: string): TextEdit | undefined {
  const { blank, citation } = writingOf(draft);
  const newText = citation(key, locator);
  return newText === undefined ? undefined : { span: span(at, at), newText: `${blank}${newText}`, written: true };
}

/** The key beside those that are cited there. */
export function citeAsWell(draft: Draft, citation: Citation, key: string): TextEdit | undefined {
  const further = writingOf(draft).further(citation, key);
  return further && { span: span(further.at, further.at), newText: further.newText, written: true };
}

/** @param words `p. 3`, `pp. 3–5` */
export const locatorEdit = (draft: Draft, at: Span, words: string): TextEdit => ({
  span: at,
  newText: writingOf(draft).locator(words),
  written: true,
});

/** Behind the key, as it is written. */
export function locatorPlace(
  { text }: Draft,
  { span: key, locator: written = '', locatorSpan }: CitedKey,
): Span | undefined {
  if (locatorSpan) return locatorSpan;
  const at = text.indexOf(written, key.end);
  return at >= 0 && /^[}\],\s{[]*$/u.test(text.slice(key.end, at)) ? span(at, at + written.length) : undefined;
}

/** Pages (`p. 12`) with the word for them, or without it where the writer has written a bare number. */
export const locatorLike = (pages: string, written: string): string =>
  /^\p{L}+\.?[\s~]+/u.test(written) ? pages : pages.replace(/^pp?\. /u, '');
