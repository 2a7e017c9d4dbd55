/** Phrases as participants: their words, their head, and what they stand for. */
import type { Concept, Participant, Role } from '../../model/claim';
import { conceptsIn } from '../../text/concepts';
import { TRANSPARENT_NOUNS } from '../../text/lexicons/lightVerbs';
import { nameParts } from '../../text/names/nameParts';
import { dependentsOf, isMark, subtree, subtreeSpan } from '../../text/syntax/tree';
import { verbOfNoun } from '../../text/wordFamilies';
import { isTold } from './gaps';
import { GIVING, TAKING, isTime, prepositionOf } from './roles';
import { isClause, type Meant, type Reading } from './reading';
import { hull, sliceOf } from '../../model/span';

/** One for each of the coordinated: "Orsk, Hrane and their aides" are three. */
export function participantsAt(
  reading: Reading,
  word: number,
  role: Role,
  preposition?: string,
): readonly Participant[] {
  const { parse } = reading;
  const listed = [word];
  // The last of a list may hang on the one before it.
  for (const at of listed) listed.push(...dependentsOf(parse, at, 'conj').filter((d) => !isClause(reading, d)));
  return listed.map((head) => participantAt(reading, head, role, preposition));
}

/** The noun that a phrase is about: the talks of "a series of talks". */
export function coreOf({ parse }: Reading, word: number): number {
  let core = word;
  for (let links = 0; links < 3 && TRANSPARENT_NOUNS.has(parse.words[core]!.lemma.toLowerCase()); links++) {
    const inner = dependentsOf(parse, core, 'nmod').find((d) => prepositionOf(parse, d) === 'of');
    if (inner === undefined) break;
    core = inner;
  }
  return core;
}

function participantAt(reading: Reading, word: number, role: Role, preposition: string | undefined): Participant {
  const { parse, means } = reading;
  const core = coreOf(reading, word);
  const head = parse.words[core]!;
  const without = (d: number): boolean => isLeftOut(reading, d);
  const who = /^(?:PRP|NN)/u.test(head.tag) ? (means(head.span) ?? appositive(reading, core)) : undefined;
  const concepts = conceptsOf(reading, core, subtree(parse, word, without), who);
  return {
    role,
    span: subtreeSpan(parse, word, without),
    head: head.span,
    concepts,
    ...(preposition ? { preposition } : {}),
    ...(head.tag.startsWith('PRP') ? { pronoun: head.text.toLowerCase() } : {}),
    ...(/^NNS?$/u.test(head.tag) && !who ? { noun: head.lemma.toLowerCase() } : {}),
  };
}

/** "Dov Sarn, **a member** who ran": the member is who the name before it says. */
function appositive({ parse, text }: Reading, word: number): Meant | undefined {
  const { relation, head } = parse.words[word]!;
  const named = parse.words[head];
  if (relation !== 'appos' || !named?.tag.startsWith('NNP') || head > word) return undefined;
  const parts = [head, ...dependentsOf(parse, head, 'flat')].map((i) => parse.words[i]!.span);
  return { name: sliceOf(text, hull(parts)!) };
}

/** Prepositions and marks at the edge, others in a list, clauses about it, and the day that a parser hung on it. */
function isLeftOut(reading: Reading, d: number): boolean {
  const { parse } = reading;
  const word = parse.words[d]!;
  if (/^(?:case|punct|cc|conj|acl:relcl|mark|parataxis)$/u.test(word.relation))
    return word.relation !== 'conj' || isHeadOfList(reading, d);
  if (word.relation === 'acl' && word.tag === 'VB' && isTold(reading, word.head)) return true;
  return isStrayTime(reading, d) || isStrayMatter(reading, d) || isStrayOther(reading, d);
}

/** Compounds are joined by hyphens too: "Orsk-Hrane talks". */
const isHeadOfList = ({ parse }: Reading, d: number): boolean =>
  !parse.words[parse.words[d]!.head]!.relation.startsWith('compound');

/** "with leaders **on Saturday**": when it happens, though the parser hangs it on the leaders. */
export function isStrayTime({ parse }: Reading, d: number): boolean {
  const word = parse.words[d]!;
  return (
    word.relation.startsWith('nmod') &&
    word.relation !== 'nmod:poss' &&
    /^(?:on|at)$/u.test(prepositionOf(parse, d) ?? '') &&
    isTime(word)
  );
}

/** "spoke to reporters **about the vote**": nobody is "about" something, but talks and reports are. */
export function isStrayMatter({ parse }: Reading, d: number): boolean {
  const word = parse.words[d]!;
  const above = parse.words[word.head];
  return (
    word.relation === 'nmod' &&
    prepositionOf(parse, d) === 'about' &&
    above !== undefined &&
    /^(?:obl|obj|iobj|nmod|conj)/u.test(above.relation) &&
    verbOfNoun(above.lemma.toLowerCase()) === undefined
  );
}

/** "sold the port **to Tennet**": the port is not "to" anybody. */
export function isStrayOther({ parse }: Reading, d: number): boolean {
  const word = parse.words[d]!;
  const above = parse.words[word.head];
  const verb = parse.words[above?.head ?? -1];
  if (word.relation !== 'nmod' || !verb || !above || !/^(?:obj|nsubj:pass)$/u.test(above.relation)) return false;
  const passing = prepositionOf(parse, d) === 'to' ? GIVING : prepositionOf(parse, d) === 'from' ? TAKING : undefined;
  return passing?.has(verb.lemma.toLowerCase()) ?? false;
}

/** Whom it means first, then the head, then the rest in the order of the text. */
function conceptsOf(
  { parse, concepts, means }: Reading,
  core: number,
  words: readonly number[],
  who: Meant | undefined,
): readonly Concept[] {
  const found = new Map<string, Concept>();
  const add = (concepts: readonly Concept[]): void => {
    for (const concept of concepts) if (!found.has(concept.key)) found.set(concept.key, concept);
  };
  if (who) add(nameOf(who));
  const kept = words.filter((i) => !isMark(parse.words[i]!));
  add(concepts[nameEnd(core, kept, parse.words)] ?? []);
  for (const i of kept) {
    // "in his mouth": whose it is says the name.
    const owner = parse.words[i]!.relation === 'nmod:poss' ? meansOwner(parse, i, means) : undefined;
    if (owner) add(nameOf(owner));
    add(concepts[i] ?? []);
  }
  if (who?.country !== undefined) add([{ key: who.country, kind: 'name' }]);
  return [...found.values()];
}

/** "the mayor's": with its ending, where it is known by that. */
function meansOwner({ words }: Reading['parse'], owner: number, means: Reading['means']): Meant | undefined {
  const { span: at } = words[owner]!;
  const next = words[owner + 1];
  return means(at) ?? (next?.tag === 'POS' ? means(hull([at, next.span])!) : undefined);
}

/** By the surname, where there is one. */
export function nameOf({ name }: Meant): readonly Concept[] {
  const surname = nameParts(name.split(/\s+/u)).at(-1);
  return surname === undefined
    ? conceptsIn(name, 0, name.length, false)
    : conceptsIn(surname.charAt(0).toUpperCase() + surname.slice(1), 0, surname.length, false);
}

/** A name's last part says more than its first. */
function nameEnd(core: number, kept: readonly number[], words: Reading['parse']['words']): number {
  let end = core;
  while (kept.includes(end + 1) && /^NNP/u.test(words[end]!.tag) && words[end + 1]!.relation === 'flat') end++;
  return end;
}
