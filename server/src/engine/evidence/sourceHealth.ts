/** What a writer should know of a source before leaning on it: what was saved instead of it, its language, a later version. */
import type { Article, SourceTrouble } from '../model/article';
import { shownDate } from '../model/byline';
import type { CorpusView } from '../model/corpus';
import { keptWith } from '../model/kept';
import { excerpt } from '../text/excerpt';
import { languages, scripts } from '../text/lexicons/languageWords';
import { newerVersion } from './versions';
import { retold, said, t } from '../model/language';

export interface HealthRemark {
  readonly kind: SourceTrouble['kind'] | 'language' | 'superseded';
  /** `problem`: there is something to do about the file; `note`: good to know. */
  readonly tone: 'problem' | 'note';
  /** A few words, for a label. */
  readonly short: string;
  /** One sentence or two. */
  readonly message: string;
}

/** Empty for a source in good health. */
export function healthOf(article: Article, corpus: CorpusView): readonly HealthRemark[] {
  const { trouble } = article.metadata;
  if (trouble) return [troubleRemark(trouble)];
  return [...languageRemark(article, corpus), ...versionRemark(article, corpus)];
}

export function troubleRemark(trouble: SourceTrouble): HealthRemark {
  const { kind } = trouble;
  return {
    kind,
    tone: 'problem',
    short: retold(SHORT[kind]),
    message: retold(troubleProblem(trouble)),
  };
}

/** What a file holds and what to do about it, to be kept with its other problems. */
export const troubleProblem = (trouble: SourceTrouble): string => `${held(trouble)} ${WHAT_TO_DO[trouble.kind]}`;

/** The same of a page of which nothing was taken. */
export const troubleUnread = (trouble: SourceTrouble): string => `${unread(trouble)} ${WHAT_TO_DO[trouble.kind]}`;

const SHORT: Readonly<Record<SourceTrouble['kind'], string>> = {
  stub: said('beginning only'),
  consent: said('cookie notice'),
  'error-page': said('error page'),
  'robot-check': said('check for robots'),
  address: said('address only'),
};

/** In UTF-16 units. */
const SIGN_SHOWN = 80;

/** A whole sentence: what stands in the file instead of an article. */
export const whatItHolds = (trouble: SourceTrouble): string => retold(held(trouble));

function held({ kind, sign }: SourceTrouble): string {
  const words = excerpt(sign, SIGN_SHOWN);
  switch (kind) {
    case 'stub':
      return words === ''
        ? said('Only the beginning of an article was saved.')
        : said('Only the beginning of an article was saved (“{0}”).', words);
    case 'consent':
      return said('A notice about cookies was saved instead of an article.');
    case 'error-page':
      return words === ''
        ? said('An error page was saved instead of an article.')
        : said('An error page was saved instead of an article (“{0}”).', words);
    case 'robot-check':
      return words === ''
        ? said('A check for robots was saved instead of an article.')
        : said('A check for robots was saved instead of an article (“{0}”).', words);
    case 'address':
      return said('It holds an address and no article.');
  }
}

function unread({ kind, sign }: SourceTrouble): string {
  const words = excerpt(sign, SIGN_SHOWN);
  switch (kind) {
    case 'stub':
      return words === ''
        ? said('Not read: only the beginning of an article was saved.')
        : said('Not read: only the beginning of an article was saved (“{0}”).', words);
    case 'consent':
      return said('Not read: a notice about cookies was saved instead of an article.');
    case 'error-page':
      return words === ''
        ? said('Not read: an error page was saved instead of an article.')
        : said('Not read: an error page was saved instead of an article (“{0}”).', words);
    case 'robot-check':
      return words === ''
        ? said('Not read: a check for robots was saved instead of an article.')
        : said('Not read: a check for robots was saved instead of an article (“{0}”).', words);
    case 'address':
      return said('Not read: it holds an address and no article.');
  }
}

const WHAT_TO_DO: Readonly<Record<SourceTrouble['kind'], string>> = {
  stub: said('Save the page again once you can read all of it.'),
  consent: said('Answer the notice in the browser, then save the page again.'),
  'error-page': said('Look for its new address, or an archived copy, and save that.'),
  'robot-check': said('Open the page in a browser, wait for the article, and save it there.'),
  address: said('Open it in a browser and save the page.'),
};

/** Where most sources are in one language, one in another is worth a word. */
function languageRemark({ metadata: { wordsIn } }: Article, corpus: CorpusView): readonly HealthRemark[] {
  const { usual } = languageOfMost(corpus);
  if (wordsIn === undefined || usual === undefined || wordsIn === usual) return [];
  const name = nameOf(wordsIn);
  const remark = t('In {0}, unlike most of your sources.', name);
  const more =
    wordsIn === 'en' ? '' : t('Quotations are found in it; sentences in other words are compared in English only.');
  return [
    {
      kind: 'language',
      tone: 'note',
      short: t('in {0}', name),
      message: more === '' ? remark : `${remark} ${more}`,
    },
  ];
}

const nameOf = (code: string): string =>
  languages.get(code)?.name ?? scripts.find((script) => script.code === code)?.name ?? code;

/** Of fewer articles none is the exception. */
const FEWEST_ARTICLES = 3;
const MOST_OF_THEM = 2 / 3;

/** The language that most articles of the corpus are in; undefined for a mixed one. */
const languageOfMost = keptWith(({ articles }: CorpusView): { readonly usual: string | undefined } => {
  const counts = new Map<string, number>();
  let known = 0;
  for (const { wordsIn } of articles.map(({ metadata }) => metadata)) {
    if (wordsIn === undefined) continue;
    known++;
    counts.set(wordsIn, (counts.get(wordsIn) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const clear = most !== undefined && known >= FEWEST_ARTICLES && most[1] >= known * MOST_OF_THEM;
  return { usual: clear ? most[0] : undefined };
});

function versionRemark(article: Article, corpus: CorpusView): readonly HealthRemark[] {
  const newer = newerVersion(article, corpus);
  if (!newer) return [];
  return [
    {
      kind: 'superseded',
      tone: 'note',
      short: t('later version'),
      message: t('A later version of it is among your sources: {0}.', versionName(newer.article)),
    },
  ];
}

/** `harbour-2, of 3 Feb 2026`. */
export function versionName({ id, metadata: { date } }: Article): string {
  return date ? t('{0}, of {1}', id, shownDate(date.value)) : id;
}
