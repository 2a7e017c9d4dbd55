// Globs and git's rules: what they match, that git reads its own alike, and that no pattern can hold a reader up.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { matchesGlob } from '../../server/src/adapters/glob';
import { readGitRules } from '../../server/src/adapters/gitRules';
import { cpuTime } from '../harness/cpuTime';
import { runs } from '../harness/runs';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

describe('globs', () => {
  const table: Readonly<Record<string, readonly [matching: readonly string[], others: readonly string[]]>> = {
    '*.md': [
      ['a.md', 'x/a.md'],
      ['a.txt', 'a.md/b'],
    ],
    'drafts/**/*.md': [
      ['drafts/a.md', 'drafts/x/y/a.md'],
      ['a.md', 'x/drafts/a.md', 'drafts/a.txt'],
    ],
    './drafts/*': [['drafts/a'], ['drafts/a/b']],
    'drafts\\**\\*.md': [['drafts/a.md', 'drafts/x/a.md'], ['draftsa.md']],
    'x/**': [['x/a', 'x/a/b'], ['y/x']],
    '{a,b/{c,d}}.md': [
      ['a.md', 'b/c.md', 'b/d.md'],
      ['b.md', 'c.md'],
    ],
    '{a,b.md': [['a', 'b.md'], ['c']],
    '[a-c]?.md': [
      ['az.md', 'x/c1.md'],
      ['d1.md', 'a.md'],
    ],
    '[!a].md': [['b.md'], ['a.md', '/.md']],
    'a[.md': [['a[.md'], ['a.md']],
    'a+(b).md': [['a+(b).md'], ['aab.md']],
    '^a$|.': [['^a$|.'], ['a']],
  };
  for (const [glob, [matching, others]] of Object.entries(table))
    it(`read ${glob}`, () => {
      for (const path of matching) assert.ok(matchesGlob(path, glob), `${glob} should match ${path}`);
      for (const path of others) assert.ok(!matchesGlob(path, glob), `${glob} should not match ${path}`);
    });
});

describe('rules of what to ignore', () => {
  let repository: TempFolder;
  before(function () {
    repository = tempFolder();
    if (spawnSync('git', ['init', '-q'], { cwd: repository.path }).status !== 0) this.skip();
  });
  after(() => repository.remove());

  /** Paths that git itself takes for ignored; it is asked of names, no file needs to be there. */
  function asGit(rules: string, paths: readonly string[]): ReadonlySet<string> {
    repository.write('.gitignore', rules);
    const asked = spawnSync('git', ['-c', 'core.ignoreCase=false', 'check-ignore', '--no-index', '-z', '--stdin'], {
      cwd: repository.path,
      input: paths.join('\0'),
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
    assert.ok(asked.status === 0 || asked.status === 1, asked.stderr);
    return new Set(asked.stdout.split('\0').filter((path) => path !== ''));
  }

  it('are read as git reads them', () => {
    const name = fc.constantFrom('a', 'b', 'ab', 'a.b', 'B', 'a b', '-', 'c]');
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    const part = fc.constantFrom(
      ...['a', 'b', 'B', '.', '*', '*', '?', '**', '/', '/', '**/', '/**', '/**/', '[ab]', '[!a]', '[a-c]', '[^]b]'],
      ...['[[:upper:]]', '[[:nope:]]', '[a', '\\*', '\\a', '\\', ' ', '\\ ', '-', '{a,b}', ']'],
    );
    const line = fc
      .tuple(fc.constantFrom('', '', '!', '/', '#', '\\!'), fc.array(part, { minLength: 1, maxLength: 5 }))
      .map(([start, parts]) => start + parts.join(''));
    const lines = fc.tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'));
    fc.assert(
      fc.property(lines, fc.array(path, { minLength: 12, maxLength: 12 }), ([given, end], paths) => {
        const text = given.join(end) + end;
        const ours = readGitRules(text, { ignoreCase: false });
        const wanted = asGit(text, paths);
        for (const asked of paths)
          assert.equal(ours.judge(asked, false) === 'ignored', wanted.has(asked), JSON.stringify([text, asked]));
      }),
      runs(300),
    );
  });

  it('can do without case', () => {
    const rules = readGitRules('Notes/*.TMP\n[x-z]1\n', { ignoreCase: true });
    assert.equal(rules.judge('nOTES/a.tmp', false), 'ignored');
    assert.equal(rules.judge('Y1', false), 'ignored');
    assert.equal(readGitRules('A\n', { ignoreCase: false }).judge('a', false), undefined);
  });

  it('say nothing of what lies outside their folder', () => {
    const rules = readGitRules('*\n', { ignoreCase: false });
    for (const path of ['', '..', '../a']) assert.equal(rules.judge(path, true), undefined);
  });
});

describe('patterns from a folder’s own files', () => {
  const deep = `${'a/'.repeat(200)}c`;
  const long = 'a'.repeat(4000);
  const hostile = [
    `${'*a'.repeat(40)}*b`,
    `**/${'*a'.repeat(40)}*b`,
    `${'a/**/'.repeat(40)}b`,
    `${'**/'.repeat(40)}b`,
    `${'*'.repeat(500)}b`,
    `${'{a,a}'.repeat(80)}b`,
    `${'{a,'.repeat(200)}${'}'.repeat(200)}b`,
    `${'[a-z]*'.repeat(60)}9`,
    `${'?*'.repeat(100)}9`,
    `(${'a+'.repeat(30)})+$`,
    `((a|a)*)*b`,
    '['.repeat(2000),
    '\\'.repeat(2001),
    `${'*'.repeat(100_000)}b`,
  ];
  for (const pattern of hostile)
    it(`cannot hold a reader up: ${pattern.slice(0, 24)}…`, () => {
      const spent = cpuTime(() => {
        for (const path of [deep, long]) {
          assert.ok(!matchesGlob(path, pattern));
          readGitRules(`${pattern}\n`, { ignoreCase: true }).judge(path, false);
        }
      });
      // Regular expressions made of most of these would not end before the sun does.
      assert.ok(spent < 8000, `${Math.round(spent)} ms`);
    });
});
