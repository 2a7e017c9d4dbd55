/** Walks the blocks of a parsed draft and lists those that hold words, without looking inside them. */
import type { Tree, TreeCursor } from '@lezer/common';
import type { BlockKind } from '../model/draft';

/** A block of words before its inside is read. */
export interface Leaf {
  readonly kind: BlockKind;
  /** Name of the syntax node: with kind and source it decides how the inside reads. */
  readonly node: string;
  readonly from: number;
  readonly to: number;
  /** Blocks of one block quote, or of one table row, share a number; 0 for the rest. */
  readonly group: number;
  /** Label of the footnote the block belongs to. */
  readonly note?: string;
}

/** `[label]: target` of the draft; offsets are those of the target. */
export interface LinkTarget {
  readonly from: number;
  readonly to: number;
}

export interface DraftLeaves {
  readonly leaves: readonly Leaf[];
  readonly links: ReadonlyMap<string, LinkTarget>;
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  Task: 'listItem',
  TableCell: 'tableCell',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
};

/** `> [!NOTE]` opens a box of the writer's own words, not a quotation. */
const CALLOUT = /^(?:[ \t]*>)?[ \t]*\[!\w+\][+-]?/;

/** Block quotes and lists inside each other; a line of thousands of `>` is no writer's, and must not exhaust the stack. */
const DEEPEST = 200;

interface Place {
  readonly kind?: BlockKind;
  readonly group: number;
  readonly note?: string;
}

export const linkLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

export function findLeaves(tree: Tree, source: string): DraftLeaves {
  const leaves: Leaf[] = [];
  const links = new Map<string, LinkTarget>();
  let groups = 0;
  let depth = 0;

  const children = (cursor: TreeCursor, place: Place): void => {
    if (depth >= DEEPEST || !cursor.firstChild()) return;
    depth++;
    do visit(cursor, place);
    while (cursor.nextSibling());
    depth--;
    cursor.parent();
  };

  const visit = (cursor: TreeCursor, place: Place): void => {
    const { name, from, to } = cursor;
    const kind = KINDS[name];
    if (kind) {
      const start = from + calloutMark(source, from, place.kind === 'paragraph');
      if (start < to) leaves.push(leafAt(place, place.kind ?? kind, name, start, to));
      return;
    }
    switch (name) {
      case 'Blockquote': {
        const callout = CALLOUT.test(source.slice(from, Math.min(to, from + 40)));
        const quote: Place = callout ? { kind: 'paragraph', group: 0 } : { kind: 'blockquote', group: ++groups };
        children(cursor, place.kind === 'blockquote' ? place : quote);
        return;
      }
      case 'ListItem':
        children(cursor, place.kind ? place : { ...place, kind: 'listItem' });
        return;
      case 'TableHeader':
      case 'TableRow':
        children(cursor, { kind: 'tableCell', group: ++groups });
        return;
      case 'NoteDefinition':
        children(cursor, { kind: 'footnote', group: 0, note: noteLabel(source, from) });
        return;
      case 'LinkReference':
        addLink(cursor, source, links);
        return;
      case 'BulletList':
      case 'OrderedList':
      case 'Table':
      case 'Document':
        children(cursor, place);
        return;
      default:
        return;
    }
  };

  visit(tree.cursor(), { group: 0 });
  return { leaves, links };
}

const leafAt = ({ group, note }: Place, kind: BlockKind, node: string, from: number, to: number): Leaf =>
  note === undefined ? { kind, node, from, to, group } : { kind, node, from, to, group, note };

const calloutMark = (source: string, from: number, inBox: boolean): number =>
  inBox ? (CALLOUT.exec(source.slice(from, from + 40))?.[0].length ?? 0) : 0;

/** `n` of `[^n]: words`. */
function noteLabel(source: string, from: number): string {
  const open = source.indexOf('[^', from) + 2;
  return source.slice(open, source.indexOf(']', open));
}

/** The first definition of a label counts, as in CommonMark. */
function addLink(cursor: TreeCursor, source: string, links: Map<string, LinkTarget>): void {
  const label = cursor.node.getChild('LinkLabel');
  const url = cursor.node.getChild('URL');
  if (!label || !url) return;
  const name = linkLabel(source.slice(label.from + 1, label.to - 1));
  if (!links.has(name)) links.set(name, { from: url.from, to: url.to });
}
