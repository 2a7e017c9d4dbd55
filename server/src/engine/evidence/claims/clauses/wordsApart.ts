/** Words of a claim in whose place a source has the opposite, all about them being the same: "short-term" for "long-term". */
import { hull, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { isBesideOpposite } from '../events/besideOpposite';
import { classOf, standingInPlace, tieOf, type InPlace } from './inPlace';
import { isQuoted, type ClaimReading, type Passage } from '../reading/readClaim';
import { shareWithout, slotLikeness } from '../values/slots';
import type { SourceSentence } from '../reading/sourceSentences';
import { wordRelation } from '../reading/ties';
import type { Level } from '../values/valuesApart';

export interface WordApart {
  /** In the claim's text. */
  readonly claim: Span;
  /** In the article's text. */
  readonly source: Span;
  /** The same with the word it belongs to: "good credit scores". */
  readonly phrase: Span;
  readonly sentence: SourceSentence;
  /** Both words are of one form, so that one may be written for the other. */
  readonly alike: boolean;
}

/**
 * Least share of the rest of the claim in the sentence: between two neighbours that are the same, and beside one under the
 * word both hang on. Set on pairs of sentences that are known to agree or not (ConjNLI, LingNLI, TaxiNLI, SummEdits, DeFacto):
 * 250 of 254 such opposites were of a sentence that departed from its source.
 */
const TELLS = { between: { calm: 0.2, thorough: 0.15 }, beside: { calm: 0.5, thorough: 0.4 } } as const;
/** A sentence that has the claim's own word in a place no less like silences one that has the opposite. */
const SILENCES = 0.15;

export function wordsApart(claim: ClaimReading, level: Level): readonly WordApart[] {
  return claim.words.flatMap((word, i): readonly WordApart[] => {
    const own = claim.parse.words[word.at]!;
    const of = classOf(own);
    if (!of || of === 'name' || isQuoted(claim, word.span) || isInCompound(claim.text, word.span)) return [];
    if (isBesideOpposite(claim.parse, word.at)) return [];
    const found = claim.passages.flatMap((passage) => oppositesIn(claim, i, passage, level));
    const [best] = found.sort((a, b) => b.slot - a.slot);
    if (!best || heldAs(claim, i) >= best.slot - SILENCES) return [];
    const { sentence, at } = best;
    const { parse, words } = sentence;
    const other = words[at]!;
    const theirs = parse.words[other.at]!;
    return [
      {
        claim: word.span,
        source: other.span,
        phrase: phraseOf(parse, other.at),
        sentence,
        alike: theirs.tag === own.tag,
      },
    ];
  });
}

interface Opposite {
  readonly sentence: SourceSentence;
  readonly at: number;
  readonly slot: number;
}

function oppositesIn(claim: ClaimReading, word: number, passage: Passage, level: Level): readonly Opposite[] {
  const { sentence, ties } = passage;
  const { span, at: place } = claim.words[word]!;
  if (tieOf(ties, word)) return [];
  const tells = shareWithout(claim, passage, span);
  if (tells < TELLS.between[level]) return [];
  return standingInPlace(claim, word, passage).flatMap((there): readonly Opposite[] => {
    const other = sentence.words[there.at]!;
    if (wordRelation(claim.parse.words[place]!, sentence.parse.words[other.at]!) !== 'opposite') return [];
    if (tells < leastFor(there)[level] || isInCompound(sentence.article.text, other.span)) return [];
    // "It is unclear" and "it is not clear".
    if (negations(claim.parse, place) % 2 !== negations(sentence.parse, other.at) % 2) return [];
    return [{ sentence, at: there.at, slot: slotLikeness(claim, span, sentence, ties, other.span) }];
  });
}

const NEVER = { calm: 2, thorough: 2 } as const;

function leastFor({ hangs, beside }: InPlace): Readonly<Record<Level, number>> {
  if (beside === 2) return TELLS.between;
  return hangs && beside === 1 ? TELLS.beside : NEVER;
}

/** How alike the best place is in which a source has the word itself, or one that may stand for it. */
function heldAs(claim: ClaimReading, word: number): number {
  const held = claim.passages.flatMap(({ sentence, ties }) => {
    const tie = tieOf(ties, word);
    return tie ? [slotLikeness(claim, claim.words[word]!.span, sentence, ties, sentence.words[tie.at]!.span)] : [];
  });
  return Math.max(-1, ...held);
}

/** "8-year-old": a part of it says nothing by itself. */
const isInCompound = (text: string, { start, end }: Span): boolean =>
  /[-\u2010\u2011]/u.test(text.charAt(start - 1) + text.charAt(end));

const NEGATION = /^(?:not|n['’]t|no|never|hardly|without|nor|neither)$/iu;

/** Of the word, and of the one it hangs on. */
const negations = ({ words, dependents }: SentenceParse, at: number): number =>
  [at, words[at]!.head].flatMap((i) => dependents[i] ?? []).filter((d) => NEGATION.test(words[d]!.text)).length;

/** The word with the nouns it stands before. */
function phraseOf({ words }: SentenceParse, at: number): Span {
  const { head, span } = words[at]!;
  const noun = head > at && head - at <= MOST_WORDS && words[head]!.tag.startsWith('NN') ? head : at;
  const within = words.slice(at, noun + 1);
  return within.every(({ relation }) => relation !== 'punct') ? (hull(within.map((word) => word.span)) ?? span) : span;
}
const MOST_WORDS = 3;
