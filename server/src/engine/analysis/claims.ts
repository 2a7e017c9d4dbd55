/** The claims of a draft: what its cited sentences state, read beside their sources, and taken over while neither changes. */
import { effectiveScope } from '../evidence/citedMatches';
import { whyNoClaim } from '../evidence/claims/reading/claimKind';
import { parseClaim, readClaim, type ClaimReading, type ClaimSentence } from '../evidence/claims/reading/readClaim';
import { referringIn } from '../evidence/claims/reading/referring';
import { STATES_CONDITION } from '../evidence/claims/events/statesCondition';
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { Draft, DraftSentence } from '../model/draft';
import type { NotCheckedReason } from '../model/finding';
import { keptWith } from '../model/kept';
import { moved, overlaps, sliceOf, span, touches } from '../model/span';
import { withLexicon } from '../attribution/articleParagraphs';
import { loadSyntaxModel } from '../text/syntax/model';
import type { SentenceParse } from '../text/syntax/sentenceParse';
import { loadThesaurus } from '../text/wordnet/thesaurus';

/** A sentence with sources to compare it with. */
export interface DraftClaim {
  /** Index into `Draft.sentences`. */
  readonly sentence: number;
  readonly reading: ClaimReading;
  /** Why the sentence is no claim; its values are still compared where it states any. */
  readonly noClaim?: NotCheckedReason;
}

/** By the sentence's words, the quotations in it, whom its pronouns mean, and the articles cited. */
export type KnownClaims = ReadonlyMap<string, Omit<DraftClaim, 'sentence'>>;

/** Claims by sentence, and what the next analysis takes over. */
export interface DraftClaims {
  readonly claims: readonly DraftClaim[];
  readonly known: KnownClaims;
}

/** Steps for each sentence that was not known beside the articles it cites as they are. */
export function* readClaims(draft: Draft, corpus: CorpusView, known: KnownClaims): Generator<void, DraftClaims> {
  const claims: DraftClaim[] = [];
  const kept = new Map<string, Omit<DraftClaim, 'sentence'>>();
  for (const [index, sentence] of draft.sentences.entries()) {
    const articles = sourcesOf(draft, sentence, corpus);
    if (articles.length === 0) continue;
    const words = wordsOf(draft, sentence);
    yield;
    const key = keyOf(words, articles);
    const before = kept.get(key) ?? known.get(key);
    let claim = before && isOf(before, articles) ? before : undefined;
    if (!claim) {
      yield* loadTools();
      claim = readingOf(words, articles, parseIn(draft, words));
      yield;
    }
    kept.set(key, claim);
    claims.push({ ...claim, sentence: index });
  }
  return { claims, known: kept };
}

/** A reading rests on the articles it cites and no others: it stays when others come, change or go. */
const isOf = ({ reading }: Omit<DraftClaim, 'sentence'>, articles: readonly Article[]): boolean =>
  reading.articles.length === articles.length && reading.articles.every((article, i) => article === articles[i]);

/** What a reading is made of: two sentences with one key have one reading. */
const keyOf = ({ text, quoted, referring, conditioned }: ClaimSentence, articles: readonly Article[]): string =>
  [
    text,
    conditioned,
    ...quoted.map(({ start, end }) => `${start}–${end}`),
    ...referring.map(({ span: { start }, meant }) => `${String(start)}=${meant?.name ?? ''}=${meant?.country ?? ''}`),
    ...articles.map(({ id }) => id),
  ].join('\u0000');

/** What every claim is read with: tens of milliseconds the first time, which nobody should have to wait for in one go. */
function* loadTools(): Generator<void, void> {
  yield* loadSyntaxModel();
  yield* loadThesaurus();
}

/** What can be read of a draft's claims before there are sources, in steps. */
export function* prepareClaims(draft: Draft): Generator<void, void> {
  for (const sentence of draft.sentences) {
    if (sentence.scope.keys.length === 0 || sentence.scope.own || !mayClaim(draft, sentence)) continue;
    yield* loadTools();
    parseIn(draft, wordsOf(draft, sentence));
    yield;
  }
}

/** Of the sentences of a draft that were parsed before their sources were there. */
const parsesOf = keptWith((_draft: Draft) => new Map<string, SentenceParse>());

function parseIn(draft: Draft, { text, quoted, lexicon }: ClaimSentence): SentenceParse {
  const parses = parsesOf(draft);
  const key = [text, ...quoted.map(({ start, end }) => `${start}–${end}`)].join('\u0000');
  const parse = parses.get(key) ?? parseClaim(text, quoted, lexicon);
  parses.set(key, parse);
  return parse;
}

/** A sentence beside articles, whether it cites them or not. @param parse of the sentence, where it is known */
export function readingOf(
  words: ClaimSentence,
  articles: readonly Article[],
  parse?: SentenceParse,
): Omit<DraftClaim, 'sentence'> {
  const reading = readClaim(words, articles, parse);
  const noClaim = whyNoClaim(words.text, reading.parse, reading.words);
  return { reading, ...(noClaim ? { noClaim } : {}) };
}

/** Articles a sentence is compared with: those it cites, or else the front matter's. */
function sourcesOf(draft: Draft, sentence: DraftSentence, corpus: CorpusView): readonly Article[] {
  if (!mayClaim(draft, sentence)) return [];
  const { reach, keys, own } = effectiveScope(sentence.scope, corpus);
  if (own || reach === 'none') return [];
  return [...new Set(keys.flatMap((key) => corpus.byKey(key)))];
}

function mayClaim(draft: Draft, { block }: DraftSentence): boolean {
  const kind = draft.blocks[block]?.kind;
  return kind !== 'heading' && kind !== 'tableCell' && kind !== 'footnote';
}

/** A sentence as a reader sees it, the quotations in it, and whom its words mean. */
export function wordsOf(draft: Draft, sentence: DraftSentence): ClaimSentence {
  const block = draft.blocks[sentence.block];
  if (!block) return { text: '', quoted: [], referring: [], conditioned: false };
  const { start, end } = sentence.prose;
  const quoted = block.quoted
    .filter(({ span, depth }) => depth === 0 && overlaps(sentence.prose, span))
    .map(({ span: at }) => moved(span(Math.max(at.start, start), Math.min(at.end, end)), -start));
  const text = block.prose.text.slice(start, end);
  const at = block.sentences.findIndex((other) => other.start >= start);
  const beside = [block.sentences[at - 1], block.sentences[at + 1]];
  const conditioned = beside.some((other) => other && STATES_CONDITION.test(sliceOf(block.prose.text, other)));
  const referring = referringIn(block, sentence.prose, draft.lexicon);
  return { text, quoted, referring, conditioned, ...withLexicon(draft) };
}

const claimsByAnalysis = new WeakMap<Analysis, DraftClaims>();

export function keepClaims(analysis: Analysis, claims: DraftClaims): void {
  claimsByAnalysis.set(analysis, claims);
}

export const claimsOf = (analysis: Analysis): DraftClaims =>
  claimsByAnalysis.get(analysis) ?? { claims: [], known: new Map() };

/** The claim whose sentence `offset` is in. */
export const claimAt = (analysis: Analysis, offset: number): DraftClaim | undefined =>
  claimsOf(analysis).claims.find(({ sentence }) => {
    const its = analysis.draft.sentences[sentence]?.span;
    return its !== undefined && touches(its, offset);
  });
