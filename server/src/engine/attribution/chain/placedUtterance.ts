/** An utterance with its place in the article: paragraph, sentence, and who says it as far as one name goes for another. */
import type { Article } from '../../model/article';
import type { Utterance } from '../../model/attribution';
import { lastBeginning, lastBeginningOf } from '../../model/sorted';
import type { Span } from '../../model/span';
import { articleSpeech } from '../articleSpeech';
import type { NamedOutlet } from './outletReading';

/**
 * Reports and outlets that are looked at on either side of an utterance: more than a paragraph ever holds. One that never ends
 * would cost the square of its length.
 */
export const NEARBY = 60;

/** Of things in the order of their text those nearest to an offset; all of them in any text that is no list. */
export function nearby<T>(inOrder: readonly T[], offset: number, startOf: (thing: T) => number): readonly T[] {
  if (inOrder.length <= NEARBY) return inOrder;
  const behind = lastBeginningOf(inOrder, offset, startOf) + 1;
  return inOrder.slice(Math.max(0, behind - NEARBY), behind + NEARBY);
}

export interface PlacedUtterance {
  readonly utterance: Utterance;
  /** Number of its paragraph; -1 when it stands in none. */
  readonly paragraph: number;
  /** The sentence of its cue, else of its source or first words; in `article.text`. */
  readonly sentence: Span;
  /** Equal for utterances of one speaker; empty when nobody is named. */
  readonly speakerKey: string;
  /** `according to … obtained by …` stands outside of all the utterance says. */
  frames(outlet: NamedOutlet): boolean;
}

export function placedUtterances(said: readonly Utterance[], article: Article): readonly PlacedUtterance[] {
  const { paragraphs } = articleSpeech(article);
  return said.map((utterance) => {
    const at = utterance.cue[0] ?? utterance.source[0] ?? utterance.content[0];
    const start = at?.start ?? 0;
    const last = lastBeginningOf(article.paragraphs, start, (p) => p.span.start);
    const paragraph = start < (article.paragraphs[last]?.span.end ?? 0) ? last : -1;
    const base = article.paragraphs[paragraph]?.span.start ?? 0;
    const sentences = paragraphs[paragraph]?.sentences ?? [];
    const inner = sentences[lastBeginning(sentences, start - base)];
    const sentence =
      inner && start < inner.end + base
        ? { start: inner.start + base, end: inner.end + base }
        : { start, end: at?.end ?? start };
    const { name, mention } = utterance.speaker;
    return {
      utterance,
      paragraph,
      sentence,
      speakerKey: (name || mention).toLowerCase(),
      frames: (m) =>
        ![...utterance.content, ...utterance.source].some((s) => s.start < m.span.end && m.from < s.end) &&
        /\b[Aa]ccording to .{1,90}$/u.test(article.text.slice(Math.max(sentence.start, m.from - 100), m.span.start)),
    };
  });
}
