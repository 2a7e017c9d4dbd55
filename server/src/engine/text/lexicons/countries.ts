// Names that news copy exchanges for one country or body: its name, its people, its seat of government.
//
// Source: compiled by hand for this project: members of the UN that English-language wires write of most, with the
// adjectives of the CIA World Factbook and the metonyms of common news style.

/** Single words, folded to lower case; the first of a line is the key. */
const lines = `
usa american americans washington
uk britain british britons london
france french paris elysee
germany german germans berlin
italy italian italians rome
spain spanish spaniards madrid
portugal portuguese lisbon
netherlands dutch hague
belgium belgian belgians
austria austrian austrians vienna
switzerland swiss bern
sweden swedish swedes stockholm
norway norwegian norwegians oslo
denmark danish danes copenhagen
finland finnish finns helsinki
iceland icelandic reykjavik
ireland irish dublin
poland polish poles warsaw
czechia czech czechs prague
slovakia slovak slovaks bratislava
hungary hungarian hungarians budapest
romania romanian romanians bucharest
bulgaria bulgarian bulgarians sofia
greece greek greeks athens
turkey turkish turks ankara turkiye
serbia serbian serbs belgrade
croatia croatian croats zagreb
ukraine ukrainian ukrainians kyiv kiev
russia russian russians moscow kremlin
belarus belarusian belarusians minsk
estonia estonian estonians tallinn
latvia latvian latvians riga
lithuania lithuanian lithuanians vilnius
china chinese beijing
japan japanese tokyo
india indian indians delhi
pakistan pakistani pakistanis islamabad
afghanistan afghan afghans kabul
iran iranian iranians tehran
iraq iraqi iraqis baghdad
israel israeli israelis jerusalem
syria syrian syrians damascus
lebanon lebanese beirut
egypt egyptian egyptians cairo
qatar qatari qataris doha
yemen yemeni yemenis sanaa
australia australian australians canberra
canada canadian canadians ottawa
mexico mexican mexicans
brazil brazilian brazilians brasilia
argentina argentine argentines
venezuela venezuelan venezuelans caracas
nigeria nigerian nigerians abuja
kenya kenyan kenyans nairobi
ethiopia ethiopian ethiopians
sudan sudanese khartoum
taiwan taiwanese taipei
vietnam vietnamese hanoi
europe european europeans
africa african africans
asia asian asians
eu brussels
`;

export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.trim().split(' ');
      return names.map((name): [string, string] => [name, names[0]!]);
    }),
);

/** Names of two words, folded, with the key of their country or body. */
export const TWO_WORD_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['united states', 'usa'],
  ['white house', 'usa'],
  ['united kingdom', 'uk'],
  ['great britain', 'uk'],
  ['downing street', 'uk'],
  ['european union', 'eu'],
  ['european commission', 'eu'],
  ['united nations', 'un'],
  ['security council', 'un'],
]);

/** Capitals that would be other words in small letters. */
export const CAPITALS: ReadonlyMap<string, string> = new Map([
  ['US', 'usa'],
  ['U.S', 'usa'],
  ['U.S.', 'usa'],
  ['USA', 'usa'],
  ['UK', 'uk'],
  ['U.K.', 'uk'],
  ['EU', 'eu'],
  ['UN', 'un'],
]);
