/** One clause as a frame: active and passive, relative clauses and lists told alike. */
import type { Frame, Participant } from '../../model/claim';
import { MUTUAL } from '../../text/lexicons/events';
import { span } from '../../model/span';
import type { Clause } from '../../text/syntax/clauses';
import { dependentsOf, subtree, subtreeSpan } from '../../text/syntax/tree';
import { isRelative, sharedObject, whoHasIt } from './gaps';
import { argumentsOf } from './nounArguments';
import { isStrayMatter, isStrayOther, isStrayTime, participantsAt } from './participants';
import { predicateOf } from './predicate';
import { isClause, type Reading } from './reading';
import { isTime, prepositionOf, roleOf } from './roles';

export function verbFrame(reading: Reading, clause: Clause): Frame {
  const { parse } = reading;
  const { verb, noun, idle, ...predicate } = predicateOf(reading, clause);
  const found: Participant[] = [];
  const { subject, patient } = whoHasIt(reading, clause);
  if (clause.passive) {
    if (clause.agent !== undefined) found.push(...participantsAt(reading, clause.agent, 'agent'));
    if (patient !== undefined && patient !== noun) found.push(...participantsAt(reading, patient, 'patient'));
  } else {
    if (subject !== undefined && !isNoun(reading, subject, noun))
      found.push(...participantsAt(reading, subject, 'agent'));
    for (const object of [
      ...clause.objects,
      ...(patient === undefined ? [] : [patient]),
      ...sharedObject(reading, clause),
    ])
      if (!isNoun(reading, object, noun) && object !== idle) found.push(...objectAt(reading, clause, object, verb));
  }
  // "demanded control of the port": a noun is no clause, whatever the parser says.
  if (!clause.passive && clause.objects.every((o) => isRelative(parse.words[o]!)))
    for (const d of dependentsOf(parse, clause.predicate, 'xcomp'))
      if (/^NN/u.test(parse.words[d]!.tag) && !isClause(reading, d))
        found.push(...participantsAt(reading, d, 'patient'));
  if (noun !== undefined) found.push(...argumentsOf(reading, noun, verb, false));
  for (const word of clause.obliques) if (word !== clause.agent) found.push(...obliqueAt(reading, word, verb));
  for (const word of strays(reading, clause)) found.push(...obliqueAt(reading, word, verb));
  found.push(...complementOf(reading, clause));
  return {
    span: subtreeSpan(parse, clause.predicate, (d) => isClause(reading, d) || isOpening(reading, clause.predicate, d)),
    predicate,
    participants: apart(found),
    tense: clause.tense,
    passive: clause.passive,
  };
}

/** The object that makes "hold talks" a verb is what happens, not who takes part. */
function isNoun({ parse }: Reading, object: number, noun: number | undefined): boolean {
  return noun !== undefined && subtree(parse, object).includes(noun);
}

/** "met Saturday": a day beside the verb is no object. */
function objectAt(reading: Reading, { predicate }: Clause, object: number, verb: string): readonly Participant[] {
  const { parse } = reading;
  const word = parse.words[object]!;
  if (isTime(word) && /^NNP/u.test(word.tag)) return participantsAt(reading, object, 'time');
  const done = doneByOwner(reading, object);
  if (done !== undefined) return done;
  if (word.relation === 'iobj' && object > predicate) return participantsAt(reading, object, 'recipient');
  // Whom one meets or phones does it too.
  return participantsAt(reading, object, MUTUAL.has(verb) && isPerson(reading, object) ? 'agent' : 'patient');
}

/** "opposed Orsk's **taking part**": not Orsk is opposed, but what it does. */
function doneByOwner(reading: Reading, object: number): readonly Participant[] | undefined {
  const { parse } = reading;
  const mark = dependentsOf(parse, object, 'case').find((d) => parse.words[d]!.tag === 'POS');
  const gerund = mark === undefined || parse.words[mark + 1]?.tag !== 'VBG' ? undefined : mark + 1;
  if (gerund === undefined) return undefined;
  const [owner, deed] = [participantsAt(reading, object, 'patient')[0], participantsAt(reading, gerund, 'patient')[0]];
  if (!owner || !deed) return undefined;
  const concepts = [...deed.concepts, ...owner.concepts.filter(({ key }) => !deed.concepts.some((c) => c.key === key))];
  return [{ ...deed, span: span(owner.span.start, deed.span.end), concepts }];
}

const isPerson = ({ parse }: Reading, word: number): boolean => /^(?:NNP|PRP)/u.test(parse.words[word]!.tag);

function obliqueAt(reading: Reading, word: number, verb: string): readonly Participant[] {
  const { parse } = reading;
  const preposition = prepositionOf(parse, word);
  if (/^QUOTE$/u.test(parse.words[word]!.tag)) return [];
  const role = roleOf(parse.words[word]!, preposition, verb);
  const mutual = MUTUAL.has(verb)
    ? dependentsOf(parse, word, 'nmod').filter((d) => /^(?:with|between)$/u.test(prepositionOf(parse, d) ?? ''))
    : [];
  return [
    ...participantsAt(reading, word, role, preposition),
    ...mutual.flatMap((d) => participantsAt(reading, d, 'agent')),
  ];
}

/** Days and matters that the parser hung on a participant, and adverbs that name a day. */
function strays(reading: Reading, { predicate }: Clause): readonly number[] {
  const { parse } = reading;
  return subtree(parse, predicate, (d) => isClause(reading, d)).filter(
    (d) =>
      isStrayTime(reading, d) ||
      isStrayMatter(reading, d) ||
      isStrayOther(reading, d) ||
      (parse.words[d]!.relation === 'advmod' && parse.words[d]!.head === predicate && isTime(parse.words[d]!)),
  );
}

/** What is wanted, said or decided, as one phrase: it tells of a demand what the noun in "demanded the withdrawal" tells. */
function complementOf(reading: Reading, { predicate, complement }: Clause): readonly Participant[] {
  if (complement === undefined || !reading.parse.dependents[predicate]?.includes(complement)) return [];
  return participantsAt(reading, complement, 'topic').slice(0, 1);
}

/** A phrase that was come by in two ways is one participant. */
const apart = (found: readonly Participant[]): readonly Participant[] =>
  found.filter((p, i) => p.concepts.length > 0 && found.findIndex((other) => other.head.start === p.head.start) === i);

/** "and", "that", "to": how the clause hangs on another one, not what it tells. */
const isOpening = ({ parse }: Reading, predicate: number, d: number): boolean =>
  parse.words[d]!.head === predicate && /^(?:cc|mark)$/u.test(parse.words[d]!.relation);
