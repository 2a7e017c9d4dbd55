/** Whom the pronouns and roles of a draft's sentence mean, by its paragraph up to there: "He", "its", "the mayor". */
import { withLexicon } from '../../../attribution/articleParagraphs';
import type { HouseLexicon } from '../../../model/lexicon';
import { PRONOUN_OF } from '../../../attribution/cast/mentionsOf';
import { fit } from '../../../attribution/cast/pronounReferents';
import { nounKind } from '../../../attribution/nounKind';
import { readPeople, type People } from '../../../attribution/people';
import { meantBy } from '../../../claims/frames/meant';
import type { Meant } from '../../../claims/frames/reading';
import type { DraftBlock } from '../../../model/draft';
import { keptWith } from '../../../model/kept';
import { sliceOf, span, type Span } from '../../../model/span';
import { PREPOSITIONS } from '../../../text/lexicons/closedClass';

/** A word of a sentence that stands for somebody. */
export interface Referring {
  /** In the sentence's text. */
  readonly span: Span;
  /** Absent where it may be one of several. */
  readonly meant?: Meant;
}

/** The same in the paragraph. */
interface Found {
  readonly word: string;
  readonly at: Span;
  readonly meant?: Meant;
}

/** In the order of the text. Names stand for themselves, and the first sentence of a paragraph has none before it. */
export function referringIn(block: DraftBlock, { start, end }: Span, lexicon?: HouseLexicon): readonly Referring[] {
  const { text } = block.prose;
  const before = block.sentences.findLast((sentence) => sentence.end <= start);
  if (!before) return [];
  const words = [...text.slice(start, end).matchAll(SMALL)].map(({ 0: word, index }) => ({
    word,
    at: span(start + index, start + index + word.length),
  }));
  if (!words.some(({ word }) => isPronoun(word) || nounKind(word))) return [];
  const people = peopleOf(block, lexicon);
  const found = words.flatMap(({ word, at }): readonly Found[] => {
    if (!people.referentAt(0, at.end)) return [];
    const meant = meantBy(people, 0, at.end);
    const clear = meant && !hasRival(block, people, span(before.start, at.start), word, at.end);
    return clear ? [{ word, at, meant }] : isPronoun(word) ? [{ word, at }] : [];
  });
  return found.map((one) => {
    const clear = one.meant && !found.some((other) => other.meant?.name === one.meant!.name && areTwo(one, other));
    return { span: span(one.at.start - start, one.at.end - start), ...(clear ? { meant: one.meant } : {}) };
  });
}

/** Read once for each state of a paragraph: a draft keeps its sentences from keystroke to keystroke. */
const peopleOf = ({ prose: { text }, quoted, sentences }: DraftBlock, lexicon: HouseLexicon | undefined): People => {
  const kept = read(sentences);
  return (kept.people ??= readPeople([{ text, quoted, sentences, ...withLexicon({ lexicon }) }]));
};
const read = keptWith((_sentences: readonly Span[]): { people?: People } => ({}));

/** Somebody else whom the pronoun may mean is named in the stretch before it; places behind a preposition do nothing. */
function hasRival({ prose: { text } }: DraftBlock, people: People, within: Span, word: string, end: number): boolean {
  const [pronoun] = PRONOUN_OF.get(word.toLowerCase()) ?? [];
  const mine = people.referentAt(0, end)?.entity;
  if (!pronoun || !mine) return false;
  return [...sliceOf(text, within).matchAll(NAME)].some(({ 0: name, 1: last = '', index }) => {
    const other = people.referentAt(0, within.start + index + name.length)?.entity;
    if (!other?.named || other === mine) return false;
    if (pronoun === 'he' || pronoun === 'she')
      return fit(other, pronoun) > 0 && (other.human >= PERSON || last !== 'of');
    return (fit(other, pronoun) > 0 || other.human < PERSON) && !PREPOSITIONS.has(last);
  });
}
/** A lone capital is perhaps somebody's name; "the mayor of Hrane" is of a town. */
const PERSON = 0.5;
/** A capital word and what stands before it. */
const NAME = /(?:(\p{L}+)\s+)?\p{Lu}[\p{L}\p{N}.’'-]*[\p{L}\p{N}]/gu;

/** Words without a capital, and pronouns at the head of the sentence. */
const SMALL = /(?<![\p{L}\p{N}’'-])(?:\p{Ll}[\p{L}-]*|(?:He|She|It|They|His|Her|Its|Their)(?![\p{L}\p{N}]))/gu;
const isPronoun = (word: string): boolean => PRONOUN_OF.has(word.toLowerCase());

/** Whom one sentence calls "she" it does not call "him"; who does something to themselves has a word of its own for it. */
const areTwo = (a: Found, b: Found): boolean => {
  const [one, two] = [a.word.toLowerCase(), b.word.toLowerCase()];
  const [first, second] = [PRONOUN_OF.get(one)?.[0], PRONOUN_OF.get(two)?.[0]];
  const sexes = [first, second].every((pronoun) => pronoun === 'he' || pronoun === 'she') && first !== second;
  return sexes || (OBJECT.test(one) && SUBJECT.test(two));
};
const SUBJECT = /^(?:he|she|they)$/u;
/** "Her" is whose as often. */
const OBJECT = /^(?:him|them)$/u;
