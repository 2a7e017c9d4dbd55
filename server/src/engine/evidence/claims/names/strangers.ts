/**
 * Whom or what a claim names by the way that none of its sources names, where they tell the rest of it: "helped win in **Orsk**".
 * What a sentence mainly tells of is looked for in any case (`isCore`); a name beside that may be what its writer knows, but
 * hardly where the whole sentence is a source's.
 */
import type { FoundName } from '../../../claims/names/namesIn';
import type { Article } from '../../../model/article';
import { keptWith } from '../../../model/kept';
import { sliceOf, type Span } from '../../../model/span';
import { isCore, missingNames } from './missing';
import { areSpelledAlike, isWide } from './namesApart';
import type { ClaimReading, Passage } from '../reading/readClaim';
import { sentenceNames } from './sentenceNames';
import { shareWithout, topWord } from '../values/slots';

/**
 * Share of the rest of the claim that one passage must have: chosen by SummEdits, BUMP, WiCE, DeFacto and FactCG's pairs, on which a
 * wider form of the rule, without what is excepted below, was wrong in 14 cases of 200.
 */
const TELLS = { cited: 0.35, carried: 0.4 } as const;

/** Whether a passage has most of the claim but these words. */
export const tellsRest = (claim: ClaimReading, without: Span, reach: keyof typeof TELLS): boolean =>
  claim.passages.some((passage) => shareWithout(claim, passage, without) >= TELLS[reach]);

/** @param reach whether the sentence has a citation of its own, or one behind a later sentence speaks for it */
export const strangersIn = (claim: ClaimReading, reach: keyof typeof TELLS): readonly FoundName[] =>
  missingNames(claim).filter(
    (name) =>
      isByName(sliceOf(claim.text, name.span)) &&
      (isCore(claim, name.span) || hangsAlone(claim, name)) &&
      claim.passages.some(
        (passage) => shareWithout(claim, passage, name.span) >= TELLS[reach] && hangsOnTold(claim, name, passage),
      ) &&
      !claim.passages.some((passage) => mayBeWhere(claim, name, passage)) &&
      !claim.articles.some((article) => isSpelledIn(name, article)),
  );

/** Letters for something may be what its writer knows it by, and where things are posted every reader knows: "on Twitter". */
const isByName = (written: string): boolean => !LETTERS.test(written) && !POSTED.test(written) && !JOINED.test(written);
const LETTERS = /^(?:\p{Lu}[\p{Lu}\p{N}&.-]{1,8}s?|\p{Lu}\p{L}?\p{Lu}\p{L}*s?)$/u;
const POSTED =
  /^(?:Facebook|Twitter|X|YouTube|Instagram|TikTok|WhatsApp|Telegram|Snapchat|LinkedIn|Reddit|Google|Wikipedia)$/u;
/** "AI-based". */
const JOINED = /[-\u2010\u2011]\p{Ll}/u;

/** "The **Orsk** ferry" and "in Lathwell, **Orsk**" say nearer what is told of. */
function hangsAlone({ parse, text }: ClaimReading, { span, kind }: FoundName): boolean {
  const relation = parse.words[topWord(parse, span)]?.relation ?? '';
  if (/^(?:amod|nmod:unmarked)/u.test(relation) || (relation === 'compound' && kind !== 'person')) return false;
  return kind === 'person' || !/\p{L},\s$/u.test(text.slice(Math.max(0, span.start - 3), span.start));
}

/** The word above the name stands there: "as papers in **Orsk** had said" adds a clause of its own. */
function hangsOnTold({ parse, words }: ClaimReading, { span }: FoundName, { ties, tiesAround }: Passage): boolean {
  const above = parse.words[topWord(parse, span)]?.head ?? -1;
  const word = words.findIndex(({ at }) => at === above);
  return word < 0 || [ties, ...tiesAround].some((list) => list.some((tie) => tie.word === word));
}

/** Which country a town lies in, and where in a state something was, a writer may know. */
function mayBeWhere({ text }: ClaimReading, name: FoundName, { sentence: { article, index } }: Passage): boolean {
  if (!isPlaced(text, name)) return false;
  const placed = (sentenceNames(article)[index] ?? []).filter((other) => isPlaced(article.text, other));
  return (
    placed.some((other) => isWide(other) !== isWide(name)) && placed.every((other) => isWide(other) !== isWide(name))
  );
}

const isPlaced = (text: string, { span: { start } }: FoundName): boolean =>
  /(?<![\p{L}])(?:in|at|from|near|of|off|across|outside|around) (?:the )?$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );

/** A slip of the pen: "Toyko". */
const isSpelledIn = (name: FoundName, article: Article): boolean =>
  namesOf(article).some((other) => areSpelledAlike(other, name.parts.join(' ')));

/** Letters of a word in which a slip shows. */
const LONG = 5;
const namesOf: (article: Article) => readonly string[] = keptWith((article: Article) => [
  ...new Set(
    sentenceNames(article).flatMap((names) =>
      names.flatMap(({ parts }) => [parts.join(' '), ...parts.filter(({ length }) => length >= LONG)]),
    ),
  ),
]);
