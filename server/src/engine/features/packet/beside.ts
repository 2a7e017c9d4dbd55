/** A stretch of an article beside a sentence of the draft: whole sentences of it, what to look at, who says it. */
import { speakerWords } from '../../analysis/saidWords';
import { articleAnalysis } from '../../attribution/articleAnalysis';
import { articleSentences } from '../../attribution/articleParagraphs';
import { attributionAt } from '../../attribution/attributionAt';
import type { Article } from '../../model/article';
import type { Place, Speaker } from '../../model/evidence';
import { hull, overlaps, type Span } from '../../model/span';
import type { PacketPassage } from './packet';
import type { Mark } from './runs';

export interface Beside extends Place {
  readonly marks: readonly Mark[];
  readonly who: string;
  readonly standing: PacketPassage['standing'];
  readonly share: string;
}

/** Reads the article in depth where that was not done; empty where nobody is named. */
export function speakerAt(article: Article, at: Span): string {
  const said = attributionAt(articleAnalysis(article), at);
  return said ? namedWords(said.speaker) : '';
}

/** A bare pronoun names nobody. */
export const namedWords = (speaker: Speaker): string => (speaker.name === '' ? '' : speakerWords(speaker));

/** Whole sentences around a stretch; the stretch itself where it stands in none. */
export function sentencesAt(article: Article, at: Span): Span {
  const inside = articleSentences(article).filter((sentence) => overlaps(sentence, at));
  return hull([...inside, at]) ?? at;
}
