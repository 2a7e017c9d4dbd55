// Deciding what counts as one source: written into deskcheck.json, by the editor where it applies edits, else by the server.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApplyWorkspaceEditParams, ClientCapabilities, TextDocumentEdit } from 'vscode-languageserver-protocol';
import type { DecideOriginsParams, DecideOriginsResult } from '../../server/src/protocol';
import { cut, wire } from '../harness/ferryWire';
import { makeDesk, modernEditor, startClient, type Desk, type LspClient } from '../harness/lspClient';

const draft = 'The offer stands [@wire; @cut].\n';

describe('deciding what counts as one source', () => {
  let desk: Desk;
  let client: LspClient;
  const start = async (capabilities: ClientCapabilities, trusted = true): Promise<void> => {
    desk = makeDesk({ 'corpus/wire.md': wire, 'corpus/cut.md': cut });
    client = await startClient({ desk, capabilities, options: { trusted } });
    await client.opened('draft.md', draft);
  };
  afterEach(() => client.stop());
  const decide = (params: Omit<DecideOriginsParams, 'uri'>): Promise<DecideOriginsResult> =>
    client.connection.sendRequest('deskcheck/decideOrigins', { uri: desk.uri('draft.md'), ...params });
  const file = (): string => join(desk.root, 'deskcheck.json');

  it('writes the file where the editor applies no edits', async () => {
    await start(modernEditor);
    const { done, message } = await decide({ keys: ['wire', 'cut'], as: 'apart' });
    assert.deepEqual([done, message], [true, 'wire and cut count as sources of their own now.']);
    assert.deepEqual(JSON.parse(readFileSync(file(), 'utf8')), { origins: { apart: [['cut', 'wire']] } });
    assert.match((await decide({ keys: ['cut', 'wire'], as: 'apart' })).message, /says so already/);
    await decide({ keys: ['cut', 'wire'], as: 'together' });
    assert.deepEqual(JSON.parse(readFileSync(file(), 'utf8')), { origins: { together: [['cut', 'wire']] } });
  });

  it('asks the editor where it applies edits, so that they can be undone there', async () => {
    await start({
      ...modernEditor,
      workspace: {
        ...modernEditor.workspace,
        applyEdit: true,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
      },
    });
    const asked: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      asked.push(params);
      return { applied: true };
    });
    assert.ok((await decide({ keys: ['wire', 'cut'], as: 'together' })).done);
    const [make, change] = asked[0]!.edit.documentChanges!;
    assert.deepEqual(make, { kind: 'create', uri: desk.uri('deskcheck.json') });
    const { textDocument, edits } = change as TextDocumentEdit;
    assert.equal(textDocument.uri, desk.uri('deskcheck.json'));
    assert.match((edits[0] as { newText: string }).newText, /"together"/);
    assert.ok(!existsSync(file()));
  });

  it('writes nothing in a folder that is not trusted, nor for keys that are not there', async () => {
    await start(modernEditor, false);
    assert.ok(!(await decide({ keys: ['wire', 'cut'], as: 'apart' })).done);
    await client.stop();
    await start(modernEditor);
    assert.match((await decide({ keys: ['wire', 'wier'], as: 'apart' })).message, /No source has the key “wier”/);
    assert.match((await decide({ keys: ['wire', 'wire'], as: 'apart' })).message, /at least two/);
    assert.ok(!existsSync(file()));
  });

  it('says what is the matter with a broken file, and leaves it', async () => {
    await start(modernEditor);
    desk.write('deskcheck.json', '{"corpus": ');
    assert.match((await decide({ keys: ['wire', 'cut'], as: 'apart' })).message, /not JSON at the moment/);
    assert.equal(readFileSync(file(), 'utf8'), '{"corpus": ');
  });
});
