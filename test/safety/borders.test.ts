// What an opened folder can make Deskcheck read: its own files, its sources, and nothing that never ends.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openProject, type Project, type ProjectOptions } from '../../server/src/adapters/project';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const report = 'The council of Ossay voted on Friday to close the old pier, and the crews were told by letter.';
const whyConfined = 'Not read: it lies outside the open folder, which you have not told the editor to trust.';

describe('the borders of a folder', () => {
  let folder: TempFolder;
  let outside: TempFolder;
  const projects: Project[] = [];
  const open = async (options: Partial<ProjectOptions> = {}): Promise<Project> => {
    const project = await openProject({ from: folder.path, ...options });
    projects.push(project);
    await project.ready;
    return project;
  };
  const untrusted = (): Promise<Project> => open({ confinedTo: [folder.path] });
  const paths = (project: Project): string[] => project.corpus.articles.map(({ path }) => path);
  const messages = (project: Project): string[] => project.problems().map(({ path, message }) => `${path}: ${message}`);
  const pipe = (name: string): void => void execFileSync('mkfifo', [join(folder.path, name)]);

  beforeEach(function () {
    // Links and pipes need rights on Windows that few have.
    if (process.platform === 'win32') this.skip();
    folder = tempFolder({ 'corpus/a.md': report });
    outside = tempFolder({ 'b.md': report, 'sub/c.md': report });
  });
  afterEach(async () => {
    await Promise.all(projects.splice(0).map((project) => project.dispose()));
    folder.remove();
    outside.remove();
  });

  describe('that is not trusted', () => {
    it('are not left by folders the settings name, however they are written', async () => {
      const way = `../${outside.path.split('/').at(-1)}`;
      const named = ['corpus', outside.path, way, `corpus/../${way}/sub`, `${folder.path}/corpus/../../`, '/', '/etc'];
      folder.write('deskcheck.json', JSON.stringify({ corpus: named }));
      const project = await untrusted();
      assert.deepEqual(paths(project), ['corpus/a.md']);
      assert.deepEqual(
        messages(project).filter((line) => !line.endsWith(whyConfined)),
        [],
      );
      assert.equal(project.problems().length, named.length - 1);
    });

    it('name no judge, wherever it lies: a model is run', async () => {
      folder.write('deskcheck.json', JSON.stringify({ judgeModel: 'judge' }));
      const project = await untrusted();
      assert.equal(project.judgeModel, undefined);
      assert.deepEqual(
        project.configProblems.map(({ message }) => message),
        ['“judgeModel” does not count in a folder that is not trusted.'],
      );
      assert.equal((await open()).judgeModel, join(folder.path, 'judge'));
      const settings = { judgeModel: '/opt/judge' };
      assert.equal((await open({ confinedTo: [folder.path], settings })).judgeModel, '/opt/judge');
    });

    it('are not left through links: of a source, a folder, the settings, the ledger, the rules of git', async () => {
      outside.write('deskcheck.json', JSON.stringify({ corpus: ['corpus', 'more'] }));
      const accepted = { rule: 'quote/altered', clause: 'a', passage: 'b', reason: 'because' };
      outside.write('ledger.json', JSON.stringify({ version: 1, accepted: [accepted] }));
      outside.write('rules', 'a.md\n');
      folder.write('more/d.md', report);
      symlinkSync(join(outside.path, 'b.md'), join(folder.path, 'corpus/b.md'));
      symlinkSync(join(outside.path, 'sub'), join(folder.path, 'corpus/sub'));
      symlinkSync(join(outside.path, 'deskcheck.json'), join(folder.path, 'deskcheck.json'));
      symlinkSync(join(outside.path, 'ledger.json'), join(folder.path, 'deskcheck.ledger.json'));
      symlinkSync(join(outside.path, 'rules'), join(folder.path, 'corpus/.gitignore'));
      const project = await untrusted();
      assert.deepEqual(paths(project), ['corpus/a.md']);
      assert.deepEqual(project.decisions(), []);
      assert.deepEqual(
        project.configProblems.map(({ message }) => message),
        [whyConfined],
      );
      assert.deepEqual(messages(project), [
        `corpus/b.md: ${whyConfined}`,
        `corpus/sub: ${whyConfined}`,
        `deskcheck.ledger.json: ${whyConfined}`,
      ]);
      // The same folder, trusted: a shared ledger and shared settings may be links.
      const trusted = await open();
      assert.equal(trusted.decisions().length, 1);
      assert.deepEqual(trusted.configGiven, { corpus: ['corpus', 'more'] });
      // But its sources still lead nowhere else.
      assert.deepEqual(paths(trusted), ['more/d.md']);
    });

    it('hold for settings of a folder above', async () => {
      mkdirSync(join(folder.path, 'inner/corpus'), { recursive: true });
      folder.write('deskcheck.json', JSON.stringify({ corpus: ['corpus'] }));
      folder.write('inner/corpus/x.md', report);
      const inner = join(folder.path, 'inner');
      const project = await open({ from: inner, confinedTo: [inner] });
      assert.deepEqual(paths(project), []);
      assert.equal(project.configProblems[0]?.message, whyConfined);
    });
  });

  it('are not left by bibliographies that a draft names, trusted or not; nor is a pipe read', async () => {
    const entry = '@online{secret, title={Of somebody else}}';
    outside.write('refs.bib', entry);
    folder.write('drafts/refs.bib', entry.replace('secret', 'own'));
    symlinkSync(join(outside.path, 'refs.bib'), join(folder.path, 'linked.bib'));
    pipe('pipe.bib');
    const own = (name: string): string => join(folder.path, name);
    const names = [join(outside.path, 'refs.bib'), own('linked.bib'), own('pipe.bib'), own('none.bib')];
    for (const confined of [{}, { confinedTo: [folder.path] }]) {
      const project = await open({ ...confined, named: names });
      await project.nameBibliographies([own('drafts/refs.bib'), ...names]);
      assert.deepEqual(
        project.corpus.textless.map(({ key }) => key),
        ['own'],
      );
      const said = messages(project).map((line) => line.replace(/^.*\//u, ''));
      const far =
        'confinedTo' in confined ? whyConfined : /^Not read: a draft names it, and it lies outside this folder\./u;
      for (const name of ['refs.bib', 'linked.bib']) {
        const line = said.find((it) => it.startsWith(`${name}: `)) ?? '';
        assert.match(line.slice(name.length + 2), far instanceof RegExp ? far : new RegExp(far.slice(0, 30), 'u'));
      }
      assert.ok(said.includes('pipe.bib: Not read: it is a pipe or a device, not a file.'), said.join('\n'));
      assert.ok(said.includes('none.bib: Not read: there is no such file.'), said.join('\n'));
    }
  });

  it('hold no reader up: a pipe in the place of settings, ledger and rules', async () => {
    pipe('deskcheck.json');
    pipe('deskcheck.ledger.json');
    pipe('corpus/.gitignore');
    const project = await open();
    assert.deepEqual(paths(project), ['corpus/a.md']);
    assert.deepEqual(messages(project), [
      'deskcheck.ledger.json: deskcheck.ledger.json is damaged (it cannot be opened). It was left as it is and nothing in it is applied; repair it or move it away.',
    ]);
  });

  it('hold no reader up: a device behind a link', async () => {
    for (const name of ['deskcheck.json', 'corpus/.gitignore', 'corpus/endless.md'])
      symlinkSync('/dev/zero', join(folder.path, name));
    const project = await open();
    assert.deepEqual(paths(project), ['corpus/a.md']);
    assert.match(messages(project).join(), /^corpus\/endless\.md: Not read: it is a link to \/dev\/zero/);
  });

  it('are not left by what a reader is told to write', async () => {
    folder.write('deskcheck.json', '{}');
    const project = await untrusted();
    assert.equal(project.ledgerFile, join(folder.path, 'deskcheck.ledger.json'));
    assert.deepEqual(readdirSync(folder.path).sort(), ['corpus', 'deskcheck.json']);
  });
});
