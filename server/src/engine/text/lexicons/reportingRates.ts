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
export const MEAN_RATE: Readonly<Record<RateKind, number>> = { clause: 0.76, phrase: 0.29, noun: 0.38 };

/** Before or behind a clause or a quotation ("said that"), before another phrase ("praised the plan"), and as a noun ("the claim that"). */
export const REPORTING_RATES: Readonly<Record<RateKind, ReadonlyMap<string, number>>> = {
  clause: rates(`
acknowledge:.75 acknowledges:.93 add:.86 adds:.65 admit:.61 admits:.82 advise:.40 advises:.51 affirm:.43 affirms:.71
agree:.36 agrees:.53 allege:.81 announce:.77 announces:.78 argue:.87 argues:.91 ask:.75 asks:.84 assert:.92 assume:.28
assumes:.50 assure:.82 bark:.84 beg:.85 begin:.45 believe:.35 believes:.26 boast:.56 calculate:.43 caution:.89
certify:.51 chant:.69 claim:.70 claims:.78 clarify:.70 comment:.82 comments:.36 complain:.71 concede:.81 conclude:.88
concludes:.93 confirm:.62 consider:.20 considers:.54 contend:.69 contends:.87 continue:.92 continues:.88 convince:.66
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
point_outs:.87 points:.42 post:.48 posts:.60 predict:.70 predicts:.90 proclaim:.90 project:.49 projects:.62
promise:.75 promises:.53 pronounce:.75 propose:.69 prove:.15 proves:.63 put:.73 puts:.86 question:.74 questions:.31
quip:.86 read:.42 reads:.83 reaffirm:.75 realize:.33 reasons:.30 reassure:.80 rebuke:.73 recall:.78 recommend:.61
recount:.46 reiterate:.68 relate:.46 remark:.95 remarks:.31 remind:.61 repeat:.54 reply:.90 report:.70 reports:.63
request:.49 requests:.49 respond:.76 responds:.73 retweet:.68 reveal:.60 reveals:.91 rule:.40 rules:.22 say:.92
says:.87 shout:.84 show:.19 shows:.24 signal:.49 signals:.38 speculate:.78 start:.67 state:.80 states:.21 stress:.66
suggest:.78 suggests:.72 swear:.67 teach:.62 teachs:.66 tell:.87 tells:.83 testify:.92 think:.44 thinks:.71
threaten:.42 threatens:.51 tweet:.88 tweets:.17 underscore:.46 underscores:.48 understand:.23 understands:.36 urge:.66
ventures:.63 volunteer:.67 volunteers:.38 vow:.74 warn:.84 warns:.88 wonder:.81 worry:.53 worrys:.37 write:.86
writes:.81 yell:.84
`),
  phrase: rates(`
accuse:.67 accuse_of:.48 acknowledge:.44 add:.09 add_to:.03 address:.08 addresss:.10 admit:.38 advise:.32 advocate:.24
advocate_for:.27 advocate_fors:.25 advocates:.28 agree:.19 agree_to:.22 agree_with:.08 agree_withs:.21 agrees:.21
aim:.30 aims:.14 allege:.12 allow:.11 allows:.10 announce:.61 announces:.45 answer:.41 answers:.31 apologize:.18
apologize_for:.18 appeal:.07 appeal_to:.03 appeal_tos:.17 appeals:.23 applaud:.44 argue:.46 articulate:.27 ask:.41
ask_about:.28 ask_for:.33 asks:.49 assert:.31 assure:.46 assure_of:.54 attack:.28 attack_ons:.12 attacks:.16
authorize:.10 back:.03 backs:.22 bash:.19 beg:.19 bemoan:.60 blame:.44 blame_for:.31 blames:.40 blast:.51 blasts:.40
boast:.65 boasts:.31 brand:.19 brief:.21 brief_on:.18 bring:.07 brings:.10 call:.54 call_for:.56 call_fors:.73
call_on:.63 calls:.51 campaign:.16 campaign_against:.39 campaign_againsts:.21 campaign_for:.15 campaign_fors:.09
campaigns:.11 cast:.26 caution:.40 celebrate:.13 challenge:.21 challenges:.15 champion:.11 characterize:.60 charge:.23
charge_with:.20 chide:.56 cite:.82 cites:.38 claim:.35 claims:.29 classify:.19 comment:.73 comment_on:.83 comments:.34
commit:.29 commit_to:.13 compare:.11 compare_to:.03 compare_with:.13 complain:.50 concede:.24 condemn:.44 confirm:.37
congratulate:.53 consider:.13 contradict:.49 convict:.23 convict_of:.18 correct:.28 counter:.43 credit:.52
credit_fors:.38 credits:.27 criticize:.68 criticize_for:.88 criticizes:.53 debate:.10 debates:.08 decide:.36
declare:.55 decline:.44 decry:.72 deem:.28 defend:.45 defends:.26 demand:.40 demonize:.19 denounce:.58 deny:.28
denys:.19 describe:.74 describes:.68 detail:.38 direct:.18 disagrees:.36 disavow:.39 discuss:.08 dismiss:.56
dispute:.48 disputes:.36 divulge:.19 downplay:.27 dub:.55 dwell:.36 echo:.33 emphasize:.24 encourage:.27
encourages:.27 endorse:.27 endorses:.30 espouse:.19 exaggerate:.17 expand:.18 expands:.15 explain:.63 express:.49
find:.34 finds:.36 fire:.27 fires:.13 frame:.30 hail:.40 highlight:.53 highlights:.31 hit:.06 hits:.21 hope:.10
hopes:.11 identify:.34 insist:.26 insist_on:.25 instruct:.35 insult:.48 insults:.17 intend:.13 intends:.39 invite:.18
invoke:.18 invokes:.17 issue:.39 issues:.05 justify:.31 knock:.21 label:.49 lambaste:.37 laud:.21 lay:.21 lay_out:.29
lays:.22 leak:.13 lean:.18 leans:.24 learn:.19 lecture:.17 liken:.51 lobby:.24 lobbys:.19 make:.11 makes:.12
mention:.59 mentions:.53 minimize:.24 mock:.53 mocks:.24 mourn:.30 name:.47 negotiate:.08 offer:.34 offers:.23
oppose:.06 opposes:.25 order:.53 outline:.48 overstate:.40 paint:.30 pan:.19 parrot:.19 persuade:.30 plan:.35
plans:.24 plead:.35 pledge:.26 point:.50 point_to:.47 point_tos:.51 points:.20 portray:.56 post:.26 post_on:.23
posts:.19 praise:.55 praises:.38 predict:.43 prepare:.10 prepares:.15 present:.24 presents:.20 press:.37 presss:.24
promise:.69 promises:.24 promote:.14 propose:.31 protest:.19 protests:.40 publish:.24 push:.29 push_for:.51 pushs:.21
put:.12 put_out:.19 puts:.13 question:.36 questions:.27 quote:.30 quotes:.19 rail:.59 rail_against:.69 raise:.06
raises:.21 rate:.19 rates:.17 react:.17 react_to:.16 read:.09 reads:.19 rebuff:.12 rebut:.33 recant:.19 recite:.27
recommend:.21 refer:.48 refer_to:.50 refer_tos:.41 reference:.42 refers:.33 refuse:.46 refuses:.45 refute:.53
reject:.51 rejects:.18 relay:.17 release:.32 releases:.15 remind:.36 renounce:.31 repeat:.35 reply:.36 report:.58
reports:.16 repudiate:.37 request:.27 require:.10 requires:.16 respond:.44 respond_to:.45 responds:.19 retweet:.37
reveal:.25 ridicule:.19 rip:.30 rips:.28 rule:.18 rule_out:.21 rules:.11 say:.43 say_about:.43 says:.31 see:.16
seek:.11 seeks:.23 sees:.19 set:.07 sets:.12 shoot:.07 side:.17 side_with:.13 sides:.11 slam:.65 slams:.60 speak:.20
speak_about:.46 speak_for:.23 speak_in:.14 speak_of:.57 speak_on:.07 speak_to:.18 speaks:.36 state:.36 states:.08
stress:.46 strike:.12 strike_down:.18 stump:.17 stump_for:.13 suggest:.44 suggests:.36 support:.09 supports:.16
suspect:.31 talk:.40 talk_about:.47 talk_abouts:.37 talks:.31 teach:.19 tell:.55 thank:.46 threaten:.27 threatens:.31
touch:.11 touchs:.19 tout:.37 trash:.40 treat:.14 tweet:.53 tweets:.27 underscore:.27 unveil:.27 urge:.74 urges:.53
view:.19 views:.26 voice:.53 vouch:.43 vow:.61 vows:.60 want:.24 wants:.12 warn:.62 warn_about:.38 warn_against:.72
warn_of:.83 weigh:.27 welcome:.36 welcomes:.38 withdraw:.37 withdraws:.31 worry:.21 worry_about:.18 write:.41
write_about:.51
`),
  noun: rates(`
accusation:.57 allegation:.25 appeal:.13 argument:.39 assertion:.59 call:.46 charge:.20 claim:.34 comment:.52
complaint:.35 concern:.44 conclusion:.42 demand:.33 insistence:.45 message:.18 notion:.48 offer:.36 pledge:.49
promise:.47 proposal:.46 question:.22 reminder:.32 report:.42 request:.27 statement:.52 suggestion:.45 threat:.17
vow:.25 warning:.61 word:.25
`),
};
