/** Reads Typst: its blocks all at once, which is fast; their words one by one. */
import { span } from '../../model/span';
import type { DraftSyntax } from '../draftSyntax';
import type { Leaf, LinkTarget } from '../leaves';
import { buildProse } from '../proseBuilder';
import type { LeafReading } from '../readLeaf';
import { findTypstBlocks } from './typstBlocks';
import { readTypstProse } from './typstProse';
import { scanTypst } from './typstScan';

export function readTypst(source: string): DraftSyntax {
  const scan = scanTypst(source);
  const { leaves, outside } = findTypstBlocks(source, scan);
  return {
    leaves,
    links: labelsIn(source),
    read: (leaf, isDefined) =>
      leaf.node === 'Attribution' ? attribution(source, leaf) : readTypstProse(source, leaf.from, leaf.to, isDefined),
    isComment: (offset) => scan.stretches.get(offset)?.kind === 'comment',
    isProse: (offset) => !outside.some(({ start, end }) => start < offset && offset <= end),
  };
}

/** `<fig-lake>` behind what it names; `#cite(<key>)` names nothing. */
function labelsIn(source: string): ReadonlyMap<string, LinkTarget> {
  const labels = new Map<string, LinkTarget>();
  for (const m of source.matchAll(/(?<![(,:]\s{0,3})<([\p{L}\p{N}_][\p{L}\p{N}_.:-]*)>/gu)) {
    const from = m.index + 1;
    if (m[1] !== undefined && !labels.has(m[1])) labels.set(m[1], { from, to: from + m[1].length });
  }
  return labels;
}

/** `<key>` for a block quotation, of which it says where it is from. */
function attribution(source: string, { from, to }: Leaf): LeafReading {
  const key = { key: source.slice(from + 1, to - 1), span: span(from + 1, to - 1) };
  const { prose, lines } = buildProse(source, to).done();
  return {
    from,
    prose,
    citations: [{ form: 'pandoc', span: span(from, to), keys: [key], at: 0 }],
    lines,
    labels: new Map(),
  };
}
