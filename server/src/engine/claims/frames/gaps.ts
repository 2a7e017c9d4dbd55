/** Participants that stand elsewhere than beside their verb: before a relative clause, with the first verb of a list. */
import { DIRECTING } from '../../text/lexicons/events';
import type { Clause } from '../../text/syntax/clauses';
import { dependentsOf } from '../../text/syntax/tree';
import { isClause, type Reading } from './reading';

export interface Whom {
  readonly subject: number | undefined;
  /** In the passive what is done to; in the active only what stands before a relative clause: "the plan that Orsk backs". */
  readonly patient: number | undefined;
}

/** "who", "which", "that": they stand for what is before the clause. */
export const isRelative = ({ tag }: Reading['parse']['words'][number]): boolean => /^(?:WDT|WP|IN)$/u.test(tag);

export function whoHasIt({ parse }: Reading, clause: Clause): Whom {
  const { predicate, passive, subject } = clause;
  const word = parse.words[predicate]!;
  const garden = gardenPath(parse, clause);
  if (garden) return garden;
  const described = /^acl(?::|$)/u.test(word.relation) && word.head >= 0 ? word.head : undefined;
  if (described !== undefined && word.relation === 'acl' && word.tag === 'VB' && isTold({ parse }, described))
    return { subject: described, patient: undefined };
  if (passive) return { subject: undefined, patient: subject ?? described };
  if (word.relation !== 'acl:relcl' || described === undefined || subject === described)
    return { subject, patient: undefined };
  const filled = clause.objects.some((o) => !isRelative(parse.words[o]!));
  return { subject, patient: filled || subject === undefined ? undefined : described };
}

/** "signed and ratified the treaty": a list of verbs has one object, behind the last or with the first. */
export function sharedObject(reading: Reading, { predicate, objects, obliques }: Clause): readonly number[] {
  const { parse } = reading;
  if (objects.length > 0 || obliques.length > 0) return [];
  const word = parse.words[predicate]!;
  const others = [...(word.relation === 'conj' ? [word.head] : []), ...dependentsOf(parse, predicate, 'conj')];
  return others
    .filter((other) => isClause(reading, other) && Math.abs(other - predicate) <= 2)
    .flatMap((other) => dependentsOf(parse, other, 'obj'))
    .filter((object) => object > predicate)
    .slice(0, 1);
}

/** "asked **the council** to sell": the parser hangs what is asked on who is asked. */
export function isTold({ parse }: Pick<Reading, 'parse'>, word: number): boolean {
  const { relation, head } = parse.words[word]!;
  return /^(?:obj|iobj|nsubj:pass)$/u.test(relation) && DIRECTING.has(parse.words[head]!.lemma.toLowerCase());
}

/**
 * Two readings a parser falls for. "confirmed the guarantees had been discussed": a finite verb has a subject of its own, the
 * object before it. "proposed a guarantee, agreed with Orsk": a verb beside another without "and" describes the object.
 */
function gardenPath(
  parse: Reading['parse'],
  { predicate, passive, tense, auxiliaries, subject }: Clause,
): Whom | undefined {
  const word = parse.words[predicate]!;
  if (word.head < 0 || dependentsOf(parse, predicate, 'nsubj', 'csubj').length > 0) return undefined;
  const object = dependentsOf(parse, word.head, 'obj')[0];
  if (object === undefined || object > predicate || object < word.head) return undefined;
  const begins = auxiliaries[0] ?? predicate;
  const bare = word.relation !== 'conj' || dependentsOf(parse, predicate, 'cc').length === 0;
  if (
    /^(?:ccomp|xcomp|parataxis|advcl|conj)$/u.test(word.relation) &&
    bare &&
    tense !== 'none' &&
    begins - object === 1
  )
    return passive ? { subject: undefined, patient: object } : { subject: object, patient: undefined };
  const described =
    word.relation === 'conj' &&
    /^VB[DN]$/u.test(word.tag) &&
    auxiliaries.length === 0 &&
    dependentsOf(parse, predicate, 'cc', 'obj', 'conj').length === 0 &&
    begins - object <= 3;
  return described ? { subject, patient: object } : undefined;
}
