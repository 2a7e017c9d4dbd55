/** Sentences that a learned judge is given to read as one passage. */
import { articleSentences } from '../../../attribution/articleParagraphs';
import type { Article } from '../../../model/article';
import { sliceOf } from '../../../model/span';
import { oneLine } from '../../../text/oneLine';

/** A sentence of an article, by its number in `articleSentences`. */
export interface Numbered {
  readonly article: Article;
  readonly index: number;
}

export interface ReadSentence extends Numbered {
  /** As the judge reads it. */
  readonly text: string;
}

/** Words of a sentence with its neighbours. */
const NEAR_WORDS = 70;

/** Of the sentences, the most wanted first, as many as `room` words hold, the first always; in the order of their articles. */
export function readTogether(sentences: readonly Numbered[], room: number): readonly ReadSentence[] {
  const kept: ReadSentence[] = [];
  let left = room;
  for (const sentence of sentences) {
    const at = articleSentences(sentence.article)[sentence.index];
    if (!at || hasSentence(kept, sentence)) continue;
    const text = oneLine(sliceOf(sentence.article.text, at));
    const words = text.split(' ').length;
    if (kept.length > 0 && words > left) continue;
    left -= words;
    kept.push({ ...sentence, text });
  }
  const order = [...new Set(kept.map(({ article }) => article))];
  return kept.sort((a, b) => order.indexOf(a.article) - order.indexOf(b.article) || a.index - b.index);
}

/** A sentence among its neighbours, as far as there is room. */
export const readAround = (sentence: Numbered): readonly ReadSentence[] =>
  readTogether([sentence, ...neighboursOf(sentence)], NEAR_WORDS);

export const neighboursOf = ({ article, index }: Numbered): readonly Numbered[] =>
  [index - 1, index + 1].map((index) => ({ article, index }));

export const hasSentence = (sentences: readonly Numbered[], { article, index }: Numbered): boolean =>
  sentences.some((one) => one.article === article && one.index === index);

export const passageOf = (read: readonly ReadSentence[]): string => read.map(({ text }) => text).join(' ');
