/** The text of one file of an e-book, with the printed pages that begin in it. */
import { blockText } from '../html/blockText';
import { depthOf, documentOf } from '../html/dom';
import { leanMarkup } from '../html/leanMarkup';
import { unescaped } from '../zip/xml';

export interface ChapterText {
  readonly text: string;
  readonly pages: readonly { readonly at: number; readonly label: string }[];
  /** Of its first heading. */
  readonly heading?: string;
}

/** In UTF-16 units, and levels: chapters of books are far below. */
const LARGEST = 3_000_000;
const DEEPEST = 300;

/** Signs that no text holds, around the label of a page. */
const [OPEN, CLOSE] = ['\ue0f0', '\ue0f1'];

/** Undefined where it is too large or too deep to be a text. */
export function chapterText(source: string): ChapterText | undefined {
  const { markup } = leanMarkup(
    // HTML knows no empty elements like those of XML: each would stay open to the end.
    source
      .slice(0, LARGEST + 1)
      .replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (whole, name: string, rest: string) =>
        /^(?:br|hr|img|link|meta|col|area|base|input|source|track|wbr)$/i.test(name)
          ? whole
          : `<${name}${rest}></${name}>`,
      ),
  );
  if (markup.length > LARGEST) return undefined;
  const marked = markup
    .replace(/[\ue0f0\ue0f1]/g, '')
    .replace(
      /<(\w+)\b([^<>]*(?:\bpagebreak|\bdoc-pagebreak)\b[^<>]*)>([^<>]*)<\/\1>/gi,
      (_, __, tag: string, inside: string) => {
        const label = /\b(?:title|aria-label)\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1] ?? inside;
        return `${OPEN}${unescaped(label)
          .replace(/^\W*(?:page|p\.)\s*/i, '')
          .trim()
          .slice(0, 20)}${CLOSE}`;
      },
    )
    // A number that leads to a note is no part of the word before it.
    .replace(/<sup\b[^<>]*>\s*(?:<a\b[^<>]*>\s*)?[\d*†‡[\]]{1,5}\s*(?:<\/a>\s*)?<\/sup>/gi, '')
    .replace(/<a\b[^<>]*\bnoteref\b[^<>]*>[^<>]{0,8}<\/a>/gi, '')
    // Headings lead back to the contents; the words are the book's all the same.
    .replace(/<\/?a\b[^<>]*>/gi, '');
  const { body } = documentOf('', marked);
  if (depthOf(body) > DEEPEST) return undefined;
  const heading = /<h[1-3]\b[^>]*>([^]*?)<\/h[1-3]>/i.exec(marked)?.[1];
  const words =
    heading &&
    unescaped(heading.replace(/<[^>]*>|[\ue0f0][^\ue0f1]*[\ue0f1]/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
  return { ...withoutMarks(blockText(body)), ...(words && { heading: words }) };
}

function withoutMarks(text: string): Pick<ChapterText, 'text' | 'pages'> {
  let out = '';
  const pages: { at: number; label: string }[] = [];
  let waiting: string[] = [];
  for (const block of text.split('\n\n')) {
    const parts = block.split(/\ue0f0([^\ue0f1]*)\ue0f1/);
    let begun = false;
    parts.forEach((part, i) => {
      if (i % 2 === 1) {
        if (part !== '') waiting.push(part);
        return;
      }
      const own = begun ? part : part.trimStart();
      if (own.trim() === '') return;
      if (!begun && out !== '') out += '\n\n';
      begun = true;
      // A page that begins between two words begins with the second.
      const at = out.length + (own.length - own.trimStart().length);
      pages.push(...waiting.map((label) => ({ at, label })));
      waiting = [];
      out += own;
    });
    out = out.trimEnd();
  }
  return { text: out, pages };
}
