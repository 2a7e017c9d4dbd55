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
export const MEAN_RATE: Readonly<Record<RateKind, number>> = { clause: 0.75, phrase: 0.22, noun: 0.28 };

/** Before or behind a clause or a quotation ("said that"), before another phrase ("praised the plan"), and as a noun ("the claim that"). */
export const REPORTING_RATES: Readonly<Record<RateKind, ReadonlyMap<string, number>>> = {
  clause: rates(`
acknowledge:.70 acknowledges:.93 add:.86 adds:.68 admit:.61 admits:.82 advise:.40 affirm:.33 affirms:.66 agree:.40
agrees:.53 allege:.61 announce:.75 announces:.78 argue:.86 argues:.91 ask:.59 asks:.79 assert:.87 assume:.28
assumes:.49 assure:.81 bark:.84 begin:.45 believe:.30 believes:.28 boast:.54 calculate:.42 caution:.65 certify:.50
chant:.69 claim:.71 claims:.74 clarify:.58 comment:.82 comments:.21 complain:.60 concede:.68 conclude:.88
concludes:.93 confirm:.67 consider:.22 considers:.48 contends:.82 continue:.92 continues:.88 convince:.64
convinces:.72 counter:.62 cry:.67 decide:.15 decides:.50 declare:.70 declares:.75 define:.27 demand:.46
demonstrate:.37 demonstrates:.86 deny:.17 denys:.43 describe:.66 detail:.45 determine:.24 determines:.37 disclose:.33
discover:.54 discuss:.44 dispute:.86 disputes:.50 document:.30 documents:.20 doubt:.49 elaborate:.50 emails:.67
emphasize:.73 envision:.43 establish:.25 establishs:.50 estimate:.86 estimates:.62 exclaim:.84 expect:.33 expects:.39
explain:.87 explains:.71 fears:.27 feel:.26 feels:.43 figure:.23 figures:.31 find:.18 finds:.44 foresees:.84
guarantee:.65 guarantees:.50 guess:.50 guesss:.50 hear:.25 hears:.43 highlight:.50 highlights:.72 hint:.57 hold:.08
holds:.12 hope:.38 hopes:.43 imply:.60 indicate:.80 indicates:.72 inform:.67 insist:.91 insists:.82 interject:.86
joke:.68 jokes:.67 judge:.43 judges:.44 know:.19 knows:.15 lament:.89 learn:.28 maintain:.13 maintains:.31 marvel:.50
mention:.50 mentions:.72 muse:.84 note:.89 notes:.83 observe:.37 outline:.37 persuade:.42 pledge:.30 post:.45
posts:.60 predict:.69 predicts:.90 proclaim:.89 project:.33 projects:.50 promise:.75 promises:.54 pronounce:.75
propose:.55 prove:.15 proves:.63 put:.73 puts:.86 question:.54 questions:.17 quip:.86 read:.44 reads:.83 realize:.33
reasons:.33 reassure:.77 rebuke:.66 recall:.63 recommend:.44 recount:.33 reiterate:.57 relate:.45 remark:.94
remarks:.29 remind:.65 repeat:.45 reply:.90 report:.71 reports:.55 request:.50 requests:.40 respond:.75 responds:.73
retweet:.62 reveal:.19 reveals:.80 rule:.40 rules:.25 say:.92 says:.87 shout:.83 show:.20 shows:.24 signal:.24
signals:.43 start:.67 state:.83 states:.15 stress:.49 suggest:.78 suggests:.72 swear:.67 teach:.57 teachs:.71 tell:.87
tells:.83 testify:.91 think:.46 thinks:.69 threaten:.27 threatens:.50 tweet:.86 tweets:.15 underscore:.27
underscores:.49 understand:.25 understands:.39 urge:.64 ventures:.60 volunteer:.67 volunteers:.38 vow:.69 warn:.83
warns:.88 wonder:.59 worry:.52 worrys:.36 write:.85 writes:.81 yell:.83
`),
  phrase: rates(`
accuse:.52 acknowledge:.49 add:.07 address:.07 addresss:.08 admit:.32 advise:.26 advocate:.12 advocates:.19 agree:.19
agrees:.18 aim:.26 aims:.11 allege:.09 allow:.11 allows:.09 announce:.57 announces:.41 answer:.39 answers:.27
apologize:.08 appeal:.05 appeals:.17 applaud:.23 argue:.54 articulate:.21 ask:.18 asks:.35 assert:.27 assure:.43
attack:.12 attacks:.12 authorize:.07 back:.03 backs:.21 bash:.10 beg:.15 bemoan:.47 blame:.25 blast:.29 blasts:.12
boast:.54 boasts:.27 brand:.15 brief:.11 bring:.07 brings:.09 call:.48 calls:.40 campaign:.11 campaigns:.08 cast:.25
caution:.31 celebrate:.07 challenge:.05 challenges:.06 champion:.09 characterize:.47 charge:.04 chide:.48 cite:.79
cites:.20 claim:.33 claims:.29 classify:.15 comment:.70 comments:.27 commit:.27 compare:.12 concede:.15 condemn:.23
confirm:.43 congratulate:.40 consider:.10 contradict:.38 convict:.16 correct:.15 counter:.41 credit:.47 credits:.23
criticize:.69 criticizes:.48 debate:.06 debates:.05 decide:.31 declare:.45 decline:.16 decry:.70 deem:.15 defend:.24
defends:.20 demand:.31 demonize:.15 denounce:.55 deny:.14 denys:.15 describe:.73 describes:.59 detail:.13 direct:.11
disagrees:.31 disavow:.26 disclose:.13 discuss:.05 dismiss:.36 dispute:.31 disputes:.31 divulge:.15 downplay:.11
dub:.48 dwell:.31 echo:.21 emphasize:.12 encourage:.09 encourages:.21 endorse:.06 endorses:.08 espouse:.31
exaggerate:.13 expand:.10 expands:.09 explain:.56 express:.25 find:.32 finds:.31 fire:.22 fires:.10 frame:.31 hail:.23
highlight:.50 highlights:.13 hit:.06 hits:.19 hope:.09 hopes:.09 identify:.31 insist:.16 instruct:.21 insult:.26
insults:.13 intend:.10 intends:.26 invite:.13 invoke:.07 invokes:.13 issue:.37 issues:.04 justify:.13 knock:.13
label:.44 laud:.13 lay:.07 lays:.10 leak:.10 lean:.11 leans:.13 learn:.13 lecture:.13 liken:.47 lobby:.11 lobbys:.15
make:.11 makes:.11 mention:.56 mentions:.48 minimize:.15 mock:.33 mocks:.15 mourn:.21 name:.35 negotiate:.06 offer:.16
offers:.08 oppose:.08 opposes:.28 outline:.14 overstate:.31 paint:.12 pan:.15 parrot:.15 persuade:.27 plan:.35
plans:.26 plead:.10 pledge:.10 point:.48 points:.18 portray:.36 post:.16 posts:.15 praise:.40 praises:.14 predict:.45
prepare:.08 prepares:.11 present:.26 presents:.17 press:.20 presss:.13 promise:.69 promises:.21 promote:.10
propose:.06 protest:.17 protests:.36 publish:.28 push:.14 pushs:.08 put:.13 puts:.12 question:.11 questions:.12
quote:.24 quotes:.15 rail:.41 raise:.06 raises:.14 rate:.15 rates:.13 react:.09 read:.06 reads:.15 rebuff:.10
rebut:.23 recant:.15 recite:.12 recommend:.09 refer:.29 reference:.18 refers:.23 refuse:.19 refuses:.28 refute:.48
reject:.24 rejects:.11 relay:.15 release:.31 releases:.13 remind:.31 renounce:.14 repeat:.14 reply:.31 report:.46
reports:.06 repudiate:.31 request:.14 require:.09 requires:.13 respond:.40 responds:.15 reveal:.08 rip:.23 rips:.15
rule:.15 rules:.08 say:.38 says:.27 see:.14 seek:.10 seeks:.23 sees:.18 set:.06 sets:.09 shoot:.04 side:.09 sides:.06
slam:.51 speak:.21 speaks:.38 state:.27 states:.07 strike:.09 stump:.15 suggest:.29 suggests:.31 support:.08
supports:.20 suspect:.27 talk:.23 talks:.26 teach:.15 tell:.45 thank:.32 threaten:.07 threatens:.14 touch:.07
touchs:.15 tout:.08 trash:.31 treat:.11 tweet:.49 tweets:.24 underscore:.12 underscores:.15 unveil:.17 urge:.71
view:.14 views:.26 voice:.34 vow:.40 want:.23 wants:.08 warn:.60 weigh:.24 welcome:.24 welcomes:.32 withdraws:.27
worry:.20 write:.39
`),
  noun: rates(`
accusation:.34 allegation:.19 appeal:.09 argument:.31 assertion:.44 call:.41 charge:.13 claim:.32 comment:.46
complaint:.16 concern:.15 conclusion:.36 demand:.19 insistence:.35 message:.14 notion:.36 offer:.31 pledge:.34
promise:.45 proposal:.39 question:.16 reminder:.16 report:.30 request:.19 statement:.31 suggestion:.25 threat:.13
vow:.18 warning:.52 word:.19
`),
};
