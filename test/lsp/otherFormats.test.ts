// Drafts in other formats, as an editor sees them: hover, definition, and the fix applied.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hover, LocationLink, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { makeDesk, positionOf, startClient } from '../harness/lspClient';

const article = '“It was a mistake to open the sluice at night,” engineer Dov Sarn said.\n';
const words = 'It was a mistake to open the sluice at night';

const drafts: Readonly<Record<string, string>> = {
  'draft.qmd':
    '---\ntitle: x\n---\n\n::: {.note}\n"It was a terrible mistake to open the sluice at night," Dov Sarn said [@dam].\n:::\n',
  'draft.tex':
    "\\begin{document}\n``It was a terrible mistake to open the sluice at night,'' Dov Sarn said~\\cite{dam}.\n\\end{document}\n",
  'draft.typ': '#set page()\n"It was a terrible mistake to open the sluice at night," Dov Sarn said @dam.\n',
  'draft.adoc':
    '= Sluices\n:toc:\n\n"It was a terrible mistake to open the sluice at night," Dov Sarn said cite:[dam].\n',
  'draft.txt': '"It was a terrible mistake to open the sluice at night," Dov Sarn said [@dam].\n',
};

describe('a draft in another format', () => {
  for (const [path, text] of Object.entries(drafts))
    it(`${path}: hover, definition and fix`, async () => {
      const config = '{ "drafts": ["draft.*"] }';
      const desk = makeDesk({ 'corpus/dam.md': article, 'deskcheck.json': config, [path]: text });
      const client = await startClient({ desk });
      try {
        await client.opened(path, text);
        const at = positionOf(text, 'terrible');
        const place = client.at(path, at);
        const [found, ...others] = await client.diagnostics(path);
        assert.equal(found?.code, 'quote/altered');
        assert.deepEqual(others, []);
        assert.deepEqual(found.range.start, at);
        const hover = await client.connection.sendRequest<Hover>('textDocument/hover', place);
        assert.match((hover.contents as { value: string }).value, /Dov Sarn/u);
        const [link] = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', place);
        const source = TextDocument.create('', '', 0, readFileSync(fileURLToPath(link!.targetUri), 'utf8'));
        assert.equal(source.getText(link!.targetSelectionRange), words);
        const [fix] = await client.codeActions<{ readonly edit: { documentChanges: TextDocumentEdit[] } }>(
          path,
          found.range,
        );
        const document = TextDocument.create('', '', 0, text);
        const after = TextDocument.applyEdits(document, fix!.edit.documentChanges[0]!.edits as never);
        assert.equal(after, text.replace('terrible ', ''));
      } finally {
        await client.stop();
      }
    });
});
