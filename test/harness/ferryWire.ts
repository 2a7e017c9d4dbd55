// One wire report, printed, cut, rewritten and contradicted: articles for tests of origins.

export const wire = `---
publisher: Norland Press Agency
date: 2026-03-04
---
Norland offers ferry crews 7.5 per cent as shutdown drags on

SKARNHAVEN, March 4 (NPA) – The Norland government has offered striking ferry crews a pay rise of 7.5 per cent over two years if they let medical freight out of the port, two officials familiar with the talks told NPA on Wednesday.

The offer, put to the union late on Tuesday, would take effect only once night sailings resume, the officials said.

The cabinet was prepared to go further on rosters than on pay, the second official said.

Seventeen of the company’s 19 vessels are tied up in the inner basin and about 2,300 crew have walked out, according to the port authority.

Drovnia has offered to lend two ferries, and its transport minister is due in Skarnhaven on Thursday to discuss the terms.
`;

/** The same text with its last paragraphs cut. */
export const cut = `---
publisher: The Ossay Islander
date: 2026-03-05
---
Government offers ferry crews 7.5 per cent

The Norland government has offered striking ferry crews a pay rise of 7.5 per cent over two years if they let medical freight out of the port, two officials familiar with the talks told NPA on Wednesday.

The offer, put to the union late on Tuesday, would take effect only once night sailings resume, the officials said.

The cabinet was prepared to go further on rosters than on pay, the second official said.
`;

/** The same report in other words, credited. */
export const rewritten = `---
publisher: Lathwell Post
date: 2026-03-05
---
Ferry workers were offered a 7.5 per cent raise over two years if medical freight may leave the port, the Norland Press Agency reported, citing two officials.

The offer would apply only when sailings at night resume, the agency’s officials said.

Ministers would go further on rosters than on pay, one of the officials told NPA.

A choir sang on the quay in the evening, and the bakery gave away its last rolls.

About 2,300 crew have walked out and 17 of the company’s 19 vessels are tied up, the port authority said.
`;

/** The same affair, seen with its own eyes. */
export const ownReport = `---
publisher: Ellenvik Gazette
date: 2026-03-05
---
On the fish quay the crews have painted their demands on a sail. Nobody at the port would talk to the Gazette about pay.

The bakery opened at four, as it has for thirty years, and sold out by six.

A ferry captain, who would not give his name, said that he had not slept at home since the strike began.
`;

/** Another affair that the same agency reported. */
export const otherStory = `---
publisher: Hrane Observer
date: 2026-03-05
---
The council of Hrane has bought a second snow plough, its treasurer told NPA.

The plough will be painted orange and kept in the old fire station, the treasurer said.

Three residents asked whether it could also clear the footpath to the school.
`;
