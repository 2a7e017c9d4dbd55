// The learned judge over a connection: what a hover says of its reading, how soon after an edit, and what the status says where it is missing.
import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol';
import { fakeJudge, judged, type FakeJudge } from '../harness/fakeJudge';
import { eventually } from '../harness/eventually';
import { makeDesk, positionOf, startClient, type ClientSetting, type LspClient } from '../harness/lspClient';

const article = `---
title: Trams for Velt
---
Engineers in Velt took a first look at where a tram line could run. A study may follow next year, and the money for it is not there. The mayor called the idea worth a thought. Shopkeepers in the old town fear for their deliveries, while the hospital has asked for a stop at its gate. The last tram in Velt was taken out of service forty years ago, and its rails were lifted soon after.
`;
const rails = 'Old tracks still run through the streets of Velt [@a].';
const tram = 'The last tram in Velt was taken out of service forty years ago [@a].';
const draft = `${rails}\n\n${tram}\n`;
const answering = (): FakeJudge =>
  fakeJudge({
    answer: ({ claim }) =>
      judged(claim.startsWith('Old') ? { contradicted: 0.97, supported: 0.003 } : { supported: 0.94 }),
    weigh: ({ claim }) => [{ start: claim.indexOf('still'), end: claim.indexOf('still') + 5, weight: 0.5 }],
  });

describe('a draft that is judged', () => {
  let client: LspClient;
  const start = async (judge: FakeJudge | undefined, over: Partial<ClientSetting> = {}, files = {}): Promise<void> => {
    client = await startClient({
      desk: makeDesk({ 'corpus/a.md': article, 'draft.md': draft, ...files }),
      ...(judge && { openJudge: judge.open }),
      ...over,
    });
    await client.opened('draft.md', draft);
  };
  afterEach(() => client.stop());
  const hovered = async (text: string, words: string): Promise<string> => {
    const hover = await client.connection.sendRequest<Hover | null>(
      'textDocument/hover',
      client.at('draft.md', positionOf(text, words)),
    );
    return (hover?.contents as { readonly value: string } | undefined)?.value ?? '';
  };
  const line = (value: string): string | undefined => value.split('\n').find((it) => it.includes('language model'));
  const rulesOnly = (): string | undefined => client.statuses.at(-1)?.rulesOnly;

  it('has in its hover how the model reads a claim, and by which words', async () => {
    const judge = answering();
    await start(judge);
    await eventually(async () => line(await hovered(draft, 'tracks')) !== undefined);
    assert.equal(
      line(await hovered(draft, 'tracks'))?.trim(),
      'Weighed by the rules and by the language model on this machine, which reads: differs \\(0.97\\). Weighed most: **still**.',
    );
    assert.match(line(await hovered(draft, 'last tram')) ?? '', /which reads: found in source \\\(0\.94\\\)\.$/u);
    assert.deepEqual(
      judge.weighed.map(({ claim }) => claim),
      ['Old tracks still run through the streets of Velt.'],
    );
  });

  it('is judged anew within a second of an edit', async () => {
    // The server waits as it does for an editor, not as it does for tests, and nobody's hover hurries it.
    const asWarning = { 'deskcheck.json': '{ "rules": { "claim/judged": "warning" } }' };
    await start(answering(), { options: { debounceMs: 150, restMs: 1500 } }, asWarning);
    const toSettle = (count: number): Promise<void> => client.until(() => client.statuses.at(-1)?.toSettle === count);
    const took: number[] = [];
    await toSettle(1);
    // A machine that is busy with other things may be slow; a wait of ours would be there each time.
    for (const street of ['alleys', 'lanes', 'squares']) {
      client.edit('draft.md', `${tram}\n`);
      await toSettle(0);
      const from = performance.now();
      client.edit('draft.md', `${tram}\n\n${rails.replace('streets', street)}\n`);
      await toSettle(1);
      took.push(performance.now() - from);
    }
    assert.ok(Math.min(...took) < 1000, took.join(', '));
  });

  it('is not looked at, and nobody looks for a model, where the writer wants none', async () => {
    const judge = answering();
    await start(judge, { settings: { judge: 'off' } });
    assert.equal(line(await hovered(draft, 'tracks')), undefined);
    await client.diagnostics('draft.md');
    assert.deepEqual([judge.opened(), judge.asked.length, rulesOnly()], [0, 0, undefined]);
  });

  it('says in its status why only rules read it, as soon as that is known, and nothing while a model does', async () => {
    const judge = answering();
    await start(judge);
    await eventually(() => judge.asked.length > 0);
    assert.equal(rulesOnly(), undefined);
    judge.fail('The judge does not answer.');
    await client.until(() => client.statuses.at(-1)?.rulesOnly !== undefined);
    assert.equal(rulesOnly(), 'Claims are compared by rules only: The judge does not answer');
  });

  it('names the folder in which there is no model', async () => {
    await start(undefined, {}, { 'deskcheck.json': '{ "judgeModel": "judge" }' });
    await client.until(() => client.statuses.at(-1)?.rulesOnly !== undefined);
    assert.match(rulesOnly()!, /^Claims are compared by rules only: There is no judge in .*judge$/u);
  });

  it('says it in the language of the editor', async () => {
    const judge = fakeJudge({ state: 'failed', why: 'The judge does not answer.' });
    await start(judge, { initialize: { locale: 'de' } });
    await client.until(() => client.statuses.at(-1)?.rulesOnly !== undefined);
    assert.equal(rulesOnly(), 'Behauptungen werden nur nach Regeln verglichen: Der Prüfer antwortet nicht');
  });
});
