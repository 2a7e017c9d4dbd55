/** The words in which a text says what happens: verb, auxiliaries, negation, hedge. What a message quotes and a fix exchanges. */
import { hull, type Span } from '../../../model/span';
import { dependentsOf } from '../../../text/syntax/tree';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import type { ProfiledEvent } from '../events/comparisons';

/** A hedge that stands farther off than this many words is quoted by itself. */
const REACH = 4;

/**
 * From the first to the last word of the verb's group, with those of `by` that stand near.
 * @param by the words that carry the column at issue
 */
export function eventWords(parse: SentenceParse, event: ProfiledEvent, by: readonly Span[] = []): Span {
  const group = [event.at, ...dependentsOf(parse, event.at, 'aux', 'cop', 'advmod', 'compound:prt')].filter(
    (i) => Math.abs(i - event.at) <= REACH,
  );
  const near = parse.words.flatMap(({ span }, i) =>
    by.some((b) => b.start <= span.start && span.end <= b.end) && Math.abs(i - event.at) <= 2 * REACH ? [i] : [],
  );
  const spans = [...group, ...near].flatMap((i) => parse.words[i]?.span ?? []);
  return hull(spans) ?? event.frame.predicate.span;
}

/** The verb with its particle, auxiliaries and "not", where these words stand together and are the whole of what denies it. */
export function verbGroup(parse: SentenceParse, { at, commitment: { polarity } }: ProfiledEvent): Span | undefined {
  const group = [at, ...dependentsOf(parse, at, 'aux', 'aux:pass', 'cop', 'compound:prt')];
  for (const { start, end } of polarity.by) {
    const said = parse.words.findIndex(({ span }) => span.start === start && span.end === end);
    if (!(parse.dependents[at] ?? []).includes(said) || parse.words[said]!.relation !== 'advmod') return undefined;
    group.push(said);
  }
  const words = [...new Set(group)].sort((a, b) => a - b);
  const whole = words.every((word, i) => i === 0 || word === words[i - 1]! + 1);
  return whole ? hull(words.map((i) => parse.words[i]!.span)) : undefined;
}
