// The overview of a draft as a client asks for it: node by node, with news of what has changed and of nothing else.
import assert from 'node:assert/strict';
import type {
  ClaimResult,
  ClaimsChange,
  ClaimsGrouping,
  ClaimsNode,
  ClaimsViewChanged,
  ClaimsViewResult,
} from '../../server/src/protocol';
import { eventually } from '../harness/eventually';
import { altered, exact, harbourDesk, wrongSpeaker } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';

const text = `${exact} ${altered}\n\n${wrongSpeaker} The pier was quiet.\n`;

describe('claims view', () => {
  let client: LspClient;
  let desk: Desk;
  let news: ClaimsViewChanged[];
  const uri = (): string => desk.uri('draft.md');
  const start = async (draft = text): Promise<void> => {
    desk = makeDesk(harbourDesk);
    client = await startClient({ desk });
    news = [];
    client.connection.onNotification('deskcheck/claimsViewChanged', (changed: ClaimsViewChanged) => {
      news.push(changed);
    });
    await client.opened('draft.md', draft);
  };
  afterEach(() => client.stop());

  const ask = (by: ClaimsGrouping, parent?: string, from?: number): Promise<ClaimsViewResult> =>
    client.connection.sendRequest('deskcheck/claimsView', { uri: uri(), by, parent, from });
  const claim = (node: ClaimsNode): Promise<ClaimResult | null> =>
    client.connection.sendRequest('deskcheck/claim', { uri: uri(), id: node.id });
  const labels = (nodes: readonly ClaimsNode[]): readonly string[] =>
    nodes.map(({ label, description }) => `${label} | ${description}`);
  /** Every group with its sentences, and theirs. */
  const all = async (by: ClaimsGrouping): Promise<readonly ClaimsNode[]> => {
    const { nodes } = await ask(by);
    const below = await Promise.all(nodes.map(async ({ id }) => (await ask(by, id)).nodes));
    return below.flat();
  };
  /** What a client has that was given `nodes`, and all the news since. */
  const spliced = (nodes: readonly ClaimsNode[], parent?: string): readonly ClaimsNode[] =>
    news
      .flatMap(({ changes }) => changes)
      .filter((change: ClaimsChange) => change.parent === parent)
      .reduce((now, change) => now.toSpliced(change.from, change.removed, ...change.nodes), [...nodes]);

  it('has groups by status with their sentences, the source’s words and the place beside them', async () => {
    await start();
    const { state, nodes } = await ask('status');
    assert.equal(state, 'ready');
    assert.deepEqual(labels(nodes), ['Differs from source | 2', 'Found in source | 1', 'Not checked | 1']);
    assert.deepEqual(labels((await ask('status', nodes[0]!.id)).nodes), [
      'differs · Marta Ellenvik said: “We are going to take all of … | Source has “a lot”, not “all”. · harbour, ¶2',
      'differs · “Nobody on this pier has slept since the strike … | Source gives these words to Tobias Hrane. · harbour, ¶4',
    ]);
    const [reason] = (await ask('status', nodes[2]!.id)).nodes;
    assert.deepEqual(labels([reason!]), ['No citation | 1']);
    assert.deepEqual(labels((await ask('status', reason!.id)).nodes), ['not checked · The pier was quiet. | ']);
    assert.equal(nodes[2]!.open, undefined);
    assert.equal(nodes[0]!.spoken, 'Differs from source, 2 sentences');
  });

  it('says all of it to a screen reader, and quotes the source for whoever points at it', async () => {
    await start();
    const [first] = await all('section');
    assert.equal(
      first!.spoken,
      'found, “The money is there, but it is not unconditional,” Tobias Hrane said., harbour, ¶3',
    );
    assert.deepEqual(first!.tooltip.slice(2), [
      'Found in source',
      'Source: “The money is there, but it is not unconditional”',
      'The Ossay Islander, 4 Mar 2026, ¶3 · harbour',
    ]);
  });

  it('leads to the sentence, to its source, and to what can be accepted', async () => {
    await start();
    const node = (await all('source')).find(({ label }) => label.includes('Nobody'))!;
    const found = await claim(node);
    assert.deepEqual(found!.range.start, positionOf(text, '“Nobody'));
    assert.equal(found!.source!.uri, desk.uri('corpus/harbour.md'));
    const [offer] = found!.offers;
    assert.equal(offer!.rule, 'quote/speaker');
    const accepted = await client.connection.sendRequest('deskcheck/accept', { ...offer, reason: 'She read it out' });
    assert.equal(accepted, true);
    await eventually(() => news.length > 0);
    const after = (await all('source')).find(({ label }) => label.includes('Nobody'))!;
    assert.equal(after.label.split(' · ')[0], 'accepted');
    assert.ok(after.tooltip.includes('Accepted: She read it out'));
  });

  it('knows which node the cursor is in', async () => {
    await start();
    const { nodes } = await ask('status');
    const rows = (await ask('status', nodes[0]!.id)).nodes;
    const path = await client.connection.sendRequest('deskcheck/claimAt', {
      uri: uri(),
      by: 'status',
      position: positionOf(text, 'this pier'),
    });
    assert.deepEqual(path, [nodes[0]!.id, rows[1]!.id]);
  });

  it('sends the one sentence that is typed, under the id it had', async () => {
    await start();
    const { nodes } = await ask('section');
    const rows = (await ask('section', nodes[0]!.id)).nodes;
    client.edit('draft.md', text.replace('was quiet', 'was very quiet'));
    await eventually(() => news.length > 0);
    assert.deepEqual(
      news.map(({ changes }) => changes.map(({ from, removed, nodes: sent }) => [from, removed, sent.length])),
      [[[3, 1, 1]]],
    );
    assert.equal(news[0]!.changes[0]!.nodes[0]!.id, rows[3]!.id);
    assert.match(news[0]!.changes[0]!.nodes[0]!.label, /very quiet/);
  });

  it('sends nothing when only places have moved', async () => {
    await start();
    const { nodes } = await ask('section');
    const rows = (await ask('section', nodes[0]!.id)).nodes;
    client.edit('draft.md', `\n\n${text}`);
    assert.deepEqual((await claim(rows[0]!))!.range.start, { line: 2, character: 0 });
    client.edit('draft.md', `\n\n${text}Boats came.\n`);
    await eventually(() => news.length > 0);
    assert.equal(news.length, 1);
    assert.deepEqual(labels(spliced(rows, nodes[0]!.id)), labels((await ask('section', nodes[0]!.id)).nodes));
  });

  it('has the same as a fresh look after any edit', async () => {
    await start();
    const { nodes } = await ask('status');
    const below = await Promise.all(nodes.map(async ({ id }) => [id, (await ask('status', id)).nodes] as const));
    for (const edited of [
      text.replace('all of the', 'a lot of the'),
      `A word. ${text}`,
      `${exact} ${wrongSpeaker}`,
      text,
    ]) {
      const before = news.length;
      client.edit('draft.md', edited);
      await eventually(() => news.length > before);
    }
    await eventually(async () => {
      const { nodes: now } = await client.connection.sendRequest<ClaimsViewResult>('deskcheck/claimsView', {
        uri: uri(),
        by: 'status',
      });
      return JSON.stringify(now) === JSON.stringify(spliced(nodes));
    });
    for (const [id, given] of below.slice(0, 2)) assert.deepEqual(spliced(given, id), (await ask('status', id)).nodes);
  });

  it('holds back what departs in a sentence that is typed', async () => {
    await start(exact);
    const { nodes } = await ask('status');
    assert.deepEqual(labels(nodes), ['Found in source | 1']);
    const end = { line: 0, character: exact.length };
    client.edit('draft.md', ' Marta Ellenvik said: “We are going to take all of the burden” [@harbour]', {
      start: end,
      end,
    });
    await eventually(() => news.length > 0);
    assert.deepEqual(labels(spliced(nodes)), ['Found in source | 1', 'Not checked | 1']);
    await eventually(() => labels(spliced(nodes)).includes('Differs from source | 1'));
  });

  it('says when there is nothing to show', async () => {
    await start('\n');
    assert.deepEqual(await ask('status'), { state: 'none', nodes: [], more: 0 });
    assert.deepEqual(await ask('status', 'no id of ours'), { state: 'none', nodes: [], more: 0 });
  });

  it('gives long drafts in pages', async () => {
    await start([...Array(450).keys()].map((i) => `The pier was shut ${i} times. `).join(''));
    const { nodes } = await ask('section');
    const first = await ask('section', nodes[0]!.id);
    assert.deepEqual([first.nodes.length, first.more], [200, 250]);
    const second = await ask('section', nodes[0]!.id, 200);
    assert.deepEqual([second.nodes.length, second.more], [200, 50]);
    assert.match(second.nodes[0]!.label, /shut 200 times/);
  });
});
