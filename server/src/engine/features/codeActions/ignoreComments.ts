/** How the comments are written that silence a rule at one finding, so that the draft's format takes them for comments. */
import type { Draft, DraftBlock } from '../../model/draft';
import type { Finding, TextEdit } from '../../model/finding';
import { covers, hull, span, touches } from '../../model/span';
import { lineEndOf } from '../../parse/lines';
import { lineStart } from '../../parse/surroundings';
import { writingOf } from '../../parse/writing/writings';

/**
 * A line of its own above the finding's block. Only for the first line of plain paragraphs and headings: a comment
 * between two lines parts a paragraph, and in lists, tables and quotes it would end them. Empty where it cannot stand.
 */
export function commentAbove(draft: Draft, finding: Finding): readonly TextEdit[] {
  const { text, blocks } = draft;
  const { comment } = writingOf(draft);
  if (comment) return lineAbove(draft, finding.span.start, `${comment} deskcheck-ignore-next-line ${finding.rule}:`);
  const block = blocks.find(({ span: s }) => s.start <= finding.span.start && finding.span.start < s.end);
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'heading')) return [];
  const from = lineStart(text, block.span.start);
  const ownLine = /^(?:#{1,6}[ \t]+)?$/.test(text.slice(from, block.span.start));
  if (!ownLine || lineStart(text, finding.span.start) > from) return [];
  const newText = `<!-- deskcheck-ignore-next-line ${finding.rule}: -->${lineEndOf(text)}`;
  return [insertion(from, newText)];
}

/**
 * A pair around the finding's words, which works wherever words can stand; from the narrowest stretch to the whole
 * block, for a comment cannot stand everywhere inside one.
 */
export function commentsAround(draft: Draft, finding: Finding): readonly (readonly TextEdit[])[] {
  const { text, blocks, sentences } = draft;
  const block = blocks.find(({ span: s }) => touches(s, finding.span.start));
  const own = hull([finding.subject, finding.span]) ?? finding.span;
  const sentence = sentences.find(({ span: s }) => covers(s, finding.span))?.span;
  const stretches = [!block || covers(block.span, own) ? own : undefined, sentence, block?.span];
  const { comment } = writingOf(draft);
  if (comment)
    return [
      [
        ...lineAbove(draft, own.start, `${comment} deskcheck-ignore-start ${finding.rule}:`),
        ...lineBelow(draft, own.end, `${comment} deskcheck-ignore-end`),
      ],
    ];
  const end = '<!-- deskcheck-ignore-end -->';
  return stretches.flatMap((stretch) =>
    stretch ? [[startBefore(text, stretch.start, block, finding.rule), insertion(stretch.end, end)]] : [],
  );
}

/** What may stand before the words of a line without being words: indentation, quote marks, a list's bullet. */
const CONTAINERS = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[\s>]*)*$/;

function startBefore(text: string, at: number, block: DraftBlock | undefined, rule: string): TextEdit {
  const comment = `<!-- deskcheck-ignore-start ${rule}: -->`;
  const from = lineStart(text, at);
  const before = text.slice(from, at);
  if (!CONTAINERS.test(before)) return insertion(at, comment);
  // A line that begins with a comment is no line of a paragraph any more. So the comment has the first line to itself,
  // with the words indented below it; before a later line it goes behind the line above.
  if (!block || block.span.start >= from) {
    const indent = before.replace(/[^\s>]/g, ' ');
    return insertion(at, `${comment}${lineEndOf(text)}${indent}`);
  }
  const above = text.slice(0, from).replace(/(?:\r\n|\r|\n)$/, '');
  const hardBreak = /[ \t]*\\?$/.exec(above)?.[0].length ?? 0;
  return insertion(above.length - hardBreak, ` ${comment}`);
}

/** Where comments are lines, one may stand between any two lines of a paragraph; indented as the line it speaks of. */
function lineAbove(draft: Draft, at: number, comment: string): readonly TextEdit[] {
  const { text } = draft;
  const from = lineStart(text, at);
  const indent = writingOf(draft).commentsAtMargin ? '' : (/^[ \t]*/.exec(text.slice(from, at))?.[0] ?? '');
  return [insertion(from, `${indent}${comment}${lineEndOf(text)}`)];
}

function lineBelow({ text }: Draft, at: number, comment: string): readonly TextEdit[] {
  const lineEnd = /[\r\n]/.exec(text.slice(at));
  const end = lineEnd ? at + lineEnd.index : text.length;
  return [insertion(end, `${lineEndOf(text)}${comment}`)];
}

const insertion = (at: number, newText: string): TextEdit => ({ span: span(at, at), newText });
