// Sources of every format: a quotation of each leads to its exact words, in the file or in the text that was extracted from it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hover, LocationLink } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { makeDesk, positionOf, startClient, type LspClient } from '../harness/lspClient';
import { saidIn, sourceFormats } from '../harness/sourceFormats';

const draft = sourceFormats.map((_, i) => `“${saidIn(i)},” harbour master Dov Sarn said.\n`).join('\n');

describe('a quotation of a source', () => {
  let client: LspClient;
  before(async () => {
    const sources = sourceFormats.map(({ extension, make }, i) => [`corpus/source${i}${extension}`, make(i)] as const);
    client = await startClient({ desk: makeDesk({ ...Object.fromEntries(sources), 'draft.md': draft }) });
    await client.opened('draft.md', draft);
  });
  after(() => client.stop());

  it('is found: nothing is pointed out', async () => assert.deepEqual(await client.diagnostics('draft.md'), []));

  for (const [i, { extension }] of sourceFormats.entries())
    it(`${extension}: hover names it, and its definition is its very words`, async () => {
      const place = client.at('draft.md', positionOf(draft, `number ${i} would`));
      const hover = await client.connection.sendRequest<Hover>('textDocument/hover', place);
      assert.match((hover.contents as { value: string }).value, new RegExp(`source${i}\\b`));
      const [link] = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', place);
      const uri = link!.targetUri;
      const text = uri.startsWith('file:')
        ? readFileSync(fileURLToPath(uri), 'utf8')
        : (await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri })).text;
      assert.equal(TextDocument.create('', '', 0, text).getText(link!.targetSelectionRange), saidIn(i));
    });
});
