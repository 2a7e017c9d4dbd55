// The call hierarchy over a real connection: who carries words, through whom they came, who carries them on.
import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver-protocol';
import { exact, harbourDesk, openHarbourDesk } from '../harness/harbourDesk';
import { positionOf, type Desk, type LspClient } from '../harness/lspClient';

const draft = `${exact}\n`;

describe('the way of words as a call hierarchy', () => {
  let desk: Desk;
  let client: LspClient;

  beforeEach(async () => {
    ({ desk, client } = await openHarbourDesk(draft));
  });
  afterEach(() => client.stop());

  const prepare = async (path: string, text: string, words: string): Promise<CallHierarchyItem | undefined> => {
    const params = client.at(path, positionOf(text, words));
    return (
      await client.connection.sendRequest<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', params)
    )?.[0];
  };
  const incoming = async (item: CallHierarchyItem): Promise<readonly CallHierarchyItem[]> =>
    (await client.connection.sendRequest<{ from: CallHierarchyItem }[]>('callHierarchy/incomingCalls', { item })).map(
      ({ from }) => from,
    );
  const outgoing = async (item: CallHierarchyItem): Promise<readonly CallHierarchyItem[]> =>
    (await client.connection.sendRequest<{ to: CallHierarchyItem }[]>('callHierarchy/outgoingCalls', { item })).map(
      ({ to }) => to,
    );
  const shown = ({ name, detail, uri, range }: CallHierarchyItem): string =>
    `${name} | ${detail} | ${uri.slice(desk.uri('').length)}:${range.start.line + 1}`;
  const money = 'The money is there, but it is not unconditional';

  it('leads from a quotation back to the page, and on to the speaker', async () => {
    const here = (await prepare('draft.md', draft, 'unconditional'))!;
    assert.equal(shown(here), `draft.md | quotes it · “${money},” | /draft.md:1`);
    const [page, ...others] = await incoming(here);
    assert.deepEqual(others, []);
    assert.equal(shown(page!), `The Ossay Islander | carries it · “${money}” | /corpus/harbour.md:10`);
    const [speaker] = await incoming(page!);
    assert.equal(shown(speaker!), 'Tobias Hrane | says it | /corpus/harbour.md:10');
    assert.deepEqual(await incoming(speaker!), []);
  });

  it('leads from a speaker to all who carry the words', async () => {
    const article = harbourDesk['corpus/harbour.md']!;
    client.open('corpus/harbour.md', article);
    const page = (await prepare('corpus/harbour.md', article, 'unconditional'))!;
    assert.equal(page.name, 'The Ossay Islander');
    assert.deepEqual(
      (await outgoing(page)).map(({ name }) => name),
      ['draft.md'],
    );
    const [speaker] = await incoming(page);
    assert.deepEqual(
      (await outgoing(speaker!)).map(({ name }) => name),
      ['The Ossay Islander', 'Compass Weekly'],
    );
  });

  it('starts nowhere but on words that somebody can have passed on', async () => {
    assert.equal(await prepare('draft.md', draft, 'harbour]'), undefined);
    assert.equal(await prepare('draft.md', draft, 'said ['), undefined);
  });

  it('leads nowhere once the words are gone', async () => {
    const here = (await prepare('draft.md', draft, 'unconditional'))!;
    client.edit('draft.md', 'Nothing of the kind.\n');
    assert.deepEqual(await incoming(here), []);
  });
});
