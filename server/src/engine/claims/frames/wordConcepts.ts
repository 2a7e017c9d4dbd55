/** What each word of a parsed sentence stands for, worked out once for all phrases it is part of. */
import type { Concept } from '../../model/claim';
import { conceptsIn } from '../../text/concepts';
import type { SentenceParse } from '../../text/syntax/sentenceParse';

const CAPITAL = /^\p{Lu}/u;

/** One list a word: several where a hyphen joins words, none where a word tells nothing. Two-word names stand with both. */
export function wordConcepts(text: string, { words }: SentenceParse): readonly (readonly Concept[])[] {
  const concepts: (readonly Concept[])[] = words.map(({ span, tag, text: word }, i) =>
    /^[\p{P}`|]+$/u.test(word) ? [] : conceptsIn(text, span.start, span.end, i === 0 && !/^NNP/u.test(tag)),
  );
  for (let i = 0; i + 1 < words.length; i++) {
    const [one, two] = [words[i]!, words[i + 1]!];
    if (!CAPITAL.test(one.text) || !CAPITAL.test(two.text)) continue;
    const both = conceptsIn(text, one.span.start, two.span.end, false);
    if (both.length === 1 && both[0]!.kind === 'name') concepts[i] = concepts[i + 1] = both;
  }
  return concepts;
}
