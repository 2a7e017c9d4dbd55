// News of the disk, however much of it comes at once.
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openProject, type Project } from '../../server/src/adapters/project';
import { eventually } from '../harness/eventually';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const words = (i: number): string => `The ferry number ${String(i)} leaves Orsk at nine.`;

describe('news of the disk', () => {
  let folder: TempFolder;
  let project: Project;
  let told: number;

  beforeEach(async () => {
    folder = tempFolder({ 'corpus/here.txt': words(0) });
    project = await openProject({ from: folder.path, watch: true });
    await Promise.all([project.ready, project.watching]);
    told = 0;
    project.onDidChange((change) => (told += change === 'corpus' ? 1 : 0));
  });
  afterEach(async () => {
    await project.dispose();
    folder.remove();
  });

  const keys = (): readonly string[] => project.corpus.articles.map(({ id }) => id);

  it('comes in few pieces where a checkout writes thousands of files', async () => {
    for (let i = 0; i < 1000; i++) folder.write(`corpus/${String(i % 7)}/deep/${String(i)}.txt`, words(i));
    await eventually(() => keys().length === 1001);
    for (let i = 0; i < 1000; i++) folder.write(`corpus/${String(i % 7)}/deep/${String(i)}.txt`, words(i + 1));
    await eventually(() => project.corpus.byKey('999')[0]?.text === words(1000));
    assert.ok(project.corpus.articles.every(({ id, text }) => id === 'here' || text === words(Number(id) + 1)));
    assert.ok(told < 20, `told ${String(told)} times`);
  });

  it('comes of a folder that is moved in, out, and in again as another', async () => {
    const away = join(folder.path, 'away');
    mkdirSync(join(away, 'deep'), { recursive: true });
    folder.write('away/deep/one.txt', words(1));
    renameSync(away, join(folder.path, 'corpus/moved'));
    await eventually(() => keys().includes('one'));
    renameSync(join(folder.path, 'corpus/moved'), away);
    await eventually(() => !keys().includes('one'));
    folder.write('corpus/moved/deep/two.txt', words(2));
    await eventually(() => keys().includes('two'));
    folder.write('corpus/moved/deep/two.txt', words(3));
    await eventually(() => project.corpus.byKey('two')[0]?.text === words(3));
  });

  it('comes of a folder that is made anew at once', async () => {
    folder.write('corpus/sub/one.txt', words(1));
    await eventually(() => keys().includes('one'));
    rmSync(join(folder.path, 'corpus/sub'), { recursive: true });
    folder.write('corpus/sub/two.txt', words(2));
    await eventually(() => keys().includes('two') && !keys().includes('one'));
    folder.write('corpus/sub/three.txt', words(3));
    await eventually(() => keys().includes('three'));
  });

  it('comes of folders above the sources', async () => {
    const deep = tempFolder({ 'desk/deskcheck.json': '{"corpus": ["a/b"]}', 'desk/a/b/one.txt': words(1) });
    const desk = await openProject({ from: join(deep.path, 'desk'), watch: true });
    await Promise.all([desk.ready, desk.watching]);
    const found = (): readonly string[] => desk.corpus.articles.map(({ id }) => id);
    assert.deepEqual(found(), ['one']);
    rmSync(join(deep.path, 'desk/a'), { recursive: true });
    await eventually(() => found().length === 0);
    deep.write('desk/a/b/two.txt', words(2));
    await eventually(() => found().join() === 'two');
    renameSync(join(deep.path, 'desk/a'), join(deep.path, 'desk/old'));
    deep.write('desk/a/b/three.txt', words(3));
    await eventually(() => found().join() === 'three');
    deep.write('desk/a/b/four.txt', words(4));
    await eventually(() => found().join() === 'four,three');
    await desk.dispose();
    deep.remove();
  });

  it('is none where a folder cannot be looked at, and nothing breaks', async () => {
    const odd = tempFolder({ 'deskcheck.json': '{"corpus": ["c", "loop/sub"]}', 'c/one.txt': words(1) });
    symlinkSync('loop', join(odd.path, 'loop'));
    const desk = await openProject({ from: odd.path, watch: true });
    await Promise.all([desk.ready, desk.watching]);
    odd.write('c/two.txt', words(2));
    await eventually(() => desk.corpus.articles.length === 2);
    await desk.dispose();
    odd.remove();
  });
});
