/**
 * Where a claim tells flatly what a clause of a source denies, or denies what the sources tell, all else being the same: "were
 * part of the talks", "were **not** discussed"; "have **not** fallen sick", "fell sick". Read off the words about the "not".
 */
import { commitmentAt } from '../../../claims/commitment/commitment';
import { negationsOf } from '../../../claims/commitment/negation';
import { REALITY } from '../../../model/claim';
import { hull, type Span } from '../../../model/span';
import { TURNING_WORDS } from '../../../text/lexicons/holdingWords';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { clauseParts } from './clauseParts';
import type { NearSentence } from '../events/comparisons';
import { cueIn, foldedSentence, foldedWords } from './holdingCues';
import { isQuoted, weightOf, worthOf, type ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';

export interface ClauseTurned {
  readonly kind: 'opposite' | 'denied';
  /** The claim's words that go the other way, in its text. */
  readonly claim: Span;
  /** The source's, in the article's text. */
  readonly source: Span;
  /** The source's clause. */
  readonly clause: Span;
  readonly sentence: SourceSentence;
}

export interface Found extends ClauseTurned {
  readonly told: number;
}

/** Share of the claim's clause, by weight, that the source's sentence must have. */
const TOLD = 0.8;
/** Weight that must be shared: a name of the article's, and one telling word. */
export const ENOUGH = 2.2;
/** A sentence that tells nearly as much, and goes the claim's way, silences. */
export const SILENCES = 0.2;

const DONE = REALITY.indexOf('in progress');

/** What a source denies. */
export function denials(claim: ClaimReading, near: readonly NearSentence[]): readonly ClauseTurned[] {
  const { parse } = claim;
  const words = foldedSentence(parse);
  if (TURNING_WORDS.test(words) || LACKING.test(words) || cueIn(words)) return [];
  return clauseParts(parse).flatMap((part): readonly ClauseTurned[] => {
    const inPart = claim.words.flatMap(({ at, span }, w) =>
      part.from <= at && at <= part.to && !isQuoted(claim, span) && !SLIGHT.test(parse.words[at]!.lemma) ? [w] : [],
    );
    const all = weightOf(claim, inPart);
    const found: Found[] = [];
    let held = 0;
    for (const { sentence, ties } of near) {
      const own = ties.filter(({ word }) => inPart.includes(word));
      const shared = sum(claim, own);
      const told = shared / all;
      if (told < TOLD - SILENCES || shared < ENOUGH) continue;
      const them = sentence.parse;
      const denied = own.flatMap((tie) => {
        const by = isEvent(claim, tie.word) && tie.strength >= 0.9 ? deniedBy(them, sentence.words[tie.at]!.at) : [];
        return by.length > 0 ? [{ tie, by }] : [];
      })[0];
      if (!denied) {
        held = Math.max(held, told);
        continue;
      }
      if (told < TOLD || isOpen(parse, claim.words[denied.tie.word]!.at, them, sentence.words[denied.tie.at]!.at))
        continue;
      found.push({
        kind: 'denied',
        claim: claim.words[denied.tie.word]!.span,
        source: hull([...denied.by, sentence.words[denied.tie.at]!.span])!,
        clause: sentence.span,
        sentence,
        told,
      });
    }
    const [best] = found.sort((a, b) => b.told - a.told);
    return best && held < best.told - SILENCES ? [best] : [];
  });
}

/** "have **not** fallen sick", "fell sick": the claim denies what its sources tell, and none of them denies anything. */
export function denied(claim: ClaimReading, near: readonly NearSentence[]): readonly ClauseTurned[] {
  const { parse } = claim;
  return clauseParts(parse).flatMap((part): readonly ClauseTurned[] => {
    const own = foldedWords(parse, part.from, part.to);
    if (LACKING.test(own) || LIMITS.test(own) || cueIn(own) || (own.match(TURNING_EACH) ?? []).length !== 1) return [];
    const inPart = claim.words.flatMap(({ at, span }, w) =>
      part.from <= at && at <= part.to && !isQuoted(claim, span) && !SLIGHT.test(parse.words[at]!.lemma) ? [w] : [],
    );
    const [word, by] = inPart.flatMap((w) => {
      const spans = isEvent(claim, w) ? deniedBy(parse, claim.words[w]!.at) : [];
      return spans.length > 0 ? [[w, spans] as const] : [];
    })[0] ?? [undefined, []];
    if (word === undefined) return [];
    const all = weightOf(claim, inPart);
    let best: Found | undefined;
    for (const { sentence, ties } of near) {
      const shared = ties.filter((tie) => inPart.includes(tie.word));
      const told = sum(claim, shared) / all;
      if (told < TOLD - SILENCES || sum(claim, shared) < ENOUGH) continue;
      const words = foldedSentence(sentence.parse);
      // Whatever it denies may be this, in other words.
      if (TURNING_WORDS.test(words) || LACKING.test(words)) return [];
      // "No soldiers" says little of "the military".
      const least = parse.words[claim.words[word]!.at]!.tag.startsWith('NN') ? 1 : 0.9;
      const tie = ties.find((it) => it.word === word && it.strength >= least);
      const at = tie && sentence.words[tie.at]!.at;
      if (at === undefined || told < (best?.told ?? TOLD)) continue;
      const mine = claim.words[word]!.at;
      if (isOpen(parse, mine, sentence.parse, at) || isOpen(sentence.parse, at, parse, mine)) continue;
      // What is only planned there has not been done.
      if (REALITY.indexOf(commitmentAt(sentence.parse, at).reality.value) < DONE) continue;
      best = {
        kind: 'denied',
        claim: hull([...by, claim.words[word]!.span])!,
        source: sentence.words[tie!.at]!.span,
        clause: sentence.span,
        sentence,
        told,
      };
    }
    return best ? [best] : [];
  });
}

/** With these, "not" denies only how much, how long or what alone. */
const LIMITS =
  /(?<![^ ])(?:yet|necessarily|just|longer|more|enough|always|all|every\p{L}*|alone|merely|simply|both|fully|entirely|completely|much|many|very|too|so|as|any(?:time|more)|again|ever|before|until|than) /u;
const TURNING_EACH = new RegExp(TURNING_WORDS.source, 'gu');

/** "were **part** of the talks". */
const SLIGHT = /^(?:part|subject|topic|matter)$/u;

/** Words that deny without a negation, or leave open what has not been. */
const LACKING =
  /(?<![^ ])(?:yet to|lack(?:s|ed|ing)?|absence|avoid(?:s|ed|ing)?|miss(?:es|ed|ing)?|instead|rather|only|far from|stop(?:s|ped|ping)?|prevent(?:s|ed|ing)?|little|few|nobody|nothing) /u;
const QUALIFIES = /^(?:JJ|NN|CD|VB[NG]|,|HYPH|RB)/u;
const QUALIFIES_VERB = /^(?:RB|VBN$|VB$)/u;

const isEvent = (claim: ClaimReading, w: number): boolean =>
  claim.words[w]!.concept.kind === 'word' && /^(?:VB|NN|JJ)/u.test(claim.parse.words[claim.words[w]!.at]!.tag);

/** "cannot use it **to measure** its worth", "did not resign **before** the vote": not for that, not then; but otherwise. */
const isFor = ({ words }: SentenceParse, at: number): boolean =>
  words[at]!.tag.startsWith('VB') &&
  (words.slice(at + 2, at + NEAR).some(({ tag }, i) => tag === 'TO' && words[at + 3 + i]?.tag === 'VB') ||
    words.slice(at + 1, at + NEAR).some(({ text }) => /^(?:before|after|until|till|since|because)$/iu.test(text)));

/** "may reject it", "if it keeps my interest", "will not sell" beside "sold": both can be so. */
export function isOpen(claim: SentenceParse, at: number, source: SentenceParse, other: number): boolean {
  const part = clauseParts(source).find(({ from, to }) => from <= other && other <= to);
  if (part && cueIn(foldedWords(source, part.from, part.to))?.held.column === 'certainty') return true;
  if (source.words.some(({ text }) => /^(?:if|unless|whether)$/iu.test(text))) return true;
  const isToCome = ({ words }: SentenceParse, i: number): boolean =>
    words.slice(Math.max(0, i - NEAR), i).some(({ text }) => /^(?:will|wo|would|to|['’]ll)$/iu.test(text));
  return /^VB[DN]$/u.test(claim.words[at]!.tag) && !isToCome(claim, at) && isToCome(source, other);
}
const NEAR = 6;

function deniedBy(parse: SentenceParse, at: number): readonly Span[] {
  if (isFor(parse, at)) return [];
  const own = negationsOf(parse, at);
  const [by] = own[0] ?? [];
  if (own.length !== 1 || !by) return [];
  const from = parse.words.findIndex(({ span }) => span.start === by.start);
  // Trees of long sentences hang a "not" on verbs far off.
  const between = parse.words.slice(from + 1, at);
  const isNoun = parse.words[at]!.tag.startsWith('NN');
  return from < at && between.every(({ tag }) => (isNoun ? QUALIFIES : QUALIFIES_VERB).test(tag)) ? [by] : [];
}

/** What the ties carry of the claim. */
export const sum = (claim: ClaimReading, some: NearSentence['ties']): number =>
  some.reduce((total, tie) => total + worthOf(claim, tie), 0);
