// One way of writing for another, by patterns: numerals, names, contractions, synonyms, house style.
import { upperFirst, type Rewrite } from './rewrite';

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "twelve" for "12" and the other way round: numbers of things, not those of names, dates or money. */
function otherNumerals(sentence: string): string | undefined {
  const said = sentence
    .replace(/(?<=[a-z] )(1[0-2]|[2-9])(?= [a-z]{3,})/gu, (digits) => SMALL[Number(digits)] ?? digits)
    .replace(/(?<=[a-z] )(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z]{3,}s\b)/gu, (word) =>
      String(SMALL.indexOf(word)),
    );
  return said === sentence ? undefined : said;
}

/** The surname alone for first name and surname, where the article itself shortens it so. */
function surnames(sentence: string, article: string): string | undefined {
  const said = sentence.replace(
    /\b(?!Neither|Both|Either|With|When|While)[A-Z][a-z]+ ([A-Z][a-z]{3,})\b/gu,
    (whole, last: string) =>
      new RegExp(String.raw`(?:Mr|Mrs|Ms|Dr)\.? ${last}\b|[a-z,] ${last} (?:said|told|added)\b`, 'u').test(article)
        ? last
        : whole,
  );
  return said === sentence ? undefined : said;
}

const SHORT = new Map([
  ['did not', 'didn’t'],
  ['does not', 'doesn’t'],
  ['do not', 'don’t'],
  ['is not', 'isn’t'],
  ['was not', 'wasn’t'],
  ['are not', 'aren’t'],
  ['were not', 'weren’t'],
  ['has not', 'hasn’t'],
  ['have not', 'haven’t'],
  ['had not', 'hadn’t'],
  ['will not', 'won’t'],
  ['would not', 'wouldn’t'],
  ['could not', 'couldn’t'],
  ['cannot', 'can’t'],
]);

function contractions(sentence: string): string | undefined {
  const said = sentence.replace(
    /\b(?:(?:did|does|do|is|was|are|were|has|have|had|will|would|could) not|cannot)\b/gu,
    (words) => SHORT.get(words) ?? words,
  );
  return said === sentence ? undefined : said;
}

/** One way of writing for another, both ways of saying the same thing in any sentence. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bnearly (?=[a-z\d])/gu, 'almost '],
  [/\bapproximately\b/gu, 'about'],
  [/\bprior to\b/gu, 'before'],
  [/\bin order to\b/gu, 'to'],
  [/\battempted to\b/gu, 'tried to'],
  [/\bbegan (?=to\b|[a-z]+ing\b)/gu, 'started '],
  [/\bpurchased\b/gu, 'bought'],
  [/\bindividuals\b/gu, 'people'],
  [/\bassistance\b/gu, 'help'],
  [/\bmany of\b/gu, 'a lot of'],
  [/\bdespite\b/gu, 'in spite of'],
  [/\bin the wake of\b/gu, 'after'],
  [/\bagain and again\b/gu, 'repeatedly'],
];

function synonyms(sentence: string): string | undefined {
  const said = SAME.reduce((text, [words, other]) => text.replace(words, other), sentence);
  return said === sentence ? undefined : said;
}

/** "5%" for "5 percent", "the US" for "the United States", "5 March" for "March 5". */
function houseStyle(sentence: string): string | undefined {
  const said = sentence
    .replace(/(\d) (?:percent|per cent)\b/gu, '$1%')
    .replace(/\bthe United States\b(?! of)/gu, 'the US')
    .replace(
      /\b(January|February|March|April|June|July|August|September|October|November|December) (\d{1,2})(?=[,.;]? (?!\d{4})|[,.]?$)/gu,
      '$2 $1',
    );
  return said === sentence ? undefined : said;
}

/** A word that only leads over may go. */
function withoutOpener(sentence: string): string | undefined {
  const [, rest] =
    /^(?:However|Meanwhile|Moreover|Furthermore|In addition|Still|Also|Indeed), ([a-z][^“”"]{30,})$/u.exec(sentence) ??
    [];
  return rest === undefined ? undefined : upperFirst(rest);
}

export const wordings: readonly Rewrite[] = [
  { name: 'numerals', changes: true, of: otherNumerals },
  { name: 'surnames', changes: true, of: surnames },
  { name: 'contractions', changes: true, of: contractions },
  { name: 'synonyms', changes: true, of: synonyms },
  { name: 'house style', changes: true, of: houseStyle },
  { name: 'without its opener', changes: true, of: withoutOpener },
];
