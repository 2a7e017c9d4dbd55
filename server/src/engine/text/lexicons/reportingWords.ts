/** Words around a report: nouns and prepositions that report, adverbs that keep a distance, verbs that carry an infinitive. Sources: Quirk et al. (1985) on appositive that-clauses and comment clauses; newsroom style guides on attribution. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Nouns with a clause of what is said: "the claim that", "a promise to", "calls for". */
export const REPORTING_NOUNS: ReadonlyMap<string, string> = new Map(
  `claim assertion allegation argument statement suggestion report accusation warning promise pledge vow announcement denial admission complaint prediction comment remark
contention insistence call demand request message acknowledgment acknowledgement concession confession declaration proclamation observation explanation notion proposal
recommendation threat charge criticism rumor rumour testimony assurance boast conclusion finding forecast estimate hint insinuation implication joke reminder speculation talk
plea appeal concern complaint question answer response reply tweet post word advice offer guarantee verdict ruling quip mention`
    .split(/\s+/u)
    .flatMap((noun) => {
      const plural = /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
      return [[noun, noun] as const, [plural, noun] as const];
    }),
);

/** Adverbs by which a writer keeps a distance from what is told. */
export const HEDGES: ReadonlySet<string> = set(
  'reportedly allegedly apparently supposedly purportedly ostensibly alleged purported supposed rumoured rumored',
);

/** Verbs before "to" that leave the subject as it is: "went on to say", "declined to say". */
export const CATENATIVES: ReadonlySet<string> = set(`
  went goes go going continued continues refused refuses declined declines wants want wanted tried tries trying began begins seemed seems appeared appears failed fails used
  had has have need needs needed hastened rushed hesitated dared managed came comes took takes continue refuse decline declining refusing seem appear likes like liked
`);

/** Such verbs by which the words remain unsaid. */
export const UNSAID: ReadonlySet<string> = set(
  'refused refuses refuse refusing declined declines decline declining failed fails hesitated avoided stopped',
);

export const NEGATIONS: ReadonlySet<string> = set(
  "not never no n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot neither nor without hardly",
);

/** Where or in what something is said; a phrase with one of these stands between cue and words: "said in a statement that". */
export const OCCASIONS: ReadonlySet<string> = set(`
  statement interview interviews speech speeches tweet tweets post posts email e-mail letter memo conference briefing call debate rally event hearing testimony address remarks report
  article column editorial book op-ed show program programme podcast video message release filing affidavit meeting panel forum appearance campaign twitter facebook instagram news
  press note phone telephone television tv radio radio's cnn nbc cbs abc msnbc fox court times today tonight yesterday morning afternoon evening night week weekend month year
`);

export const WH_WORDS: ReadonlySet<string> = set('whether how why what who when where which if');

export const CLAUSE_PRONOUNS: ReadonlySet<string> = set(
  "he she it they we i you there he's she's it's they're we're i'm you're there's that's he'd she'd they'd we'd i'd you'd he'll she'll it'll they'll we'll i'll you'll i've we've they've you've",
);
export const OBJECTS: ReadonlySet<string> = set(
  'him her them me us you himself herself itself themselves it reporters journalists everyone everybody anyone nobody',
);
