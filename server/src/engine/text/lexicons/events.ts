// Words by which news copy tells that somebody goes somewhere, and that people meet; to see which event a sentence tells.
//
// Source: compiled by hand for this project from the Motion, Arriving and Assemble frames of FrameNet 1.7 (their lexical
// units, reduced to those of news copy).

/** Dictionary forms of verbs of going to a place; with a preposition before it, but for those of `REACHING`. */
export const GOING: ReadonlySet<string> = new Set('travel go fly head arrive come journey return'.split(' '));

/** Those that take the place as their object. */
export const REACHING: ReadonlySet<string> = new Set('visit reach'.split(' '));

/** "is due in", "is expected in". */
export const AWAITED: ReadonlySet<string> = new Set('due expected'.split(' '));

/** Nouns of meeting: what somebody goes somewhere for. */
export const MEETING: ReadonlySet<string> = new Set(
  'talk talks negotiation negotiations meeting meetings summit discussion discussions conference meet negotiate discuss confer terms'.split(
    ' ',
  ),
);

/** Nouns of what happens that WordNet counts among groups and things first, each with the verb that says the same. */
export const EVENT_NOUNS: ReadonlyMap<string, string> = new Map(
  `meeting meet, summit meet, conference confer, talks talk, talk talk, negotiation negotiate, discussion discuss, consultation consult,
call call, conversation talk, venue meet, deal agree, agreement agree, accord agree, pact agree, treaty agree, ceasefire cease, truce cease,
withdrawal withdraw, pullout withdraw, pullback withdraw, retreat retreat, invasion invade, attack attack, strike strike, raid raid,
visit visit, trip travel, journey travel, tour tour, return return, arrival arrive, departure depart, proposal propose, offer offer,
demand demand, request request, appeal appeal, refusal refuse, rejection reject, support support, election elect, vote vote,
arrest arrest, death die, killing kill, murder murder, appointment appoint, resignation resign, dismissal dismiss, purchase buy,
acquisition acquire, takeover take, sale sell, merger merge, launch launch, opening open, closure close, ruling rule, verdict rule,
increase increase, rise rise, fall fall, drop drop, decline decline, cut cut, ban ban, accession accede, involvement involve,
participation participate, contribution contribute, attendance attend, signing sign, announcement announce, collapse collapse`
    .split(',')
    .map((line): [string, string] => {
      const [noun = '', verb = ''] = line.trim().split(' ');
      return [noun, verb];
    }),
);

/** Verbs that two sides do together: "with" brings in another one who does it. */
export const MUTUAL: ReadonlySet<string> = new Set(
  `meet talk speak discuss negotiate agree call confer converse consult fight clash trade sign cooperate share debate cease merge
marry phone telephone huddle work settle compete ally`.split(/\s+/u),
);

/** What may be told of two sides the other way round: who buys buys from who sells. */
export const CONVERSES: readonly (readonly [string, string])[] = [
  ['buy', 'sell'],
  ['give', 'receive'],
  ['give', 'get'],
  ['provide', 'receive'],
  ['lend', 'borrow'],
  ['win', 'lose'],
  ['beat', 'lose'],
  ['defeat', 'lose'],
  ['employ', 'work'],
  ['follow', 'precede'],
  ['send', 'receive'],
  ['inherit', 'leave'],
  ['teach', 'learn'],
];

/** Verbs whose object is to do what their infinitive says: "asked the council to sell". */
export const DIRECTING: ReadonlySet<string> = new Set(
  `ask tell order instruct urge advise encourage invite beg force persuade allow permit enable require request authorise authorize warn
help press push lobby get want expect command direct oblige compel convince implore forbid train pay`.split(/\s+/u),
);

/** Verbs that bring one idea up, from talking of it to offering it: which of them a report takes is its writer's choice. */
export const BROACHING: ReadonlySet<string> = new Set(
  'propose suggest offer discuss talk speak raise float moot consider table weigh mull broach outline'.split(' '),
);
