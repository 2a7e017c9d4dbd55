/** Who goes on speaking goes on in the same place: "told reporters on Monday … He added". */
import type { Article } from '../../model/article';
import type { Attribution } from '../../model/attribution';
import { lastBeginningOf } from '../../model/sorted';
import { articleSpeech } from '../articleSpeech';
import type { Circumstances } from './besideCue';

/** Sentences over which an occasion lasts while its speaker goes on. */
const LASTING = 4;

/**
 * Attributions with what an earlier one of the same speaker says of the occasion. A step of its own, behind the chains: they
 * decide for themselves how far a station carries.
 * @param all in the order of the text
 */
export function goingOn(all: readonly Attribution[], article: Article): readonly Attribution[] {
  const numberOf = sentenceNumbers(article);
  const last = new Map<string, { readonly sentence: number; readonly circumstances: Circumstances }>();
  return all.map((attribution) => {
    const { speaker, addressee, venue, date } = attribution;
    const own: Circumstances = {
      ...(addressee ? { addressee } : {}),
      ...(venue ? { venue } : {}),
      ...(date ? { date } : {}),
    };
    if (speaker.name === '') return attribution;
    noteDocument(attribution, last, numberOf);
    const sentence = numberOf((attribution.cue[0] ?? attribution.content[0])?.start ?? 0);
    const before = last.get(speaker.name);
    const gap = before ? sentence - before.sentence : Infinity;
    const stated = Object.keys(own).length > 0;
    // Another occasion in another sentence is all new; in the same sentence the two add up.
    const kept = gap === 0 || (gap <= LASTING && !stated) ? before?.circumstances : undefined;
    const circumstances = { ...kept, ...own };
    last.set(speaker.name, { sentence, circumstances });
    return kept ? { ...attribution, ...circumstances } : attribution;
  });
}

/** "The statement said … The leaders added": whoever issued the document goes on in it. */
function noteDocument(
  { speaker, source }: Attribution,
  last: Map<string, { readonly sentence: number; readonly circumstances: Circumstances }>,
  numberOf: (at: number) => number,
): void {
  const at = source[0];
  if (speaker.kind !== 'document' || !speaker.onBehalfOf || !at) return;
  const name = speaker.mention.replace(/^(?:the|an?|its|their|his|her|this|that) /iu, '');
  last.set(speaker.onBehalfOf, { sentence: numberOf(at.start), circumstances: { venue: { name, span: at } } });
}

/** Numbers the sentences of an article; the answer is for an offset in its text. */
function sentenceNumbers(article: Article): (at: number) => number {
  const starts = articleSpeech(article).paragraphs.flatMap((p, i) =>
    p.sentences.map((s) => s.start + (article.paragraphs[i]?.span.start ?? 0)),
  );
  return (at) => lastBeginningOf(starts, at, (start) => start);
}
