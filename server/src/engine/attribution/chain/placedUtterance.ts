/** An utterance with its place in the article: paragraph, sentence, and who says it as far as one name goes for another. */
import type { Article } from '../../model/article';
import type { Utterance } from '../../model/attribution';
import type { Span } from '../../model/span';
import { articleSpeech } from '../articleSpeech';
import type { NamedOutlet } from './outletReading';

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
    const paragraph = article.paragraphs.findIndex((p) => p.span.start <= start && start < p.span.end);
    const base = article.paragraphs[paragraph]?.span.start ?? 0;
    const inner = paragraphs[paragraph]?.sentences.find((s) => s.start + base <= start && start < s.end + base);
    const sentence = inner ? { start: inner.start + base, end: inner.end + base } : { start, end: at?.end ?? start };
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
