/** What a clause says happens: its verb with its particle, the noun behind a light verb, the noun or adjective behind "is". */
import type { Frame } from '../../model/claim';
import { hull } from '../../model/span';
import { conceptOfLemma } from '../../text/concepts';
import { HAPPENING, LIGHT_PHRASES, LIGHT_VERBS } from '../../text/lexicons/lightVerbs';
import type { Clause } from '../../text/syntax/clauses';
import { dependentsOf } from '../../text/syntax/tree';
import { verbOfNoun } from '../../text/wordFamilies';
import { coreOf } from './participants';
import type { Reading } from './reading';
import { waysAt } from './ways';

export interface Predicate extends Readonly<Frame['predicate']> {
  /** Dictionary form of the verb that says the same: "offer" for "made an offer". */
  readonly verb: string;
  /** The noun behind a light verb: what it governs takes part in the clause. */
  readonly noun?: number;
  /** Object of a fixed phrase, which stands for nothing: the place of "take place". */
  readonly idle?: number;
}

export function predicateOf(reading: Reading, clause: Clause): Predicate {
  const { parse } = reading;
  const word = parse.words[clause.predicate]!;
  if (!/^(?:VB|MD)/u.test(word.tag)) {
    const lemma = word.lemma.toLowerCase();
    const verb = verbOfNoun(lemma) ?? lemma;
    const ways = waysAt(parse, clause.predicate);
    return { span: word.span, lemma, concept: conceptOfLemma(lemma), form: 'copula', verb, ...ways };
  }
  const particle = dependentsOf(parse, clause.predicate, 'compound:prt')[0] ?? overBehind(reading, clause);
  const lemma = [word, ...(particle === undefined ? [] : [parse.words[particle]!])]
    .map((w) => w.lemma.toLowerCase())
    .join(' ');
  return lightPredicate(reading, clause, lemma) ?? plain(reading, clause, lemma, particle);
}

/** "took **over** the agency": nobody takes anything over an agency. */
function overBehind({ parse }: Reading, { predicate, objects }: Clause): number | undefined {
  const next = parse.words[predicate + 1];
  const above = parse.words[next?.head ?? -1];
  const isIt = parse.words[predicate]!.lemma === 'take' && next?.text === 'over' && objects.length === 0;
  return isIt && (next.head === predicate || above?.head === predicate) ? predicate + 1 : undefined;
}

function plain({ parse }: Reading, { predicate }: Clause, lemma: string, particle: number | undefined): Predicate {
  const spans = [predicate, ...(particle === undefined ? [] : [particle])].map((i) => parse.words[i]!.span);
  const verb = LIGHT_PHRASES.get(lemma) ?? verbOfNoun(lemma.replace(' ', '')) ?? lemma;
  const concept = conceptOfLemma(conceptWord(verb));
  return { span: hull(spans)!, lemma, concept, form: 'verb', verb, ...waysAt(parse, predicate) };
}

/** "pull out" is known as one word, "pullout"; of other verbs with particles the verb says most. */
const conceptWord = (verb: string): string => {
  const [first = '', ...more] = verb.split(' ');
  return more.length > 0 ? (verbOfNoun([first, ...more].join('')) ?? verb) : first;
};

/** "make an offer" is to offer, "talks took place" is to talk. */
function lightPredicate(reading: Reading, clause: Clause, lemma: string): Predicate | undefined {
  const { parse } = reading;
  const { predicate, objects, subject, passive } = clause;
  const patient = passive ? subject : objects.at(-1);
  const phrase = patient === undefined ? undefined : LIGHT_PHRASES.get(`${lemma} ${lemmaAt(parse, patient)}`);
  const happens = HAPPENING.has(phrase ?? lemma) && subject !== undefined;
  const core = happens ? coreOf(reading, subject) : patient === undefined ? undefined : coreOf(reading, patient);
  const noun = core === undefined ? undefined : parse.words[core]!;
  if (core !== undefined && noun && /^NN/u.test(noun.tag) && (happens || (phrase === undefined && isLight(lemma)))) {
    const verb = verbOfNoun(noun.lemma.toLowerCase());
    if (verb !== undefined)
      return {
        ...named(parse, predicate, core, verb),
        noun: core,
        ...(happens && phrase !== undefined ? { idle: patient! } : {}),
      };
  }
  return phrase === undefined || patient === undefined
    ? undefined
    : { ...named(parse, predicate, patient, phrase), noun: patient };
}

const lemmaAt = (parse: Reading['parse'], word: number): string => parse.words[word]!.lemma.toLowerCase();

const isLight = (lemma: string): boolean => LIGHT_VERBS.has(lemma.split(' ', 1)[0]!);

const named = (parse: Reading['parse'], predicate: number, behind: number, verb: string): Predicate => ({
  span: hull([parse.words[predicate]!.span, parse.words[behind]!.span])!,
  lemma: verb,
  concept: conceptOfLemma(conceptWord(verb)),
  form: 'verb',
  verb,
  ...waysAt(parse, behind),
});
