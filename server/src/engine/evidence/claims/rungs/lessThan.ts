/**
 * Where a claim says clearly less of an event than its source: may for has decided, plans to for did, some for all, slightly for
 * sharply. The mirror of the rungs on which a claim says more. Caution is good style where the source itself is careful, has it from
 * somebody, makes a condition or speaks of what is to come; that is no less.
 */
import { CERTAINTY, EVIDENCE, QUANTIFIER, REALITY, type Commitment } from '../../../model/claim';
import type { Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { isHedged, lemmasIn, tellsWhose } from './caution';
import type { Comparison, ProfiledEvent } from '../events/comparisons';
import { withCuesBefore } from './cuesBefore';
import type { Judgement } from '../events/departures';
import { sameHead } from './moreThan';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { hasTense, isPast } from './standing';

export const LESS_COLUMNS = ['reality', 'certainty', 'quantity', 'degree'] as const;
export type LessColumn = (typeof LESS_COLUMNS)[number];

export interface Less {
  /** The claim's words that make it less, and the source's that say more; empty where only the verb says so. */
  readonly claim: readonly Span[];
  readonly source: readonly Span[];
}

/** In one column; `holds` where the source says as little as the claim does. */
export function judgeLess(column: LessColumn, pair: Comparison, reading: ClaimReading): Judgement {
  if (!isComparable(pair, reading)) return 'silent';
  const less = lessIn(column, pair, reading);
  return less === undefined ? 'silent' : less === 'holds' ? 'holds' : isSettled(pair) ? 'departs' : 'holds';
}

/** What makes it less in the column; undefined where the claim holds nothing back there. */
export function lessIn(column: LessColumn, pair: Comparison, { parse }: ClaimReading): Less | 'holds' | undefined {
  // "It is not clear whether": what comes right before it counts, whatever the parser made of the sentence.
  const mine = withCuesBefore(parse, pair.claim.at, pair.claim.commitment);
  const theirs = pair.source.commitment;
  switch (column) {
    case 'reality':
      return lessReal(mine, theirs, parse, pair);
    case 'certainty':
      return lessSure(mine, theirs, parse);
    case 'quantity':
      return fewer(pair, parse);
    case 'degree':
      if (mine.degree?.value !== 'slight') return undefined;
      return theirs.degree?.value === 'strong' ? { claim: mine.degree.by, source: theirs.degree.by } : 'holds';
  }
}

/** Words that only place an event in time, or belong to what is arranged. */
const BY_GRAMMAR =
  /^(?:will|'ll|wo|shall|would|'d|must|should|ought|need|have|be|to|if|unless|set|due|expect|expected)$/u;

function lessReal(
  mine: Commitment,
  theirs: Commitment,
  parse: SentenceParse,
  pair: Comparison,
): Less | 'holds' | undefined {
  if (REALITY.indexOf(mine.reality.value) > REALITY.indexOf('planned')) return undefined;
  const by = lemmasIn(parse, mine.reality.by);
  if (by.length === 0 || by.every((word) => BY_GRAMMAR.test(word)) || mine.conditions.length > 0) return undefined;
  if (theirs.reality.value !== 'done' || !isPast(pair.sentence.parse, pair.source)) return 'holds';
  return { claim: mine.reality.by, source: [] };
}

/** What somebody may or is able to do, and what is thought, is no doubt about whether it is so. */
const NO_DOUBT =
  /^(?:can|ca|able|ability|capable|permit|allow|right|option|free|if|unless|think|believe|feel|assume|view|opinion|say|should|ought|must)$/u;

function lessSure(mine: Commitment, theirs: Commitment, parse: SentenceParse): Less | 'holds' | undefined {
  if (CERTAINTY.indexOf(mine.certainty.value) > CERTAINTY.indexOf('likely')) return undefined;
  const by = lemmasIn(parse, mine.certainty.by);
  if (by.length === 0 || by.some((word) => NO_DOUBT.test(word)) || mine.conditions.length > 0) return undefined;
  if (CERTAINTY.indexOf(theirs.certainty.value) < CERTAINTY.indexOf('asserted')) return 'holds';
  // What is only planned is not decided.
  if (REALITY.indexOf(theirs.reality.value) < REALITY.indexOf('agreed')) return 'holds';
  return { claim: mine.certainty.by, source: theirs.reality.by };
}

/** Neighbours on the ladder are not set apart. */
const APART = 2;

function fewer({ claim, source, sentence }: Comparison, parse: SentenceParse): Less | 'holds' | undefined {
  for (const mine of claim.commitment.quantifiers) {
    const rung = QUANTIFIER.indexOf(mine.value);
    if (mine.value !== 'some' && mine.value !== 'few') continue;
    const theirs = source.commitment.quantifiers.find((other) => sameHead(parse, mine, sentence.parse, other));
    if (!theirs) continue;
    if (QUANTIFIER.indexOf(theirs.value) - rung < APART) return 'holds';
    return { claim: [...mine.by, mine.head], source: [...theirs.by, theirs.head] };
  }
  return undefined;
}

/** Both are understood and affirmed, and the claim says it itself. */
const isComparable = ({ claim, source }: Comparison, reading: ClaimReading): boolean =>
  !claim.commitment.unsure &&
  !source.commitment.unsure &&
  claim.commitment.polarity.value === 'affirmed' &&
  source.commitment.polarity.value === 'affirmed' &&
  claim.frame.predicate.form !== 'noun' &&
  !isQuoted(reading, claim.frame.predicate.span) &&
  hasTenseAbove(reading.parse, claim);

/** With a tense, or governed by what has one: "may close", "plans to close". */
const hasTenseAbove = (parse: SentenceParse, { at }: ProfiledEvent): boolean =>
  at >= 0 && (hasTense(parse, at) || hasTense(parse, Math.max(0, parse.words[at]!.head)));

/** The source tells it outright and in its own voice, with no word of doubt about. */
const isSettled = ({ source, sentence }: Comparison): boolean =>
  EVIDENCE.indexOf(source.commitment.evidence.value) >= EVIDENCE.indexOf('document') &&
  CERTAINTY.indexOf(source.commitment.certainty.value) >= CERTAINTY.indexOf('asserted') &&
  source.commitment.conditions.length === 0 &&
  hasTenseAbove(sentence.parse, source) &&
  !isHedged(sentence.parse, source.at) &&
  !isSomebodysWord(sentence.parse);

/** "…, residents said": whoever is told something by others may well put it with care. */
const isSomebodysWord = (parse: SentenceParse): boolean =>
  tellsWhose(parse) || parse.words.some(({ lemma }) => SAYS.test(lemma.toLowerCase()));
const SAYS = /^(?:say|tell|state|argue|believe|think|insist|contend|maintain|announce|suggest|warn)$/u;
