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

export function whoHasIt({ parse }: Reading, clause: Clause): Whom {
  const { predicate, passive, subject } = clause;
  const word = parse.words[predicate]!;
  const described = /^acl(?::|$)/u.test(word.relation) && word.head >= 0 ? word.head : undefined;
  if (described !== undefined && word.relation === 'acl' && word.tag === 'VB' && isTold({ parse }, described))
    return { subject: described, patient: undefined };
  if (passive) return { subject: undefined, patient: subject ?? described };
  if (word.relation !== 'acl:relcl' || described === undefined || subject === described)
    return { subject, patient: undefined };
  const filled = clause.objects.some((o) => !/^(?:WDT|WP|IN)$/u.test(parse.words[o]!.tag));
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
