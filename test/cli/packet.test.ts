/** The fact-checker's packet on the command line, and the demo's packet as a text that a reviewer reads. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../harness/csv';
import { runCli } from '../harness/runCli';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const root = join(import.meta.dirname, '../..');
const golden = join(import.meta.dirname, 'packet.golden.md');

describe('deskcheck check --format html, markdown, csv', () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = tempFolder({
      'corpus/pier.txt':
        '“The money is there, but it is not unconditional,” said Una Skerrow, the leader of the council.\n',
      'bad.md': '# The pier\n\n“The money is there, and it is not unconditional,” said Una Skerrow [@pier].\n',
      'good.md': '“The money is there,” said Una Skerrow [@pier].\n',
    });
  });
  afterEach(() => folder.remove());
  const packet = (format: string, ...args: readonly string[]) =>
    runCli(folder.path, ['check', '--format', format, ...args]);

  it('is one page, with the day on which it was made', async () => {
    const { code, out, err } = await packet('html', 'bad.md');
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^<!doctype html>/i);
    assert.match(out, /<\/html>\s*$/);
    assert.match(out, /9 Mar 2026/);
    assert.match(out, /Made by Deskcheck \d+\.\d+\.\d+/);
    assert.equal(out.match(/<article class="chapter"/g)?.length, 1);
  });

  it('has a chapter for each draft', async () => {
    const { code, out } = await packet('html', '--fail-on', 'none', 'bad.md', 'good.md');
    assert.equal(code, 0);
    assert.equal(out.match(/<article class="chapter"/g)?.length, 2);
    const text = (await packet('markdown', 'bad.md', 'good.md')).out;
    assert.deepEqual(text.match(/^# .*$/gmu), [
      '# Fact-checker’s packet: The pier',
      '# Fact-checker’s packet: good.md',
    ]);
    const [head, ...rows] = readCsv((await packet('csv', 'bad.md', 'good.md')).out.slice(1));
    assert.equal(head?.[0], 'Draft');
    assert.deepEqual(
      rows.map(([draft, number, line]) => [draft, number, line]),
      [
        ['bad.md', '1', '3'],
        ['good.md', '1', '1'],
      ],
    );
  });

  it('ends with 0, 1 or 2 as the other reports do, and says what could not be read', async () => {
    assert.equal((await packet('csv', 'good.md')).code, 0);
    assert.equal((await packet('markdown', 'bad.md')).code, 1);
    const { code, out, err } = await packet('markdown', 'good.md', 'none.md');
    assert.equal(code, 2);
    assert.match(err, /none\.md: not checked/);
    assert.match(out, /^# Fact-checker’s packet: good\.md/u);
  });

  it('counts sources as the configuration has them', async () => {
    folder.write(
      'corpus/quay.txt',
      '“The money is there, but it is not unconditional,” said Una Skerrow in the street.\n',
    );
    const origins = async (): Promise<string | undefined> =>
      /\d sources? of \d independent origins?/u.exec((await packet('markdown', 'good.md')).out)?.[0];
    const before = await origins();
    folder.write('deskcheck.json', JSON.stringify({ origins: { apart: [['pier', 'quay']] } }));
    assert.equal(await origins(), '2 sources of 2 independent origins');
    folder.write('deskcheck.json', JSON.stringify({ origins: { together: [['pier', 'quay']] } }));
    assert.equal(await origins(), '2 sources of 1 independent origin');
    assert.ok(before);
  });

  it('keeps what the baseline has in sight, and counts it as nothing to settle', async () => {
    await runCli(folder.path, ['check', '--write-baseline', 'known.json', 'bad.md']);
    const { code, out } = await packet('markdown', '--baseline', 'known.json', 'bad.md');
    assert.equal(code, 0);
    assert.match(out, /^- nothing to settle$/mu);
    assert.match(out, /^- 1 from before, in the baseline$/mu);
    assert.match(out, /\*\*From before\*\* \(quote\/altered, line 3\)/u);
  });

  it('of the demo reads as in test/cli/packet.golden.md', async function () {
    const { out, err } = await runCli(root, [
      ...['check', '--format', 'markdown', '--fail-on', 'none'],
      'corpus/drafts/harbour.md',
    ]);
    assert.equal(err, '');
    // The version changes with every release.
    const packetNow = out.replace(/Deskcheck \d+\.\d+\.\d+\S*,/u, 'Deskcheck,');
    if (process.env.ACCEPT) {
      assert.ok(!process.env.CI, 'Goldens are accepted by a person who reads the diff, never by CI.');
      writeFileSync(golden, packetNow);
    }
    if (!existsSync(golden)) this.skip();
    assert.equal(packetNow, readFileSync(golden, 'utf8').replace(/\r\n/g, '\n'));
  });
});
