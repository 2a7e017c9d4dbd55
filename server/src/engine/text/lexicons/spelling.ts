/** Spellings and short forms that house styles exchange without changing what was said. Sources: the AP and Guardian style guides. */

/** Stems written -our in British and -or in American English. */
export const OUR_STEMS: readonly string[] =
  'arb ard arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum lab neighb od parl ranc rig rum sav splend succ tum val vap vig'.split(
    ' ',
  );

/** Single words with two spellings; the first of each pair stands for both. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  `center centre|theater theatre|meter metre|liter litre|fiber fibre|caliber calibre|somber sombre|luster lustre|maneuver manoeuvre
defense defence|offense offence|license licence|pretense pretence|practice practise|program programme|programs programmes
gray grey|tire tyre|curb kerb|check cheque|checks cheques|judgment judgement|aging ageing|acknowledgment acknowledgement
toward towards|among amongst|while whilst|amid amidst|learned learnt|burned burnt|spelled spelt|dreamed dreamt|leaped leapt
skeptic sceptic|skeptical sceptical|skepticism scepticism|aluminum aluminium|catalog catalogue|dialog dialogue|analog analogue
plow plough|mustache moustache|pajamas pyjamas|cozy cosy|draft draught|jewelry jewellery|enroll enrol|fulfill fulfil|skillful skilful
installment instalment|ok okay|adviser advisor|advisers advisors|protester protestor|protesters protestors|whiskey whisky|email e-mail
all-right alright|anymore any-more|backward backwards|forward forwards|afterward afterwards|artifact artefact|estrogen oestrogen
pediatric paediatric|orthopedic orthopaedic|encyclopedia encyclopaedia|fetus foetus|diarrhea diarrhoea|story storey|sulfur sulphur`
    .split(/[|\n]/u)
    .map((pair): [string, string] => {
      const [kept = '', other = ''] = pair.trim().split(' ');
      return [other.replace(/-/gu, ''), kept.replace(/-/gu, '')];
    }),
);

/** Short forms of titles, months, days and units, without their stop. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  `sen senator|rep representative|gov governor|gen general|lt lieutenant|col colonel|sgt sergeant|capt captain|cmdr commander|adm admiral
prof professor|dr doctor|mr mister|st saint|jan january|feb february|aug august|sept september|sep september|oct october|nov november
dec december|mon monday|tue tuesday|tues tuesday|wed wednesday|thu thursday|thur thursday|thurs thursday|fri friday|sat saturday|sun sunday
vs versus|v versus|govt government|dept department|km kilometers|kilometres kilometers|kilometre kilometer|kg kilograms|pct percent|& and`
    .split(/[|\n]/u)
    .map((pair): [string, string] => {
      const [short = '', long = ''] = pair.trim().split(' ');
      return [short, long];
    }),
);

/** Numerals that newsrooms write as words up to nine, ten or more. */
export const NUMERALS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, n): [string, number] => [word, n]),
);

export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, n): [string, number] => [word, 20 + 10 * n]),
);

export const ORDINALS: ReadonlyMap<string, string> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, n): [string, string] => [word, `${String(n + 1)}${['st', 'nd', 'rd'][n] ?? 'th'}`]),
);
