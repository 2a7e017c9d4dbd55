/** The quotations of an article with their speakers, and the people it names. */
import type { Article } from '../model/article';
import { keptWith } from '../model/kept';
import { moved, sliceOf } from '../model/span';
import { splitSentences } from '../text/sentences';
import { articleQuotations } from './articleQuotations';
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
  const quotations = articleQuotations(article);
  const paragraphs = article.paragraphs.map((p, index): SpeechParagraph => {
    const text = sliceOf(article.text, p.span);
    const { start } = p.span;
    const quoted = quotations
      .filter((q) => q.paragraph === index)
      .map((q) => ({ ...q, span: moved(q.span, -start), content: moved(q.content, -start) }));
    return { text, quoted, sentences: splitSentences(text, quoted), aside: p.kind !== 'body' };
  });
  const people = readPeople(paragraphs);
  const labels = paragraphs.filter((p) => labelOf(p.text) !== undefined).length;
  const questions = paragraphs.filter((p) => /\?["”’']?$/u.test(p.text.trim()) && p.quoted.length === 0).length;
  return { people, paragraphs, spoken: readSpeech(paragraphs, people), interview: labels >= 3 || questions >= 3 };
}

/** Whose turn a paragraph of an interview is: "Hrane" for `Hrane: …` and `**Hrane:** …`. */
export const labelOf = (text: string): string | undefined =>
  /^[*_]*([\p{Lu}][\p{L}.'’ -]{0,40}?)[*_]*:[*_]*\s/u.exec(text)?.[1];
