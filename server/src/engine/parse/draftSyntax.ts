/** What a format's reader makes of a draft before its blocks are read. */
import type { Leaf, LinkTarget } from './leaves';
import type { ParsedSource } from './markdownTree';
import type { LeafReading } from './readLeaf';

/**
 * A draft before its blocks are read. What `read` makes of a block depends on its source text, its kind and node, and the
 * labels it looks up, on nothing else: so a block that has not changed need not be read again.
 */
export interface DraftSyntax {
  readonly leaves: readonly Leaf[];
  /** What blocks refer to by a label: targets of links, places of the draft itself. */
  readonly links: ReadonlyMap<string, LinkTarget>;
  read(leaf: Leaf, isDefined: (label: string) => boolean): LeafReading;
  /** Whether a comment begins at this offset; in code it does not. */
  isComment(offset: number): boolean;
  /** Whether what is written at this offset is words of the draft; undefined where the text around it has to tell. */
  isProse?(offset: number): boolean;
  /** What the next parse can take over. */
  readonly parsed?: ParsedSource;
}
