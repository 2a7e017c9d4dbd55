/** The noise alarm: what all checks say about the demo drafts. `npm run accept` rewrites it; the diff is what a reviewer reads. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCli } from '../harness/runCli';

const root = dirname(dirname(import.meta.dirname));
const golden = join(root, 'corpus', 'report.golden.txt');

describe('the demo corpus', () => {
  it('reads as in corpus/report.golden.txt', async function () {
    const drafts = readdirSync(join(root, 'corpus', 'drafts'))
      .filter((name) => name.endsWith('.md'))
      .sort();
    const run = await runCli(root, ['check', '--fail-on', 'none', ...drafts.map((name) => `corpus/drafts/${name}`)]);
    const report = run.err === '' ? run.out : `${run.out}\n${run.err}`;
    if (process.env.ACCEPT) {
      assert.ok(!process.env.CI, 'Goldens are accepted by a person who reads the diff, never by CI.');
      writeFileSync(golden, report);
    }
    if (!existsSync(golden)) this.skip();
    assert.equal(report, readFileSync(golden, 'utf8').replace(/\r\n/g, '\n'));
    assert.equal(run.code, 0);
  });
});
