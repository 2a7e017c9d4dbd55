/** Documents among the sources: from a quotation of each format, hover and definition lead to the exact words of its text. */
import assert from 'node:assert/strict';
import type { Hover, LocationLink } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { makeDesk, positionOf, startClient, type LspClient } from '../harness/lspClient';
import { makeDocx, makeEpub, makeOdt, wordParagraph } from '../harness/packedWriter';
import { columnOf, makePdf } from '../harness/pdfWriter';

const told = [
  'The council of Orsk voted on Friday to close the old pier, and the crews of both ferries were told by letter.',
  '“Nobody asked us what the winter boats would cost,” harbour master Dov Sarn said.',
  'Work is to begin in March, when the ice in the outer basin has gone and the cranes can be moved.',
];
const words = 'Nobody asked us what the winter boats would cost';
const draft = `“${words},” Dov Sarn said [@pier].\n`;

const makeRtf = (paragraphs: readonly string[]): string =>
  `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}\\f0 ${paragraphs.join('\\par\r\n').replace('“', '\\ldblquote ').replace('”', "\\'94")}}`;

const formats: Readonly<Record<string, () => Uint8Array>> = {
  pdf: () => makePdf({ pages: [{ texts: columnOf(told, { x: 72, y: 700, width: 200, size: 11 }) }] }),
  docx: () => makeDocx(told.map((text) => wordParagraph(text)).join('')),
  odt: () => makeOdt(told.map((text) => `<text:p>${text}</text:p>`).join('')),
  epub: () => makeEpub([{ title: 'The pier', body: told.map((text) => `<p>${text}</p>`).join('') }]),
  rtf: () => Buffer.from(makeRtf(told), 'latin1'),
};

describe('a document among the sources', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  for (const [format, write] of Object.entries(formats))
    it(`opens at the exact words: ${format}`, async () => {
      client = await startClient({ desk: makeDesk({ [`corpus/pier.${format}`]: write(), 'draft.md': draft }) });
      await client.opened('draft.md', draft);
      const at = client.at('draft.md', positionOf(draft, 'winter'));
      const [link] = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', at);
      const { text } = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
        uri: link!.targetUri,
      });
      assert.equal(text, told.join('\n\n'));
      assert.equal(TextDocument.create('', '', 0, text).getText(link!.targetSelectionRange), words);
      const hover = await client.connection.sendRequest<Hover>('textDocument/hover', at);
      assert.match((hover.contents as { value: string }).value, /Dov Sarn/);
      assert.ok((hover.contents as { value: string }).value.includes(`pier.${format}`));
      assert.deepEqual(await client.diagnostics('draft.md'), []);
    });
});
