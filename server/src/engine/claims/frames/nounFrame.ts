/** A noun that names an event as a frame of its own: "the withdrawal of troops from Hrane". */
import type { Frame } from '../../model/claim';
import { conceptOfLemma } from '../../text/concepts';
import { subtreeSpan } from '../../text/syntax/tree';
import { verbOfNoun } from '../../text/wordFamilies';
import { argumentsOf } from './nounArguments';
import { isClause, type Reading } from './reading';
import { waysAt } from './ways';

/** Undefined for nouns that name no event, or nobody who takes part in it. */
export function nounFrame(reading: Reading, noun: number): Frame | undefined {
  const { parse } = reading;
  const word = parse.words[noun]!;
  if (!/^NNS?$/u.test(word.tag) || isClause(reading, noun)) return undefined;
  const lemma = word.lemma.toLowerCase();
  const verb = verbOfNoun(lemma);
  if (verb === undefined) return undefined;
  const participants = argumentsOf(reading, noun, verb, true).filter(({ concepts }) => concepts.length > 0);
  if (participants.length === 0) return undefined;
  const [first = lemma] = verb.split(' ');
  return {
    span: subtreeSpan(parse, noun, (d) => isClause(reading, d)),
    predicate: {
      span: word.span,
      lemma,
      concept: conceptOfLemma(verb.includes(' ') ? lemma : first),
      form: 'noun',
      ...waysAt(parse, noun),
    },
    participants,
    tense: 'none',
    passive: false,
  };
}
