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
export const MEAN_RATE: Readonly<Record<RateKind, number>> = { clause: 0.78, phrase: 0.24, noun: 0.27 };

/** Before or behind a clause or a quotation ("said that"), before another phrase ("praised the plan"), and as a noun ("the claim that"). */
export const REPORTING_RATES: Readonly<Record<RateKind, ReadonlyMap<string, number>>> = {
  clause: rates(`
acknowledge:.71 acknowledges:.93 add:.90 adds:.94 admit:.59 admits:.91 advise:.47 affirm:.44 agree:.49 agrees:.54
allege:.57 announce:.71 announces:.68 argue:.84 argues:.87 ask:.60 asks:.67 assert:.91 assume:.34 assumes:.44
assure:.76 bark:.85 begin:.46 believe:.57 believes:.43 boast:.71 brief:.68 calculate:.51 caution:.66 chant:.63
chime:.67 claim:.68 claims:.74 clarify:.67 comment:.87 comments:.28 complain:.61 concede:.71 conclude:.90
concludes:.94 confirm:.73 consider:.40 considers:.67 contends:.84 continue:.92 continues:.89 convince:.66 counter:.76
cry:.68 decide:.17 decides:.51 declare:.68 declares:.76 define:.28 demand:.46 demonstrate:.53 deny:.18 denys:.64
describe:.67 detail:.46 determine:.26 disclose:.36 discover:.69 discuss:.47 dispute:.87 document:.31 documents:.26
doubt:.72 elaborate:.51 emails:.68 emphasize:.77 envision:.52 establish:.29 estimate:.86 estimates:.60 exclaim:.85
expect:.56 expects:.65 explain:.86 explains:.72 fear:.50 fears:.46 feel:.34 feels:.56 figure:.34 figures:.51 find:.29
finds:.58 foresees:.85 guess:.67 guesss:.51 hear:.26 hears:.51 highlight:.53 highlights:.73 hint:.68 hold:.12
holds:.24 hope:.54 hopes:.44 imply:.56 indicate:.77 indicates:.74 inform:.76 insist:.92 insists:.81 interject:.87
joke:.72 jokes:.68 judge:.52 judges:.46 know:.25 knows:.22 lament:.82 learn:.34 maintain:.19 maintains:.39 marvel:.52
mention:.47 mentions:.73 muse:.85 note:.88 notes:.91 observe:.44 outline:.38 persuade:.43 pledge:.30 post:.43
posts:.64 predict:.69 predicts:.91 proclaim:.90 project:.38 projects:.46 promise:.79 promises:.62 pronounce:.76
propose:.52 proposes:.68 prove:.22 proves:.64 put:.74 puts:.87 question:.60 questions:.16 quip:.87 read:.47 reads:.84
realize:.40 reasons:.34 reassure:.76 recall:.77 recommend:.50 recount:.44 reiterate:.58 relate:.46 remark:.94
remarks:.36 remind:.61 repeat:.42 reply:.91 report:.70 reports:.53 request:.51 requests:.41 respond:.81 responds:.74
retweet:.63 reveal:.20 reveals:.81 rule:.33 rules:.28 say:.92 says:.88 shout:.84 show:.24 shows:.26 signal:.34
speculate:.66 start:.68 state:.87 states:.19 stress:.50 suggest:.77 suggests:.72 swear:.68 teach:.58 teachs:.72
tell:.87 tells:.86 testify:.92 think:.50 thinks:.72 threaten:.31 tweet:.85 tweets:.15 underscore:.31 underscores:.50
understand:.40 understands:.55 urge:.65 ventures:.58 volunteer:.68 volunteers:.44 vow:.67 warn:.81 warns:.87
wonder:.60 worry:.61 worrys:.44 write:.89 writes:.79 yell:.84
`),
  phrase: rates(`
accuse:.53 acknowledge:.50 add:.14 address:.08 addresss:.09 admit:.33 advise:.30 advocate:.12 advocates:.22 agree:.19
agrees:.19 aim:.27 aims:.12 allege:.10 allow:.13 allows:.10 announce:.56 announces:.43 answer:.42 answers:.28
apologize:.09 appeal:.06 appeals:.30 applaud:.32 argue:.54 articulate:.22 ask:.22 asks:.36 assert:.37 assure:.44
attack:.09 attacks:.12 authorize:.08 back:.05 backs:.21 bash:.11 beg:.16 bemoan:.48 blame:.26 blast:.30 blasts:.13
boast:.56 boasts:.28 brand:.16 brief:.12 bring:.07 brings:.06 call:.49 calls:.43 campaign:.11 campaigns:.07 cast:.25
caution:.33 celebrate:.08 challenge:.05 challenges:.07 champion:.10 champions:.16 characterize:.48 charge:.05
chide:.49 cite:.79 cites:.21 claim:.33 claims:.30 classify:.16 comment:.70 comments:.28 commit:.30 compare:.12
concede:.16 condemn:.23 confirm:.44 congratulate:.40 consider:.20 contradict:.39 convict:.16 correct:.32 counter:.41
credit:.49 credits:.25 criticize:.69 criticizes:.50 debate:.06 debates:.05 decide:.33 declare:.46 decline:.15
decry:.70 deem:.16 defend:.27 defends:.25 demand:.32 demonize:.16 denounce:.55 deny:.15 denys:.16 describe:.73
describes:.57 detail:.14 direct:.22 disagrees:.33 disavow:.26 disclose:.14 discuss:.11 dismiss:.37 dispute:.33
disputes:.33 divulge:.16 downplay:.14 dub:.49 dwell:.33 echo:.22 emphasize:.14 encourage:.09 encourages:.22
endorse:.06 endorses:.13 espouse:.33 exaggerate:.14 expand:.16 expands:.10 explain:.56 express:.26 find:.38 finds:.33
fire:.26 fires:.11 frame:.32 hail:.24 highlight:.50 highlights:.14 hit:.06 hits:.20 hope:.13 hopes:.09 identify:.32
insist:.16 instruct:.36 insult:.28 insults:.14 intend:.28 intends:.36 invite:.13 invoke:.07 invokes:.16 issue:.39
issues:.09 justify:.14 knock:.14 label:.45 laud:.14 lay:.07 lays:.16 leak:.11 lean:.12 leans:.14 learn:.14 lecture:.14
liken:.48 lobby:.12 make:.13 makes:.12 mention:.58 mentions:.50 minimize:.16 mock:.36 mocks:.16 mourn:.22 name:.43
negotiate:.06 offer:.17 offers:.08 oppose:.11 opposes:.49 order:.32 outline:.16 overstate:.33 paint:.13 pan:.16
parrot:.16 persuade:.27 plan:.50 plans:.39 plead:.11 pledge:.10 point:.48 points:.18 portray:.36 post:.16 posts:.16
praise:.39 praises:.16 predict:.50 prepare:.21 prepares:.12 present:.29 presents:.18 press:.18 presss:.14 promise:.66
promises:.20 promote:.07 propose:.07 protest:.18 protests:.37 publish:.31 push:.14 pushs:.09 put:.16 puts:.12
question:.12 questions:.13 quote:.25 quotes:.16 rail:.42 raise:.08 raises:.11 rate:.16 rates:.14 react:.10 read:.07
reads:.16 rebuff:.11 rebut:.24 recant:.16 recite:.14 recommend:.10 refer:.31 reference:.19 refers:.24 refuse:.21
refuses:.22 refute:.50 reject:.11 rejects:.12 relay:.16 release:.36 releases:.12 remind:.33 renounce:.16 repeat:.14
reply:.33 report:.46 reports:.07 repudiate:.32 request:.15 require:.13 requires:.14 respond:.41 responds:.16
reveal:.09 rip:.25 rips:.16 rule:.16 rules:.08 say:.33 says:.28 see:.24 seek:.09 seeks:.24 sees:.24 set:.09 sets:.11
shoot:.05 side:.10 sides:.11 slam:.51 speak:.21 speaks:.40 state:.28 states:.07 strike:.09 stump:.15 suggest:.36
suggests:.33 support:.13 supports:.29 suspect:.28 talk:.23 talks:.26 teach:.16 tell:.48 thank:.32 threaten:.07
threatens:.16 touch:.07 tout:.08 trash:.33 treat:.20 tweet:.50 tweets:.25 underscore:.13 underscores:.16 unveil:.18
urge:.72 view:.21 views:.36 voice:.35 vow:.41 want:.30 wants:.15 warn:.61 weigh:.25 welcome:.36 welcomes:.40
withdraws:.33 worry:.26 write:.40
`),
  noun: rates(`
accusation:.30 allegation:.18 appeal:.08 argument:.31 assertion:.43 call:.36 charge:.12 claim:.32 comment:.45
complaint:.15 concern:.15 conclusion:.35 demand:.18 insistence:.35 message:.14 notion:.36 offer:.18 pledge:.34
promise:.45 proposal:.38 question:.16 reminder:.15 report:.29 request:.19 statement:.37 suggestion:.25 threat:.12
vow:.18 warning:.51 word:.18
`),
};
