// Sources whose text was extracted (web pages): they open read-only at the exact words, in editors of both kinds.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, Hover, LocationLink, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceTextUri } from '../../server/src/lsp/sourceAddresses';
import { eventually } from '../harness/eventually';
import { makeDesk, modernEditor, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const told = [
  'The council of Orsk voted on Friday to close the old pier, and the crews of both ferries were told by letter.',
  '“Nobody asked us what the winter boats would cost,” harbour master Dov Sarn said.',
  'Work is to begin in March, when the ice in the outer basin has gone and the cranes can be moved.',
];
const page = (
  paragraphs: readonly string[],
): string => `<!doctype html><html><head><title>Old pier to close</title></head>
<body><nav><ul><li>News<li>Sport</ul></nav><article>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}</article></body></html>`;
const words = 'Nobody asked us what the winter boats would cost';
const draft = `“${words},” Dov Sarn said [@pier].\n\n“Nobody asked me what the winter boats would cost,” Dov Sarn said [@pier].\n`;
const textOf = (paragraphs: readonly string[]): string => ['Old pier to close', ...paragraphs].join('\n\n');
const files = { 'corpus/pier.html': page(told), 'draft.md': draft };

const content = async ({ connection }: LspClient, uri: string): Promise<string> =>
  (await connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri })).text;

const linkAt = async (client: LspClient, path: string): Promise<LocationLink> => {
  const at = client.at(path, positionOf(draft, 'winter'));
  const [link] = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', at);
  return link!;
};

const hoverAt = async (client: LspClient, path: string): Promise<string> => {
  const hover = await client.connection.sendRequest<Hover>(
    'textDocument/hover',
    client.at(path, positionOf(draft, 'winter')),
  );
  return (hover.contents as { value: string }).value;
};

const relatedOf = (diagnostics: readonly Diagnostic[]) => diagnostics[0]!.relatedInformation![0]!.location;

const at = (text: string, range: Range): string => TextDocument.create('', '', 0, text).getText(range);

const opened = async (desk: Desk, setting: Omit<Parameters<typeof startClient>[0], 'desk'> = {}) => {
  const client = await startClient({ desk, ...setting });
  await client.opened('draft.md', draft);
  return client;
};

describe('a web page among the sources', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  it('opens as its text, with the words selected', async () => {
    const desk = makeDesk(files);
    client = await opened(desk);
    const { targetUri, targetSelectionRange } = await linkAt(client, 'draft.md');
    assert.equal(targetUri, `deskcheck-source:${desk.root}/corpus/pier.html%20(text)?${encodeURIComponent(desk.root)}`);
    const text = await content(client, targetUri);
    assert.equal(text, textOf(told));
    assert.equal(at(text, targetSelectionRange), words);
  });

  it('is where the hover, the findings and the list of sources lead', async () => {
    const desk = makeDesk(files);
    client = await opened(desk, { options: { selectsFromLinks: true } });
    const address = sourceTextUri({ file: join(desk.root, 'corpus/pier.html'), root: desk.root });
    assert.ok((await hoverAt(client, 'draft.md')).includes(`[open](<${address}#L5,2-L5,50>)`));
    const { uri, range } = relatedOf(await client.diagnostics('draft.md'));
    assert.equal(uri, address);
    assert.match(at(await content(client, uri), range), /asked us/);
    const list = await client.connection.sendRequest<{ sources: { uri: string }[] }>('deskcheck/sources', {});
    assert.deepEqual(
      list.sources.map((it) => it.uri),
      [address],
    );
  });

  it('is found by its address alone, as in a window that was just loaded again, however the editor spells it', async () => {
    const desk = makeDesk(files);
    client = await startClient({ desk });
    const address = sourceTextUri({ file: join(desk.root, 'corpus/pier.html'), root: desk.root });
    for (const uri of [
      address,
      decodeURIComponent(address),
      `${address}#L3,2`,
      address.replace('/corpus', '/%63orpus'),
    ])
      assert.equal(await content(client, uri), textOf(told), uri);
  });

  it('is found in a folder with an awkward name', async () => {
    const desk = makeDesk({ 'a #1 (50%)?/corpus/pier & crane é.html': page(told), 'a #1 (50%)?/draft.md': draft });
    client = await startClient({ desk, folders: ['a #1 (50%)?'] });
    await client.opened('a #1 (50%)?/draft.md', draft.replaceAll('[@pier]', ''));
    const { targetUri } = await linkAt(client, 'a #1 (50%)?/draft.md');
    assert.equal(await content(client, targetUri), textOf(told));
  });

  it('is not confused with its namesake in another folder', async () => {
    const other = told.map((p) => p.replace('Orsk', 'Hrane'));
    const desk = makeDesk({ 'a/corpus/pier.html': page(told), 'b/corpus/pier.html': page(other) });
    client = await startClient({ desk, folders: ['a', 'b'] });
    const texts = [];
    for (const path of ['a/draft.md', 'b/draft.md']) {
      client.open(path, draft);
      await client.status(path, 'ready');
      texts.push(await content(client, (await linkAt(client, path)).targetUri));
    }
    assert.deepEqual(texts, [textOf(told), textOf(other)]);
  });

  it('is shown anew when it changes, and says so when it is gone', async () => {
    const desk = makeDesk(files);
    client = await opened(desk);
    const { targetUri } = await linkAt(client, 'draft.md');
    await content(client, targetUri);
    const asked: string[] = [];
    let next: () => void = () => undefined;
    client.connection.onRequest('workspace/textDocumentContent/refresh', ({ uri }: { uri: string }) => {
      asked.push(uri);
      next();
      return null;
    });
    const refreshed = () => new Promise<void>((resolve) => (next = resolve));
    const once = refreshed();
    desk.write('corpus/pier.html', page(['An earlier line about the old pier.', ...told]));
    await once;
    assert.match(await content(client, targetUri), /\n\nAn earlier line/);
    const again = refreshed();
    desk.delete('corpus/pier.html');
    await again;
    assert.match(await content(client, targetUri), /^corpus\/pier\.html is not among the sources any more\. /);
    assert.deepEqual(asked, [targetUri, targetUri]);
  });

  it('says why when it can no longer be read', async () => {
    const desk = makeDesk({ ...files, 'corpus/empty.html': '<html><body></body></html>' });
    client = await opened(desk);
    const address = sourceTextUri({ file: join(desk.root, 'corpus/empty.html'), root: desk.root });
    assert.match(await content(client, address), /^corpus\/empty\.html: Not read: no article was found on this page/);
  });

  it('comes from no folder that is not open, until a draft of it is', async () => {
    const desk = makeDesk({
      'open/corpus/a.md': 'Nothing here.',
      'other/corpus/pier.html': page(told),
      'other/draft.md': draft,
    });
    client = await startClient({ desk, folders: ['open'] });
    const root = join(desk.root, 'other');
    const address = sourceTextUri({ file: join(root, 'corpus/pier.html'), root });
    assert.match(await content(client, address), /^Sources of .*other are not open now\. Open one of its drafts/);
    client.open('other/draft.md', draft);
    await client.status('other/draft.md', 'ready');
    assert.equal(await content(client, address), textOf(told));
  });

  it('lends its address to nothing that is no source', async () => {
    const desk = makeDesk({ ...files, 'secret.html': page(told) });
    client = await opened(desk);
    for (const file of ['/etc/hostname', join(desk.root, 'secret.html'), join(desk.root, 'draft.md')])
      assert.match(
        await content(client, sourceTextUri({ file, root: desk.root })),
        /is not among the sources any more/,
      );
    for (const uri of [
      'deskcheck-source:',
      'deskcheck-source:%?%',
      'file:///etc/hostname',
      'deskcheck-source:/x.html',
      'deskcheck-source:/x.html?%2F',
    ])
      assert.equal(await content(client, uri), 'This address leads to no source.\n');
  });

  it('is never a draft', async () => {
    client = await opened(makeDesk(files));
    const { targetUri: uri } = await linkAt(client, 'draft.md');
    const textDocument = { uri, languageId: 'markdown', version: 1, text: draft };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    await client.until(() => client.statuses.some((it) => it.uri === uri));
    assert.equal(client.statuses.findLast((it) => it.uri === uri)?.state, 'not-a-draft');
    const report = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual((report as { items: unknown[] }).items, []);
  });
});

describe('a web page among the sources, in an editor that only opens files', () => {
  const { textDocumentContent: _, ...workspace } = modernEditor.workspace!;
  const capabilities = { ...modernEditor, workspace };
  const before = process.env.XDG_CACHE_HOME;
  let cache: TempFolder;
  let client: LspClient;
  beforeEach(() => {
    cache = tempFolder();
    process.env.XDG_CACHE_HOME = cache.path;
  });
  afterEach(async () => {
    await client.stop();
    cache.remove();
    if (before === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = before;
  });

  it('opens as a read-only text file outside the workspace, at the words', async () => {
    client = await opened(makeDesk(files), { capabilities });
    assert.equal(client.initialized.capabilities.workspace?.textDocumentContent, undefined);
    const { targetUri, targetSelectionRange } = await linkAt(client, 'draft.md');
    const file = fileURLToPath(targetUri);
    assert.match(file.slice(cache.path.length), /^\/deskcheck\/pier-[0-9a-f]{12}\.txt$/);
    assert.equal(at(readFileSync(file, 'utf8'), targetSelectionRange), words);
    assert.equal(statSync(file).mode & 0o777, 0o400);
    assert.ok((await hoverAt(client, 'draft.md')).includes(`[open](<${targetUri}#L5>)`));
    assert.equal(relatedOf(await client.diagnostics('draft.md')).uri, targetUri);
    assert.deepEqual(readdirSync(join(cache.path, 'deskcheck')), [file.slice(file.lastIndexOf('/') + 1)]);
  });

  it('is written anew when it has changed', async () => {
    const desk = makeDesk(files);
    client = await opened(desk, { capabilities });
    const { targetUri } = await linkAt(client, 'draft.md');
    const refreshed = client.refreshed();
    desk.write('corpus/pier.html', page([told[0]!, 'A line between.', told[1]!, told[2]!]));
    await refreshed;
    const link = await linkAt(client, 'draft.md');
    assert.equal(link.targetUri, targetUri);
    const text = readFileSync(fileURLToPath(targetUri), 'utf8');
    assert.match(text, /A line between\./);
    assert.equal(at(text, link.targetSelectionRange), words);
  });

  it('is no draft when it is opened, whatever the settings call one', async () => {
    const desk = makeDesk({ ...files, 'deskcheck.json': '{ "drafts": ["**/*.txt", "**/*.md"] }' });
    process.env.XDG_CACHE_HOME = join(desk.root, 'cache');
    client = await opened(desk, { capabilities });
    const { targetUri } = await linkAt(client, 'draft.md');
    const path = fileURLToPath(targetUri).slice(desk.root.length + 1);
    client.open(path, draft, 'plaintext');
    await client.status(path, 'not-a-draft');
    assert.deepEqual(await client.diagnostics(path), []);
  });

  it('stays unwritten in a folder that is not trusted', async () => {
    const desk = makeDesk(files);
    client = await opened(desk, { capabilities, options: { trusted: false } });
    assert.equal((await linkAt(client, 'draft.md')).targetUri, desk.uri('corpus/pier.html'));
    assert.deepEqual(readdirSync(cache.path), []);
  });

  it('opens as it is where nothing can be written', async () => {
    const desk = makeDesk(files);
    process.env.XDG_CACHE_HOME = cache.write('a-file', '');
    client = await opened(desk, { capabilities });
    assert.equal((await linkAt(client, 'draft.md')).targetUri, desk.uri('corpus/pier.html'));
  });

  it('clears away what nobody has opened for a month, and nothing else', async () => {
    const old = new Date(Date.now() - 40 * 24 * 3600 * 1000);
    for (const name of ['deskcheck/gone-0123456789ab.txt', 'deskcheck/notes.md', 'deskcheck/used-0123456789ab.txt']) {
      const file = cache.write(name, 'x');
      if (!name.includes('used')) utimesSync(file, old, old);
    }
    client = await opened(makeDesk(files), { capabilities });
    await linkAt(client, 'draft.md');
    const names = () => readdirSync(join(cache.path, 'deskcheck')).map((name) => name.split('-')[0]);
    await eventually(() => !names().includes('gone'));
    assert.deepEqual(names(), ['notes.md', 'pier', 'used']);
  });
});
