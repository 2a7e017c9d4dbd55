// Countries with the words that say "of that country": a capital that names one is no person, and "Germany's leader" is the German
// one. Source: the short names of ISO 3166-1 and their English demonyms, own list of spellings in news.

const LINES = `afghanistan afghan; albania albanian; algeria algerian; angola angolan; argentina argentine argentinian; armenia armenian; australia australian; austria austrian;
azerbaijan azerbaijani; bahrain bahraini; bangladesh bangladeshi; belarus belarusian; belgium belgian; bolivia bolivian; bosnia bosnian; botswana; brazil brazilian; britain british uk
u.k english; bulgaria bulgarian; cambodia cambodian; cameroon cameroonian; canada canadian; chad chadian; chile chilean; china chinese; colombia colombian; congo congolese; croatia croatian;
cuba cuban; cyprus cypriot; czechia czech; denmark danish; ecuador ecuadorian; egypt egyptian; estonia estonian; ethiopia ethiopian; europe european eu e.u; finland finnish; france french;
gabon gabonese; gambia gambian; georgia georgian; germany german; ghana ghanaian; greece greek; greenland greenlandic; guatemala guatemalan; guinea guinean; haiti haitian; honduras honduran;
hungary hungarian; iceland icelandic; india indian; indonesia indonesian; iran iranian; iraq iraqi; ireland irish; israel israeli; italy italian; jamaica jamaican; japan japanese;
jordan jordanian; kazakhstan kazakh; kenya kenyan; korea korean; kosovo kosovar; kuwait kuwaiti; kyrgyzstan kyrgyz; laos laotian; latvia latvian; lebanon lebanese; liberia liberian; libya
libyan; lithuania lithuanian; luxembourg; malawi malawian; malaysia malaysian; mali malian; malta maltese; mexico mexican; moldova moldovan; mongolia mongolian; montenegro montenegrin;
morocco moroccan; mozambique mozambican; myanmar burmese; namibia namibian; nepal nepalese; netherlands dutch; nicaragua nicaraguan; niger; nigeria nigerian; norway norwegian; oman omani;
pakistan pakistani; palestine palestinian; panama panamanian; paraguay paraguayan; peru peruvian; philippines philippine filipino; poland polish; portugal portuguese; qatar qatari;
romania romanian; russia russian; rwanda rwandan; senegal senegalese; serbia serbian; singapore singaporean; slovakia slovak; slovenia slovenian; somalia somali; spain spanish; sudan sudanese;
sweden swedish; switzerland swiss; syria syrian; taiwan taiwanese; tajikistan tajik; tanzania tanzanian; thailand thai; tibet tibetan; tunisia tunisian; turkey turkish türkiye;
turkmenistan turkmen; uganda ugandan; ukraine ukrainian; uruguay uruguayan; usa us u.s american america; uzbekistan uzbek; vatican; venezuela venezuelan; vietnam vietnamese; wales welsh;
scotland scottish; yemen yemeni; zambia zambian; zimbabwe zimbabwean`;

const KEYS: ReadonlyMap<string, string> = new Map(
  LINES.split(';').flatMap((line) => {
    const words = line.trim().split(/\s+/u);
    return words.map((word): [string, string] => [word, words[0] ?? '']);
  }),
);

/** The country that a folded word names or stands for: "german" and "germany" are both "germany"; undefined for other words. */
export const countryOf = (word: string): string | undefined => KEYS.get(word);

/** The countries that these folded words name. */
export const countriesOf = (words: readonly string[]): readonly string[] => words.flatMap((w) => KEYS.get(w) ?? []);

/** Cities that stand for a government as often as for themselves: "Kyiv said". Own list: capitals frequent in news. */
export const CAPITAL_CITIES: ReadonlySet<string> = new Set(
  `washington moscow kyiv kiev beijing london brussels paris berlin rome madrid lisbon vienna bern athens ankara warsaw prague budapest bucharest sofia belgrade zagreb ljubljana bratislava
stockholm oslo copenhagen helsinki reykjavik dublin tallinn riga vilnius minsk chisinau tbilisi yerevan baku tehran baghdad damascus beirut amman riyadh doha dubai cairo tripoli tunis algiers
rabat khartoum nairobi pretoria abuja accra dakar kinshasa kigali kampala harare luanda delhi islamabad kabul dhaka colombo bangkok hanoi manila jakarta taipei seoul pyongyang tokyo canberra
wellington ottawa havana caracas bogota lima quito santiago brasilia jerusalem geneva strasbourg hague`.split(/\s+/u),
);
