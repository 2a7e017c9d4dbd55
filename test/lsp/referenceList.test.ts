// The list of references over the protocol: as a request, as a command of editors without one of their own, as a code action.
import assert from 'node:assert/strict';
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  CodeActionContext,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReferencesResult } from '../../server/src/protocol';
import { exact, harbourDesk } from '../harness/harbourDesk';
import {
  makeDesk,
  modernEditor,
  positionOf,
  startClient,
  type ClientSetting,
  type LspClient,
} from '../harness/lspClient';

const draft = `# Night boats\n\n${exact}\n`;
const editing = { ...modernEditor, workspace: { ...modernEditor.workspace, applyEdit: true } };
const list =
  '<!-- deskcheck-references -->\n\n- The Ossay Islander, “Harbour talks stall”, 4 March 2026. <!-- not stated: address -->\n\n<!-- /deskcheck-references -->\n';
const kind = 'source.deskcheck.references';
const onSave = 2;

describe('the reference list over the protocol', () => {
  let client: LspClient;
  let text: string;
  afterEach(() => client.stop());

  const apply = (edit: ApplyWorkspaceEditParams['edit']): void => {
    const [change, ...more] = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(more, []);
    text = TextDocument.applyEdits(TextDocument.create('', '', 0, text), change!.edits as never);
    client.edit('draft.md', text);
  };
  const begin = async (words: string, setting: Partial<ClientSetting> = {}, files = harbourDesk) => {
    text = words;
    client = await startClient({ desk: makeDesk(files), capabilities: editing, ...setting });
    client.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
      apply(edit);
      return { applied: true };
    });
    await client.opened('draft.md', words);
  };
  const uri = (): string => client.at('draft.md', { line: 0, character: 0 }).textDocument.uri;
  const ask = (): Promise<ReferencesResult> => client.connection.sendRequest('deskcheck/references', { uri: uri() });
  const actions = (context: Partial<CodeActionContext>, word = 'Night'): Promise<readonly CodeAction[]> => {
    const at = positionOf(text, word);
    return client.codeActions('draft.md', { start: at, end: at }, context);
  };
  const refreshing = (all: readonly CodeAction[]): readonly string[] =>
    all.filter((it) => it.kind === kind).map(({ title }) => title);

  it('is written once, and left alone while it is up to date', async () => {
    await begin(draft);
    assert.deepEqual(await ask(), {
      written: true,
      message: '1 work listed, 1 with a remark on what is not stated.',
    });
    assert.equal(text, `${draft}\n## Sources\n\n${list}`);
    assert.deepEqual(await client.diagnostics('draft.md'), []);
    const again = await ask();
    assert.equal(again.written, false);
    assert.match(again.message, /^The list is up to date\. 1 work/);
  });

  it('is in the style of deskcheck.json', async () => {
    await begin(draft, {}, { ...harbourDesk, 'deskcheck.json': '{"referenceStyle": "mla"}' });
    await ask();
    assert.match(text, /## Works Cited\n\n.*\n\n“Harbour talks stall\.” \*The Ossay Islander\*, 4 Mar\. 2026\./);
  });

  it('is a command for editors without one of their own, and says in a message what it did', async () => {
    const said: string[] = [];
    await begin(draft);
    client.connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void said.push(message),
    );
    const { executeCommandProvider } = client.initialized.capabilities;
    assert.ok(executeCommandProvider?.commands.includes('deskcheck.insertReferences'));
    const command = { command: 'deskcheck.insertReferences', arguments: [{ uri: uri() }] };
    await client.connection.sendRequest('workspace/executeCommand', command);
    assert.ok(text.endsWith(list));
    assert.equal(said.length, 1);
    assert.match(said[0]!, /^1 work listed/);
  });

  it('is no command where the editor carries out no edits', async () => {
    await begin(draft, { capabilities: modernEditor });
    const { executeCommandProvider } = client.initialized.capabilities;
    assert.ok(!executeCommandProvider?.commands.includes('deskcheck.insertReferences'));
    assert.equal((await ask()).written, false);
  });

  it('is an action on the whole draft where that is asked for, and an action at the list itself', async () => {
    await begin(draft);
    for (const context of [{}, { only: [''] }, { only: ['quickfix'] }, { only: ['refactor'] }])
      assert.deepEqual(refreshing(await actions(context)), [], JSON.stringify(context));
    const [action] = (await actions({ only: ['source'] })).filter((it) => it.kind === kind);
    assert.equal(action?.title, 'Insert reference list');
    apply(action.edit!);
    assert.ok(text.endsWith(list));
    assert.deepEqual(refreshing(await actions({ only: ['source'] })), []);
    text = text.replace('4 March 2026', '5 March 2026');
    client.edit('draft.md', text);
    assert.deepEqual(refreshing(await actions({}, '5 March')), ['Refresh reference list']);
    assert.deepEqual(refreshing(await actions({}, 'Night')), []);
  });

  it('is refreshed on save by its name alone, and never begun then', async () => {
    await begin(draft);
    assert.deepEqual(await actions({ only: [kind], triggerKind: onSave }), []);
    await ask();
    text = text.replace('4 March 2026', '5 March 2026');
    client.edit('draft.md', text);
    assert.deepEqual(await actions({ only: ['source'], triggerKind: onSave }), []);
    assert.deepEqual(refreshing(await actions({ only: [kind], triggerKind: onSave })), ['Refresh reference list']);
  });

  it('says why there is none', async () => {
    await begin('# Night boats\n\nNothing is cited here.\n');
    assert.deepEqual(await ask(), {
      written: false,
      message: 'There is nothing to list: the draft cites no source yet.',
    });
    const source = makeDesk({});
    source.remove();
    assert.deepEqual(await client.connection.sendRequest('deskcheck/references', { uri: source.uri('other.md') }), {
      written: false,
      message: 'This text is no draft, or it has just changed.',
    });
  });
});
