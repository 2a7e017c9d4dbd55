/**
 * Where a clause of a claim and one of a source name the same things and say the opposite of them, whatever their verbs are:
 * "would **keep** the requirement", "proposes **doing away with** the mandate". Events are told apart by their verbs; where all
 * else is the same, the ways they go can be compared without one. What is denied is compared beside it (`clauseDenials`).
 */
import { directionOf } from '../../../claims/commitment/directions';
import { negationsOf } from '../../../claims/commitment/negation';
import { keptWith } from '../../../model/kept';
import { hull } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { isBesideOpposite } from '../events/besideOpposite';
import { denials, denied, ENOUGH, isOpen, SILENCES, sum, type ClauseTurned, type Found } from './clauseDenials';
import { sentencesNear, type NearSentence } from '../events/comparisons';
import { cueIn, foldedSentence } from './holdingCues';
import { isQuoted, weightOf, type ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';
import { wordRelation } from '../reading/ties';

/** Share of the rest of the claim, by weight, that the source's sentence must have. */
const TOLD = 0.5;
/** Share of what stands behind the claim's word that stands behind the source's. */
const BEHIND = 0.5;
/** Words within which what a verb is about stands behind it. */
const REACH = 12;

/** Linear in the claim's words times the near sentences'. */
export const clausesTurned: (claim: ClaimReading) => readonly ClauseTurned[] = keptWith((claim: ClaimReading) => {
  const near = sentencesNear(claim);
  return [...opposites(claim, near), ...denials(claim, near), ...denied(claim, near)];
});

function opposites(claim: ClaimReading, near: readonly NearSentence[]): readonly ClauseTurned[] {
  const { parse } = claim;
  if (cueIn(foldedSentence(parse))?.held.column === 'certainty') return [];
  return parse.words.flatMap((word, at): readonly ClauseTurned[] => {
    if (!isVerb(parse, at) || isQuoted(claim, word.span) || isBesideOpposite(parse, at)) return [];
    const mine = directionOf(parse, at);
    const behind = namedBehind(claim, at);
    if (weightOf(claim, behind) === 0 || !claim.words.some((it) => it.at < at)) return [];
    const denied = negationsOf(parse, at).length % 2;
    let held = 0;
    const found: Found[] = [];
    for (const { sentence, ties } of near) {
      const told = toldWithout(claim, ties, (w) => claim.words[w]!.at === at);
      const them = sentence.parse;
      for (let b = 0; b < them.words.length; b++) {
        if (!isVerb(them, b) || isBesideOpposite(them, b)) continue;
        const there = ties.filter(
          ({ word: w, at: t }) => behind.includes(w) && isBehind(them, b, sentence.words[t]!.at),
        );
        if (sum(claim, there) < BEHIND * weightOf(claim, behind)) continue;
        const theirs = directionOf(them, b);
        const relation = wordRelation(word, them.words[b]!);
        const axis = mine && theirs && mine.value.axis === theirs.value.axis;
        // Who gives has another who receives.
        const given = mine?.value.axis === 'transfer' || CONVERSE.test(word.lemma);
        const opposite = given ? false : axis ? mine.value.pole !== theirs.value.pole : relation === 'opposite';
        const kin = axis ? !opposite : relation !== 'opposite' && relation !== 'none';
        const parity = negationsOf(them, b).length % 2 === denied;
        if ((opposite && !parity) || (kin && parity)) held = Math.max(held, told);
        if (!opposite || !parity || told < TOLD || isOpen(parse, at, them, b)) continue;
        const before = ties.some(({ word: w, at: t }) => claim.words[w]!.at < at && sentence.words[t]!.at < b);
        if (!before && !them.words.slice(0, b).some(({ tag }) => tag === 'PRP')) continue;
        if (sum(claim, ties) < ENOUGH || !isOfOneThing(claim, at, them, b, ties, sentence)) continue;
        found.push({
          kind: 'opposite',
          claim: mine ? hull([...mine.by])! : word.span,
          source: theirs ? hull([...theirs.by])! : them.words[b]!.span,
          clause: sentence.span,
          sentence,
          told,
        });
      }
    }
    const [best] = found.sort((a, b) => b.told - a.told);
    return best && held < best.told - SILENCES ? [best] : [];
  });
}

/** Whether the first thing named behind the one verb stands in the first phrase behind the other: what is done is done to one. */
function isOfOneThing(
  claim: ClaimReading,
  at: number,
  them: SentenceParse,
  b: number,
  ties: NearSentence['ties'],
  sentence: SourceSentence,
): boolean {
  const [mine, theirs] = [firstPhrase(claim.parse, at), firstPhrase(them, b)];
  if (mine.length === 0 || theirs.length === 0) return true;
  return ties.some(
    ({ word, at: there }) => mine.includes(claim.words[word]!.at) && theirs.includes(sentence.words[there]!.at),
  );
}

/** The nouns of the first phrase behind a verb. */
function firstPhrase({ words }: SentenceParse, verb: number): readonly number[] {
  const found: number[] = [];
  for (let at = verb + 1; at < words.length && at - verb <= REACH; at++) {
    const { tag, text } = words[at]!;
    if (/^(?:NN|JJ|VBG|CD)/u.test(tag)) found.push(at);
    else if (found.length > 0 && !/^(?:POS|HYPH|DT|PRP\$)/u.test(tag) && !/^of$/iu.test(text)) break;
  }
  return found;
}

const CONVERSE = /^(?:give|receive|get|pay|lend|borrow|teach|learn|lease|rent|inherit|bequeath|send)$/u;

const isVerb = ({ words }: SentenceParse, i: number): boolean =>
  words[i]!.tag.startsWith('VB') && !/^(?:aux|cop|amod|compound)/u.test(words[i]!.relation);

function namedBehind(claim: ClaimReading, at: number): readonly number[] {
  return claim.words.flatMap(({ at: i }, w) =>
    isBehind(claim.parse, at, i) && /^(?:NN|JJ|CD|VBG)/u.test(claim.parse.words[i]!.tag) ? [w] : [],
  );
}

/** Near enough, and in the same clause. */
function isBehind({ words }: SentenceParse, verb: number, i: number): boolean {
  if (i <= verb || i - verb > REACH) return false;
  for (let at = verb + 1; at < i; at++)
    if (/^(?:[,;:]|but|while|although|whereas)$/u.test(words[at]!.text)) return false;
  return true;
}

function toldWithout(claim: ClaimReading, ties: NearSentence['ties'], left: (word: number) => boolean): number {
  const rest = claim.words.map((_, i) => i).filter((i) => !left(i));
  const all = weightOf(claim, rest);
  return all === 0
    ? 0
    : sum(
        claim,
        ties.filter(({ word }) => !left(word)),
      ) / all;
}
