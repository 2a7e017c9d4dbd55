/** Who says something, to whom, where and when, and through whom it reached the page: in the words of a hover. */
import type { Article } from '../model/article';
import type { Attribution, Circumstance } from '../model/attribution';
import { shownDate } from '../model/byline';
import { linkText } from '../model/chainText';
import type { Speaker } from '../model/evidence';
import { sliceOf } from '../model/span';
import { quotedWords, t } from '../model/language';
import { oneLine } from '../text/oneLine';

/** `the statement (European leaders)`; a phrase that nobody's name could be found for stands in marks. */
export function speakerWords(speaker: Speaker): string {
  const name = speaker.name || (speaker.mention && quotedWords(speaker.mention));
  return name && speaker.onBehalfOf ? `${name} (${speaker.onBehalfOf})` : name;
}

/** `to reporters`, `on Truth Social`, `Monday (18 Aug 2025)`, `“reportedly”`: what the article says of the occasion. */
export function occasionWords(article: Article, said: Attribution): readonly string[] {
  const { addressee, venue, date, hedges, negated } = said;
  const words = date && oneLine(sliceOf(article.text, date.span));
  return [
    ...(addressee ? [t('to {0}', addressee.name.replace(/^to\s+/iu, ''))] : []),
    ...(venue ? [venueWords(article, venue)] : []),
    ...(words ? [date.iso && !/\d{4}/u.test(words) ? `${words} (${shownDate(date.iso)})` : words] : []),
    ...hedges.map((hedge) => quotedWords(oneLine(sliceOf(article.text, hedge)))),
    ...(negated ? [t('the source says that this was not said')] : []),
  ];
}

/** Outlets and agencies between the speaker and the page, in the order the words took. */
export function relaysOf({ chain }: Attribution): readonly string[] {
  const page = chain.at(-1);
  return chain
    .filter((link) => link !== page && (link.kind === 'outlet' || link.kind === 'wire') && link.name !== page?.name)
    .map(linkText);
}

const PREPOSITION = /^(?:aboard|at|before|by|during|from|in|inside|on|onboard|outside|over|through|via)\s/iu;
const PREPOSITION_BEFORE =
  /\b(?:aboard|at|before|by|during|from|in|inside|on|onboard|outside|over|through|via)\s+(?:(?:an?|her|his|its|the|their)\s+)?$/iu;

/** With the preposition that the article has before it: `in a statement`, `at the White House`. */
function venueWords({ text }: Article, { name, span }: Circumstance): string {
  const words = oneLine(sliceOf(text, span));
  if (PREPOSITION.test(words)) return words;
  const before = PREPOSITION_BEFORE.exec(text.slice(Math.max(0, span.start - 24), span.start))?.[0];
  return before ? `${oneLine(before).toLowerCase()} ${words}` : name;
}
