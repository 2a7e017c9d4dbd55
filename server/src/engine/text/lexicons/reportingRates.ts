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
export const MEAN_RATE: Readonly<Record<RateKind, number>> = { clause: 0.75, phrase: 0.27, noun: 0.36 };

/** Before or behind a clause or a quotation ("said that"), before another phrase ("praised the plan"), and as a noun ("the claim that"). */
export const REPORTING_RATES: Readonly<Record<RateKind, ReadonlyMap<string, number>>> = {
  clause: rates(`
acknowledge:.72 acknowledges:.93 add:.86 adds:.65 admit:.61 admits:.82 advise:.40 advises:.50 affirm:.46 affirms:.70
agree:.40 agrees:.53 allege:.80 announce:.75 announces:.78 argue:.86 argues:.91 ask:.74 asks:.84 assert:.88 assume:.28
assumes:.49 assure:.82 bark:.84 beg:.85 begin:.45 believe:.33 believes:.24 boast:.56 calculate:.42 caution:.77
certify:.50 chant:.69 claim:.68 claims:.75 clarify:.63 comment:.82 comments:.35 complain:.71 concede:.81 conclude:.88
concludes:.93 confirm:.63 consider:.21 considers:.48 contend:.69 contends:.87 continue:.92 continues:.88 convince:.64
convinces:.72 counter:.68 counters:.67 cry:.67 decide:.18 decides:.50 declare:.71 declares:.75 define:.31 demand:.58
demands:.76 demonstrate:.37 demonstrates:.86 deny:.42 denys:.60 describe:.67 detail:.53 details:.69 determine:.22
determines:.33 disclose:.47 discover:.53 discuss:.42 dispute:.86 disputes:.50 document:.30 documents:.38 doubt:.49
elaborate:.50 emails:.67 emphasize:.84 envision:.43 establish:.25 establishs:.50 estimate:.80 estimates:.74
exclaim:.84 expect:.33 expects:.39 explain:.86 explains:.73 fears:.32 feel:.26 feels:.43 figure:.23 figures:.27
find:.17 finds:.39 forecast:.69 foresees:.84 guarantee:.65 guarantees:.50 guess:.50 guesss:.50 hear:.26 hears:.38
highlight:.52 highlights:.63 hint:.54 hints:.75 hold:.07 holds:.12 hope:.38 hopes:.43 imply:.73 indicate:.81
indicates:.72 inform:.75 insist:.91 insists:.82 interject:.86 joke:.78 jokes:.67 judge:.43 judges:.44 know:.18
knows:.15 lament:.92 laments:.70 learn:.28 maintain:.29 maintains:.32 marvel:.50 mention:.52 mentions:.72 muse:.84
note:.89 notes:.83 observe:.47 outline:.38 outlines:.69 persuade:.42 plead:.72 pledge:.38 point:.74 points:.41
post:.52 posts:.60 predict:.68 predicts:.90 proclaim:.90 project:.48 projects:.56 promise:.75 promises:.56
pronounce:.75 propose:.67 prove:.15 proves:.63 put:.73 puts:.86 question:.73 questions:.23 quip:.86 read:.41 reads:.83
reaffirm:.75 realize:.33 reasons:.30 reassure:.80 rebuke:.70 recall:.78 recommend:.53 recount:.46 reiterate:.68
relate:.46 remark:.95 remarks:.31 remind:.61 repeat:.61 reply:.90 report:.70 reports:.61 request:.48 requests:.44
respond:.76 responds:.73 retweet:.68 reveal:.56 reveals:.90 rule:.40 rules:.22 say:.92 says:.87 shout:.83 show:.19
shows:.24 signal:.45 signals:.48 speculate:.88 start:.67 state:.80 states:.21 stress:.65 suggest:.78 suggests:.74
swear:.67 teach:.61 teachs:.66 tell:.87 tells:.83 testify:.92 think:.45 thinks:.69 threaten:.42 threatens:.50
tweet:.86 tweets:.17 underscore:.49 underscores:.51 understand:.23 understands:.36 urge:.66 ventures:.63 volunteer:.67
volunteers:.38 vow:.74 warn:.84 warns:.88 wonder:.81 worry:.53 worrys:.36 write:.85 writes:.81 yell:.83
`),
  phrase: rates(`
accuse:.64 acknowledge:.47 add:.08 address:.08 addresss:.10 admit:.40 advise:.28 advocate:.19 advocates:.30 agree:.19
agrees:.20 aim:.29 aims:.13 allege:.11 allow:.11 allows:.10 announce:.55 announces:.44 answer:.42 answers:.30
apologize:.16 appeal:.06 appeals:.25 applaud:.39 argue:.45 articulate:.25 ask:.35 asks:.45 assert:.18 assure:.45
attack:.23 attacks:.13 authorize:.09 back:.04 backs:.22 bash:.17 beg:.18 bemoan:.57 blame:.38 blames:.42 blast:.46
blasts:.28 boast:.62 boasts:.30 brand:.18 brief:.19 bring:.07 brings:.10 call:.53 calls:.49 campaign:.14 campaigns:.10
cast:.26 caution:.37 celebrate:.11 challenge:.16 challenges:.12 champion:.11 characterize:.57 charge:.11 chide:.54
cite:.79 cites:.34 claim:.41 claims:.31 classify:.18 comment:.72 comments:.32 commit:.29 compare:.11 complain:.37
concede:.24 condemn:.39 confirm:.47 congratulate:.50 consider:.12 contradict:.46 convict:.21 correct:.24 counter:.42
credit:.50 credits:.26 criticize:.69 criticizes:.51 debate:.09 debates:.07 decide:.35 declare:.47 decline:.38
decry:.71 deem:.24 defend:.39 defends:.25 demand:.36 demonize:.18 denounce:.55 deny:.25 denys:.18 describe:.73
describes:.61 detail:.24 direct:.16 disagrees:.34 disavow:.37 discuss:.07 dismiss:.52 dispute:.37 disputes:.35
divulge:.18 downplay:.23 dub:.53 dwell:.35 echo:.28 emphasize:.21 encourage:.27 encourages:.25 endorse:.22
endorses:.25 espouse:.35 exaggerate:.15 expand:.16 expands:.13 explain:.62 express:.45 find:.34 finds:.35 fire:.24
fires:.12 frame:.34 hail:.34 highlight:.50 highlights:.15 hit:.06 hits:.21 hope:.10 hopes:.09 identify:.33 insist:.17
instruct:.25 insult:.36 insults:.15 intend:.12 intends:.29 invite:.17 invoke:.15 invokes:.15 issue:.38 issues:.08
justify:.21 knock:.21 label:.47 laud:.18 lay:.18 lays:.19 leak:.12 lean:.16 leans:.21 learn:.15 lecture:.15 liken:.50
lobby:.21 lobbys:.18 make:.11 makes:.12 mention:.57 mentions:.51 minimize:.21 mock:.44 mocks:.21 mourn:.23 name:.44
negotiate:.07 offer:.28 offers:.17 oppose:.09 opposes:.29 order:.40 outline:.30 overstate:.37 paint:.28 pan:.18
parrot:.18 persuade:.28 plan:.38 plans:.29 plead:.23 pledge:.18 point:.49 points:.23 portray:.46 post:.21 posts:.18
praise:.53 praises:.32 predict:.46 prepare:.10 prepares:.15 present:.27 presents:.19 press:.32 presss:.24 promise:.70
promises:.23 promote:.11 propose:.26 protest:.26 protests:.38 publish:.29 push:.24 pushs:.17 put:.13 puts:.13
question:.30 questions:.26 quote:.29 quotes:.18 rail:.55 raise:.06 raises:.15 rate:.18 rates:.15 react:.15 read:.09
reads:.18 rebuff:.14 rebut:.30 recant:.18 recite:.24 recommend:.19 refer:.43 reference:.37 refers:.30 refuse:.35
refuses:.37 refute:.51 reject:.46 rejects:.16 relay:.18 release:.31 releases:.14 remind:.35 renounce:.27 repeat:.24
reply:.35 report:.54 reports:.10 repudiate:.42 request:.22 require:.10 requires:.15 respond:.42 responds:.18
reveal:.21 rip:.28 rips:.24 rule:.17 rules:.10 say:.43 says:.30 see:.14 seek:.10 seeks:.25 sees:.19 set:.07 sets:.11
shoot:.07 side:.15 sides:.10 slam:.62 slams:.53 speak:.21 speaks:.35 state:.35 states:.08 stress:.40 strike:.10
stump:.16 suggest:.36 suggests:.35 support:.09 supports:.21 suspect:.29 talk:.34 talks:.30 teach:.18 tell:.43
thank:.42 threaten:.22 threatens:.27 touch:.10 touchs:.18 tout:.30 trash:.37 treat:.13 tweet:.50 tweets:.26
underscore:.24 unveil:.24 urge:.72 view:.17 views:.29 voice:.54 vouch:.37 vow:.65 vows:.53 want:.23 wants:.08 warn:.61
weigh:.26 welcome:.33 welcomes:.36 withdraws:.30 worry:.21 write:.41
`),
  noun: rates(`
accusation:.43 allegation:.24 appeal:.12 argument:.42 assertion:.48 call:.46 charge:.16 claim:.37 comment:.51
complaint:.31 concern:.38 conclusion:.41 demand:.30 insistence:.43 message:.19 notion:.45 offer:.35 pledge:.44
promise:.49 proposal:.45 question:.21 reminder:.28 report:.39 request:.25 statement:.42 suggestion:.44 threat:.16
vow:.30 warning:.59 word:.24
`),
};
