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
  'FIGCAPTION IMG PICTURE VIDEO AUDIO BUTTON FORM NAV IFRAME SCRIPT STYLE META LINK RT RP'.split(' '),
);
/** What a figure may hold of the report: embedded posts, tables. All else in it is caption and credit. */
const inFigure = new Set(['BLOCKQUOTE', 'TABLE', 'PRE']);
/** Soft hyphens, zero-width spaces, byte order marks: they break words for search and are not seen. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;
/** A sign that no text holds stands for a line break until white space is folded. */
const lineBreak = '\u0000';

/** `\n` for a line break inside a block, `\n\n` between blocks. Blocks that only lead elsewhere are left out. */
export function blockText(root: PageNode): string {
  const blocks: string[] = [];
  let current = '';
  let linked = '';
  const end = (): void => {
    const lines = current.split(lineBreak).map(inOneLine);
    const block = lines.filter((line) => line !== '').join('\n');
    if (block !== '' && !isPointer(block, inOneLine(linked))) blocks.push(block);
    current = linked = '';
  };
  const read = (node: PageNode, inLink: boolean): void => {
    if (node.nodeType === 3) {
      current += node.textContent;
      if (inLink) linked += node.textContent;
    }
    if (node.nodeType !== 1 || silent.has(node.nodeName)) return;
    const { nodeName } = node;
    if (nodeName === 'BR') current += lineBreak;
    else if (nodeName === 'FIGURE') for (const held of heldBy(node)) read(held, inLink);
    else if (inline.has(nodeName)) readAll(node, inLink || nodeName === 'A');
    else if (nodeName === 'TD' || nodeName === 'TH') {
      current += ' ';
      readAll(node, inLink);
    } else {
      end();
      readAll(node, inLink);
      end();
    }
  };
  const readAll = (node: PageNode, inLink: boolean): void => {
    for (const child of node.childNodes) read(child, inLink);
  };
  readAll(root, false);
  end();
  return blocks.join('\n\n');
}

/** The words of a small element in one line; empty when it holds more than `longest` UTF-16 units. */
export function shortText(root: PageNode, longest: number): string {
  let text = '';
  const read = (node: PageNode): void => {
    for (const child of node.childNodes) {
      if (text.length > longest * 2) return;
      if (child.nodeType === 3) text += child.textContent;
      else if (child.nodeType === 1) {
        const gap = inline.has(child.nodeName) ? '' : ' ';
        text += gap;
        read(child);
        text += gap;
      }
    }
  };
  read(root);
  const line = inOneLine(text);
  return line.length > longest ? '' : line;
}

/** “Read more: Pier to close”, “Sport | Weather | Contact”: nothing but links, and no sentence. */
function isPointer(block: string, linked: string): boolean {
  if (linked === '' || /[.!?…]["'”’»)\]]*$/.test(block)) return false;
  const unlinked = block.replace(/^[^:\n]{1,30}:\s/, '');
  return letters(linked) >= letters(unlinked) * 0.9;
}

function* heldBy(figure: PageNode): Iterable<PageNode> {
  for (const child of figure.childNodes) {
    if (inFigure.has(child.nodeName)) yield child;
    else yield* heldBy(child);
  }
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const inOneLine = (text: string): string => text.replace(unseen, '').replace(/\s+/g, ' ').trim();
