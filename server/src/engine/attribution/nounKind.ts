/** What a noun says its bearer is: a person, several, a nameless source, a document, an organisation. */
import { ANONYMOUS, DOCUMENTS, GROUPS, ORGANISATION_WORDS, ROLES } from '../text/lexicons/roles';

export type NounKind = 'person' | 'group' | 'anonymous' | 'document' | 'organisation';

/** "the 42-year-old" */
export const AGED = /^(\d{1,3})-year-olds?$/u;

/** Of a regular noun. */
export const singularOf = (word: string): string =>
  /(?:men|women)$/u.test(word) ? word.replace(/men$/u, 'man') : word.replace(/ies$/u, 'y').replace(/(?<![su])s$/u, '');

/** What a noun makes of its bearer; undefined for nouns that name no speaker. */
export function nounKind(word: string): { readonly noun: NounKind; readonly plural: boolean } | undefined {
  if (AGED.test(word) || ROLES.has(word)) return { noun: 'person', plural: /olds$/u.test(word) };
  if (GROUPS.has(word)) return { noun: 'group', plural: true };
  if (ANONYMOUS.has(word)) return { noun: 'anonymous', plural: word !== singularOf(word) || word === 'people' };
  if (DOCUMENTS.has(word)) return { noun: 'document', plural: /s$/u.test(word) };
  if (ORGANISATION_WORDS.has(word)) return { noun: 'organisation', plural: false };
  const singular = singularOf(word);
  return singular !== word && ROLES.has(singular) ? { noun: 'group', plural: true } : undefined;
}
