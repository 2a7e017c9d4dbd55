/** Compares two names as claims use them: the same person, body or place, however it is written. */
import { COUNTRY_OF, TWO_WORD_COUNTRIES } from '../../text/lexicons/countries';
import { FULL_NAME } from '../../text/lexicons/initials';
import { FULL_FIRST_NAMES } from '../../text/lexicons/nicknames';
import { namePartKey, samePerson, sameNamePart } from '../../text/names/nameParts';
import { stemOf } from '../../text/stem';
import type { FoundName } from './namesIn';

/**
 * `compatible`: one may stand for the other ("Kyiv" for Ukraine, "the Authority" for the Ellenvik Harbour Authority).
 * `unknown`: nothing says, as of a town and a country.
 */
export type NameRelation = 'same' | 'compatible' | 'different' | 'unknown';

/** Symmetric. */
export function compareNames(a: FoundName, b: FoundName): NameRelation {
  if (a.country !== undefined && b.country !== undefined && (isPlain(a) || isPlain(b))) return ofCountries(a, b);
  if (sameBody(a, b)) return 'same';
  const persons = a.kind === 'person' || b.kind === 'person';
  if (a.kind !== 'organisation' && b.kind !== 'organisation' && a.country === undefined && b.country === undefined) {
    if (samePersonNamed(a.parts, b.parts))
      return a.parts.length === b.parts.length
        ? 'same'
        : a.parts.length > 1 && b.parts.length > 1
          ? 'same'
          : 'compatible';
    if (a.kind === b.kind && a.kind !== 'other') return 'different';
    return persons && (a.kind === 'place' || b.kind === 'place') ? 'different' : 'unknown';
  }
  if (a.kind === 'organisation' && b.kind === 'organisation') return ofBodies(a, b);
  // A town against a country, a man against his party: what belongs to what is not in the names.
  return partsIn(a, b)
    ? 'compatible'
    : a.country !== undefined || b.country !== undefined || a.kind === 'other' || b.kind === 'other'
      ? 'unknown'
      : 'different';
}

/** A country, its people, capital or seat of government; not one of its ministries. */
const isPlain = ({ kind }: FoundName): boolean => kind === 'place' || kind === 'other';

function ofCountries(a: FoundName, b: FoundName): NameRelation {
  if (a.country !== b.country) return 'different';
  return a.isCountry === b.isCountry && isPlain(a) && isPlain(b) && (a.isCountry || key(a) === key(b))
    ? 'same'
    : 'compatible';
}

/** Words that tell no body from another. */
const EMPTY = new Set([
  'of',
  'the',
  'for',
  'and',
  'on',
  'in',
  'affairs',
  'inc',
  'ltd',
  'corp',
  'corporation',
  'company',
  'co',
  'plc',
  'group',
]);

/** Words of a body's name by what they stand for, in one order: "Defence Ministry" and "Ministry of Defence". */
const wordsOf = ({ parts, name }: FoundName): readonly string[] =>
  parts.flatMap((part, i): readonly string[] => {
    if (EMPTY.has(part) || TWO_WORD_COUNTRIES.has(`${parts[i - 1] ?? ''} ${part}`)) return [];
    const country = TWO_WORD_COUNTRIES.get(`${part} ${parts[i + 1] ?? ''}`) ?? COUNTRY_OF.get(part);
    // Folded, "US" is another word.
    return [country ?? (US.test(name) && US.test(part) ? 'usa' : stemOf(SPELLED.get(part) ?? part))];
  });
const US = /(?<![\p{L}.])(?:US|us|U\.S\.|u\.s\.?)(?![\p{L}])/u;

const SPELLED = new Map([
  ['defense', 'defence'],
  ['center', 'centre'],
  ['harbor', 'harbour'],
  ['labor', 'labour'],
  ['organization', 'organisation'],
  ['department', 'ministry'],
]);

const key = (name: FoundName): string => [...wordsOf(name)].sort().join(' ');

const fullOf = ({ parts }: FoundName): string | undefined => FULL_NAME.get(parts.join(' ').replace(/\./gu, ''));

function sameBody(a: FoundName, b: FoundName): boolean {
  const [fullA, fullB] = [fullOf(a), fullOf(b)];
  if (fullA !== undefined && (fullA === fullB || fullA === b.parts.join(' '))) return true;
  if (fullB !== undefined && fullB === a.parts.join(' ')) return true;
  return key(a) !== '' && key(a) === key(b) && a.parts.length > 1 && b.parts.length > 1
    ? true
    : isAcronym(a, b) || isAcronym(b, a);
}

/** "EHA" for the Ellenvik Harbour Authority: capitals of the words that count, or of all of them. */
export function isAcronym(short: Pick<FoundName, 'name' | 'parts'>, long: Pick<FoundName, 'parts'>): boolean {
  if (short.parts.length !== 1 || long.parts.length < 2) return false;
  const letters = (short.parts[0] ?? '').replace(/\./gu, '');
  if (letters.length < 2 || letters.length > 8 || !/^[\p{Lu}.&]{2,}$|^\p{Lu}+\p{Ll}?\p{Lu}+$/u.test(short.name))
    return false;
  const initials = (parts: readonly string[]): string =>
    parts
      .flatMap((part) => part.split('-'))
      .map((part) => part.charAt(0))
      .join('');
  return (
    letters === initials(long.parts) ||
    letters === initials(long.parts.filter((part) => !/^(?:of|the|for|and|on|in|to|de|du|la)$/u.test(part)))
  );
}

function ofBodies(a: FoundName, b: FoundName): NameRelation {
  if (partsIn(a, b)) return 'compatible';
  // Initials may be of a name in another language.
  const isInitials = ({ name, parts }: FoundName): boolean => parts.length === 1 && /^[\p{Lu}.&]{2,}$/u.test(name);
  return isInitials(a) !== isInitials(b) ? 'unknown' : 'different';
}

/** All that one name says, the other says too: "the Authority", "Harbour Authority". */
function partsIn(a: FoundName, b: FoundName): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && short.length > 0 && short.every((word) => long.includes(word));
}

/** A surname for the whole, a middle name more, an initial or a short form for the first name. */
export function samePersonNamed(a: readonly string[], b: readonly string[]): boolean {
  if (samePerson(a, b)) return true;
  if (a.length < 2 || b.length < 2)
    return a.length === 1 && b.length === 1 && namePartKey(a[0]!) === namePartKey(b[0]!);
  if (!sameNamePart(a.at(-1) ?? '', b.at(-1) ?? '')) return false;
  return sameFirstName(a[0] ?? '', b[0] ?? '');
}

/** Letters that the beginning of a first name must have to stand for it: "Vlad", "Ben". */
const SHORT_FORM = 3;

function sameFirstName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.replace(/\./gu, '').length === 1) return long.startsWith(short.charAt(0));
  if (short.length >= SHORT_FORM && long.startsWith(short)) return true;
  const full = FULL_FIRST_NAMES.get(short) ?? [short];
  const fullLong = FULL_FIRST_NAMES.get(long) ?? [long];
  return full.some((name) => fullLong.includes(name));
}
