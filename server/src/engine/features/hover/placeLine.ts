/** One line for a place in an article: who says it there and when, through whom it got there, where it stands, a link. */
import { occasionWords, relaysOf, speakerWords } from '../../analysis/saidWords';
import type { Article } from '../../model/article';
import type { Attribution } from '../../model/attribution';
import { bylineOf, placeInArticle, shownTitle } from '../../model/byline';
import type { Voice } from '../../model/evidence';
import type { Span } from '../../model/span';
import { open, plain, type HoverLine } from './card';
import { t } from '../../model/language';

/** What one article says of the words' way to it. */
export interface Telling {
  readonly article: Article;
  /** Where the words stand; undefined for the article as a whole. */
  readonly words: Span | undefined;
  /** Empty where the article does not say. */
  readonly who: string;
  readonly occasion: string;
  readonly relays: readonly string[];
}

export const ownWords = (): string => t("in the article's own words");

/** @param said who says the words by the deep reading, as far as that is known */
export const tellingOf = (
  article: Article,
  words: Span | undefined,
  said: Attribution | undefined,
  voice?: Voice,
): Telling => ({
  article,
  words,
  who: whoSays(voice, said),
  occasion: said ? occasionWords(article, said).join(', ') : '',
  relays: said ? relaysOf(said) : [],
});

/** The deep reading knows more names; the quick one is there at once. */
function whoSays(voice: Voice | undefined, said: Attribution | undefined): string {
  if (said?.speaker.name) return speakerWords(said.speaker);
  if (voice?.as === 'own') return ownWords();
  const speaker = voice?.speaker ?? said?.speaker;
  return speaker ? speakerWords(speaker) : '';
}

/**
 * @param told what a line above says already
 * @param more what else there is to say of the place
 */
export function placeLine({ article, words, who, occasion, relays }: Telling, told?: Telling, more = ''): HoverLine {
  const title = shownTitle(article);
  const place = words ? placeInArticle(article, words.start) : '';
  const page = title ? `${bylineOf(article)} — ${title}` : bylineOf(article);
  const said = joined([told ? '' : who, told?.occasion === occasion ? '' : occasion], ', ');
  const way = relays.length > 0 ? t('as reported by {0}', [...relays, page].join(' → ')) : page;
  return [
    plain(joined([said, way, place, more], ' · ')),
    ...(words ? [plain(' · '), open({ article, span: words })] : []),
  ];
}

/** `also Lantern Post → Vessmark Gazette — … · ¶5 · in other words`. */
export function alsoLine(article: Article, words: Span, said: Attribution | undefined, how: string): HoverLine {
  const title = shownTitle(article);
  const page = title ? `${bylineOf(article)} — ${title}` : bylineOf(article);
  const way = [...(said ? relaysOf(said) : []), page].join(' → ');
  return [
    plain(joined([t('also {0}', way), placeInArticle(article, words.start), how], ' · ')),
    plain(' · '),
    open({ article, span: words }),
  ];
}

export const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);
