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
export const MEAN_RATE: Readonly<Record<RateKind, number>> = { clause: 0.76, phrase: 0.28, noun: 0.37 };

/** Before or behind a clause or a quotation ("said that"), before another phrase ("praised the plan"), and as a noun ("the claim that"). */
export const REPORTING_RATES: Readonly<Record<RateKind, ReadonlyMap<string, number>>> = {
  clause: rates(`
acknowledge:.75 acknowledges:.93 add:.86 adds:.65 admit:.61 admits:.82 advise:.40 advises:.51 affirm:.43 affirms:.71
agree:.36 agrees:.53 allege:.81 announce:.77 announces:.78 argue:.87 argues:.91 ask:.75 asks:.84 assert:.92 assume:.28
assumes:.50 assure:.82 bark:.84 beg:.85 begin:.45 believe:.32 believes:.26 boast:.56 calculate:.43 caution:.89
certify:.51 chant:.69 claim:.70 claims:.78 clarify:.70 comment:.82 comments:.36 complain:.71 concede:.81 conclude:.88
concludes:.93 confirm:.60 consider:.20 considers:.54 contend:.69 contends:.87 continue:.92 continues:.88 convince:.66
convinces:.72 counter:.72 counters:.67 cry:.67 decide:.17 decides:.50 declare:.72 declares:.75 define:.31 demand:.59
demands:.76 demonstrate:.37 demonstrates:.86 deny:.39 denys:.62 describe:.68 detail:.66 details:.69 determine:.22
determines:.34 disclose:.47 discover:.54 discuss:.46 dispute:.84 disputes:.51 document:.35 documents:.33 doubt:.49
elaborate:.50 emails:.67 emphasize:.84 envision:.43 establish:.25 establishs:.51 estimate:.80 estimates:.74
exclaim:.84 expect:.29 expects:.40 explain:.84 explains:.73 fears:.32 feel:.27 feels:.43 figure:.23 figures:.27
find:.17 finds:.41 forecast:.69 foresees:.84 guarantee:.66 guarantees:.51 guess:.50 guesss:.50 hear:.27 hears:.38
highlight:.52 highlights:.58 hint:.54 hints:.75 hold:.08 holds:.12 hope:.37 hopes:.40 imply:.78 indicate:.78
indicates:.78 inform:.75 insist:.91 insists:.82 interject:.86 joke:.79 jokes:.67 judge:.43 judges:.45 know:.17
knows:.16 lament:.92 laments:.71 learn:.29 maintain:.29 maintains:.32 marvel:.51 mention:.52 mentions:.72 muse:.84
note:.90 notes:.86 observe:.47 outline:.39 outlines:.69 persuade:.42 plead:.69 pledge:.39 point:.73 point_out:.86
point_outs:.87 points:.42 post:.48 posts:.60 predict:.70 predicts:.90 proclaim:.90 project:.49 projects:.56
promise:.75 promises:.53 pronounce:.75 propose:.69 prove:.15 proves:.63 put:.73 puts:.86 question:.74 questions:.31
quip:.86 read:.42 reads:.83 reaffirm:.75 realize:.33 reasons:.30 reassure:.80 rebuke:.73 recall:.78 recommend:.61
recount:.46 reiterate:.68 relate:.46 remark:.95 remarks:.31 remind:.61 repeat:.51 reply:.90 report:.70 reports:.65
request:.49 requests:.49 respond:.76 responds:.73 retweet:.68 reveal:.60 reveals:.91 rule:.40 rules:.22 say:.92
says:.87 shout:.84 show:.19 shows:.24 signal:.49 signals:.38 speculate:.78 start:.67 state:.80 states:.21 stress:.66
suggest:.78 suggests:.72 swear:.67 teach:.62 teachs:.66 tell:.87 tells:.83 testify:.92 think:.44 thinks:.71
threaten:.42 threatens:.51 tweet:.88 tweets:.17 underscore:.46 underscores:.48 understand:.23 understands:.36 urge:.66
ventures:.63 volunteer:.67 volunteers:.38 vow:.74 warn:.84 warns:.88 wonder:.81 worry:.53 worrys:.37 write:.86
writes:.81 yell:.84
`),
  phrase: rates(`
accuse:.65 accuse_of:.46 acknowledge:.44 add:.09 add_to:.03 address:.08 addresss:.10 admit:.37 advise:.31 advocate:.22
advocate_for:.25 advocate_fors:.22 advocates:.26 agree:.19 agree_to:.22 agree_with:.08 agree_withs:.21 agrees:.21
aim:.29 aims:.14 allege:.11 allow:.11 allows:.10 announce:.61 announces:.45 answer:.41 answers:.30 apologize:.17
apologize_for:.16 appeal:.07 appeal_to:.03 appeal_tos:.17 appeals:.22 applaud:.42 argue:.46 articulate:.26 ask:.39
ask_about:.26 ask_for:.31 asks:.47 assert:.30 assure:.46 assure_of:.54 attack:.26 attack_ons:.11 attacks:.15
authorize:.09 back:.03 backs:.22 bash:.18 beg:.19 bemoan:.58 blame:.41 blame_for:.28 blames:.38 blast:.49 blasts:.38
boast:.64 boasts:.30 brand:.19 brief:.20 brief_on:.16 bring:.07 brings:.10 call:.54 call_for:.54 call_fors:.72
call_on:.61 calls:.51 campaign:.16 campaign_against:.38 campaign_againsts:.20 campaign_for:.14 campaign_fors:.08
campaigns:.10 cast:.26 caution:.39 celebrate:.12 challenge:.19 challenges:.14 champion:.11 characterize:.58 charge:.20
charge_with:.18 chide:.55 cite:.82 cites:.36 claim:.35 claims:.28 classify:.19 comment:.72 comment_on:.82 comments:.33
commit:.29 commit_to:.13 compare:.11 compare_to:.03 compare_with:.13 complain:.48 concede:.23 condemn:.44 confirm:.37
congratulate:.51 consider:.12 contradict:.48 convict:.22 convict_of:.18 correct:.26 counter:.43 credit:.51
credit_fors:.38 credits:.26 criticize:.68 criticize_for:.88 criticizes:.52 debate:.09 debates:.08 decide:.35
declare:.55 decline:.42 decry:.71 deem:.26 defend:.43 defends:.26 demand:.38 demonize:.19 denounce:.58 deny:.27
denys:.19 describe:.73 describes:.68 detail:.35 direct:.17 disagrees:.35 disavow:.37 discuss:.08 dismiss:.54
dispute:.47 disputes:.35 divulge:.19 downplay:.25 dub:.54 dwell:.35 echo:.32 emphasize:.23 encourage:.24
encourages:.26 endorse:.25 endorses:.28 espouse:.19 exaggerate:.16 expand:.17 expands:.14 explain:.63 express:.46
find:.34 finds:.35 fire:.27 fires:.13 frame:.30 hail:.38 highlight:.51 highlights:.30 hit:.06 hits:.21 hope:.10
hopes:.11 identify:.34 insist:.26 insist_on:.25 instruct:.34 insult:.46 insults:.16 intend:.12 intends:.38 invite:.17
invoke:.16 invokes:.16 issue:.39 issues:.04 justify:.29 knock:.20 label:.48 laud:.20 lay:.19 lay_out:.27 lays:.20
leak:.12 lean:.17 leans:.23 learn:.19 lecture:.16 liken:.50 lobby:.23 lobbys:.19 make:.11 makes:.12 mention:.59
mentions:.52 minimize:.23 mock:.51 mocks:.23 mourn:.29 name:.45 negotiate:.07 offer:.32 offers:.22 oppose:.06
opposes:.27 order:.50 outline:.46 overstate:.39 paint:.28 pan:.19 parrot:.19 persuade:.30 plan:.33 plans:.23 plead:.32
pledge:.25 point:.50 point_to:.47 point_tos:.51 points:.20 portray:.54 post:.25 post_on:.22 posts:.19 praise:.53
praises:.35 predict:.43 prepare:.10 prepares:.14 present:.23 presents:.19 press:.35 presss:.23 promise:.69
promises:.24 promote:.14 propose:.28 protest:.19 protests:.30 publish:.24 push:.27 push_for:.48 pushs:.19 put:.12
put_out:.19 puts:.13 question:.33 questions:.25 quote:.30 quotes:.19 rail:.57 rail_against:.67 raise:.06 raises:.21
rate:.19 rates:.16 react:.16 react_to:.15 read:.09 reads:.19 rebuff:.11 rebut:.32 recant:.19 recite:.26 recommend:.20
refer:.46 refer_to:.49 refer_tos:.40 reference:.39 refers:.32 refuse:.44 refuses:.43 refute:.52 reject:.49 rejects:.17
relay:.16 release:.33 releases:.15 remind:.35 renounce:.29 repeat:.32 reply:.35 report:.58 reports:.15 request:.25
require:.10 requires:.16 respond:.44 respond_to:.45 responds:.19 reveal:.23 ridicule:.19 rip:.29 rips:.26 rule:.16
rule_out:.18 rules:.10 say:.43 say_about:.43 says:.30 see:.16 seek:.11 seeks:.23 sees:.19 set:.07 sets:.11 shoot:.07
side:.16 side_with:.12 sides:.10 slam:.64 slams:.57 speak:.20 speak_about:.46 speak_for:.23 speak_in:.14 speak_of:.57
speak_on:.07 speak_to:.18 speaks:.36 state:.35 states:.08 stress:.43 strike:.12 strike_down:.18 stump:.16
stump_for:.13 suggest:.43 suggests:.35 support:.09 supports:.16 suspect:.30 talk:.38 talk_about:.44 talk_abouts:.36
talks:.30 teach:.19 tell:.57 thank:.44 threaten:.24 threatens:.29 touch:.11 touchs:.19 tout:.34 trash:.39 treat:.14
tweet:.53 tweets:.27 underscore:.26 unveil:.25 urge:.74 urges:.52 view:.18 views:.26 voice:.51 vouch:.40 vow:.58
vows:.57 want:.24 wants:.12 warn:.61 warn_about:.38 warn_against:.72 warn_of:.83 weigh:.27 welcome:.34 welcomes:.37
withdraws:.30 worry:.20 worry_about:.18 write:.41 write_about:.51
`),
  noun: rates(`
accusation:.56 allegation:.25 appeal:.12 argument:.38 assertion:.57 call:.44 charge:.16 claim:.34 comment:.51
complaint:.33 concern:.41 conclusion:.41 demand:.31 insistence:.44 message:.17 notion:.46 offer:.35 pledge:.47
promise:.47 proposal:.45 question:.21 reminder:.30 report:.40 request:.26 statement:.51 suggestion:.43 threat:.16
vow:.24 warning:.60 word:.25
`),
};
