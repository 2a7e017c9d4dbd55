// One small desk for the tests of editor features and of the language server: two articles and the quotations in them.
import { makeDesk, startClient, type Desk, type LspClient } from './lspClient';

export const harbourArticle = `---
title: Harbour talks stall
publisher: The Ossay Islander
date: 2026-03-04
---
The talks over the night boats stalled on Tuesday.

"We are going to take a lot of the burden until the boats run again," Transport Minister Marta Ellenvik told reporters.

"The money is there, but it is not unconditional," said Tobias Hrane, general secretary of the Ferry Crews' Union.

"Nobody on this pier has slept since the strike began," Hrane said.
`;

export const coldStoreArticle = `---
key: compass
title: Doses wait in the cold store
publisher: Compass Weekly
---
The cold store at Skarnhaven holds 1.4 million doses.

"A vaccine that nobody can collect is only an expensive kind of ice," said Renée Faubard, who directs the plant.

Tobias Hrane repeated his line from Tuesday. "The money is there, but it is not unconditional," he said.

The next delivery is due on Friday if the night boats run again by then, the company wrote in a note to hospitals.
`;

export const harbourDesk: Readonly<Record<string, string>> = {
  'corpus/harbour.md': harbourArticle,
  'corpus/cold-store.md': coldStoreArticle,
};

export const exact = '“The money is there, but it is not unconditional,” Tobias Hrane said [@harbour].';
export const altered =
  'Marta Ellenvik said: “We are going to take all of the burden until the boats run again” [@harbour].';
export const wrongSpeaker = '“Nobody on this pier has slept since the strike began,” Marta Ellenvik said [@harbour].';

/** The desk on disk with this draft in it, and a client that has opened the draft. */
export async function openHarbourDesk(draft: string): Promise<{ desk: Desk; client: LspClient }> {
  const desk = makeDesk({ ...harbourDesk, 'draft.md': draft });
  const client = await startClient({ desk });
  await client.opened('draft.md', draft);
  return { desk, client };
}
