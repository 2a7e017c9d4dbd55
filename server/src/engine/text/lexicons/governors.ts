// Words that say how far what depends on them is so: "refused to", "plan to", "unlikely that", "the risk of".
//
// Sources: signatures of implicative and factive predicates after Karttunen (1971, 2012) and Nairn, Condoravdi and Karttunen (2006);
// verb classes of Levin (1993: aspectual, allow, forbid, want, order, advise) filled in from WordNet's neighbours; the ladder
// from talk to deed is our own.
//
// A word may carry a particle behind "_" ("rule_out") and the prepositions it takes behind "/" ("accuse/of").
import type { Certainty, Reality } from '../../model/claim';

/** What a governor does to what it governs. */
export interface Effect {
  readonly denies?: true;
  /** At most this rung. */
  readonly reality?: Reality;
  /** At most this rung; `confirmed` lifts what is asserted. */
  readonly certainty?: Certainty;
  /** `speech`: its subject vouches for it; `hearsay`: nobody does. */
  readonly evidence?: 'speech' | 'hearsay';
  /** Nothing follows. */
  readonly unsure?: true;
}

/** How a complement hangs on its governor. */
export type GovernedAs = 'to' | 'that' | 'ing' | 'obj' | 'via' | 'subj' | 'prep' | 'noun';

export interface Governor {
  readonly affirmed: Effect;
  /** Under a negation: an effect of its own, `flip` for the affirmed one with the opposite polarity, `keep` for no change. */
  readonly negated: Effect | 'flip' | 'keep';
  /** Its own tense and modals do not reach the complement: "will say that". */
  readonly apart?: true;
}

export interface GovernorClass extends Governor {
  /** "to" and an infinitive, or a bare one: "failed to sign", "made him sign". */
  readonly to?: string;
  /** A clause with "that", or with nothing. */
  readonly that?: string;
  /** "-ing" without a preposition. */
  readonly ing?: string;
  /** A noun that names the event: "offered a withdrawal", also as subject of a passive. */
  readonly obj?: string;
  /** The same, but only with another governor between: "rejected a plan to close" is no word about the plan itself. */
  readonly via?: string;
  /** The event is its subject: "a strike is likely", "the bid failed" (there, too, only with another governor between). */
  readonly subj?: string;
  /** Behind a preposition: "accused of lying", "called for a ban". */
  readonly prep?: string;
  /** Nouns: "plan to", "risk of". */
  readonly noun?: string;
}

export const GOVERNORS: readonly GovernorClass[] = [
  // It happened.
  {
    affirmed: {},
    negated: 'flip',
    to: `manage get remember bother happen proceed dare help able venture deign condescend hasten rush turn_out prove come go_on
      continue resume keep use trouble`,
    ing: `finish complete continue keep resume keep_on go_on remember`,
    prep: `succeed/in persist/in engage/in take_part/in participate/in join/in proceed/with go_ahead/with press_ahead/with lead/to result/in end/in`,
    obj: `hold make take give stage conduct launch carry_out undertake mount deliver perform complete finish conclude sign seal
      clinch finalise finalize secure win reach strike achieve enact implement impose introduce have see witness effect
      accomplish execute suffer face pull_off bring_about produce yield issue ink initial put_into get cement celebrate hail
      mark commit cause trigger prompt spark provoke ignite unleash continue resume deal lead open`,
    subj: `take_place happen occur go_ahead succeed proceed work ensue erupt begin start`,
  },
  {
    affirmed: {},
    negated: { unsure: true },
    to: 'force compel cause lead prompt drive make oblige induce persuade convince let',
  },
  // "has to pay", "does not have to pay".
  { affirmed: { reality: 'planned' }, negated: { unsure: true }, to: 'have need must' },
  { affirmed: { certainty: 'likely' }, negated: { certainty: 'doubtful' }, noun: 'evidence sign indication' },
  // It did not.
  {
    affirmed: { denies: true },
    negated: 'flip',
    to: 'fail neglect omit forget',
    prep: 'fail/in',
    noun: 'failure inability neglect',
  },
  {
    affirmed: { denies: true },
    negated: { unsure: true },
    to: 'refuse decline unable unwilling forbid loath powerless cease',
    ing: 'avoid escape resist evade prevent skip forgo shun prohibit forbid preclude cease quit stop',
    prep: `refrain/from desist/from abstain/from prevent/from bar/from ban/from block/from keep/from prohibit/from deter/from
      dissuade/from discourage/from stop/from hinder/from exempt/from exclude/from shrink/from back_away/from hold_off/on,from back_out/of shy_away/from
      stop/short stop_short/of fall_short/of short/of incapable/of walk_away/from pull_out/of decide/against`,
    obj: `prevent avert avoid block thwart foil veto lack forestall preclude scupper scuttle derail quash nix forgo resist
      prohibit ban forbid outlaw`,
    noun: 'refusal lack absence unwillingness ban prohibition reluctance',
  },
  {
    affirmed: { denies: true },
    negated: { certainty: 'possible' },
    ing: 'rule_out exclude',
    that: 'rule_out',
    obj: 'rule_out',
  },
  {
    affirmed: { denies: true, reality: 'planned' },
    negated: { reality: 'planned' },
    obj: 'cancel call_off scrap abandon abort drop shelve axe ditch',
    ing: 'cancel abandon drop give_up',
    via: `reject refuse dismiss rebuff spurn oppose defeat withdraw kill vote_down turn_down throw_out renounce deny disavow kick_out
      halt end suspend rescind revoke lift overturn overrule reverse relax waive repeal`,
    prep: 'back_out/of',
  },
  { affirmed: { denies: true }, negated: 'flip', subj: 'fail founder fall_through flop collapse' },
  // Said not to be so.
  {
    affirmed: { denies: true, evidence: 'speech' },
    negated: { certainty: 'possible', evidence: 'speech' },
    apart: true,
    that: 'deny disclaim refute rebut disprove',
    ing: 'deny',
    obj: 'deny refute',
    noun: 'denial',
  },
  // Not yet, if ever.
  { affirmed: { denies: true, reality: 'planned' }, negated: { unsure: true }, to: 'yet' },
  {
    affirmed: { reality: 'planned' },
    negated: 'flip',
    to: `plan intend aim seek prepare vow pledge promise try attempt move work fight struggle strive endeavour endeavor push
      press bid set_out look gear_up arrange scheme plot conspire mean swear aspire undertake need require about set due poised
      scheduled slated primed supposed meant destined earmarked schedule slate time hurry must go ready gather race battle mobilise mobilize
      have pencilled design compete campaign attempt`,
    that: 'pledge vow promise guarantee swear require mandate',
    ing: 'plan need try attempt intend delay postpone put_off defer',
    prep: `work/on,toward,towards aim/at,for plan/for,on prepare/for push/for strive/for bid/for brace/for head/for schedule/for vie/for
      set/for due/for embark/on insist/on intent/on bent/on target/for close/to near/to`,
    obj: `plan prepare schedule plot seek pursue target attempt promise pledge vow draft delay postpone put_off defer
      require need threaten try await anticipate arrange organise organize negotiate broker`,
    noun: `plan bid drive effort attempt intention intent aim goal objective promise pledge vow push move campaign scheme plot preparation
      target timetable deadline schedule roadmap blueprint ambition strategy struggle fight race mission try need requirement
      obligation duty timeline programme program readiness`,
  },
  // What for: "met to discuss".
  {
    affirmed: { reality: 'planned' },
    negated: { unsure: true },
    to: 'meet gather travel fly convene assemble return arrive visit sail rally march',
  },
  {
    affirmed: { reality: 'planned', certainty: 'likely' },
    negated: 'flip',
    to: 'expect expected anticipate predict project forecast tip likely',
    that: 'expect anticipate predict forecast project bet envisage envision reckon likely probable',
    obj: 'expect anticipate predict forecast',
    noun: 'expectation prediction forecast likelihood probability',
    subj: 'loom likely probable',
  },
  {
    affirmed: { denies: true, certainty: 'likely' },
    negated: { certainty: 'possible' },
    to: 'unlikely',
    that: 'unlikely improbable doubtful',
    subj: 'unlikely improbable',
  },
  {
    affirmed: { certainty: 'confirmed' },
    negated: 'flip',
    to: 'certain sure bound guaranteed',
    that: 'guarantee',
    subj: 'certain inevitable',
  },
  {
    affirmed: { reality: 'considered' },
    negated: 'flip',
    to: `hope want wish threaten willing ready prepared keen eager open consider contemplate weigh prefer desire like love debate
      minded inclined tempted anxious content long yearn`,
    that: 'hope wish prefer want consider',
    ing: 'consider contemplate mull weigh envisage explore favour favor ponder mull_over weigh_up study examine threaten risk',
    prep: `think/about,of hope/for open/to look/into,at contemplate/on ready/for wish/for willing/in opt/between interested/in dream/of
      favour/of favor/of mull/over press/on`,
    obj: 'consider contemplate mull weigh explore envisage ponder study examine eye mull_over weigh_up want favour favor',
    noun: 'willingness desire hope wish option idea consideration interest concept notion vision dream appetite',
  },
  {
    affirmed: { reality: 'proposed' },
    negated: 'flip',
    to: `offer propose volunteer ask urge request beg lobby invite encourage advise recommend demand call_on implore tell instruct
      challenge remind appeal exhort plead call press_on warn`,
    that: 'propose recommend demand urge request ask advocate stipulate',
    ing: 'propose suggest recommend advocate urge float moot advise',
    prep: `call/for push/for press/for appeal/for ask/for plead/for lobby/for campaign/for argue/for advocate/for petition/for
      urge/into talk/into clamour/for apply/for bid/for rally/for`,
    obj: `propose offer suggest recommend demand request float urge advocate table moot put_forward submit tender pitch champion
      support back endorse`,
    noun: `proposal offer suggestion call demand request recommendation appeal motion petition invitation threat bill amendment
      initiative plea draft ultimatum advice submission pressure`,
  },
  {
    affirmed: { denies: true, reality: 'proposed' },
    negated: { unsure: true },
    prep: 'warn/against advise/against argue/against vote/against campaign/against lobby/against speak/against counsel/against rail/against',
    obj: 'oppose reject resist',
    noun: 'opposition resistance objection',
  },
  {
    affirmed: { reality: 'agreed' },
    negated: 'flip',
    to: `agree decide commit consent choose elect resolve vote opt determine order command direct authorise authorize sentence
      assent `,
    that: 'decide resolve order decree',
    prep: `agree/to,on,upon commit/to consent/to settle/on opt/for vote/for decide/on,upon sign_up/to assent/to accede/to
      acquiesce/in sentence/to`,
    obj: `agree approve accept adopt pass ratify authorise authorize order greenlight clear sanction rubber-stamp announce
      decide choose commit `,
    noun: `agreement deal pact accord decision vote commitment consent resolution authorisation authorization permission mandate approval
      undertaking treaty contract order ruling law verdict`,
  },
  {
    affirmed: { reality: 'in progress' },
    negated: 'flip',
    to: 'begin start',
    ing: 'begin start',
    obj: 'begin start commence initiate',
    noun: 'process',
  },
  {
    affirmed: { reality: 'discussed' },
    negated: 'flip',
    ing: 'discuss debate',
    to: 'discuss',
    that: 'discuss debate',
    prep: `talk/about,of,on speak/about,of argue/about,over negotiate/over,on,about consult/on,about confer/on deliberate/on
      haggle/over bargain/over`,
    obj: 'discuss debate raise broach',
    noun: 'talk discussion debate negotiation conversation consultation dialogue deliberation',
  },
  {
    affirmed: { certainty: 'possible' },
    negated: 'flip',
    to: 'allow permit enable entitle eligible free allowed permitted welcome risk potential',
    that: 'possible conceivable plausible speculate suppose',
    prep: 'capable/of risk/of warn/of,about danger/of hint/at',
    obj: 'risk allow permit enable fear invite hint',
    noun: 'possibility chance risk danger prospect potential opportunity ability capacity peril scope right fear concern worry power permission',
    subj: 'possible conceivable plausible',
  },
  {
    affirmed: { certainty: 'possible', evidence: 'speech' },
    negated: { unsure: true },
    apart: true,
    that: 'fear worry suspect speculate wonder',
    noun: 'suspicion speculation theory',
  },
  {
    affirmed: { certainty: 'likely' },
    negated: 'flip',
    to: 'appear seem tend look',
    that: 'appear seem',
    noun: 'appearance impression hint',
  },
  {
    affirmed: { certainty: 'likely', evidence: 'speech' },
    negated: 'flip',
    apart: true,
    that: 'think believe feel assume presume guess suppose estimate imagine reckon suggest indicate imply hint',
    to: 'think believe feel assume presume estimate understand',
    noun: 'belief view opinion assumption impression',
  },
  {
    affirmed: { certainty: 'doubtful', evidence: 'speech' },
    negated: { certainty: 'confirmed' },
    apart: true,
    that: 'doubt unclear uncertain unknown unsure question doubtful dispute debatable sceptical skeptical',
    noun: 'doubt question uncertainty',
    subj: 'doubtful uncertain unclear',
    to: 'unsure uncertain doubtful',
  },
  {
    affirmed: {},
    negated: { certainty: 'doubtful' },
    apart: true,
    that: 'clear evident obvious apparent certain sure convinced true proof undeniable confident convince',
    noun: 'proof confirmation',
  },
  { affirmed: {}, negated: { certainty: 'doubtful' }, to: 'show find see observe hear discover catch know' },
  {
    affirmed: { certainty: 'confirmed', evidence: 'speech' },
    negated: { certainty: 'doubtful' },
    apart: true,
    that: 'confirm prove establish verify certify ascertain corroborate demonstrate',
    obj: 'confirm',
    noun: 'fact',
  },
  {
    affirmed: {},
    negated: 'keep',
    apart: true,
    that: `know realise realize regret learn discover notice see understand recognise recognize forget remember hear aware
      mean ensure happy sorry glad surprised angry sad furious proud lucky relieved disappointed`,
    to: 'happy sorry glad surprised angry sad proud lucky relieved disappointed pleased delighted quick slow first last wise right wrong',
    ing: 'regret recall enjoy mind admit acknowledge hate love like spend',
    prep: `criticise/for criticize/for praise/for blame/for thank/for apologise/for apologize/for punish/for arrest/for convict/of
      jail/for condemn/for fine/for reward/for honour/for honor/for sack/for admit/to confess/to plead_guilty/to guilty/of
      responsible/for regret/over react/to respond/to apologise/over famous/for known/for accustom/to used/to credit/with`,
    obj: `welcome condemn criticise criticize regret mourn applaud praise denounce lament deplore recall remember investigate
      report describe survive follow probe witness film`,
    noun: 'aftermath result consequence wake impact effect day news cost success legacy',
  },
  {
    affirmed: { evidence: 'hearsay' },
    negated: { unsure: true },
    apart: true,
    that: 'allege rumour rumor purport claim',
    to: 'allege rumour rumor purport claim say report accuse repute profess pretend',
    ing: 'allege claim',
    prep: 'accuse/of suspect/of charge/with indict/for investigate/for sue/for,over accuse/for suspected/of',
    obj: 'allege claim suspect',
    noun: 'accusation allegation claim rumour rumor report suspicion charge',
  },
  {
    affirmed: { denies: true },
    negated: { unsure: true },
    apart: true,
    prep: 'acquit/of clear/of exonerate/of innocent/of absolve/of',
  },
];
