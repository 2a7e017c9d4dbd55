/**
 * Where a clause of a claim and one of a source name the same things and say the opposite of them, whatever their verbs are:
 * "would **keep** the requirement", "proposes **doing away with** the mandate"; "were part of the talks", "were **not** discussed".
 * Events are told apart by their verbs; where all else is the same, the ways they go can be compared without one.
 */
import { directionOf } from '../../claims/commitment/directions';
import { negationsOf } from '../../claims/commitment/negation';
import { keptWith } from '../../model/kept';
import { hull, type Span } from '../../model/span';
import { TURNING_WORDS } from '../../text/lexicons/holdingWords';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { clauseParts } from './clauseParts';
import { sentencesNear, type NearSentence } from './comparisons';
import { cueIn, foldedSentence, foldedWords } from './holdingCues';
import { isQuoted, weightOf, worthOf, type ClaimReading } from './readClaim';
import type { SourceSentence } from './sourceSentences';
import { wordRelation } from './ties';

export interface ClauseTurned {
  readonly kind: 'opposite' | 'denied';
  /** The claim's words that go the other way, in its text. */
  readonly claim: Span;
  /** The source's, in the article's text. */
  readonly source: Span;
  /** The source's clause. */
  readonly clause: Span;
  readonly sentence: SourceSentence;
}

/** Share of the rest of the claim, by weight, that the source's sentence must have. */
const TOLD = { opposite: 0.5, denied: 0.8 } as const;
/** Share of what stands behind the claim's word that stands behind the source's. */
const BEHIND = 0.5;
/** Weight that must be shared: a name of the article's, and one telling word. */
const ENOUGH = 2.2;
/** A sentence that tells nearly as much, and goes the claim's way, silences. */
const SILENCES = 0.2;
/** Words within which what a verb is about stands behind it. */
const REACH = 12;

/** Linear in the claim's words times the near sentences'. */
export const clausesTurned: (claim: ClaimReading) => readonly ClauseTurned[] = keptWith((claim: ClaimReading) => {
  const near = sentencesNear(claim);
  return [...opposites(claim, near), ...denials(claim, near)];
});

interface Found extends ClauseTurned {
  readonly told: number;
}

function opposites(claim: ClaimReading, near: readonly NearSentence[]): readonly ClauseTurned[] {
  const { parse } = claim;
  if (cueIn(foldedSentence(parse))?.held.column === 'certainty') return [];
  return parse.words.flatMap((word, at): readonly ClauseTurned[] => {
    if (!isVerb(parse, at) || isQuoted(claim, word.span)) return [];
    const mine = directionOf(parse, at);
    const behind = namedBehind(claim, at);
    if (weightOf(claim, behind) === 0 || !claim.words.some((it) => it.at < at)) return [];
    const denied = negationsOf(parse, at).length % 2;
    let held = 0;
    const found: Found[] = [];
    for (const { sentence, ties } of near) {
      const told = toldWithout(claim, ties, (w) => claim.words[w]!.at === at);
      const them = sentence.parse;
      for (let b = 0; b < them.words.length; b++) {
        if (!isVerb(them, b)) continue;
        const there = ties.filter(
          ({ word: w, at: t }) => behind.includes(w) && isBehind(them, b, sentence.words[t]!.at),
        );
        if (sum(claim, there) < BEHIND * weightOf(claim, behind)) continue;
        const theirs = directionOf(them, b);
        const relation = wordRelation(word, them.words[b]!);
        const axis = mine && theirs && mine.value.axis === theirs.value.axis;
        // Who gives has another who receives.
        const given = mine?.value.axis === 'transfer' || CONVERSE.test(word.lemma);
        const opposite = given ? false : axis ? mine.value.pole !== theirs.value.pole : relation === 'opposite';
        const kin = axis ? !opposite : relation !== 'opposite' && relation !== 'none';
        const parity = negationsOf(them, b).length % 2 === denied;
        if ((opposite && !parity) || (kin && parity)) held = Math.max(held, told);
        if (!opposite || !parity || told < TOLD.opposite || isOpen(parse, at, them, b)) continue;
        const before = ties.some(({ word: w, at: t }) => claim.words[w]!.at < at && sentence.words[t]!.at < b);
        if (!before && !them.words.slice(0, b).some(({ tag }) => tag === 'PRP')) continue;
        if (sum(claim, ties) < ENOUGH) continue;
        found.push({
          kind: 'opposite',
          claim: mine ? hull([...mine.by])! : word.span,
          source: theirs ? hull([...theirs.by])! : them.words[b]!.span,
          clause: sentence.span,
          sentence,
          told,
        });
      }
    }
    const [best] = found.sort((a, b) => b.told - a.told);
    return best && held < best.told - SILENCES ? [best] : [];
  });
}

function denials(claim: ClaimReading, near: readonly NearSentence[]): readonly ClauseTurned[] {
  const { parse } = claim;
  const words = foldedSentence(parse);
  if (TURNING_WORDS.test(words) || LACKING.test(words) || cueIn(words)) return [];
  return clauseParts(parse).flatMap((part): readonly ClauseTurned[] => {
    const inPart = claim.words.flatMap(({ at, span }, w) =>
      part.from <= at && at <= part.to && !isQuoted(claim, span) && !SLIGHT.test(parse.words[at]!.lemma) ? [w] : [],
    );
    const all = weightOf(claim, inPart);
    const found: Found[] = [];
    let held = 0;
    for (const { sentence, ties } of near) {
      const own = ties.filter(({ word }) => inPart.includes(word));
      const shared = sum(claim, own);
      const told = shared / all;
      if (told < TOLD.denied - SILENCES || shared < ENOUGH) continue;
      const them = sentence.parse;
      const denied = own.flatMap((tie) => {
        const by = isEvent(claim, tie.word) && tie.strength >= 0.9 ? deniedBy(them, sentence.words[tie.at]!.at) : [];
        return by.length > 0 ? [{ tie, by }] : [];
      })[0];
      if (!denied) {
        held = Math.max(held, told);
        continue;
      }
      if (
        told < TOLD.denied ||
        isOpen(parse, claim.words[denied.tie.word]!.at, them, sentence.words[denied.tie.at]!.at)
      )
        continue;
      found.push({
        kind: 'denied',
        claim: claim.words[denied.tie.word]!.span,
        source: hull([...denied.by, sentence.words[denied.tie.at]!.span])!,
        clause: sentence.span,
        sentence,
        told,
      });
    }
    const [best] = found.sort((a, b) => b.told - a.told);
    return best && held < best.told - SILENCES ? [best] : [];
  });
}

/** "were **part** of the talks". */
const SLIGHT = /^(?:part|subject|topic|matter)$/u;

/** Words that deny without a negation, or leave open what has not been. */
const LACKING =
  /(?<![^ ])(?:yet to|lack(?:s|ed|ing)?|absence|avoid(?:s|ed|ing)?|miss(?:es|ed|ing)?|instead|rather|only|far from|stop(?:s|ped|ping)?|prevent(?:s|ed|ing)?|little|few|nobody|nothing) /u;
const QUALIFIES = /^(?:JJ|NN|CD|VB[NG]|,|HYPH|RB)/u;
const QUALIFIES_VERB = /^(?:RB|VBN$|VB$)/u;
const CONVERSE = /^(?:give|receive|get|pay|lend|borrow|teach|learn|lease|rent|inherit|bequeath|send)$/u;

const isVerb = ({ words }: SentenceParse, i: number): boolean =>
  words[i]!.tag.startsWith('VB') && !/^(?:aux|cop|amod|compound)/u.test(words[i]!.relation);

const isEvent = (claim: ClaimReading, w: number): boolean =>
  claim.words[w]!.concept.kind === 'word' && /^(?:VB|NN|JJ)/u.test(claim.parse.words[claim.words[w]!.at]!.tag);

/** "cannot use it **to measure** its worth", "did not resign **before** the vote": not for that, not then; but otherwise. */
const isFor = ({ words }: SentenceParse, at: number): boolean =>
  words[at]!.tag.startsWith('VB') &&
  (words.slice(at + 2, at + NEAR).some(({ tag }, i) => tag === 'TO' && words[at + 3 + i]?.tag === 'VB') ||
    words.slice(at + 1, at + NEAR).some(({ text }) => /^(?:before|after|until|till|since|because)$/iu.test(text)));

/** "may reject it", "if it keeps my interest", "will not sell" beside "sold": both can be so. */
function isOpen(claim: SentenceParse, at: number, source: SentenceParse, other: number): boolean {
  const part = clauseParts(source).find(({ from, to }) => from <= other && other <= to);
  if (part && cueIn(foldedWords(source, part.from, part.to))?.held.column === 'certainty') return true;
  if (source.words.some(({ text }) => /^(?:if|unless|whether)$/iu.test(text))) return true;
  const isToCome = ({ words }: SentenceParse, i: number): boolean =>
    words.slice(Math.max(0, i - NEAR), i).some(({ text }) => /^(?:will|wo|would|to|['’]ll)$/iu.test(text));
  return /^VB[DN]$/u.test(claim.words[at]!.tag) && !isToCome(claim, at) && isToCome(source, other);
}
const NEAR = 6;

function deniedBy(parse: SentenceParse, at: number): readonly Span[] {
  if (isFor(parse, at)) return [];
  const own = negationsOf(parse, at);
  const [by] = own[0] ?? [];
  if (own.length !== 1 || !by) return [];
  const from = parse.words.findIndex(({ span }) => span.start === by.start);
  // Trees of long sentences hang a "not" on verbs far off.
  const between = parse.words.slice(from + 1, at);
  const isNoun = parse.words[at]!.tag.startsWith('NN');
  return from < at && between.every(({ tag }) => (isNoun ? QUALIFIES : QUALIFIES_VERB).test(tag)) ? [by] : [];
}

function namedBehind(claim: ClaimReading, at: number): readonly number[] {
  return claim.words.flatMap(({ at: i }, w) =>
    isBehind(claim.parse, at, i) && /^(?:NN|JJ|CD|VBG)/u.test(claim.parse.words[i]!.tag) ? [w] : [],
  );
}

/** Near enough, and in the same clause. */
function isBehind({ words }: SentenceParse, verb: number, i: number): boolean {
  if (i <= verb || i - verb > REACH) return false;
  for (let at = verb + 1; at < i; at++)
    if (/^(?:[,;:]|but|while|although|whereas)$/u.test(words[at]!.text)) return false;
  return true;
}

const sum = (claim: ClaimReading, some: NearSentence['ties']): number =>
  some.reduce((total, tie) => total + worthOf(claim, tie), 0);

function toldWithout(claim: ClaimReading, ties: NearSentence['ties'], left: (word: number) => boolean): number {
  const rest = claim.words.map((_, i) => i).filter((i) => !left(i));
  const all = weightOf(claim, rest);
  return all === 0
    ? 0
    : sum(
        claim,
        ties.filter(({ word }) => !left(word)),
      ) / all;
}
