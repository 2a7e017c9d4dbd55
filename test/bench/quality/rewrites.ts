// Sentences said otherwise with the same meaning: no check may speak on any of them. Made by rule, so that meaning is kept by
// construction; a sentence to which a rule does not apply is left out.

export interface Rewrite {
  readonly name: string;
  /** False for the sentence as it stands. */
  readonly changes: boolean;
  /** The sentence said otherwise; undefined where the rule does not apply. */
  readonly of: (sentence: string, article: string) => string | undefined;
}

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

/** "According to X, S." for "S, X said." */
function accordingTo(sentence: string): string | undefined {
  const [, said, who] = /^([A-Z][^“”"]{30,}), ([A-Z][a-z]+(?: [A-Z][a-z]+){0,2}) said\.$/u.exec(sentence) ?? [];
  return said === undefined || who === undefined ? undefined : `According to ${who}, ${lowerFirst(said)}.`;
}

const lowerFirst = (text: string): string =>
  /^(?:The|A|An|It|He|She|They|This|That|These|Those|There|In|On|At)\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** The surname alone for first name and surname, where the article itself shortens it so. */
function surnames(sentence: string, article: string): string | undefined {
  const said = sentence.replace(/\b[A-Z][a-z]+ ([A-Z][a-z]{3,})\b/gu, (whole, last: string) =>
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

/** "S, because R" for "Because R, S", and the like. */
function clauseOrder(sentence: string): string | undefined {
  const [, opener, first, second] =
    /^(Because|When|While|After|Before|Although|Though|If|Since) ([^,“”"]{12,80}), ([^“”"]{20,})\.$/u.exec(sentence) ??
    [];
  if (opener === undefined || first === undefined || second === undefined) return undefined;
  return `${second.charAt(0).toUpperCase()}${second.slice(1)} ${opener.toLowerCase()} ${first}.`;
}

/** "T was V-ed by S" for "S V-ed T": regular verbs, plain phrases on both sides. */
function passives(sentence: string): string | undefined {
  const [, who, verb, what] =
    /^((?:The )?[A-Z][a-z]+(?: [A-Z][a-z]+)?) ((?:approv|reject|announc|releas|order|launch|accus|criticiz|arrest|attack|kill|reach|visit)ed) ((?:the|a|an|its|his|her) [a-z]+(?: [a-z]+)?)\.$/u.exec(
      sentence,
    ) ?? [];
  if (who === undefined || verb === undefined || what === undefined) return undefined;
  const agent = who.startsWith('The ') ? `the ${who.slice(4)}` : who;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} was ${verb} by ${agent}.`;
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
  return rest === undefined ? undefined : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** "On Monday, S" for "S on Monday", where the day can belong to one verb only. */
function dayFirst(sentence: string): string | undefined {
  const [, said, day] = /^([^,;:“”"]{30,}) (on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.$/u.exec(sentence) ?? [];
  return said === undefined || day === undefined || /\b(?:that|who|which|and|but|to)\b/u.test(said)
    ? undefined
    : `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${lowerFirst(said)}.`;
}

export const rewrites: readonly Rewrite[] = [
  { name: 'as it stands', changes: false, of: (sentence) => sentence },
  { name: 'numerals', changes: true, of: otherNumerals },
  { name: 'according to', changes: true, of: accordingTo },
  { name: 'surnames', changes: true, of: surnames },
  { name: 'contractions', changes: true, of: contractions },
  { name: 'clause order', changes: true, of: clauseOrder },
  { name: 'passive', changes: true, of: passives },
  { name: 'synonyms', changes: true, of: synonyms },
  { name: 'house style', changes: true, of: houseStyle },
  { name: 'without its opener', changes: true, of: withoutOpener },
  { name: 'day first', changes: true, of: dayFirst },
];
