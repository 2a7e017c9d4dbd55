/** Words of a speaker's phrase as they are shown, and the name such a phrase ends with. */
import { ORGANISATION_WORDS } from '../text/lexicons/roles';
import type { Token } from './clause';

/** As written, without the possessive ending. */
export const plain = (t: Token): string => t.text.replace(/['’]s$/u, '');

/** "Crews'" in "the Ferry Crews' Union". */
export const isPluralOwner = (t: Token): boolean =>
  t.possessive && t.capital && /s$/u.test(plain(t)) && plain(t) === t.text;

/** A word inside a name keeps the apostrophe of its plural. */
export const spelled = (t: Token, i: number, words: readonly Token[]): string =>
  i < words.length - 1 && isPluralOwner(t) ? `${t.text}’` : plain(t);

/** The phrase as written, with single blanks. */
export const mentionOf = (words: readonly Token[]): string =>
  words.map((t, i) => (i === words.length - 1 ? plain(t) : t.text)).join(' ');

const SMALL = /^(?:de|da|di|du|del|della|von|van|der|den|zu|al|el|bin|ibn|la|le|of|and|the)$/u;
const OPENING = /^(?:von|van|de|al|el|bin|ibn)$/u;
/** "al-Amr": the particle is small, the name is not. */
const PREFIXED = /^(?:al|el|ul|as|ash|at|an|ar)['’-]\p{Lu}/u;

/** The capitalised words a phrase ends with, particles included; `wholeOnly`: none unless the stretch is a name of two parts. */
export function trailingName(words: readonly Token[], wholeOnly = false): readonly Token[] {
  const isName = (t: Token | undefined): boolean => t?.kind === 'word' && (t.capital || PREFIXED.test(t.text));
  let start = words.length;
  while (start > 0) {
    const t = words[start - 1];
    const inside = t?.kind === 'word' && start < words.length;
    const before = words[start - 2];
    const body = /^(?:on|for)$/u.test(t?.word ?? '') && ORGANISATION_WORDS.has(before?.word ?? '');
    const particle = inside && (SMALL.test(t.word) || body) && isName(before);
    if (!isName(t) && !particle && !(inside && OPENING.test(t.word))) break;
    start--;
  }
  // "president of Skarnhaven Harbour Association stated": the preposition is not the name's.
  while (start < words.length && !isName(words[start]) && !OPENING.test(words[start]?.word ?? '')) start++;
  const name = words.slice(start);
  return wholeOnly && (start > 0 || name.length < 2 || name.length > 5) ? [] : name;
}
