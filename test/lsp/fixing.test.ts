// What an editor asks for decides what it is offered: kinds of code actions, and what its save may and may not do.
import assert from 'node:assert/strict';
import type { CodeAction, CodeActionContext, Command, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { altered, exact, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { makeDesk, modernEditor, positionOf, startClient, type LspClient } from '../harness/lspClient';

const draft = `# Night boats\n\n${exact}\n\n${altered}\n\n${wrongSpeaker}\n`;
const fixed = draft.replace('all of', 'a lot of').replace('Marta Ellenvik said [', 'Tobias Hrane said [');
const byHand = 1;
const onSave = 2;

describe('fixing over the protocol', () => {
  let client: LspClient;
  const start = async (text: string, capabilities = modernEditor): Promise<void> => {
    client = await startClient({ desk: makeDesk(harbourDesk), capabilities });
    await client.opened('draft.md', text);
  };
  afterEach(() => client.stop());

  /** The whole draft is the range, as when a document is saved; or the place of a word. */
  const asked = async <T = CodeAction>(
    text: string,
    context: Omit<CodeActionContext, 'diagnostics'>,
    word?: string,
  ): Promise<readonly T[]> => {
    const at = word === undefined ? undefined : positionOf(text, word);
    const range = at
      ? { start: at, end: at }
      : { start: { line: 0, character: 0 }, end: positionOf(`${text}\0`, '\0') };
    return client.codeActions<T>('draft.md', range, context);
  };
  const after = (text: string, { edit }: CodeAction): string => {
    const [change] = edit!.documentChanges as TextDocumentEdit[];
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), change!.edits as never);
  };
  const fixAll = ({ kind }: CodeAction): boolean => kind === 'source.fixAll.deskcheck';

  it('changes nothing on save where a general fix-all is on', async () => {
    await start(draft);
    for (const kind of ['source.fixAll', 'source', 'source.organizeImports', 'source.fixAll.eslint']) {
      assert.deepEqual(await asked(draft, { only: [kind], triggerKind: onSave }), [], kind);
    }
    assert.deepEqual(await asked(draft, { only: ['source.fixAll'], triggerKind: byHand }), []);
  });

  it('fixes all quotations on save where that is asked for by its full name', async () => {
    await start(draft);
    const [action, ...more] = await asked(draft, { only: ['source.fixAll.deskcheck'], triggerKind: onSave });
    assert.deepEqual(more, []);
    assert.equal(action!.title, 'Fix all quotations in this draft');
    assert.ok(fixAll(action!));
    assert.equal(after(draft, action!), fixed);
    client.edit('draft.md', fixed);
    assert.deepEqual(await client.diagnostics('draft.md'), []);
    assert.deepEqual(await asked(fixed, { only: ['source.fixAll.deskcheck'], triggerKind: onSave }), []);
  });

  it('offers it in the menu of source actions, and nowhere else', async () => {
    await start(draft);
    const menu = await asked(draft, { only: ['source'], triggerKind: byHand });
    assert.deepEqual(
      menu.map(({ kind }) => kind),
      ['source.fixAll.deskcheck', 'source.deskcheck.references'],
    );
    for (const context of [{}, { only: [] }, { only: [''] }, { only: ['quickfix'] }, { only: ['refactor'] }]) {
      const offers = await asked(draft, { ...context, triggerKind: byHand }, 'all of');
      assert.deepEqual(offers.filter(fixAll), [], JSON.stringify(context));
    }
  });

  it('reads kinds as a tree', async () => {
    await start(draft);
    const kinds = async (only: string[] | undefined): Promise<readonly unknown[]> => [
      ...new Set((await asked(draft, only ? { only } : {}, 'all of')).map(({ kind }) => kind)),
    ];
    for (const only of [undefined, [], [''], ['quickfix'], ['source.organizeImports', 'quickfix']]) {
      assert.deepEqual(await kinds(only), ['quickfix'], String(only));
    }
    for (const only of [['quick'], ['quickfix.spelling'], ['quickfixes']]) {
      assert.deepEqual(await kinds(only), [], String(only));
    }
  });

  it('offers a citation as a change, not as a fix', async () => {
    const uncited = draft.replace(' [@harbour].', '.');
    await start(uncited);
    for (const only of [undefined, ['refactor'], ['refactor.rewrite']]) {
      const offers = await asked(uncited, only ? { only } : {}, 'unconditional');
      const [offer, ...more] = offers.filter(({ title }) => title.startsWith('Cite harbour'));
      assert.deepEqual([offer?.kind, offer?.isPreferred, more], ['refactor.rewrite', false, []]);
      assert.equal(after(uncited, offer!), draft);
    }
    assert.deepEqual(await asked(uncited, { only: ['quickfix'] }, 'unconditional'), []);
  });

  it('offers to quote selected words that a source has', async () => {
    const words = 'We are going to take a lot of the burden until the boats run again';
    const text = `# Boats\n\n${words}\n\nIt rains. ${exact}\n`;
    await start(text);
    const selected = async (from: string, to: string, only?: string[]): Promise<readonly CodeAction[]> => {
      const range = { start: positionOf(text, from), end: positionOf(text, to, to.length) };
      return client.codeActions('draft.md', range, only ? { only } : {});
    };
    // With the blank line behind it, as a triple click selects.
    const offers = await selected('We are', 'again\n', ['refactor']);
    assert.deepEqual(
      offers.map(({ title, kind }) => [title, kind]),
      [
        ['Quote with speaker and citation: Marta Ellenvik, harbour', 'refactor.rewrite'],
        ['Quote with citation: harbour', 'refactor.rewrite'],
      ],
    );
    assert.equal(after(text, offers[0]!), text.replace(words, `“${words},” Marta Ellenvik said [@harbour].`));
    const [fix] = await selected('We are', 'again', ['quickfix']);
    assert.equal(fix?.title, 'Quote these words and cite harbour');
    assert.equal(after(text, fix), text.replace(words, `“${words}” [@harbour]`));
    assert.deepEqual(await selected('It rains', 'rains.'), []);
    assert.deepEqual(await selected('The money', 'unconditional'), []);
    assert.deepEqual(await selected('“The money', 'unconditional,”'), []);
  });

  it('says which fix is the preferred one only where the editor knows the word', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix' as const] } } };
    await start(draft, { ...modernEditor, textDocument: { ...modernEditor.textDocument, codeAction } });
    const [first] = await asked(draft, {}, 'all of');
    assert.ok(first!.edit);
    assert.equal('isPreferred' in first!, false);
  });

  it('gives commands to an editor that knows no code actions', async () => {
    await start(draft, {});
    const offers = await asked<Command>(draft, {}, 'all of');
    assert.deepEqual(
      offers.map(({ title, command }) => [title, command]),
      [
        ['Accept', 'deskcheck.accept'],
        ['Ignore quote/altered for harbour', 'deskcheck.ignoreSource'],
      ],
    );
  });
});
