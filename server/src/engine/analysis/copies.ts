/** Which words of a draft's sentences stand in a source in the same row, outside quotation marks; kept from keystroke to keystroke. */
import { copiedRuns, type CopiedRun } from '../evidence/copiedRuns';
import { effectiveScope } from '../evidence/citedMatches';
import type { Analysis } from '../model/analysis';
import type { CorpusView } from '../model/corpus';
import type { BlockKind, Citation, Draft, DraftSentence } from '../model/draft';
import { originalSpan } from '../model/prose';
import { covers, overlaps, span, type Span } from '../model/span';
import { findWords, type Words } from '../text/words';

/** A sentence in the writer's own voice, with what it has in common with sources. */
export interface Copies {
  readonly sentence: DraftSentence;
  /** Of the block's prose. */
  readonly words: Words;
  readonly runs: readonly CopiedRun[];
}

/** Runs by the sentence as written; word numbers count from its beginning. */
export type KnownCopies = ReadonlyMap<string, readonly CopiedRun[]>;

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
  const known = new Map<string, readonly CopiedRun[]>();
  const copies: Copies[] = [];
  const linked = draft.citations.filter(({ form }) => form === 'link' || form === 'wiki');
  for (const sentence of draft.sentences) {
    const block = draft.blocks[sentence.block];
    if (!block || !OWN_VOICE.has(block.kind) || effectiveScope(sentence.scope, corpus).own) continue;
    if (sentence.prose.end - sentence.prose.start > LONGEST) continue;
    const words = findWords(block.prose.text, sentence.prose.start, sentence.prose.end);
    const breaks = breaksIn(draft, sentence, linked);
    const hashes = Array.from(words.hashes, (hash, i) =>
      breaks.some((it) => overlaps(it, span(words.starts[i] ?? 0, words.ends[i] ?? 0))) ? undefined : hash,
    );
    const key = hashes.join();
    let runs = known.get(key) ?? previous.get(key);
    if (!runs) {
      runs = copiedRuns(hashes, corpus);
      yield;
    }
    known.set(key, runs);
    if (runs.length > 0) copies.push({ sentence, words, runs });
  }
  return { copies, known };
}

/** Words in marks and the text of links, which is a title more often than not; in the block's prose. */
function breaksIn(
  draft: Draft,
  { block: at, prose, span: its }: DraftSentence,
  linked: readonly Citation[],
): readonly Span[] {
  const block = draft.blocks[at]!;
  const quoted = block.quoted.filter(({ depth, span: q }) => depth === 0 && overlaps(q, prose)).map(({ span: q }) => q);
  const links = linked.filter(({ span: c }) => covers(its, c));
  if (links.length === 0) return quoted;
  const { starts, ends } = findWords(block.prose.text, prose.start, prose.end);
  const titles = Array.from(starts, (start, i) => span(start, ends[i] ?? start)).filter((word) =>
    links.some((link) => overlaps(link.span, originalSpan(block.prose, word))),
  );
  return [...quoted, ...titles];
}

const knownByAnalysis = new WeakMap<Analysis, KnownCopies>();

export const keepCopies = (analysis: Analysis, known: KnownCopies): void => void knownByAnalysis.set(analysis, known);

/** What an earlier analysis over the same corpus lends. */
export const copiesKnown = (analysis: Analysis | undefined, corpus: CorpusView): KnownCopies =>
  (analysis?.corpus === corpus ? knownByAnalysis.get(analysis) : undefined) ?? new Map();
