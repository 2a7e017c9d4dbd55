/** How far the writer of a sentence stands behind one of its events, column by column, with the words that say so. */
import type { Commitment } from '../../model/claim';
import { keptWith } from '../../model/kept';
import type { Span } from '../../model/span';
import { clauses } from '../../text/syntax/clauses';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { causeOf } from './causes';
import { climb } from './climb';
import { conditionsOf } from './conditions';
import { directionOf } from './directions';
import { ordersOf } from './orders';
import { quantifiersOf } from './quantifiers';
import { degreeOf, scopeOf } from './scopes';

/**
 * The profile of the event that the word names: a verb, the noun or adjective behind "is", or a noun ("offered a
 * **withdrawal**" proposes it as much as "offered to **withdraw**"). Time is linear in what hangs on the word and above it.
 * It is read once and kept with the parse, for every check asks.
 * @param predicate index into the words of the parse
 */
export function commitmentAt(parse: SentenceParse, predicate: number): Commitment {
  const kept = known(parse);
  return (kept[predicate] ??= read(parse, predicate));
}

const known = keptWith((_parse: SentenceParse): (Commitment | undefined)[] => []);

function read(parse: SentenceParse, predicate: number): Commitment {
  const { standing, chain } = climb(parse, predicate);
  const { polarity, reality, certainty, evidence, unsure } = standing.columns();
  const denied = polarity.value === 'denied';
  const direction = directionOf(parse, predicate);
  const cause = causeOf(parse, predicate);
  const scope = scopeOf(parse, predicate);
  const degree = degreeOf(parse, predicate);
  return {
    polarity,
    reality,
    certainty,
    evidence,
    ...(direction && { direction }),
    quantifiers: quantifiersOf(parse, predicate),
    ...(cause && { cause }),
    ...(scope && { scope }),
    ...(degree && { degree }),
    conditions: chain.flatMap((at) => conditionsOf(parse, at, denied)),
    orders: ordersOf(parse, predicate),
    ...(unsure && { unsure }),
  };
}

/** The same for a frame's predicate, given by its span in the text that was parsed; undefined where no word begins there. */
export function commitmentOf(parse: SentenceParse, predicate: Span): Commitment | undefined {
  const at = parse.words.findIndex((w) => w.span.start === predicate.start);
  return at < 0 ? undefined : commitmentAt(parse, at);
}

/** Indices of the sentence's verbs and of the nouns and adjectives behind "is", in the order of the text. */
export const predicatesIn = (parse: SentenceParse): readonly number[] =>
  clauses(parse).map((clause) => clause.predicate);
