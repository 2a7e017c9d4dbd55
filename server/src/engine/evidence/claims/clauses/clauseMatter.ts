/** What a clause of a claim tells of: its verb, what it names itself, and whom or what it is said of. Read off the words. */
import { governor } from '../../../claims/commitment/governor';
import { covers } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { claimFrames } from '../reading/claimFrames';
import { verbsIn, type ClausePart } from './clauseParts';
import type { ClaimReading } from '../reading/readClaim';

export interface ClauseMatter {
  /** Index of the verb into the words of the parse. */
  readonly verb: number;
  /** Indices into the claim's content words: what is named behind the verb. */
  readonly own: readonly number[];
  /** What is named before it, or in the clause before: in a source that may stand anywhere. */
  readonly above: readonly number[];
}

/** Verbs of saying, thinking and finding out: what they are about stands in a clause of its own. */
const TELLS_OF =
  /^(?:say|tell|warn|announce|state|claim|argue|add|note|report|explain|ask|describe|call|emphasi[sz]e|stress|critici[sz]e|condemn|praise|see|know|think|believe|hope|fear|want|find|show|suggest|investigate|plan|accuse|include|expect|insist|confirm|deny|reveal|admit)$/u;
/** "is certain to go": how sure, not what. */
const SURE = /^(?:certain|sure|bound|guaranteed|definite|clear)$/u;

/** Undefined for a clause without a verb, or one that names nothing before or behind it. */
export function clauseMatter(claim: ClaimReading, parts: readonly ClausePart[], i: number): ClauseMatter | undefined {
  const { parse } = claim;
  const part = parts[i]!;
  const verbs = verbsIn(parse, part);
  const verb = verbs.find((v) => !TELLS_OF.test(parse.words[v]!.lemma));
  if (verb === undefined) return undefined;
  const light = withLightVerb(claim, verb);
  const named = (from: number, to: number): readonly number[] =>
    claim.words.flatMap(({ at, concept }, w) =>
      at >= from && at <= to && !verbs.includes(at) && !light.has(at) && isNamed(parse, at, concept.kind) ? [w] : [],
    );
  const purpose = purposeIn(parse, verb, part);
  const beforePurpose = named(verb + 1, purpose ?? part.to);
  // "decided **to drain the marsh**" is about the marsh, "was cut **to help migrants**" about the wire.
  const governs = governor(parse.words[verb]!.lemma, 'to') !== undefined;
  const own = beforePurpose.length > 0 || !governs ? beforePurpose : named(verb + 1, part.to);
  const before = named(part.from, verb - 1);
  // "Carter, whom they shunned, has declared": the clause between describes who does it.
  const earlier = parts.slice(0, i).findLast((other) => !describes(parse, other));
  const above = before.length > 0 || !earlier ? before : named(earlier.from, earlier.to);
  return own.length === 0 || above.length === 0 ? undefined : { verb, own, above };
}

const describes = ({ words }: SentenceParse, { from }: ClausePart): boolean =>
  /^(?:W|VB[GN])/u.test(words[from]?.tag ?? '');

const isNamed = (parse: SentenceParse, at: number, kind: string): boolean =>
  kind !== 'word' || (/^(?:NN|JJ|CD|VBG)/u.test(parse.words[at]!.tag) && !SURE.test(parse.words[at]!.lemma));

/** "took **charge** of the brigade": what happens, not what it happens to. */
function withLightVerb(claim: ClaimReading, verb: number): ReadonlySet<number> {
  const { parse } = claim;
  const at = parse.words[verb]!.span.start;
  const spans = claimFrames(claim).flatMap(({ predicate: { span, form } }) =>
    form === 'verb' && span.start === at ? [span] : [],
  );
  return new Set(parse.words.flatMap((word, i) => (spans.some((span) => covers(span, word.span)) ? [i] : [])));
}

/** Index of the "to" in "passed the act **to** cut costs". */
function purposeIn(parse: SentenceParse, verb: number, { to }: ClausePart): number | undefined {
  const found = parse.words.findIndex(
    ({ text }, i) => i > verb && i <= to && text.toLowerCase() === 'to' && parse.words[i + 1]?.tag === 'VB',
  );
  return found < 0 ? undefined : found;
}
