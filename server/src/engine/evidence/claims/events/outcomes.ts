/**
 * Whether an event comes out in a claim as it does in its source: negation and opposite predicates reckoned together.
 * "Did not reject" is "accepted", "won't disrespect" is "respects"; "rose" is not "fell".
 */
import { CERTAINTY, REALITY, type Concept, type Frame, type Participant } from '../../../model/claim';
import { sliceOf, type Span } from '../../../model/span';
import { conceptsIn } from '../../../text/concepts';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { dependentsOf } from '../../../text/syntax/tree';
import { isSpokenApart } from '../../../claims/commitment/words';
import { clauseParts } from '../clauses/clauseParts';
import { isBesideOpposite } from './besideOpposite';
import type { Comparison, ProfiledEvent } from './comparisons';
import type { Judgement } from './departures';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { hasTense, isInPassing, isStated } from '../rungs/standing';

/** How alike two participants must be for what is done to the one to be done to the other; 0 to 1. */
const ONE = 0.6;

export function outcome(claim: ClaimReading, comparison: Comparison): Judgement {
  const { claim: mine, source: theirs, sentence, same } = comparison;
  if (mine.commitment.unsure) return 'silent';
  const agree = mine.commitment.polarity.value === theirs.commitment.polarity.value;
  // What governs it may be misread: enough to hold the claim, not to contradict it.
  if (theirs.commitment.unsure)
    return agree !== same.opposite && theirs.frame.predicate.form === 'verb' ? 'holds' : 'silent';
  if (!isStated(claim.parse, mine) && !isTakenForGranted(claim.parse, comparison)) return 'silent';
  if (!isSaid(sentence.parse, theirs, same.opposite) || isQuoted(claim, mine.frame.predicate.span)) return 'silent';
  if (!isReached(claim.parse, mine) || !isReached(sentence.parse, theirs)) return 'silent';
  // Where a source says as much, it is enough that it may be the same event.
  if (agree !== same.opposite) return 'holds';
  if (same.opposite && (isBesideOpposite(claim.parse, mine.at) || isBesideOpposite(sentence.parse, theirs.at)))
    return 'silent';
  return isOneVoice(claim, comparison) &&
    isOutright(mine) &&
    isOutright(theirs) &&
    isAtOnce(mine, theirs) &&
    isOneMatter(comparison) &&
    isWholly(comparison, claim.text) &&
    !isReadTwoWays(claim, comparison)
    ? 'departs'
    : 'silent';
}

/** With a tense; as what is wanted or planned ("to raise it"), or what is told or ruled out in passing ("attending it", "without raising it"). */
const isSaid = (parse: SentenceParse, { at, frame, commitment }: ProfiledEvent, opposite: boolean): boolean =>
  frame.predicate.form !== 'noun' &&
  (hasTense(parse, at) ||
    commitment.polarity.value === 'denied' ||
    isInPassing(parse, at) ||
    (opposite && parse.words[at]!.tag === 'VB'));

/** "Drew on his training" says that there was one: what a source may only deny outright. */
const isTakenForGranted = (parse: SentenceParse, { claim, source, same }: Comparison): boolean =>
  same.pairs.length > 1 &&
  claim.frame.predicate.form === 'noun' &&
  source.frame.predicate.form !== 'noun' &&
  source.commitment.polarity.value === 'denied' &&
  dependentsOf(parse, claim.at, 'nmod:poss').length > 0 &&
  !isTopic(parse, claim.at);

/** "His remarks on the Act and the islanders' protection": what is spoken about, whether or not there is such a thing. */
function isTopic(parse: SentenceParse, at: number): boolean {
  const { relation, head } = parse.words[at]!;
  if (relation === 'conj') return isTopic(parse, head);
  // Of a list behind "remarks on", the parser hangs some on the remarks.
  const listed = relation === 'nmod' ? dependentsOf(parse, head, 'nmod') : [];
  return listed.some((of) => hasTopicCase(parse, of));
}

const hasTopicCase = (parse: SentenceParse, at: number): boolean =>
  dependentsOf(parse, at, 'case').some((i) => /^(?:on|about|over|regarding|concerning)$/iu.test(parse.words[i]!.text));

/** Neither "may" nor "if": both can be so and not be so. */
const isOutright = ({ commitment: { certainty, conditions } }: ProfiledEvent): boolean =>
  CERTAINTY.indexOf(certainty.value) >= CERTAINTY.indexOf('likely') && conditions.length === 0;

/** Neither is told of another time, before or after something, and nothing can have happened in between. */
const isAtOnce = (mine: ProfiledEvent, theirs: ProfiledEvent): boolean =>
  !isOvertaken(mine, theirs) && ordersOf(mine) === ordersOf(theirs);

const ordersOf = ({ commitment: { orders } }: ProfiledEvent): string =>
  orders
    .filter(({ kind }) => kind === 'before' || kind === 'after')
    .map(({ kind }) => kind)
    .join();

/** What was only planned when the source was written may have come to nothing since; what was to be may have turned out otherwise. */
const isOvertaken = (
  { commitment: mine, frame }: ProfiledEvent,
  { commitment: theirs, frame: { tense } }: ProfiledEvent,
): boolean =>
  (frame.tense === 'past' && tense === 'future') ||
  (theirs.polarity.value === 'affirmed' &&
    REALITY.indexOf(theirs.reality.value) <= REALITY.indexOf('planned') &&
    REALITY.indexOf(mine.reality.value) > REALITY.indexOf(theirs.reality.value));

/** Who does it and to whom it is done are paired where both say so; of opposites, what goes up or down above all. */
function isOneMatter({ claim: { frame: mine }, source: { frame: theirs }, same }: Comparison): boolean {
  const pairs = same.pairs.filter(({ alike }) => alike >= ONE);
  const apart = (role: Participant['role']): boolean =>
    has(mine, role) && has(theirs, role) && !pairs.some(({ a, b }) => a.role === role && b.role === role);
  if (!same.opposite) {
    const more = (frame: Frame): boolean => frame.participants.some(({ role }) => role !== 'agent' && role !== 'time');
    const also = pairs.some(({ a, b }) => ![a, b].every(({ role }) => role === 'agent' || role === 'time'));
    return !apart('agent') && !apart('patient') && (also || !more(mine) || !more(theirs));
  }
  if (has(mine, 'patient') && has(theirs, 'patient') && apart('agent')) return false;
  // Who wins does not lose, whatever is said to be won.
  if (same.converse && !(has(mine, 'patient') && has(theirs, 'patient'))) return !apart('agent');
  return pairs.some(
    ({ a, b }) =>
      (a.role === undergoes(mine) && (b.role === undergoes(theirs) || isSpare(theirs, b))) ||
      (b.role === undergoes(theirs) && isSpare(mine, a)),
  );
}

/** What one denies another may say all the same. */
function isOneVoice(claim: ClaimReading, { claim: mine, source: theirs, sentence }: Comparison): boolean {
  const [here, there] = [mine.commitment.evidence.source, theirs.commitment.evidence.source];
  if (!here || !there) return true;
  const named = (text: string, at: Span): readonly Concept[] =>
    conceptsIn(text, at.start, at.end, false).filter(({ kind }) => kind === 'name');
  const [one, other] = [named(claim.text, here), named(sentence.article.text, there)];
  return one.length === 0 || other.length === 0 || one.some(({ key }) => other.some((c) => c.key === key));
}

/** "Is not the tallest", "did not cross the same bridge": only so much is denied, and no more than that. */
const RESTRICTING =
  /\b(?:same|such|only|all|every|each|most|more|entire|whole|enough|solely|merely|just|exactly|\p{L}{3,}est)\b/iu;

/** Whether all that is affirmed is denied, not only a part of it that has words of its own. */
function isWholly({ claim, source, sentence, same }: Comparison, text: string): boolean {
  const [mine, theirs] = [claim.commitment.polarity.value, source.commitment.polarity.value];
  if (mine === theirs) return true;
  const [here, there] = [sliceOf(text, claim.frame.span), sliceOf(sentence.article.text, source.frame.span)];
  const [denied, affirmed] = mine === 'denied' ? [here, there] : [there, here];
  // "Did not begin in May" denies the month.
  const [event, side] = mine === 'denied' ? ([claim, 'a'] as const) : ([source, 'b'] as const);
  const day = event.frame.participants.find(({ role }) => role === 'time');
  if (day && !same.pairs.some((pair) => pair[side] === day)) return false;
  const word = RESTRICTING.exec(denied)?.[0];
  return word === undefined || new RegExp(`\\b${word}\\b`, 'iu').test(affirmed);
}

const DENIES = /^(?:not|n['’]t|never|no|none|neither|nor|nobody|nothing|without|unlikely)$/iu;
/** With the words that may stand between two of them, or behind. */
const SAYS_NO =
  /^(?:not|n['’]t|never|no|none|neither|nor|nobody|nothing|without|unlikely|an?|one|single|longer|yet)$/iu;

/**
 * Whether the clauses about two events deny as often, with the same words, though one event is read as denied: then a tree has
 * hung a negation on another verb ("is not a member and will raise no money").
 */
function isReadTwoWays({ parse }: ClaimReading, { claim, source, sentence, same }: Comparison): boolean {
  const [mine, theirs] = [claim.commitment.polarity, source.commitment.polarity];
  if (same.opposite || mine.value === theirs.value) return false;
  const here = denialsAbout(parse, claim.at);
  const there = denialsAbout(sentence.parse, source.at);
  const explicit = (of: SentenceParse, by: readonly Span[]): boolean =>
    of.words.every((word) => !by.some((it) => covers(it, word.span)) || SAYS_NO.test(word.text));
  return explicit(parse, mine.by) && explicit(sentence.parse, theirs.by) && here === there;
}

/** The words that deny in the clause about an event, in one spelling. */
const denialsAbout = (parse: SentenceParse, at: number): string => {
  const part = clauseParts(parse).find(({ from, to }) => from <= at && at <= to);
  const words = part ? parse.words.slice(part.from, part.to + 1) : [];
  return words
    .filter(({ text }) => DENIES.test(text))
    .map(({ text }) => text.toLowerCase().replace(/^n['’]t$/u, 'not'))
    .join(' ');
};

const has = ({ participants }: Frame, role: Participant['role']): boolean => participants.some((p) => p.role === role);

/** The role of what it is done to: of verbs without an object, who does it: "raised taxes", "taxes rose". */
const undergoes = (frame: Frame): Participant['role'] => (has(frame, 'patient') ? 'patient' : 'agent');

/** What stands behind a preposition where there is no object: "stayed away from the summit", "attended the summit". */
const isSpare = (frame: Frame, { role }: Participant): boolean =>
  !has(frame, 'patient') && role !== 'agent' && role !== 'time';

/** Joins another clause, into which a negation does not reach. */
const JOINING = /^(?:as|because|while|although|though|since|when|if|so|but|whereas|unless|which|who)$/iu;

/** False where another clause stands between the event and a word that is said to negate it: the parser has gone astray. */
function isReached(parse: SentenceParse, { at, commitment: { polarity } }: ProfiledEvent): boolean {
  const own = new Set([at, ...dependentsOf(parse, at, 'aux', 'aux:pass', 'cop')]);
  const said = (i: number): boolean => polarity.by.some((by: Span) => covers(by, parse.words[i]!.span));
  return polarity.by.every((by) => {
    const from = parse.words.findIndex(({ span }) => span.start === by.start);
    if (from < 0) return true;
    if (isSpokenApart(parse, from, at)) return false;
    for (let i = Math.min(from, at) + 1; i < Math.max(from, at); i++) {
      const { tag, text } = parse.words[i]!;
      if (own.has(i) || said(i) || isAuxiliaryOfSaid(parse, i, said)) continue;
      if (JOINING.test(text) || /^(?:VB[DPZ]|MD)$/u.test(tag)) return false;
    }
    return true;
  });
}

const isAuxiliaryOfSaid = (parse: SentenceParse, i: number, said: (i: number) => boolean): boolean =>
  /^(?:aux|cop)/u.test(parse.words[i]!.relation) && said(parse.words[i]!.head);

const covers = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;
