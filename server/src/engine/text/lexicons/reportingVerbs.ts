/** Verbs that report speech and writing, and what each can govern. Sources: the verb classes of Levin (1993) and VerbNet 3
 * (say, tell, talk, complain, advise, promise, judgement, characterize, dub, urge …); frames by Quirk et al. (1985), ch. 16.
 */

/**
 * What may follow a verb, or be quoted by it:
 * `t` that-clause, `b` clause without "that", `w` clause with whether/how/what, `q` quotation, `p` stands behind or inside
 * what it reports ("…, Orsk noted"), `i` may come before its subject there ("…, noted Orsk"), `r` one who is told comes
 * first ("told reporters that"), `v` to-infinitive, `o` object + to-infinitive, `n` noun phrase, `a` object + "as",
 * `c` object + complement ("called it a lie"), `f` object + of/for/over ("accused her of").
 */
export type Frame = 't' | 'b' | 'w' | 'q' | 'p' | 'i' | 'r' | 'v' | 'o' | 'n' | 'a' | 'c' | 'f';

export interface ReportingVerb {
  readonly lemma: string;
  readonly frames: string;
  /** Prepositions or particles that open its content: "called for", "warned of". */
  readonly prepositions: ReadonlySet<string>;
}

/** One class a line: frames | verbs, each with its own prepositions behind a slash. */
const CLASSES = `
tbwqpi | say/of,about note add/to explain observe remark comment/on announce declare state/ reveal disclose confirm insist/on maintain concede acknowledge admit/to assert
tbwqpi | aver affirm reaffirm allege contend claim argue/for,against conclude recall reiterate repeat reply/to respond/to retort counter joke/about quip explain
tbwqpi | stress emphasize emphasise clarify elaborate/on complain/about,of lament testify/about,to,against swear warn/of,about,against caution/against boast/about,of brag/about,of
tbwqpi | theorize theorise opine muse/about surmise posit proclaim pronounce certify attest/to intone interject chime underscore underline highlight hint/at imply intimate suggest
tbwqpi | mention relate recount narrate divulge signal indicate propose recommend predict forecast project estimate speculate/about reckon report/on tweet/about retweet post/about,on
tbwqpi | write/about,of,to confide fume gush grumble/about gripe/about moan/about whine/about rejoice/in marvel/at vow pledge promise threaten concur/with agree/with,on,to disagree/with
tbwqpi | ask/for,about inquire/about,into enquire/about wonder/about question demand plead/for,with beg/for request urge implore pray/for
qpi | exclaim shout/about,at yell/at scream/at cry whisper mutter mumble murmur growl snarl snap/at bark sigh laugh chuckle giggle scoff/at sneer crow roar bellow holler chant
qpi | deadpan shrug smile grin continue begin finish start drawl stammer thunder tease taunt/ ventriloquize quote deadpanned enthuse rave/about text blog/about email chirp
tbwqr | tell/of,about inform/of,about notify/of assure/of reassure remind/of,about convince/of advise/against,on persuade/of warn promise show teach caution brief/on
rq | lecture/on scold berate rebuke
tbwqp | read find/ show conclude document reveal indicate suggest detail outline discuss describe define specify think believe/in feel/about know hope/for fear worry/about expect
tbwqp | guess suspect assume presume consider understand realize realise hear learn/of determine decide/on rule/on,against find/ hold judge/ establish calculate discover
tbwqp | guarantee verify demonstrate prove figure foresee anticipate envision envisage dream/of doubt deny dispute decree ordain stipulate reason venture volunteer gloat/about
tbwqp | point/out
ov | ask/for tell order/ instruct direct command urge/ advise encourage invite beg implore beseech exhort entreat press/for,on push/for,back lobby/for,against challenge/ warn/ remind persuade
ov | request authorize authorise forbid/from allow permit call/for,on,upon,in plead/with appeal/to,for dare counsel recommend require summon task counsel
v | promise vow pledge threaten/ offer propose swear agree refuse/ decline/ volunteer undertake commit/to demand consent/to plan/ intend aim/ seek/ want/ prepare resolve/ hope
n | announce condemn denounce criticize criticise decry deplore slam blast bash lambaste lambast attack praise laud applaud commend hail extol tout welcome celebrate salute mock ridicule
n | deride disparage belittle insult lampoon satirize denigrate vilify demonize demonise excoriate castigate chastise rebuke reprimand chide scold admonish censure pan knock trash rip skewer
n | blame/for,on fault/for thank/for congratulate/on,for apologize/for apologise/for endorse back defend support oppose/ reject dismiss rebuff rebut refute dispute deny disavow disown repudiate
n | renounce protest/against challenge question cite mention reference invoke raise address discuss detail describe outline explain express voice convey articulate state reiterate repeat emphasize emphasise
n | stress highlight underline underscore promise pledge vow offer propose suggest recommend demand request seek claim allege confirm deny admit acknowledge concede reveal disclose disparage
n | report predict forecast warn forewarn release publish issue unveil present floated float tweet retweet post recite read preach teach demand urge echo parrot rehash relay divulge leak admit
n | lament bemoan mourn regret decry resent downplay minimize exaggerate overstate trumpet flaunt confess profess proclaim declare assert defend justify rationalize recant retract withdraw
n | quote paraphrase summarize summarise recap clarify contradict correct criticise crow object/to point/to,out refer/to,back allude/to talk/about,of,up speak/about,of,on,out,against,for,to,in testify/about
n | rail/against inveigh/against fulminate/against lash/out hit/back,out fire/back shoot/back strike/back,down push/back vent/about argue/for,against object/to quibble/with quarrel/with press/for,on campaign/for,against
n | lean/ advocate/for champion preach promote espouse tout broach bring/up spell/out lay/out set/out,forth put/forward,forth,it,out make/ call/for,on,off rule/out hint/at harp/on dwell/on touch/on expound/on
n | expand/on opine/on weigh/in pontificate/about debate negotiate answer/ counter/with concur/with side/with react/to stump/for vouch/for plead/guilty,for,with appeal/for,to insist/on,upon
a | describe characterize characterise portray depict paint cast dismiss denounce condemn hail praise tout cite identify regard view see treat brand ridicule mock deride decry label classify
a | reject denounce frame pitch present bill style interpret peg criticize criticise slam blast bash attack
c | call brand label dub term name declare deem pronounce consider proclaim christen find judge rate rule think nickname
f | accuse/of blame/for,on criticize/for,over criticise/for,over fault/for praise/for commend/for,on thank/for charge/with congratulate/on,for attack/for,over,on condemn/for chide/for rebuke/for mock/for
f | scold/for slam/for,over blast/for,over bash/for,over lambaste/for,over rip/for,over hit/for,over,on hammer/for,over,on knock/for,over ding/for pan/for chastise/for castigate/for berate/for,over credit/with,for
f | applaud/for laud/for denounce/for ridicule/for assail/for,over excoriate/for,over suspect/of convict/of warn/of,about,against question/about,on,over press/on,about grill/about,on liken/to compare/to,with
f | impugn/ challenge/on,to,over tell/of,about remind/of,about inform/of,about assure/of advise/of,against convince/of ask/about,for quiz/about,on
`;

/** Forms that rules do not make. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  read: ['read', 'read'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  hear: ['heard', 'heard'],
  learn: ['learned', 'learned'],
  find: ['found', 'found'],
  hold: ['held', 'held'],
  show: ['showed', 'shown'],
  teach: ['taught', 'taught'],
  see: ['saw', 'seen'],
  begin: ['began', 'begun'],
  foresee: ['foresaw', 'foreseen'],
  forbid: ['forbade', 'forbidden'],
  understand: ['understood', 'understood'],
  withdraw: ['withdrew', 'withdrawn'],
  leak: ['leaked', 'leaked'],
  bring: ['brought', 'brought'],
  spell: ['spelled', 'spelled'],
  lay: ['laid', 'laid'],
  set: ['set', 'set'],
  put: ['put', 'put'],
  make: ['made', 'made'],
  forecast: ['forecast', 'forecast'],
  hit: ['hit', 'hit'],
  shoot: ['shot', 'shot'],
  strike: ['struck', 'struck'],
  seek: ['sought', 'sought'],
  beseech: ['besought', 'besought'],
  recast: ['recast', 'recast'],
  cast: ['cast', 'cast'],
  lean: ['leaned', 'leaned'],
  undertake: ['undertook', 'undertaken'],
};

/** Verbs whose last consonant is doubled. */
const DOUBLING = new Set(
  'admit commit rip slam snap quip pan beg plan bet brag chat refer rebut submit pin dub signal label model peg knit wed'.split(
    ' ',
  ),
);

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface CueForm {
  readonly verb: ReportingVerb;
  /** Forms this word may be; "said" is past and participle. */
  readonly forms: ReadonlySet<VerbForm>;
}

const verbs = new Map<string, { lemma: string; frames: Set<string>; prepositions: Set<string> }>();
for (const line of CLASSES.split('\n')) {
  const [frames, list] = line.split('|');
  if (!frames || !list) continue;
  for (const entry of list.trim().split(/\s+/u)) {
    const [lemma = '', prepositions = ''] = entry.split('/');
    const verb = verbs.get(lemma) ?? { lemma, frames: new Set<string>(), prepositions: new Set<string>() };
    for (const f of frames.trim()) verb.frames.add(f);
    for (const p of prepositions.split(',')) if (p) verb.prepositions.add(p);
    verbs.set(lemma, verb);
  }
}

const forms = new Map<string, { verb: ReportingVerb; forms: Set<VerbForm> }>();
for (const { lemma, frames, prepositions } of verbs.values()) {
  const verb: ReportingVerb = { lemma, frames: [...frames].join(''), prepositions };
  for (const [form, word] of formsOf(lemma)) {
    const known = forms.get(word) ?? { verb, forms: new Set<VerbForm>() };
    known.forms.add(form);
    forms.set(word, known);
  }
}

function formsOf(lemma: string): readonly (readonly [VerbForm, string])[] {
  const stem = /e$/u.test(lemma) ? lemma.slice(0, -1) : DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const single = DOUBLING.has(lemma) && /l$/u.test(lemma) ? [lemma] : [];
  const y = /[^aeiou]y$/u.test(lemma);
  const third = y ? `${lemma.slice(0, -1)}ies` : /(?:sh|ch|ss|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const irregular = IRREGULAR[lemma];
  const past = irregular?.[0] ?? (y ? `${lemma.slice(0, -1)}ied` : `${stem}ed`);
  const participle = irregular?.[1] ?? past;
  return [
    ['base', lemma],
    ['s', third],
    ['past', past],
    ['participle', participle],
    ['ing', `${stem}ing`],
    ...single.flatMap(
      (s) =>
        [
          ['past', `${s}ed`],
          ['participle', `${s}ed`],
          ['ing', `${s}ing`],
        ] as const,
    ),
  ];
}

/** The reporting verb a folded word may be a form of. */
export const reportingVerb = (word: string): CueForm | undefined => forms.get(word);
