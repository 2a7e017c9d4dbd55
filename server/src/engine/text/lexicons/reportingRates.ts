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
export const MEAN_RATE: Readonly<Record<RateKind, number>> = { clause: 0.74, phrase: 0.22, noun: 0.28 };

/** Before or behind a clause or a quotation ("said that"), before another phrase ("praised the plan"), and as a noun ("the claim that"). */
export const REPORTING_RATES: Readonly<Record<RateKind, ReadonlyMap<string, number>>> = {
  clause: rates(`
acknowledge:.70 acknowledges:.93 add:.86 adds:.65 admit:.60 admits:.82 advise:.37 advises:.50 affirm:.32 affirms:.66
agree:.39 agrees:.52 allege:.63 announce:.75 announces:.77 argue:.86 argues:.91 ask:.58 asks:.79 assert:.87 assume:.28
assumes:.49 assure:.81 bark:.83 begin:.44 believe:.33 believes:.24 boast:.53 calculate:.42 caution:.64 certify:.50
chant:.69 claim:.68 claims:.74 clarify:.58 comment:.82 comments:.23 complain:.60 concede:.70 conclude:.87
concludes:.93 confirm:.63 consider:.21 considers:.48 contends:.82 continue:.92 continues:.87 convince:.64
convinces:.71 counter:.61 counters:.66 cry:.66 decide:.17 decides:.49 declare:.70 declares:.75 define:.23 demand:.49
demands:.65 demonstrate:.37 demonstrates:.85 deny:.16 denys:.49 describe:.67 detail:.41 determine:.21 determines:.33
disclose:.28 discover:.53 discuss:.42 dispute:.85 disputes:.50 document:.30 documents:.19 doubt:.48 elaborate:.50
emails:.66 emphasize:.66 envision:.42 establish:.25 establishs:.50 estimate:.80 estimates:.65 exclaim:.83 expect:.33
expects:.39 explain:.85 explains:.71 fears:.31 feel:.26 feels:.43 figure:.23 figures:.27 find:.17 finds:.39
foresees:.83 guarantee:.65 guarantees:.50 guess:.49 guesss:.49 hear:.25 hears:.37 highlight:.50 highlights:.62
hint:.49 hold:.07 holds:.12 hope:.38 hopes:.42 imply:.59 indicate:.80 indicates:.72 inform:.75 insist:.91 insists:.82
interject:.85 joke:.68 jokes:.66 judge:.42 judges:.44 know:.18 knows:.15 lament:.88 laments:.66 learn:.28 maintain:.13
maintains:.28 marvel:.50 mention:.50 mentions:.71 muse:.83 note:.89 notes:.83 observe:.37 outline:.33 persuade:.42
pledge:.29 point:.73 points:.38 post:.43 posts:.54 predict:.67 predicts:.90 proclaim:.88 project:.32 projects:.49
promise:.75 promises:.53 pronounce:.75 propose:.45 prove:.15 proves:.62 put:.72 puts:.85 question:.52 questions:.16
quip:.85 read:.41 reads:.83 realize:.32 reasons:.29 reassure:.77 rebuke:.66 recall:.63 recommend:.39 recount:.32
reiterate:.52 relate:.45 remark:.93 remarks:.28 remind:.61 repeat:.45 reply:.90 report:.69 reports:.51 request:.42
requests:.40 respond:.75 responds:.72 retweet:.61 reveal:.18 reveals:.79 rule:.40 rules:.22 say:.92 says:.87 shout:.83
show:.19 shows:.24 signal:.24 signals:.42 start:.66 state:.80 states:.15 stress:.48 suggest:.78 suggests:.72 swear:.66
teach:.56 teachs:.62 tell:.87 tells:.83 testify:.90 think:.45 thinks:.69 threaten:.27 threatens:.50 tweet:.86
tweets:.17 underscore:.32 underscores:.39 understand:.22 understands:.35 urge:.64 ventures:.59 volunteer:.66
volunteers:.37 vow:.69 warn:.83 warns:.87 wonder:.58 worry:.52 worrys:.36 write:.85 writes:.81 yell:.83
`),
  phrase: rates(`
accuse:.52 acknowledge:.45 add:.07 address:.07 addresss:.08 admit:.36 advise:.26 advocate:.06 advocates:.19 agree:.18
agrees:.18 aim:.26 aims:.11 allege:.09 allow:.11 allows:.09 announce:.54 announces:.41 answer:.39 answers:.27
apologize:.08 appeal:.05 appeals:.18 applaud:.23 argue:.43 articulate:.21 ask:.19 asks:.35 assert:.15 assure:.43
attack:.10 attacks:.09 authorize:.07 back:.03 backs:.21 bash:.10 beg:.15 bemoan:.47 blame:.25 blast:.29 blasts:.12
boast:.54 boasts:.27 brand:.15 brief:.11 bring:.07 brings:.09 call:.48 calls:.40 campaign:.11 campaigns:.08 cast:.25
caution:.31 celebrate:.07 challenge:.05 challenges:.06 champion:.09 characterize:.47 charge:.04 chide:.48 cite:.79
cites:.20 claim:.39 claims:.29 classify:.15 comment:.69 comments:.27 commit:.27 compare:.11 concede:.14 condemn:.25
confirm:.45 congratulate:.40 consider:.10 contradict:.38 convict:.16 correct:.14 counter:.41 credit:.47 credits:.23
criticize:.68 criticizes:.48 debate:.06 debates:.05 decide:.31 declare:.45 decline:.16 decry:.70 deem:.14 defend:.24
defends:.20 demand:.23 demonize:.15 denounce:.55 deny:.15 denys:.15 describe:.73 describes:.59 detail:.14 direct:.11
disagrees:.31 disavow:.26 discuss:.06 dismiss:.36 dispute:.31 disputes:.31 divulge:.15 downplay:.11 dub:.48 dwell:.31
echo:.21 emphasize:.12 encourage:.08 encourages:.21 endorse:.07 endorses:.08 espouse:.31 exaggerate:.13 expand:.10
expands:.09 explain:.61 express:.26 find:.32 finds:.31 fire:.22 fires:.10 frame:.30 hail:.23 highlight:.49
highlights:.13 hit:.06 hits:.19 hope:.09 hopes:.08 identify:.31 insist:.16 instruct:.21 insult:.26 insults:.13
intend:.11 intends:.26 invite:.12 invoke:.07 invokes:.13 issue:.37 issues:.07 justify:.12 knock:.13 label:.44 laud:.13
lay:.07 lays:.10 leak:.10 lean:.11 leans:.12 learn:.13 lecture:.13 liken:.47 lobby:.11 lobbys:.15 make:.11 makes:.11
mention:.56 mentions:.48 minimize:.15 mock:.32 mocks:.15 mourn:.21 name:.35 negotiate:.06 offer:.16 offers:.08
oppose:.08 opposes:.28 outline:.14 overstate:.31 paint:.12 pan:.15 parrot:.15 persuade:.27 plan:.38 plans:.28
plead:.10 pledge:.10 point:.47 points:.21 portray:.36 post:.16 posts:.15 praise:.38 praises:.14 predict:.44
prepare:.08 prepares:.13 present:.26 presents:.17 press:.20 presss:.14 promise:.69 promises:.21 promote:.10
propose:.07 protest:.17 protests:.36 publish:.28 push:.14 pushs:.08 put:.13 puts:.12 question:.12 questions:.12
quote:.24 quotes:.15 rail:.41 raise:.06 raises:.14 rate:.15 rates:.13 react:.09 read:.07 reads:.15 rebuff:.10
rebut:.23 recant:.15 recite:.12 recommend:.11 refer:.32 reference:.18 refers:.23 refuse:.18 refuses:.28 refute:.48
reject:.24 rejects:.11 relay:.15 release:.31 releases:.13 remind:.31 renounce:.14 repeat:.14 reply:.31 report:.51
reports:.07 repudiate:.31 request:.15 require:.09 requires:.13 respond:.40 responds:.15 reveal:.09 rip:.23 rips:.14
rule:.15 rules:.08 say:.41 says:.27 see:.13 seek:.10 seeks:.23 sees:.18 set:.06 sets:.09 shoot:.04 side:.09 sides:.05
slam:.51 speak:.21 speaks:.34 state:.31 states:.06 strike:.09 stump:.14 suggest:.32 suggests:.31 support:.08
supports:.21 suspect:.27 talk:.22 talks:.26 teach:.15 tell:.42 thank:.32 threaten:.07 threatens:.14 touch:.07
touchs:.15 tout:.08 trash:.31 treat:.11 tweet:.49 tweets:.24 underscore:.12 unveil:.17 urge:.71 view:.14 views:.26
voice:.34 vow:.40 want:.23 wants:.08 warn:.60 weigh:.24 welcome:.24 welcomes:.32 withdraws:.27 worry:.20 write:.39
`),
  noun: rates(`
accusation:.34 allegation:.19 appeal:.08 argument:.34 assertion:.38 call:.38 charge:.13 claim:.34 comment:.46
complaint:.16 concern:.15 conclusion:.36 demand:.19 insistence:.35 message:.14 notion:.37 offer:.30 pledge:.34
promise:.45 proposal:.39 question:.16 reminder:.16 report:.30 request:.19 statement:.37 suggestion:.25 threat:.13
vow:.19 warning:.52 word:.19
`),
};
