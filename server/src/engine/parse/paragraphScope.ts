/** Which sentences of a block its own citations speak for, and those of a block behind it that does nothing but cite. */
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

export type Reach = CitationScope['reach'];

/** What speaks for one sentence while the draft is being read. */
export interface Said {
  readonly citations: Citation[];
  reach: Reach;
}

const ENDS_SENTENCE = /[.!?…。！？][)\]}"'”’»›]*$/;

/** Index of the paragraph or block quote that a block of nothing but citations speaks for. */
export function citedFromBehind(blocks: readonly ScopedBlock[], b: number): number | undefined {
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
export function coverBlock(said: readonly Said[], block: ScopedBlock, citations: readonly PlacedCitation[]): void {
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

export function carryBack(said: readonly Said[], citations: readonly Citation[], from: number): void {
  const last = Math.min(from, said.length - 1);
  for (let i = last; i >= 0; i--) {
    const cited = said[i]?.citations.length !== 0;
    if (cited && i < last) return;
    add(said[i], citations, i === last ? 'sentence' : 'carried');
    if (cited) return;
  }
}

export function add(said: Said | undefined, citations: readonly Citation[], reach: Reach): void {
  if (!said) return;
  said.citations.push(...citations);
  if (said.reach !== 'sentence') said.reach = reach;
}
