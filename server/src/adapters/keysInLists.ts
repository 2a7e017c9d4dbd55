/** Where `deskcheck.json` and the ledger name sources by their keys: as edits that leave the rest of a file as it stands. */
import { parseTree, type Node } from 'jsonc-parser';

export interface KeyEdit {
  /** In UTF-16 units of the text. */
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/** Of `deskcheck.json`: `origins`. None where the text is no JSON. */
export const keysInConfig = (text: string, keys: ReadonlyMap<string, string>): readonly KeyEdit[] =>
  edits(text, keys, ([top, list]) => top === 'origins' && (list === 'together' || list === 'apart'));

/** Of the ledger: what is ignored of a source. All else in it is bound to words. */
export const keysInLedger = (text: string, keys: ReadonlyMap<string, string>): readonly KeyEdit[] =>
  edits(text, keys, ([top, , field]) => (top === 'decisions' || top === 'ignored') && field === 'source');

type Path = readonly (string | number)[];

function edits(text: string, keys: ReadonlyMap<string, string>, isKey: (path: Path) => boolean): readonly KeyEdit[] {
  const found: KeyEdit[] = [];
  const walk = (node: Node, path: Path): void => {
    const { type, offset, length, children = [] } = node;
    const now = type === 'string' && isKey(path) ? keys.get(node.value as string) : undefined;
    if (now !== undefined) found.push({ offset, length, content: JSON.stringify(now) });
    for (const [i, child] of children.entries()) {
      const [name, value] = child.children ?? [];
      if (type === 'object' && name && value) walk(value, [...path, name.value as string]);
      else if (type === 'array') walk(child, [...path, i]);
    }
  };
  const tree = parseTree(text.replace(/^\uFEFF/u, ' '));
  if (tree) walk(tree, []);
  return found;
}
