// Citation keys under a new name: in every draft, and where the key is stated; and the keys that stay what they are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as fc from 'fast-check';
import { digestOf, parseDraft, writtenIn } from '../../server/src/engine/index';
import { harbourDesk } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';
import { runs } from '../harness/runs';

const draft = `---
sources: [compass, ferry24]
---
The store waits [see @compass, p. 3; -@ferry24], as @compass says. Nobody came.[^n]

Read [[compass]], \`@compass\`, or [@harbour].

[^n]: In [@compass].
`;
const bibliography = '@online{ferry24,\n  title = {Ferries at Night}\n}\n';

describe('renaming a key', () => {
  let desk: Desk;
  let client: LspClient;
  beforeEach(async () => {
    desk = makeDesk({
      ...harbourDesk,
      'corpus/refs.bib': bibliography,
      'draft.md': draft,
      'other.md': 'Elsewhere [@compass].\n',
    });
    client = await startClient({ desk });
    await client.opened('draft.md', draft);
  });
  afterEach(() => client.stop());

  const renamed = async (word: string, newName: string, into = 0): Promise<Readonly<Record<string, string>>> => {
    const params = { ...client.at('draft.md', positionOf(draft, word, into)), newName };
    const edit: WorkspaceEdit | null = await client.connection.sendRequest('textDocument/rename', params);
    return Object.fromEntries(
      Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
        const path = decodeURIComponent(uri).replace(/^.*?\/(?=(?:corpus\/[^/]*|draft\.md|other\.md)$)/u, '');
        return [
          path,
          TextDocument.applyEdits(TextDocument.create(uri, '', 0, readFileSync(fileURLToPath(uri), 'utf8')), edits),
        ];
      }),
    );
  };

  it('changes every citation in every draft, and the front matter that states it', async () => {
    const after = await renamed('@compass, p', 'cold2026', 3);
    assert.deepEqual(Object.keys(after).sort(), ['corpus/cold-store.md', 'draft.md', 'other.md']);
    assert.equal(after['draft.md'], draft.replaceAll('compass', 'cold2026').replace('`@cold2026`', '`@compass`'));
    assert.equal(after['other.md'], 'Elsewhere [@cold2026].\n');
    assert.match(after['corpus/cold-store.md'] ?? '', /^---\nkey: cold2026\n/u);
  });

  it('changes the bibliography that states it, though there is no text', async () => {
    const after = await renamed('ferry24]', 'ferries');
    assert.equal(after['corpus/refs.bib'], bibliography.replace('ferry24', 'ferries'));
    assert.equal(after['draft.md'], draft.replaceAll('ferry24', 'ferries'));
  });

  it('changes what deskcheck.json and the ledger say of the source', async () => {
    const config = JSON.stringify({ origins: { together: [], apart: [['harbour', 'compass']] } });
    const source = { rule: 'quote/restyled', source: 'compass', reason: 'Rough' };
    const ledger = JSON.stringify({ version: 1, accepted: [], ignored: [source] });
    desk.write('deskcheck.json', config);
    desk.write('deskcheck.ledger.json', ledger);
    const params = { ...client.at('draft.md', positionOf(draft, '@compass, p', 3)), newName: 'cold2026' };
    const edit: WorkspaceEdit | null = await client.connection.sendRequest('textDocument/rename', params);
    for (const [path, text] of Object.entries({ 'deskcheck.json': config, 'deskcheck.ledger.json': ledger })) {
      const edits = edit?.changes?.[desk.uri(path)] ?? [];
      const after = TextDocument.applyEdits(TextDocument.create(path, '', 0, text), edits);
      assert.equal(after, text.replace('"compass"', '"cold2026"'));
    }
  });

  it('says what it would rename, and why it cannot', async () => {
    const prepare = (word: string, into = 0): Promise<{ readonly range: Range; readonly placeholder: string } | null> =>
      client.connection.sendRequest('textDocument/prepareRename', client.at('draft.md', positionOf(draft, word, into)));
    assert.equal((await prepare('@compass says', 2))?.placeholder, 'compass');
    assert.equal(await prepare('Nobody'), null);
    await assert.rejects(prepare('harbour]'), /“harbour” is the name of the file corpus\/harbour\.md\./u);
    await assert.rejects(renamed('@compass says', 'harbour', 2), /already the key of corpus\/harbour\.md/u);
    await assert.rejects(renamed('@compass says', 'two words', 2), /A key has letters/u);
  });
});

describe('a draft with a key renamed', () => {
  const piece = fc.constantFrom(
    'The pier was closed [@aa].',
    'It rained [see @aa, p. 3; @bb].',
    '“Nobody slept,” Hrane said [-@aa].',
    '@aa says it snowed.',
    'Read [[aa]] and a@aa.org and `@aa`.',
    'A note.[^1]\n\n[^1]: As in [@aa; @{aa}].',
    '> Quoted @aa\n',
    '## On @aa',
    '- one [@bb]\n- two [@aa]',
  );
  it('reads as before, but for the key', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.boolean(), (pieces, front) => {
        const text = (front ? '---\nsources: [aa, "bb", aa]\n---\n' : '') + pieces.join('\n\n');
        const read = (of: string) => parseDraft(of, { path: 'draft.md', format: 'markdown' });
        const before = read(text);
        const spans = [...writtenIn(digestOf(before), 'aa')].sort((a, b) => b.start - a.start);
        // As long as the old one, so that every place can be compared.
        const after = read(spans.reduce((now, { start, end }) => `${now.slice(0, start)}zz${now.slice(end)}`, text));
        const plain = (it: unknown): unknown =>
          JSON.parse(JSON.stringify(it, (_, value: unknown) => (value === 'zz' ? 'aa' : value)).replaceAll('zz', 'aa'));
        assert.deepEqual(plain(after.citations), plain(before.citations));
        assert.deepEqual(plain(after.sentences), plain(before.sentences));
        assert.deepEqual(
          after.quotations.map(({ span }) => span),
          before.quotations.map(({ span }) => span),
        );
        assert.ok(after.citations.every(({ keys }) => keys.every(({ key }) => key !== 'aa')));
      }),
      runs(60),
    );
  });
});
