/** What a writer should know of a source before leaning on it: what was saved instead of it, its language, a later version. */
import type { Article, SourceTrouble } from '../model/article';
import { shownDate } from '../model/byline';
import type { CorpusView } from '../model/corpus';
import { keptWith } from '../model/kept';
import { excerpt } from '../text/excerpt';
import { languages, scripts } from '../text/lexicons/languageWords';
import { newerVersion } from './versions';

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
  return { kind, tone: 'problem', short: SHORT[kind], message: `${whatItHolds(trouble)} ${WHAT_TO_DO[kind]}` };
}

const SHORT: Readonly<Record<SourceTrouble['kind'], string>> = {
  stub: 'beginning only',
  consent: 'cookie notice',
  'error-page': 'error page',
  'robot-check': 'check for robots',
  address: 'address only',
};

/** In UTF-16 units. */
const SIGN_SHOWN = 80;

/** A whole sentence: what stands in the file instead of an article. */
export function whatItHolds({ kind, sign }: SourceTrouble): string {
  const says = sign === '' ? '' : ` (“${excerpt(sign, SIGN_SHOWN)}”)`;
  switch (kind) {
    case 'stub':
      return `Only the beginning of an article was saved${says}.`;
    case 'consent':
      return 'A notice about cookies was saved instead of an article.';
    case 'error-page':
      return `An error page was saved instead of an article${says}.`;
    case 'robot-check':
      return `A check for robots was saved instead of an article${says}.`;
    case 'address':
      return 'It holds an address and no article.';
  }
}

const WHAT_TO_DO: Readonly<Record<SourceTrouble['kind'], string>> = {
  stub: 'Save the page again once you can read all of it.',
  consent: 'Answer the notice in the browser, then save the page again.',
  'error-page': 'Look for its new address, or an archived copy, and save that.',
  'robot-check': 'Open the page in a browser, wait for the article, and save it there.',
  address: 'Open it in a browser and save the page.',
};

/** Where most sources are in one language, one in another is worth a word. */
function languageRemark({ metadata: { wordsIn } }: Article, corpus: CorpusView): readonly HealthRemark[] {
  const { usual } = languageOfMost(corpus);
  if (wordsIn === undefined || usual === undefined || wordsIn === usual) return [];
  const name = nameOf(wordsIn);
  const more =
    wordsIn === 'en' ? '' : ' Quotations are found in it; sentences in other words are compared in English only.';
  return [
    { kind: 'language', tone: 'note', short: `in ${name}`, message: `In ${name}, unlike most of your sources.${more}` },
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
      short: 'later version',
      message: `A later version of it is among your sources: ${versionName(newer.article)}.`,
    },
  ];
}

/** `harbour-2, of 3 Feb 2026`. */
export function versionName({ id, metadata: { date } }: Article): string {
  return date ? `${id}, of ${shownDate(date.value)}` : id;
}
