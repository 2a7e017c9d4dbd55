/** Parses a draft into a syntax tree; after an edit only the blocks around it are parsed again. */
import { TreeFragment, type Tree } from '@lezer/common';
import { parser, Strikethrough, Table, TaskList, type MarkdownParser } from '@lezer/markdown';
import type { DraftFormat } from '../model/draft';
import { changeBetween } from '../model/textChange';
import { citationSyntax } from './markdownCitations';
import { noteSyntax } from './markdownNotes';
import { quartoSyntax } from './quartoSyntax';

/** A parsed source with what the next parse can take over. */
export interface ParsedSource {
  readonly format: DraftFormat;
  readonly source: string;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
}

/** GFM without its autolinks: they would take e-mail addresses for links, and cost a search at every character. */
const markdown = parser.configure([Table, Strikethrough, TaskList, citationSyntax, noteSyntax]);

/** Plain text has paragraphs and the ways to cite, nothing else. */
const plain = markdown.configure({
  remove: [
    'IndentedCode',
    'FencedCode',
    'Blockquote',
    'HorizontalRule',
    'BulletList',
    'OrderedList',
    'ATXHeading',
    'SetextHeading',
    'HTMLBlock',
    'Escape',
    'Entity',
    'InlineCode',
    'Emphasis',
    'HardBreak',
    'Table',
    'TaskList',
    'Strikethrough',
    'DivFence',
  ],
});

const quarto = markdown.configure(quartoSyntax);

const parserFor = (format: DraftFormat): MarkdownParser =>
  format === 'plain' ? plain : format === 'quarto' ? quarto : markdown;

export function parseSource(source: string, format: DraftFormat, previous?: ParsedSource): ParsedSource {
  const reuse = previous?.format === format ? previous : undefined;
  if (reuse?.source === source) return reuse;
  const kept = reuse ? unchanged(reuse, source) : [];
  const tree = parserFor(format).parse(source, kept);
  return { format, source, tree, fragments: TreeFragment.addTree(tree) };
}

/** The parts of the previous tree in front of and behind the edit. */
function unchanged(previous: ParsedSource, source: string): readonly TreeFragment[] {
  const old = previous.source;
  const { start, newLength } = changeBetween(old, source);
  const from = Math.min(start, firstTouched(previous.tree, old, start));
  // The rest of the line goes with the edit: how far it is indented decides what it is.
  const lineEnd = source.indexOf('\n', start + newLength);
  const kept = lineEnd < 0 ? 0 : source.length - lineEnd - 1;
  const change = { fromA: from, toA: old.length - kept, fromB: from, toB: source.length - kept };
  return TreeFragment.applyChanges(previous.fragments, [change]);
}

/**
 * Start of the first block whose extent the edit may change. A block with no blank line behind it ended because of what
 * follows (a table's second line makes a table of it, and takes it from the paragraph above); a note may go on in
 * indented text behind a blank one.
 */
function firstTouched({ topNode }: Tree, source: string, edit: number): number {
  let block = topNode.childBefore(edit + 1) ?? topNode.childBefore(edit);
  let start = edit;
  while (block) {
    const apart = /\n[ \t>]*\r?\n/.test(source.slice(block.to, start));
    if (apart && block.name !== 'NoteDefinition') break;
    start = Math.min(start, block.from);
    block = block.prevSibling;
  }
  return start;
}
