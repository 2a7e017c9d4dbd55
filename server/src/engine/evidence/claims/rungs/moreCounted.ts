/** Where a claim counts more of them than its sources, whatever the parser made of either: "every one" for "some", "most" for five of nineteen. */
import { hull, type Span } from '../../../model/span';
import { TURNING_WORDS } from '../../../text/lexicons/holdingWords';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { clauseMatter, type ClauseMatter } from '../clauses/clauseMatter';
import { clauseParts } from '../clauses/clauseParts';
import { sentencesNear, type NearSentence } from '../events/comparisons';
import { countedIn, numberOf, type Counted } from './counted';
import { foldedSentence, foldedWords } from '../clauses/holdingCues';
import { isQuoted, weightOf, type ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';
import { wordRelation } from '../reading/ties';

/** From this share on a word says that it is so of them in general. */
const GENERAL = 0.5;
/** Two words are apart where a reader's lowest share for the one lies so far above the highest for the other. */
const APART = 0.05;
/**
 * Share of the claim that must stand in a sentence that counts the same thing and has a verb like its own, or another verb; of
 * its clause, where it does not name what it counts.
 */
const TELLS = { named: 0.6, all: 0.8, leftOut: 0.6 } as const;
/** Of that, what is enough to silence. */
const SILENCES = 0.4;

export interface MoreCounted {
  readonly claim: Span;
  readonly source: Span;
  /** The words that say how many, without what is counted. */
  readonly quantifiers: { readonly claim: Span; readonly source: Span };
  readonly sentence: SourceSentence;
}

export function moreCounted(claim: ClaimReading): readonly MoreCounted[] {
  const { parse } = claim;
  const mine = countedIn(parse).find(({ least, span }) => least >= GENERAL && !isQuoted(claim, span));
  if (!mine || CAREFUL.test(foldedSentence(parse))) return [];
  const parts = clauseParts(parse);
  const at = parts.findIndex(({ from, to }) => from <= mine.from && mine.from <= to);
  // "The bankers involved forged signatures": which of the two is the verb may have been lost on the parser.
  const last = parts[at + 1] ?? parts[at];
  const verbs = parse.words.flatMap(({ tag, lemma }, i) =>
    last && i > mine.to && i <= last.to && tag.startsWith('VB') && !/^(?:be|have|do)$/u.test(lemma) ? [i] : [],
  );
  const matter = [at, at + 1].flatMap((i) => (parts[i] ? (clauseMatter(claim, parts, i) ?? []) : []))[0];
  const turned = isTurned(parse);
  const found: (MoreCounted & { readonly told: number })[] = [];
  for (const near of sentencesNear(claim)) {
    if (isTurned(near.sentence.parse) !== turned) continue;
    const all = countedIn(near.sentence.parse);
    // A figure that stands there says as much, whatever it is told of.
    if (isFigure(mine) && all.some((theirs) => isFigure(theirs) && theirs.most === mine.most)) return [];
    const counted = all.flatMap((theirs) => {
      const told = toldWith(claim, mine, { matter, verbs }, near, theirs);
      const total = totalOf(mine, parse) ?? totalOf(theirs, near.sentence.parse);
      const share = shareOf(theirs, total);
      const enough = share + APART >= mine.least ? SILENCES : 1;
      return told !== undefined && told >= enough ? [{ theirs, told, share }] : [];
    });
    // "The vast majority – 55 percent": the figure says what the word means.
    const [fewest] = counted.sort((a, b) => a.share - b.share);
    if (!fewest) continue;
    // "25 percent of the taxes … 69 percent of all taxes": two figures are of two things, and one of them is enough.
    const figures = counted.filter(({ theirs }) => isFigure(theirs));
    // "Of all the sheds, few have a door": who says as much in the same words says it.
    const words = counted.filter(({ theirs }) => sameWords(mine, parse, theirs, near.sentence.parse));
    if ([fewest, ...figures, ...words].some(({ share }) => share + APART >= mine.least)) return [];
    const { theirs, told } = fewest;
    const quantifiers = { claim: wordsOf(parse, mine), source: wordsOf(near.sentence.parse, theirs) };
    found.push({ claim: mine.span, source: theirs.span, quantifiers, sentence: near.sentence, told });
  }
  return found.sort((a, b) => b.told - a.told).slice(0, 1);
}

const CAREFUL = /(?<![\p{L}])(?:if|unless|whether|may|might|not all|not every) /u;
const isTurned = (parse: SentenceParse): boolean => TURNING_WORDS.test(foldedSentence(parse));

/** How much of the claim a sentence tells that counts the same thing, or leaves out what it counts: 1 for enough; else undefined. */
function toldWith(
  claim: ClaimReading,
  { noun }: Counted,
  { matter, verbs }: { readonly matter: ClauseMatter | undefined; readonly verbs: readonly number[] },
  { sentence, ties, covered }: NearSentence,
  theirs: Counted,
): number | undefined {
  const { parse } = sentence;
  const isKin = (a: number, b: SentenceParse['words'][number]): boolean =>
    /^(?:same|synonym|family)$/u.test(wordRelation(claim.parse.words[a]!, b));
  // "Some forged signatures": the same form, whatever it was taken for.
  const isWritten = (a: number, b: SentenceParse['words'][number]): boolean =>
    claim.parse.words[a]!.text.toLowerCase() === b.text.toLowerCase();
  const kin = parse.words.some(
    (word) => /^(?:VB|JJ)/u.test(word.tag) && verbs.some((verb) => isKin(verb, word) || isWritten(verb, word)),
  );
  const named = theirs.noun !== undefined && noun !== undefined && isKin(noun, parse.words[theirs.noun]!);
  if (named) return covered / (kin ? TELLS.named : TELLS.all);
  if (!theirs.alone || !kin || !matter) return undefined;
  const own = weightOf(
    claim,
    matter.own.filter((word) => ties.some((tie) => tie.word === word && tie.strength >= SURELY)),
  );
  return own / weightOf(claim, matter.own) / TELLS.leftOut;
}
const SURELY = 0.8;

const isFigure = ({ least, most }: Counted): boolean => least === most;

const sameWords = (a: Counted, mine: SentenceParse, b: Counted, theirs: SentenceParse): boolean =>
  foldedWords(mine, a.from, a.noun ?? a.to) === foldedWords(theirs, b.from, b.noun ?? b.to);

const wordsOf = ({ words }: SentenceParse, { from, to }: Counted): Span => hull([words[from]!.span, words[to]!.span])!;

const shareOf = ({ most, count }: Counted, total: number | undefined): number =>
  count !== undefined && total !== undefined && total >= count ? count / total : most;

/** "Most of the **19** donors". */
function totalOf({ to, noun }: Counted, parse: SentenceParse): number | undefined {
  const number = parse.words.slice(to + 1, noun).find(({ tag }) => tag === 'CD');
  return number && numberOf(number.text);
}
