/** Says which citations speak for each sentence of a draft. */
import type { BlockKind, Citation, CitationScope } from '../model/draft';
import type { Span } from '../model/span';
import type { PlacedCitation } from './citations';

/** A block as scope sees it. A block without sentences only cites: it speaks for the block before it. */
export interface ScopedBlock {
  readonly kind: BlockKind;
  /** Blocks of one block quote or table row share a number; 0 for the rest. */
  readonly group: number;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly citations: readonly PlacedCitation[];
}

type Reach = CitationScope['reach'];

/** What speaks for one sentence while the draft is being read. */
interface Said {
  readonly citations: Citation[];
  reach: Reach;
}

const ENDS_SENTENCE = /[.!?…。！？][)\]}"'”’»›]*$/;

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
      const without = said.citations.length > 0 && said.citations.every(isSoft) ? hard[b]?.[s] : undefined;
      return without ? { ...scope(said), otherwise: scope(without) } : scope(said);
    }),
  );
}

const NONE: CitationScope = { citations: [], keys: [], own: false, reach: 'none' };

const isSoft = (c: Citation): boolean => c.form === 'link' || c.form === 'wiki';

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
  return said;
}

/** Index of the paragraph or block quote that a block of nothing but citations speaks for. */
function citedFromBehind(blocks: readonly ScopedBlock[], b: number): number | undefined {
  const citing = blocks[b];
  if (citing?.kind !== 'paragraph' && citing?.kind !== 'blockquote') return undefined;
  for (let i = b - 1; i >= 0; i--) {
    const before = blocks[i];
    const inReach =
      citing.kind === 'paragraph'
        ? before?.kind === 'paragraph' || before?.kind === 'blockquote'
        : before?.group === citing.group;
    if (!inReach) return undefined;
    if (before && before.sentences.length > 0) return i;
  }
  return undefined;
}

/** Citations inside a sentence cover it; those behind a full stop cover back to the citation before them. */
function coverBlock(said: readonly Said[], block: ScopedBlock, citations: readonly PlacedCitation[]): void {
  for (let i = 0; i < citations.length; i++) {
    const first = citations[i];
    if (!first) return;
    const { index, behind } = sentenceAt(block, first.at);
    const together = [first.citation];
    // "… said.[^1][^2]": several at one place speak for the same sentences.
    for (let next = citations[i + 1]; behind && next?.at === first.at; next = citations[++i + 1]) {
      together.push(next.citation);
    }
    if (behind) carryBack(said, together, index);
    else add(said[index], together, 'sentence');
  }
}

/** The sentence a citation stands in, or behind whose full stop it stands. */
function sentenceAt(block: ScopedBlock, at: number): { readonly index: number; readonly behind: boolean } {
  let index = 0;
  block.sentences.forEach((s, i) => {
    if (s.start <= at) index = i;
  });
  const sentence = block.sentences[index];
  const behind = sentence !== undefined && at >= sentence.end;
  return { index, behind: behind && ENDS_SENTENCE.test(block.text.slice(sentence.start, sentence.end)) };
}

function carryBack(said: readonly Said[], citations: readonly Citation[], from: number): void {
  const last = Math.min(from, said.length - 1);
  for (let i = last; i >= 0; i--) {
    const cited = said[i]?.citations.length !== 0;
    if (cited && i < last) return;
    add(said[i], citations, i === last ? 'sentence' : 'carried');
    if (cited) return;
  }
}

function add(said: Said | undefined, citations: readonly Citation[], reach: Reach): void {
  if (!said) return;
  said.citations.push(...citations);
  if (said.reach !== 'sentence') said.reach = reach;
}

/** Block quotes and table rows: a citation anywhere in one, or introducing the quote, speaks for the whole. */
function coverGroups(
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

/** "The mayor wrote [@a]:" speaks for the block quote behind it. */
function introducing(block: ScopedBlock | undefined, said: readonly Said[] | undefined): readonly Citation[] {
  if (block?.kind !== 'paragraph' || !/:\s*$/.test(block.text)) return [];
  return said?.at(-1)?.citations ?? [];
}

function toScope({ citations, reach }: Said): CitationScope {
  const inOrder = citations.length > 1 ? [...citations].sort((a, b) => a.span.start - b.span.start) : citations;
  const keys = new Set<string>();
  for (const citation of inOrder) for (const { key } of citation.keys) keys.add(key);
  const own = keys.delete('own');
  return { citations: inOrder, keys: [...keys], own, reach };
}
