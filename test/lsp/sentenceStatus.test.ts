// How sentences stand in the text itself: lines for clients that draw them, tokens for all others, a count above paragraphs.
import assert from 'node:assert/strict';
import type { CodeLens, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import type { SentenceMarksParams } from '../../server/src/protocol';
import { eventually } from '../harness/eventually';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { makeDesk, modernEditor, startClient, type ClientSetting, type LspClient } from '../harness/lspClient';

const text = `${exact} The pier was quiet.\n\n> ${altered.replace(' all of', '\n> all of')}\n\nNothing is cited here.\n`;
const tokensOn: NonNullable<ClientSetting['capabilities']> = {
  ...modernEditor,
  textDocument: {
    ...modernEditor.textDocument,
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: [],
    },
  },
};

describe('sentence status', () => {
  let client: LspClient;
  let marks: SentenceMarksParams[];
  const start = async (settings: object, setting: Partial<ClientSetting> = {}): Promise<void> => {
    client = await startClient({ desk: makeDesk(harbourDesk), capabilities: tokensOn, settings, ...setting });
    marks = [];
    client.connection.onNotification(
      'deskcheck/sentenceMarks',
      (params: SentenceMarksParams) => void marks.push(params),
    );
    await client.opened('draft.md', text);
  };
  afterEach(() => client.stop());

  const document = () => ({ textDocument: client.at('draft.md', { line: 0, character: 0 }).textDocument });
  const full = (): Promise<SemanticTokens | null> =>
    client.connection.sendRequest('textDocument/semanticTokens/full', document());
  const lenses = (): Promise<readonly CodeLens[]> => client.connection.sendRequest('textDocument/codeLens', document());

  it('is not there unless somebody wants it', async () => {
    await start({}, { options: { marksSentences: true } });
    assert.equal(await full(), null);
    assert.deepEqual(await lenses(), []);
    assert.deepEqual(marks, []);
  });

  it('is drawn line by line, the marks of a block quote left out', async () => {
    await start({ sentenceStatus: 'marks' }, { options: { marksSentences: true } });
    await eventually(() => marks.length > 0);
    const lines = text.split('\n');
    assert.deepEqual(
      marks
        .at(-1)!
        .marks.map(
          ({ range: { start, end }, status }) =>
            `${status}: ${lines[start.line]!.slice(start.character, end.character)}`,
        ),
      [
        `found: ${exact}`,
        'not-checked: The pier was quiet.',
        'differs: Marta Ellenvik said: “We are going to take',
        `differs: ${altered.slice(altered.indexOf('all of'))}`,
        'not-checked: Nothing is cited here.',
      ],
    );
  });

  it('is sent again when it changes, and taken back where it is paused', async () => {
    await start({ sentenceStatus: 'words' }, { options: { marksSentences: true, restMs: 1 } });
    await eventually(() => marks.length > 0);
    client.edit('draft.md', text.replace('\n> all of', ' a lot of'));
    await eventually(() => marks.at(-1)!.marks.filter(({ status }) => status === 'found').length === 2);
    void client.connection.sendNotification('deskcheck/pause', { paused: true });
    await eventually(() => marks.at(-1)!.marks.length === 0);
  });

  it('is not sent to clients that draw nothing', async () => {
    await start({ sentenceStatus: 'marks' });
    await full();
    assert.deepEqual(marks, []);
  });

  it('is a type of token with a modifier for each way to stand', async () => {
    await start({ sentenceStatus: 'marks' });
    const { semanticTokensProvider } = client.initialized.capabilities;
    assert.deepEqual(semanticTokensProvider?.legend, {
      tokenTypes: ['deskcheckSentence'],
      tokenModifiers: ['found', 'differs', 'overstated', 'notFound', 'notChecked'],
    });
    const tokens = await full();
    const found = [];
    for (let i = 0; i < tokens!.data.length; i += 5) found.push(tokens!.data.slice(i, i + 5));
    assert.deepEqual(
      found.map(([line, , length, type, bits]) => [line, length, type, bits]),
      [
        [0, exact.length, 0, 1],
        [0, 'The pier was quiet.'.length, 0, 16],
        [2, 'Marta Ellenvik said: “We are going to take'.length, 0, 2],
        [1, altered.length - altered.indexOf('all of'), 0, 2],
        [2, 'Nothing is cited here.'.length, 0, 16],
      ],
    );
  });

  it('is told as changes, and for a part', async () => {
    await start({ sentenceStatus: 'marks' });
    const before = await full();
    client.edit('draft.md', text.replace('is cited', 'at all is cited'));
    const delta = await client.connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      ...document(),
      previousResultId: before!.resultId,
    });
    assert.equal(delta.edits.length, 1);
    const [edit] = delta.edits;
    const now = before!.data.toSpliced(edit!.start, edit!.deleteCount, ...(edit!.data ?? []));
    assert.deepEqual(now, (await full())!.data);
    const part = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      ...document(),
      range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } },
    });
    assert.equal(part.data.length, 5);
  });

  it('is counted above each paragraph in which something was checked', async () => {
    await start({ codeLens: 'on' }, { options: { showsClaims: true } });
    const found = await lenses();
    assert.deepEqual(
      found.map(({ command, range }) => [command?.title, range.start.line]),
      [
        ['1 found · 1 not checked', 0],
        ['1 differs', 2],
      ],
    );
    assert.equal(found[0]!.command!.command, 'deskcheck.showClaim');
  });

  it('is only a line for editors that have no overview', async () => {
    await start({ codeLens: 'on' });
    assert.equal((await lenses())[0]!.command!.command, '');
  });
});
