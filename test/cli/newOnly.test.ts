// What is new: `--since REV` against a real git, and baselines; in every format, for drafts that move, and with clear words where it cannot be told.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stretchesIn } from '../../server/src/adapters/changedLines';
import { gitRepository, type GitRepository } from '../harness/gitRepository';
import { runCli } from '../harness/runCli';
import { tempFolder } from '../harness/tempFolder';

const article =
  '“The money is there, but it is not unconditional,” said Una Skerrow, the leader of the council. “We will take a lot of the burden.”\n';
const quiet = '“The money is there, but it is not unconditional,” said Una Skerrow [@pier].';
const old = '“The money is there, and it is unconditional,” said Una Skerrow [@pier].';
const fresh = '“We will take all of the burden,” said Una Skerrow [@pier].';

interface Report {
  readonly drafts: readonly {
    readonly findings: readonly { readonly message: string }[];
    readonly sentences: readonly { readonly status: string }[];
    readonly fromBefore?: number;
  }[];
}

describe('deskcheck check reports what is new', () => {
  let folder: GitRepository;
  beforeEach(() => {
    folder = gitRepository({ 'corpus/pier.txt': article, 'stories/draft.md': `# Pier\n\n${old}\n\n${quiet}\n` });
    folder.commit();
  });
  afterEach(() => folder.remove());
  const deskcheck = (...args: readonly string[]) => runCli(folder.path, ['check', ...args]);
  const found = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { out, err } = await deskcheck('--format', 'json', ...args);
    assert.notEqual(out, '', err);
    return (JSON.parse(out) as Report).drafts.flatMap(({ findings }) => findings.map(({ message }) => message));
  };
  const aboutOld = 'Source has “but”, not “and”. 1 more difference.';
  const aboutFresh = 'Source has “a lot”, not “all”.';
  const draft = (): string => join(folder.path, 'stories/draft.md');
  const edit = (change: (text: string) => string): void =>
    writeFileSync(draft(), change(readFileSync(draft(), 'utf8')));

  describe('since a revision', () => {
    it('says nothing where nothing has changed, and the whole of it without the option', async () => {
      assert.deepEqual(await found('--since', 'HEAD', 'stories/draft.md'), []);
      assert.equal((await deskcheck('--since', 'HEAD', 'stories/draft.md')).code, 0);
      assert.deepEqual(await found('stories/draft.md'), [aboutOld]);
    });

    it('tells of lines that have changed, saved or committed', async () => {
      edit((text) => `${fresh}\n\n${text}`);
      assert.deepEqual(await found('--since', 'HEAD', 'stories/draft.md'), [aboutFresh]);
      assert.equal((await deskcheck('--since', 'HEAD', 'stories/draft.md')).code, 1);
      folder.commit();
      assert.deepEqual(await found('--since', 'HEAD', 'stories/draft.md'), []);
      assert.deepEqual(await found('--since', 'HEAD~1', 'stories/draft.md'), [aboutFresh]);
    });

    it('goes by sentences: a line of one that was taken out, or changed, is enough', async () => {
      const lines = old.replace(', and', ',\nby and by,\nand').replace('said', '\nsaid');
      edit((text) => text.replace(old, lines));
      folder.commit();
      edit((text) => text.replace('by and by,\n', ''));
      assert.equal((await found('--since', 'HEAD', 'stories/draft.md')).length, 1);
      folder.commit();
      edit((text) => text.replace('# Pier\n\n', ''));
      assert.deepEqual(await found('--since', 'HEAD', 'stories/draft.md'), []);
    });

    it('leaves the status of a sentence as it is', async () => {
      const statuses = async (...args: readonly string[]): Promise<unknown> =>
        (JSON.parse((await deskcheck('--format', 'json', ...args)).out) as Report).drafts[0]?.sentences;
      assert.deepEqual(await statuses('--since', 'HEAD', 'stories/draft.md'), await statuses('stories/draft.md'));
    });

    it('takes a file that git does not know for new, whatever its name', async () => {
      for (const name of ['-- odd; $(touch x) "draft".md', ':(glob)*.md', 'Über dies.md', '--output=x.md']) {
        folder.write(join('stories', name), `${fresh}\n`);
        assert.deepEqual(await found('--since', 'HEAD', '--', join('stories', name)), [aboutFresh], name);
        folder.commit();
        assert.deepEqual(await found('--since', 'HEAD', '--', join('stories', name)), [], name);
      }
    });

    it('follows a draft that was renamed', async () => {
      folder.git('mv', 'stories/draft.md', 'stories/filed.md');
      assert.deepEqual(await found('--since', 'HEAD', 'stories/filed.md'), []);
      folder.commit();
      const filed = join(folder.path, 'stories/filed.md');
      writeFileSync(filed, `${readFileSync(filed, 'utf8')}\n${fresh}\n`);
      assert.deepEqual(await found('--since', 'HEAD~1', 'stories/filed.md'), [aboutFresh]);
    });

    it('is not misled by line ends and by how the repository shows differences', async () => {
      edit((text) => text.replaceAll('\n', '\r\n'));
      folder.git('config', 'diff.noprefix', 'true');
      folder.git('config', 'color.diff', 'always');
      folder.git('config', 'diff.external', 'false');
      assert.deepEqual(await found('--since', 'HEAD', 'stories/draft.md'), []);
      edit((text) => `${text}\r\n${fresh}\r\n`);
      assert.deepEqual(await found('--since', 'HEAD', 'stories/draft.md'), [aboutFresh]);
    });

    it('holds for every format', async () => {
      edit((text) => `${text}\n${fresh}\n`);
      for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
        const { code, out } = await deskcheck('--format', format, '--since', 'HEAD', 'stories/draft.md');
        assert.equal(code, 1, format);
        assert.match(out, /a lot/, format);
        // In JSON every sentence has its status, reported or not.
        if (format !== 'json') assert.doesNotMatch(out, /not “and”/, format);
      }
    });

    it('says in a sentence why git could not tell, and exits with 2', async () => {
      for (const revision of ['nowhere', '--all', '-p', 'HEAD:stories', '', 'a b']) {
        const { code, out, err } = await deskcheck(`--since=${revision}`, 'stories/draft.md');
        assert.equal(code, 2, revision);
        assert.equal(out, '');
        assert.match(
          err,
          revision === '' ? /--since: should be a revision/ : /git knows no revision “.*fetch-depth: 0/,
        );
      }
      const bare = tempFolder({ 'corpus/pier.txt': article, 'draft.md': `${old}\n` });
      const outside = await runCli(bare.path, ['check', '--since', 'HEAD', 'draft.md']);
      bare.remove();
      assert.equal(outside.code, 2);
      assert.match(outside.err, /--since: draft\.md is in no git repository\. Leave --since out/);
    });

    it('says so where there is no git', async () => {
      const path = process.env.PATH;
      process.env.PATH = '/nowhere';
      try {
        const { code, err } = await deskcheck('--since', 'HEAD', 'stories/draft.md');
        assert.equal(code, 2);
        assert.match(err, /there is no program “git” here/);
      } finally {
        process.env.PATH = path;
      }
    });

    it('reads git’s hunks', () => {
      assert.deepEqual(stretchesIn('@@ -1 +1 @@ x\n-a\n+b\n@@ -4,0 +5,2 @@\n+@@ -1 +1 @@\n@@ -9,3 +9,0 @@\n'), [
        { first: 1, lines: 1 },
        { first: 5, lines: 2 },
        { first: 9, lines: 0 },
      ]);
    });
  });

  describe('with a baseline', () => {
    const baseline = (): string => readFileSync(join(folder.path, 'deskcheck.baseline.json'), 'utf8');
    const write = (...drafts: readonly string[]) => deskcheck('--write-baseline', 'deskcheck.baseline.json', ...drafts);

    it('counts apart what was there before, and fails for what is new', async () => {
      const { code, out } = await write('stories/draft.md');
      assert.equal(code, 0);
      assert.equal(
        out,
        'deskcheck.baseline.json: 1 finding in 1 draft. Only what is new is reported from now on with this baseline.\n',
      );
      const before = await deskcheck('stories/draft.md');
      assert.equal(before.code, 0);
      assert.match(before.out, /^Nothing to settle in .* · 1 from before\n$/);
      edit((text) => `${fresh}\n\n${text}`);
      assert.deepEqual(await found('stories/draft.md'), [aboutFresh]);
      assert.deepEqual(await found('--since', 'HEAD', 'stories/draft.md'), [aboutFresh]);
    });

    it('holds wherever the words stand, and under another name', async () => {
      await write('stories/draft.md');
      edit((text) => `${quiet}\n\n> ${old.replace('there, and', 'there,\n> and')}\n\n${text.replace(old, '')}`);
      folder.git('mv', 'stories/draft.md', 'stories/filed.md');
      assert.deepEqual(await found('stories/filed.md'), []);
      assert.equal((await deskcheck('stories/filed.md')).err, '', 'a draft that was not checked is not judged');
    });

    it('ends when the words change on either side, and says what fits nothing any more', async () => {
      await write('stories/draft.md');
      edit((text) => text.replace('and it is', 'so it is'));
      assert.equal((await found('stories/draft.md')).length, 1);
      const { err } = await deskcheck('stories/draft.md');
      assert.match(err, /Baseline: 1 entry fits nothing any more \(stories\/draft\.md: 1\)/);
      await write('stories/draft.md');
      assert.equal((await deskcheck('stories/draft.md')).err, '');
      folder.write('corpus/pier.txt', article.replace('but it is', 'yet it is'));
      assert.equal((await found('stories/draft.md')).length, 2, 'and the other quotation differs, too');
    });

    it('keeps what it has of other drafts, and fields that it does not know', async () => {
      folder.write('stories/second.md', `${fresh}\n`);
      await write('stories/draft.md');
      writeFileSync(
        join(folder.path, 'deskcheck.baseline.json'),
        baseline().replace('"version": 1,', '"version": 1,\n  "desk": "Orsk",'),
      );
      await write('stories/second.md');
      assert.deepEqual(await found('stories/draft.md', 'stories/second.md'), []);
      assert.match(baseline(), /"desk": "Orsk"/);
      assert.equal(JSON.stringify(JSON.parse(baseline())).match(/"rule"/g)?.length, 2);
      folder.write('stories/second.md', `${quiet}\n`);
      await write('stories/second.md');
      assert.equal(JSON.stringify(JSON.parse(baseline())).match(/"rule"/g)?.length, 1);
    });

    it('is another file where one is named, on the command line or in deskcheck.json', async () => {
      assert.equal((await deskcheck('--write-baseline', 'old/known.json', 'stories/draft.md')).code, 2);
      await deskcheck('--write-baseline', 'known.json', 'stories/draft.md');
      assert.deepEqual(await found('stories/draft.md'), [aboutOld]);
      assert.deepEqual(await found('--baseline', 'known.json', 'stories/draft.md'), []);
      folder.write('deskcheck.json', '{ "baseline": "known.json" }\n');
      assert.deepEqual(await found('stories/draft.md'), []);
    });

    it('says what is the matter with one that cannot be used', async () => {
      const missing = await deskcheck('--baseline', 'none.json', 'stories/draft.md');
      assert.equal(missing.code, 2);
      assert.match(missing.err, /There is no baseline none\.json\. Make one with --write-baseline none\.json/);
      folder.write('deskcheck.baseline.json', '{ "version": 1, "findings": [{ "rule": 3 }] }');
      const damaged = await deskcheck('stories/draft.md');
      assert.equal(damaged.code, 1, 'everything is reported');
      assert.match(damaged.err, /deskcheck\.baseline\.json is damaged \(at findings\.0\.rule/);
      assert.equal((await deskcheck('--baseline', 'deskcheck.baseline.json', 'stories/draft.md')).code, 2);
      const both = await deskcheck('--write-baseline', 'a.json', '--since', 'HEAD', 'stories/draft.md');
      assert.equal(both.code, 2);
      assert.match(both.err, /without --baseline and --since/);
    });

    it('merges as the ledger does', async () => {
      folder.write('.gitattributes', 'deskcheck.baseline.json merge=union\n');
      await write('stories/draft.md');
      folder.commit();
      folder.git('checkout', '--quiet', '-b', 'night');
      folder.write('stories/night.md', `${fresh}\n`);
      await write('stories/night.md');
      folder.commit();
      folder.git('checkout', '--quiet', 'main');
      folder.write('stories/day.md', `${fresh.replace('all', 'most')}\n`);
      await write('stories/day.md');
      folder.commit();
      folder.git('merge', '--quiet', 'night');
      assert.deepEqual(await found('stories/draft.md', 'stories/night.md', 'stories/day.md'), []);
    });

    it('is known to code hosts, and left out of reports for people', async () => {
      await write('stories/draft.md');
      const { out } = await deskcheck('--format', 'sarif', 'stories/draft.md');
      assert.match(out, /"baselineState": "unchanged"/);
      assert.match(out, /"justification": "From before: in the baseline\."/);
      for (const format of ['text', 'github', 'junit'])
        assert.doesNotMatch((await deskcheck('--format', format, 'stories/draft.md')).out, /quote\/altered/, format);
      rmSync(join(folder.path, 'deskcheck.baseline.json'));
      assert.doesNotMatch((await deskcheck('--format', 'sarif', 'stories/draft.md')).out, /baselineState/);
    });
  });
});
