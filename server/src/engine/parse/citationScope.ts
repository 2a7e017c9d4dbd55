/** Says which citations speak for each sentence of a draft. */
import type { Citation, CitationScope } from '../model/draft';
import { coverGroups, coverLists } from './groupScope';
import { carryBack, citedFromBehind, coverBlock, type Said, type ScopedBlock } from './paragraphScope';

/** Scopes of all sentences, block by block. */
export function findScopes(
  blocks: readonly ScopedBlock[],
  sources: readonly Citation[],
): readonly (readonly CitationScope[])[] {
  const uncited = sources.length > 0 ? toScope({ citations: [...sources], reach: 'document' }) : NONE;
  const scope = (said: Said): CitationScope => (said.citations.length > 0 ? toScope(said) : uncited);
  const all = cover(blocks, () => true);
  if (!blocks.some((b) => b.citations.some((c) => isSoft(c.citation)))) return all.map((row) => row.map(scope));
  // Most links in a draft are background and name no article; only the corpus can tell. Then the sentence stands as if
  // it had no link.
  const hard = cover(blocks, (c) => !isSoft(c));
  return all.map((row, b) =>
    row.map((said, s) => {
      const without = scope(hard[b]?.[s] ?? said);
      // A link in a later sentence does not keep the citation behind it from carrying back to here.
      if (said.citations.length === 0) return without;
      return said.citations.every(isSoft) ? { ...scope(said), otherwise: without } : scope(said);
    }),
  );
}

const NONE: CitationScope = { citations: [], keys: [], own: false, reach: 'none' };

const isSoft = (c: Citation): boolean => c.form === 'link' || c.form === 'wiki' || c.maybe === true;

/** What speaks for each sentence when only the citations that count are there. */
function cover(blocks: readonly ScopedBlock[], counts: (c: Citation) => boolean): readonly (readonly Said[])[] {
  const said = blocks.map((b) => b.sentences.map((): Said => ({ citations: [], reach: 'none' })));
  blocks.forEach((block, b) => {
    const citations = block.citations.filter((c) => counts(c.citation));
    if (citations.length === 0) return;
    if (block.sentences.length > 0) {
      coverBlock(said[b] ?? [], block, citations);
      return;
    }
    const before = citedFromBehind(blocks, b);
    const behind = citations.map((c) => c.citation);
    if (before !== undefined) carryBack(said[before] ?? [], behind, Infinity);
  });
  coverGroups(blocks, said, counts);
  coverLists(blocks, said);
  return said;
}

function toScope({ citations, reach }: Said): CitationScope {
  const inOrder = citations.length > 1 ? [...citations].sort((a, b) => a.span.start - b.span.start) : citations;
  const keys = new Set<string>();
  for (const citation of inOrder) for (const { key } of citation.keys) keys.add(key);
  const own = keys.delete('own');
  return { citations: inOrder, keys: [...keys], own, reach };
}
