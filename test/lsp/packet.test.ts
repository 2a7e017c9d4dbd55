// The fact-checker's packet over the protocol: of the draft as it stands in the editor, between other messages.
import assert from 'node:assert/strict';
import type { PacketParams, PacketResult } from '../../server/src/protocol';
import { readCsv } from '../harness/csv';
import { harbourDesk } from '../harness/harbourDesk';
import { makeDesk, startClient, type LspClient } from '../harness/lspClient';

const draft = '# Night boats\n\n“Not one boat will leave,” Ada Orsk said [@npa-harbour].\n';

describe('the packet over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());
  const begin = async (files: Readonly<Record<string, string>> = harbourDesk): Promise<void> => {
    client = await startClient({ desk: makeDesk(files) });
    await client.opened('draft.md', draft);
  };
  const uri = (name: string): string => client.at(name, { line: 0, character: 0 }).textDocument.uri;
  const ask = (format: PacketParams['format'], of = uri('draft.md')): Promise<PacketResult> =>
    client.connection.sendRequest('deskcheck/packet', { uri: of, format });

  it('is of the words that are typed, not of those on the disk', async () => {
    await begin();
    client.edit('draft.md', `${draft}\nThe boats stay in their harbours.\n`);
    const { text = '', message } = await ask('csv');
    const [, ...rows] = readCsv(text.slice(1));
    assert.deepEqual(
      rows.map(([path, number, , , sentence]) => [path, number, sentence]),
      [
        ['draft.md', '1', '“Not one boat will leave,” Ada Orsk said.'],
        ['draft.md', '2', 'The boats stay in their harbours.'],
      ],
    );
    assert.match(message, /^\d of 2 sentences compared with their sources$/);
  });

  it('is a page, or Markdown, with the version and the day', async () => {
    await begin();
    const { text: page = '' } = await ask('html');
    assert.match(page, /^<!doctype html>/i);
    assert.match(page, /Made by Deskcheck \d+\.\d+\.\d+ on \d{1,2} [A-Z][a-z]{2} \d{4}/);
    assert.match((await ask('markdown')).text ?? '', /^# Fact-checker’s packet: Night boats\n/u);
  });

  it('is there for a draft that was never saved', async () => {
    await begin();
    const untitled = 'untitled:Untitled-1';
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: untitled, languageId: 'markdown', version: 1, text: draft },
    });
    const { text = '', message } = await ask('markdown', untitled);
    assert.match(text, /Night boats/, message);
  });

  it('says why there is none: no draft, no sources', async () => {
    await begin();
    const source = Object.keys(harbourDesk).find((path) => path.startsWith('corpus/') && !path.includes('drafts'))!;
    assert.deepEqual(await ask('html', uri(source)), { message: 'This text is no draft, or it has just changed.' });
    await client.stop();
    client = await startClient({ desk: makeDesk({ 'corpus/empty.txt': '', 'draft.md': draft }) });
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri('draft.md'), languageId: 'markdown', version: 1, text: draft },
    });
    for (let tries = 0; tries < 100 && (await ask('html')).message.includes('still being read'); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await ask('html'), { message: 'There are no sources yet.' });
  });
});
