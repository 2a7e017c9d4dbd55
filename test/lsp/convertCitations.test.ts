// Citations in another form over the protocol: offered by hand at a citation, with the reason where one cannot be had.
import assert from 'node:assert/strict';
import type { CodeAction, CodeActionContext, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { makeDesk, modernEditor, positionOf, startClient, type LspClient } from '../harness/lspClient';

const draft = `# Night boats\n\n${exact}\n\n${altered}\n\nDoses [@lost] wait.\n`;
const automatic = 2;
const { codeAction } = modernEditor.textDocument!;
const saysWhy = {
  ...modernEditor,
  textDocument: { ...modernEditor.textDocument, codeAction: { ...codeAction, disabledSupport: true } },
};

describe('citations in another form over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const begin = async (capabilities = modernEditor): Promise<void> => {
    client = await startClient({ desk: makeDesk(harbourDesk), capabilities });
    await client.opened('draft.md', draft);
  };
  const turning = async (word: string, context: Partial<CodeActionContext> = {}): Promise<readonly CodeAction[]> => {
    const at = positionOf(draft, word);
    const actions = await client.codeActions('draft.md', { start: at, end: at }, context);
    return actions.filter(({ title }) => title.startsWith('Turn '));
  };
  const titles = (actions: readonly CodeAction[]): readonly string[] => actions.map(({ title }) => title);

  it('are offered at a citation, one or all of them', async () => {
    await begin();
    const actions = await turning('harbour');
    assert.deepEqual(titles(actions), [
      'Turn this citation into a footnote',
      'Turn this citation into a link',
      'Turn all citations into footnotes',
      'Turn all citations into links (2 of 3)',
    ]);
    const [change] = actions[2]!.edit!.documentChanges as TextDocumentEdit[];
    const text = TextDocument.applyEdits(TextDocument.create('', '', 0, draft), change!.edits as never);
    assert.equal(
      text,
      `${draft.replace(' [@harbour]', '[^1]').replace(' [@harbour]', '[^2]').replace(' [@lost]', '[^3]')}\n[^1]: [@harbour]\n[^2]: [@harbour]\n[^3]: [@lost]\n`,
    );
    const before = await client.diagnostics('draft.md');
    client.edit('draft.md', text);
    const after = await client.diagnostics('draft.md');
    assert.deepEqual(after.map(({ code }) => code).sort(), before.map(({ code }) => code).sort());
  });

  it('are nowhere else, and in no menu that opens by itself', async () => {
    await begin();
    assert.deepEqual(titles(await turning('Night')), []);
    assert.deepEqual(titles(await turning('harbour', { triggerKind: automatic })), []);
    assert.deepEqual(titles(await turning('harbour', { only: ['quickfix'] })), []);
    assert.equal((await turning('harbour', { only: ['refactor'] })).length, 4);
  });

  it('come with the reason where they cannot be had and the editor can show it', async () => {
    await begin(saysWhy);
    const [, link] = await turning('lost');
    assert.deepEqual(
      [link?.title, link?.disabled?.reason, link?.edit],
      ['Turn this citation into a link', 'No source has the key “lost”.', undefined],
    );
    await client.stop();
    await begin();
    assert.ok(!titles(await turning('lost')).includes('Turn this citation into a link'));
  });
});
