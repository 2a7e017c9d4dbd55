/** Writes the words of an article's elements as plain text: a paragraph for each block, blank lines between them. */
import type { PageNode } from './dom';

/** Elements that stand in a line of text; every other one is a block. */
const inline = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL SPAN ' +
    'STRIKE STRONG SUB SUP TIME TT U VAR'
  ).split(' '),
);
/** Never the report's words. */
const silent = new Set(
  'FIGCAPTION FIGURE IMG PICTURE VIDEO AUDIO BUTTON FORM NAV IFRAME SCRIPT STYLE META LINK RT RP'.split(' '),
);
/** Soft hyphens, zero-width spaces, byte order marks: they break words for search and are not seen. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/** `\n` for a line break inside a block, `\n\n` between blocks. */
export function blockText(root: PageNode): string {
  const blocks: string[] = [];
  let current = '';
  const end = (): void => {
    const lines = current
      .replace(unseen, '')
      .split('\u0000')
      .map((line) => line.replace(/\s+/g, ' ').trim());
    const block = lines.filter((line) => line !== '').join('\n');
    if (block !== '') blocks.push(block);
    current = '';
  };
  const walk = (node: PageNode): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) current += child.textContent;
      if (child.nodeType !== 1 || silent.has(child.nodeName)) continue;
      // A sign that no text holds stands for the break until white space is folded.
      if (child.nodeName === 'BR') current += '\u0000';
      else if (child.nodeName === 'TD' || child.nodeName === 'TH') {
        current += ' ';
        walk(child);
      } else if (inline.has(child.nodeName)) walk(child);
      else {
        end();
        walk(child);
        end();
      }
    }
  };
  walk(root);
  end();
  return blocks.join('\n\n');
}
