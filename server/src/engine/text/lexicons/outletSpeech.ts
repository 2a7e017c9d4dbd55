// Words around an outlet's name that say whether something passed through it, English.
//
// Source: compiled by hand for this project from the ways newsrooms credit one another (AP and Reuters style on
// attribution), with the counts of such words in published news; each list is one place in the sentence.

const list = (words: string): string => words.trim().split(/\s+/u).join('|');

/** What a name may stand behind or before: "the broadcaster NRX", "NRX radio". */
export const outletNouns =
  list(`newspaper newspapers paper daily weekly magazine magazines broadcaster network networks channel station radio
  television tv agency agencies wire website site blog podcast outlet outlets programme program show tabloid journal affiliate newsletter`);

/** People of an outlet whom somebody talks to. */
export const interviewers =
  list(`host hosts anchor anchors presenter reporter reporters correspondent correspondents journalist journalists columnist
  editor editors interviewer moderator co-host`);

/** People of an outlet who report what they found out. */
export const reporterNouns =
  list(`reporter reporters correspondent correspondents columnist columnists journalist journalists writer writers editor editors
  contributor blogger critic`);

/** Nouns by which an outlet only says what somebody is, or where and at what something happened. */
export const labelNouns =
  list(`host hosts co-host anchor anchors analyst analysts commentator commentators contributor contributors pundit pundits executive executives
  executives president owner chief chairman ceo spokesman spokeswoman spokesperson personality personalities moderator moderators producer
  viewer viewers reader readers headquarters building studio studios debate debates town forum event events conference summit gala subscriber
  employee employees staff staffer staffers newsroom bureau affiliate affiliates`);

/** What an outlet publishes as its own finding or opinion: it is the origin. */
export const ownWork =
  list(`poll polls polling survey surveys pollster tracker tracking average averages analysis analyses count tally tallies database
  editorial editorials endorsement board rankings ranking index projection projections estimate estimates forecast forecasts calculation calculations
  study review reviews headline headlines lawsuit motion petition request requests questionnaire exit`);

/** What an outlet publishes of what others did and said. */
export const reportNouns =
  list(`report reports reporting story stories article articles account accounts piece investigation expose exposé dispatch coverage
  profile item scoop exclusive post transcript footage video recording`);

/** Verbs by which an outlet reports; "said" and "noted" among them, for an outlet says little but what it prints. */
export const reportVerbs =
  list(`report reports reported reporting write writes wrote written reveal reveals revealed disclose discloses disclosed note notes
  noted add adds added learned learnt say says said describe describes described detail details detailed recount recounts recounted observe
  observes observed uncovered unearthed broke carried publish published publishes air aired broadcast quote quotes quoted cite cites cited
  obtained reviewed saw put puts explain explained found tweeted posted`);

/** Verbs of what an outlet gets hold of. */
export const getVerbs =
  list(`obtained seen reviewed viewed examined read heard acquired verified analysed analyzed leaked provided released given sent
  shared shown supplied handed forwarded`);

/** Verbs of making public, in the passive: "first reported by". */
export const publishVerbs =
  list(`reported disclosed revealed published broadcast aired posted noted detailed carried quoted cited unearthed uncovered
  recorded filmed captured described recounted covered`);

/** Verbs and nouns behind which "to" or "with" leads to whom somebody spoke. */
export const talkWords =
  list(`said says saying confirmed admitted acknowledged explained insisted disclosed revealed complained conceded stated spoke speaks
  speaking spoken speak talk talks talked talking chatted commented responded remark remarks comment comments statement statements e-mail e-mails
  email emails emailed message messages text texts texted call calls briefing replied written wrote writing testimony letter
  described boasted bragged denied vented confided`);
