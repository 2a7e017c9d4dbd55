/** The command `sources`: clusters and disagreements, for people and for scripts. */
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { cut, ownReport, rewritten, wire } from '../harness/ferryWire';
import { runCli } from '../harness/runCli';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const page = (publisher: string, text: string): string =>
  `---\npublisher: ${publisher}\ndate: 2026-03-04\n---\n${text}\n`;
const friday = page('Lathwell Post', 'Ada Hrane is due in Aldmere on Friday.');
const thursday = page('Orsk Gazette', 'Snow fell.\n\nAda Hrane will travel to Aldmere on Thursday.');

describe('deskcheck sources', () => {
  let folder: TempFolder;
  afterEach(() => folder.remove());
  const sources = (files: Readonly<Record<string, string>>, ...args: string[]) => {
    folder = tempFolder(files);
    return runCli(folder.path, ['sources', ...args]);
  };

  it('lists what goes back to one origin, and how many sources there are', async () => {
    const { code, out, err } = await sources({
      'corpus/wire.md': wire,
      'corpus/cut.md': cut,
      'corpus/rewritten.md': rewritten,
      'corpus/own.md': ownReport,
    });
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^Norland Press Agency · one text, printed in 2 articles\n {2}corpus\/cut\.md:5 .*\n {2}corpus\/wire\.md:5 /,
    );
    assert.match(out, /corpus\/cut\.md:5 .* · 3 of 3 paragraphs the same\n/);
    assert.match(out, /Norland Press Agency · one report, carried by 3 articles/);
    assert.match(out, /\n\n4 articles, 2 origins\n$/);
  });

  it('obeys nothing that a source holds for a terminal', async () => {
    const hostile = (text: string): string =>
      text
        .replaceAll('Aldmere', 'Ald\u001b]0;title\u0007mere')
        .replaceAll('Post', 'P\u001b[31most\u009b2J')
        .replaceAll('Gazette', '\u001b[2JGazette\b\b');
    // A file with many controls is no text at all.
    const long = `\n${'Snow fell on the hills, and nobody came. '.repeat(20)}\n\n“It \u001b[2Jleaks in nine places,” Ada Orsk said.\n`;
    const files = { 'corpus/a.md': hostile(friday) + long, 'corpus/b.md': hostile(thursday) + long };
    const commands = [['sources'], ['find', 'Ada Hrane'], ['quotes', 'corpus/a.md'], ['check', 'draft.md']];
    folder = tempFolder({ ...files, 'draft.md': `“Nobody \u001b[2J came at all,” Hrane said [@a\u001b[2J].${long}` });
    for (const command of commands)
      for (const tty of [false, true]) {
        const { out } = await runCli(folder.path, command, { tty });
        if (command[0] !== 'check') assert.match(out, /\uFFFD/u, command[0]);
        const own = new RegExp(tty ? '\\u001b\\[\\d\\d?m|\\n' : '\\n', 'gu');
        assert.doesNotMatch(out.replace(own, ''), /\p{Cc}/u, command[0]);
      }
  });

  it('lists disagreements with both sentences', async () => {
    const { out } = await sources({ 'corpus/a.md': friday, 'corpus/b.md': thursday });
    assert.equal(
      out,
      'Sources disagree: Lathwell Post has Hrane in Aldmere on Friday, Orsk Gazette on Thursday.\n' +
        '  corpus/a.md:5  Ada Hrane is due in Aldmere on Friday.\n' +
        '  corpus/b.md:7  Ada Hrane will travel to Aldmere on Thursday.\n\n' +
        '2 articles, 2 origins\n',
    );
  });

  it('says how many reporters heard an utterance', async () => {
    const files = {
      'corpus/a.md': page('Lathwell Post', '“The bridge at Ellenvik will reopen before winter,” Mayor Ada Hrane said.'),
      'corpus/b.md': page(
        'Orsk Gazette',
        'Mayor Ada Hrane said that the bridge at Ellenvik would reopen before winter.',
      ),
    };
    const { out } = await sources(files);
    assert.equal(
      out,
      'Ada Hrane · same words, 2 independent reports\n' +
        '  corpus/a.md:5  The bridge at Ellenvik will reopen before winter,\n' +
        '  corpus/b.md:5  that the bridge at Ellenvik would reopen before winter\n\n' +
        '2 articles, 2 origins\n',
    );
    const json = await runCli(folder.path, ['sources', '--format', 'json']);
    const { clusters } = JSON.parse(json.out) as { clusters: { kind: string; independent?: number }[] };
    assert.deepEqual(
      clusters.map(({ kind, independent }) => [kind, independent]),
      [['quotation', 2]],
    );
  });

  it('lists what two articles tell in their own words, as no source', async () => {
    const { out } = await sources({
      'corpus/a.md': '---\npublisher: Lathwell Post\n---\n\nHarbour\n\nLathwell sold the old cannery to Tennet.\n',
      'corpus/b.md': '---\npublisher: Orsk Gazette\n---\n\nIsland\n\nThe old cannery was sold to Tennet.\n',
    });
    assert.match(out, /^The old cannery was sold to Tennet · the same told in 2 articles, 2 independent tellings\n/u);
    assert.match(out, /\n2 articles, 2 origins\n$/u);
  });

  it('is as exact for scripts', async () => {
    const { out } = await sources({ 'corpus/a.md': friday, 'corpus/b.md': thursday }, '--format', 'json');
    const { clusters, conflicts } = JSON.parse(out) as {
      clusters: { reason: string; independent: number; members: { article: string }[] }[];
      conflicts: Record<string, unknown>[];
    };
    // What they disagree on is one journey, told twice; no source of both.
    assert.deepEqual(
      clusters.map(({ reason, independent, members }) => [reason, independent, members.map((m) => m.article)]),
      [['same-telling', 2, ['a', 'b']]],
    );
    assert.deepEqual(conflicts, [
      {
        a: {
          article: 'a',
          path: 'corpus/a.md',
          range: { start: { line: 4, character: 0 }, end: { line: 4, character: 38 } },
        },
        b: {
          article: 'b',
          path: 'corpus/b.md',
          range: { start: { line: 6, character: 0 }, end: { line: 6, character: 45 } },
        },
        aspect: 'when',
        message: 'Sources disagree: Lathwell Post has Hrane in Aldmere on Friday, Orsk Gazette on Thursday.',
      },
    ]);
  });

  it('honours what deskcheck.json says', async () => {
    const { out } = await sources({
      'corpus/wire.md': wire,
      'corpus/cut.md': cut,
      'corpus/own.md': ownReport,
      'deskcheck.json': JSON.stringify({ origins: { apart: [['wire', 'cut']], together: [['wire', 'own']] } }),
    });
    assert.doesNotMatch(out, /one text/);
    assert.match(out, /one source, as deskcheck\.json says; 2 articles/);
    assert.match(out, /3 articles, 2 origins\n$/);
  });

  it('takes no words', async () => {
    const { code, err } = await sources({ 'corpus/a.md': friday }, 'ferries');
    assert.equal(code, 2);
    assert.match(err, /Not understood: ferries/);
  });

  it('shows both in the demo', async () => {
    folder = tempFolder();
    const root = dirname(dirname(import.meta.dirname));
    const { out } = await runCli(root, ['sources', '--corpus', join(root, 'corpus')]);
    assert.match(out, /Norland Press Agency · one text, printed in 3 articles/);
    assert.match(
      out,
      /Sources disagree: Drovnia Dispatch .* has Halevnyi in Skarnhaven on Friday, Norland Press Agency on Thursday\./,
    );
  });
});
