/** Citations that speak for more than their own paragraph: in block quotes, table rows, and in front of lists. */
import type { Citation } from '../model/draft';
import { add, type Said, type ScopedBlock } from './paragraphScope';

/** Block quotes and table rows: a citation anywhere in one, or introducing the quote, speaks for the whole. */
export function coverGroups(
  blocks: readonly ScopedBlock[],
  said: readonly (readonly Said[])[],
  counts: (c: Citation) => boolean,
): void {
  for (let first = 0; first < blocks.length; first++) {
    const group = blocks[first]?.group ?? 0;
    if (group === 0 || blocks[first - 1]?.group === group) continue;
    let last = first;
    while (blocks[last + 1]?.group === group) last++;
    const sentences = said.slice(first, last + 1).flat();
    const inRow = blocks[first]?.kind === 'tableCell';
    const bare = inRow ? bareCells(blocks.slice(first, last + 1), counts) : [];
    fill([...sentences].reverse(), bare);
    fill(sentences, inRow ? bare : introducing(blocks[first - 1], said[first - 1]));
    if (!inRow) for (const s of sentences) if (s.reach === 'carried') s.reach = 'sentence';
  }
}

/** Citations of cells that hold nothing else: the column of sources. */
const bareCells = (cells: readonly ScopedBlock[], counts: (c: Citation) => boolean): readonly Citation[] =>
  cells
    .filter((c) => c.sentences.length === 0)
    .flatMap((c) => c.citations.map((p) => p.citation))
    .filter(counts);

/** Gives each uncited sentence the citations of the cited one before it, or `start`. */
function fill(sentences: readonly Said[], start: readonly Citation[]): void {
  let current = start;
  for (const sentence of sentences) {
    if (sentence.citations.length > 0) current = [...sentence.citations];
    else if (current.length > 0) {
      sentence.citations.push(...current);
      sentence.reach = 'sentence';
    }
  }
}

/** "Officials listed three things [@a]:" speaks for the items behind it that cite nothing themselves. */
export function coverLists(blocks: readonly ScopedBlock[], said: readonly (readonly Said[])[]): void {
  let introduced: readonly Citation[] = [];
  blocks.forEach((block, b) => {
    if (block.kind !== 'listItem') introduced = introducing(block, said[b]);
    else if (introduced.length > 0) {
      for (const s of said[b] ?? []) if (s.citations.length === 0) add(s, introduced, 'carried');
    }
  });
}

/** "The mayor wrote [@a]:" speaks for the block quote behind it. */
function introducing(block: ScopedBlock | undefined, said: readonly Said[] | undefined): readonly Citation[] {
  if (block?.kind !== 'paragraph' || !/:\s*$/.test(block.text)) return [];
  return said?.at(-1)?.citations ?? [];
}
