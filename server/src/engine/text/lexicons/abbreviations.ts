/** Abbreviations whose full stop need not end a sentence, by how they behave. Case matters: "am" the verb is none. */
// Drawn up from the usage of English news agencies' and newspapers' style guides and from reading wire copy; journal
// words follow the ISO 4 list of title abbreviations.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A name always follows: "Mr. Orsk", "Gen. Vale". */
export const TITLES = list(`
  Mr Mrs Ms Mx Dr Drs Prof Profs Gen Sen Sens Rep Reps Gov Govs Lt Ltd-Gen Col Capt Cpt Sgt Cpl Pvt Pfc Spc Maj Cmdr Cdr
  Comdr Adm Ens Brig Rev Revs Fr Msgr Mgr Hon Pres Supt Det Insp Ofc Amb Sec Treas Atty Messrs Mme Mlle M Mt Ft Pte Wm
  Chas Geo Jos Thos Archbp Bp Sr Sra Srta Herr Hr Ald Asst Assoc Dir Del Cllr Coun Dep Exec Lieut Chmn Minr
`);

/** May end a sentence, and may stand before a name: "Orsk Inc. Chief Executive", "the U.S. The talks". */
export const MID_OR_END = list(`
  Inc Co Cos Corp Ltd Bros Mfg Intl Plc LLC Jr Sr Esq St Sts Ave Blvd Rd Ln Ct Pl Sq Hwy Pkwy Bldg Apt Ste
  Dept Div Univ Inst Assn Natl Govt Ph Ph.D M.D B.A M.A J.D LL.B D.D.S Ed.D
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ida Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
  Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask
  al et.al viz resp U.S U.K U.N E.U D.C U.A.E U.S.A U.S.S.R L.A N.Y N.J N.C S.C N.M N.D S.D R.I W.Va N.H B.C
`);

/** Ends a sentence whenever a capital follows, but for what belongs to a time of day: "5 p.m. Monday", "5 p.m. ET". */
export const TIMES = list('a.m p.m am pm A.M P.M');

/** Ends a sentence whenever a capital follows. */
export const CLOSERS = list('etc');

/** Never ends one: something is still to come. */
export const NEVER_LAST = list(`
  e.g i.e eg ie vs v cf viz approx ca c esp incl excl resp seq sic ibid op loc trans tr eds Eds
`);

/** A number follows: "No. 1", "pp. 3-5", "Jan. 5"; before anything else the stop ends the sentence. */
export const BEFORE_NUMBERS = list(`
  No Nos no nos p pp vol Vol vols fig Fig figs Figs art Art arts sec Sec secs ch Ch chap Chap par para pt Pt n nr Nr
  ver Ver eq Eq tab Tab app App Rte rte Op op b d m div r est Est
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
`);

/** Words of journal titles: "J. Clin. Oncol.", "Proc. Natl. Acad. Sci." */
export const JOURNAL_WORDS = list(`
  Acad Acta Adv Agric Am Anal Ann Annu Appl Arch Astron Astrophys Bioeng Biol Biochem Biophys Br Bull Cardiol Cell Chem
  Clin Commun Comput Curr Dis Ecol Econ Educ Endocrinol Eng Engl Environ Epidemiol Ergon Eur Exp Gastroenterol Genet
  Geophys Hist Hosp Immunol Infect Int J Jpn Lett Mater Math Med Mem Metab Microbiol Mol Nat Neurol Neurosci Nucl Nutr
  Oncol Ophthalmol Pathol Pediatr Perspect Pharmacol Philos Phys Physiol Plant Polit Proc Prog Psychiatr Psychol Q Quart
  Radiol Res Resour Resp Sch Sci Ser Soc Sociol Stat Stud Surg Symp Syst Technol Ther Toxicol Trans Tran Vet Virol Zool Natl Univ Assoc Inst Rev Rep Gen Conf Surv Monogr
`);

/** Names that carry a mark of their own: "Yahoo! News", "Jeopardy! champion". */
export const MARKED_NAMES = list(
  'Yahoo Yum Jeopardy Oklahoma Mamma Ahoy Guess Joomla Chumbawamba Panic Wham Hardball Kaboom',
);

/** What may follow a time of day without a new sentence. */
export const AFTER_TIMES = list(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST AEST Eastern Central Mountain Pacific Greenwich
  Moscow Beijing
`);

/** Capitalised words that hardly ever go on with a name, so that a sentence begins: "… in the U.S. The talks". */
export const SENTENCE_OPENERS = list(`
  A An The This That These Those There Here He She It They We You I His Her Its Their Our My Your What Who Whom Whose
  Which When Where Why How If In On At By For From With Without Of To As Since Until While After Before During Despite
  Although Though Because But And Or Nor So Yet Still However Meanwhile Moreover Nevertheless Nonetheless Instead
  Also Then Thus Therefore Now Today Yesterday Tomorrow Later Earlier Last Next Some Many Most Several Few Both All Any
  Each Every No Not None Neither Either Another Other Others Only Even Just Once Officials Critics Experts Police
  Researchers Analysts Asked Under Over Between Among Amid Around About Against Through According Is Are Was Were Do Does
  Did Has Have Had Can Could Will Would Should May Might Must Let Such More Less Much Perhaps Maybe Indeed Overall
  Additionally Furthermore Similarly Finally First Second Third Two Three Four Five Six Seven Eight Nine Ten Nobody
  Everyone Everybody Someone Anyone Nothing Everything Something Elsewhere Separately Asking Speaking Citing Following
`);
