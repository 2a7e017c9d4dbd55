/** Names of a claim in whose place the same event of a source has another: "in Halevny" for "in Orsk". */
import { compareNames } from '../../../claims/names/compareNames';
import { namesIn, type FoundName } from '../../../claims/names/namesIn';
import { keptWith } from '../../../model/kept';
import { sliceOf, span } from '../../../model/span';
import { CAPITAL_CITIES, COUNTRY_OF } from '../../../text/lexicons/countries';
import { REGIONS } from '../../../text/lexicons/regions';
import { ORGANISATION_WORDS } from '../../../text/lexicons/roles';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { dependentsOf } from '../../../text/syntax/tree';
import { foldWord } from '../../../text/words';
import { matterApart, type MatterKind } from '../values/matterApart';
import { missingNames } from './missing';
import { namesExchanged } from './namesExchanged';
import { sentenceNames } from './sentenceNames';
import { distanceBetween } from '../../../text/nearest';
import { sidesAlike } from '../clauses/inPlace';
import { isQuoted, type ClaimReading, type Passage } from '../reading/readClaim';
import { shareWithout, slotLikeness, topWord } from '../values/slots';
import type { SourceSentence } from '../reading/sourceSentences';
import { wordRelation } from '../reading/ties';
import { isToldOfOthers } from '../events/toldOfOthers';
import type { Apart, Level } from '../values/valuesApart';

/** How alike two names' places must be, by what is known of the claim's name in the sources. */
const LEAST = {
  /** It stands nowhere, and the words above both names are one. */
  nowhere: { slot: { calm: 0.3, thorough: 0.22 }, tells: { calm: 0.3, thorough: 0.25 } },
  /** It stands nowhere, and both are of one kind behind one preposition. */
  alike: { slot: { calm: 0.25, thorough: 0.2 }, tells: { calm: 0.5, thorough: 0.4 } },
  /** It stands elsewhere in the article. */
  elsewhere: { slot: { calm: 0.6, thorough: 0.5 }, tells: { calm: 0.6, thorough: 0.5 } },
} as const;

/** Share of the rest of the claim in the sentence where the words beside two names are the same, whatever they name. */
const BESIDE = {
  /** On both sides; of 150 names so replaced, 5 were in sentences that their sources carry. */
  nowhere: { calm: 0.45, thorough: 0.35 },
  /** On one side, and both hang in one relation: 2 of 80. */
  hanging: { calm: 0.25, thorough: 0.2 },
  /** On both sides and in one relation, where the name stands elsewhere in the article: none of 30. */
  elsewhere: { calm: 0.7, thorough: 0.6 },
  never: { calm: 2, thorough: 2 },
} as const;

function leastBeside(isMissing: boolean, sides: number, hangs: boolean): Readonly<Record<Level, number>> {
  if (!isMissing) return sides === 2 && hangs ? BESIDE.elsewhere : BESIDE.never;
  if (sides === 1 && hangs) return BESIDE.hanging;
  return sides === 2 ? BESIDE.nowhere : BESIDE.never;
}

/** A name that stands in the sentence that tells the event, or beside it, is none. */
export function namesApart(claim: ClaimReading, level: Level): readonly Apart<FoundName>[] {
  const all = namesIn(claim.text, span(0, claim.text.length), [], claim.lexicon);
  const exchanged = namesExchanged(claim, all);
  if (exchanged.length > 0) return exchanged;
  const missing = new Set(missingNames(claim).map(({ span: { start } }) => start));
  return all.flatMap((name) => {
    // "Inc.", "the Board": no name by itself, and the source's may be half of one.
    if (isQuoted(claim, name.span) || !name.parts.some(isTelling) || isOfATitle(claim.text, name)) return [];
    const others = all.filter((other) => other !== name);
    if (claim.passages.some((passage) => passage.covered >= TELLS_ALL && stands(name, passage))) return [];
    const rivals = claim.passages.flatMap((passage) =>
      stands(name, passage) ? [] : rivalsIn(claim, name, others, passage, missing.has(name.span.start), level),
    );
    if (rivals.length > 0) return rivals.sort((a, b) => b.slot - a.slot).slice(0, 1);
    return name.kind === 'place' && isIn(claim.text, name)
      ? (matterApart(
          claim,
          name,
          others.filter(({ kind }) => kind === 'place'),
          placesFor(claim),
        ) ?? [])
      : [];
  });
}

/** "Prince Orrin, Duke of Hrane": part of what somebody is called. */
const isOfATitle = (text: string, { span: { start } }: FoundName): boolean =>
  /(?<![\p{L}])(?:Duke|Duchess|Earl|Countess|Count|Marquess|Baron|Baroness|Prince|Princess|Bishop|Archbishop) of $/u.test(
    text.slice(Math.max(0, start - LONGEST_TITLE), start),
  );
const LONGEST_TITLE = 16;

/** Where something is, not where it goes or whose it is. */
const isIn = (text: string, { span: { start } }: FoundName): boolean =>
  /(?<![\p{L}])(?:in|at) (?:the )?$/iu.test(text.slice(Math.max(0, start - 10), start));

const placesFor = (claim: ClaimReading): MatterKind<FoundName> => ({
  of: sentenceNames,
  holds: (mine, theirs) => mayBe(mine, theirs),
  departs: (mine, theirs) =>
    theirs.kind === 'place' &&
    !mayStandFor(mine, theirs) &&
    !mayLieIn(mine, theirs) &&
    !isWordedIn(wordsOfClaim(claim), theirs) &&
    mayReplace(mine, theirs),
  sameRelation: (_, theirs, { article }) => isIn(article.text, theirs),
});

/** A sentence that tells so much of the claim may be the one it rests on. */
const TELLS_ALL = 0.3;

const namesOf = ({ article, index }: SourceSentence): readonly FoundName[] => sentenceNames(article)[index] ?? [];

/** In the sentence or beside it, in whatever form. */
const stands = (name: FoundName, { sentence, around }: Passage): boolean =>
  [sentence, ...around].some(
    (place) => namesOf(place).some((other) => mayBe(name, other)) || isWordedIn(wordsOf(place), name),
  );

/** A word of the name stands there, also where nothing shows that it is one: at the beginning of a sentence. */
const isWordedIn = (words: ReadonlySet<string>, { parts }: FoundName): boolean =>
  parts.some((part) => isTelling(part) && words.has(part));

const foldedWords = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}]+/gu)?.map(foldWord));

const wordsOf: (place: SourceSentence) => ReadonlySet<string> = keptWith(({ article, span: at }: SourceSentence) =>
  foldedWords(sliceOf(article.text, at)),
);
/** Its own, and those of whom its pronouns mean. */
const wordsOfClaim: (claim: ClaimReading) => ReadonlySet<string> = keptWith(({ text, referring }: ClaimReading) =>
  foldedWords([text, ...referring.map(({ meant }) => meant?.name ?? '')].join(' ')),
);

const mayBe = (a: FoundName, b: FoundName): boolean =>
  /^(?:same|compatible)$/u.test(compareNames(a, b)) ||
  a.parts.some((part) => isTelling(part) && b.parts.includes(part));

/** Tells one body from another. */
const isTelling = (part: string): boolean => !ORGANISATION_WORDS.has(part) && !LEGAL_FORM.test(part);

const LEGAL_FORM = /^(?:ltd|inc|plc|corp|llc|gmbh|ag|co|of|the|and)\.?$/u;

function rivalsIn(
  claim: ClaimReading,
  name: FoundName,
  others: readonly FoundName[],
  passage: Passage,
  isMissing: boolean,
  level: Level,
): readonly (Apart<FoundName> & { readonly slot: number })[] {
  const { sentence, ties } = passage;
  const tells = shareWithout(claim, passage, name.span);
  return namesOf(sentence).flatMap((source) => {
    // "Number 10 Downing Street": half a name.
    if (/^\s*\d/u.test(sentence.article.text.slice(source.span.end, source.span.end + 2))) return [];
    if (mayStandFor(name, source) || mayLieIn(name, source) || others.some((other) => mayBe(other, source))) return [];
    if (isWordedIn(wordsOfClaim(claim), source) || areOfOne(claim, name, source)) return [];
    if (isToldOfOthers(claim, name.span, sentence, source.span)) return [];
    const [here, there] = [placeOf(claim.parse, name), placeOf(sentence.parse, source)];
    const hangs = here !== undefined && here.relation === there?.relation;
    const slot = slotLikeness(claim, name.span, sentence, ties, source.span);
    if (tells >= leastBeside(isMissing, sidesAlike(claim, name.span, passage, source.span, hangs), hangs)[level])
      return [{ claim: name, source, sentence, slot }];
    if (!hangs || !mayReplace(name, source)) return [];
    const above = here.above && there.above && /^(?:same|synonym|family)$/u.test(wordRelation(here.above, there.above));
    const alike = here.preposition !== undefined && name.kind !== 'other' && name.kind === source.kind;
    const least = !isMissing ? LEAST.elsewhere : above ? LEAST.nowhere : LEAST.alike;
    if (!above && (!alike || !isMissing)) return [];
    return slot >= least.slot[level] && tells >= least.tells[level] ? [{ claim: name, source, sentence, slot }] : [];
  });
}

/** A town in its country, a county in its state: naming either is naming where. */
const mayLieIn = (a: FoundName, b: FoundName): boolean =>
  isWide(a) !== isWide(b) && !(isCapital(a) && isState(b)) && !(isCapital(b) && isState(a));
/** A capital or a seat of bodies of states lies in none of the states that make up another country. */
const isCapital = ({ parts }: FoundName): boolean =>
  parts.length === 1 && CAPITAL_CITIES.has(parts[0]!) && !isState({ parts });
const isState = ({ parts }: Pick<FoundName, 'parts'>): boolean =>
  REGIONS.has(parts.join(' ')) && !/^(?:georgia|ontario)$/u.test(parts.join(' '));
export const isWide = ({ country, parts }: FoundName): boolean => country !== undefined || REGIONS.has(parts.join(' '));

/** Two names of one kind that are not one; where a kind is not known, at least neither is a country's and the other a person's. */
function mayReplace(a: FoundName, b: FoundName): boolean {
  const relation = compareNames(a, b);
  if (relation === 'different') return a.kind === b.kind;
  return relation === 'unknown' && a.kind !== b.kind
    ? a.kind === 'other' || b.kind === 'other'
    : relation === 'unknown';
}

/** One name, or one in another spelling. */
const mayStandFor = (a: FoundName, b: FoundName): boolean =>
  /^(?:same|compatible)$/u.test(compareNames(a, b)) || areSpelledAlike(a.parts.join(' '), b.parts.join(' '));

/** "Orin" and "Pavla", where an article has "Pavla Orin": two parts of one name. */
const areOfOne = ({ articles }: ClaimReading, a: FoundName, b: FoundName): boolean =>
  a.parts.length === 1 &&
  b.parts.length === 1 &&
  articles.some((article) =>
    sentenceNames(article).some((names) =>
      names.some(({ kind, parts }) => kind === 'person' && parts.includes(a.parts[0]!) && parts.includes(b.parts[0]!)),
    ),
  );

/** "Moscow" and "Moskow"; figures tell names apart, and a country from another. */
export const areSpelledAlike = (a: string, b: string): boolean =>
  a.replace(/\D/gu, '') === b.replace(/\D/gu, '') &&
  !(COUNTRY_OF.has(a) && COUNTRY_OF.has(b)) &&
  distanceBetween(a, b) <= Math.min(2, Math.max(1, Math.floor(Math.min(a.length, b.length) / LETTERS)));
/** Of so many letters one may be wrong. */
const LETTERS = 3.5;

/** Where a name hangs: its relation, its preposition and the word above. */
function placeOf(parse: SentenceParse, { span: at }: FoundName) {
  let top = topWord(parse, at);
  // "Mayor Dov Sarn": the mayor is what hangs somewhere.
  while (parse.words[top]?.relation === 'flat') top = parse.words[top]!.head;
  const word = parse.words[top];
  if (!word || /^(?:root|dep|appos)/u.test(word.relation)) return undefined;
  const preposition = dependentsOf(parse, top, 'case')
    .map((i) => parse.words[i]!.lemma)
    .find((lemma) => lemma !== "'s" && lemma !== '’s');
  return {
    relation: `${word.relation} ${preposition ?? ''}`,
    preposition,
    above: parse.words[word.head],
  };
}
