// Countries, one a line, with their other names, adjectives, people, capitals and seats of government; read by `countries.ts`.
//
// Source: short names of ISO 3166-1, demonyms and capitals of the CIA World Factbook (public domain), and the seats of
// government that English-language news writes for the government itself; own list of spellings.

// key | other names | adjectives | people | capitals | governments; "?": too often somebody's name to stand for the country.
export const COUNTRY_TABLE = `
afghanistan | | afghan | afghans | kabul
albania | | albanian | albanians | tirana
algeria | | algerian | algerians | algiers
andorra | | andorran | andorrans
angola | | angolan | angolans | luanda
antigua and barbuda | antigua | antiguan | antiguans
argentina | | argentine, argentinian, argentinean | argentines, argentinians | buenos aires | casa rosada
armenia | | armenian | armenians | yerevan
australia | | australian | australians | canberra
austria | | austrian | austrians | vienna
azerbaijan | | azerbaijani, azeri | azerbaijanis, azeris | baku
bahamas | | bahamian | bahamians | nassau?
bahrain | | bahraini | bahrainis | manama
bangladesh | | bangladeshi | bangladeshis | dhaka
barbados | | barbadian | barbadians | bridgetown
belarus | | belarusian, belarussian | belarusians, belarussians | minsk
belgium | | belgian | belgians | brussels
belize | | belizean | belizeans | belmopan
benin | | beninese | | porto novo
bhutan | | bhutanese | | thimphu
bolivia | | bolivian | bolivians | la paz
bosnia | bosnia and herzegovina | bosnian | bosnians | sarajevo
botswana | | botswanan | | gaborone
brazil | | brazilian | brazilians | brasilia
brunei | | bruneian | bruneians
bulgaria | | bulgarian | bulgarians | sofia
burkina faso | | burkinabe | | ouagadougou
burundi | | burundian | burundians | gitega
cambodia | | cambodian | cambodians | phnom penh
cameroon | | cameroonian | cameroonians | yaounde
canada | | canadian | canadians | ottawa
cape verde | cabo verde
central african republic | | | | bangui
chad | | chadian | chadians
chile | | chilean | chileans | santiago | la moneda
china | | chinese | | beijing | zhongnanhai
colombia | | colombian | colombians | bogota
congo | democratic republic of the congo, democratic republic of congo, dr congo | congolese | | kinshasa, brazzaville
costa rica | | costa rican | costa ricans | san jose
croatia | | croatian | croatians, croats | zagreb
cuba | | cuban | cubans | havana
cyprus | | cypriot | cypriots | nicosia
czechia | czech republic | czech | czechs | prague
denmark | | danish | danes | copenhagen
djibouti | | djiboutian
dominica
dominican republic | | | | santo domingo
ecuador | | ecuadorian, ecuadorean | ecuadorians, ecuadoreans | quito
egypt | | egyptian | egyptians | cairo
el salvador | | salvadoran, salvadorean | salvadorans | san salvador
equatorial guinea | | | | malabo
eritrea | | eritrean | eritreans | asmara
estonia | | estonian | estonians | tallinn
eswatini | swaziland | swazi | swazis | mbabane
ethiopia | | ethiopian | ethiopians | addis ababa
fiji | | fijian | fijians | suva
finland | | finnish | finns | helsinki
france | | french | frenchmen | paris | elysee, elysee palace, quai d'orsay, matignon
gabon | | gabonese | | libreville
gambia | | gambian | gambians | banjul
georgia | | georgian | georgians | tbilisi
germany | | german | germans | berlin
ghana | | ghanaian | ghanaians | accra
greece | | greek, hellenic | greeks | athens
greenland | | greenlandic | greenlanders | nuuk
grenada | | grenadian | grenadians
guatemala | | guatemalan | guatemalans | guatemala city
guinea | | guinean | guineans | conakry
guinea bissau | | | | bissau
guyana | | guyanese | | georgetown?
haiti | | haitian | haitians | port au prince
holy see | vatican
honduras | | honduran | hondurans | tegucigalpa
hong kong | | | hongkongers
hungary | | hungarian | hungarians | budapest
iceland | | icelandic | icelanders | reykjavik
india | | indian | indians | delhi, new delhi
indonesia | | indonesian | indonesians | jakarta
iran | | iranian | iranians | tehran, teheran
iraq | | iraqi | iraqis | baghdad
ireland | | irish | irishmen | dublin
israel | | israeli | israelis | jerusalem
italy | | italian | italians | rome | quirinale, palazzo chigi
ivory coast | cote d'ivoire | ivorian | ivorians | yamoussoukro
jamaica | | jamaican | jamaicans | kingston?
japan | | japanese | | tokyo
jordan | | jordanian | jordanians | amman
kazakhstan | | kazakh, kazakhstani | kazakhs | astana
kenya | | kenyan | kenyans | nairobi
kiribati
kosovo | | kosovar, kosovan | kosovars | pristina
kuwait | | kuwaiti | kuwaitis | kuwait city
kyrgyzstan | | kyrgyz | | bishkek
laos | | laotian, lao | laotians | vientiane
latvia | | latvian | latvians | riga
lebanon | | lebanese | | beirut
lesotho | | basotho | | maseru
liberia | | liberian | liberians | monrovia
libya | | libyan | libyans | tripoli
liechtenstein | | | liechtensteiners | vaduz
lithuania | | lithuanian | lithuanians | vilnius
luxembourg | | luxembourgish | luxembourgers
madagascar | | malagasy | | antananarivo
malawi | | malawian | malawians | lilongwe
malaysia | | malaysian | malaysians | kuala lumpur, putrajaya
maldives | | maldivian | maldivians
mali | | malian | malians | bamako
malta | | maltese | | valletta
marshall islands | | marshallese | | majuro
mauritania | | mauritanian | mauritanians | nouakchott
mauritius | | mauritian | mauritians
mexico | | mexican | mexicans | mexico city
micronesia | | micronesian | micronesians
moldova | | moldovan | moldovans | chisinau
monaco | | monegasque | monegasques
mongolia | | mongolian | mongolians | ulaanbaatar, ulan bator
montenegro | | montenegrin | montenegrins | podgorica
morocco | | moroccan | moroccans | rabat
mozambique | | mozambican | mozambicans | maputo
myanmar | burma | burmese | | naypyidaw
namibia | | namibian | namibians | windhoek
nauru | | nauruan | nauruans
nepal | | nepalese, nepali | nepalis | kathmandu
netherlands | holland, the netherlands | dutch | dutchmen | amsterdam, hague
new zealand | | | new zealanders | wellington
nicaragua | | nicaraguan | nicaraguans | managua
niger | | nigerien | nigeriens | niamey
nigeria | | nigerian | nigerians | abuja
north korea | dprk | north korean | north koreans | pyongyang
north macedonia | macedonia | macedonian | macedonians | skopje
norway | | norwegian | norwegians | oslo
oman | | omani | omanis | muscat
pakistan | | pakistani | pakistanis | islamabad
palau | | palauan | palauans
palestine | | palestinian | palestinians | ramallah | palestinian authority
panama | | panamanian | panamanians | panama city
papua new guinea | | papua new guinean | | port moresby
paraguay | | paraguayan | paraguayans | asuncion
peru | | peruvian | peruvians | lima
philippines | | philippine, filipino | filipinos | manila | malacanang
poland | | polish | poles | warsaw
portugal | | portuguese | | lisbon
qatar | | qatari | qataris | doha
romania | | romanian | romanians | bucharest
russia | russian federation | russian | russians | moscow | kremlin
rwanda | | rwandan | rwandans | kigali
samoa | | samoan | samoans | apia
saudi arabia | | saudi, saudi arabian | saudis | riyadh
senegal | | senegalese | | dakar
serbia | | serbian | serbians, serbs | belgrade
seychelles | | seychellois | | victoria?
sierra leone | | sierra leonean | sierra leoneans | freetown
singapore | | singaporean | singaporeans
slovakia | | slovak, slovakian | slovaks | bratislava
slovenia | | slovenian, slovene | slovenians, slovenes | ljubljana
solomon islands | | | | honiara
somalia | | somali | somalis | mogadishu
south africa | | south african | south africans | pretoria
south korea | korea | south korean, korean | south koreans, koreans | seoul | blue house
south sudan | | south sudanese | | juba
spain | | spanish | spaniards | madrid | moncloa
sri lanka | | sri lankan | sri lankans | colombo
sudan | | sudanese | | khartoum
suriname | | surinamese | | paramaribo
sweden | | swedish | swedes | stockholm
switzerland | | swiss | | bern
syria | | syrian | syrians | damascus
taiwan | | taiwanese | | taipei
tajikistan | | tajik | tajiks | dushanbe
tanzania | | tanzanian | tanzanians | dodoma
thailand | | thai | thais | bangkok
tibet | | tibetan | tibetans | lhasa
timor leste | east timor | timorese | | dili
togo | | togolese | | lome
tonga | | tongan | tongans
trinidad and tobago | trinidad | trinidadian | trinidadians | port of spain
tunisia | | tunisian | tunisians | tunis
turkey | turkiye | turkish | turks | ankara
turkmenistan | | turkmen | turkmens | ashgabat
uganda | | ugandan | ugandans | kampala
uk | united kingdom, u.k, britain, great britain | british | britons, brits | london | downing street, whitehall, westminster
england | | english | englishmen
ukraine | | ukrainian | ukrainians | kyiv, kiev
united arab emirates | uae, emirates | emirati | emiratis | abu dhabi
uruguay | | uruguayan | uruguayans | montevideo
usa | united states, us, u.s, u.s.a, america | american | americans | washington | white house, oval office
uzbekistan | | uzbek | uzbeks | tashkent
vanuatu
venezuela | | venezuelan | venezuelans | caracas | miraflores
vietnam | | vietnamese | | hanoi
yemen | | yemeni | yemenis | sanaa, sana'a
zambia | | zambian | zambians | lusaka
zimbabwe | | zimbabwean | zimbabweans | harare
scotland | | scottish | scots | edinburgh
wales | | welsh | welshmen | cardiff
northern ireland | | northern irish | | belfast
europe | | european | europeans
eu | european union, e.u | | | brussels | european commission, european council
un | united nations, u.n | | | | security council
nato | | | |  | north atlantic council
africa | | african | africans
asia | | asian | asians
`;
