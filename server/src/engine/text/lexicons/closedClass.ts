/** Closed word classes that bound a noun phrase. Source: Quirk et al., A Comprehensive Grammar of the English Language (1985). */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export const DETERMINERS: ReadonlySet<string> = set(
  'the a an this that these those my your his her its our their some any another other one two three four five several many both each every no second',
);

export const PREPOSITIONS: ReadonlySet<string> = set(
  `of in on at by for with from to into onto over under about after before between through during against among amid within without upon near off since until via like as than
despite towards toward across around behind beside besides beyond outside inside following including regarding concerning per`,
);

/** Prepositions that may go on with a speaker's phrase: "a spokesman for the minister", "a source with knowledge of the matter". */
export const PHRASE_PREPOSITIONS: ReadonlySet<string> = set('of for with at in from on to');

export const CONJUNCTIONS: ReadonlySet<string> = set(
  'and or but nor so yet if because while though although when where whether since until unless whereas as that than what how why after before once',
);

export const AUXILIARIES: ReadonlySet<string> = set(
  `be am is are was were been being has have had having do does did will would shall should can could may might must ought cannot
isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't 'd 'll he'd she'd they'd get got gets`,
);

/** Adverbs between subject and verb that do not end in -ly. */
export const ADVERBS: ReadonlySet<string> = set(
  'also later then earlier now once still even never often again since soon first not just has always already today yesterday tonight twice further too instead thus however meanwhile still to',
);

/** Days and months: capitals that name no speaker. */
export const CALENDAR: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
mon tue tues wed thu thur thurs fri sat sun jan feb aug sept oct nov dec`.split(/\s+/u),
);

export const OBJECT_PRONOUNS: ReadonlySet<string> = set(
  'him her them me us you himself herself themselves reporters journalists',
);
