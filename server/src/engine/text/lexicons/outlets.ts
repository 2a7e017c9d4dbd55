// Names of news agencies and outlets, and the words such names end in, English.
//
// Source: compiled by hand for this project from the agencies' own names (members of EANA, OANA and MINDS) and widely
// cited outlets. The lists only help: most outlets are recognised by the shape of the phrase around them.

/** News agencies by the form printed in datelines, folded to lower case, with the name to show. */
export const agencies: ReadonlyMap<string, string> = new Map([
  ['reuters', 'Reuters'],
  ['ap', 'AP'],
  ['associated press', 'AP'],
  ['the associated press', 'AP'],
  ['afp', 'AFP'],
  ['agence france-presse', 'AFP'],
  ['upi', 'UPI'],
  ['united press international', 'UPI'],
  ['dpa', 'dpa'],
  ['deutsche presse-agentur', 'dpa'],
  ['pa', 'PA'],
  ['pa media', 'PA'],
  ['press association', 'PA'],
  ['ansa', 'ANSA'],
  ['efe', 'EFE'],
  ['lusa', 'Lusa'],
  ['belga', 'Belga'],
  ['anp', 'ANP'],
  ['ntb', 'NTB'],
  ['tt', 'TT'],
  ['ritzau', 'Ritzau'],
  ['stt', 'STT'],
  ['apa', 'APA'],
  ['mti', 'MTI'],
  ['pap', 'PAP'],
  ['ctk', 'ČTK'],
  ['čtk', 'ČTK'],
  ['tass', 'TASS'],
  ['interfax', 'Interfax'],
  ['ria novosti', 'RIA Novosti'],
  ['ria', 'RIA Novosti'],
  ['ukrinform', 'Ukrinform'],
  ['xinhua', 'Xinhua'],
  ['kyodo', 'Kyodo'],
  ['kyodo news', 'Kyodo'],
  ['jiji', 'Jiji'],
  ['yonhap', 'Yonhap'],
  ['kcna', 'KCNA'],
  ['pti', 'PTI'],
  ['ani', 'ANI'],
  ['ians', 'IANS'],
  ['antara', 'Antara'],
  ['bernama', 'Bernama'],
  ['aap', 'AAP'],
  ['cp', 'The Canadian Press'],
  ['canadian press', 'The Canadian Press'],
  ['the canadian press', 'The Canadian Press'],
  ['anadolu', 'Anadolu'],
  ['anadolu agency', 'Anadolu'],
  ['irna', 'IRNA'],
  ['isna', 'ISNA'],
  ['fars', 'Fars'],
  ['sana', 'SANA'],
  ['spa', 'SPA'],
  ['wam', 'WAM'],
  ['mena', 'MENA'],
  ['bloomberg', 'Bloomberg'],
  ['bloomberg news', 'Bloomberg'],
]);

/** Words an outlet's name ends in (or consists of): a capitalised phrase that ends so is an outlet. */
export const outletWords: ReadonlySet<string> = new Set(
  (
    'news times post press journal agency television tv radio tribune herald guardian telegraph gazette chronicle ' +
    'courier dispatch daily weekly magazine observer standard independent mail mirror wire newswire broadcasting ' +
    'broadcaster review monitor register globe sentinel examiner inquirer ledger bulletin newspaper newspapers media ' +
    'beast spectator economist atlantic newsweek bild spiegel zeitung presse figaro monde repubblica corriere ' +
    'insider echo argus advertiser islander compass evening pravda today online newsroom podcast'
  ).split(' '),
);

/** Those of them that name an outlet only with a word before: "Norland Press Agency", "Radio Times", not "an Agency". */
export const leaningWords: ReadonlySet<string> = new Set(
  'news agency daily weekly evening online today independent media press television tv radio magazine newspaper newspapers broadcaster broadcasting wire podcast review register monitor compass echo standard'.split(
    ' ',
  ),
);

/** Outlets whose name has neither such a word nor capitals only, folded to lower case. */
export const outletNames: ReadonlySet<string> = new Set(
  (
    'reuters|bloomberg|politico|axios|newsmax|euractiv|xinhua|interfax|kyodo|yonhap|ukrinform|buzzfeed|breitbart|vox|' +
    'slate|salon|mediaite|propublica|bellingcat|meduza|semafor|theblaze|deutsche welle|al jazeera|al arabiya|haaretz|fox|' +
    'huffpost|huffington post|the verge|forbes|national review|univision|telemundo|' +
    'msnbc|cnn|cnbc|nbc|abc|cbs|pbs|npr|bbc|itv|c-span|usa today|wsj|nyt|rfe/rl|al-monitor|der spiegel|le monde|' +
    'le figaro|die welt|the hill|the sun|the daily beast|yahoo|yahoo!|the onion'
  ).split('|'),
);

/** Capitals that stand for bodies other than outlets: "told NATO", "according to the IMF". */
export const bodies: ReadonlySet<string> = new Set(
  (
    'NATO EU UN US U.S UK U.K USA UAE UNICEF UNESCO UNHCR WHO WTO IMF OECD OPEC OSCE IAEA ICC ICJ ICE FBI CIA NSA DHS ' +
    'DOJ EPA FDA CDC NIH NASA IRS SEC FEC FCC FTC FDIC CFPB CBO GAO GOP DNC RNC NRA ACLU NAACP AIPAC PAC MP MPS PM ' +
    'ISIS ISIL IS HBO MTV CEO CFO COO DUP SNP CDU SPD FDP ANC BJP PLO PKK IRA NHS RAF RCMP NYPD LAPD ECB EBRD FED BP ' +
    'GM IBM HSBC UBS AFL-CIO TSA FAA FEMA NTSB AAA DC D.C L.A TV PR AI IT HR MI5 MI6 GCHQ ICRC MSF'
  ).split(' '),
);
