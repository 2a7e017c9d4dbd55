// Editors differ: old ones that only take pushes, ones that open early, folders without sources, and plain garbage.
import assert from 'node:assert/strict';
import type { Hover, Location } from 'vscode-languageserver-protocol';
import type { SourcesResult } from '../../server/src/protocol';
import { altered, exact, harbourArticle, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { makeDesk, modernEditor, positionOf, startClient, type LspClient } from '../harness/lspClient';

describe('any editor', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  it('gets findings pushed when it does not ask', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk), capabilities: {} });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.opened('draft.md', altered);
    assert.deepEqual(
      client.pushed.at(-1)?.diagnostics.map(({ code, relatedInformation }) => [code, relatedInformation]),
      [['quote/altered', undefined]],
    );
    client.close('draft.md');
    await client.connection.sendRequest('deskcheck/sources', {});
    assert.deepEqual(client.pushed.at(-1)?.diagnostics, []);
  });

  it('gets plain text and plain locations when it knows no others', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk), capabilities: {} });
    client.open('draft.md', exact);
    const params = client.at('draft.md', positionOf(exact, 'money'));
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params);
    assert.equal((hover.contents as { kind: string }).kind, 'plaintext');
    const [first] = await client.connection.sendRequest<Location[]>('textDocument/definition', params);
    assert.deepEqual(first?.range.start, positionOf(harbourArticle, 'The money'));
  });

  it('may open a draft before it is initialized', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk), openEarly: { 'draft.md': altered } });
    await client.status('draft.md', 'ready');
    assert.equal((await client.diagnostics('draft.md')).length, 1);
  });

  it('may refuse to send news of changes', async () => {
    const workspace = { ...modernEditor.workspace, didChangeConfiguration: { dynamicRegistration: true } };
    const watched = { ...workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const capabilities = { ...modernEditor, workspace: watched };
    client = await startClient({ desk: makeDesk(harbourDesk), capabilities, refusesRegistration: true });
    await client.opened('draft.md', altered);
    assert.equal((await client.diagnostics('draft.md')).length, 1);
  });

  it('may name other folders in its settings', async () => {
    const desk = makeDesk({ 'corpus/x.md': 'Nothing.\n', 'archive/harbour.md': harbourArticle });
    client = await startClient({ desk, settings: { corpus: ['archive'] } });
    await client.opened('draft.md', altered);
    assert.equal((await client.diagnostics('draft.md')).length, 1);
  });

  it('may set how severe rules are, and the file wins for those it names', async () => {
    const desk = makeDesk({
      ...harbourDesk,
      'corpus/style.md': '“The harbor pays 10 percent of every ticket to the crews,” Hrane said.\n',
      'deskcheck.json': '{ "rules": { "quote/speaker": "information" } }',
    });
    const rules = { 'quote/restyled': 'warning', 'quote/speaker': 'off', 'quote/altered': 'off' };
    client = await startClient({ desk, settings: { rules } });
    const styled = '“The harbour pays ten per cent of every ticket to the crews,” Hrane said [@style].';
    await client.opened('draft.md', `${altered}\n\n${wrongSpeaker}\n\n${styled}\n`);
    const shown = await client.diagnostics('draft.md');
    const seen = new Set(shown.map(({ code, severity }) => `${String(code)} ${String(severity)}`));
    assert.deepEqual([...seen], ['quote/speaker 3', 'quote/restyled 2']);
  });

  for (const [rules, expected] of [
    [{}, []],
    [{ 'claim/understated': 'warning' }, ['claim/understated 2']],
  ] as const)
    it(`may switch on a rule that is off by itself: ${JSON.stringify(rules)}`, async () => {
      const closed = 'The council of Hrane closed the swimming pool in Orsk Street on Monday.\n';
      const careful = 'The council of Hrane might have closed the swimming pool in Orsk Street [@pool].\n';
      client = await startClient({ desk: makeDesk({ 'corpus/pool.md': closed }), settings: { rules } });
      await client.opened('draft.md', careful);
      const shown = await client.diagnostics('draft.md');
      assert.deepEqual(
        shown.map(({ code, severity }) => `${String(code)} ${String(severity)}`),
        expected,
      );
    });

  it('may push its settings', async () => {
    const desk = makeDesk({ 'corpus/x.md': 'Nothing.\n', 'archive/harbour.md': harbourArticle });
    client = await startClient({ desk, capabilities: {} });
    await client.opened('draft.md', altered);
    const settings = { deskcheck: { corpus: ['archive'] } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.until(() => client.pushed.at(-1)?.diagnostics[0]?.code === 'quote/altered');
  });

  it('gets links that select the words where it can follow them', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk), options: { selectsFromLinks: true } });
    client.open('draft.md', exact);
    const params = client.at('draft.md', positionOf(exact, 'money'));
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params);
    const { line } = positionOf(harbourArticle, 'The money');
    const words = 'The money is there, but it is not unconditional';
    const fragment = /harbour\.md#(.*?)>\)/.exec((hover.contents as { value: string }).value)?.[1];
    assert.equal(fragment, `L${line + 1},2-L${line + 1},${words.length + 2}`);
  });

  it('sees the reading of sources as progress', async () => {
    const many = Array.from({ length: 150 }, (_, i) => [`corpus/item-${String(i)}.md`, harbourArticle]);
    const desk = makeDesk(Object.fromEntries(many) as Record<string, string>);
    client = await startClient({ desk, options: { showsStatus: false } });
    client.open('draft.md', exact);
    await client.until(() => client.progress.at(-1) === 'end');
    assert.equal(client.progress[0], 'begin');
    assert.match(client.progress[1]!, /^\d+ \/ 150$/);
  });

  it('keeps its findings while the sources are read again', async () => {
    const many = Array.from({ length: 60 }, (_, i) => [`corpus/item-${String(i)}.md`, harbourArticle]);
    const desk = makeDesk({ ...harbourDesk, ...(Object.fromEntries(many) as Record<string, string>) });
    client = await startClient({ desk });
    await client.opened('draft.md', altered);
    assert.equal((await client.diagnostics('draft.md')).length, 1);
    let done = false;
    const again = client.connection.sendRequest('deskcheck/reindex', {}).then(() => (done = true));
    while (!done) assert.equal((await client.diagnostics('draft.md')).length, 1);
    await again;
    assert.equal((await client.diagnostics('draft.md')).length, 1);
  });

  it('shows the progress itself where it says so', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk) });
    await client.opened('draft.md', exact);
    assert.deepEqual(client.progress, []);
  });

  it('cannot settle anything in a folder that is not trusted', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk), options: { trusted: false } });
    await client.opened('draft.md', altered);
    const [finding] = await client.diagnostics('draft.md');
    const params = { uri: client.at('draft.md', { line: 0, character: 0 }).textDocument.uri, reason: 'so' };
    const accepted = await client.connection.sendRequest('deskcheck/accept', {
      ...params,
      ...(finding!.data as object),
    });
    assert.equal(accepted, false);
  });

  it('reads no source outside a folder that is not trusted, and says so in the list', async () => {
    const outside = makeDesk(harbourDesk);
    const files = { 'deskcheck.json': JSON.stringify({ corpus: [outside.root] }) };
    client = await startClient({ desk: makeDesk(files), options: { trusted: false } });
    client.open('draft.md', altered);
    await client.status('draft.md', 'no-corpus');
    const { sources, problems } = await client.connection.sendRequest<SourcesResult>('deskcheck/sources', {});
    outside.remove();
    assert.deepEqual(sources, []);
    assert.match(problems[0]!.message, /^Not read: it lies outside the open folder/);
  });

  it('is told once where there are no sources, and shown nothing else', async () => {
    client = await startClient({ desk: makeDesk({ 'notes/a.txt': 'Nothing.' }) });
    client.open('draft.md', altered);
    const { message } = await client.status('draft.md', 'no-corpus');
    assert.match(message!, /folder “corpus”/);
    assert.deepEqual(await client.diagnostics('draft.md'), []);
  });

  it('is told nothing beside a document that does not cite', async () => {
    client = await startClient({ desk: makeDesk({ 'src/a.txt': 'Nothing.' }) });
    const page = 'Thanks, @marta! See [the site](https://example.org), `[@types/node]` and\n\n    [[1, 2], [3, 4]]\n';
    client.open('guide.md', page);
    await client.status('guide.md', 'not-a-draft');
    client.edit('guide.md', `${page}\nAs [[harbour]] has it.\n`);
    await client.status('guide.md', 'no-corpus');
  });

  it('is told when the folders for sources hold none', async () => {
    client = await startClient({ desk: makeDesk({ 'corpus/scan.pdf': '%PDF' }) });
    client.open('draft.md', altered);
    const { message, problems } = await client.status('draft.md', 'no-corpus');
    assert.equal(problems, 1);
    assert.match(message!, /no article was read/);
    client.open('guide.md', 'Nothing is cited here.');
    await client.status('guide.md', 'not-a-draft');
  });

  it('reads a source folder that is made later', async () => {
    const desk = makeDesk({ 'notes/a.txt': 'Nothing.' });
    client = await startClient({ desk });
    client.open('draft.md', altered);
    await client.status('draft.md', 'no-corpus');
    desk.write('corpus/harbour.md', harbourArticle);
    const changes = [{ uri: desk.uri('corpus'), type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.status('draft.md', 'ready');
    assert.equal((await client.diagnostics('draft.md')).length, 1);
  });

  it('gets no findings in a source, and none in a README', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk) });
    for (const path of ['corpus/harbour.md', 'README.md']) {
      client.open(path, altered);
      await client.status(path, 'not-a-draft');
      assert.deepEqual(await client.diagnostics(path), []);
    }
  });

  it('may check a document that has no file yet', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk) });
    const uri = 'untitled:Untitled-1';
    const textDocument = { uri, languageId: 'markdown', version: 1, text: altered };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: positionOf(altered, 'burden'),
    });
    assert.match((hover.contents as { value: string }).value, /Differs from source/);
  });

  it('counts in UTF-16 through CRLF, emoji and combining marks', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk) });
    const text = `# 👩‍🌾 café\r\n\r\n😀 ${altered}\r\n`;
    await client.opened('draft.md', text);
    const [finding] = await client.diagnostics('draft.md');
    assert.deepEqual(finding?.range.start, { line: 2, character: text.split('\r\n')[2]!.indexOf('all of') });
  });

  it('may ask anything of a document that is not open', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk) });
    const params = client.at('nowhere.md', { line: 900, character: 900 });
    for (const method of ['hover', 'definition', 'completion']) {
      assert.equal(await client.connection.sendRequest(`textDocument/${method}`, params), null);
    }
    assert.deepEqual(await client.diagnostics('nowhere.md'), []);
  });

  it('may send garbage', async () => {
    client = await startClient({ desk: makeDesk(harbourDesk) });
    client.raw.write('Content-Length: 9\r\n\r\n{"json":1');
    await client.connection.sendNotification('textDocument/didChange', { nonsense: true });
    await client.connection.sendNotification('no/such/thing', [1]);
    await assert.rejects(client.connection.sendRequest('no/such/request', {}));
    await assert.rejects(client.connection.sendRequest('textDocument/hover', { nonsense: true }));
    client.open('draft.md', altered);
    assert.equal((await client.diagnostics('draft.md')).length, 1);
  });

  it('may refuse whatever it is asked', async () => {
    const capabilities = { ...modernEditor, workspace: { ...modernEditor.workspace, configuration: true } };
    client = await startClient({
      desk: makeDesk(harbourDesk),
      capabilities,
      settings: { corpus: 'not a list', level: 7 },
    });
    await client.opened('draft.md', altered);
    assert.equal((await client.diagnostics('draft.md')).length, 1);
  });
});
