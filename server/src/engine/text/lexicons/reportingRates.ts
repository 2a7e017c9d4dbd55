/** How often a verb or noun in the frame of a report does report what somebody says or writes, and not what somebody thinks, does or is. Counted, and smoothed towards the mean of its kind, on the training part of PolNeAR 1.0 (Newell et al. 2018): numbers only. */

const rates = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list
      .trim()
      .split(/\s+/u)
      .map((entry) => {
        const [lemma = '', rate = '0'] = entry.split(':');
        return [lemma, Number(rate)] as const;
      }),
  );

export type RateKind = 'clause' | 'phrase' | 'noun';

/** For words that are not listed. */
export const MEAN_RATE: Readonly<Record<RateKind, number>> = { clause: 0.75, phrase: 0.21, noun: 0.21 };

/** Before or behind a clause or a quotation ("said that"), before another phrase ("praised the plan"), and as a noun ("the claim that"). */
export const REPORTING_RATES: Readonly<Record<RateKind, ReadonlyMap<string, number>>> = {
  clause: rates(`
acknowledge:.75 add:.89 admit:.61 advise:.49 affirm:.47 agree:.33 allege:.51 announce:.72 anticipate:.62 argue:.86
ask:.51 assert:.89 assume:.24 assure:.78 bark:.84 begin:.46 believe:.24 boast:.52 brag:.62 brief:.67 calculate:.39
caution:.61 chant:.63 chime:.62 claim:.72 clarify:.61 comment:.47 complain:.51 concede:.56 conclude:.89 confirm:.73
consider:.36 contend:.63 continue:.89 convince:.69 counter:.65 cry:.72 decide:.14 declare:.69 define:.29 demand:.46
demonstrate:.59 deny:.27 describe:.67 detail:.35 determine:.21 disclose:.35 discover:.65 discuss:.48 dispute:.72
document:.18 elaborate:.50 email:.54 emphasize:.62 envision:.50 establish:.22 estimate:.71 exclaim:.84 expect:.27
explain:.83 fear:.34 feel:.34 figure:.30 find:.24 foresee:.84 guarantee:.64 guess:.47 hear:.21 highlight:.47 hint:.30
hold:.11 hope:.27 imply:.47 indicate:.76 inform:.75 insist:.88 interject:.89 joke:.67 judge:.33 know:.17 lament:.80
learn:.24 maintain:.14 marvel:.50 mention:.44 muse:.84 note:.89 observe:.40 outline:.32 persuade:.33 pledge:.43
post:.42 predict:.74 proclaim:.87 project:.17 promise:.71 propose:.46 prove:.25 question:.29 quip:.75 quote:.67
read:.53 realize:.45 reason:.45 reassure:.67 rebuke:.62 recall:.68 recommend:.48 recount:.42 reiterate:.52 relate:.42
remark:.61 remind:.61 repeat:.45 reply:.93 report:.66 request:.36 respond:.80 retweet:.59 reveal:.18 rule:.19 say:.91
shout:.83 show:.18 signal:.27 speculate:.67 start:.67 state:.37 stress:.45 suggest:.75 suspect:.48 swear:.67 teach:.59
tell:.86 testify:.89 think:.59 threaten:.20 tweet:.58 underscore:.28 understand:.23 urge:.65 venture:.55 volunteer:.45
vow:.65 warn:.83 wonder:.46 worry:.29 write:.88 yell:.83
`),
  phrase: rates(`
accuse:.40 acknowledge:.42 add:.14 address:.07 admit:.43 advise:.29 advocate:.25 agree:.12 allege:.08 allow:.09
allude:.14 announce:.58 answer:.32 apologize:.05 appeal:.11 applaud:.19 argue:.56 articulate:.20 ask:.16 assert:.36
assure:.43 attack:.07 back:.03 bash:.09 beg:.14 bemoan:.42 blame:.20 blast:.19 boast:.39 brief:.22 bring:.07 call:.44
campaign:.11 cast:.24 caution:.30 celebrate:.07 challenge:.07 champion:.06 characterize:.38 charge:.03 chide:.44
cite:.73 claim:.34 classify:.14 comment:.63 commit:.21 compare:.12 complain:.23 concede:.14 condemn:.29 confirm:.43
congratulate:.30 consider:.06 contradict:.26 convict:.15 correct:.28 counter:.30 credit:.27 criticize:.70 debate:.06
decide:.26 declare:.41 decry:.70 deem:.13 defend:.23 demand:.15 demonize:.14 denounce:.56 deny:.11 describe:.74
detail:.10 direct:.11 disagree:.27 disavow:.28 disclose:.10 discuss:.04 dismiss:.25 dispute:.35 divulge:.14
downplay:.09 dub:.46 dwell:.26 echo:.20 emphasize:.09 encourage:.05 endorse:.05 espouse:.31 exaggerate:.11 expand:.11
explain:.44 express:.17 find:.31 fire:.13 frame:.23 hail:.21 highlight:.42 hint:.13 hit:.07 hope:.13 identify:.20
insist:.22 instruct:.11 insult:.17 invite:.14 invoke:.05 issue:.30 justify:.11 knock:.11 label:.43 laud:.12 lay:.11
leak:.09 lean:.07 learn:.12 lecture:.12 lobby:.09 make:.08 mention:.57 minimize:.14 mock:.26 mourn:.09 name:.36
negotiate:.06 offer:.12 oppose:.11 outline:.11 paint:.19 pan:.14 parrot:.14 persuade:.26 plead:.08 pledge:.04
point:.45 portray:.34 post:.12 praise:.32 preach:.48 predict:.44 present:.26 press:.15 promise:.40 promote:.06
propose:.05 protest:.23 publish:.31 push:.11 put:.14 question:.03 quote:.33 rail:.29 raise:.05 rate:.09 react:.15
read:.05 rebuff:.19 rebut:.21 recant:.14 recite:.10 recommend:.09 refer:.29 reference:.18 refute:.48 reiterate:.12
reject:.07 relay:.12 release:.30 remind:.31 renounce:.13 repeat:.09 reply:.31 report:.38 repudiate:.14 request:.13
require:.10 respond:.37 retweet:.14 reveal:.06 rip:.17 rule:.08 say:.38 see:.15 seek:.10 set:.03 shoot:.06 side:.10
slam:.37 speak:.19 state:.09 stress:.13 strike:.08 stump:.13 suggest:.37 support:.11 suspect:.23 talk:.20 teach:.12
tell:.49 thank:.20 think:.39 touch:.06 tout:.06 trash:.26 treat:.20 tweet:.49 underscore:.09 unveil:.15 urge:.70
vent:.14 view:.18 voice:.24 vouch:.14 vow:.14 warn:.60 weigh:.21 welcome:.22 withdraw:.24 worry:.17 write:.37
`),
  noun: rates(`
accusation:.26 allegation:.12 appeal:.06 argument:.19 assertion:.27 call:.27 charge:.09 claim:.16 comment:.13
complaint:.10 concern:.10 conclusion:.31 message:.12 notion:.32 offer:.14 pledge:.37 promise:.43 proposal:.35
question:.10 reminder:.11 report:.24 request:.20 statement:.31 suggestion:.17 threat:.10 warning:.45 word:.14
`),
};
