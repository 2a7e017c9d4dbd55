// What the README gives to a newsroom: the Action's steps and the hooks before a commit, run as they stand there with the packed command line.
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { gitEnvironment, gitRepository, type GitRepository } from '../harness/gitRepository';
import { newsroomSnippets, sectionUnder } from '../harness/readmeSnippets';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { install, type Installed } from './archive';

const article =
  '“The money is there, but it is not unconditional,” said Una Skerrow, the leader of the council. “We will take a lot of the burden.”\n';
const clean = '“The money is there, but it is not unconditional,” said Una Skerrow [@pier].\n';
const misquoted = '“We will take all of the burden,” said Una Skerrow [@pier].\n';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly on: readonly string[];
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}
interface PreCommit {
  readonly repos: readonly {
    readonly hooks: readonly { readonly language: string; readonly entry: string; readonly files: string }[];
  }[];
}

const snippet = (language: string, mark: string): string => {
  const found = newsroomSnippets().filter((it) => it.language === language && it.code.includes(mark));
  assert.equal(found.length, 1, `one example with ${mark}`);
  return found[0]!.code;
};

describe('a newsroom’s repository, set up as the README says', () => {
  let installed: Installed;
  let home: TempFolder;
  let repository: GitRepository;
  before(() => (installed = install()));
  after(() => installed.remove());
  beforeEach(() => {
    home = tempFolder();
    repository = gitRepository({ 'corpus/pier.txt': article, 'stories/pier.md': clean });
    const tools = join(repository.path, 'tools/deskcheck');
    mkdirSync(tools, { recursive: true });
    const copied = /copy ((?:`[\w.]+`(?:, | and )?)+) from `dist\/`/.exec(sectionUnder('### In a newsroom’s CI'))?.[1];
    const files = [...(copied ?? '').matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name);
    assert.ok(files.includes('cli.js'), 'files to copy');
    for (const file of files) copyFileSync(join(installed.path, 'dist', file), join(tools, file));
    repository.commit();
  });
  afterEach(() => {
    repository.remove();
    home.remove();
  });
  const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
    ...gitEnvironment(),
    HOME: home.path,
    XDG_CACHE_HOME: join(home.path, 'cache'),
    LOCALAPPDATA: join(home.path, 'cache'),
    ...more,
  });
  const inRepository = (program: string, args: readonly string[], env = environment()): SpawnSyncReturns<string> =>
    spawnSync(program, args, { cwd: repository.path, env, encoding: 'utf8' });

  describe('the Action', () => {
    /** As the runner does it: `bash -e -o pipefail`, expressions replaced by what the event says. */
    const runSteps = (event: Readonly<Record<string, string>>): SpawnSyncReturns<string> => {
      const workflow = parse(snippet('yaml', 'jobs:')) as Workflow;
      assert.deepEqual(workflow.on, ['push', 'pull_request']);
      const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
      assert.ok(steps.some(({ uses }) => uses?.startsWith('actions/checkout@')));
      const [only, ...others] = steps.filter(({ run }) => run !== undefined);
      assert.ok(only?.run && others.length === 0);
      const said = (value: string): string =>
        value.replace(/\$\{\{ *([\w.]+) *\}\}/g, (_, name: string) => event[name] ?? '');
      const env = Object.fromEntries(Object.entries(only.env ?? {}).map(([name, value]) => [name, said(value)]));
      const script = join(home.path, 'step.sh');
      writeFileSync(script, said(only.run));
      return inRepository('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], environment(env));
    };

    it('lets a clean push through', () => {
      const { status, stdout, stderr } = runSteps({});
      assert.equal(status, 0, stderr);
      assert.match(stdout, /^Nothing to settle in 1 sentence/);
    });

    it('refuses a misquotation, beside its line', () => {
      repository.write('stories/second.md', `# Pier\n\n${misquoted}`);
      repository.commit();
      const { status, stdout } = runSteps({});
      assert.equal(status, 1);
      assert.match(
        stdout,
        /^::error file=stories\/second\.md,line=3,endLine=3,col=15,endColumn=17,title=quote\/altered::Source has “a lot”, not “all”\./m,
      );
    });

    it('asks a pull request about the lines it changes', () => {
      const before = repository.commit();
      repository.write('stories/pier.md', `${misquoted}\n${clean}`);
      const base = repository.commit('an old draft');
      repository.write('stories/pier.md', `${misquoted}\n${clean}\nNothing more was said.\n`);
      repository.commit();
      assert.equal(runSteps({ 'github.event.pull_request.base.sha': base }).status, 0);
      assert.equal(runSteps({ 'github.event.pull_request.base.sha': before }).status, 1);
      assert.equal(runSteps({}).status, 1, 'a push is asked about all of it');
    });
  });

  describe('the hook of git', () => {
    const commit = (): SpawnSyncReturns<string> => {
      repository.git('add', '--all');
      return inRepository('git', ['commit', '--quiet', '--message', 'more']);
    };
    beforeEach(() => {
      const hook = join(repository.path, '.git/hooks/pre-commit');
      mkdirSync(join(hook, '..'), { recursive: true });
      writeFileSync(hook, snippet('sh', 'git diff --cached'));
      chmodSync(hook, 0o755);
    });

    it('lets a clean draft through, and what is no draft', () => {
      repository.write('stories/a second one.md', clean);
      assert.equal(commit().status, 0);
      repository.write('notes.txt', misquoted);
      assert.equal(commit().status, 0);
    });

    it('refuses a misquotation, and says where', () => {
      const head = repository.git('rev-parse', 'HEAD');
      repository.write('stories/a second one.md', misquoted);
      const { status, stdout, stderr } = commit();
      assert.notEqual(status, 0);
      assert.match(stdout + stderr, /stories\/a second one\.md\n +1:15 +error +quote\/altered/);
      assert.equal(repository.git('rev-parse', 'HEAD'), head, 'nothing was committed');
      repository.write('stories/a second one.md', clean);
      assert.equal(commit().status, 0);
    });

    it('lets a draft go', () => {
      repository.git('rm', '--quiet', 'stories/pier.md');
      assert.equal(commit().status, 0);
    });
  });

  describe('the hook of pre-commit', () => {
    it('does the same', function () {
      const config = snippet('yaml', 'repos:');
      const [hook] = (parse(config) as PreCommit).repos[0]!.hooks;
      assert.ok(hook?.language === 'system');
      /** With pre-commit itself where it is installed; else as it runs a hook of the system: the entry and the files that fit. */
      const run = (...files: readonly string[]): number | null => {
        if (inRepository('pre-commit', ['--version']).status === 0)
          return inRepository('pre-commit', ['run', '--files', ...files]).status;
        const [program = '', ...args] = hook.entry.split(' ');
        const own = files.filter((file) => new RegExp(hook.files).test(file));
        return own.length === 0 ? 0 : inRepository(program, [...args, ...own]).status;
      };
      repository.write('.pre-commit-config.yaml', config);
      repository.write('stories/deep/second.md', misquoted);
      repository.write('notes.md', misquoted);
      repository.git('add', '--all');
      assert.equal(run('stories/pier.md', 'notes.md'), 0);
      assert.equal(run('stories/pier.md', 'stories/deep/second.md'), 1);
    });
  });
});
