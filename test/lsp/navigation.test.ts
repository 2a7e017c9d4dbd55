// Getting about over a real connection: references, links, the outline, and symbols of the whole desk.
import assert from 'node:assert/strict';
import type {
  DocumentLink,
  DocumentSymbol,
  Hover,
  Location,
  ReferenceParams,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver-protocol';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { makeDesk, modernEditor, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';

const draft = `# Night boats\n\n${exact}\n\n## Burden\n\n${altered}\n`;
const other = `Later, [@compass]: "the money is there, but it is not unconditional".\n`;

describe('getting about', () => {
  let desk: Desk;
  let client: LspClient;

  beforeEach(async () => {
    desk = makeDesk({ ...harbourDesk, 'draft.md': draft, 'desk/other.md': other });
    client = await startClient({ desk });
    await client.opened('draft.md', draft);
  });
  afterEach(() => client.stop());

  const texts = (): Record<string, string> => ({ ...harbourDesk, 'draft.md': draft, 'desk/other.md': other });
  /** `path: words`. */
  const shown = (locations: readonly Location[] | null, changed: Record<string, string> = {}): readonly string[] =>
    (locations ?? []).map(({ uri, range }) => {
      const path = uri.slice(desk.uri('').length).replace(/^\//, '');
      const line = { ...texts(), ...changed }[path]!.split('\n')[range.start.line]!;
      return `${path}: ${line.slice(range.start.character, range.end.character)}`;
    });
  const references = (path: string, text: string, words: string, includeDeclaration = true) => {
    const params: ReferenceParams = { ...client.at(path, positionOf(text, words)), context: { includeDeclaration } };
    return client.connection.sendRequest<Location[] | null>('textDocument/references', params);
  };

  const money = 'The money is there, but it is not unconditional';

  it('finds the words of a quotation in sources and in drafts that are not open', async () => {
    const inDrafts = [`draft.md: “${money},”`, 'desk/other.md: "the money is there, but it is not unconditional"'];
    assert.deepEqual(shown(await references('draft.md', draft, 'unconditional')), [
      `corpus/harbour.md: ${money}`,
      `corpus/cold-store.md: ${money}`,
      ...inDrafts,
    ]);
    assert.deepEqual(shown(await references('draft.md', draft, 'unconditional', false)), inDrafts);
  });

  it('takes an open draft as it is typed, and a closed one as it is on disk now', async () => {
    const typed = `Moved down.\n\n${other}`;
    client.open('desk/other.md', typed);
    assert.deepEqual(shown(await references('draft.md', draft, 'unconditional', false), { 'desk/other.md': typed }), [
      `draft.md: “${money},”`,
      'desk/other.md: "the money is there, but it is not unconditional"',
    ]);
    client.close('desk/other.md');
    desk.write('desk/other.md', 'Nothing of the kind.\n');
    assert.equal((await references('draft.md', draft, 'unconditional'))?.length, 3);
  });

  it('has nothing besides the sources for words that stand at the cursor only', async () => {
    assert.deepEqual(shown(await references('draft.md', draft, 'burden', false)), []);
    assert.equal((await references('draft.md', draft, 'burden'))?.length, 2);
  });

  it('finds every citation of an article', async () => {
    assert.deepEqual(shown(await references('draft.md', draft, 'harbour]', false)), [
      'draft.md: harbour',
      'draft.md: harbour',
    ]);
  });

  it('leads from a source to the drafts that quote it', async () => {
    const article = harbourDesk['corpus/harbour.md']!;
    client.open('corpus/harbour.md', article);
    assert.deepEqual(shown(await references('corpus/harbour.md', article, 'unconditional')), [
      `corpus/harbour.md: ${money}`,
      `corpus/cold-store.md: ${money}`,
      `draft.md: “${money},”`,
      'desk/other.md: "the money is there, but it is not unconditional"',
    ]);
    const typed = `${article}\n“The quay stays shut,” Hrane said.\n`;
    client.edit('corpus/harbour.md', typed);
    assert.deepEqual(shown(await references('corpus/harbour.md', typed, 'The quay'), { 'corpus/harbour.md': typed }), [
      'corpus/harbour.md: The quay stays shut',
    ]);
  });

  it('answers nothing beside the words, and for files that are neither draft nor source', async () => {
    assert.equal(await references('draft.md', draft, 'Tobias'), null);
    client.open('README.md', exact);
    assert.equal(await references('README.md', exact, 'unconditional'), null);
  });

  it('gives up when nobody waits any more', async () => {
    const cancel = new CancellationTokenSource();
    const at = client.at('draft.md', positionOf(draft, 'unconditional'));
    const params = { ...at, context: { includeDeclaration: true } };
    const asked = client.connection.sendRequest('textDocument/references', params, cancel.token);
    cancel.cancel();
    await assert.rejects(asked, ({ code }: ResponseError<unknown>) => code === LSPErrorCodes.RequestCancelled);
  });

  it('links keys to the heads of their articles', async () => {
    const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: desk.uri('draft.md') },
    });
    assert.deepEqual(links, [
      {
        range: { start: positionOf(draft, 'harbour]'), end: positionOf(draft, 'harbour]', 7) },
        target: `${desk.uri('corpus/harbour.md')}#L6`,
        tooltip: 'Harbour talks stall · The Ossay Islander, 4 Mar 2026',
      },
      {
        range: {
          start: positionOf(draft, 'harbour]', draft.lastIndexOf('harbour]') - draft.indexOf('harbour]')),
          end: positionOf(draft, 'harbour]', draft.lastIndexOf('harbour]') - draft.indexOf('harbour]') + 7),
        },
        target: `${desk.uri('corpus/harbour.md')}#L6`,
        tooltip: 'Harbour talks stall · The Ossay Islander, 4 Mar 2026',
      },
    ]);
  });

  const outline = (it: LspClient, path: string) =>
    it.connection.sendRequest<(DocumentSymbol & SymbolInformation)[]>('textDocument/documentSymbol', {
      textDocument: { uri: desk.uri(path) },
    });

  it('outlines a draft as a tree', async () => {
    const [section, ...rest] = await outline(client, 'draft.md');
    assert.deepEqual(rest, []);
    assert.equal(section?.name, 'Night boats');
    assert.deepEqual(
      section.children?.map(({ name, detail }) => `${name} | ${detail}`),
      [
        `“${money}” | found in source · harbour, compass · Tobias Hrane`,
        'harbour | The Ossay Islander, 4 Mar 2026',
        'Burden | ',
      ],
    );
    assert.match(section.children[2]!.children![0]!.detail!, /^differs from source · 1 word/);
  });

  it('outlines a source by what is said in it', async () => {
    client.open('corpus/harbour.md', harbourDesk['corpus/harbour.md']!);
    const said = await outline(client, 'corpus/harbour.md');
    assert.deepEqual(
      said.map(({ name }) => name.replace(/:.*/, '')),
      ['Marta Ellenvik', 'Tobias Hrane', 'Tobias Hrane'],
    );
  });

  it('says on hover in a source who speaks, who else has the words and which open draft uses them', async () => {
    const article = harbourDesk['corpus/harbour.md']!;
    client.open('corpus/harbour.md', article);
    const params = client.at('corpus/harbour.md', positionOf(article, 'unconditional'));
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params);
    const { value } = hover.contents as { value: string };
    const lines = value.split('  \n');
    assert.match(lines[0]!, /^\*\*Tobias Hrane\*\* · in quotation marks$/);
    assert.match(
      lines[1]!,
      /^also Compass Weekly — Doses wait in the cold store · ¶3 · \[open\]\(<file:.*cold-store\.md#L10/,
    );
    assert.match(lines[2]!, /^Used in draft\.md, line 3 · \[open\]\(<file:.*draft\.md#L3/);
    const aside = client.at('corpus/harbour.md', positionOf(article, 'stalled on Tuesday'));
    assert.equal(await client.connection.sendRequest('textDocument/hover', aside), null);
  });
});

describe('symbols of the desk, asked for', () => {
  let desk: Desk;
  let client: LspClient;
  const start = async (open: boolean): Promise<void> => {
    desk = makeDesk({ ...harbourDesk, 'draft.md': draft, 'desk/other.md': other });
    client = await startClient({ desk });
    if (!open) return;
    await client.opened('draft.md', draft);
  };
  afterEach(() => client.stop());
  const symbols = (query: string) =>
    client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query }).then((found) =>
      found.map(({ name, containerName, location }) => {
        const { line } = (location as Location).range.start;
        return `${name} | ${containerName ?? ''} | ${location.uri.slice(desk.uri('').length)}:${line + 1}`;
      }),
    );

  it('are speakers, quotations of all drafts, and articles', async () => {
    await start(true);
    assert.deepEqual(await symbols('hrane'), [
      'Tobias Hrane | 3 quotations · compass, harbour | /corpus/cold-store.md:10',
    ]);
    assert.deepEqual(await symbols('unconditional'), [
      '“The money is there, but it is not unconditional” | draft | /draft.md:3',
      '“the money is there, but it is not unconditional” | draft | /desk/other.md:1',
      '“The money is there, but it is not unconditional” | Tobias Hrane · compass | /corpus/cold-store.md:10',
      '“The money is there, but it is not unconditional” | Tobias Hrane · harbour | /corpus/harbour.md:10',
    ]);
    assert.deepEqual(await symbols('cold store'), [
      'Doses wait in the cold store | compass · Compass Weekly | /corpus/cold-store.md:6',
    ]);
  });

  it('are there before any draft is open', async () => {
    await start(false);
    assert.equal((await symbols('')).length, 2);
  });
});

describe('getting about in an editor of few features', () => {
  it('has the outline as a list, and links without tooltips', async () => {
    const desk = makeDesk({ ...harbourDesk });
    const { documentLink: _, documentSymbol: __, ...textDocument } = modernEditor.textDocument!;
    const client = await startClient({ desk, capabilities: { ...modernEditor, textDocument } });
    client.open('draft.md', draft);
    assert.equal(client.initialized.capabilities.documentSymbolProvider, true);
    const params = { textDocument: { uri: desk.uri('draft.md') } };
    const list = await client.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', params);
    const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', params);
    await client.stop();
    assert.deepEqual(
      list.map(({ name, containerName }) => `${containerName ?? ''} > ${name}`),
      [
        ' > Night boats',
        'Night boats > “The money is there, but it is not unconditional” · found in source · harbour, compass · Tobias Hrane',
        'Night boats > harbour · The Ossay Islander, 4 Mar 2026',
        'Night boats > Burden',
        'Burden > “We are going to take all of the burden until the boats run …” · differs from source · 1 word · Marta Ellenvik',
        'Burden > harbour · The Ossay Islander, 4 Mar 2026',
      ],
    );
    assert.equal(list[1]?.location.uri, desk.uri('draft.md'));
    assert.deepEqual(
      links.map(({ tooltip }) => tooltip),
      [undefined, undefined],
    );
  });
});
