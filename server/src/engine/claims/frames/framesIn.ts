/** Who does what to whom in a sentence, whatever its grammar: one frame a clause, and one for each noun that names an event. */
import type { Frame } from '../../model/claim';
import { keptWith } from '../../model/kept';
import type { Span } from '../../model/span';
import { clauses } from '../../text/syntax/clauses';
import { parseSentence } from '../../text/syntax/parseSentence';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { nounFrame } from './nounFrame';
import type { Means, Reading } from './reading';
import { verbFrame } from './verbFrame';
import { wordConcepts } from './wordConcepts';

export interface FrameOptions {
  /** Quotations that stand as one word each; see `parseSentence`. */
  readonly opaque?: readonly Span[];
  /** Whom pronouns, roles and surnames mean; without it they stand for themselves. */
  readonly means?: Means;
}

/** In the order of their predicates. Under a millisecond for a sentence of thirty words, most of it the parse. */
export const framesIn = (text: string, sentence: Span, { opaque, means }: FrameOptions = {}): readonly Frame[] =>
  framesOf(text, parseSentence(text, sentence, opaque), means);

/** Of a sentence that is parsed already; without `means` they are read once and kept with the parse. */
export function framesOf(text: string, parse: SentenceParse, means?: Means): readonly Frame[] {
  if (means) return read(text, parse, means);
  const kept = known(parse);
  return (kept.frames ??= read(text, parse, () => undefined));
}

const known = keptWith((_parse: SentenceParse): { frames?: readonly Frame[] } => ({}));

function read(text: string, parse: SentenceParse, means: Means): readonly Frame[] {
  const all = clauses(parse);
  const reading: Reading = {
    text,
    parse,
    clauses: all,
    means,
    concepts: wordConcepts(text, parse),
    heads: new Set(all.map(({ predicate }) => predicate)),
  };
  const verbs = reading.clauses.filter(({ predicate }) => !isBareName(reading, predicate));
  const nouns = parse.words.flatMap((_word, i) => nounFrame(reading, i) ?? []);
  const told = verbs.map((clause) => verbFrame(reading, clause));
  // What a light verb governs is told by the verb's frame.
  const apart = nouns.filter(
    ({ predicate }) => !told.some((f) => f.predicate.span.end === predicate.span.end && f.predicate.form === 'verb'),
  );
  return [...told, ...apart].sort((a, b) => a.predicate.span.start - b.predicate.span.start);
}

/** A headline without a verb has a noun as its root, which tells nothing by itself: nouns of events tell for themselves. */
function isBareName({ parse }: Reading, predicate: number): boolean {
  const { tag } = parse.words[predicate]!;
  return (
    !/^(?:VB|MD)/u.test(tag) &&
    !(parse.dependents[predicate] ?? []).some((d) => /^(?:cop|nsubj|csubj)/u.test(parse.words[d]!.relation))
  );
}
