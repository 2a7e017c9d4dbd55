/** What a clause says happens: its verb with its particle, the noun behind a light verb, the noun or adjective behind "is". */
import type { Frame } from '../../model/claim';
import { hull } from '../../model/span';
import { conceptOfLemma } from '../../text/concepts';
import { LIGHT_PHRASES, LIGHT_VERBS } from '../../text/lexicons/lightVerbs';
import type { Clause } from '../../text/syntax/clauses';
import { dependentsOf } from '../../text/syntax/tree';
import { verbOfNoun } from '../../text/wordFamilies';
import { coreOf } from './participants';
import type { Reading } from './reading';

export interface Predicate extends Readonly<Frame['predicate']> {
  /** Dictionary form of the verb that says the same: "offer" for "made an offer". */
  readonly verb: string;
  /** The noun behind a light verb: what it governs takes part in the clause. */
  readonly noun?: number;
}

export function predicateOf(reading: Reading, clause: Clause): Predicate {
  const { parse } = reading;
  const word = parse.words[clause.predicate]!;
  if (!/^(?:VB|MD)/u.test(word.tag)) {
    const lemma = word.lemma.toLowerCase();
    return { span: word.span, lemma, concept: conceptOfLemma(lemma), form: 'copula', verb: verbOfNoun(lemma) ?? lemma };
  }
  const particle = dependentsOf(parse, clause.predicate, 'compound:prt')[0];
  const lemma = [word, ...(particle === undefined ? [] : [parse.words[particle]!])]
    .map((w) => w.lemma.toLowerCase())
    .join(' ');
  return lightPredicate(reading, clause, lemma) ?? plain(reading, clause, lemma, particle);
}

function plain({ parse }: Reading, { predicate }: Clause, lemma: string, particle: number | undefined): Predicate {
  const spans = [predicate, ...(particle === undefined ? [] : [particle])].map((i) => parse.words[i]!.span);
  const verb = LIGHT_PHRASES.get(lemma) ?? verbOfNoun(lemma.replace(' ', '')) ?? lemma;
  return { span: hull(spans)!, lemma, concept: conceptOfLemma(conceptWord(verb)), form: 'verb', verb };
}

/** "pull out" is known as one word, "pullout"; of other verbs with particles the verb says most. */
const conceptWord = (verb: string): string => {
  const [first = '', ...more] = verb.split(' ');
  return more.length > 0 ? (verbOfNoun([first, ...more].join('')) ?? verb) : first;
};

function lightPredicate(
  reading: Reading,
  { predicate, objects, subject, passive }: Clause,
  lemma: string,
): Predicate | undefined {
  const { parse } = reading;
  const [first = ''] = lemma.split(' ');
  const patient = passive ? subject : objects.at(-1);
  if (patient === undefined) return undefined;
  const object = parse.words[patient]!;
  const phrase = LIGHT_PHRASES.get(`${lemma} ${object.lemma.toLowerCase()}`);
  const core = phrase === undefined ? coreOf(reading, patient) : patient;
  const noun = parse.words[core]!;
  if (!/^NN/u.test(noun.tag)) return undefined;
  const verb = phrase ?? (LIGHT_VERBS.has(first) ? verbOfNoun(noun.lemma.toLowerCase()) : undefined);
  if (verb === undefined) return undefined;
  const span = hull([parse.words[predicate]!.span, noun.span])!;
  return { span, lemma: verb, concept: conceptOfLemma(conceptWord(verb)), form: 'verb', verb, noun: core };
}
