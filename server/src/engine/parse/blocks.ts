/** Reads every block of a draft, or takes it over from the previous parse where its source is unchanged. */
import type { DraftBlock } from '../model/draft';
import { originalOffset, originalSpan, type Prose } from '../model/prose';
import type { QuotedSpan } from '../model/quotation';
import { span, type Span } from '../model/span';
import { findQuotedSpans } from '../text/quotationMarks';
import { splitSentences } from '../text/sentences';
import { blockQuotation } from './blockQuotation';
import { moveCitations } from './citations';
import type { RawCitation } from './inlineReader';
import type { DraftSyntax } from './draftSyntax';
import type { Leaf } from './leaves';
import type { LeafReading } from './readLeaf';
import { onlyNamesSources } from './standsAlone';

export interface ReadBlock {
  readonly leaf: Leaf;
  readonly block: DraftBlock;
  readonly raw: readonly RawCitation[];
  readonly note?: string;
  readonly sentences: readonly Span[];
}

/** A block as it was read, and as it stood in the draft last time. */
interface Entry {
  readonly reading: LeafReading;
  readonly leaf: Leaf;
  /** The quotation that was open when it was read. */
  readonly open: QuotedSpan | undefined;
  readonly block: DraftBlock;
  readonly raw: readonly RawCitation[];
}

/** By source text; of blocks with the same source the last. */
export type BlockCache = ReadonlyMap<string, Entry>;

export function readBlocks(
  syntax: DraftSyntax,
  source: string,
  previous: BlockCache | undefined,
): { readonly read: readonly ReadBlock[]; readonly cache: BlockCache } {
  const cache = new Map<string, Entry>();
  const { leaves, links } = syntax;
  const isDefined = (label: string): boolean => links.has(label);
  const read: ReadBlock[] = [];
  for (const leaf of leaves) {
    const open = openQuotation(read.at(-1), leaf);
    const key = source.slice(leaf.from, leaf.to);
    const known = usable(cache.get(key), leaf, isDefined) ?? usable(previous?.get(key), leaf, isDefined);
    const reading = known?.reading ?? syntax.read(leaf, isDefined);
    const entry = entryFor(leaf, reading, open, known);
    cache.set(key, entry);
    const { block, raw } = entry;
    const base = { leaf, block, raw, sentences: block.sentences };
    read.push(leaf.note === undefined ? base : { ...base, note: leaf.note });
  }
  return { read, cache };
}

/** The block at its place now; the same object when nothing about it has changed. */
function entryFor(leaf: Leaf, reading: LeafReading, open: QuotedSpan | undefined, known: Entry | undefined): Entry {
  const sameWords = known !== undefined && known.open?.style === open?.style;
  const samePlace = known?.leaf.from === leaf.from;
  if (sameWords && samePlace) return known;
  // `reading` keeps the offsets of the place it was first read at.
  const by = leaf.from - reading.from;
  const prose = samePlace ? known.block.prose : moveProse(reading.prose, by);
  const quoted = sameWords ? known.block.quoted : quotationsIn(leaf, reading, open);
  const sentences = sameWords ? known.block.sentences : sentencesIn(reading, quoted);
  const level = leaf.kind === 'heading' ? { level: Number(leaf.node.at(-1)) } : {};
  const block: DraftBlock = { kind: leaf.kind, ...level, span: blockSpan(prose, leaf), prose, quoted, sentences };
  return { reading, leaf, open, block, raw: samePlace ? known.raw : moveCitations(reading.citations, by) };
}

function quotationsIn(leaf: Leaf, reading: LeafReading, open: QuotedSpan | undefined): readonly QuotedSpan[] {
  const { text } = reading.prose;
  const marked = findQuotedSpans(text, open);
  return leaf.kind === 'blockquote' && marked.length === 0 ? blockQuotation(text, reading.lines) : marked;
}

/** Sentences with a letter or digit; what a removed link leaves behind ("(, )") is none. */
function sentencesIn({ prose: { text }, citations }: LeafReading, quoted: readonly QuotedSpan[]): readonly Span[] {
  if (onlyNamesSources(text, citations)) return [];
  return splitSentences(withNamedKeys(text, citations), quoted).filter((s) =>
    /[\p{L}\p{N}\ufffb]/u.test(text.slice(s.start, s.end)),
  );
}

/** "It rose. lee2021 says so": a key stands for its authors, so it begins a sentence as a name does. */
function withNamedKeys(text: string, citations: readonly RawCitation[]): string {
  return citations
    .filter((c) => c.form === 'narrative')
    .reduce((named, { at }) => `${named.slice(0, at)}N${named.slice(at + 1)}`, text);
}

/** A quotation may go on over paragraphs of the same kind, each beginning with an opening mark. */
function openQuotation(before: ReadBlock | undefined, leaf: Leaf): QuotedSpan | undefined {
  if (before?.leaf.kind !== leaf.kind || before.leaf.group !== leaf.group || leaf.kind === 'tableCell')
    return undefined;
  const last = before.block.quoted.findLast((q) => q.depth === 0);
  return last && !last.closed ? last : undefined;
}

/** What was read before, if it would read the same here: same kind of block, same link labels defined. */
function usable(entry: Entry | undefined, leaf: Leaf, isDefined: (label: string) => boolean): Entry | undefined {
  if (entry?.leaf.kind !== leaf.kind || entry.leaf.node !== leaf.node) return undefined;
  for (const [label, defined] of entry.reading.labels) if (isDefined(label) !== defined) return undefined;
  return entry;
}

function moveProse(prose: Prose, by: number): Prose {
  if (by === 0) return prose;
  if (typeof prose.origin === 'number') return { ...prose, origin: prose.origin + by };
  const origin = prose.origin.slice();
  for (let i = 0; i < origin.length; i++) origin[i]! += by;
  return { ...prose, origin };
}

/** From the first character of the block's words, or a citation in front of them, to the block's end. */
function blockSpan(prose: Prose, leaf: Leaf): Span {
  if (prose.text === '') return span(leaf.from, leaf.to);
  const end = leaf.node === 'Paragraph' ? leaf.to : originalSpan(prose, span(0, prose.text.length)).end;
  return span(leaf.node === 'Paragraph' ? leaf.from : originalOffset(prose, 0), end);
}
