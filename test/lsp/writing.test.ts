// Writing from the sources over a real connection: quotations and speakers while typing, pasted text as a quotation.
import assert from 'node:assert/strict';
import {
  CompletionItemKind,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PasteResult } from '../../server/src/protocol';
import { harbourDesk } from '../harness/harbourDesk';
import { makeDesk, startClient, type ClientSetting, type LspClient } from '../harness/lspClient';

const burden = 'We are going to take a lot of the burden until the boats run again';

describe('writing from the sources', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  /** Opens the draft, `$0` being the cursor; an analysis would be a minute away. */
  const begin = async (draft: string, setting: Partial<ClientSetting> = {}) => {
    const at = draft.indexOf('$0');
    const text = draft.replace('$0', '');
    const document = TextDocument.create('', 'markdown', 1, text);
    client = await startClient({ desk: makeDesk(harbourDesk), options: { debounceMs: 60_000 }, ...setting });
    await client.opened('draft.md', '');
    client.edit('draft.md', text);
    return { document, place: client.at('draft.md', document.positionAt(at)) };
  };
  const complete = async (draft: string, setting: Partial<ClientSetting> = {}) => {
    const { document, place } = await begin(draft, setting);
    const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', place);
    return { document, list, items: list?.items ?? [] };
  };
  const take = (document: TextDocument, { textEdit, additionalTextEdits = [] }: CompletionItem): string =>
    TextDocument.applyEdits(document, [textEdit as TextEdit, ...additionalTextEdits]);

  it('offers quotations without waiting for an analysis', async () => {
    const { document, list, items } = await complete('Talks stalled [@harbour]. Ellenvik said: “$0');
    assert.equal(list?.isIncomplete, true);
    const [item] = items;
    assert.deepEqual(
      [item?.label, item?.kind, item?.labelDetails],
      ['We are going to take a lot …', CompletionItemKind.Text, { description: 'Ellenvik · harbour' }],
    );
    assert.match((item?.documentation as MarkupContent).value, /\*\*We are going .* again,\*\*" Transport Minister/);
    assert.equal(take(document, item!), `Talks stalled [@harbour]. Ellenvik said: “${burden}”`);
  });

  it('takes the place of a mark that the editor has put in', async () => {
    const { document, items } = await complete('She said, "we are$0" [@harbour]');
    assert.equal(take(document, items[0]!), `She said, "${burden}" [@harbour]`);
  });

  it('says who and where in the detail where the editor has no room beside the label', async () => {
    const { items } = await complete('Ellenvik said: “$0 [@harbour]', { capabilities: {} });
    assert.deepEqual(
      [items[0]?.labelDetails, items[0]?.detail, (items[0]?.documentation as MarkupContent).kind],
      [undefined, 'Marta Ellenvik, in The Ossay Islander, 4 Mar 2026', 'plaintext'],
    );
  });

  it('offers speakers, and puts in the comma that was missing', async () => {
    const { document, items } = await complete('“Nobody on this pier has slept since the strike began” $0[@harbour]');
    assert.deepEqual([items[0]?.label, items[0]?.kind], ['Tobias Hrane said', CompletionItemKind.Value]);
    assert.equal(
      take(document, items[0]!),
      '“Nobody on this pier has slept since the strike began,” Tobias Hrane said[@harbour]',
    );
  });

  it('keeps the order of the offers whatever the letters', async () => {
    const { items } = await complete('Talks stalled [@harbour]. Hrane said: “the$0');
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      [...items.map(({ sortText }) => sortText)].sort(),
    );
    assert.ok(items.length > 1 && items.every(({ filterText }) => filterText?.startsWith('the ')));
  });

  it('has no answer in plain words, nor in a source', async () => {
    const { list } = await complete('Talks $0stalled [@harbour].');
    assert.equal(list, null);
    const source = 'She said: “';
    client.open('corpus/harbour.md', source);
    const place = client.at('corpus/harbour.md', { line: 0, character: source.length });
    assert.equal(await client.connection.sendRequest('textDocument/completion', place), null);
  });

  const paste = async (draft: string, text: string): Promise<PasteResult> => {
    const { place } = await begin(draft);
    const range = { start: place.position, end: place.position };
    return client.connection.sendRequest('deskcheck/paste', { uri: place.textDocument.uri, range, text });
  };

  it('offers pasted words of a source as a quotation', async () => {
    const { offers } = await paste('Talks stalled.\n\n$0', `“${burden},”`);
    assert.deepEqual(offers, [
      {
        kind: 'speaker',
        title: 'Quotation with speaker and citation: Marta Ellenvik, harbour',
        newText: `“${burden},” Marta Ellenvik said [@harbour].`,
      },
      {
        kind: 'citation',
        title: 'Quotation with citation: harbour',
        newText: `“${burden}” [@harbour].`,
      },
    ]);
  });
  it('offers nothing for other words', async () => {
    assert.deepEqual(await paste('$0', 'These words are in no source at all'), { offers: [] });
  });
});
