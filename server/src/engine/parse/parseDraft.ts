/** Draft text to `Draft`: blocks of prose, sentences, quotations, citations. After an edit unchanged blocks are reused. */
import type { Tree } from '@lezer/common';
import type { Draft, DraftFormat } from '../model/draft';
import type { HouseLexicon } from '../model/lexicon';
import type { TextEdit } from '../model/finding';
import { readBlocks, type BlockCache } from './blocks';
import { clearWords } from './clearWords';
import { findScopes } from './citationScope';
import { resolveCitations } from './citations';
import { frontMatterCitations, readFrontMatter, type FrontMatter } from './frontMatter';
import { readIgnoreComments } from './ignoreComments';
import { hasMarkdown, isMarkdown } from './draftFormats';
import { namedBibliographies } from './namedBibliographies';
import type { DraftSyntax } from './draftSyntax';
import { readDraftSyntax } from './formatReaders';
import { findReferenceLists, withoutReferenceLists, type ReferenceListPlace } from './referenceLists';
import { draftQuotations, draftSentences } from './sentencesOfDraft';

export type { DraftFormat };

export interface DraftOptions {
  readonly path: string;
  readonly format: DraftFormat;
  /** The desk's own words; nothing is taken over from a draft that was read with others. */
  readonly lexicon?: HouseLexicon;
}

/** What the next parse takes over; hangs on the draft so that callers pass one value around. */
interface ParseState {
  readonly format: DraftFormat;
  readonly syntax: DraftSyntax;
  readonly front: FrontMatter;
  readonly frontText: string;
  readonly cache: BlockCache;
}

const states = new WeakMap<Draft, ParseState>();

/** @param previous the same document before an edit; only what the edit touched is read again. */
export function parseDraft(text: string, options: DraftOptions, previous?: Draft): Draft {
  const { lexicon } = options;
  const state = previous && previous.lexicon === lexicon ? states.get(previous) : undefined;
  const front = frontOf(text, state);
  const { format } = options;
  const source = sourceOf(isMarkdown(format) ? withoutReferenceLists(text) : text, front.end, format);
  const reuse = state?.format === format ? state : undefined;
  const syntax = readDraftSyntax(source, format, reuse?.syntax);
  const { read, cache } = readBlocks(syntax, source, reuse?.cache);
  const placed = resolveCitations(read, source, syntax.links);
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
  const kept = read
    .map((r, i) => clearWords({ block: r.block, scopes: scopes[i] ?? [] }))
    .filter(({ block }) => block.sentences.length > 0);
  const blocks = kept.map((k) => k.block);
  const sentences = draftSentences(kept);
  const draft: Draft = {
    path: options.path,
    format,
    text,
    ...(lexicon ? { lexicon } : {}),
    blocks,
    sentences,
    quotations: draftQuotations(blocks, sentences),
    citations: [...sources, ...placed.flat().map((p) => p.citation)].sort((a, b) => a.span.start - b.span.start),
    ignores: readIgnoreComments(text, format, (offset) => syntax.isComment(offset)),
    bibliographies: namedBibliographies(text, format, front),
    problems: front.problems,
  };
  states.set(draft, { format, syntax, front, frontText: text.slice(0, front.end), cache });
  return draft;
}

/** The draft as it would read after these edits, of which none overlaps another; costs what a keystroke costs. */
export function editDraft(draft: Draft, edits: readonly TextEdit[]): Draft {
  const text = [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .reduceRight((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), draft.text);
  return parseDraft(text, draft, draft);
}

/** The lists of references in a Markdown draft; what code shows of one is none. */
export function listsIn(draft: Draft): { readonly lists: readonly ReferenceListPlace[]; readonly unpaired: boolean } {
  const syntax = isMarkdown(draft.format) ? states.get(draft)?.syntax : undefined;
  const { lists, unpaired } = findReferenceLists(draft.text);
  return { lists: lists.filter(({ whole }) => syntax?.isComment(whole.start) === true), unpaired };
}

/** The Markdown of a draft as a syntax tree; undefined for what is written otherwise. */
export const treeOf = (draft: Draft): Tree | undefined =>
  isMarkdown(draft.format) ? states.get(draft)?.syntax.parsed?.tree : undefined;

/** The front matter, unless the previous parse has read the very same. */
function frontOf(text: string, state: ParseState | undefined): FrontMatter {
  const same = state && state.front.end > 0 && text.startsWith(state.frontText);
  return same ? state.front : readFrontMatter(text);
}

/** Whether what is written at `offset` is words of the draft; undefined where only the text around it tells. */
export const isProseAt = (draft: Draft, offset: number): boolean | undefined =>
  states.get(draft)?.syntax.isProse?.(offset);

/** The text as a reader takes it, every character in its place: front matter blanked out, line ends as `\n`. */
function sourceOf(text: string, frontEnd: number, format: DraftFormat): string {
  const front = text.slice(0, frontEnd).replace(/[^\r\n]/g, ' ');
  const whole = frontEnd > 0 ? front + text.slice(frontEnd) : text;
  if (!whole.includes('\r')) return whole;
  // A hard break's backslash goes with the line end, else Markdown's words would have it.
  const unbroken = hasMarkdown(format) ? whole.replace(/\\\r\n/g, '  \n') : whole;
  return unbroken.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
}
