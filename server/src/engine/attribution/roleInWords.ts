/** What an article says somebody is, in its own words: "Transport Minister", "general secretary of the Ferry Crews' Union". */
import type { Article } from '../model/article';
import { sliceOf } from '../model/span';
import { ROLES, TITLES } from '../text/lexicons/roles';
import { oneLine } from '../text/oneLine';

/** Beyond it an apposition tells a story, not a role. */
const ROLE_CHARACTERS = 60;
/** Words of the longest title that stands before a name. */
const TITLE_WORDS = 4;
/** The name may be shared with a street or a law; its first mentions tell. */
const MENTIONS = 3;

/** Looks at the first mentions of the whole name; empty when none comes with a role. */
export function roleInWords(article: Article, name: string): string {
  if (name === '') return '';
  let seen = 0;
  for (const paragraph of article.paragraphs) {
    const text = sliceOf(article.text, paragraph.span);
    const at = text.indexOf(name);
    if (at < 0) continue;
    const role = titleBefore(text.slice(0, at)) || appositionBehind(text.slice(at + name.length));
    if (role !== '') return role;
    if (++seen === MENTIONS) return '';
  }
  return '';
}

const isRole = (word: string): boolean => TITLES.has(word.toLowerCase()) || ROLES.has(word.toLowerCase());

/** "Transport Minister Marta Ellenvik", "council leader Una Skerrow": up to the word that is no part of a title. */
function titleBefore(before: string): string {
  const words = /(?:[\p{L}’'-]+[ \t]+){1,6}$/u.exec(before.slice(-80))?.[0].trim().split(/\s+/u) ?? [];
  let start = words.length;
  if (!isRole(words.at(-1) ?? '')) return '';
  while (start > 0 && words.length - start < TITLE_WORDS) {
    const word = words[start - 1] ?? '';
    // "council leader": a noun before a role belongs to it, a verb ("said councillor …") or a little word does not.
    const belongs = isRole(word) || (/^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(words[start] ?? ''));
    if (!belongs) break;
    start--;
  }
  return words.slice(start).join(' ');
}

/** ", general secretary of the Ferry Crews' Union," behind a name. */
function appositionBehind(behind: string): string {
  const words = oneLine(/^,\s+(?:the |an? |its |their )?([^,.;:“”"()]{3,80})/u.exec(behind)?.[1] ?? '');
  const first = words.split(' ').slice(0, TITLE_WORDS);
  return words.length <= ROLE_CHARACTERS && first.some(isRole) && !/^(?:who|which|and|but|said)\b/u.test(words)
    ? words
    : '';
}
