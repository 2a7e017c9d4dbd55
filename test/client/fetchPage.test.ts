// The one page that is fetched: what is asked, what comes of it, and what is refused; from a site on this computer.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fetchPage, type FetchOptions, type NoPage, type Page } from '../../client/src/fetchPage';

const text = '<!doctype html><title>Pier</title><p>The pier at Orsk stood for years.</p>';
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const answers: Readonly<Record<string, Answer>> = {
  '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text),
  '/moved': (_, response) => response.writeHead(301, { location: '/page#top' }).end('moved'),
  '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)),
  '/brotli': (_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(text)),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3_000_000, 'a'))),
  '/declared': (_, response) => response.writeHead(200, { 'content-length': '3000000' }).write('a'),
  '/endless': (_, response) => {
    const more = (): void => {
      if (response.destroyed) return;
      response.write('a'.repeat(10_000));
      setTimeout(more, 1);
    };
    response.writeHead(200);
    more();
  },
  '/slow': () => undefined,
  '/stalled': (_, response) => response.writeHead(200).write('<p>'),
  '/broken': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('<p>');
    setTimeout(() => response.destroy(), 20);
  },
  '/empty': (_, response) => response.writeHead(200).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/mail': (_, response) => response.writeHead(302, { location: 'mailto:a@hrane.example' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/secret': (_, response) => response.writeHead(302, { location: 'https://a:b@hrane.example/' }).end(),
  '/nowhere': (_, response) => response.writeHead(302).end('no location'),
  '/cookie': (_, response) => response.writeHead(302, { location: '/page', 'set-cookie': 'who=you; path=/' }).end(),
  '/inside': (request, response) =>
    response.writeHead(302, { location: `http://localhost:${request.socket.localPort}/page` }).end(),
};

describe('a page that is fetched', () => {
  let site: Server;
  let asked: IncomingMessage[] = [];
  before((done) => {
    site = createServer((request, response) => {
      asked.push(request);
      const status = /^\/(\d{3})$/.exec(request.url ?? '')?.[1];
      const answer = answers[request.url ?? ''];
      if (answer) answer(request, response);
      else response.writeHead(Number(status ?? 404)).end('no');
    }).listen(0, '127.0.0.1', done);
  });
  beforeEach(() => (asked = []));
  after(() => {
    site.closeAllConnections();
    site.close();
  });

  const at = (path: string): URL => new URL(`http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`);
  const fetched = (path: string, options: Partial<FetchOptions> = {}): Promise<Page | NoPage> =>
    fetchPage(at(path), { agent: 'Deskcheck/0', signal: new AbortController().signal, ...options });
  const textAt = async (path: string): Promise<string> => {
    const page = await fetched(path);
    assert.ok('bytes' in page, JSON.stringify(page));
    return Buffer.from(page.bytes).toString();
  };
  const refused = async (path: string, options: Partial<FetchOptions> = {}): Promise<string | undefined> => {
    const page = await fetched(path, options);
    assert.ok('reason' in page);
    return page.reason;
  };

  it('comes as it was sent, with its type and the address it came from in the end', async () => {
    const page = await fetched('/moved');
    assert.deepEqual(
      { ...page, bytes: undefined },
      { bytes: undefined, address: at('/page').href, type: 'text/html; charset=utf-8' },
    );
    assert.equal(await textAt('/page'), text);
    assert.equal(await textAt('/gzip'), text);
    assert.equal(await textAt('/brotli'), text);
  });

  it('is asked for by name, with nothing of whoever asks', async () => {
    await textAt('/cookie');
    assert.deepEqual(
      asked.map(({ method, url }) => `${method} ${url}`),
      ['GET /cookie', 'GET /page'],
    );
    for (const { headers } of asked) {
      assert.equal(headers['user-agent'], 'Deskcheck/0');
      for (const name of ['cookie', 'referer', 'authorization', 'origin', 'from'])
        assert.equal(headers[name], undefined);
      assert.doesNotMatch(JSON.stringify(headers), /vscode|electron|node/i);
    }
  });

  it('says in a sentence why it does not come', async () => {
    const reasons: readonly [path: string, reason: RegExp][] = [
      ['/404', /no such page \(404\)/],
      ['/410', /no such page \(410\)/],
      ['/403', /does not give this page out \(403\)/],
      ['/429', /patience/],
      ['/503', /trouble of its own \(503\)/],
      ['/418', /did not give a page \(418\)/],
      ['/nowhere', /did not give a page \(302\)/],
      ['/empty', /empty/],
      ['/round', /without an end/],
      ['/mail', /no page/],
      ['/file', /no page/],
      ['/secret', /no page/],
      ['/broken', /broke off/],
    ];
    for (const [path, reason] of reasons) {
      const said = await refused(path);
      assert.match(said ?? '', reason, path);
      assert.match(said ?? '', /^[A-Z].*\.$/, path);
    }
    assert.equal(asked.filter(({ url }) => url === '/round').length, 11);
  });

  it('is no larger than it may be, packed or not, whatever it says of itself', async () => {
    for (const path of ['/bomb', '/declared', '/endless'])
      assert.match((await refused(path, { largest: 1024 * 1024 })) ?? '', /more than 1 MB/, path);
  });

  it('is waited for only so long', async () => {
    for (const path of ['/slow', '/stalled'])
      assert.match((await refused(path, { patienceMs: 100 })) ?? '', /too long/, path);
  });

  it('is given up at once when the writer does, and nothing is said', async () => {
    for (const path of ['/slow', '/endless']) {
      const ending = new AbortController();
      setTimeout(() => ending.abort(), 50);
      assert.equal(await refused(path, { signal: ending.signal }), undefined);
    }
  });

  it('tells how much has come', async () => {
    const told: number[] = [];
    await fetched('/page', { onProgress: (bytes) => told.push(bytes) });
    assert.equal(told.at(-1), text.length);
  });

  it('says so where there is no site', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const nobody = new URL(`http://127.0.0.1:${(gone.address() as AddressInfo).port}/`);
    gone.close();
    await once(gone, 'close');
    const page = await fetchPage(nobody, { agent: '', signal: new AbortController().signal });
    assert.deepEqual(page, { reason: 'The site takes no connections.' });
  });

  it('does not lead from the web into this computer’s network', async () => {
    // As if the first number were on the web.
    const isNearby = (host: string): Promise<boolean> => Promise.resolve(host !== '127.0.0.1');
    assert.match((await refused('/inside', { isNearby })) ?? '', /into your own network/);
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['/inside'],
    );
    // Whoever types an address of their own network means it, and where it leads.
    assert.ok('bytes' in (await fetched('/inside')));
  });
});
