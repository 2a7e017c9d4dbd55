/** Of how many a claim says what its source says of fewer of them: all for some, most for five of nineteen, never for rarely. */
import { QUANTIFIER, type Commitment } from '../../../model/claim';
import { hull, sliceOf, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { dependentsOf } from '../../../text/syntax/tree';
import type { Comparison } from '../events/comparisons';
import type { ClaimReading } from '../reading/readClaim';
import { wordRelation } from '../reading/ties';

type Counted = Commitment['quantifiers'][number];

export interface More {
  readonly claim: Span;
  readonly source: Span;
}

const rung = ({ value }: Counted): number => QUANTIFIER.indexOf(value);
const ALL = QUANTIFIER.indexOf('all');
const MOST = QUANTIFIER.indexOf('most');
const NONE = QUANTIFIER.indexOf('none');
/** One word of many may be many or most: neighbours on the ladder are not set apart. */
const APART = 2;

/** Undefined where one of the two says nothing of how many; `holds` where the source has as many. */
export function moreThan(pair: Comparison, { text, parse }: ClaimReading): More | 'holds' | undefined {
  const { claim, source, sentence } = pair;
  if (claim.commitment.unsure || claim.commitment.conditions.length > 0) return undefined;
  for (const mine of claim.commitment.quantifiers) {
    if (rung(mine) !== ALL && rung(mine) !== MOST && rung(mine) !== NONE) continue;
    if (source.commitment.unsure && rung(mine) !== NONE) continue;
    const never = neverFor(mine, pair, parse);
    if (never) return never;
    if (rung(mine) === NONE || claim.commitment.polarity.value !== source.commitment.polarity.value) continue;
    const theirs = source.commitment.quantifiers.find((other) => sameHead(parse, mine, sentence.parse, other));
    if (theirs) {
      if (rung(theirs) >= rung(mine)) return 'holds';
      if (rung(theirs) !== NONE && rung(mine) - rung(theirs) >= APART)
        return { claim: phrase(parse, mine), source: phrase(sentence.parse, theirs) };
      continue;
    }
    const few = fewOf(mine, text, parse, sentence.parse);
    if (few) return { claim: phrase(parse, mine), source: few };
  }
  return undefined;
}

const wordAt = (parse: SentenceParse, span: Span): number => parse.words.findIndex((w) => w.span.start === span.start);

/** How often something happens, or how many of what both name. */
export function sameHead(a: SentenceParse, one: Counted, b: SentenceParse, other: Counted): boolean {
  const [x, y] = [a.words[wordAt(a, one.head)], b.words[wordAt(b, other.head)]];
  return x !== undefined && y !== undefined && /^(?:same|synonym|family)$/u.test(wordRelation(x, y));
}

const phrase = (parse: SentenceParse, { by, head }: Counted): Span => {
  const whole = hull([...by, head])!;
  return parse.words.some(({ tag, span }) => span.start === head.start && tag.startsWith('NN')) &&
    whole.end - whole.start < 40
    ? whole
    : hull(by)!;
};

/** "Never" where the source says "not necessarily", "rarely", "not any time soon". */
function neverFor(mine: Counted, { source, sentence: { parse } }: Comparison, own: SentenceParse): More | undefined {
  if (
    rung(mine) !== NONE ||
    !mine.by.some((by) => own.words.some((w) => w.span.start === by.start && w.lemma === 'never'))
  )
    return undefined;
  const weak = dependentsOf(parse, source.at, 'advmod')
    .map((d) => parse.words[d]!)
    .find(({ text }) => /^(?:necessarily|rarely|seldom|always|soon|yet|often|usually)$/iu.test(text));
  if (!weak) return undefined;
  const not = parse.words.find(
    ({ text, span }) => /^(?:not|n't)$/iu.test(text) && span.end <= weak.span.start && weak.span.start - span.end < 3,
  );
  if (!not && !/^(?:rarely|seldom)$/iu.test(weak.text)) return undefined;
  return { claim: hull(mine.by)!, source: hull([...(not ? [not.span] : []), weak.span])! };
}

/** "Five of the donors", where the claim says most of the nineteen. */
function fewOf(mine: Counted, text: string, parse: SentenceParse, source: SentenceParse): Span | undefined {
  const head = parse.words[wordAt(parse, mine.head)];
  if (!head) return undefined;
  const total = numberBeside(parse, mine.head, text);
  for (const [i, word] of source.words.entries()) {
    if (word.tag !== 'CD') continue;
    const of = dependentsOf(source, i, 'nmod').find((d) => source.words[d - 1] && sourceOf(source, d) === 'of');
    if (of === undefined || !/^(?:same|synonym|family)$/u.test(wordRelation(head, source.words[of]!))) continue;
    const k = valueOf(word.text);
    if (k !== undefined && total !== undefined && k * 2 <= total) return hull([word.span, source.words[of]!.span]);
  }
  return undefined;
}

const sourceOf = (parse: SentenceParse, noun: number): string | undefined =>
  dependentsOf(parse, noun, 'case').map((d) => parse.words[d]!.text.toLowerCase())[0];

function numberBeside(parse: SentenceParse, head: Span, text: string): number | undefined {
  const at = wordAt(parse, head);
  const number = dependentsOf(parse, at, 'nummod')[0];
  return number === undefined ? undefined : valueOf(sliceOf(text, parse.words[number]!.span));
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const valueOf = (written: string): number | undefined => {
  const word = NUMBERS.indexOf(written.toLowerCase());
  if (word >= 0) return word;
  return /^\d{1,7}$/u.test(written) ? Number(written) : undefined;
};
