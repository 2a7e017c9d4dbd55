/** Reads Markdown, Quarto and plain text: blocks from the syntax tree, which is updated around an edit. */
import type { SyntaxNode, Tree } from '@lezer/common';
import type { DraftFormat } from '../model/draft';
import type { DraftSyntax } from './draftSyntax';
import { findLeaves, type Leaf } from './leaves';
import { parseSource } from './markdownTree';
import { readLeaf } from './readLeaf';

export function readMarkdown(source: string, format: DraftFormat, previous: DraftSyntax | undefined): DraftSyntax {
  const parsed = parseSource(source, format, previous?.parsed);
  const { tree } = parsed;
  return {
    ...findLeaves(tree, source),
    parsed,
    read: (leaf, isDefined) => readLeaf(leafNode(tree, leaf), source, leaf.from, isDefined),
    isComment: (offset) => format === 'plain' || /Comment|HTMLBlock/.test(tree.resolveInner(offset, 1).name),
  };
}

/** The syntax node a leaf was listed for. */
function leafNode(tree: Tree, leaf: Leaf): SyntaxNode {
  let node: SyntaxNode = tree.resolveInner(leaf.from, 1);
  while (node.name !== leaf.node && node.parent) node = node.parent;
  return node;
}
