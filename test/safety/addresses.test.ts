// Addresses in drafts and requests: none of them has a file read that is no source, or opens a folder that is not open.
import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { harbourArticle } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';

const words = 'Vantreese keeps the key of the harbour office under the third stone';
const secret = `“${words},” said Dov Sarn, who has had it for thirty years and tells nobody of it.\n`;

describe('addresses', () => {
  let far: Desk;
  let desk: Desk;
  let client: LspClient | undefined;
  beforeEach(() => {
    far = makeDesk({ 'corpus/far.md': secret, 'corpus/far.html': `<article><p>${secret}</p></article>` });
    desk = makeDesk({ 'corpus/harbour.md': harbourArticle, 'elsewhere/near.md': secret });
  });
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    far.remove();
  });

  it('in a draft lead to sources and nowhere else', async () => {
    const way = relative(desk.root, `${far.root}/corpus/far`);
    const places = [
      `${way}.md`,
      `${far.root}/corpus/far.md`,
      far.uri('corpus/far.md'),
      'elsewhere/near.md',
      './corpus/../elsewhere/near.md',
      'corpus/..%2felsewhere%2fnear.md',
      `deskcheck-source:${far.root}/corpus/far.html (text)?${encodeURIComponent(far.root)}`,
      '\\\\host\\share\\a.md',
      '/dev/zero',
      '/etc/passwd',
      'http://127.0.0.1:1/a.md',
    ];
    const lines = places.flatMap((place) => [
      `“${words},” said Dov Sarn [his word](<${place}>).`,
      `“${words},” said Dov Sarn [@${place}]. ![it](<${place}>) [[${place}]]`,
    ]);
    const draft = `---\nsources: ${JSON.stringify(places)}\nbibliography: ${far.root}/corpus/far.md\n---\n\n${lines.join('\n\n')}\n`;
    client = await startClient({ desk });
    await client.opened('draft.md', draft);
    const { textDocument } = client.at('draft.md', { line: 0, character: 0 });
    const answers: unknown[] = [await client.diagnostics('draft.md')];
    const links = await client.connection.sendRequest<{ target?: string }[]>('textDocument/documentLink', {
      textDocument,
    });
    for (const { target = '' } of links ?? []) assert.ok(target.startsWith(desk.uri('corpus/')), target);
    for (const line of lines) {
      for (const at of ['Vantreese', '[']) {
        const { line: first, character } = positionOf(draft, line);
        const position = { line: first, character: character + line.indexOf(at) + 2 };
        for (const method of ['textDocument/hover', 'textDocument/definition', 'deskcheck/why', 'deskcheck/provenance'])
          answers.push(await client.connection.sendRequest(method, { textDocument, uri: textDocument.uri, position }));
      }
    }
    // What only the far files say would stand in an answer.
    assert.doesNotMatch(JSON.stringify(answers), /thirty years|tells nobody|root:x:/);
    const { sources } = await client.connection.sendRequest<{ sources: { path: string }[] }>('deskcheck/sources', {});
    assert.deepEqual(
      sources.map(({ path }) => path),
      ['corpus/harbour.md'],
    );
  });

  it('of extracted texts open no folder, and no file that is no source', async () => {
    client = await startClient({ desk });
    await client.opened('draft.md', 'Nothing [@harbour].');
    const address = (file: string, root: string): string =>
      `deskcheck-source:${pathToFileURL(`${file} (text)`).pathname}?${encodeURIComponent(root)}`;
    for (const [file, root] of [
      [`${far.root}/corpus/far.html`, far.root],
      [`${far.root}/corpus/far.html`, desk.root],
      [`${desk.root}/corpus/${relative(`${desk.root}/corpus`, far.root)}/corpus/far.html`, desk.root],
      [`${desk.root}/elsewhere/near.md`, desk.root],
      [`${desk.root}/elsewhere/near.md`, `${desk.root}/elsewhere`],
      [`${far.root}/corpus/far.html`, `${desk.root}/../${far.root.split('/').at(-1)}`],
      [`${far.root}/corpus/far.html`, '/'],
      ['/etc/passwd', '/'],
      ['/etc/passwd', desk.root],
    ] as const) {
      const { text } = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
        uri: address(file, root),
      });
      assert.doesNotMatch(text, /Vantreese|root:/, `${file} of ${root}`);
      assert.match(text, /not open now|not among the sources|leads to no source/, `${file} of ${root}`);
    }
  });
});
