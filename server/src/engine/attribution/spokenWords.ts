/** The quotations of an article that it gives to somebody, each with the sentence around it; read once and kept. */
import type { Article } from '../model/article';
import type { Speaker } from '../model/evidence';
import { keptWith } from '../model/kept';
import { moved, span, type Span } from '../model/span';
import { PRONOUNS } from '../text/lexicons/roles';
import { articleSpeech } from './articleSpeech';

export interface SpokenWords {
  readonly article: Article;
  /** The quoted words without their marks; like `passage` in `article.text`. */
  readonly content: Span;
  /** The sentence they stand in; the quotation where that is longer. */
  readonly passage: Span;
  readonly speaker: Speaker;
  /** How the speaker is named to the writer; never empty. */
  readonly who: string;
}

/** In the order of the text; headlines and crossheads, which repeat words of the text, have none. */
export const spokenWords: (article: Article) => readonly SpokenWords[] = keptWith(read);

function read(article: Article): readonly SpokenWords[] {
  const { paragraphs, spoken } = articleSpeech(article);
  return article.paragraphs.flatMap((paragraph, index) => {
    const there = paragraphs[index];
    if (!there || there.aside) return [];
    const { start } = paragraph.span;
    return (spoken[index] ?? []).flatMap(({ quotation, speaker }): readonly SpokenWords[] => {
      const who = speaker ? speakerName(speaker) : '';
      if (!speaker || who === '') return [];
      const sentence = there.sentences.find((s) => s.start <= quotation.span.start && quotation.span.start < s.end);
      const passage = span(
        Math.min(sentence?.start ?? quotation.span.start, quotation.span.start),
        Math.max(sentence?.end ?? 0, quotation.span.end),
      );
      return [{ article, speaker, who, content: moved(quotation.content, start), passage: moved(passage, start) }];
    });
  });
}

/** The fullest name, else the phrase the article has at the quotation; empty when that is only a pronoun. */
export function speakerName({ name, mention }: Speaker): string {
  if (name !== '') return name;
  return PRONOUNS.has(mention.toLowerCase()) ? '' : mention;
}
