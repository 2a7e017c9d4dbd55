/** Makes a document of a page's markup; the only file that knows the library, and the little of a document we use. */
import { parseHTML } from 'linkedom';

export interface PageNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  /** Capitals for elements: `P`. */
  readonly nodeName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  remove(): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument {
  readonly body: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** @param body markup without the elements `html`, `head` and `body`. Nothing in it is executed or fetched. */
export function documentOf(title: string, body: string): PageDocument {
  const markup = `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  return (parseHTML(markup) as { readonly document: PageDocument }).document;
}

/** Levels of the element that lies deepest. */
export function depthOf(root: PageNode): number {
  let depth = 0;
  let level: readonly PageNode[] = [root];
  while (level.length > 0) {
    depth++;
    level = level.flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === 1));
  }
  return depth;
}

/** In UTF-16 units: no name, title or address is longer, and reading them may cost the square of their length. */
const longestValue = 2000;

/** Words of a value that pages write as markup or with entities: `Caf&eacute; &amp; bar` → `Café & bar`; none of one that is too long. */
export function plainText(value: string): string {
  if (value.length > longestValue) return '';
  const text = /[<&]/.test(value) ? documentOf('', value.replace(/<(?![a-z/])/gi, '&lt;')).body.textContent : value;
  return text.replace(/\s+/g, ' ').trim();
}
