/** Verbs that report what somebody said or wrote. Sources: the verb classes of Levin (1993, say/tell/talk/characterize verbs) and newsroom style guides. */

/** Regular verbs by lemma; their forms are made by rule. */
const REGULAR =
  `accuse acknowledge add address admit advise affirm agree allege announce answer apologize apologise argue ask assert assure attack blame blast
boast brand call caution charge cheer chide cite claim clarify comment compare complain concede conclude condemn confess confirm congratulate contend
continue counter criticize criticise declare decry defend demand denounce deny deplore deride describe disclose dismiss dub echo elaborate emphasize emphasise
exclaim explain express interject chime fault guess hail highlight hint implore inform insist instruct joke label lament lash laud liken maintain marvel mention mock muse
note observe offer opine order plead pledge point post praise predict press proclaim promise propose protest question quip quote rail rebuke recall recommend
recount reflect refuse reiterate rejoice relate remark remind repeat reply report request respond retort reveal rule say scoff scold scream shout sigh signal slam snap
speculate state stress suggest summarize summarise testify text thank threaten tout tweet underline underscore urge vent voice vow wail warn welcome whisper wonder worry yell`.split(
    /\s+/u,
  );

const IRREGULAR: readonly string[] =
  `said says saying say told tells telling tell wrote writes writing write written read reads reading put puts putting went goes going thought thinks thinking
believed believes believing felt feels feeling swore swears swearing spoke speaks speaking retold foretold foresaw held holds forecast
labelled labelling signalled signalling quipped quipping admitted admitting tweeted shot characterized characterised characterizes characterizing cried cries crying
replied replies replying denied denies denying testified testifies implied implies implying clarified clarifying decried decries dubbed dubbing
rapped rapping beamed wished wishes hoped hopes hoping feared fears fearing summed`.split(/\s+/u);

/** Forms that are nouns or prepositions as often as cues; they count only with a subject right before them. */
export const WEAK_CUES: ReadonlySet<string> = new Set(
  `order orders point points press report reports rule rules state states blast slam text call calls charge charges claim claims comment comments demand demands offer offers
question questions quote quotes text texts voice voices post posts note notes address attack blame defend thank thanks going goes went put puts held holds hold read reads
felt feels feeling feel wish hopes hope fears fear answer answers request requests promise promises propose pledge pledges guess signal signals label labels
brand brands welcome thought order shot refuse refused continue continued offered pressed ruled ordered compare addressed defended highlight`.split(
    /\s+/u,
  ),
);

const ends = (lemma: string): readonly string[] => {
  if (/e$/u.test(lemma)) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (/(?:sh|ch|ss|x|z)$/u.test(lemma)) return [`${lemma}es`, `${lemma}ed`, `${lemma}ing`];
  return [`${lemma}s`, `${lemma}ed`, `${lemma}ing`];
};

/** Forms of a verb that is no irregular one; of one that may double its last letter both spellings (“deadpanned”). */
export function formsOfRegular(lemma: string): Readonly<Record<'s' | 'past' | 'ing', readonly string[]>> {
  const [s = '', past = '', ing = ''] = ends(lemma);
  const twice = /[^aeiou][aeiou][bdglmnprt]$/u.test(lemma) ? lemma + lemma.slice(-1) : undefined;
  const both = (plain: string, ending: string): readonly string[] =>
    twice === undefined ? [plain] : [plain, twice + ending];
  return { s: [s], past: both(past, 'ed'), ing: both(ing, 'ing') };
}

/** Every form of every cue verb, folded. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set([
  ...REGULAR.flatMap((lemma) => [lemma, ...ends(lemma)]),
  ...IRREGULAR,
]);

const BASE_FORMS: ReadonlySet<string> = new Set([
  ...REGULAR,
  ...'say tell write go think believe feel swear speak hold wish hope fear'.split(' '),
]);

/** "say", "report", "blast": the form without an ending, which a single third person never takes. */
export const isBaseForm = (word: string): boolean => BASE_FORMS.has(word);

/** Cues that may stand alone with their subject, also before it: `"…," said the mayor`, `"Why?" the mayor asked`. */
export const INVERTING: ReadonlySet<string> = new Set(
  `said says added adds wrote writes asked asks replied replies explained declared announced noted notes warned argued insisted concluded continued recalled
remarked quipped joked observed stated tweeted posted claimed confirmed complained admitted exclaimed shouted read reads testified told countered responded answered
lamented predicted reported suggested cried wondered wonders demanded yelled screamed whispered responds pleaded tells say`.split(
    /\s+/u,
  ),
);
