/** Which files of the source folders are read: what git ignores, where links lead, several folders, files too large. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProject, type Project, type ProjectOptions } from '../../server/src/adapters/project';
import { besideText } from '../../server/src/adapters/textBeside';
import { eventually } from '../harness/eventually';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const report = 'The council of Ossay voted on Friday to close the old pier, and the crews were told by letter.';

describe('source folders', () => {
  let folder: TempFolder;
  const projects: Project[] = [];
  const open = async (options: Partial<ProjectOptions> = {}): Promise<Project> => {
    const project = await openProject({ from: folder.path, ...options });
    projects.push(project);
    await project.ready;
    return project;
  };
  const watched = async (): Promise<Project> => {
    const project = await open({ watch: true });
    await project.watching;
    return project;
  };
  const paths = (project: Project): string[] => project.corpus.articles.map(({ path }) => path);
  const read = async (): Promise<string[]> => paths(await open());
  const messages = (project: Project): string[] => project.problems().map(({ path, message }) => `${path}: ${message}`);
  const settle = (): Promise<void> => new Promise((resume) => setTimeout(resume, 400));
  const write = (...names: string[]): void => names.forEach((name) => folder.write(name, report));
  const link = (target: string, name: string): void => symlinkSync(join(folder.path, target), join(folder.path, name));
  const settings = (...corpus: string[]): void => void folder.write('deskcheck.json', JSON.stringify({ corpus }));

  beforeEach(() => (folder = tempFolder()));
  afterEach(async () => {
    await Promise.all(projects.splice(0).map((project) => project.dispose()));
    folder.remove();
  });

  describe('on a disk that changes', () => {
    it('are followed again when they have been away', async () => {
      write('corpus/a.md', 'corpus/b.md');
      const project = await watched();
      renameSync(join(folder.path, 'corpus'), join(folder.path, 'away'));
      await eventually(() => paths(project).length === 0);
      renameSync(join(folder.path, 'away'), join(folder.path, 'corpus'));
      await eventually(() => paths(project).length === 2);
      write('corpus/c.md');
      await eventually(() => paths(project).includes('corpus/c.md'));
    });

    it('are not held up by a pipe that is called like a source', async function () {
      if (process.platform === 'win32') this.skip();
      write('corpus/a.md');
      execFileSync('mkfifo', [join(folder.path, 'corpus/b.md')]);
      const project = await open();
      assert.deepEqual(paths(project), ['corpus/a.md']);
      assert.deepEqual(messages(project), ['corpus/b.md: Not read: it is a pipe or a device, not a file.']);
    });
  });

  describe('leave out what git ignores', () => {
    it('by patterns with and without an anchor, taken back, and for folders', async () => {
      folder.write('corpus/.gitignore', '*.tmp.txt\n/top.txt\nraw/\n!keep.tmp.txt\nin/*/deep.txt\n# a note\n');
      write('corpus/a.txt', 'corpus/b.tmp.txt', 'corpus/keep.tmp.txt', 'corpus/top.txt', 'corpus/sub/top.txt');
      write('corpus/raw/c.txt', 'corpus/sub/raw/d.txt', 'corpus/in/x/deep.txt', 'corpus/in/x/y/deep.txt');
      const project = await open();
      assert.deepEqual(paths(project), [
        'corpus/a.txt',
        'corpus/in/x/y/deep.txt',
        'corpus/keep.tmp.txt',
        'corpus/sub/top.txt',
      ]);
      assert.deepEqual(messages(project), []);
    });

    it('in folders below, whose rules win', async () => {
      folder.write('corpus/.gitignore', '*.old.txt\n');
      folder.write('corpus/sub/.gitignore', '!b.old.txt\nc.txt\n');
      write('corpus/a.old.txt', 'corpus/c.txt', 'corpus/sub/b.old.txt', 'corpus/sub/c.txt', 'corpus/sub/d.old.txt');
      assert.deepEqual(await read(), ['corpus/c.txt', 'corpus/sub/b.old.txt']);
    });

    it('by rules above, up to the repository, and its own list', async () => {
      mkdirSync(join(folder.path, 'desk/.git/info'), { recursive: true });
      folder.write('.gitignore', '*\n');
      folder.write('desk/.gitignore', '/story/corpus/one.txt\n*.bak.txt\n');
      folder.write('desk/.git/info/exclude', 'private.txt\n');
      write(
        'desk/story/corpus/one.txt',
        'desk/story/corpus/two.txt',
        'desk/story/corpus/x.bak.txt',
        'desk/story/corpus/private.txt',
      );
      assert.deepEqual(paths(await open({ from: join(folder.path, 'desk/story') })), ['corpus/two.txt']);
    });

    it('only inside the folder where there is no repository', async () => {
      folder.write('.gitignore', 'a.txt\n');
      write('corpus/a.txt');
      assert.deepEqual(await read(), ['corpus/a.txt']);
    });

    for (const rules of ['corpus/', 'corpus', '/corpus/', 'corpus/*', 'corpus/**\n!corpus/.gitkeep', '*'])
      it(`but not the whole folder the writer named: ${rules.replace('\n', ' ')}`, async () => {
        mkdirSync(join(folder.path, '.git'));
        folder.write('.gitignore', `${rules}\n`);
        write('corpus/a.txt', 'corpus/sub/b.txt');
        assert.deepEqual(await read(), ['corpus/a.txt', 'corpus/sub/b.txt']);
      });

    it('nor by the rules that keep an empty folder in a repository', async () => {
      folder.write('corpus/.gitignore', '*\n!.gitignore\n');
      write('corpus/a.txt');
      assert.deepEqual(await read(), ['corpus/a.txt']);
    });

    it('while the folder is watched', async () => {
      mkdirSync(join(folder.path, '.git'));
      folder.write('corpus/.gitignore', 'raw/\n');
      write('corpus/a.txt', 'corpus/raw/old.txt');
      const project = await watched();
      write('corpus/raw/new.txt', 'corpus/b.txt');
      await eventually(() => paths(project).includes('corpus/b.txt'));
      assert.deepEqual(paths(project), ['corpus/a.txt', 'corpus/b.txt']);
      folder.write('corpus/.gitignore', '/a.txt\n');
      await eventually(() => paths(project).join() === 'corpus/b.txt,corpus/raw/new.txt,corpus/raw/old.txt');
      folder.write('.gitignore', 'old.txt\n');
      await eventually(() => !paths(project).includes('corpus/raw/old.txt'));
    });
  });

  describe('follow no link out of them', () => {
    const said = (path: string, target: string): string =>
      `${path}: Not read: it is a link to ${join(folder.path, target)}, outside your source folders. To read it, name its folder under “corpus” in deskcheck.json.`;

    it('neither of a folder nor of a file, and says so', async () => {
      write('corpus/a.txt', 'elsewhere/b.txt', 'elsewhere/deep/c.txt');
      link('elsewhere/deep', 'corpus/folder');
      link('elsewhere/b.txt', 'corpus/file.txt');
      const project = await watched();
      assert.deepEqual(paths(project), ['corpus/a.txt']);
      assert.deepEqual(messages(project), [
        said('corpus/file.txt', 'elsewhere/b.txt'),
        said('corpus/folder', 'elsewhere/deep'),
      ]);
      write('elsewhere/deep/new.txt', 'elsewhere/b.txt', 'corpus/z.txt');
      await eventually(() => paths(project).includes('corpus/z.txt'));
      assert.deepEqual(paths(project), ['corpus/a.txt', 'corpus/z.txt']);
    });

    it('also when a file becomes one while it is watched', async () => {
      write('corpus/a.txt', 'corpus/b.txt', 'elsewhere/b.txt');
      const project = await watched();
      rmSync(join(folder.path, 'corpus/b.txt'));
      link('elsewhere/b.txt', 'corpus/b.txt');
      await eventually(() => messages(project).includes(said('corpus/b.txt', 'elsewhere/b.txt')));
      assert.deepEqual(paths(project), ['corpus/a.txt']);
    });

    it('but the folder itself may be one, and is watched under its name', async () => {
      write('archive/a.txt');
      link('archive', 'corpus');
      const project = await watched();
      assert.deepEqual(paths(project), ['corpus/a.txt']);
      assert.deepEqual(messages(project), []);
      write('archive/b.txt');
      await eventually(() => paths(project).includes('corpus/b.txt'));
      assert.deepEqual(paths(project), ['corpus/a.txt', 'corpus/b.txt']);
    });

    it('while links among them are read once, and follow their files', async () => {
      settings('one', 'two');
      write('one/a.txt', 'two/b.txt', 'two/sub/c.txt');
      link('two/sub', 'one/sub');
      link('two/b.txt', 'one/also.txt');
      const project = await watched();
      assert.deepEqual(paths(project), ['one/a.txt', 'one/also.txt', 'two/b.txt', 'two/sub/c.txt']);
      assert.deepEqual(messages(project), []);
      writeFileSync(join(folder.path, 'two/b.txt'), 'The pier of Ossay stays open, the council said on Monday.');
      await eventually(() => project.corpus.byKey('also')[0]?.text.includes('stays open') ?? false);
      write('two/sub/d.txt');
      await eventually(() => paths(project).includes('two/sub/d.txt'));
      assert.ok(!paths(project).some((path) => path.startsWith('one/sub')));
    });
  });

  describe('may be several', () => {
    it('side by side, one of them missing', async () => {
      settings('one', 'two', 'three');
      write('one/a.txt', 'three/c.txt');
      const project = await open();
      assert.deepEqual(paths(project), ['one/a.txt', 'three/c.txt']);
      assert.match(messages(project).join('\n'), /^two: There is no such source folder\. Create it [^\n]+$/);
    });

    for (const order of [
      ['one', 'one/sub'],
      ['one/sub', 'one'],
      ['one', 'one', './one/'],
    ])
      it(`inside one another: ${order.join(', ')}`, async () => {
        settings(...order);
        folder.write('one/.gitignore', 'sub/\n');
        write('one/a.txt', 'one/sub/b.txt');
        const project = await watched();
        // Named by itself, a folder is read although another one's rules ignore it.
        const inside = order.includes('one/sub') ? ['one/sub/b.txt'] : [];
        assert.deepEqual(paths(project), ['one/a.txt', ...inside]);
        write('one/z.txt', 'one/sub/c.txt');
        await eventually(() => paths(project).includes('one/z.txt'));
        await settle();
        const grown = order.includes('one/sub') ? ['one/sub/b.txt', 'one/sub/c.txt'] : [];
        assert.deepEqual(paths(project), ['one/a.txt', ...grown, 'one/z.txt']);
        assert.deepEqual(messages(project), []);
      });

    it('with two files of one name, which share a key', async () => {
      settings('one', 'two');
      write('one/pier.txt', 'two/pier.txt');
      const project = await open();
      assert.equal(project.corpus.byKey('pier').length, 2);
      assert.match(messages(project).join(), /^two\/pier\.txt: The key “pier” is also that of one\/pier\.txt/);
    });
  });

  it('leave out the text beside a page, but no text that somebody has put there', async () => {
    const page = `<!doctype html><title>Pier</title><article><p>${report}</p><p>${report.replace('Friday', 'Monday')}</p></article>`;
    for (const name of ['pier', 'quay']) folder.write(`corpus/${name}.html`, page.replaceAll('pier', name));
    folder.write('corpus/pier.html.txt', besideText(report));
    folder.write('corpus/quay.html.txt', report);
    folder.write('corpus/lost.html.txt', besideText(report));
    const project = await watched();
    assert.deepEqual(paths(project), ['corpus/pier.html', 'corpus/quay.html', 'corpus/quay.html.txt']);
    assert.deepEqual(messages(project), []);
    folder.write('corpus/quay.html.txt', besideText(report));
    folder.write('corpus/pier.html.txt', report);
    await eventually(() => !paths(project).includes('corpus/quay.html.txt'));
    await eventually(() => paths(project).includes('corpus/pier.html.txt'));
  });

  it('refuse files of more than fifty megabytes, of any kind', async () => {
    write('corpus/a.txt');
    for (const name of ['corpus/huge.txt', 'corpus/huge.html']) {
      const file = folder.write(name, report);
      truncateSync(file, 60 * 1024 * 1024);
    }
    const project = await open();
    assert.deepEqual(paths(project), ['corpus/a.txt']);
    const said = 'Not read: the file has 60 MB; the limit is 50 MB. Split it into one file an article.';
    assert.deepEqual(messages(project), [`corpus/huge.html: ${said}`, `corpus/huge.txt: ${said}`]);
  });
});
