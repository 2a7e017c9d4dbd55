// One story through a real connection: open, read the finding, look at its source, fix it, be done; and the desk changes.
import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  LocationLink,
  ResponseError,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { altered, exact, harbourDesk, openHarbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';

const draft = `# Night boats\n\n${exact}\n\n${altered}\n\n${wrongSpeaker}\n`;

describe('a desk with deskcheck.json', () => {
  it('follows the file', async () => {
    const files = { 'deskcheck.json': '{ "corpus": ["empty"] }', 'empty/x.md': 'Nothing.\n' };
    const desk = makeDesk({ ...harbourDesk, ...files });
    const client = await startClient({ desk });
    await client.opened('draft.md', altered);
    const before = await client.diagnostics('draft.md');
    const refreshed = client.refreshed();
    desk.write('deskcheck.json', '{ "corpus": ["corpus"] }');
    await refreshed;
    const after = await client.diagnostics('draft.md');
    await client.stop();
    assert.deepEqual(
      [before.map(({ code }) => code), after.map(({ code }) => code)],
      [['cite/unknown-key'], ['quote/altered']],
    );
  });
});

describe('language server', () => {
  let desk: Desk;
  let client: LspClient;

  beforeEach(async () => {
    ({ desk, client } = await openHarbourDesk(draft));
  });
  afterEach(() => client.stop());

  const brief = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.map(({ code, message }) => `${String(code)}: ${String(message)}`);
  const alteredOnly = 'quote/altered: Source has “a lot”, not “all”.';
  const speakerOnly = 'quote/speaker: Source gives these words to Tobias Hrane.';

  const actionsAt = async (text: string, word: string): Promise<CodeAction[]> => {
    const start = positionOf(text, word);
    const diagnostics = [...(await client.diagnostics('draft.md'))];
    return client.codeActions('draft.md', { start, end: start }, { diagnostics });
  };

  it('says what it can do', () => {
    assert.deepEqual(client.initialized.capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      callHierarchyProvider: true,
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: true,
      documentLinkProvider: {},
      documentSymbolProvider: { label: 'Deskcheck' },
      workspaceSymbolProvider: true,
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.deskcheck', 'source.deskcheck.references'],
      },
      completionProvider: { triggerCharacters: ['@', '[', '{', '<', '"', '“', '„', '«', '‘', "'", '`', ' '] },
      executeCommandProvider: {
        commands: [
          'deskcheck.accept',
          'deskcheck.acceptAgain',
          'deskcheck.ignoreSource',
          'deskcheck.reopen',
          'deskcheck.undoDecision',
        ],
      },
      inlayHintProvider: true,
      codeLensProvider: { resolveProvider: false },
      diagnosticProvider: { identifier: 'deskcheck', interFileDependencies: true, workspaceDiagnostics: false },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        textDocumentContent: { schemes: ['deskcheck-source'] },
      },
    });
  });

  it('reports findings with the words of the source beside them', async () => {
    const diagnostics = await client.diagnostics('draft.md');
    assert.deepEqual(brief(diagnostics), [alteredOnly, speakerOnly]);
    const [first] = diagnostics;
    assert.deepEqual(first?.range, {
      start: positionOf(draft, 'all of'),
      end: positionOf(draft, 'all of', 'all'.length),
    });
    assert.equal(first.source, 'Deskcheck');
    assert.equal(first.severity, 1);
    const [related] = first.relatedInformation!;
    assert.equal(related?.location.uri, desk.uri('corpus/harbour.md'));
    assert.match(related.message, /a lot/);
  });

  it('answers a second question with “unchanged”', async () => {
    const report = await client.pull('draft.md');
    const again = await client.pull('draft.md', report.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
  });

  it('shows the source on hover', async () => {
    const params = client.at('draft.md', positionOf(draft, 'burden'));
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params);
    const { value } = hover.contents as { value: string };
    assert.match(value, /^\*\*Differs from source\*\* · 1 word/);
    assert.match(value, /~~all~~/);
    assert.match(value, /\[open\]\(<file:\/\/\/.*corpus\/harbour\.md#L8>\)/);
  });

  it('opens the source at the exact words', async () => {
    const params = client.at('draft.md', positionOf(draft, 'unconditional'));
    const links = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', params);
    assert.deepEqual(
      links.map(({ targetUri }) => targetUri),
      [desk.uri('corpus/harbour.md'), desk.uri('corpus/cold-store.md')],
    );
    const article = harbourDesk['corpus/harbour.md']!;
    assert.deepEqual(links[0]?.targetSelectionRange.start, positionOf(article, 'The money'));
    assert.deepEqual(links[0].originSelectionRange?.start, positionOf(draft, '“The money'));
  });

  it('fixes one finding, then the other, and is clean', async () => {
    let text = draft;
    for (const [word, left] of [
      ['all of', [speakerOnly]],
      ['Marta Ellenvik said [', []],
    ] as const) {
      const [fix] = await actionsAt(text, word);
      assert.equal(fix?.isPreferred, true);
      assert.equal(fix.diagnostics?.length, 1);
      const [change] = fix.edit!.documentChanges as TextDocumentEdit[];
      text = TextDocument.applyEdits(TextDocument.create('', '', 0, text), change!.edits as never);
      client.edit('draft.md', text);
      assert.deepEqual(brief(await client.diagnostics('draft.md')), left);
    }
    const { toSettle } = await client.status('draft.md', 'ready');
    assert.equal(toSettle, 0);
  });

  it('looks again when an article changes on disk, and asks the editor to', async () => {
    assert.equal((await client.diagnostics('draft.md')).length, 2);
    const refreshed = client.refreshed();
    desk.write('corpus/harbour.md', harbourDesk['corpus/harbour.md']!.replace('a lot of', 'all of'));
    await refreshed;
    assert.deepEqual(brief(await client.diagnostics('draft.md')), [speakerOnly]);
  });

  it('takes decisions from the ledger as soon as it changes on disk', async () => {
    const [finding] = await client.diagnostics('draft.md');
    const { rule, binding } = finding!.data as { rule: string; binding: object };
    const accepted = [{ rule, ...binding, reason: 'Settled in another window' }];
    const refreshed = client.refreshed();
    desk.write('deskcheck.ledger.json', JSON.stringify({ version: 1, accepted }));
    await refreshed;
    assert.deepEqual(brief(await client.diagnostics('draft.md')), [speakerOnly]);
  });

  it('settles a finding for good', async () => {
    const [finding] = await client.diagnostics('draft.md');
    const { rule, binding } = finding!.data as { rule: string; binding: object };
    const refreshed = client.refreshed();
    const params = { uri: desk.uri('draft.md'), rule, binding, reason: 'Corrected on the phone' };
    assert.equal(await client.connection.sendRequest('deskcheck/accept', params), true);
    await refreshed;
    assert.deepEqual(brief(await client.diagnostics('draft.md')), [speakerOnly]);
    const end = positionOf(draft, '# Night boats', '# Night boats'.length);
    client.edit('draft.md', ' again', { start: end, end });
    assert.deepEqual(brief(await client.diagnostics('draft.md')), [speakerOnly]);
    assert.equal(await client.connection.sendRequest('deskcheck/accept', params), false);
  });

  it('says in one sentence why a decision was not written, and where the ledger is', async () => {
    const [finding] = await client.diagnostics('draft.md');
    desk.write('deskcheck.ledger.json', '<<<<<<< ours\n');
    const params = { uri: desk.uri('draft.md'), ...(finding!.data as object), reason: 'Corrected on the phone' };
    await assert.rejects(client.connection.sendRequest('deskcheck/accept', params), (error: ResponseError<unknown>) => {
      assert.match(
        error.message,
        /^deskcheck\.ledger\.json is damaged \(it holds an unfinished merge, and some of its marks are missing\)\./,
      );
      assert.deepEqual(error.data, { ledger: desk.uri('deskcheck.ledger.json') });
      return true;
    });
  });

  it('settles without asking where the editor cannot ask', async () => {
    const actions = await actionsAt(draft, 'all of');
    const accept = actions.find(({ command }) => command)!.command!;
    assert.equal(accept.command, 'deskcheck.accept');
    const refreshed = client.refreshed();
    await client.connection.sendRequest('workspace/executeCommand', accept);
    await refreshed;
    assert.deepEqual(brief(await client.diagnostics('draft.md')), [speakerOnly]);
  });

  it('lists sources and what could not be read', async () => {
    const result = await client.connection.sendRequest<{ sources: { key: string }[] }>('deskcheck/sources', {
      uri: desk.uri('draft.md'),
    });
    assert.deepEqual(
      result.sources.map(({ key }) => key),
      ['compass', 'harbour'],
    );
  });

  it('offers keys while a citation is being typed', async () => {
    const text = `${draft}\nTalks stalled [@`;
    client.edit('draft.md', text);
    const params = client.at('draft.md', positionOf(text, '[@', 2));
    const last = { ...params, position: { line: text.split('\n').length - 1, character: 'Talks stalled [@'.length } };
    const list = await client.connection.sendRequest<{ items: { label: string }[] }>('textDocument/completion', last);
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['harbour', 'compass'],
    );
  });
});
