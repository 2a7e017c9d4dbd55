/** Sentences of articles, parsed when a claim first comes near them, and kept with the article. */
import { articleSentences } from '../../../attribution/articleParagraphs';
import type { Article } from '../../../model/article';
import type { Place } from '../../../model/evidence';
import { meantIn } from '../../../claims/frames/articleFrames';
import { CLEAR } from '../../../claims/frames/meant';
import { articleParse } from '../../../claims/sentenceParses';
import { keptWith } from '../../../model/kept';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { contentWords, type ContentWord } from './contentWords';

export interface SourceSentence extends Place {
  /** Number in the article. */
  readonly index: number;
  readonly parse: SentenceParse;
  readonly words: readonly ContentWord[];
}

const read = keptWith((_article: Article) => new Map<number, SourceSentence>());

/** Undefined beyond the article's ends. Some tenths of a millisecond the first time. */
export function sourceSentence(article: Article, index: number): SourceSentence | undefined {
  const known = read(article);
  const span = articleSentences(article)[index];
  let sentence = known.get(index);
  const parse = sentence ? undefined : articleParse(article, index);
  if (parse && span) {
    known.set(
      index,
      (sentence = { article, span, index, parse, words: contentWords(parse, (head) => meantIn(article, head, CLEAR)) }),
    );
  }
  return sentence;
}
