// While the writer types: answers fit the text as it is now, half-typed sentences stay quiet, newest version wins.
import assert from 'node:assert/strict';
import { CancellationTokenSource, type Hover } from 'vscode-languageserver-protocol/node';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type ClientSetting, type LspClient } from '../harness/lspClient';

const start = async (text: string, setting: Partial<ClientSetting> = {}): Promise<LspClient> => {
  const client = await startClient({ desk: makeDesk(harbourDesk), ...setting });
  await client.opened('draft.md', text);
  return client;
};

describe('while typing', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const codes = async () => (await client.diagnostics('draft.md')).map(({ code }) => code);
  const append = (text: string, more: string): string => {
    const lines = text.split('\n');
    const end = { line: lines.length - 1, character: lines.at(-1)!.length };
    client.edit('draft.md', more, { start: end, end });
    return text + more;
  };

  it('holds a new finding back until the writer rests', async () => {
    client = await start('');
    const refreshed = client.refreshed();
    append('', altered.slice(0, -1));
    assert.deepEqual(await codes(), []);
    await refreshed;
    assert.deepEqual(await codes(), ['quote/altered']);
  });

  it('holds it back, too, where the editor sends the whole text', async () => {
    client = await start('', { options: { restMs: 60_000 } });
    client.edit('draft.md', altered.slice(0, -1));
    assert.deepEqual(await codes(), []);
    client.edit('draft.md', `${altered}\n\n`);
    assert.deepEqual(await codes(), ['quote/altered']);
  });

  it('shows it as soon as the sentence ends', async () => {
    client = await start('', { options: { restMs: 60_000 } });
    const text = append('', altered.slice(0, -1));
    assert.deepEqual(await codes(), []);
    append(text, '.\n\n');
    assert.deepEqual(await codes(), ['quote/altered']);
  });

  it('waits, rest or no rest, in front of a mark that the editor has closed by itself', async () => {
    const half = 'Marta Ellenvik said: “We are going to take all of the burden until the boats” [@harbour].';
    const words = 'take all of the burden until the boats';
    client = await start(half.replace(words, ''), { options: { restMs: 30 } });
    const from = positionOf(half, words);
    client.edit('draft.md', words, { start: from, end: from });
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.deepEqual(await codes(), []);
    client.moveCursor('draft.md', positionOf(half, ' [@'));
    assert.deepEqual(await codes(), ['quote/altered']);
  });

  it('shows it as soon as the cursor has left the sentence', async () => {
    client = await start('First.\n\n', { options: { restMs: 60_000 } });
    append('First.\n\n', altered.slice(0, -1));
    assert.deepEqual(await codes(), []);
    const refreshed = client.refreshed();
    client.moveCursor('draft.md', { line: 0, character: 2 });
    await refreshed;
    assert.deepEqual(await codes(), ['quote/altered']);
  });

  it('shows everything when the draft is saved', async () => {
    client = await start('', { options: { restMs: 60_000 } });
    append('', altered.slice(0, -1));
    assert.deepEqual(await codes(), []);
    const refreshed = client.refreshed();
    client.save('draft.md');
    await refreshed;
    assert.deepEqual(await codes(), ['quote/altered']);
  });

  it('holds back what stands at any of several cursors', async () => {
    const two = `${altered.replace('all of', 'a lot of')}\n\nOnce more.`;
    client = await start(two, { options: { restMs: 60_000 } });
    const cursors = [positionOf(two, 'Once'), positionOf(two, 'lot of')];
    client.editAll(
      'draft.md',
      cursors.map((at) => ({ range: { start: at, end: at }, text: 'x' })),
    );
    assert.deepEqual(await codes(), []);
  });

  it('shows at once what a replacement throughout has done', async () => {
    const lines = Array.from({ length: 30 }, () => 'Their plan.').join('\n\n');
    client = await start(`${altered.replace('all of', 'a lot of')}\n\n${lines}`, { options: { restMs: 60_000 } });
    const places = Array.from({ length: 30 }, (_, n) => ({ line: 2 + 2 * n, character: 0 })).reverse();
    client.editAll('draft.md', [
      ...places.map((start) => ({ range: { start, end: { ...start, character: 5 } }, text: 'The' })),
      { range: { start: positionOf(altered, 'all of'), end: positionOf(altered, 'all of', 5) }, text: 'all' },
    ]);
    assert.deepEqual(await codes(), ['quote/altered']);
  });

  it('follows a paragraph that is cut, pasted elsewhere, and put back by undo', async () => {
    const rest = 'The boats lie at the pier.\n\nNobody is there.\n';
    client = await start(`${altered}\n\n${rest}`, { options: { restMs: 60_000 } });
    const lineOf = async () => (await client.diagnostics('draft.md')).map(({ range }) => range.start.line);
    assert.deepEqual(await lineOf(), [0]);
    const top = { line: 0, character: 0 };
    client.edit('draft.md', '', { start: top, end: { line: 2, character: 0 } });
    assert.deepEqual(await lineOf(), []);
    const below = { line: 2, character: 0 };
    client.edit('draft.md', `${altered}\n\n`, { start: below, end: below });
    assert.deepEqual(await lineOf(), [2]);
    client.edit('draft.md', '', { start: below, end: { line: 4, character: 0 } });
    client.edit('draft.md', `${altered}\n\n`, { start: top, end: top });
    assert.deepEqual(await lineOf(), [0]);
  });

  it('clears at once', async () => {
    client = await start(altered, { options: { restMs: 60_000 } });
    assert.deepEqual(await codes(), ['quote/altered']);
    client.edit('draft.md', 'a lot', {
      start: positionOf(altered, 'all of'),
      end: positionOf(altered, 'all of', 'all'.length),
    });
    assert.deepEqual(await codes(), []);
  });

  it('keeps a finding while its own sentence is edited elsewhere', async () => {
    client = await start(altered, { options: { restMs: 60_000 } });
    assert.deepEqual(await codes(), ['quote/altered']);
    const at = positionOf(altered, 'said');
    client.edit('draft.md', 'again ', { start: at, end: at });
    assert.deepEqual(await codes(), ['quote/altered']);
  });

  it('hovers over the text as it is now, although its analysis is pending', async () => {
    client = await start(exact, { options: { debounceMs: 60_000 } });
    client.edit('draft.md', 'Before it. ', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const text = `Before it. ${exact}`;
    const params = client.at('draft.md', positionOf(text, 'unconditional'));
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params);
    assert.deepEqual(hover.range?.start, positionOf(text, '“The money'));
  });

  it('answers for the newest of many versions', async () => {
    client = await start(exact);
    const answers = [];
    let text = exact;
    for (let i = 0; i < 20; i++) {
      text = append(text, ' x');
      answers.push(client.diagnostics('draft.md'));
    }
    append(text, `\n\n${altered}\n`);
    assert.equal((await client.diagnostics('draft.md')).length, 1);
    await Promise.all(answers);
  });

  it('takes a cancelled question in its stride', async () => {
    client = await start(exact, { options: { debounceMs: 200 } });
    append(exact, ' x');
    const cancel = new CancellationTokenSource();
    const params = { textDocument: { uri: client.at('draft.md', { line: 0, character: 0 }).textDocument.uri } };
    const answer = client.connection
      .sendRequest('textDocument/diagnostic', params, cancel.token)
      .catch(() => 'cancelled');
    cancel.cancel();
    await answer;
    assert.deepEqual(await codes(), []);
  });
});
