// Adverbs, adjectives and pronouns that say how far something is so, how much of it, and how strongly.
//
// Sources: Quirk et al. (1985) on disjuncts, downtoners and amplifiers; WordNet's neighbours; our own ladder.
import type { Degree, Quantifier } from '../../model/claim';
import type { Effect } from './governors';

const entries = <T>(value: T, words: string): readonly (readonly [string, T])[] =>
  words
    .trim()
    .split(/\s+/u)
    .map((word) => [word, value] as const);

/** Adverbs beside a predicate. */
export const ADVERBS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...entries<Effect>({ evidence: 'hearsay' }, 'reportedly allegedly supposedly purportedly ostensibly rumouredly'),
  ...entries<Effect>(
    { certainty: 'possible' },
    'perhaps possibly maybe potentially conceivably theoretically arguably',
  ),
  ...entries<Effect>({ certainty: 'likely' }, 'likely probably presumably apparently seemingly evidently doubtless'),
  ...entries<Effect>(
    { certainty: 'confirmed' },
    'certainly definitely undoubtedly unquestionably indisputably surely undeniably assuredly',
  ),
  ...entries<Effect>({ denies: true, certainty: 'likely' }, 'unlikely'),
  ...entries<Effect>({ certainty: 'doubtful' }, 'hardly scarcely doubtfully'),
]);

/** Adjectives and participles before a noun that names an event. */
export const EVENT_ADJECTIVES: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...entries<Effect>(
    { evidence: 'hearsay' },
    'alleged reported purported supposed rumoured rumored suspected so-called',
  ),
  ...entries<Effect>({ certainty: 'possible' }, 'possible potential conceivable hypothetical'),
  ...entries<Effect>({ certainty: 'likely' }, 'likely probable apparent presumed'),
  ...entries<Effect>({ reality: 'planned', certainty: 'likely' }, 'expected anticipated looming imminent impending'),
  ...entries<Effect>(
    { reality: 'planned' },
    'planned scheduled upcoming forthcoming future intended promised pending attempted would-be prospective delayed postponed pledged',
  ),
  ...entries<Effect>(
    { reality: 'proposed' },
    'proposed suggested mooted offered requested threatened recommended demanded',
  ),
  ...entries<Effect>({ reality: 'agreed' }, 'agreed approved'),
  ...entries<Effect>({ reality: 'in progress' }, 'ongoing continuing'),
  ...entries<Effect>(
    { denies: true, reality: 'planned' },
    'cancelled canceled aborted averted abandoned scrapped failed foiled thwarted unsuccessful',
  ),
  ...entries<Effect>({ denies: true, certainty: 'likely' }, 'unlikely'),
  ...entries<Effect>({ certainty: 'confirmed' }, 'confirmed proven'),
]);

/** Modal verbs as written, lower case. "Could" and "can" lose their certainty under a negation: that denies. */
export const MODALS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...entries<Effect>({ reality: 'planned' }, "will 'll wo shall sha would 'd must need"),
  ...entries<Effect>({ certainty: 'possible' }, 'may might could can ca'),
  ...entries<Effect>({ reality: 'proposed' }, 'should ought'),
]);

/** Pronouns that deny what they are subject or object of. */
export const NOBODY: ReadonlySet<string> = new Set(['nobody', 'nothing', 'none', 'no-one', 'neither', 'nowhere']);

export const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never', 'neither', 'nor', 'cannot']);

/** "Not only", "not just": no negation. */
export const MERELY: ReadonlySet<string> = new Set([
  'only',
  'just',
  'merely',
  'simply',
  'solely',
  'least',
  'exactly',
  'necessarily',
]);

/** Determiners, pronouns and the nouns of "a majority of"; adverbs of how often are in {@link FREQUENCY}. */
export const QUANTIFIERS: ReadonlyMap<string, Quantifier> = new Map<string, Quantifier>([
  ...entries<Quantifier>('none', 'no none nobody nothing no-one neither'),
  ...entries<Quantifier>('few', 'few handful minority fraction sliver'),
  ...entries<Quantifier>('some', 'some several certain various number couple'),
  ...entries<Quantifier>('many', 'many numerous dozens scores hundreds thousands countless lots plenty much multitude'),
  ...entries<Quantifier>('most', 'most majority bulk'),
  ...entries<Quantifier>('all', 'all every each everyone everybody everything both entire whole entirety any-and-all'),
]);

/** Nouns that only count with "of" behind them: "a number of ministers", but "the number fell". */
export const COUNTING_NOUNS: ReadonlySet<string> = new Set(
  'handful minority fraction sliver number couple dozens scores hundreds thousands lots plenty majority bulk entirety multitude'.split(
    ' ',
  ),
);

export const FREQUENCY: ReadonlyMap<string, Quantifier> = new Map<string, Quantifier>([
  ...entries<Quantifier>('none', 'never'),
  ...entries<Quantifier>('few', 'rarely seldom'),
  ...entries<Quantifier>('some', 'sometimes occasionally'),
  ...entries<Quantifier>('many', 'often frequently repeatedly'),
  ...entries<Quantifier>('most', 'usually mostly generally normally'),
  ...entries<Quantifier>('all', 'always invariably'),
]);

/** "Almost all" is most; "not all" is some. */
export const ALMOST: ReadonlySet<string> = new Set(['almost', 'nearly', 'virtually', 'practically']);

export const DEGREES: ReadonlyMap<string, Degree> = new Map<string, Degree>([
  ...entries<Degree>(
    'slight',
    `slightly marginally modestly somewhat barely narrowly mildly minimally gradually fractionally slight marginal modest small minor narrow
     mild minimal tiny gentle moderate moderately faint limited`,
  ),
  ...entries<Degree>(
    'strong',
    `sharply massively dramatically drastically strongly steeply hugely vastly enormously overwhelmingly significantly substantially heavily
     severely decisively fiercely radically greatly utterly completely totally deeply bitterly vehemently resoundingly sharp massive dramatic
     drastic strong steep huge vast enormous overwhelming significant substantial heavy severe decisive fierce radical crushing devastating
     crippling sweeping landslide catastrophic staggering major resounding stark wholesale unprecedented harsh extreme extremely hard
     brutal brutally savage savagely ferocious ferociously spectacular spectacularly disastrous disastrously colossal immense immensely
     tremendous tremendously scathing monumental humiliating stunning stunningly exorbitant furiously wildly`,
  ),
]);

/** Verbs and nouns with a degree in them. */
export const DEGREE_VERBS: ReadonlyMap<string, Degree> = new Map<string, Degree>([
  ...entries<Degree>('slight', 'edge nudge dip inch tweak trim creep ease nick tick'),
  ...entries<Degree>(
    'strong',
    `soar plunge plummet surge skyrocket slash crash rocket slump tumble leap slam condemn denounce blast lambast lambaste excoriate crush
     trounce thrash rout demolish obliterate devastate cripple shatter overwhelm balloon spiral nosedive pummel eviscerate decimate gut`,
  ),
]);

/** Adjectives that put a date on a plan are no future: what "next" and "tomorrow" do to "is meeting". */
export const FUTURE_TIMES: ReadonlySet<string> = new Set(
  'tomorrow next monday tuesday wednesday thursday friday saturday sunday later soon tonight january february march april june july august september october november december'.split(
    ' ',
  ),
);

/** Rungs that a phrase of preposition and noun says: "under discussion". */
export const STATES: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['in principle', { reality: 'agreed in principle' }],
  ['under way', { reality: 'in progress' }],
  ['under discussion', { reality: 'discussed' }],
  ['under consideration', { reality: 'considered' }],
  ['on the table', { reality: 'proposed' }],
  ['in doubt', { certainty: 'doubtful' }],
  ['in question', { certainty: 'doubtful' }],
  ['out of the question', { denies: true }],
  ['without doubt', { certainty: 'confirmed' }],
]);
