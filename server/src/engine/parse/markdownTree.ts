/** Parses a draft into a syntax tree; after an edit only the blocks around it are parsed again. */
import { TreeFragment, type Tree } from '@lezer/common';
import { parser, Strikethrough, Table, TaskList, type MarkdownParser } from '@lezer/markdown';
import type { DraftFormat } from '../model/draft';
import { citationSyntax } from './markdownCitations';
import { noteSyntax } from './markdownNotes';

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

const parsers: Readonly<Record<DraftFormat, MarkdownParser>> = { markdown, plain };

export function parseSource(source: string, format: DraftFormat, previous?: ParsedSource): ParsedSource {
  const reuse = previous?.format === format ? previous : undefined;
  if (reuse?.source === source) return reuse;
  const kept = reuse ? unchanged(reuse, source) : [];
  const tree = parsers[format].parse(source, kept);
  return { format, source, tree, fragments: TreeFragment.addTree(tree) };
}

/** The parts of the previous tree in front of and behind the edit. */
function unchanged(previous: ParsedSource, source: string): readonly TreeFragment[] {
  const old = previous.source;
  const shorter = Math.min(old.length, source.length);
  let prefix = 0;
  while (prefix < shorter && old.charCodeAt(prefix) === source.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  const rest = shorter - prefix;
  while (suffix < rest && old.charCodeAt(old.length - 1 - suffix) === source.charCodeAt(source.length - 1 - suffix)) {
    suffix++;
  }
  const from = noteStart(previous.tree, prefix);
  const change = { fromA: from, toA: old.length - suffix, fromB: from, toB: source.length - suffix };
  return TreeFragment.applyChanges(previous.fragments, [change]);
}

/** A note may go on in indented text typed behind it, so an edit behind a note begins with the note. */
function noteStart(tree: Tree, edit: number): number {
  const before = tree.topNode.childBefore(edit);
  return before?.name === 'NoteDefinition' ? Math.min(before.from, edit) : edit;
}
