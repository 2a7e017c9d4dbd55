/** The frames of an article's sentences, with pronouns and roles resolved by its cast; kept with the article. */
import { articleSpeech } from '../../attribution/articleSpeech';
import type { Article } from '../../model/article';
import type { Frame } from '../../model/claim';
import { keptWith } from '../../model/kept';
import type { Span } from '../../model/span';
import { countriesOf } from '../../text/lexicons/countries';
import { NATIONAL_LEADERS } from '../../text/lexicons/roles';
import { articleParse } from '../sentenceParses';
import { framesOf } from './framesIn';
import type { Meant } from './reading';

/** Below it a pronoun or role is left to itself. */
const SURE = 0.6;

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
    its = parse ? framesOf(article.text, parse, (head) => meant(article, head)) : [];
    frames.set(number, its);
  }
  return its;
}

/** Whom the article means by the word, where it says so surely. */
function meant(article: Article, head: Span): Meant | undefined {
  const paragraph = article.paragraphs.findIndex(({ span }) => span.start <= head.start && head.end <= span.end);
  const start = article.paragraphs[paragraph]?.span.start;
  if (start === undefined) return undefined;
  const referent = articleSpeech(article).people.referentAt(paragraph, head.end - start);
  if (!referent || referent.certainty < SURE || !referent.entity.named) return undefined;
  const { name, heads, roles, kind, parts } = referent.entity;
  const leads =
    kind === 'person' && NATIONAL_LEADERS.some((role) => heads.has(role)) && countriesOf(parts).length === 0;
  const [country] = leads ? countriesOf([...roles]) : [];
  return { name, ...(country === undefined ? {} : { country }) };
}
