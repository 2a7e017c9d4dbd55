/** Names of authors: read out of bylines and bibliographies, and written as the styles want them. */
import { outletNames, outletWords } from '../../text/lexicons/outlets';
import { ORGANISATION_WORDS, ROLES, TITLES } from '../../text/lexicons/roles';
import { SUFFIXES } from '../../text/names/nameParts';
import { foldWord } from '../../text/words';

/** A person, or with a family name alone an organisation, or whoever has one name. */
export interface Name {
  readonly family: string;
  readonly given?: string;
}

/** `Family, Given`, as bibliographies have it; without a comma an organisation. */
export function nameInOrder(written: string): Name {
  const [, family, given] = /^([^,]+),\s*(.+)$/u.exec(written.trim()) ?? [];
  return family === undefined || given === undefined ? { family: written.trim() } : { family: family.trim(), given };
}

/** "By Ada Orsk and Tobias Hrane, staff writers"; whoever cannot be told from an organisation keeps the name as it stands. */
export function namesInByline(byline: string): readonly Name[] {
  const bare = byline.replace(/^by:?\s+/iu, '').trim();
  if (bare.includes(';')) return bare.split(';').flatMap((one) => (one.trim() === '' ? [] : [nameOrInverted(one)]));
  if (isInverted(bare)) return [nameInOrder(bare)];
  if (isOrganisation(bare)) return [{ family: bare }];
  const pieces = bare
    .split(/,\s*(?:and|&)\s+|,|\s(?:and|&)\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const people = pieces.filter((piece) => !isRole(piece));
  return (people.length > 0 ? people : pieces).map(personOrBody);
}

const nameOrInverted = (one: string): Name => (one.includes(',') ? nameInOrder(one) : personOrBody(one.trim()));

/** "Orsk, Ada": one name on either side would otherwise be two people with one name each. */
function isInverted(bare: string): boolean {
  const [family = '', given = '', ...more] = bare.split(/,\s*/u);
  if (more.length > 0 || /\s(?:and|&)\s/u.test(bare) || given === '' || isRole(given)) return false;
  return !/\s/u.test(family) && !isOrganisation(family) && !isOrganisation(given);
}

/** Behind a name: what somebody is, where they write from, how they are reached. */
const isRole = (piece: string): boolean =>
  /@|^(?:in|at|for)\s/iu.test(piece) ||
  (!/\s/u.test(piece)
    ? ROLES.has(foldWord(piece))
    : piece.split(/\s+/u).some((word, i, all) => i === all.length - 1 && isTrade(word)));

const isTrade = (word: string): boolean => {
  const folded = foldWord(word);
  return ROLES.has(folded) || ROLES.has(folded.replace(/s$/u, ''));
};

function isOrganisation(name: string): boolean {
  const words = name.split(/\s+/u).map(foldWord);
  if (outletNames.has(words.join(' '))) return true;
  if (words[0] === 'the' || words.includes('of') || words.includes('for') || words.includes('staff')) return true;
  // "Ada Press" would be a person, "Norland Press" is not, and nobody can tell: a name as it stands is never turned wrongly.
  return words.some((word) => ORGANISATION_WORDS.has(word) || outletWords.has(word)) || /^\p{Lu}{2,6}$/u.test(name);
}

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|zur|al|el|bin|ibn|ben|af|av)$/u;

function personOrBody(written: string): Name {
  const words = written.split(/\s+/u);
  while (words.length > 2 && TITLES.has(foldWord(words[0]!.replace(/\.$/u, '')))) words.shift();
  if (words.length < 2 || words.length > 5 || isOrganisation(written)) return { family: written };
  // Scripts without capitals have the family name where they will.
  if (!words.every((word) => /^[\p{Lu}\p{Ll}'’.-]+$/u.test(word))) return { family: written };
  const suffix =
    SUFFIXES.has(foldWord(words.at(-1)!.replace(/\.$/u, ''))) && words.length > 2 ? words.pop() : undefined;
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1]!)) at--;
  const given = words.slice(0, at).join(' ').replace(/,$/u, '');
  return { family: words.slice(at).join(' '), given: suffix === undefined ? given : `${given}, ${suffix}` };
}

/** `Orsk, Ada`. */
export const inverted = ({ family, given }: Name): string => (given === undefined ? family : `${family}, ${given}`);

/** `Ada Orsk`, `Ada Orsk Jr.` */
export function straight({ family, given }: Name): string {
  if (given === undefined) return family;
  const [first, suffix] = given.split(', ');
  return suffix === undefined ? `${given} ${family}` : `${first} ${family} ${suffix}`;
}

/** `Orsk, A. M.`, `Sarn, J.-L.`, `King, O., Jr.`; a given name without capitals stays whole. */
export function withInitials({ family, given }: Name): string {
  if (given === undefined) return family;
  const [first = '', suffix] = given.split(', ');
  const initials = first
    .split(/\s+/u)
    .map((word) => word.split('-').map(initialOf).join('-'))
    .join(' ');
  return suffix === undefined ? `${family}, ${initials}` : `${family}, ${initials}, ${suffix}`;
}

const initialOf = (word: string): string => {
  const [letter = ''] = word;
  return /^\p{Lu}$/u.test(letter) ? `${letter}.` : word;
};
