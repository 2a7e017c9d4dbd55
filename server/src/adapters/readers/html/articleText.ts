/** Finds the article among a page's elements and gives its text. */
import { Readability } from '@mozilla/readability';
import { blockText, shortText } from './blockText';
import type { PageDocument, PageElement } from './dom';

/** Classes of captions and credits that are no `figcaption`. */
const captionClass = /(?:^|[\s_-])(?:caption|credit|photocredit|imagecredit)s?(?:$|[\s_-])/i;
/** In UTF-16 units; what is longer holds the report too. */
const longestCaption = 600;

/** Empty when nothing on the page looks like an article. Changes the document. */
export function articleText(document: PageDocument): string {
  for (const element of document.querySelectorAll('[class*=caption], [class*=credit]')) {
    if (captionClass.test(element.getAttribute('class') ?? '') && shortText(element, longestCaption) !== '')
      element.remove();
  }
  const content = contentOf(document);
  return content ? blockText(content) : '';
}

function contentOf(document: PageDocument): PageElement | undefined {
  try {
    const reading = new Readability<PageElement>(document, {
      serializer: (element) => element as PageElement,
      disableJSONLD: true,
    }).parse();
    return reading?.content ?? undefined;
  } catch {
    // A page that the library stumbles over has no article for us.
    return undefined;
  }
}
