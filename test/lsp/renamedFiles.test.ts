// Files of sources renamed in the editor: drafts, bibliographies, `deskcheck.json` and the ledger go along, sidecars too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { besideText } from '../../server/src/adapters/textBeside';
import { harbourArticle } from '../harness/harbourDesk';
import { makeDesk, modernEditor, startClient, type Desk, type LspClient } from '../harness/lspClient';

const able = {
  ...modernEditor,
  workspace: {
    ...modernEditor.workspace,
    fileOperations: { willRename: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['rename' as const] },
  },
};
const ledger = {
  version: 1,
  accepted: [{ rule: 'quote/altered', clause: 'harbour', passage: 'harbour', reason: 'harbour' }],
  ignored: [{ rule: 'quote/restyled', source: 'harbour', reason: 'A rough transcript' }],
};
const config = { corpus: ['corpus'], origins: { together: [['harbour', 'reprint']], apart: [] } };
const files = {
  'corpus/harbour.md': harbourArticle,
  'corpus/reprint.md': harbourArticle,
  'corpus/scans/talks.txt': 'The talks stalled.\n',
  'corpus/scans/talks.yml': 'title: Talks\n',
  'corpus/refs.bib': '@online{talks24, title={Talks}, file={:scans/talks.txt:text/plain}}\n',
  'deskcheck.json': JSON.stringify(config, null, 2),
  'deskcheck.ledger.json': JSON.stringify(ledger, null, 2),
  'draft.md': 'The talks stalled [@harbour; @talks24], as [they say](corpus/harbour.md).\n',
  'notes/other.md': 'Elsewhere [@harbour].\n',
};

describe('renaming files of sources', () => {
  let desk: Desk;
  let client: LspClient;
  beforeEach(() => {
    desk = makeDesk(files);
  });
  afterEach(() => client.stop());

  const start = async (capabilities = able): Promise<void> => {
    client = await startClient({ desk, capabilities });
    await client.opened('draft.md', files['draft.md']);
  };
  const asked = (from: string, to: string): Promise<WorkspaceEdit | null> =>
    client.connection.sendRequest('workspace/willRenameFiles', {
      files: [{ oldUri: desk.uri(from), newUri: desk.uri(to) }],
    });
  const shown = (uri: string): string => decodeURIComponent(uri).slice(desk.uri('').length + 1);
  const applied = (uri: string, edits: readonly TextEdit[]): string =>
    TextDocument.applyEdits(TextDocument.create(uri, '', 0, readFileSync(fileURLToPath(uri), 'utf8')), [...edits]);
  const changed = (edit: WorkspaceEdit | null): Readonly<Record<string, string>> => {
    const texts = (edit?.documentChanges ?? []).filter((it): it is TextDocumentEdit => 'edits' in it);
    const all = [
      ...Object.entries(edit?.changes ?? {}),
      ...texts.map(({ textDocument: { uri }, edits }) => [uri, edits as TextEdit[]] as const),
    ];
    return Object.fromEntries(all.map(([uri, edits]) => [shown(uri), applied(uri, edits)]));
  };

  it('changes citations and links in all drafts, and what is decided about the source', async () => {
    await start();
    const after = changed(await asked('corpus/harbour.md', 'corpus/2026/islander.md'));
    assert.deepEqual(Object.keys(after).sort(), [
      'deskcheck.json',
      'deskcheck.ledger.json',
      'draft.md',
      'notes/other.md',
    ]);
    assert.equal(
      after['draft.md'],
      'The talks stalled [@islander; @talks24], as [they say](corpus/2026/islander.md).\n',
    );
    assert.equal(after['notes/other.md'], 'Elsewhere [@islander].\n');
    assert.deepEqual(JSON.parse(after['deskcheck.json']!), {
      ...config,
      origins: { together: [['islander', 'reprint']], apart: [] },
    });
    assert.deepEqual(JSON.parse(after['deskcheck.ledger.json']!), {
      ...ledger,
      ignored: [{ ...ledger.ignored[0], source: 'islander' }],
    });
  });

  it('takes the sidecar along, and keeps an entry that names the file', async () => {
    await start();
    const edit = await asked('corpus/scans/talks.txt', 'corpus/scans/levy.txt');
    assert.deepEqual(changed(edit), { 'corpus/refs.bib': files['corpus/refs.bib'].replace('talks.txt', 'levy.txt') });
    const renames = (edit?.documentChanges ?? []).flatMap((it) =>
      'kind' in it && it.kind === 'rename' ? [[shown(it.oldUri), shown(it.newUri)]] : [],
    );
    assert.deepEqual(renames, [['corpus/scans/talks.yml', 'corpus/scans/levy.yml']]);
  });

  it('takes the text beside a page along', async () => {
    desk.write('corpus/page.html', `<article><p>${harbourArticle}</p></article>`);
    desk.write('corpus/page.html.txt', besideText('The talks.'));
    desk.write('corpus/other.html', `<article><p>${harbourArticle}</p></article>`);
    desk.write('corpus/other.html.txt', 'The talks, as somebody noted them.\n');
    await start();
    const renamed = async (from: string, to: string): Promise<readonly string[]> =>
      ((await asked(from, to))?.documentChanges ?? []).flatMap((it) =>
        'kind' in it && it.kind === 'rename' ? [`${shown(it.oldUri)} → ${shown(it.newUri)}`] : [],
      );
    assert.deepEqual(await renamed('corpus/page.html', 'corpus/a.html'), ['corpus/page.html.txt → corpus/a.html.txt']);
    assert.deepEqual(await renamed('corpus/other.html', 'corpus/a.html'), []);
  });

  it('moves a folder, and leaves alone what is no source or leaves the sources', async () => {
    await start();
    client.edit('draft.md', 'See [this](corpus/scans/talks.txt).\n');
    const after = await asked('corpus/scans', 'corpus/old');
    const [edit] = Object.values(after?.changes ?? {}).flat();
    assert.equal(edit?.newText, 'corpus/old/talks.txt');
    assert.equal(await asked('notes/other.md', 'notes/more.md'), null);
    assert.equal(await asked('corpus/harbour.md', 'notes/harbour.md'), null);
  });

  it('is not announced to an editor that does not ask', async () => {
    await start(modernEditor as typeof able);
    assert.equal(client.initialized.capabilities.workspace?.fileOperations, undefined);
    assert.equal(Object.keys(able.workspace).includes('fileOperations'), true);
  });
});
