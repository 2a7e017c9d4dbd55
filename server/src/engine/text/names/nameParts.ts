/** Compares names of people: parts without titles, spellings of a transliteration, a surname for the whole. */
import { FEMALE_NAMES, MALE_NAMES } from '../lexicons/firstNames';
import { ROLES, SURNAMES_TOO, TITLES } from '../lexicons/roles';
import { foldWord } from '../words';

/** Folded parts of a name phrase without its titles; empty when only titles are left. */
export function nameParts(words: readonly string[]): readonly string[] {
  const folded = words.map((w) => foldWord(w.replace(/['’]s$/u, '').replace(/['’]$/u, '')));
  const lastTitle = folded.findLastIndex(
    (w, i) =>
      !isSurname(folded, i) && (TITLES.has(w) || ROLES.has(w) || (w !== 'states' && TITLES.has(w.replace(/s$/u, '')))),
  );
  // "head of Skarnhaven Harbour Association" names an office, nobody.
  if (lastTitle >= 0 && folded[lastTitle + 1] === 'of') return [];
  return folded.slice(lastTitle + 1).filter((w) => w !== '' && !SUFFIXES.has(w));
}

/** Behind a surname: "Odo Krantz Jr." */
export const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii']);

const COURTESY = /^(?:mr|mrs|ms|miss|dr)$/u;

/** "Odo King", "Mr. King", and not "the King": behind a first name or a courtesy the word is no title. */
function isSurname(folded: readonly string[], i: number): boolean {
  const before = folded[i - 1];
  const last = folded.slice(i + 1).every((w) => SUFFIXES.has(w));
  if (!last || before === undefined || !SURNAMES_TOO.has(folded[i] ?? '')) return false;
  return COURTESY.test(before) || MALE_NAMES.has(before) || FEMALE_NAMES.has(before) || /^\p{L}$/u.test(before);
}

/** What names are looked up by: equal for parts that are the same name in two transcriptions. */
export const namePartKey = (part: string): string =>
  part.length >= TRANSCRIBED_LENGTH ? transcriptionKey(part) : part;

/** Shorter parts differ too easily by the letters that transcriptions exchange. */
const TRANSCRIBED_LENGTH = 5;

/** One name's parts are all in the other's ("Maas-Ullery" in "Gerrit Maas-Ullery"), or they differ in a middle initial only. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (short.every((part) => long.some((other) => sameNamePart(part, other)))) return true;
  const ends = [a[0], b[0], a.at(-1), b.at(-1)];
  const [firstA = '', firstB = '', lastA = '', lastB = ''] = ends;
  return a.length > 1 && b.length > 1 && sameNamePart(lastA, lastB) && sameNamePart(firstA, firstB);
}

const transcriptionKeys = new Map<string, string>();
/** A news corpus names some ten thousand people; beyond that the memory is begun anew. */
const REMEMBERED_KEYS = 20_000;

/** Spelling of a transliterated name without what transcriptions disagree on: Halevny, Halevnyi, Halevniy. */
function transcriptionKey(part: string): string {
  let key = transcriptionKeys.get(part);
  if (key === undefined) {
    if (transcriptionKeys.size > REMEMBERED_KEYS) transcriptionKeys.clear();
    key = spellingKey(part);
    transcriptionKeys.set(part, key);
  }
  return key;
}

const spellingKey = (part: string): string =>
  part
    .replace(/[-'’]/gu, '')
    .replace(/(?:iy|yi|yy|ij|ii|yj|ey|ei|y|j)$/u, 'i')
    .replace(/y/gu, 'i')
    .replace(/kh/gu, 'h')
    .replace(/ks/gu, 'x')
    .replace(/(?:ts|tz)/gu, 'c')
    .replace(/ou/gu, 'u')
    .replace(/ph/gu, 'f')
    .replace(/(.)\1+/gu, '$1');

export const sameNamePart = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= 5 && b.length >= 5 && Math.abs(a.length - b.length) <= 3 && transcriptionKey(a) === transcriptionKey(b));
