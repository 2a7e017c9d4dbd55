/** The quotations of an article with their speakers, and the people it names. */
import type { Article } from '../model/article';
import { keptWith } from '../model/kept';
import { articleParagraphs } from './articleParagraphs';
import { readPeople, type People } from './people';
import { readSpeech } from './speech';
import type { SpeechParagraph, SpokenQuotation } from './spokenQuotation';

export interface ArticleSpeech {
  readonly people: People;
  readonly paragraphs: readonly SpeechParagraph[];
  /** One list per paragraph; spans index the paragraph's text. */
  readonly spoken: readonly (readonly SpokenQuotation[])[];
  /** Questions and answers, or `NAME:` before the paragraphs: words without marks are speech all the same. */
  readonly interview: boolean;
}

/** Read once for each article and kept with it: a few milliseconds for a long one. */
export const articleSpeech: (article: Article) => ArticleSpeech = keptWith(readArticle);

function readArticle(article: Article): ArticleSpeech {
  const paragraphs = articleParagraphs(article);
  const people = readPeople(paragraphs);
  const labels = paragraphs.filter((p) => labelOf(p.text) !== undefined).length;
  const questions = paragraphs.filter((p) => /\?["”’']?$/u.test(p.text.trim()) && p.quoted.length === 0).length;
  return { people, paragraphs, spoken: readSpeech(paragraphs, people), interview: labels >= 3 || questions >= 3 };
}

/** Whose turn a paragraph of an interview is: "Hrane" for `Hrane: …` and `**Hrane:** …`. */
export const labelOf = (text: string): string | undefined =>
  /^[*_]*([\p{Lu}][\p{L}.'’ -]{0,40}?)[*_]*:[*_]*\s/u.exec(text)?.[1];
