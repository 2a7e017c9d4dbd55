/** Phrases one rung up a ladder: how much, how often, how far, how many, how sure. Left is the weaker one. */
import { changes } from '../kinds/phrases';

export const QUANTITY = changes(
  'quantity',
  'stronger',
  `
some of the = all of the | most of the
many of the = all of the | nearly all of the
several of the = all of the | most of the
a few of the = most of the | all of the
most of the = all of the
most of (his|her|their|its) = all of $1
some of (his|her|their|its) = all of $1 | most of $1
many of (his|her|their|its) = all of $1
a number of = a great many | countless
nearly all = all
almost all = all
almost every = every
nearly every = every
virtually all = all
the majority of = all of
the vast majority of = all of
a majority of = all of
nearly half of = most of | all of
about half of = nearly all of
half of the = all of the | most of the
up to (\\d[\\d,.]*) = $1 | more than $1
as many as (\\d[\\d,.]*) = $1 | more than $1
at least one = several | many
one or more = many
parts of = all of
part of the population = the whole population
a small number of = a large number of
a handful of = dozens of
a minority of = a majority of | most
some (people|patients|studies|critics|scholars|experts|countries|researchers|scientists|historians|residents|members|species|individuals|participants|cases|fans|reviewers|sources|authors|children|women|men|students|officials) = all $1 | most $1 | nearly all $1
many (people|patients|studies|critics|scholars|experts|countries|researchers|scientists|historians|residents|members|species|individuals|participants|cases|fans|reviewers|sources|authors|children|women|men|students|officials|others|families|workers|cities|areas) = all $1 | most $1 | nearly all $1
several (people|patients|studies|critics|scholars|experts|countries|researchers|scientists|historians|residents|members|species|individuals|participants|cases|fans|reviewers|sources|authors|children|women|men|students|officials|others|families|workers|cities|areas|states) = dozens of $1 | hundreds of $1
most (people|patients|studies|critics|scholars|experts|countries|researchers|scientists|historians|residents|members|species|individuals|participants|cases|fans|reviewers|sources|authors|children|women|men|students|officials|others|families|workers|cities|areas|states) = all $1
dozens of = hundreds of
hundreds of = thousands of
thousands of = tens of thousands of
`,
);

export const FREQUENCY = changes(
  'frequency',
  'stronger',
  `
often = always | invariably
sometimes = always | usually | often
occasionally = always | frequently
usually = always
generally = always | invariably
typically = always
frequently = always | constantly
normally = always
commonly = always
rarely = never
seldom = never
mostly = entirely | exclusively
mainly = exclusively | only
primarily = exclusively | only
largely = entirely | completely
partly = entirely | solely
partially = completely | fully
in part = entirely
almost entirely = entirely
almost certainly = certainly
most often = always
tends to be = is always
tend to be = are always
temporarily = permanently
in some cases = in all cases | in every case
in many cases = in all cases | in every case
in most cases = in all cases
`,
);

export const SCOPE = changes(
  'scope',
  'stronger',
  `
(?<!not )one of the only = the only
a leading = the leading
a major cause = the main cause | the sole cause
a key (factor|part|role|reason|element|figure|component) = the key $1 | the decisive $1
an important (factor|part|role|reason|element|figure|component|source|cause) = the most important $1 | the decisive $1
a significant (factor|part|role|reason|element|figure|component|source|cause) = the most significant $1 | the decisive $1
a major (factor|part|role|reason|element|figure|component|source|hub|centre|center) = the most important $1 | the main $1
a (co-founder|founding member) of = the sole founder of
a contributing factor = the cause | the decisive factor
among the (\\w+est|best|worst|most \\w+) = the $1
a risk factor for = a cause of | the cause of
a popular = the most popular
a well-known = the best-known
a famous = the most famous
a prominent = the most prominent
regarded as one of = known as the greatest of
in mice = 
in rats = 
in vitro = 
in animal models = 
in a small study = in a large study | in a definitive study
preliminary = conclusive | definitive
limited evidence = strong evidence | overwhelming evidence
some evidence = strong evidence | clear evidence
little evidence = no evidence
a potential = a proven | an actual
potential = proven
suspected = confirmed | convicted
alleged = proven | confirmed
proposed = adopted | approved
planned = completed
promising = proven
is thought to = has been proven to
are thought to = have been proven to
was thought to = was proven to
is considered = is undisputedly
is believed = is known
was believed = was known
are believed = are known
is estimated = is known
is unclear whether = is clear that
not known whether = known that
`,
);

export const DEGREE = changes(
  'degree',
  'stronger',
  `
slightly = sharply | significantly | dramatically
somewhat = extremely | far
modestly = sharply | dramatically
moderately = highly | extremely
marginally = vastly | hugely
mildly = severely | extremely
relatively = extremely | exceptionally
fairly = extremely | exceptionally
quite = extremely
slight = sharp | dramatic
modest = huge | dramatic
mild = severe | extreme
minor = major | serious
gradually = rapidly | abruptly
generally positive = overwhelmingly positive
mixed to positive = universally positive
mostly positive = universally positive
generally favorable = universal acclaim from
mostly negative = universally negative
generally negative = universally negative
concerned = alarmed
critici[sz]ed = condemned | lambasted
increased = soared | skyrocketed
fell = plunged | plummeted | collapsed
dropped = plunged | plummeted
rose = soared | surged | skyrocketed
declined = collapsed | plummeted
grew = exploded | soared
damaged = destroyed
disappointed = devastated
unhappy = furious
surprised = stunned | shocked
improved = transformed
affected = devastated
difficult = impossible
unusual = unprecedented
successful = hugely successful | the most successful
important = essential | indispensable
`,
);

/** What comes of what. Ties that need an eye on the grammar ("was associated with") are in `kinds/ladders.ts`. */
export const CAUSE = changes(
  'cause',
  'stronger',
  `
(?:was|were) followed by = caused | led to | brought about
may help(?: to)? prevent = prevents | stops
may help(?: to)? protect = protects fully
(?:can|could|might|may) contribute to = is the cause of
contribut(?:es|e) to = is the sole cause of
contributed to = caused | was the sole cause of
played a role in = caused | decided
plays? (?:an? \\w+ )?role in = is the cause of
was a factor in = was the cause of
coincided with = was caused by | caused
(?<=\\w )(?<!after |, )following the = because of the
has the potential to = is certain to
have the potential to = are certain to
are at (?:an? )?(?:increased|higher) risk of = will develop
treatments? for = cure for
effective against = a cure for
helps? (?:to )?prevent = completely prevents
helps? (?:to )?reduce = eliminates
`,
);

/** Stronger words as they stand in prose, and what is weaker. */
export const CAUSE_DOWN = changes(
  'cause',
  'weaker',
  `
caused by = linked to | associated with | blamed on
led to = was followed by | was linked to | may have led to
leads to = is associated with | is linked to
resulted in = was followed by | was associated with
results in = is associated with | may result in
as a result of = possibly as a result of | partly as a result of
because of = possibly because of | perhaps because of | partly because of
due to(?! be\\b| \\w+ (?:in|on|at|from|his|her|to)\\b) = possibly due to | perhaps due to | partly due to
thanks to = partly thanks to | perhaps thanks to
is responsible for(?! \\w+ing) = is linked to | may be responsible for
was responsible for(?! \\w+ing) = was linked to | may have been responsible for
prompted = was followed by
triggered = was followed by | may have triggered
increases the risk of = is associated with an increased risk of | may increase the risk of
reduces the risk of = is associated with a reduced risk of | may reduce the risk of
reduces = may reduce | is associated with reduced
increases(?= \\w+ (?:of|in|levels|expression|activity)) = may increase | is associated with increased
prevents = may help prevent | may prevent
promotes = may promote | is linked to
causes(?= \\w+) = may cause | is associated with
inhibits = may inhibit
induces = may induce
enhances = may enhance
`,
);
