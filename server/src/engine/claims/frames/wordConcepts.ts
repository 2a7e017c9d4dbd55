/** What each word of a parsed sentence stands for, worked out once for all phrases it is part of. */
import type { Concept } from '../../model/claim';
import { keptWith } from '../../model/kept';
import { conceptsIn } from '../../text/concepts';
import type { SentenceParse } from '../../text/syntax/sentenceParse';

const CAPITAL = /^\p{Lu}/u;

/**
 * One list a word: several where a hyphen joins words, none where a word tells nothing. Two-word names stand with both.
 * @param text what was parsed
 */
export function wordConcepts(text: string, parse: SentenceParse): readonly (readonly Concept[])[] {
  const kept = known(parse);
  return (kept.concepts ??= read(text, parse));
}

const known = keptWith((_parse: SentenceParse): { concepts?: readonly (readonly Concept[])[] } => ({}));

function read(text: string, { words }: SentenceParse): readonly (readonly Concept[])[] {
  const concepts: (readonly Concept[])[] = words.map(({ span, tag, text: word }, i) =>
    /^[\p{P}`|]+$/u.test(word) ? [] : conceptsOf(text.slice(span.start, span.end), i === 0 && !/^NNP/u.test(tag)),
  );
  for (let i = 0; i + 1 < words.length; i++) {
    const [one, two] = [words[i]!, words[i + 1]!];
    if (!CAPITAL.test(one.text) || !CAPITAL.test(two.text)) continue;
    const both = conceptsIn(text, one.span.start, two.span.end, false);
    if (both.length === 1 && both[0]!.kind === 'name') concepts[i] = concepts[i + 1] = both;
  }
  return concepts;
}

const remembered = new Map<string, readonly Concept[]>();
/** Words a writer's drafts and their sources have; beyond that the memory is begun anew. */
const REMEMBERED = 20_000;

function conceptsOf(word: string, opens: boolean): readonly Concept[] {
  const key = opens ? ` ${word}` : word;
  let concepts = remembered.get(key);
  if (!concepts) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, (concepts = conceptsIn(word, 0, word.length, opens)));
  }
  return concepts;
}
