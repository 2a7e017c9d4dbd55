// Words that go one of two opposite ways, by axis.
//
// Sources: pairs of antonyms from Roget's Thesaurus (1911) and general news English, by hand; widened by
// the synonyms and antonyms that WordNet 3.1 gives for them, each read before it was taken in.
//
// Behind a word: "_" joins a particle ("turn_up"), "/" a preposition ("lose/to"), ":t" wants an object (or a passive), ":i" wants
// none, "{x}" wants an object of that list of {@link OBJECTS}.

export interface Axis {
  readonly name: string;
  readonly plus: string;
  readonly minus: string;
}

/** Nouns that decide which axis a verb is on: to lift a ban is to ease, to lift a tax is to raise. */
export const OBJECTS: Readonly<Record<string, ReadonlySet<string>>> = {
  curb: new Set(
    'ban sanction embargo curfew restriction blockade siege curb limit lockdown quarantine boycott suspension moratorium freeze rule regulation control measure tariff'.split(
      ' ',
    ),
  ),
  law: new Set(
    'law rule bill act treaty agreement deal accord ruling order regulation ban ceasefire truce measure legislation resolution motion bid offer'.split(
      ' ',
    ),
  ),
  promise: new Set('promise word pledge vow commitment'.split(' ')),
  money: new Set('money cash fund fortune million billion dollar pound euro job'.split(' ')),
  gift: new Set('gift donation bribe money payment award prize cash'.split(' ')),
};

export const AXES: readonly Axis[] = [
  {
    name: 'level',
    plus: `raise lift:t increase boost hike rise climb grow jump soar surge swell expand escalate mount:i gain:i advance:i go_up edge_up
      step_up ramp_up push_up drive_up double triple quadruple higher more up upward skyrocket rocket leap:i widen multiply rebound rally:i recover:i
      growth expansion strengthen improve enlarge lengthen accelerate upgrade pick_up inflate elevate amplify`,
    minus: `lower cut trim slash reduce decrease decline drop:i fall dip sink:i shrink slide:i slip:i tumble plunge plummet diminish dwindle
      go_down cut_back scale_back bring_down push_down drive_down edge_down  halve less fewer down downward slump ebb
      contract:i narrow subside cutback reduction weaken worsen shorten slow decelerate downgrade deflate curtail pare recede crash:i lessen de-escalate`,
  },
  {
    name: 'restraint',
    plus: `tighten toughen stiffen harden impose{curb} reimpose extend{curb} clamp_down crack_down crackdown restrict step_up{curb} strengthen{curb} enforce{curb}`,
    minus: `ease relax loosen soften lift{curb} drop{curb} waive remove{curb} end{curb} liberalise liberalize deregulate unfreeze suspend{curb} scrap{curb} weaken{curb} roll_back{curb} derestrict`,
  },
  {
    name: 'stance',
    plus: `support back:t endorse favour favor defend champion advocate embrace welcome applaud hail praise commend vouch/for side/with rally/behind
      vote/for stand/by uphold supporter backer  backing acclaim`,
    minus: `oppose resist denounce condemn criticise criticize  decry protest:t protest/against vote/against campaign/against speak/against
      object/to spurn lambast slam assail rail/against fight:t opposition critic deplore blast shun disapprove/of excoriate boo`,
  },
  {
    name: 'answer',
    plus: `accept agree approve consent/to grant adopt ratify pass{law} say_yes assent permit allow authorise authorize legalise legalize green-light  acceptance approval countenance legitimise legitimize decriminalise decriminalize`,
    minus: `reject refuse decline:t turn_down rule_out shoot_down turn_away say_no dismiss veto block:t rebuff vote_down throw_out strike_down forbid ban prohibit bar:t outlaw disallow rejection refusal  disapprove blackball disagree nix proscribe`,
  },
  {
    name: 'keep',
    plus: `keep:t retain preserve maintain extend:t renew prolong reinstate restore revive save:t safeguard protect introduce establish create found launch set_up institute instate
      enact leave_intact conserve reestablish re-establish`,
    minus: `repeal scrap abolish drop:t axe eliminate discard dismantle abandon ditch expire lapse cancel call_off revoke rescind overturn annul
      terminate do_away/with phase_out get_rid/of quash reverse undo wipe_out destroy dissolve disband discontinue shelve withdraw{law} abolition repeal overrule override nullify invalidate void countermand`,
  },
  {
    name: 'presence',
    plus: `attend show_up turn_up take_part join:t participate turn_out  drop_in attendance`,
    minus: `skip boycott miss:t stay_away shun stay_home  sit_out absent:t pull_out walk_out absence  bow_out stay_out`,
  },
  {
    name: 'company',
    plus: `jointly together collectively in_concert multilaterally bilaterally team_up band_together join_forces cooperate collaborate`,
    minus: `alone unilaterally separately individually independently single-handedly solo`,
  },
  {
    name: 'outcome',
    plus: `win beat:t defeat:t triumph prevail outraise outspend outperform outvote overcome trounce thrash rout best:t victory victorious carry:t edge_out top:t vanquish conquer oust crush`,
    minus: `lose lose/to fall/to concede/to succumb/to trail loss losing underperform fail:i`,
  },
  {
    name: 'transfer',
    plus: `give send donate pay:t supply provide grant:t award hand_over lend sell export deliver offer:t ship furnish`,
    minus: `receive get:t inherit obtain borrow buy purchase import collect accept{gift} acquire`,
  },
  {
    name: 'succession',
    plus: `succeed:t replace:t take_over/from follow:t supplant supersede`,
    minus: `precede hand_over/to hand_power/to make_way/for give_way/to`,
  },
  {
    name: 'statement',
    plus: `confirm admit acknowledge concede:t own_up affirm verify corroborate prove validate substantiate`,
    minus: `deny disavow refute rebut disprove debunk dispute contradict disclaim repudiate discredit negate`,
  },
  {
    name: 'open',
    plus: `open reopen unlock unseal unblock uncover reveal disclose publish release expose opening declassify divulge`,
    minus: `close shut shut_down seal lock block_off cover_up conceal hide withhold suppress closure classify shutter`,
  },
  {
    name: 'motion',
    plus: `arrive enter land:i return:i come_back come_in arrival immigrate`,
    minus: `leave:t depart exit flee take_off go_away quit:t departure evacuate vacate withdraw pull_out emigrate`,
  },
  {
    name: 'course',
    plus: `begin start commence launch open:t resume continue initiate kick_off embark/on proceed go_ahead carry_on go_on`,
    minus: `end stop halt cease finish conclude suspend break_off pause discontinue interrupt wind_up abandon call_off`,
  },
  {
    name: 'liberty',
    plus: `free release:t liberate acquit exonerate clear:t pardon bail discharge absolve set_free acquittal exculpate`,
    minus: `jail imprison arrest detain convict capture seize lock_up incarcerate  condemn/to indict sentence imprisonment conviction remand gaol`,
  },
  {
    name: 'office',
    plus: `hire appoint recruit employ elect reinstate name:t promote install swear_in nominate reappoint re-elect`,
    minus: `fire:t sack dismiss oust lay_off resign quit step_down remove:t demote impeach depose unseat expel stand_down dismissal resignation displace`,
  },
  {
    name: 'union',
    plus: `unite merge join reunite unify marry combine integrate ally/with annex accede/to`,
    minus: `split divide separate divorce secede break_away break_up leave:t partition part/with disunite break_ranks/with dissociate`,
  },
  {
    name: 'build',
    plus: `build rebuild construct erect repair restore fix:t mend assemble reconstruct`,
    minus: `demolish destroy raze tear_down wreck ruin knock_down dismantle damage flatten level:t bulldoze disassemble`,
  },
  {
    name: 'conduct',
    plus: `obey comply/with abide/by honour honor heed observe respect uphold follow{law} fulfil fulfill keep{promise} adhere/to`,
    minus: `violate breach break{law} flout defy disobey ignore disregard contravene infringe break{promise} renege/on dishonour dishonor transgress`,
  },
  {
    name: 'aid',
    plus: `help aid assist protect shield rescue benefit advance:t facilitate encourage promote enable spur`,
    minus: `hinder hamper harm hurt impede obstruct endanger undermine jeopardise jeopardize threaten thwart discourage deter sabotage stymie imperil counteract subvert menace`,
  },
  {
    name: 'trust',
    plus: `trust believe:t confident reassure optimistic optimism confidence`,
    minus: `distrust mistrust doubt suspect:t sceptical skeptical pessimistic pessimism scepticism skepticism disbelieve`,
  },
  {
    name: 'wealth',
    plus: `profit earn gain:t save{money} surplus`,
    minus: `lose{money} squander waste deficit forfeit`,
  },
  {
    name: 'survival',
    plus: `survive live outlive recover:i endure outlast`,
    minus: `die perish kill:t drown succumb/to death`,
  },
  {
    name: 'certainty-of-mind',
    plus: `willing ready prepared keen eager able`,
    minus: `unwilling reluctant unready unprepared loath unable`,
  },
  {
    name: 'guilt',
    plus: `guilty culpable plead_guilty`,
    minus: `innocent blameless  plead_innocent`,
  },
  {
    name: 'law',
    plus: `legal lawful constitutional valid legitimate`,
    minus: `illegal unlawful unconstitutional invalid illegitimate`,
  },
  {
    name: 'safety',
    plus: `safe secure:i harmless`,
    minus: `unsafe dangerous hazardous perilous harmful insecure`,
  },
];
