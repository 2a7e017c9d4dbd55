/** How firmly a sentence ties two things: not at all, side by side, perhaps one through the other, one through the other. */
import { isFinite, lower } from '../../claims/commitment/words';
import { causeOf } from '../../claims/commitment/causes';
import type { Span } from '../../model/span';
import { ACTS_ON, COMPARES, GO_TOGETHER, PERHAPS } from '../../text/lexicons/relationWords';
import type { SentenceParse, Word } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';

/** From weak to strong. */
export const RELATION = ['none', 'together', 'perhaps', 'through'] as const;
export type Relation = (typeof RELATION)[number];

export interface RelationStrength {
  readonly value: Relation;
  /** The words that say so. */
  readonly by: readonly Span[];
  /** Index of the verb that acts, where one does. */
  readonly at?: number;
  /** It says outright that the two go together: "is linked to"; two groups that differ only let a reader think so. */
  readonly bound?: true;
}

/**
 * The firmest tie that the sentence asserts; a negated one is none.
 * @param loose any verb with subject and object acts, if nothing says that two things only go together: "happy children make
 *   happy adults", "chemotherapy lets infections in"
 */
export function relationStrength(parse: SentenceParse, loose = false): RelationStrength {
  const perhaps = parse.words.flatMap((word) =>
    PERHAPS.has(lower(word)) || PERHAPS.has(word.lemma) ? [word.span] : [],
  );
  const saysTogether = parse.words.some((word) => goesTogether(word));
  const known = parse.words.findIndex((_word, i) => isActing(parse, i));
  const acts = known < 0 && loose && !saysTogether ? parse.words.findIndex((_word, i) => isDoing(parse, i)) : known;
  if (acts >= 0) {
    const { span } = parse.words[acts]!;
    return perhaps.length > 0
      ? { value: 'perhaps', by: [...perhaps.slice(0, 1), span], at: acts }
      : { value: 'through', by: [span], at: acts };
  }
  const because = parse.words.findIndex(
    (word, i) => /^(?:VB|NN|JJ)/u.test(word.tag) && causeOf(parse, i)?.value === 'caused',
  );
  if (because >= 0)
    return { value: perhaps.length > 0 ? 'perhaps' : 'through', by: causeOf(parse, because)!.by, at: because };
  const bound = parse.words.findIndex((_word, i) => isBound(parse, i));
  if (bound >= 0) return { value: 'together', by: [parse.words[bound]!.span], bound: true };
  const together = parse.words.find((word, i) => goesTogether(word) || isCompared(parse, i));
  return together ? { value: 'together', by: [together.span] } : { value: 'none', by: [] };
}

/** A verb of doing something to something, told as such: neither "increased risk" nor "was found to be reduced" by itself. */
function isActing(parse: SentenceParse, i: number): boolean {
  const word = parse.words[i]!;
  if (!word.tag.startsWith('VB') || !ACTS_ON.has(word.lemma.toLowerCase())) return false;
  // "Linked to lower weight".
  const before = parse.words[i - 2];
  if (before && BINDS.test(before.lemma) && lower(parse.words[i - 1]!) === 'to') return false;
  if (/^(?:amod|acl|compound|case)/u.test(word.relation) || dependentsOf(parse, i, 'aux:pass').length > 0) return false;
  if (isDenied(parse, i)) return false;
  const reaches = dependentsOf(parse, i, 'obj', 'iobj', 'ccomp', 'xcomp', 'obl').some((d) => d > i);
  return reaches && (isFinite(parse, i) || /^VBP?$/u.test(word.tag));
}

const isDenied = (parse: SentenceParse, i: number): boolean =>
  parse.words.some(({ head, text }) => head === i && /^(?:not|n't|never|neither|nor|no)$/iu.test(text));

/** By its lemma; a participle may be taken for an adjective. */
const goesTogether = ({ lemma }: Word): boolean => GO_TOGETHER.has(lemma.toLowerCase()) || BINDS.test(lemma);
const BINDS =
  /^(?:associated?|association|link(?:ed)?|correlated?|correlation|related?|relationship|connected|connection|tied?)$/u;

/** "Is associated with", "a link between": the word and what it binds. */
function isBound(parse: SentenceParse, i: number): boolean {
  if (
    !/^(?:associate|association|link|correlate|correlation|relate|relationship|connection|tie)$/u.test(
      parse.words[i]!.lemma,
    )
  )
    return false;
  return parse.words.slice(i + 1, i + 4).some((word) => /^(?:with|to|between)$/u.test(lower(word)));
}

/** "more likely to", "higher in", "fewer than". */
function isCompared(parse: SentenceParse, i: number): boolean {
  const word = parse.words[i]!;
  if (!COMPARES.test(lower(word))) return false;
  const next = parse.words[i + 1];
  const before = parse.words[i - 1];
  return lower(word) === 'likely' ? before !== undefined && /^(?:more|less)$/u.test(lower(before)) : next !== undefined;
}

/** Whoever found it out does nothing to what is found. */
const FINDING =
  /^(?:be|have|do|find|show|reveal|discover|identify|say|report|publish|lead|conduct|study|examine|investigate|suggest|conclude|warn|develop|see|know|need|use|take|describe|present|provide|uncover|pinpoint|claim|believe|think|become|remain|seem|appear|suffer|live)$/u;

const isDoing = (parse: SentenceParse, i: number): boolean => {
  const word = parse.words[i]!;
  if (!word.tag.startsWith('VB') || FINDING.test(word.lemma) || !(isFinite(parse, i) || word.tag === 'VB'))
    return false;
  if (isDenied(parse, i)) return false;
  return dependentsOf(parse, i, 'nsubj').length > 0 && dependentsOf(parse, i, 'obj', 'obl', 'xcomp').some((d) => d > i);
};
