/** Guests of a meeting of two: "talks between Orsk and Norlandic President Hrane", where the text says where and when. */
import type { Article } from '../../model/article';
import { lastBeginningOf } from '../../model/sorted';
import type { Span } from '../../model/span';
import { COUNTRY_OF } from '../../text/lexicons/countries';
import { foldWord } from '../../text/words';
import { namePartKey } from '../../text/names/nameParts';
import { articleSentences } from '../articleParagraphs';
import { conceptsIn } from '../../text/concepts';
import { statedDay } from './statedDay';
import type { Visit } from '../../model/visit';

const NAME = String.raw`(?:\p{Lu}[\p{L}'’-]+ ?){1,6}`;
const BETWEEN = new RegExp(String.raw`\b(?:summit|meeting|talks|negotiations) between (${NAME})and (${NAME})`, 'gu');
const PLACED = /\b(?:at|in) (?:the )?((?:\p{Lu}[\p{L}'’-]+ ){1,3})on (\p{Lu}\p{L}+day)\b/u;

/**
 * Only who is said to come from another country than where they meet: of two, one is the host.
 * @param index of the sentence in the article
 */
export function guestsIn(article: Article, index: number): readonly Visit[] {
  const span = articleSentences(article)[index];
  if (!span) return [];
  const text = article.text.slice(span.start, span.end);
  return [...text.matchAll(BETWEEN)].flatMap(([, one = '', other = '']) => {
    const placed = placeOf(article, index, span);
    if (!placed) return [];
    const key = conceptsIn(`a ${placed.where}`)
      .map((concept) => concept.key)
      .join(' ');
    const day = statedDay(placed.day, article, false);
    if (!day || day.day === '') return [];
    return [one, other].flatMap((name): readonly Visit[] => {
      const words = name.trim().split(/\s+/u);
      const from = COUNTRY_OF.get(foldWord(words[0] ?? ''));
      const who = words.at(-1) ?? '';
      if (from === undefined || from === key || words.length < 2) return [];
      return [
        {
          span,
          who,
          whoKey: namePartKey(foldWord(who)),
          company: [],
          where: placed.where,
          whereKey: key,
          day,
          forTalks: true,
          ahead: false,
        },
      ];
    });
  });
}

/** In the sentence itself, or in the one behind it, of the same paragraph. */
function placeOf(
  article: Article,
  index: number,
  span: Span,
): { readonly where: string; readonly day: string } | undefined {
  const next = articleSentences(article)[index + 1];
  const paragraph = article.paragraphs[lastBeginningOf(article.paragraphs, span.start, (p) => p.span.start)];
  const end = next && paragraph && next.end <= paragraph.span.end ? next.end : span.end;
  const [, where, day] = PLACED.exec(article.text.slice(span.start, end)) ?? [];
  return where === undefined || day === undefined ? undefined : { where: where.trim(), day };
}
