/** Draft text to `Draft`: blocks of prose, sentences, quotations, citations. After an edit unchanged blocks are reused. */
import type { Draft, DraftFormat } from '../model/draft';
import type { TextEdit } from '../model/finding';
import { readBlocks, type BlockCache, type ReadBlock } from './blocks';
import { findScopes } from './citationScope';
import { resolveCitations } from './citations';
import { frontMatterCitations, readFrontMatter, type FrontMatter } from './frontMatter';
import { readIgnoreComments } from './ignoreComments';
import { findLeaves } from './leaves';
import { parseSource, type ParsedSource } from './markdownTree';
import { findReferenceLists, withoutReferenceLists, type ReferenceListPlace } from './referenceLists';
import { draftQuotations, draftSentences } from './sentencesOfDraft';

export type { DraftFormat };

export interface DraftOptions {
  readonly path: string;
  readonly format: DraftFormat;
}

/** What the next parse takes over; hangs on the draft so that callers pass one value around. */
interface ParseState {
  readonly parsed: ParsedSource;
  readonly front: FrontMatter;
  readonly frontText: string;
  readonly cache: BlockCache;
}

const states = new WeakMap<Draft, ParseState>();

/** @param previous the same document before an edit; only what the edit touched is read again. */
export function parseDraft(text: string, options: DraftOptions, previous?: Draft): Draft {
  const state = previous && states.get(previous);
  const front = frontOf(text, state);
  const source = markdownSource(options.format === 'markdown' ? withoutReferenceLists(text) : text, front.end);
  const parsed = parseSource(source, options.format, state?.parsed);
  const { leaves, links } = findLeaves(parsed.tree, source);
  const reuse = state?.parsed.format === options.format ? state.cache : undefined;
  const { read, cache } = readBlocks(parsed.tree, source, leaves, links, reuse);
  const placed = resolveCitations(read, source, links);
  const sources = frontMatterCitations(front);
  const scopes = findScopes(
    read.map(({ leaf, block, sentences }, i) => ({
      kind: leaf.kind,
      group: leaf.group,
      text: block.prose.text,
      sentences,
      citations: placed[i] ?? [],
    })),
    sources,
  );
  const kept = read.flatMap((r, i) => (hasWords(r) ? [{ block: r.block, scopes: scopes[i] ?? [] }] : []));
  const blocks = kept.map((k) => k.block);
  const sentences = draftSentences(kept);
  const isComment = (offset: number): boolean => options.format === 'plain' || inComment(parsed, offset);
  const draft: Draft = {
    path: options.path,
    format: options.format,
    text,
    blocks,
    sentences,
    quotations: draftQuotations(blocks, sentences),
    citations: [...sources, ...placed.flat().map((p) => p.citation)].sort((a, b) => a.span.start - b.span.start),
    ignores: readIgnoreComments(text, isComment),
    bibliographies: front.bibliographies,
    problems: front.problems,
  };
  states.set(draft, { parsed, front, frontText: text.slice(0, front.end), cache });
  return draft;
}

/** The draft as it would read after these edits, of which none overlaps another; costs what a keystroke costs. */
export function editDraft(draft: Draft, edits: readonly TextEdit[]): Draft {
  const text = [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .reduceRight((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), draft.text);
  return parseDraft(text, { path: draft.path, format: draft.format }, draft);
}

/** The lists of references in a Markdown draft; what code shows of one is none. */
export function listsIn(draft: Draft): { readonly lists: readonly ReferenceListPlace[]; readonly unpaired: boolean } {
  const parsed = states.get(draft)?.parsed;
  const { lists, unpaired } = findReferenceLists(draft.text);
  return { lists: lists.filter(({ whole }) => parsed !== undefined && inComment(parsed, whole.start)), unpaired };
}

const inComment = ({ tree }: ParsedSource, offset: number): boolean =>
  /Comment|HTMLBlock/.test(tree.resolveInner(offset, 1).name);

const hasWords = (r: ReadBlock): boolean => r.block.sentences.length > 0;

/** The front matter, unless the previous parse has read the very same. */
function frontOf(text: string, state: ParseState | undefined): FrontMatter {
  const same = state && state.front.end > 0 && text.startsWith(state.frontText);
  return same ? state.front : readFrontMatter(text);
}

/**
 * The text as the Markdown parser takes it, every character in its place: front matter blanked out, line ends as `\n`.
 */
function markdownSource(text: string, frontEnd: number): string {
  const front = text.slice(0, frontEnd).replace(/[^\r\n]/g, ' ');
  const whole = frontEnd > 0 ? front + text.slice(frontEnd) : text;
  // A hard break's backslash goes with the line end, else it would read as a word.
  return whole.includes('\r')
    ? whole
        .replace(/\\\r\n/g, '  \n')
        .replace(/\r\n/g, ' \n')
        .replace(/\r/g, '\n')
    : whole;
}
