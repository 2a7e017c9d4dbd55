/** Reading in depth elsewhere: the same as reading here, whatever becomes of the thread. */
import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { makeArticleReader, type ArticleReader } from '../../server/src/adapters/articleReader';
import type { ThreadOptions } from '../../server/src/adapters/workThread';
import { articleAnalysis, knownAnalysis, type Article } from '../../server/src/engine/index';
import { unreadArticles } from '../harness/demoDesk';
import { eventually } from '../harness/eventually';
import { startThread } from '../harness/readingThread';

/** New objects each time: what has been read of them is kept with them. */
const someArticles = (): readonly Article[] => unreadArticles().articles.slice(0, 4);

describe('reading articles in depth', () => {
  let reader: ArticleReader;
  let failures: string[] = [];
  const make = (options: ThreadOptions): ArticleReader => {
    failures = [];
    return (reader = makeArticleReader({ ...options, failed: ({ id }, why) => failures.push(`${id}: ${why}`) }));
  };
  afterEach(() => reader.dispose());

  it('finds in a thread what it finds here', async () => {
    const articles = someArticles();
    const found = await make({ start: () => startThread() }).read(articles);
    assert.ok(
      articles.every((article) => knownAnalysis(article) === undefined),
      'read on the thread of the server',
    );
    assert.deepEqual(found, articles.map(articleAnalysis));
    assert.ok(found.some((analysis) => analysis.attributions.length > 3));
    assert.deepEqual(failures, []);
  });

  for (const [name, start] of [
    ['there is no thread', () => undefined],
    ['no thread can be started', () => assert.fail('no more threads')],
    ['the program of the thread cannot be loaded', () => new Worker('import("./gone.mjs")', { eval: true })],
  ] as const)
    it(`reads here, one article in a turn of the event loop, where ${name}`, async () => {
      const articles = someArticles();
      const readIn: number[] = [];
      let turns = 0;
      const count = (): void => {
        const now = articles.filter((article) => knownAnalysis(article)).length;
        readIn[turns++] = now;
        if (now < articles.length) setImmediate(count);
      };
      setImmediate(count);
      const found = await make({ start }).read(articles);
      await eventually(() => readIn.at(-1) === articles.length);
      assert.deepEqual(found, articles.map(articleAnalysis));
      const steps = readIn.map((now, i) => now - (readIn[i - 1] ?? 0));
      assert.ok(Math.max(...steps) <= 1, `articles read between two turns: ${steps.join(' ')}`);
    });

  it('gives up on the one text that a thread is lost over, and reads the others', async () => {
    const articles = unreadArticles().articles.slice(0, 3);
    // A thread that dies over the second article, as one that runs out of memory does.
    const dies = (id: string): string => `
      const { parentPort: port } = require('node:worker_threads');
      const post = port.postMessage.bind(port);
      const over = (all) => all.some(({ id }) => id === ${JSON.stringify(id)}) && process.exit(1);
      port.postMessage = (said) => (said === 'started' ? port.on('message', over) && post(said) : setImmediate(post, said))`;
    const start = (): Worker => startThread(dies(articles[1]!.id));
    const found = await make({ start }).read(articles);
    assert.deepEqual(
      found.map((analysis) => analysis !== undefined),
      [true, false, true],
    );
    assert.equal(knownAnalysis(articles[1]!), undefined);
    assert.deepEqual(failures, [`${articles[1]!.id}: the reading thread was lost over it`]);
  });

  it('takes a thread that says nothing for lost', async () => {
    const silent = (): Worker =>
      new Worker(`require('node:worker_threads').parentPort.on('message', () => undefined).postMessage('started')`, {
        eval: true,
      });
    const [article] = unreadArticles().articles;
    const found = await make({ start: silent, patienceMs: 200 }).read([article!]);
    assert.deepEqual(found, [undefined]);
    assert.equal(failures.length, 1);
  });

  it('ends a thread that has nothing to do, and starts another when there is', async () => {
    const threads: Worker[] = [];
    const ended = new Set<Worker>();
    const start = (): Worker => {
      const thread = startThread();
      threads.push(thread);
      return thread.on('exit', () => ended.add(thread));
    };
    make({ start, idleMs: 1 });
    const [one, another] = unreadArticles().articles as readonly [Article, Article];
    assert.ok((await reader.read([one]))[0]);
    await eventually(() => ended.size === 1);
    assert.ok((await reader.read([another]))[0]);
    assert.equal(threads.length, 2);
  });

  it('reads nothing any more once it is disposed of', async () => {
    make({ start: () => startThread() });
    const articles = someArticles();
    const reading = reader.read(articles);
    await reader.dispose();
    assert.deepEqual(new Set(await reading), new Set([undefined]));
    assert.ok(articles.every((article) => knownAnalysis(article) === undefined));
  });
});
