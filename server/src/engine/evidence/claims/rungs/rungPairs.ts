/**
 * Events of a claim beside words of its sources that name the same happening, whatever the grammar around them: what a rung of
 * commitment is compared on. Frames pair events by who takes part in them; here the word itself is looked for ("will **expose**
 * the files", "a leak that might have **exposed** files"), and what else the clause tells must stand near it.
 */
import { commitmentAt } from '../../../claims/commitment/commitment';
import { sentenceFrames } from '../../../claims/frames/articleFrames';
import type { SameEvent } from '../../../claims/frames/sameEvent';
import type { Frame } from '../../../model/claim';
import { keptWith } from '../../../model/kept';
import { covers, hull } from '../../../model/span';
import { conceptOfLemma } from '../../../text/concepts';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { subtree } from '../../../text/syntax/tree';
import { claimFrames } from '../reading/claimFrames';
import { withCuesBefore } from './cuesBefore';
import {
  comparisonsOf,
  profiled,
  sentencesNear,
  type Comparison,
  type NearSentence,
  type ProfiledEvent,
} from '../events/comparisons';
import type { ClaimReading } from '../reading/readClaim';
import { wordRelation } from '../reading/ties';

/** What two words have to be to each other to name one happening, and what that is worth. */
const NAMES_IT = { same: 1, family: 0.95, synonym: 0.85, general: 0.7, kind: 0.7, opposite: 0, none: 0 } as const;
/** Verbs that leave to their object what happens, that only report, or that govern nearly anything. */
const SAYS_LITTLE =
  /^(?:be|have|do|make|get|go|come|take|give|put|let|keep|say|tell|testify|state|write|ask|explain|comment|see|know|think|want|use|seem|add|include|become|start|begin|continue|try|help|need|plan|hope|expect|believe|report|announce|show|find|mean|look|call|note|feature|provide|involve|remain)$/u;
/** Words from the event within which what else the clause tells may stand. */
const WINDOW = 12;
/** Share of it, by weight, that must. */
const TOLD = 0.6;
/** The same where the words are only near each other, as in "pay" and "finance". */
const TOLD_OF_KIN = 0.8;
/** What it is worth that the rest of the claim stands in the same sentence. */
const CONTEXT = 0.3;

/** By event of the claim: comparisons of frames, and of words where no frames pair. */
export const rungPairsOf: (claim: ClaimReading) => readonly (readonly Comparison[])[] = keptWith(
  (claim: ClaimReading) => {
    const near = sentencesNear(claim);
    const frames = claimFrames(claim);
    return comparisonsOf(claim).map((list, i) => {
      const mine = frames[i];
      if (!mine) return list;
      const found = near
        .flatMap((sentence) => pairsIn(claim, mine, sentence))
        .filter((pair) => !list.some((other) => isOne(pair, other)));
      return [...list.map((pair) => withCues(claim.parse, pair)), ...found].sort((a, b) => b.sure - a.sure);
    });
  },
);

/** A cue right before it counts on both sides: "seen as an attempt to change" says no more than a source with these words. */
const withCues = (parse: SentenceParse, pair: Comparison): Comparison => ({
  ...pair,
  claim: cautious(parse, pair.claim),
  source: cautious(pair.sentence.parse, pair.source),
});

const cautious = (parse: SentenceParse, { frame }: ProfiledEvent): ProfiledEvent =>
  profiled(frame, parse, (at) => withCuesBefore(parse, firstOf(parse, frame), commitmentAt(parse, at)));

/** The first word of the predicate: of "take command" the verb. */
const firstOf = (parse: SentenceParse, { predicate }: Frame): number =>
  Math.max(
    0,
    parse.words.findIndex(({ span }) => span.start === predicate.span.start),
  );

const isOne = (a: Comparison, b: Comparison): boolean => a.sentence === b.sentence && a.source.at === b.source.at;

function pairsIn(claim: ClaimReading, frame: Frame, near: NearSentence): readonly Comparison[] {
  const at = placeOf(claim.parse, frame);
  const mine = claim.parse.words[at];
  if (!mine || SAYS_LITTLE.test(mine.lemma)) return [];
  const { sentence, covered } = near;
  return sentence.words.flatMap(({ at: place, concept }): readonly Comparison[] => {
    const theirs = sentence.parse.words[place]!;
    if (concept.kind !== 'word' || !/^(?:VB|NN|JJ)/u.test(theirs.tag)) return [];
    const worth = NAMES_IT[wordRelation(mine, theirs)];
    if (worth === 0) return [];
    const told = toldNear(claim, frame, at, near, place);
    if (told < (worth < 0.8 ? TOLD_OF_KIN : TOLD)) return [];
    const likeness = worth * told;
    return [
      {
        claim: { frame, commitment: withCuesBefore(claim.parse, at, commitmentAt(claim.parse, at)), at },
        source: {
          frame: frameAt(near, place),
          commitment: withCuesBefore(sentence.parse, place, commitmentAt(sentence.parse, place)),
          at: place,
        },
        sentence,
        same: sameWords(likeness),
        sure: (1 - CONTEXT) * likeness + CONTEXT * covered,
      },
    ];
  });
}

const placeOf = (parse: SentenceParse, { predicate: { span } }: Frame): number =>
  parse.words.findIndex((word) => word.span.start === span.start || word.span.end === span.end);

const sameWords = (degree: number): SameEvent => ({
  degree,
  likeness: degree,
  opposite: false,
  converse: false,
  pairs: [],
  apart: [],
});

/** Share of the clause's words, by weight, that stand near the source's word; names and numbers must all be in the sentence. */
function toldNear(
  claim: ClaimReading,
  frame: Frame,
  at: number,
  { ties, sentence }: NearSentence,
  place: number,
): number {
  let all = 0;
  let told = 0;
  let count = 0;
  for (const [i, word] of claim.words.entries()) {
    if (word.at === at || !covers(frame.span, word.span) || covers(frame.predicate.span, word.span)) continue;
    const tie = ties.find((t) => t.word === i);
    const where = tie && sentence.words[tie.at]!.at;
    if (where === place) continue;
    if (tie === undefined && word.concept.kind === 'number') return 0;
    const weight = claim.weights[i] ?? 0;
    all += weight;
    count++;
    if (where !== undefined && Math.abs(where - place) <= WINDOW) told += weight * tie!.strength;
    else if (where !== undefined) told += FAR * weight * tie!.strength;
  }
  return count === 0 || all === 0 ? 0 : told / all;
}
const FAR = 0.6;

function frameAt({ sentence }: NearSentence, place: number): Frame {
  const { parse, article, index } = sentence;
  const word = parse.words[place]!;
  const known = sentenceFrames(article, index).find(({ predicate }) => covers(predicate.span, word.span));
  if (known) return known;
  const inside = subtree(parse, place).filter((i) => Math.abs(i - place) <= WINDOW);
  return {
    span: hull(inside.map((i) => parse.words[i]!.span)) ?? word.span,
    predicate: { span: word.span, lemma: word.lemma, concept: conceptOfLemma(word.lemma), form: 'noun' },
    participants: [],
    tense: 'none',
    passive: false,
  };
}
