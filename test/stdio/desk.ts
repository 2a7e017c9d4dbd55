// The desk that other editors open: one source, and a draft that departs from it by a word.

/** Signs of one, two and four bytes before the words: every way of counting them differs from the others. */
const source = `---
title: Harbour talks stall
publisher: The Ossay Islander
date: 2026-03-04
---
The talks over the night boats stalled on Tuesday.

🚢 Renée – "We are going to take a lot of the burden until the boats run again," Transport Minister Marta Ellenvik told reporters.
`;

const paragraph = (amount: string): string =>
  `🚢 É — Marta Ellenvik said: “We are going to take ${amount} of the burden until the boats run again” [@harbour].`;

/** The draft's paragraph, and what is to become of it. */
export const altered = paragraph('all');
export const fixed = paragraph('a lot');

/** Its files, by their paths. */
export const desk: Readonly<Record<string, string>> = {
  'desk/corpus/harbour.md': source,
  'desk/draft.md': `# Café 🚢\n\n${altered}\n`,
};
