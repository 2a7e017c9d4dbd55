/** Words of a draft or a source as an editor shows them in names, labels and details: one line, and nothing in it that acts. */
import type { SourcesNode } from '../../protocol';

/** What no font shows and XML cannot hold, and what turns the direction of the text around it. */
const UNFIT = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** White space becomes single spaces; none is taken from the ends. */
export const plainLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(UNFIT, '');

/** A node whose words are plain lines; what it inserts and opens stays as it is. */
export const plainNode = (node: SourcesNode): SourcesNode => ({
  ...node,
  label: plainLine(node.label),
  description: plainLine(node.description),
  tooltip: node.tooltip.map(plainLine),
  spoken: plainLine(node.spoken),
});
