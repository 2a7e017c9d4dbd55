/** Reads AsciiDoc: its blocks all at once, which is fast; their words one by one. */
import type { DraftSyntax } from '../draftSyntax';
import type { LinkTarget } from '../leaves';
import { findAsciidocBlocks } from './asciidocBlocks';
import { readAsciidocAttribution, readAsciidocProse } from './asciidocProse';

export function readAsciidoc(source: string): DraftSyntax {
  const { leaves, outside, comments } = findAsciidocBlocks(source);
  return {
    leaves,
    links: anchorsIn(source),
    read: ({ node, from, to }, isDefined) =>
      node === 'Attribution'
        ? readAsciidocAttribution(source, from, to)
        : readAsciidocProse(source, from, to, isDefined),
    isComment: (offset) => comments.has(offset),
    isProse: (offset) => !outside.some(({ start, end }) => start < offset && offset <= end),
  };
}

/** `[[lake]]` and `[#lake]`: places of the document, to which `<<lake>>` refers; an entry `[[[lake]]]` is a source. */
function anchorsIn(source: string): ReadonlyMap<string, LinkTarget> {
  const anchors = new Map<string, LinkTarget>();
  for (const m of source.matchAll(/(?<!\[)\[(?:\[(?!\[)|[\w-]{0,40}#)([^\s,[\].%]{1,200})/gu)) {
    const [whole, name = ''] = m;
    const to = m.index + whole.length;
    if (!anchors.has(name)) anchors.set(name, { from: to - name.length, to });
  }
  return anchors;
}
