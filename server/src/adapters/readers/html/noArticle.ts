/** Why a web page has no article to read: what stands there instead, where it shows. */
import { said, troubleOfPage, troubleUnread } from '../../../engine/index';
import { unread, type ReadSource } from '../reader';

/** In UTF-16 units: a notice or an error says so at once. */
const looked = 20_000;

/** @param tab markup of the page's title */
export function noArticle(path: string, tab: string, markup: string): ReadSource {
  const begin = Math.max(0, markup.search(/<body\b/i));
  const words = `${tab}\n${markup.slice(begin, begin + looked)}`
    .replace(/<\/?(?:a|b|em|i|span|strong|u)\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '\n')
    .replace(/&(?:#39|apos|rsquo);/g, '’')
    .replace(/&\w{1,8};/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const trouble = troubleOfPage(words.join('\n'));
  return trouble
    ? { problems: [{ path, message: troubleUnread(trouble) }] }
    : unread(path, said('no article was found on this page. Copy its text into a .txt file'));
}
