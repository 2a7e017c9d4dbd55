// The server in another language: German where the editor says so, and nothing a writer reads that no translator can reach.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DocumentSymbol, Hover } from 'vscode-languageserver-protocol';
import { checks, english, speak, type Language } from '../../server/src/engine/index';
import type {
  ClaimsNode,
  ClaimsViewResult,
  PacketParams,
  PacketResult,
  SourcesNode,
  SourcesViewResult,
} from '../../server/src/protocol';
import { altered, exact, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { makeDesk, modernEditor, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';

const draft = [
  '# Night boats',
  exact,
  altered,
  wrongSpeaker,
  'The cold store at Skarnhaven holds 2.4 million doses [@compass].',
  'The next delivery is due on Friday [@compass; @nobody].',
  'Is that so? “Nobody on this pier has slept since the strike began,” Tobias Hrane said [@compass].',
].join('\n\n');

const files = {
  ...harbourDesk,
  'corpus/post.md': harbourDesk['corpus/harbour.md']!.replace('The Ossay Islander', 'The Post'),
};

const open = async (initialize: object, spoken?: Language): Promise<readonly [Desk, LspClient]> => {
  const desk = makeDesk(files);
  const capabilities = {
    ...modernEditor,
    textDocument: { ...modernEditor.textDocument, publishDiagnostics: { codeDescriptionSupport: true } },
  };
  const client = await startClient({ desk, initialize, capabilities, options: { asksReason: true, showsWhy: true } });
  if (spoken) speak(spoken);
  await client.opened('draft.md', draft);
  return [desk, client];
};

describe('the language of the server', () => {
  afterEach(() => speak(english));

  for (const locale of ['de', 'de-AT', 'de_DE.UTF-8']) {
    it(`is the editor’s: ${locale}`, async () => {
      const [, client] = await open({ locale });
      const found = await client.diagnostics('draft.md');
      const at = positionOf(draft, 'all of the burden');
      const hover = await client.connection.sendRequest<Hover>('textDocument/hover', client.at('draft.md', at));
      const actions = await client.codeActions('draft.md', { start: at, end: at }, { diagnostics: [...found] });
      await client.stop();
      assert.ok(found.some(({ message }) => message === 'Die Quelle hat „a lot“, nicht „all“.'));
      assert.match(JSON.stringify(hover.contents), /Weicht von der Quelle ab/);
      assert.equal(actions[0]?.title, 'Die Wörter der Quelle verwenden: „a lot“');
      assert.deepEqual(
        actions[0].edit?.documentChanges
          ?.flatMap((it) => ('edits' in it ? it.edits : []))
          .map((it) => 'newText' in it && it.newText),
        ['a lot'],
      );
    });
  }

  it('is no matter of what goes into a file: a packet is English', async () => {
    const [desk, client] = await open({ locale: 'de' });
    const params = { uri: desk.uri('draft.md'), format: 'markdown' } satisfies PacketParams;
    const { text = '', message } = await client.connection.sendRequest<PacketResult>('deskcheck/packet', params);
    await client.stop();
    assert.match(message, /^\d+ von \d+ Sätzen/);
    assert.ok(text.length > 1000);
    assert.doesNotMatch(text, /Quelle|gefunden|geprüft|Artikel|„/);
  });

  for (const initialize of [{}, { locale: 'en' }, { locale: 'nl-BE' }]) {
    it(`is English for ${JSON.stringify(initialize)}`, async () => {
      const [, client] = await open(initialize);
      const found = await client.diagnostics('draft.md');
      await client.stop();
      assert.ok(found.some(({ message }) => message === 'Source has “a lot”, not “all”.'));
    });
  }

  it('is in whatever a writer reads', async () => {
    const echo = new Proxy({}, { get: (_, message) => `⟦${String(message)}⟧`, ownKeys: () => [] });
    const [, client] = await open({}, { name: 'en', words: echo });
    const read = await everythingRead(client, draft);
    await client.stop();
    assert.ok(read.length > 100, `${String(read.length)} texts`);
    const bare = new Map<string, string>();
    for (const [where, text] of read) for (const word of untranslated(text)) bare.set(`${where}: ${word}`, text);
    assert.deepEqual([...bare], []);
  });
});

describe('the page of a rule', () => {
  it('is a file that is there, behind the code of its findings', async () => {
    const [, client] = await open({});
    const found = await client.diagnostics('draft.md');
    await client.stop();
    assert.ok(found.length > 3);
    for (const { code, codeDescription } of found) {
      assert.match(codeDescription?.href ?? '', /^file:.*\/server\/rules\/[a-z]+-[a-z-]+\.md$/, String(code));
      assert.ok(existsSync(fileURLToPath(codeDescription!.href)));
    }
  });
});

type Read = readonly [where: string, text: string];

/** What findings, hovers, fixes, the outline and the views say. */
async function everythingRead(client: LspClient, text: string): Promise<readonly Read[]> {
  const read: Read[] = [];
  const found = await client.diagnostics('draft.md');
  for (const { message } of found) read.push(['finding', String(message)]);
  const uri = client.at('draft.md', { line: 0, character: 0 }).textDocument.uri;
  const lines = text.split('\n');
  for (const [line, words] of lines.entries()) {
    for (let character = 0; character < words.length; character += 12) {
      const at = { line, character };
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', client.at('draft.md', at));
      if (hover) read.push(['hover', (hover.contents as { value: string }).value]);
    }
    const range = { start: { line, character: 0 }, end: { line, character: words.length } };
    for (const { title } of await client.codeActions('draft.md', range, { diagnostics: [...found] }))
      read.push(['action', title]);
  }
  const outline = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  const symbols = (all: readonly DocumentSymbol[]): void =>
    all.forEach(({ name, detail = '', children = [] }) => {
      read.push(['outline', `${name} ${detail}`]);
      symbols(children);
    });
  symbols(outline);
  const sources = async (parent?: SourcesNode): Promise<void> => {
    const params = { uri, ...(parent && { parent: parent.id }), from: 0 };
    const { nodes } = await client.connection.sendRequest<SourcesViewResult>('deskcheck/sourcesView', params);
    for (const node of nodes) {
      read.push(['sources', [node.label, node.description, ...node.tooltip, node.spoken].join(' | ')]);
      if (node.hasChildren) await sources(node);
    }
  };
  await sources();
  const claims = async (parent?: ClaimsNode): Promise<void> => {
    const params = { uri, by: 'status', ...(parent && { parent: parent.id }), from: 0 };
    const { nodes } = await client.connection.sendRequest<ClaimsViewResult>('deskcheck/claimsView', params);
    for (const node of nodes) {
      read.push(['claims', [node.label, node.description, ...node.tooltip, node.spoken].join(' | ')]);
      if (node.hasChildren) await claims(node);
    }
  };
  await claims();
  return read;
}

/** Words that stand in the writer's files, and the names of rules. */
const own = new Set(
  [draft, ...Object.keys(files), ...Object.values(files), ...checks.map(({ id }) => id), 'Deskcheck corpus'].flatMap(
    (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [],
  ),
);

/** What is neither a message of the table nor the writer's own. */
function untranslated(text: string): readonly string[] {
  let rest = text
    .replace(/&#\d+;|&nbsp;/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/file:\/\/\S+|\/tmp\/\S+/g, ' ');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return [...new Set(rest.match(/\p{L}{2,}/gu) ?? [])].filter((word) => !own.has(word));
}
