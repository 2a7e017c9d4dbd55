/** What a draft's sentence claims, beside the sentences of its cited articles that come nearest to it. */
import type { Article } from '../../../model/article';
import type { HouseLexicon } from '../../../model/lexicon';
import type { Concept } from '../../../model/claim';
import { overlaps, span, type Span } from '../../../model/span';
import { parseSentence } from '../../../text/syntax/parseSentence';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { contentWords, type ContentWord } from './contentWords';
import type { Referring } from './referring';
import { articleWeights, nearestSentences } from './retrieve';
import { sourceSentence, type SourceSentence } from './sourceSentences';
import { tieWords, type Tie } from './ties';

/** A sentence of a source beside the claim. */
export interface Passage {
  readonly sentence: SourceSentence;
  /** What stands before it: names for its pronouns, the day it speaks of. */
  readonly around: readonly SourceSentence[];
  readonly ties: readonly Tie[];
  /** Ties to the sentences around, in their order. */
  readonly tiesAround: readonly (readonly Tie[])[];
  /** Share of the claim's weight that stands in the sentence, and with those around it; 0 to 1. */
  readonly covered: number;
  readonly coveredWithin: number;
}

/** Spans index `text`. */
export interface ClaimReading {
  /** The sentence as a reader sees it. */
  readonly text: string;
  /** Quotations: their words are compared elsewhere. */
  readonly quoted: readonly Span[];
  /** Words that stand for somebody whom the paragraph names before. */
  readonly referring: readonly Referring[];
  /** Whether the sentence before or behind it in its paragraph makes a condition. */
  readonly conditioned: boolean;
  /** The desk's own words. */
  readonly lexicon?: HouseLexicon;
  readonly parse: SentenceParse;
  readonly words: readonly ContentWord[];
  /** What each word weighs in the cited articles: rare ones tell more. */
  readonly weights: readonly number[];
  readonly articles: readonly Article[];
  /** The best first. */
  readonly passages: readonly Passage[];
}

/** A sentence as it stands in its draft. */
export type ClaimSentence = Pick<ClaimReading, 'text' | 'quoted' | 'referring' | 'conditioned' | 'lexicon'>;

/** Letters of a few words in marks, which are part of the sentence's grammar: called it “good to hear” that. */
const FRAGMENT = 25;

/** Whom a pronoun means a source may say by a pronoun, too, that nobody can be sure of. */
const BY_PRONOUN = 0.5;

/** Long quotations stand as one word each. */
export const parseClaim = (text: string, quoted: readonly Span[], lexicon?: HouseLexicon): SentenceParse =>
  parseSentence(
    text,
    span(0, text.length),
    quoted.filter(({ start, end }) => end - start > FRAGMENT),
    lexicon,
  );

/**
 * A few milliseconds; less where the articles' sentences have been read before.
 * @param parse of the sentence as `parseClaim` gives it
 */
export function readClaim(
  sentence: ClaimSentence,
  articles: readonly Article[],
  parse: SentenceParse = parseClaim(sentence.text, sentence.quoted, sentence.lexicon),
): ClaimReading {
  const { referring } = sentence;
  const words = contentWords(parse, (head) => referring.find(({ span: at }) => overlaps(at, head))?.meant);
  const weights = words.map(
    ({ concept, at }) =>
      (parse.words[at]!.tag.startsWith('PRP') ? BY_PRONOUN : 1) *
      Math.max(0, ...articles.map((article) => articleWeights(article)(concept))),
  );
  const claim = { ...sentence, parse, words, weights, articles };
  return { ...claim, passages: passagesIn(claim, articles) };
}

/**
 * The sentences of `articles` that come nearest to the claim, the best first.
 * @param most how many are looked at
 */
export function passagesIn(
  claim: Omit<ClaimReading, 'passages'>,
  articles: readonly Article[],
  most?: number,
): readonly Passage[] {
  const concepts = new Map<string, Concept>(claim.words.map(({ concept }) => [concept.key, concept]));
  return nearestSentences(concepts, articles, most)
    .flatMap(({ article, index }): readonly Passage[] => {
      const sentence = sourceSentence(article, index);
      return sentence ? [passageAt(claim, sentence)] : [];
    })
    .sort((a, b) => b.covered - a.covered);
}

/** What the sentences around carry is only by the way. */
const AROUND = 0.8;

function passageAt(claim: Omit<ClaimReading, 'passages'>, sentence: SourceSentence): Passage {
  const around = [-1].flatMap((step) => sourceSentence(sentence.article, sentence.index + step) ?? []);
  const ties = tieWords(claim, sentence);
  const tiesAround = around.map((other) => tieWords(claim, other));
  const best = claim.words.map(() => 0);
  for (const { word, strength } of ties) best[word] = strength;
  const covered = shareOf(claim.weights, best);
  for (const list of tiesAround)
    for (const { word, strength } of list) best[word] = Math.max(best[word] ?? 0, AROUND * strength);
  return { sentence, around, ties, tiesAround, covered, coveredWithin: shareOf(claim.weights, best) };
}

/** Share of the weight that is matched, each word as strongly as said. */
export function shareOf(weights: readonly number[], strengths: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 0 : weights.reduce((sum, weight, i) => sum + weight * (strengths[i] ?? 0), 0) / all;
}

/** What words of the claim weigh together, by their indices. */
export const weightOf = ({ weights }: Pick<ClaimReading, 'weights'>, words: readonly number[]): number =>
  words.reduce((sum, word) => sum + (weights[word] ?? 0), 0);

/** What a tie carries of the claim: the weight of its word, as strongly as it is matched. */
export const worthOf = ({ weights }: Pick<ClaimReading, 'weights'>, { word, strength }: Tie): number =>
  (weights[word] ?? 0) * strength;

/** Whether these words stand in a quotation, which checks of its own compare word by word. */
export const isQuoted = ({ quoted }: ClaimReading, at: Span): boolean => quoted.some((it) => overlaps(it, at));
