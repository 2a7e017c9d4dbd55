/** Reads the inside of one block: its prose, and the citations taken out of it or standing in it. */
import type { SyntaxNode } from '@lezer/common';
import type { CitationForm, CitedKey } from '../model/draft';
import type { Prose } from '../model/prose';
import type { Span } from '../model/span';
import { span } from '../model/span';
import { bracketedKeys, locatorIn, narrativeKeyAt } from './citationKeys';
import { decodeEntity } from './entities';
import { linkLabel } from './leaves';
import { linkKey, wikiKey } from './linkTargets';
import { buildProse, type ProseBuilder } from './proseBuilder';
import { standsAlone, wikiStandsAlone } from './standsAlone';

/** A citation as the block has it; footnotes and reference links find their keys elsewhere in the draft. */
export interface RawCitation {
  readonly form: CitationForm;
  readonly span: Span;
  readonly keys: readonly CitedKey[];
  /** Index in the prose where it stands, or stood before it was taken out. */
  readonly at: number;
  /** Label of the footnote, or of the link's definition, that holds the keys. */
  readonly refersTo?: string;
}

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

/** Stands for inline code: a sentence around it stays whole, and no word of it is prose. */
const OBJECT = '\ufffc';

interface Reader {
  readonly source: string;
  readonly block: Span;
  readonly out: ProseBuilder;
  readonly citations: RawCitation[];
  readonly labels: Map<string, boolean>;
  readonly isDefined: (label: string) => boolean;
}

export function readLeaf(
  node: SyntaxNode,
  source: string,
  from: number,
  isDefined: (label: string) => boolean,
): LeafReading {
  const reader: Reader = {
    source,
    block: span(from, node.to),
    out: buildProse(source, node.to),
    citations: [],
    labels: new Map(),
    isDefined,
  };
  readChildren(reader, node, from, node.to);
  const { citations, labels } = reader;
  const { prose, lines } = reader.out.done();
  return { from, prose, citations, lines, labels };
}

/** Text between the children is words; each child decides for itself. */
function readChildren(r: Reader, node: SyntaxNode, from: number, to: number): void {
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.to <= from) continue;
    if (child.from >= to) break;
    if (child.from > at) r.out.words(at, child.from);
    readInline(r, child);
    at = Math.max(at, child.to);
  }
  if (at < to) r.out.words(at, to);
}

function readInline(r: Reader, node: SyntaxNode): void {
  const { source, out } = r;
  const { name, from, to } = node;
  switch (name) {
    case 'Emphasis':
    case 'StrongEmphasis':
      return readChildren(r, node, from, to);
    case 'Escape':
      return out.words(from + 1, to);
    case 'Entity': {
      const text = decodeEntity(source.slice(from, to));
      return text.length === to - from ? out.words(from, to) : out.decoded(text, from, to);
    }
    case 'InlineCode':
      return out.decoded(OBJECT, from, to);
    case 'HardBreak':
      return out.words(source.charAt(from) === '\\' ? from + 1 : from, to);
    case 'HTMLTag':
      if (/^<br\b/i.test(source.slice(from, to))) out.decoded(' ', from, to);
      return;
    case 'Citation':
      return cite(r, { form: 'pandoc', span: span(from, to), keys: bracketedKeys(source, from + 1, to - 1) });
    case 'NarrativeCitation':
      return readNarrative(r, from, to);
    case 'NoteReference':
      return cite(r, { form: 'footnote', span: span(from, to), keys: [], refersTo: source.slice(from + 2, to - 1) });
    case 'InlineNote':
      return cite(r, { form: 'footnote', span: span(from, to), keys: keysInside(r, node) });
    case 'WikiLink':
      return readWikiLink(r, from, to);
    case 'Link':
      return readLink(r, node);
    case 'Autolink':
    case 'BareUrl':
      return cite(r, { form: 'link', span: span(from, to), keys: [linkKey(source, node.getChild('URL') ?? node)] });
    case 'Comment':
    case 'Image':
    case 'WikiEmbed':
    case 'Strikethrough':
      out.gap(to);
      return;
    default:
      // Marks of emphasis, headings, block quotes and tasks.
      return;
  }
}

/** Takes a citation out of the prose. */
function cite(r: Reader, citation: Omit<RawCitation, 'at'>): void {
  r.citations.push({ ...citation, at: r.out.gap(citation.span.end) });
}

/** `@lee2021 [p. 3] says`: the key is the sentence's subject, so its name stays. */
function readNarrative(r: Reader, from: number, to: number): void {
  const key = narrativeKeyAt(r.source, from);
  if (!key) return;
  const bracket = r.source
    .slice(key.span.end, to)
    .replace(/^\}?\s*\[/, '')
    .replace(/\]$/, '');
  const locator = bracket === '' ? undefined : locatorIn(bracket);
  r.citations.push({
    form: 'narrative',
    span: span(from, to),
    keys: [locator === undefined ? key : { ...key, locator }],
    at: r.out.length(),
  });
  r.out.words(key.span.start, key.span.end);
  if (to > key.span.end + 1) r.out.gap(to);
}

function readWikiLink(r: Reader, from: number, to: number): void {
  const { key, words } = wikiKey(r.source, from, to);
  const citation = { form: 'wiki', span: span(from, to), keys: [key] } as const;
  if (!words && wikiStandsAlone(r.source, from, key.key, r.block)) return cite(r, citation);
  r.citations.push({ ...citation, at: r.out.length() });
  const shown = words ?? key.span;
  r.out.words(shown.start, shown.end);
}

/** `[text](target)`, `[text][label]`, `[label]`; brackets without a target are the writer's own: "the [new] mayor". */
function readLink(r: Reader, node: SyntaxNode): void {
  const { source } = r;
  const close = node.getChildren('LinkMark')[1];
  const whole = span(node.from, node.to);
  const url = node.getChild('URL');
  if (!close) return r.out.words(node.from, node.to);
  if (url || source.charAt(close.to) === '(') {
    const keys = url ? [linkKey(source, url)] : [];
    return linkWords(r, node, close.from, { form: 'link', span: whole, keys });
  }
  const label = node.getChild('LinkLabel');
  const written =
    label && label.to - label.from > 2
      ? source.slice(label.from + 1, label.to - 1)
      : source.slice(node.from + 1, close.from);
  const name = linkLabel(written);
  const defined = r.isDefined(name);
  r.labels.set(name, defined);
  if (defined) return linkWords(r, node, close.from, { form: 'link', span: whole, keys: [], refersTo: name });
  r.out.words(node.from, node.from + 1);
  readChildren(r, node, node.from + 1, close.from);
  r.out.words(close.from, node.to);
}

/** A link in a running sentence keeps its words; "… he said. ([Herald](a.txt))" only names the source. */
function linkWords(r: Reader, node: SyntaxNode, textEnd: number, citation: Omit<RawCitation, 'at'>): void {
  if (standsAlone(r.source, citation.span, r.source.slice(node.from + 1, textEnd), r.block)) return cite(r, citation);
  r.citations.push({ ...citation, at: r.out.length() });
  readChildren(r, node, node.from + 1, textEnd);
}

/** Keys of everything cited inside a note written in place. */
function keysInside(r: Reader, node: SyntaxNode): readonly CitedKey[] {
  const inner: Reader = { ...r, out: buildProse(r.source, node.to), citations: [] };
  readChildren(inner, node, node.from + 2, node.to - 1);
  return inner.citations.flatMap((c) => c.keys);
}
