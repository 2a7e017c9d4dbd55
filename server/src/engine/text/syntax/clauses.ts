/** The clauses of a sentence: who does what to whom, how, and how firmly it is said. */
import { keptWith } from '../../model/kept';
import { clausalComplementOf } from './complement';
import { agentOf } from './object';
import type { SentenceParse, Word } from './sentenceParse';
import { subjectOf } from './subject';
import { dependentsOf } from './tree';
import { isPassive } from './voice';

/** Numbers are indices into the words of the parse. */
export interface Clause {
  /** Head word: a verb, or the noun or adjective behind "is". */
  readonly predicate: number;
  /** Also one that stands with another verb; see `subjectOf`. */
  readonly subject: number | undefined;
  /** Direct and indirect objects, in the order of the text. */
  readonly objects: readonly number[];
  /** Heads of prepositional phrases and of adverbial nouns ("on **Monday**", "last **week**"). */
  readonly obliques: readonly number[];
  /** Who does it in the passive. */
  readonly agent: number | undefined;
  readonly complement: number | undefined;
  /** "not", "never", "no longer": what negates the predicate itself. */
  readonly negations: readonly number[];
  /** Auxiliaries and modals, the copula among them, in the order of the text. */
  readonly auxiliaries: readonly number[];
  /** Dictionary form of the modal: "may", "will"; undefined for none. */
  readonly modal: string | undefined;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  /** "has said", "is saying". */
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  /** How the clause hangs in the sentence, without subtype: "root", "ccomp", "advcl", "acl", "conj" … */
  readonly relation: string;
  /** The word that opens it: "that", "if", "because"; undefined for none. */
  readonly marker: number | undefined;
}

const CLAUSAL = /^(?:root|ccomp|xcomp|advcl|acl|parataxis|csubj|conj)(?::|$)/;

/** All clauses, by the place of their predicate. A sentence without a verb has its root as the only one. */
export const clauses: (parse: SentenceParse) => readonly Clause[] = keptWith((parse: SentenceParse) =>
  parse.words.flatMap((word, i) => (isPredicate(parse, word, i) ? [clauseAt(parse, i)] : [])),
);

function isPredicate(parse: SentenceParse, word: Word, i: number): boolean {
  if (word.relation === 'root') return true;
  if (!CLAUSAL.test(word.relation)) return false;
  const verbal = /^(?:VB|MD)/.test(word.tag) || dependentsOf(parse, i, 'cop', 'nsubj', 'csubj').length > 0;
  return verbal;
}

const NEGATIONS = new Set(['not', 'never', 'neither', 'nor']);

function clauseAt(parse: SentenceParse, predicate: number): Clause {
  const word = parse.words[predicate]!;
  const own = dependentsOf(parse, predicate, 'aux', 'cop');
  // "will go and see": the second verb has the first one's auxiliaries, unless it has its own subject or is finite itself.
  const shared =
    own.length === 0 &&
    word.relation === 'conj' &&
    /^VB[NG]?$/.test(word.tag) &&
    dependentsOf(parse, predicate, 'nsubj').length === 0
      ? dependentsOf(parse, word.head, 'aux', 'cop')
      : [];
  const auxiliaries = own.length > 0 ? own : shared;
  const lemmas = auxiliaries.map((a) => parse.words[a]!.lemma);
  const modal = auxiliaries.find((a) => parse.words[a]!.tag === 'MD');
  const passive = isPassive(parse, predicate);
  return {
    predicate,
    subject: subjectOf(parse, predicate),
    objects: dependentsOf(parse, predicate, 'obj', 'iobj'),
    obliques: dependentsOf(parse, predicate, 'obl', 'nmod:unmarked'),
    agent: agentOf(parse, predicate),
    complement: clausalComplementOf(parse, predicate),
    negations: (parse.dependents[predicate] ?? []).filter((d) => isNegation(parse, d)),
    auxiliaries,
    modal: modal === undefined ? undefined : parse.words[modal]!.lemma,
    tense: tenseOf(parse, predicate, auxiliaries),
    perfect: lemmas.includes('have') && word.tag === 'VBN',
    progressive: lemmas.includes('be') && word.tag === 'VBG',
    passive,
    relation: word.relation.split(':', 1)[0]!,
    marker: dependentsOf(parse, predicate, 'mark')[0],
  };
}

function isNegation(parse: SentenceParse, i: number): boolean {
  const { lemma, relation } = parse.words[i]!;
  if (NEGATIONS.has(lemma)) return relation === 'advmod' || relation === 'cc' || relation === 'cc:preconj';
  return lemma === 'longer' && dependentsOf(parse, i, 'advmod', 'det').some((d) => parse.words[d]!.lemma === 'no');
}

function tenseOf(parse: SentenceParse, predicate: number, auxiliaries: readonly number[]): Clause['tense'] {
  const first = parse.words[auxiliaries[0] ?? predicate]!;
  if (first.tag === 'MD')
    return /^(?:will|shall)$/.test(first.lemma) && !/^(?:would|should|'d|’d)$/i.test(first.text) ? 'future' : 'present';
  if (first.tag === 'VBD') return 'past';
  return first.tag === 'VBZ' || first.tag === 'VBP' ? 'present' : 'none';
}
