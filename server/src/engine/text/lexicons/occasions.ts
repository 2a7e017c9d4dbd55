/** Where things are said: documents, platforms, meetings, places of office; and to whom they are told. Source: own list from the attribution phrases of newsroom style guides. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Head nouns of a document, a broadcast or a meeting in which somebody speaks, and of chambers and halls where it is done. */
export const VENUES: ReadonlySet<string> = set(`
  statement statements interview interviews speech address remarks testimony letter memo email e-mail tweet tweets post posts message messages release filing filings brief affidavit report
  column op-ed article essay book memoir blog podcast video show program programme newsletter conference briefing presser debate rally hearing meeting summit event forum panel call
  conversation discussion appearance press-conference ceremony dinner campaign court parliament senate congress house council committee assembly twitter facebook instagram telegram tiktok
  youtube linkedin threads bluesky x social media platform radio television tv document documents complaint lawsuit indictment warrant ruling transcript resolution declaration communique communiqué note
  announcement telegram broadcast webcast livestream text texts convention gathering town-hall q&a
`);

/** Prepositions that bring a venue in. */
export const VENUE_PREPOSITIONS: ReadonlySet<string> = set('in on at during via through before to from');

/** Verbs whose object is a document that speaks for its subject: "issued a statement", "signed the letter". */
export const ISSUING: ReadonlySet<string> = set(`
  issue issues issued issuing release released releasing publish published signed sign sent send sends wrote written filed posted put presented submitted circulated endorsed
`);

/** Verbs whose object is whom somebody tells, every form. */
export const TELLING: ReadonlySet<string> = set(`
  tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded reminding warn warns warned warning advise advises advised
  notify notifies notified notifying brief briefs briefed briefing convince convinces convinced convincing
`);

/** Those who hear it without a name, or under one word. */
export const LISTENERS: ReadonlySet<string> = set(`
  reporters journalists newsmen lawmakers senators parliament congress investigators police supporters fans crowd audience voters delegates colleagues officials staff employees readers
  viewers listeners press media members committee council court jurors jury judge commission board students residents nation public
`);
