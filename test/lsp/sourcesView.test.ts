// The tree of sources as a client asks for it: node by node, beside a draft or without one, with news when it changes.
import assert from 'node:assert/strict';
import type { PasteResult, SourcesNode, SourcesViewChanged, SourcesViewResult, Spot } from '../../server/src/protocol';
import { eventually } from '../harness/eventually';
import { cut, ownReport, wire } from '../harness/ferryWire';
import { exact, harbourDesk } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type ClientSetting, type Desk, type LspClient } from '../harness/lspClient';

describe('sources view', () => {
  let client: LspClient;
  let desk: Desk;
  let news: SourcesViewChanged[];
  const uri = (): string => desk.uri('draft.md');
  const start = async (text: string | undefined, setting: Partial<ClientSetting> = {}): Promise<void> => {
    desk = setting.desk ?? makeDesk(harbourDesk);
    client = await startClient({ ...setting, desk });
    news = [];
    client.connection.onNotification('deskcheck/sourcesViewChanged', (changed: SourcesViewChanged) => {
      news.push(changed);
    });
    if (text !== undefined) await client.opened('draft.md', text);
  };
  afterEach(() => client.stop());

  const ask = (params: { uri?: string; parent?: string; from?: number }): Promise<SourcesViewResult> =>
    client.connection.sendRequest('deskcheck/sourcesView', params);
  const below = async (parent?: SourcesNode): Promise<readonly SourcesNode[]> =>
    (await ask({ uri: uri(), ...(parent ? { parent: parent.id } : {}) })).nodes;
  const labels = (nodes: readonly SourcesNode[]): readonly string[] =>
    nodes.map(({ label, description }) => `${label} | ${description}`);
  const find = (nodes: readonly SourcesNode[], label: string): SourcesNode =>
    nodes.find((node) => node.label.includes(label)) ??
    assert.fail(`${label} is not among ${labels(nodes).join('; ')}`);
  /** The words of Tobias Hrane in the article that the draft cites. */
  const hranesWords = async (): Promise<readonly SourcesNode[]> => {
    const article = find(await below(find(await below(), 'In this draft')), 'Harbour talks');
    return below(find(await below(article), 'Tobias Hrane'));
  };

  it('leads from the draft’s own articles to speakers and their words, used or not', async () => {
    await start(exact);
    const top = await below();
    assert.deepEqual(labels(top), ['In this draft | 1', 'Other sources | 1']);
    const [article] = await below(top[0]);
    assert.deepEqual(labels([article!]), [
      'The Ossay Islander, 4 Mar 2026 — Harbour talks stall | cited, 1 quotation · harbour',
    ]);
    assert.deepEqual(labels(await below(article)), ['Marta Ellenvik | 0 of 1 used', 'Tobias Hrane | 1 of 2 used']);
    const words = await hranesWords();
    assert.deepEqual(labels(words), [
      'used · “The money is there, but it is not unconditional” | ¶3',
      '“Nobody on this pier has slept since the strike began” | ¶4',
    ]);
    assert.deepEqual(
      words.map(({ used }) => used),
      [true, false],
    );
    assert.deepEqual(
      words.map(({ spoken }) => spoken.split(', ').at(-1)),
      ['used', 'unused'],
    );
  });

  it('opens each at its words', async () => {
    await start(exact);
    const [, unused] = await hranesWords();
    const article = harbourDesk['corpus/harbour.md']!;
    assert.deepEqual(unused!.opens, {
      uri: desk.uri('corpus/harbour.md'),
      range: { start: positionOf(article, 'Nobody on'), end: positionOf(article, 'began,', 'began,'.length) },
    });
  });

  it('shows every article where there is no draft', async () => {
    await start(undefined);
    const { state, nodes, more } = await ask({});
    assert.deepEqual(
      [state, labels(nodes), more],
      [
        'ready',
        [
          'The Ossay Islander, 4 Mar 2026 — Harbour talks stall | harbour',
          'Compass Weekly — Doses wait in the cold store | compass',
        ],
        0,
      ],
    );
    assert.equal(nodes[0]!.used, undefined);
  });

  it('says that there are no sources where there are none', async () => {
    await start(undefined, { desk: makeDesk({ 'draft.md': exact }) });
    assert.deepEqual(await ask({}), { state: 'none', nodes: [], more: 0 });
  });

  it('names files that could not be read, with the reason', async () => {
    await start(exact, { desk: makeDesk({ ...harbourDesk, 'corpus/empty.md': '' }) });
    const group = find(await below(), 'Not read');
    const [problem] = await below(group);
    assert.equal(problem!.label, 'corpus/empty.md');
    assert.notEqual(problem!.description, '');
  });

  const refs =
    '@online{nets, title={Nets of Orsk}, author={Sarn, Dov}, date={2024}, file={nets.pdf}}\n@online{sails, title={Sails}}\n@book{sails, title={Oars}}\n';

  it('shows works without text and duplicates apart, those that the draft cites first; each opens its entry', async () => {
    const text = `${exact}\n\nNets are dear [@sails].\n`;
    await start(text, { desk: makeDesk({ ...harbourDesk, 'corpus/refs.bib': refs }) });
    const top = await below();
    assert.deepEqual(labels(top), [
      'In this draft | 1',
      'Other sources | 1',
      'Works without text | 3, 2 cited',
      'Duplicates | 1',
    ]);
    const works = await below(find(top, 'Works without'));
    assert.deepEqual(labels(works), [
      'sails — Sails | cited',
      'sails — Oars | cited',
      'Sarn, 2024 — Nets of Orsk | nets.pdf is not among your sources · nets',
    ]);
    const spot = {
      uri: desk.uri('corpus/refs.bib'),
      range: { start: positionOf(refs, 'nets,'), end: positionOf(refs, ', title') },
    };
    assert.deepEqual(works[2]!.opens, spot);
    assert.equal(works[2]!.used, false);
    const [twice] = await below(find(top, 'Duplicates'));
    assert.deepEqual(labels([twice!]), ['sails | one key, several works']);
    assert.deepEqual(labels(await below(twice)), ['sails — Sails | cited', 'sails — Oars | cited']);
    const ids = [...works, ...(await below(twice))].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    // A key that only the bibliography has is defined there.
    const at = client.at('draft.md', positionOf(text, '@sails', 2));
    const found = await client.connection.sendRequest<{ targetUri: string }[]>('textDocument/definition', at);
    assert.deepEqual(
      found.map(({ targetUri }) => targetUri),
      [spot.uri, spot.uri],
    );
    news.length = 0;
    client.edit('draft.md', text.replace('@sails', '@nets'));
    await eventually(() => news.length > 0);
    assert.equal(find(await below(), 'Works without').description, '3, 1 cited');
  });

  it('gives long lists in pages', async () => {
    const many = Object.fromEntries([...Array(450).keys()].map((i) => [`corpus/a${i}.txt`, 'The pier is shut.\n']));
    await start(undefined, { desk: makeDesk(many) });
    const pages: SourcesViewResult[] = [];
    await eventually(async () => (await ask({})).state === 'ready');
    for (let from = 0; pages.at(-1)?.more !== 0; from += pages.at(-1)!.nodes.length) pages.push(await ask({ from }));
    assert.deepEqual(
      pages.map(({ nodes, more }) => [nodes.length, more]),
      [
        [200, 250],
        [200, 50],
        [50, 0],
      ],
    );
    assert.equal(new Set(pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))).size, 450);
  });

  it('has articles of one text together, once that is known', async () => {
    const ferry = { 'corpus/cut.md': cut, 'corpus/own.md': ownReport, 'corpus/wire.md': wire };
    await start('The crews wait [@cut; @wire].\n\nNobody slept [@own].', { desk: makeDesk(ferry) });
    await below();
    await eventually(() => news.length > 0);
    assert.deepEqual(labels(await below()), ['In this draft | 3 articles, 2 origins']);
    const [origin, own] = await below(find(await below(), 'In this draft'));
    assert.match(labels([origin!])[0]!, /^One origin: .*Norland Press Agency \| 2 articles$/);
    assert.deepEqual(origin!.keys, ['cut', 'wire']);
    assert.match(own!.label, /Ellenvik Gazette/);
    const members = await below(origin);
    assert.deepEqual(
      members.map(({ keys }) => keys),
      [['cut'], ['wire']],
    );
    assert.ok(members[0]!.tooltip.includes('One origin with wire'), members[0]!.tooltip.join('; '));
    assert.ok((await below(members[1])).length > 0);
  });

  it('names sources that disagree, and opens each at what it says', async () => {
    const travels = (publisher: string, text: string) =>
      `---\npublisher: ${publisher}\ndate: 2026-03-07\n---\n${text}\n`;
    const post =
      'President Ada Hrane is scheduled to travel to Aldmere on Monday to continue negotiations on the ferries, diplomats said.\n\nLevko Halevny was not reachable on Sunday.';
    const gazette =
      'President Levko Halevny is due in Aldmere on Monday for talks on the ferries, his office said.\n\nAda Hrane would follow the news from home, an aide said.';
    const files = {
      'corpus/gazette.md': travels('Orsk Gazette', gazette),
      'corpus/post.md': travels('Lathwell Post', post),
    };
    await start('The president travels to Aldmere on Monday [@post].', { desk: makeDesk(files) });
    // Who goes where is only known of articles that were read in depth, the draft's own first.
    await eventually(async () => (await below()).some(({ label }) => label === 'Sources disagree'));
    assert.deepEqual(labels(await below()), ['In this draft | 1', 'Sources disagree | 1', 'Other sources | 1']);
    const [conflict] = await below(find(await below(), 'Sources disagree'));
    assert.equal(conflict!.label, 'Orsk Gazette sends Halevny to Aldmere on Monday, Lathwell Post Hrane.');
    const sides = await below(conflict);
    assert.deepEqual(
      sides.map(({ label }) => label.slice(0, 48)),
      ['Orsk Gazette, 7 Mar 2026: President Levko Halevny', 'Lathwell Post, 7 Mar 2026: President Ada Hrane is'].map(
        (label) => label.slice(0, 48),
      ),
    );
    assert.equal(sides[1]!.opens!.uri, desk.uri('corpus/post.md'));
  });

  it('keeps what it calls a node while the draft changes', async () => {
    await start(exact);
    const before = await hranesWords();
    client.edit('draft.md', `Before. ${exact}`);
    const after = await hranesWords();
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
  });

  it('tells of a change that can be seen, and of no other', async () => {
    await start(exact);
    await below();
    client.edit('draft.md', `Other words. ${exact}`);
    await client.diagnostics('draft.md');
    assert.deepEqual(news, []);
    client.edit(
      'draft.md',
      `${exact}\n\n“Nobody on this pier has slept since the strike began,” Hrane said [@harbour].`,
    );
    await eventually(() => news.length === 1);
    assert.deepEqual(news, [{ uri: uri() }]);
    const [, second] = await hranesWords();
    assert.equal(second!.used, true);
  });

  it('tells of sources that come and go', async () => {
    await start(exact);
    await below();
    desk.write('corpus/new.md', 'The pier is open again.\n');
    await eventually(() => news.length > 0);
    assert.deepEqual(labels(await below()), ['In this draft | 1', 'Other sources | 2']);
  });

  it('tells nothing to a client that never asked', async () => {
    await start(exact);
    client.edit('draft.md', 'Nothing is quoted any more.');
    await client.diagnostics('draft.md');
    assert.deepEqual(news, []);
  });

  describe('quoting', () => {
    const quote = (node: SourcesNode, range: Spot['range']): Promise<PasteResult> =>
      client.connection.sendRequest('deskcheck/quoteSource', { uri: uri(), range, node: node.id });

    it('writes the words with speaker and citation where a sentence may begin', async () => {
      const draft = `${exact}\n\n`;
      await start(draft);
      const [, unused] = await hranesWords();
      const end = { line: 2, character: 0 };
      const { offers } = await quote(unused!, { start: end, end });
      assert.deepEqual(
        offers.map(({ newText }) => newText),
        [
          '“Nobody on this pier has slept since the strike began,” Hrane said [@harbour].',
          '“Nobody on this pier has slept since the strike began” [@harbour].',
        ],
      );
    });

    it('writes them from the article chosen, although another has them too', async () => {
      await start(`${exact}\n\n`);
      const other = find(await below(find(await below(), 'Other sources')), 'cold store');
      const [words] = await below(find(await below(other), 'Tobias Hrane'));
      const end = { line: 2, character: 0 };
      const { offers } = await quote(words!, { start: end, end });
      assert.match(offers[0]!.newText, /^“The money is there, .*\[@compass\]\.$/);
    });

    it('offers nothing inside a quotation', async () => {
      await start(exact);
      const [, unused] = await hranesWords();
      const inside = positionOf(exact, 'unconditional');
      assert.deepEqual(await quote(unused!, { start: inside, end: inside }), { offers: [] });
    });

    it('offers nothing for a name that is none', async () => {
      await start(exact);
      const [words] = await hranesWords();
      const start0 = { line: 0, character: 0 };
      for (const id of [
        '',
        '{',
        'null',
        '{"of":"words"}',
        words!.id.replace('harbour.md', 'gone.md'),
        words!.id.replace(/"end":\d+/, '"end":1e9'),
      ])
        assert.deepEqual(await quote({ ...words!, id }, { start: start0, end: start0 }), { offers: [] }, id);
    });
  });
});
