/** What two words are to each other by WordNet: one meaning, a narrower one, opposites, one family. Read when first asked. */
import { Lines, numbersIn } from './lines';
import { THESAURUS } from './thesaurus.generated';

/** WordNet's parts of speech: noun, verb, adjective, adverb. */
export type Pos = 'n' | 'v' | 'a' | 'r';

/**
 * `synonym`: they share one of their commoner senses, or are near in meaning as adjectives are; `kind`: the first is a kind
 * of the second ("sedan", "car"); `general`: the other way round; `family`: one root ("withdraw", "withdrawal");
 * `opposite`: antonyms, also by way of a synonym of one.
 */
export type WordRelation = 'same' | 'synonym' | 'family' | 'kind' | 'general' | 'opposite' | 'none';

/** A word of one part of speech, found once and asked about many times; numbers of senses and of other words. */
export interface Entry {
  readonly pos: Pos;
  readonly senses: readonly number[];
  readonly opposites: readonly number[];
  readonly family: readonly number[];
  /** Its own number. */
  readonly at: number;
  /** Senses up to `LEVELS` above its own; worked out when first asked for, as the next two. */
  above?: ReadonlySet<number>;
  /** Senses near its own in meaning, and the words that have one of them. */
  similar?: ReadonlySet<number>;
  nearWords?: ReadonlySet<number>;
  /** What other words are to it, as far as they have been asked about. */
  readonly relations: Map<Entry, WordRelation>;
}

/** Words that stand beside one in drafts and their sources; beyond that the memory is begun anew. */
const REMEMBERED = 1000;

interface Sense {
  readonly words: readonly number[];
  readonly above: readonly number[];
  readonly similar: readonly number[];
}

/** Levels of kinds between a word and a more general one that still stands for it: "sedan" is a car, and a vehicle. */
const LEVELS = 2;

class Thesaurus {
  private readonly words: Lines;
  private readonly senseLines: Lines;
  private readonly entries = new Map<string, Entry | undefined>();
  private readonly senses = new Map<number, Sense>();

  constructor(text: string) {
    const middle = text.indexOf('\n\n');
    this.words = new Lines(text, 0, middle);
    this.senseLines = new Lines(text, middle + 2, text.length);
  }

  entry(pos: Pos, word: string): Entry | undefined {
    const key = `${pos}:${word}`;
    const known = this.entries.get(key);
    if (known || this.entries.has(key)) return known;
    const at = this.words.find(key);
    const [, senses, opposites, family] = this.words.fields(at);
    const entry: Entry | undefined =
      at < 0
        ? undefined
        : {
            pos,
            at,
            senses: numbersIn(senses),
            opposites: numbersIn(opposites),
            family: numbersIn(family),
            relations: new Map(),
          };
    this.entries.set(key, entry);
    return entry;
  }

  sense(number: number): Sense {
    let sense = this.senses.get(number);
    if (!sense) {
      const [words, above, similar] = this.senseLines.fields(number);
      this.senses.set(
        number,
        (sense = { words: numbersIn(words), above: numbersIn(above), similar: numbersIn(similar) }),
      );
    }
    return sense;
  }

  /** "v:increase". */
  key(word: number): string {
    return this.words.key(word);
  }
}

let loaded: Thesaurus | undefined;

const thesaurus = (): Thesaurus => (loaded ??= new Thesaurus(THESAURUS));

/** Reads it beforehand, in steps of some milliseconds. */
export function* loadThesaurus(): Generator<void, void> {
  if (loaded) return;
  const text = THESAURUS;
  yield;
  loaded ??= new Thesaurus(text);
  yield;
}

/** @param a and b dictionary forms in lower case */
export function relationOf(a: string, posA: Pos, b: string, posB: Pos): WordRelation {
  if (a === b) return 'same';
  const one = entryOf(a, posA);
  const other = one && entryOf(b, posB);
  return one && other ? relationBetween(one, other) : 'none';
}

/** Undefined for a word that the thesaurus does not know. */
export const entryOf = (word: string, pos: Pos): Entry | undefined => thesaurus().entry(pos, word);

/** Most pairs of words are asked about again and again, and nearly all have nothing to do with each other. */
export function relationBetween(one: Entry, other: Entry): WordRelation {
  let relation = one.relations.get(other);
  if (relation === undefined) {
    if (one.relations.size >= REMEMBERED) one.relations.clear();
    one.relations.set(other, (relation = compare(one, other)));
  }
  return relation;
}

function compare(one: Entry, other: Entry): WordRelation {
  if (one === other) return 'same';
  const words = thesaurus();
  if (one.pos === other.pos) {
    if (areOpposites(words, one, other)) return 'opposite';
    if (share(one.senses, other.senses) || areSimilar(words, one, other)) return 'synonym';
    if (isUnder(words, one, other)) return 'kind';
    if (isUnder(words, other, one)) return 'general';
  }
  // "decision" and "decisive" are both of "decide".
  return one.family.includes(other.at) || share(one.family, other.family) ? 'family' : 'none';
}

const share = (a: readonly number[], b: readonly number[]): boolean => a.some((it) => b.includes(it));

const has = (set: ReadonlySet<number>, any: readonly number[]): boolean => any.some((it) => set.has(it));

/** Adjectives are ordered around heads: those around one head mean nearly the same. */
const areSimilar = (words: Thesaurus, one: Entry, other: Entry): boolean => has(similarTo(words, one), other.senses);

const similarTo = (words: Thesaurus, entry: Entry): ReadonlySet<number> =>
  (entry.similar ??= new Set(entry.senses.flatMap((sense) => words.sense(sense).similar)));

const isUnder = (words: Thesaurus, low: Entry, high: Entry): boolean => has(aboveOf(words, low), high.senses);

function aboveOf(words: Thesaurus, entry: Entry): ReadonlySet<number> {
  if (entry.above) return entry.above;
  const above = new Set<number>();
  let level = entry.senses;
  for (let i = 0; i < LEVELS && level.length > 0; i++) {
    level = level.flatMap((sense) => words.sense(sense).above);
    for (const sense of level) above.add(sense);
  }
  return (entry.above = above);
}

/** Opposites themselves, or by way of one adjective that means nearly the same as one of them. */
const areOpposites = (words: Thesaurus, one: Entry, other: Entry): boolean =>
  one.opposites.includes(other.at) ||
  (other.opposites.length > 0 && has(nearWordsOf(words, one), other.opposites)) ||
  (one.opposites.length > 0 && has(nearWordsOf(words, other), one.opposites));

const nearWordsOf = (words: Thesaurus, entry: Entry): ReadonlySet<number> =>
  (entry.nearWords ??= new Set([...similarTo(words, entry)].flatMap((near) => words.sense(near).words)));

/** All words that share a sense with the word; for lexicons that are widened by what words mean. */
export function synonymsOf(word: string, pos: Pos): readonly string[] {
  const words = thesaurus();
  const entry = words.entry(pos, word);
  const found = new Set((entry?.senses ?? []).flatMap((sense) => words.sense(sense).words));
  return [...found].filter((at) => at !== entry?.at).map((at) => words.key(at).slice(2));
}

/** Direct opposites of the same part of speech. */
export const oppositesOf = (word: string, pos: Pos): readonly string[] =>
  (entryOf(word, pos)?.opposites ?? [])
    .map((at) => thesaurus().key(at))
    .filter((key) => key.startsWith(pos))
    .map((key) => key.slice(2));
