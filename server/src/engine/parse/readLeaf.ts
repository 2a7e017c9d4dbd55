/** Reads the inside of one block: its prose, and the citations taken out of it or standing in it. */
import type { SyntaxNode } from '@lezer/common';
import type { Prose } from '../model/prose';
import { span } from '../model/span';
import { bracketedKeys } from './citationKeys';
import { readCitingParenthesis } from './citingParenthesis';
import { decodeEntity } from './entities';
import { readInlineNote, readLink, readNarrative, readWikiLink } from './inlineCitations';
import { cite, type InlineReader, type RawCitation } from './inlineReader';
import { linkKey } from './linkTargets';
import { buildProse, OBJECT } from './proseBuilder';

export interface LeafReading {
  /** Where the block began when it was read; all offsets are those of that source. */
  readonly from: number;
  readonly prose: Prose;
  readonly citations: readonly RawCitation[];
  /** Prose index where each line of the source begins; block quotes sign themselves on a line of their own. */
  readonly lines: readonly number[];
  /** Link labels the reading looked up, and whether they were defined: when that changes, so does the reading. */
  readonly labels: ReadonlyMap<string, boolean>;
}

/** @param from where the block's words begin; @param isDefined whether the draft defines a link label. */
export function readLeaf(
  node: SyntaxNode,
  source: string,
  from: number,
  isDefined: (label: string) => boolean,
): LeafReading {
  const citations: RawCitation[] = [];
  const labels = new Map<string, boolean>();
  const out = buildProse(source, node.to);
  const block = span(from, node.to);
  readChildren({ source, block, out, citations, labels, isDefined, children: readChildren }, node, from, node.to);
  const { prose, lines } = out.done();
  return { from, prose, citations, lines, labels };
}

function readChildren(r: InlineReader, node: SyntaxNode, from: number, to: number): void {
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.to <= from) continue;
    if (child.from >= to) break;
    if (child.from > at) r.out.words(at, child.from);
    // What has no entry is a mark: of emphasis, a heading, a block quote, a task.
    INLINE[child.name]?.(r, child);
    at = Math.max(at, child.to);
  }
  if (at < to) r.out.words(at, to);
}

type ReadInline = (r: InlineReader, node: SyntaxNode) => void;

const inside: ReadInline = (r, node) => r.children(r, node, node.from, node.to);
/** Comments and pictures are nothing to read, struck words nothing that is said. */
const nothing: ReadInline = (r, node) => void r.out.gap(node.to);

const object: ReadInline = ({ out }, { from, to }) => out.decoded(OBJECT, from, to);

const entity: ReadInline = ({ source, out }, { from, to }) => {
  const text = decodeEntity(source.slice(from, to));
  if (text.length === to - from) out.words(from, to);
  else out.decoded(text, from, to);
};

const tag: ReadInline = ({ source, out }, { from, to }) => {
  if (/^<br\b/i.test(source.slice(from, to))) out.decoded(' ', from, to);
};

const url: ReadInline = (r, node) => {
  const key = linkKey(r.source, node.getChild('URL') ?? node);
  // An e-mail address is neither prose nor a source.
  if (/^(?:mailto:)?[^/]+@/.test(key.key)) r.out.gap(node.to);
  else cite(r, { form: 'link', span: span(node.from, node.to), keys: [key] });
};

const bracketed: ReadInline = (r, { from, to }) =>
  cite(r, { form: 'pandoc', span: span(from, to), keys: bracketedKeys(r.source, from + 1, to - 1) });

const noteReference: ReadInline = (r, { from, to }) =>
  cite(r, { form: 'footnote', span: span(from, to), keys: [], refersTo: r.source.slice(from + 2, to - 1) });

/** How each kind of syntax node reads. */
const INLINE: Readonly<Partial<Record<string, ReadInline>>> = {
  Emphasis: inside,
  StrongEmphasis: inside,
  Escape: ({ out }, { from, to }) => out.words(from + 1, to),
  Entity: entity,
  InlineCode: object,
  HardBreak: ({ source, out }, { from, to }) => out.words(source.charAt(from) === '\\' ? from + 1 : from, to),
  HTMLTag: tag,
  Citation: bracketed,
  NarrativeCitation: readNarrative,
  NoteReference: noteReference,
  InlineNote: readInlineNote,
  WikiLink: readWikiLink,
  CrossReference: object,
  Formula: object,
  BracketedSpan: inside,
  Link: readLink,
  CitingParenthesis: readCitingParenthesis,
  Autolink: url,
  BareUrl: url,
  Comment: nothing,
  Image: nothing,
  WikiEmbed: nothing,
  Strikethrough: nothing,
};
