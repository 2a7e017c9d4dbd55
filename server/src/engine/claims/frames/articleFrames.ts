/** The frames of an article's sentences, with pronouns and roles resolved by its cast; kept with the article. */
import { articleSpeech } from '../../attribution/articleSpeech';
import type { Article } from '../../model/article';
import type { Frame } from '../../model/claim';
import { keptWith } from '../../model/kept';
import type { Span } from '../../model/span';
import { articleParse } from '../sentenceParses';
import { framesOf } from './framesIn';
import { meantBy } from './meant';
import type { Meant } from './reading';

interface Known {
  /** By the number of the sentence. */
  readonly frames: Map<number, readonly Frame[]>;
}

const known = keptWith((_article: Article): Known => ({ frames: new Map() }));

/** Frames of the sentence of that number in `articleSentences`; parsed when first asked for. */
export function sentenceFrames(article: Article, number: number): readonly Frame[] {
  const { frames } = known(article);
  let its = frames.get(number);
  if (!its) {
    const parse = articleParse(article, number);
    its = parse ? framesOf(article.text, parse, (head) => meantIn(article, head)) : [];
    frames.set(number, its);
  }
  return its;
}

/** Whom the article means by the word, where it says so surely. */
export function meantIn(article: Article, head: Span, least?: number): Meant | undefined {
  const paragraph = article.paragraphs.findIndex(({ span }) => span.start <= head.start && head.end <= span.end);
  const start = article.paragraphs[paragraph]?.span.start;
  return start === undefined ? undefined : meantBy(articleSpeech(article).people, paragraph, head.end - start, least);
}
