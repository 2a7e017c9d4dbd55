// Bodies that news writes by their initials, or by another name that no rule makes out of the full one.
//
// Source: own list, from the style guides of the AP and the Guardian; what is the capitals of its own words is derived elsewhere.

/** One body a line: its full name, then everything else it goes by; folded. */
const LINES = `
north atlantic treaty organization | nato | north atlantic treaty organisation | north atlantic alliance | western alliance
united nations | un
european union | eu | the bloc
world health organization | who | world health organisation
united nations children's fund | unicef
united nations educational scientific and cultural organization | unesco
united nations high commissioner for refugees | unhcr | un refugee agency
united nations relief and works agency | unrwa
international atomic energy agency | iaea
organization for security and co-operation in europe | osce
organization of the petroleum exporting countries | opec
international committee of the red cross | icrc | red cross
international monetary fund | imf
world trade organization | wto | world trade organisation
international criminal court | icc
international court of justice | icj | world court
european central bank | ecb
federal reserve | fed | us central bank
bank of england | boe
federal bureau of investigation | fbi | bureau
central intelligence agency | cia
department of defense | pentagon | dod | defense department | us department of defense
department of state | state department | foggy bottom
department of justice | justice department | doj
department of homeland security | dhs
environmental protection agency | epa
food and drug administration | fda
centers for disease control and prevention | cdc | centers for disease control
national aeronautics and space administration | nasa
national health service | nhs
metropolitan police | met | scotland yard
ministry of defence | mod
foreign office | foreign commonwealth and development office | fcdo
republican party | gop | republicans | grand old party
democratic party | democrats | democratic national committee
conservative party | tories | conservatives | tory party
labour party | labour
liberal democrats | lib dems
scottish national party | snp
african national congress | anc
group of seven | g7 | group of 7
group of 20 | g20 | group of twenty
islamic state | isis | isil | daesh
palestine liberation organization | plo
federal security service | fsb
american civil liberties union | aclu
national rifle association | nra
securities and exchange commission | sec
european court of human rights | echr
association of southeast asian nations | asean
international olympic committee | ioc
federation internationale de football association | fifa
union of european football associations | uefa
`;

/** The full name by any other that a body goes by, folded. */
export const FULL_NAME: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split('|').map((name) => name.trim());
      return names.map((name): [string, string] => [name, names[0] ?? '']);
    }),
);
