// The scheduler: newest version wins, stale work is dropped, long work gives way to messages, failures end nothing.
import assert from 'node:assert/strict';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { Scheduler } from '../../server/src/lsp/scheduler';

/** Spins for `ms` in each of `steps` steps. */
function* spin(steps: number, ms: number, result: string): Generator<void, string> {
  for (let i = 0; i < steps; i++) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield;
  }
  return result;
}

const make = (debounceMs: number) => {
  const failures: string[] = [];
  const scheduler = new Scheduler<string>({
    debounceMs,
    sliceMs: 10,
    failed: (key, error) => failures.push(`${key}: ${String(error)}`),
  });
  return { scheduler, failures };
};

describe('scheduler', () => {
  it('runs only the newest of several jobs with one key', async () => {
    const { scheduler } = make(10);
    const done: string[] = [];
    for (const name of ['a', 'b', 'c'])
      scheduler.schedule(
        'draft',
        () => spin(1, 0, name),
        (r) => done.push(r),
      );
    await scheduler.quiet('draft');
    assert.deepEqual(done, ['c']);
  });

  it('has a message wait for one slice, however many turns it takes', async () => {
    const { scheduler } = make(0);
    let slices = 0;
    const answered: number[] = [];
    const message = async (): Promise<void> => {
      const before = slices;
      // Read, taken from its queue, handed to its handler.
      for (let i = 0; i < 3; i++) await turn();
      answered.push(slices - before);
    };
    function* work(): Generator<void, string> {
      for (; slices < 10; slices++) {
        void message();
        yield* spin(1, 11, '');
      }
      return 'done';
    }
    scheduler.schedule('draft', work, () => undefined);
    await scheduler.settled('draft');
    assert.ok(answered.length >= 9);
    assert.ok(Math.max(...answered) <= 1, answered.join());
  });

  it('drops a run in the middle when a newer one comes', async () => {
    const { scheduler } = make(0);
    const done: string[] = [];
    scheduler.schedule(
      'draft',
      () => spin(20, 5, 'stale'),
      (r) => done.push(r),
    );
    await wait(15);
    scheduler.schedule(
      'draft',
      () => spin(1, 0, 'fresh'),
      (r) => done.push(r),
    );
    await scheduler.settled('draft');
    assert.deepEqual(done, ['fresh']);
  });

  it('gives way to messages during long work', async () => {
    const { scheduler } = make(0);
    let finished = false;
    scheduler.schedule(
      'draft',
      () => spin(40, 2, 'long'),
      () => (finished = true),
    );
    let turns = 0;
    while (!finished) {
      await turn();
      turns++;
    }
    // 40 steps of 2 ms in slices of 10 ms; a busy machine makes more slices of it, never fewer.
    assert.ok(turns >= 8, `${turns} turns`);
  });

  it('spares whoever hurries the quiet time, and whoever does not keeps it', async () => {
    const { scheduler } = make(10_000);
    const done: string[] = [];
    scheduler.schedule(
      'draft',
      () => spin(1, 0, 'a'),
      (r) => done.push(r),
    );
    const patient = scheduler.quiet('draft');
    scheduler.schedule(
      'draft',
      () => spin(1, 0, 'b'),
      (r) => done.push(r),
    );
    await wait(20);
    assert.deepEqual(done, []);
    await scheduler.settled('draft');
    await patient;
    assert.deepEqual(done, ['b']);
  });

  it('reports a failure and goes on with other drafts', async () => {
    const { scheduler, failures } = make(0);
    const done: string[] = [];
    scheduler.schedule(
      'broken',
      () => {
        throw new Error('oh');
      },
      (r) => done.push(r),
    );
    scheduler.schedule(
      'whole',
      () => spin(1, 0, 'fine'),
      (r) => done.push(r),
    );
    await Promise.all([scheduler.settled('broken'), scheduler.settled('whole')]);
    assert.deepEqual([failures, done], [['broken: Error: oh'], ['fine']]);
  });

  it('lets nobody wait for what is cancelled', async () => {
    const { scheduler } = make(10_000);
    scheduler.schedule(
      'draft',
      () => spin(1, 0, 'a'),
      () => assert.fail('cancelled work was reported'),
    );
    const waiting = scheduler.quiet('draft');
    scheduler.cancel('draft');
    await waiting;
    scheduler.dispose();
  });
});
