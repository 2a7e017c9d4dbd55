/** Words that decide whether, and how, direct speech becomes reported speech. Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), closed classes, irregular verbs, and §14.30 ff. on reported speech. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Verbs of saying that take “that” and a clause: "she said that …". Not those that call, ask or urge. */
export const THAT_VERBS: ReadonlySet<string> = set(`
  said says added adds wrote writes argued argues warned warns insisted insists explained explains noted notes admitted
  admits claimed claims stated states announced announces predicted predicts complained complains conceded concedes
  acknowledged acknowledges maintained maintains stressed stresses emphasised emphasises emphasized emphasizes repeated
  repeats recalled recalls replied replies confirmed confirms declared declares remarked remarks
`);

/** The same with whom they tell: "she told reporters that …". */
export const TELL_VERBS: ReadonlySet<string> = set('told tells informed assured reminded');

/** Pronouns that can only be subjects: with a word behind them they make a clause. */
export const NOMINATIVES: ReadonlySet<string> = set('i we he she they');

/** Subjects that need a verb to be seen: "nobody", "this", "there is". */
export const PRONOUN_SUBJECTS: ReadonlySet<string> = set(`
  it this that these those there nobody everybody somebody anybody everyone someone anyone nothing everything something
  anything people none
`);

/** Words that may open a clause before its subject, or its subject itself, and that are never names. */
export const OPENERS: ReadonlySet<string> = set(`
  the a an this that these those my his her its our their some many most much all every each both few several no half
  another any neither either two three four five six seven eight nine ten
  in on at by from during under with without between for of
`);

/** Subordinate clauses that come first, with a comma before the main one: "If the wind lets us, we will sail". */
export const FRONTED: ReadonlySet<string> = set('if when while although though because unless once');

/** What opens a clause inside a phrase, so that its verb is not the main one: "a bridge that is safe". */
export const EMBEDDERS: ReadonlySet<string> = set(
  'who whom whose which that what where when why how if because while although though whether',
);

/** Forms of verbs that are surely finite. */
export const FINITE: ReadonlySet<string> = set(`
  am is are was were has have had do does did will would can could may might must shall should cannot
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mightn't mustn't
  shan't shouldn't
`);

/** Past forms that no participle looks like, so that they are finite wherever they stand. */
export const PLAIN_PAST: ReadonlySet<string> = set(`
  ate became began broke came chose drank drew drove fell flew forgot gave grew knew ran rang rode rose sang sank saw
  shook spoke stole swam swore took threw went woke wore wrote
`);

/** The same for all persons but "be": behind these a change of person changes nothing. */
export const SAME_FOR_ALL: ReadonlySet<string> = set(`
  had did will would can could may might must shall should cannot
  hadn't didn't won't wouldn't can't couldn't mightn't mustn't shan't shouldn't
`);

/** Past forms that are not also present ones ("cut", "put", "read" are). */
export const IRREGULAR_PAST: ReadonlySet<string> = set(`
  ate became began bought broke brought built came caught chose drank drew drove fell felt flew forgot fought found gave
  got grew heard held hid kept knew led left lent lost made meant met paid ran rang rode rose said sang sank sat saw sent
  shook slept sold spent spoke stole stood swam swore taught thought threw told took understood went woke won wore wrote
`);

/** Present forms for the first person, and for the third. */
export const PRESENT: Readonly<Record<string, string>> = {
  am: 'is',
  have: 'has',
  do: 'does',
  "haven't": "hasn't",
  "don't": "doesn't",
  go: 'goes',
  wish: 'wishes',
  ...Object.fromEntries(
    `agree believe doubt expect fear feel hope intend know like love mean need plan prefer promise remember see support
    suspect think trust understand want welcome work`
      .split(/\s+/u)
      .map((verb) => [verb, `${verb}s`]),
  ),
};

/** Adverbs between subject and verb that do not end in -ly. */
export const MID_ADVERBS: ReadonlySet<string> = set('also always never still just often already even soon not ever');

/** Words whose meaning hangs on when and where they are spoken; in the writer's own sentence they would mean another day. */
export const DEICTIC: ReadonlySet<string> = set('today tomorrow yesterday tonight now here ago');

/** "This week", "next spring", "last Friday". */
export const DEICTIC_PHRASE =
  /\b(?:this|next|last)\s+(?:week|weekend|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;

/** Nouns for people that no list of roles has: what "he", "she" or "they" may be read as. */
export const PEOPLE: Readonly<Record<'one' | 'several', ReadonlySet<string>>> = {
  one: set(`
    man woman boy girl child baby husband wife uncle aunt nephew niece cousin grandfather grandmother grandson
    granddaughter neighbour neighbor dad mum mom boss person somebody someone everybody everyone nobody
  `),
  several: set('people men women children police crew staff others both many few parents'),
};

/** Words that end in -s and are not several of something. */
export const SINGULAR_IN_S: ReadonlySet<string> = set(`
  always perhaps yes has was does its his hers theirs ours yours as goes says sometimes besides towards afterwards
  backwards forwards news means series lets makes takes gives seems needs wants comes
`);
