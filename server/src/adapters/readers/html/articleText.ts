/** Finds the article among a page's elements and gives its text. */
import { Readability } from '@mozilla/readability';
import { blockText } from './blockText';
import type { PageDocument, PageElement } from './dom';

/** Empty when nothing on the page looks like an article. Changes the document. */
export function articleText(document: PageDocument): string {
  const reading = new Readability<PageElement>(document, {
    serializer: (element) => element as PageElement,
    disableJSONLD: true,
  }).parse();
  return reading?.content ? blockText(reading.content) : '';
}
