/**
 * Where a claim says flatly what its sources hold back, whatever their verb and whatever the parser made of them: "will **dump**
 * the assets", "have warned they **could** sell off the assets". Events are told apart by their verbs; how far a writer commits to
 * something can be compared where everything else the claim's clause names stands in one clause of a source. If that clause holds
 * it back, and no clause that tells as much states it, the claim says more than its sources do.
 */
import { keptWith } from '../../../model/kept';
import { hull, type Span } from '../../../model/span';
import { TURNING_WORDS, type Held } from '../../../text/lexicons/holdingWords';
import type { SentenceParse, Word } from '../../../text/syntax/sentenceParse';
import { clauseMatter, type ClauseMatter } from './clauseMatter';
import { clauseParts, verbsIn, type ClausePart } from './clauseParts';
import { sentencesNear, type Comparison, type NearSentence } from '../events/comparisons';
import { cueIn, foldedWords, reachesTo, type HoldingCue } from './holdingCues';
import { groupBefore, saysOutright } from './outright';
import { isQuoted, weightOf, worthOf, type ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';
import { wordRelation } from '../reading/ties';

export interface HeldBack {
  readonly column: Held['column'];
  /** The claim's verb with its auxiliaries. */
  readonly claim: Span;
  /** The source's words that hold it back, with the verb behind them. */
  readonly source: Span;
  /** The first of them. */
  readonly by: Span;
  /** The source's clause. */
  readonly clause: Span;
  readonly sentence: SourceSentence;
}

/** Share of what a clause names, by weight, that the other must name: more where the verbs have nothing to do with each other. */
const TOLD = { kin: 0.6, strangers: 0.7 } as const;
/** Weight that must be shared: a name of the article's, and one telling word. */
const ENOUGH = 2.2;
/** A number or name of this weight ties two clauses as well as a verb does. */
const RARE = 3;
/** A clause that tells nearly as much silences one that holds back. */
const SILENCES = 0.2;

/** One for each column at most. Linear in the claim's clauses times the near sentences'. */
export const heldBack: (claim: ClaimReading) => readonly HeldBack[] = keptWith((claim: ClaimReading) => {
  const near = sentencesNear(claim);
  const parts = clauseParts(claim.parse);
  const found = parts.flatMap((part, i): readonly HeldBack[] => {
    const matter = clauseMatter(claim, parts, i);
    if (!matter || isQuoted(claim, claim.parse.words[matter.verb]!.span)) return [];
    if (TURNING_WORDS.test(foldedWords(claim.parse, part.from, part.to)) || /\?\s*$/u.test(claim.text)) return [];
    const clauses = near.flatMap((sentence) => clausesLike(claim, matter, sentence));
    return clauses.flatMap((clause): readonly HeldBack[] => {
      const { held, cue } = clause;
      if (!held || !cue || !saysOutright(claim.parse, matter.verb, held) || isStatedIn(clauses, clause, held))
        return [];
      return [{ column: held.column, claim: groupBefore(claim.parse, matter.verb), ...shown(clause, cue) }];
    });
  });
  return found.filter((it, i) => found.findIndex(({ column }) => column === it.column) === i);
});

/** Share of a clause that another must name to tell it, by whatever verb. */
const TELLS = 0.8;

/**
 * Whether another clause of the sources than the one compared tells all that the claim's does, and holds nothing back in that
 * column: then its verb is another word for the claim's, and what the compared one leaves open is settled.
 */
export function isToldElsewhere(claim: ClaimReading, compared: Comparison, column: Held['column']): boolean {
  const { at } = compared.claim;
  const parts = clauseParts(claim.parse);
  const i = parts.findIndex(({ from, to }) => from <= at && at <= to);
  const matter = i < 0 ? undefined : clauseMatter(claim, parts, i);
  if (!matter) return false;
  const isCompared = ({ sentence, part }: LikeClause): boolean =>
    sentence === compared.sentence && part.from <= compared.source.at && compared.source.at <= part.to;
  return sentencesNear(claim)
    .flatMap((sentence) => clausesLike(claim, matter, sentence))
    .some(
      (it) =>
        it.tells &&
        !it.turned &&
        it.told >= TELLS &&
        it.cue?.held.column !== column &&
        verbsIn(it.sentence.parse, it.part).length > 0 &&
        !isCompared(it),
    );
}

/** A clause of a source that tells of what the claim's clause tells of. */
interface LikeClause {
  readonly sentence: SourceSentence;
  readonly part: ClausePart;
  readonly told: number;
  /** Enough of the claim stands there to be told: a verb near its own, or several things. */
  readonly tells: boolean;
  readonly turned: boolean;
  readonly cue: HoldingCue | undefined;
  readonly held: Held | undefined;
}

const isStatedIn = (clauses: readonly LikeClause[], { told }: LikeClause, { column }: Held): boolean =>
  clauses.some((it) => it.tells && !it.turned && it.told >= told - SILENCES && it.held?.column !== column);

function clausesLike(claim: ClaimReading, matter: ClauseMatter, near: NearSentence): readonly LikeClause[] {
  const { sentence, ties } = near;
  const { parse } = sentence;
  const allOwn = weightOf(claim, matter.own);
  const all = allOwn + weightOf(claim, matter.above);
  const above = tiedTo(claim, matter.above, near).reduce((sum, { worth }) => sum + worth, 0);
  const named = tiedTo(claim, matter.own, near);
  const rare = named.some(({ word, sure }) => sure && isRare(claim, word));
  return clauseParts(parse).flatMap((part): readonly LikeClause[] => {
    const inside = named.filter(({ at }) => part.from <= at && at <= part.to);
    const own = inside.reduce((sum, { worth }) => sum + worth, 0);
    const told = (own + above) / all;
    const relation = kinship(claim.parse.words[matter.verb]!, parse, part);
    const least = relation === 'kin' || rare ? TOLD.kin : TOLD.strangers;
    if (relation === 'opposite' || own < least * allOwn || told < least || own + above < ENOUGH) return [];
    const words = foldedWords(parse, part.from, Math.max(...inside.map(({ at }) => at)));
    const cue = cueIn(words);
    const turned = TURNING_WORDS.test(words);
    const places = [
      ...inside.map(({ at }) => at),
      ...ties.filter((t) => matter.above.includes(t.word)).map(placeIn(near)),
    ];
    const behind = cue ? inside.filter(({ at }) => at >= part.from + cue.skipped + cue.length) : [];
    const most = behind.reduce((sum, { worth }) => sum + worth, 0) >= own / 2;
    const holds = cue && most && !turned && reachesTo(cue, firstBehind(cue, part, places), relation === 'kin');
    const tells = relation === 'kin' || inside.length > 1;
    return [{ sentence, part, told, tells, turned, cue, held: holds ? cue.held : undefined }];
  });
}

interface Named {
  /** Index into the claim's content words. */
  readonly word: number;
  /** Index into the words of the source's parse. */
  readonly at: number;
  readonly worth: number;
  readonly sure: boolean;
}

const tiedTo = (claim: ClaimReading, words: readonly number[], near: NearSentence): readonly Named[] =>
  near.ties
    .filter(({ word }) => words.includes(word))
    .map((tie) => ({
      word: tie.word,
      at: placeIn(near)(tie),
      worth: worthOf(claim, tie),
      sure: tie.strength === 1,
    }));

const placeIn =
  ({ sentence }: NearSentence) =>
  ({ at }: NearSentence['ties'][number]): number =>
    sentence.words[at]!.at;

const isRare = (claim: ClaimReading, word: number): boolean =>
  claim.words[word]!.concept.kind !== 'word' && (claim.weights[word] ?? 0) >= RARE;

/** Counted from the beginning of the part. */
const firstBehind = ({ skipped, length }: HoldingCue, { from, to }: ClausePart, places: readonly number[]): number =>
  Math.min(...places.filter((at) => at >= from + skipped + length && at <= to)) - from;

/** Whether the part has a word near the claim's verb, or one that says the contrary. */
function kinship(verb: Word, parse: SentenceParse, { from, to }: ClausePart): 'kin' | 'opposite' | 'strangers' {
  const relations = parse.words
    .slice(from, to + 1)
    .filter(({ tag }) => /^(?:VB|NN)/u.test(tag))
    .map((word) => wordRelation(verb, word));
  if (relations.includes('opposite')) return 'opposite';
  return relations.some((relation) => relation !== 'none') ? 'kin' : 'strangers';
}

/** Words behind a cue among which its verb, or what it is with "is", is looked for. */
const VERB_WITHIN = 4;

function shown({ sentence, part }: LikeClause, cue: HoldingCue): Omit<HeldBack, 'claim' | 'column'> {
  const { words } = sentence.parse;
  const first = part.from + cue.skipped;
  const last = first + cue.length - 1;
  const behind = words.slice(last + 1, last + 1 + VERB_WITHIN);
  const verb = behind.findIndex(({ tag, lemma }) => tag.startsWith('VB') && lemma !== 'be');
  // "could be grounds": what it is.
  const noun = behind.some(({ lemma }) => lemma === 'be') ? behind.findIndex(({ tag }) => tag.startsWith('NN')) : -1;
  return {
    source: hull([words[first]!.span, words[last + 1 + (verb < 0 ? noun : verb)]!.span])!,
    by: words[first]!.span,
    clause: hull([words[part.from]!.span, words[part.to]!.span])!,
    sentence,
  };
}
