// `deskcheck/newSource` as a client asks it: what a page or a copied text would be as a source, and that its files are one.
import assert from 'node:assert/strict';
import { statements } from '../../client/src/sourceFile';
import type { NewSourceParams, NewSourceResult } from '../../server/src/protocol';
import { eventually } from '../harness/eventually';
import { makeDesk, startClient, type Desk, type LspClient } from '../harness/lspClient';

const words = 'We steered by the church, for the lamp was out';
const page = (
  head = '',
): string => `<!doctype html><html><head><title>Lamp out at Orsk pier</title>${head}</head><body><article>
<h1>Lamp out at Orsk pier</h1><p>The lamp on the outer pier went out at nine and was not lit again before the morning, two pilots said.</p>
<p>“${words},” said pilot Tove Hallin, who has brought ships into Orsk for thirty years.</p></article></body></html>`;
const signed = '<meta name="author" content="Dov Sarn"><meta property="article:published_time" content="2026-03-04">';

describe('a new source over the protocol', () => {
  let client: LspClient;
  let desk: Desk;
  beforeEach(async () => {
    desk = makeDesk({ 'corpus/old.md': '---\nurl: https://old.example/a\n---\nThe pier at Orsk stood for years.\n' });
    client = await startClient({ desk });
    await client.opened('draft.md', 'Nothing.\n');
  });
  afterEach(() => client.stop());

  const ask = (params: NewSourceParams): Promise<NewSourceResult> =>
    client.connection.sendRequest('deskcheck/newSource', { uri: desk.uri('draft.md'), ...params });
  const fetched = (text: string, address: string, type = 'text/html'): Promise<NewSourceResult> =>
    ask({ received: { base64: Buffer.from(text).toString('base64'), address, type } });

  it('has the folder, without anything to look at', async () => {
    assert.deepEqual(await ask({}), { folder: desk.uri('corpus') });
  });

  it('has a key, and what the page does not tell of itself', async () => {
    const { found } = await fetched(page(signed), 'https://hrane.example/lamp?id=4');
    assert.deepEqual(
      { ...found, words: 0, beside: '' },
      {
        key: 'sarn2026lamp',
        extension: '.html',
        known: { title: 'Lamp out at Orsk pier', author: 'Dov Sarn', date: '2026-03-04' },
        unknown: [],
        words: 0,
        url: 'https://hrane.example/lamp?id=4',
        beside: '',
      },
    );
    assert.match(
      found?.beside ?? '',
      /^The text of the source beside this file.*\n\nLamp out at Orsk pier\n\nThe lamp /,
    );
    assert.deepEqual((await fetched(page(), 'https://hrane.example/lamp')).found?.unknown, ['author', 'date']);
  });

  it('has a key of what the writer tells besides', async () => {
    const known = { title: 'Lamp out', author: 'Ada Tennet', date: '4 March 2026' };
    const key = (uri?: string): Promise<string> =>
      client.connection.sendRequest('deskcheck/newKey', { ...(uri !== undefined && { uri }), known });
    assert.equal(await key(desk.uri('draft.md')), 'tennet2026lamp');
    assert.equal(await key(), 'tennet2026lamp');
  });

  it('goes by the address that the page gives itself, on its own site', async () => {
    const link = '<link rel="canonical" href="https://www.hrane.example/lamp">';
    assert.equal(
      (await fetched(page(link), 'https://hrane.example/lamp?from=mail')).found?.url,
      'https://www.hrane.example/lamp',
    );
    const other = 'https://copies.example/lamp';
    assert.equal((await fetched(page(link), other)).found?.url, other);
  });

  it('says which source is from that address already', async () => {
    assert.equal((await fetched(page(), 'http://www.old.example/a/')).found?.already, 'old');
  });

  it('says why it is none', async () => {
    assert.deepEqual(await fetched('no', 'https://hrane.example/a.png', 'image/png'), {
      folder: desk.uri('corpus'),
      reason: 'It is a picture, not a text.',
    });
  });

  it('says so where only the beginning of an article is there, and is none where there is only a notice', async () => {
    const stub = `Lamp out at Orsk pier\n\nThe lamp on the outer pier went out at nine, two pilots said on Tuesday.\n\nSubscribe to continue reading.\n`;
    const { found } = await fetched(stub, 'https://hrane.example/lamp', 'text/plain');
    assert.match(found?.remark ?? '', /^Only the beginning of an article was saved .* Save the page again once/);
    const check = `<!doctype html><title>Just a moment</title><article><p>Checking your browser before you can enter this site.</p>
<p>Verify you are human by completing the action below. This site needs to review the security of your connection before proceeding.</p></article>`;
    const { found: none, reason } = await fetched(check, 'https://hrane.example/lamp');
    assert.equal(none, undefined);
    assert.match(reason ?? '', /check for robots/);
  });

  it('is a page or a text, as it was copied', async () => {
    assert.equal((await ask({ text: page(signed) })).found?.extension, '.html');
    const text = await ask({
      text: `Lamp out at Orsk pier\n\nBy Dov Sarn\nMarch 4, 2026\n\n${words}, two pilots said.\n`,
    });
    assert.deepEqual([text.found?.extension, text.found?.key, text.found?.beside], ['.txt', 'sarn2026lamp', undefined]);
  });

  it('is one source, which its text beside it and its sidecar belong to', async () => {
    const address = 'https://hrane.example/lamp';
    const { found } = await fetched(page(), address);
    assert.ok(found?.beside);
    desk.write('corpus/lamp.html.txt', found.beside);
    desk.write('corpus/lamp.yml', statements({ author: 'Dov Sarn', url: address, accessed: '2026-11-23' }));
    desk.write('corpus/lamp.html', page());
    const draft = `“${words.replace('church', 'stars')},” pilot Tove Hallin said [@lamp].\n\nSee [the page](${address}).\n`;
    await client.opened('other.md', draft);
    await eventually(async () => (await client.diagnostics('other.md')).some(({ code }) => code === 'quote/altered'));
    const findings = await client.diagnostics('other.md');
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['quote/altered'],
    );
    const problems = await client.connection.sendRequest('deskcheck/sources', {});
    assert.doesNotMatch(JSON.stringify(problems), /lamp\.html\.txt|is also that of/);
    assert.match(JSON.stringify(problems), /lamp\.html/);
  });
});

describe('a new source in a folder that has none', () => {
  for (const [what, files] of [
    ['with a draft open', { 'draft.md': 'Nothing.\n' }],
    ['with nothing open', {}],
  ] as const)
    it(`has its key all the same, ${what}`, async () => {
      const desk = makeDesk(files);
      const client = await startClient({ desk });
      const uri = 'draft.md' in files ? { uri: desk.uri('draft.md') } : {};
      if ('uri' in uri) client.open('draft.md', 'Nothing.\n');
      const address = 'https://hrane.example/lamp';
      const received = { base64: Buffer.from(page(signed)).toString('base64'), address, type: 'text/html' };
      const { found, folder } = await client.connection.sendRequest<NewSourceResult>('deskcheck/newSource', {
        ...uri,
        received,
      } satisfies NewSourceParams);
      assert.equal(found?.key, 'sarn2026lamp');
      assert.ok(folder === undefined || folder === desk.uri('corpus'), folder);
      await client.stop();
    });
});
