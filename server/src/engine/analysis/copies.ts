/** Which words of a draft's sentences stand in a source in the same row, outside quotation marks; kept from keystroke to keystroke. */
import { copiedRuns, type CopiedRun } from '../evidence/copiedRuns';
import { effectiveScope } from '../evidence/citedMatches';
import type { Analysis } from '../model/analysis';
import type { CorpusView } from '../model/corpus';
import type { BlockKind, Citation, Draft, DraftBlock, DraftSentence } from '../model/draft';
import { proseIndex } from '../model/prose';
import { covers, overlaps, span, type Span } from '../model/span';
import { findWords, type Words } from '../text/words';

/** A sentence in the writer's own voice, with what it has in common with sources. */
export interface Copies {
  readonly sentence: DraftSentence;
  /** Of the block's prose. */
  readonly words: Words;
  readonly runs: readonly CopiedRun[];
}

interface KnownSentence {
  readonly words: Words;
  readonly runs: readonly CopiedRun[];
}

/** By the sentence as written, where it begins in its block, and what of it is nobody's own words. */
export type KnownCopies = ReadonlyMap<string, KnownSentence>;

/** Titles, cells and notes name things in few words; a block quote is marked as it is. */
const OWN_VOICE: ReadonlySet<BlockKind> = new Set(['paragraph', 'listItem']);

/** UTF-16 units; what goes on for longer is a table or damage, and nobody's sentence. */
const LONGEST = 4_000;

/** In steps of a sentence that was not looked at before: a tenth of a millisecond each. */
export function* readCopies(
  draft: Draft,
  corpus: CorpusView,
  previous: KnownCopies,
): Generator<void, { readonly copies: readonly Copies[]; readonly known: KnownCopies }> {
  const known = new Map<string, KnownSentence>();
  const copies: Copies[] = [];
  const linked = draft.citations.filter(({ form }) => form === 'link' || form === 'wiki');
  for (const sentence of draft.sentences) {
    const block = draft.blocks[sentence.block];
    if (!block || !OWN_VOICE.has(block.kind) || effectiveScope(sentence.scope, corpus).own) continue;
    const { start, end } = sentence.prose;
    if (end - start > LONGEST) continue;
    const breaks = breaksIn(block, sentence, linked);
    const key = [start, ...breaks.map((it) => `${it.start}-${it.end}`), block.prose.text.slice(start, end)].join(' ');
    let it = known.get(key) ?? previous.get(key);
    if (!it) {
      it = readSentence(block.prose.text, sentence.prose, breaks, corpus);
      yield;
    }
    known.set(key, it);
    if (it.runs.length > 0) copies.push({ sentence, ...it });
  }
  return { copies, known };
}

function readSentence(prose: string, { start, end }: Span, breaks: readonly Span[], corpus: CorpusView): KnownSentence {
  const words = findWords(prose, start, end);
  const hashes = Array.from(words.hashes, (hash, i) =>
    breaks.some((it) => overlaps(it, span(words.starts[i] ?? 0, words.ends[i] ?? 0))) ? undefined : hash,
  );
  return { words, runs: copiedRuns(hashes, corpus) };
}

/** Words in marks and the text of links, which is a title more often than not; in the block's prose. */
function breaksIn(
  { quoted, prose: all }: DraftBlock,
  { prose, span: its }: DraftSentence,
  linked: readonly Citation[],
): readonly Span[] {
  const marked = quoted.filter(({ depth, span: q }) => depth === 0 && overlaps(q, prose)).map(({ span: q }) => q);
  const titles = linked
    .filter(({ span: c }) => covers(its, c))
    .map(({ span: c }) => span(proseIndex(all, c.start), proseIndex(all, c.end)));
  return [...marked, ...titles];
}

const knownByAnalysis = new WeakMap<Analysis, KnownCopies>();

export const keepCopies = (analysis: Analysis, known: KnownCopies): void => void knownByAnalysis.set(analysis, known);

/** What an earlier analysis over the same corpus lends. */
export const copiesKnown = (analysis: Analysis | undefined, corpus: CorpusView): KnownCopies =>
  (analysis?.corpus === corpus ? knownByAnalysis.get(analysis) : undefined) ?? new Map();
