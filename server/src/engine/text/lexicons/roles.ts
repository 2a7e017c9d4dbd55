/** Titles, roles and other words that newsrooms use for speakers. Sources: AP style guide (titles), ISCO-08 groups (occupations), own list for anonymous sources. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Courtesy and office titles that stand before a name. */
export const TITLES: ReadonlySet<string> = set(
  `mr mrs ms miss dr sir dame lord lady prof professor president vice prime minister chancellor premier king queen prince princess pope cardinal bishop archbishop rabbi imam
reverend rev father sister brother judge justice senator sen representative rep congressman congresswoman delegate del governor gov mayor councilman councilwoman councillor
secretary general gen lieutenant lt colonel col major maj captain capt admiral adm sergeant sgt officer commander chief sheriff marshal director chairman chairwoman chair chairperson
commissioner ambassador envoy spokesman spokeswoman spokesperson attorney prosecutor speaker leader deputy acting former ex interim undersecretary under foreign defense defence interior finance
state treasury press rear brigadier field high representative-elect president-elect taoiseach first deputy sheikh ayatollah emir sultan crown grand inspector detective superintendent
minister-president coach manager ceo founder editor comrade madam honorable honourable lawmaker administrator chairperson`,
);

/** Head nouns of roles a person can be named by: "the mayor", "his lawyer". */
export const ROLES: ReadonlySet<string> = set(
  `president minister chancellor premier king queen prince pope judge justice senator representative congressman congresswoman delegate governor mayor secretary general colonel
major captain admiral sergeant officer commander chief sheriff director chairman chairwoman chair commissioner ambassador envoy spokesman spokeswoman spokesperson attorney lawyer counsel
prosecutor speaker leader deputy adviser advisor aide strategist consultant analyst economist expert professor scholar researcher historian scientist doctor physician surgeon nurse
activist campaigner organizer organiser lawmaker legislator politician candidate nominee democrat republican conservative liberal congresswoman executive manager founder owner
editor reporter journalist columnist correspondent author writer teacher principal student resident neighbor neighbour farmer worker driver pilot skipper fisherman engineer
defendant plaintiff victim witness survivor suspect mother father brother sister son daughter wife husband widow friend colleague coach player captain pastor priest bishop archbishop
imam rabbi monk king tycoon businessman businesswoman billionaire entrepreneur investor banker trader broker veteran soldier refugee diplomat negotiator mediator
inspector investigator detective regulator watchdog ombudsman auditor comptroller treasurer curator artist singer actor actress musician poet novelist harbourmaster harbormaster
chairperson vice-president mp mep md ceo cfo coo member boss pollster constituent user fan staffer lobbyist fundraiser administrator teen teenager man woman boy girl blogger poster coordinator curator
chaplain superintendent treasurer vicar paramedic firefighter midwife trustee landlord shopkeeper baker butcher fisherwoman saleswoman salesman policeman policewoman
grandmother grandfather uncle aunt cousin nephew niece boyfriend girlfriend`,
);

/** Titles and trades that are common surnames as well: “Odo King”, “Mr. Bishop”. */
export const SURNAMES_TOO: ReadonlySet<string> = set(
  `king prince pope bishop cardinal judge justice major baker butcher farmer driver monk lord queen page coach`,
);

/** Roles that exclude one another in one story: a judge is not the defendant's counsel. */
export const ROLE_CLASSES: readonly ReadonlySet<string>[] = [
  set('judge justice'),
  set('counsel lawyer attorney defender solicitor barrister'),
  set('prosecutor prosecutors'),
  set('spokesman spokeswoman spokesperson'),
  set('witness'),
  set('defendant suspect'),
  set('reporter journalist columnist correspondent'),
];

/** Head nouns of nameless sources. */
export const ANONYMOUS: ReadonlySet<string> = set(
  `source sources official officials person people individual individuals insider insiders aide aides diplomat diplomats operative operatives staffer staffers employee employees
lawmaker lawmakers adviser advisers executive executives donor donors`,
);

/** Roles under which newsrooms keep people nameless all through a story. */
export const NAMELESS_ROLES: ReadonlySet<string> = set(
  'witness whistleblower victim employee resident neighbor neighbour worker passenger survivor insider bystander tenant patient',
);

/** Words that make such a noun a nameless one rather than somebody named before: "a second source", "one official". */
export const INDEFINITE: ReadonlySet<string> = set(
  'a an one two three four five several some another many other others second third unnamed anonymous unidentified multiple few',
);

/** Documents that "say" or "read". */
export const DOCUMENTS: ReadonlySet<string> = set(
  `statement report paper letter memo memorandum document documents filing complaint indictment lawsuit ruling opinion decision order email e-mail note post tweet message transcript
release communique communiqué declaration resolution bill law plan proposal draft survey poll study article editorial website page book motion brief affidavit petition manifesto agreement text
summary review audit notice sign banner placard slogan`,
);

/** Plural nouns that speak together. */
export const GROUPS: ReadonlySet<string> = set(
  `leaders senators lawmakers prosecutors lawyers attorneys officials ministers authorities investigators police critics supporters opponents democrats republicans conservatives experts analysts
economists scientists researchers activists protesters residents workers unions members authors writers editors aides advisers diplomats governors mayors judges companies families parents
students teachers doctors nurses farmers relatives survivors witnesses voters polls saudis heads chiefs bosses executives parties agencies banks firms ministries governments
committees universities schools airlines corporations associations organizations organisations nations countries states groups insiders operatives commanders rebels militants`,
);

/** Words in the names of organisations. */
export const ORGANISATION_WORDS: ReadonlySet<string> = set(
  `ministry department agency commission committee council congress parliament senate house court bank fund union association federation league party company corporation corp inc ltd
group institute university college school foundation society organization organisation church army navy force police bureau office service authority board administration government kremlin
pentagon élysée white news times post press journal tribune herald gazette agency radio television network magazine observer guardian telegraph ledger courier standard compass dispatch
campaign league nato eu un fbi cia acnur who imf aclu pac club team airline airlines holdings partners trust centre center alliance coalition guild syndicate cooperative`,
);

export const PRONOUNS: ReadonlySet<string> = set('he she they i we it who');

/** "he", but not "WHO" or "IT". */
export const isPronoun = ({ word, text }: { readonly word: string; readonly text: string }): boolean =>
  PRONOUNS.has(word) && !/^[A-Z]{2,}$/u.test(text);

/** Roles that newsrooms exchange for one another on second mention: the word used then, and the roles it may stand for. */
const EXCHANGED: readonly (readonly [words: string, mayStandFor: string])[] = [
  ['spokesman spokeswoman spokesperson', 'spokesman spokeswoman spokesperson'],
  ['lawyer attorney counsel solicitor barrister', 'lawyer attorney counsel solicitor barrister defender'],
  ['senator lawmaker legislator', 'sen'],
  ['congressman congresswoman representative lawmaker legislator', 'representative rep congressman congresswoman mp'],
  ['lawmaker politician', 'senator representative congressman congresswoman delegate mp'],
  ['governor', 'gov'],
  ['professor academic scholar researcher', 'professor prof researcher scientist'],
  ['doctor physician', 'doctor dr physician surgeon'],
  ['chairman chairwoman chairperson chair', 'chairman chairwoman chairperson chair'],
  ['adviser advisor aide', 'adviser advisor aide'],
  ['general', 'gen'],
  ['sergeant', 'sgt'],
  ['captain', 'capt'],
  ['lieutenant', 'lt'],
  ['colonel', 'col'],
  ['officer', 'sergeant sgt lieutenant lt detective inspector'],
  ['councillor councilman councilwoman', 'councillor councilman councilwoman'],
  ['judge justice', 'judge justice'],
  ['businessman', 'billionaire tycoon entrepreneur investor'],
  [
    'official',
    'adviser aide secretary minister spokesman spokeswoman spokesperson envoy commissioner administrator director',
  ],
  ['executive boss', 'ceo chief executive director founder'],
  ['minister', 'premier'],
  ['premier', 'minister'],
];

/** Each of those words with the roles it may stand for, itself first. */
export const ROLE_SYNONYMS: ReadonlyMap<string, readonly string[]> = EXCHANGED.reduce((map, [words, roles]) => {
  for (const word of words.split(' '))
    map.set(word, [...new Set([word, ...(map.get(word) ?? []), ...roles.split(' ')])]);
  return map;
}, new Map<string, readonly string[]>());

/** Who may be meant by "Germany's leader". */
export const NATIONAL_LEADERS: readonly string[] =
  'president chancellor premier minister king queen leader taoiseach emir'.split(' ');
