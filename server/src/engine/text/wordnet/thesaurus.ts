/** What two words are to each other by WordNet: one meaning, a narrower one, opposites, one family. Read when first asked. */
import { THESAURUS } from './thesaurus.generated';

/** WordNet's parts of speech: noun, verb, adjective, adverb. */
export type Pos = 'n' | 'v' | 'a' | 'r';

/**
 * `synonym`: they share one of their commoner senses, or are near in meaning as adjectives are; `kind`: the first is a kind
 * of the second ("sedan", "car"); `general`: the other way round; `family`: one root ("withdraw", "withdrawal");
 * `opposite`: antonyms, also by way of a synonym of one.
 */
export type WordRelation = 'same' | 'synonym' | 'family' | 'kind' | 'general' | 'opposite' | 'none';

interface Sense {
  readonly words: readonly string[];
  readonly above: readonly number[];
  readonly similar: readonly number[];
}

interface Thesaurus {
  readonly senses: readonly Sense[];
  /** "v:increase" to numbers of senses. */
  readonly of: ReadonlyMap<string, readonly number[]>;
  readonly opposites: ReadonlyMap<string, readonly string[]>;
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/** Levels of kinds between a word and a more general one that still stands for it: "sedan" is a car, and a vehicle. */
const LEVELS = 2;

let loaded: Thesaurus | undefined;

function thesaurus(): Thesaurus {
  return (loaded ??= read(THESAURUS));
}

function read(text: string): Thesaurus {
  const [senses = '', opposites = '', families = ''] = text.split('\n\n');
  const of = new Map<string, number[]>();
  const numbers = (list: string): readonly number[] =>
    list === '' ? [] : list.split(' ').map((place) => parseInt(place, 36));
  const all = senses.split('\n').map((line, i): Sense => {
    const [words = '', above = '', similar = ''] = line.slice(1).split('|');
    const list = words.split(' ');
    for (const word of list) add(of, `${line[0] ?? ''}:${word}`, i);
    return { words: list, above: numbers(above), similar: numbers(similar) };
  });
  return { senses: all, of, opposites: pairs(opposites), families: pairs(families) };
}

function pairs(lines: string): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const line of lines.split('\n')) {
    const [a = '', b = ''] = line.split(' ');
    add(map, a, b);
    add(map, b, a);
  }
  return map;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** @param a and b dictionary forms in lower case */
export function relationOf(a: string, posA: Pos, b: string, posB: Pos): WordRelation {
  if (a === b) return 'same';
  const [one, other] = [`${posA}:${a}`, `${posB}:${b}`];
  const { of, families } = thesaurus();
  if (posA === posB) {
    const [mine, theirs] = [of.get(one) ?? [], of.get(other) ?? []];
    if (mine.length > 0 && theirs.length > 0) {
      if (areOpposites(one, other)) return 'opposite';
      if (mine.some((sense) => theirs.includes(sense)) || areSimilar(mine, theirs)) return 'synonym';
      if (isUnder(mine, theirs)) return 'kind';
      if (isUnder(theirs, mine)) return 'general';
    }
  }
  return families.get(one)?.includes(other) === true || shareFamily(one, other) ? 'family' : 'none';
}

/** Adjectives are ordered around heads: those around one head mean nearly the same. */
function areSimilar(mine: readonly number[], theirs: readonly number[]): boolean {
  const { senses } = thesaurus();
  return mine.some((sense) => senses[sense]?.similar.some((near) => theirs.includes(near)) === true);
}

function isUnder(low: readonly number[], high: readonly number[]): boolean {
  const { senses } = thesaurus();
  let level = low;
  for (let i = 0; i < LEVELS && level.length > 0; i++) {
    level = level.flatMap((sense) => senses[sense]?.above ?? []);
    if (level.some((sense) => high.includes(sense))) return true;
  }
  return false;
}

/** Opposites themselves, or by way of one adjective that means nearly the same as one of them. */
function areOpposites(one: string, other: string): boolean {
  const { opposites, of, senses } = thesaurus();
  if (opposites.get(one)?.includes(other) === true) return true;
  const pos = one.slice(0, 2);
  const near = (word: string): readonly string[] =>
    (of.get(word) ?? []).flatMap((sense) =>
      pos === 'a:' ? (senses[sense]?.similar ?? []).flatMap((i) => senses[i]?.words ?? []) : [],
    );
  const through = (a: string, b: string): boolean =>
    near(a).some((word) => opposites.get(pos + word)?.includes(b) === true);
  return through(one, other) || through(other, one);
}

/** "decision" and "decisive" are both of "decide". */
function shareFamily(one: string, other: string): boolean {
  const { families } = thesaurus();
  const theirs = families.get(other);
  return theirs !== undefined && (families.get(one) ?? []).some((word) => theirs.includes(word));
}

/** All words that share a sense with the word; for lexicons that are widened by what words mean. */
export function synonymsOf(word: string, pos: Pos): readonly string[] {
  const { of, senses } = thesaurus();
  return [...new Set((of.get(`${pos}:${word}`) ?? []).flatMap((sense) => senses[sense]?.words ?? []))].filter(
    (other) => other !== word,
  );
}

/** Direct opposites. */
export const oppositesOf = (word: string, pos: Pos): readonly string[] =>
  (thesaurus().opposites.get(`${pos}:${word}`) ?? []).filter((key) => key.startsWith(pos)).map((key) => key.slice(2));
