/** Teaches the Markdown parser blocks it lacks: footnote definitions and the fences of Pandoc's divs. */
import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown';

const DEFINITION = /^ {0,3}\[\^[^\s\]^[]+\]:[ \t]*/;
/** Lines that end an unindented note without a blank line: headings, block quotes, lists, fences. */
const OTHER_BLOCK = /^ {0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|```|~~~|:{3,})/;
/** A note goes on in lines indented like this, as Pandoc has it; two blanks are what hurried writers use. */
const INDENTED = /^(?: {2,}|\t)\S/;
/** As Markdown has it: a line with any other white space goes on with the words before it. */
const BLANK = /^[ \t\r]*$/;
const DIV_FENCE = /^ {0,3}:{3,}/;

/**
 * `[^n]: words`, lazily continued lines, and indented paragraphs behind blank lines. Only at the top level, as Pandoc
 * has it; so the text of a paragraph is one stretch of the source.
 */
function noteDefinition(cx: BlockContext, line: Line): boolean {
  if (cx.depth > 1) return false;
  const marker = DEFINITION.exec(line.text)?.[0];
  if (marker === undefined) return false;
  const start = cx.lineStart;
  const paragraphs: Element[] = [];
  /** The paragraph being collected; undefined behind a blank line. */
  let current: { from: number; text: string } | undefined = {
    from: start + marker.length,
    text: line.text.slice(marker.length),
  };
  let end = start + line.text.length;
  while (cx.nextLine()) {
    if (BLANK.test(line.text)) {
      paragraphs.push(...paragraph(cx, current));
      current = undefined;
      continue;
    }
    if (current && !DEFINITION.test(line.text) && !OTHER_BLOCK.test(line.text)) {
      current = { from: current.from, text: `${current.text}\n${line.text}` };
    } else if (!current && INDENTED.test(line.text)) {
      current = { from: cx.lineStart, text: line.text };
    } else break;
    end = cx.lineStart + line.text.length;
  }
  paragraphs.push(...paragraph(cx, current));
  const mark = cx.elt('NoteMark', start, start + marker.length);
  cx.addElement(cx.elt('NoteDefinition', start, end, [mark, ...paragraphs]));
  return true;
}

function paragraph(cx: BlockContext, words: { from: number; text: string } | undefined): Element[] {
  if (!words || words.text.trim() === '') return [];
  const { from, text } = words;
  return [cx.elt('Paragraph', from, from + text.length, cx.parser.parseInline(text, from))];
}

/** `::: {.callout}` and `:::`. */
function divFence(cx: BlockContext, line: Line): boolean {
  if (!DIV_FENCE.test(line.text.slice(line.basePos))) return false;
  cx.addElement(cx.elt('DivFence', cx.lineStart + line.pos, cx.lineStart + line.text.length));
  cx.nextLine();
  return true;
}

export const noteSyntax: MarkdownConfig = {
  defineNodes: [{ name: 'NoteDefinition', block: true }, 'NoteMark', { name: 'DivFence', block: true }],
  parseBlock: [
    {
      name: 'NoteDefinition',
      parse: noteDefinition,
      endLeaf: (cx, line) => cx.depth === 1 && DEFINITION.test(line.text),
      before: 'LinkReference',
    },
    {
      name: 'DivFence',
      parse: divFence,
      endLeaf: (_cx, line) => DIV_FENCE.test(line.text.slice(line.basePos)),
      before: 'LinkReference',
    },
  ],
};
