/** Verbs and nouns whose forms follow no rule, from any school grammar of English; the dictionary form comes first. */

const VERBS = `be am is are was were been being|have has had having|do does did done|go goes went gone|say says said|
arise arose arisen|awake awoke awoken|bear bore borne born|beat beaten|become became|begin began begun|bend bent|bet|
bid bade bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|
build built|burst|buy bought|cast|catch caught|choose chose chosen|cling clung|come came|cost|creep crept|cut|deal dealt|
die died dying dies|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|
fight fought|find found|flee fled|fly flew flown flies|forbid forbade forbidden|forecast|foresee foresaw foreseen|
forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten|
give gave given|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|
kneel knelt|know knew known|lay laid|lead led|leap leapt|learn learnt|leave left|lend lent|let|lie lay lain lying lied lies|
light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|overcome overcame|
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|partake partook|pay paid|
plead pled|prove proven|put|quit|read|rebuild rebuilt|repay repaid|retell retold|rewrite rewrote rewritten|rid|
ride rode ridden|ring rang rung|rise rose risen|run ran|see saw seen|seek sought|sell sold|send sent|set|sew sewn|
shake shook shaken|shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut|sing sang sung|sink sank sunk|
sit sat|sleep slept|slide slid|sling slung|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun|spit spat|
split|spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|
strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust|tie tying|undergo underwent undergone|
understand understood|undertake undertook undertaken|undo undid undone|unwind unwound|uphold upheld|upset|vie vying|
wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|
withhold withheld|withstand withstood|write wrote written|can could|may might|will would|shall should`;

const NOUNS = `man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|
life lives|wife wives|knife knives|leaf leaves|loaf loaves|half halves|self selves|shelf shelves|wolf wolves|thief thieves|
calf calves|hoof hooves|scarf scarves|criterion criteria|phenomenon phenomena|datum data|medium media|crisis crises|
analysis analyses|basis bases|thesis theses|hypothesis hypotheses|parenthesis parentheses|diagnosis diagnoses|
oasis oases|axis axes|nucleus nuclei|stimulus stimuli|alumnus alumni|cactus cacti|fungus fungi|syllabus syllabi|
bacterium bacteria|curriculum curricula|referendum referenda|memorandum memoranda|appendix appendices|index indices|
matrix matrices|die dice|series|species|means|news|headquarters|politics|economics|physics|crossroads|barracks|
lens lenses|bus buses|gas gases|status statuses|virus viruses|campus campuses|census censuses|bonus bonuses|chorus choruses|
focus focuses|atlas atlases|canvas canvases|bias biases|alias aliases|iris irises|hero heroes|potato potatoes|
tomato tomatoes|veto vetoes|echo echoes|embargo embargoes|torpedo torpedoes|cargo cargoes|movie movies|
cookie cookies|calorie calories|zombie zombies|rookie rookies|prairie prairies|eyrie eyries|axe axes`;

const byForm = (lists: string): ReadonlyMap<string, string> =>
  new Map(
    lists.split('|').flatMap((list) => {
      const [base = '', ...forms] = list.trim().split(/\s+/);
      return [base, ...forms].map((form): [string, string] => [form, base]);
    }),
  );

/** Each form with its dictionary form, which is among its own forms. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = byForm(VERBS);
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = byForm(NOUNS);
