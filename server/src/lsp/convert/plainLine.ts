/** Words of a draft or a source as an editor shows them in names, labels and details: one line, and nothing in it that acts. */
import type { SourcesNode, ViewNode } from '../../protocol';

/** What no font shows and XML cannot hold, and what turns the direction of the text around it. */
const UNFIT = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** White space becomes single spaces; none is taken from the ends. */
export const plainLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(UNFIT, '');

/** What stands beside a label; empty parts are left out. */
export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** The same as a screen reader says it. */
export const spoken = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** A node whose words are plain lines; what it inserts and opens stays as it is. */
export const plainNode = <N extends ViewNode>(node: N): N => ({
  ...node,
  label: plainLine(node.label),
  description: plainLine(node.description),
  tooltip: node.tooltip.map(plainLine),
  spoken: plainLine(node.spoken),
});

/** A file with what there is to say of it; opens at its beginning. */
export const namedFile = (
  node: Pick<SourcesNode, 'id' | 'kind'>,
  path: string,
  about: string,
  uri: string,
): SourcesNode => {
  const start = { line: 0, character: 0 };
  return plainNode({
    ...node,
    label: path,
    description: about,
    tooltip: [path, about],
    spoken: spoken(path, about),
    opens: { uri, range: { start, end: start } },
    hasChildren: false,
  });
};
