/** The names of an article's sentences; read once and kept with it. */
import { articleSentences } from '../../../attribution/articleParagraphs';
import { namesIn, type FoundName } from '../../../claims/names/namesIn';
import type { Article } from '../../../model/article';
import { keptWith } from '../../../model/kept';

/** By the number of the sentence. Some milliseconds for a page. */
export const sentenceNames: (article: Article) => readonly (readonly FoundName[])[] = keptWith((article: Article) =>
  articleSentences(article).map((sentence) => namesIn(article.text, sentence, [], article.lexicon)),
);
