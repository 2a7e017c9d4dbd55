// News of the disk, however much of it comes at once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onSomeLost } from '../../server/src/adapters/newsOverflow';
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

  it('that the system dropped is made good once it is calm', async function () {
    if (process.platform !== 'linux') this.skip();
    const length = Number(readFileSync('/proc/sys/fs/inotify/max_queued_events', 'utf8'));
    if (length > 100_000) this.skip();
    folder.write('corpus/gone.txt', words(1));
    folder.write('corpus/old/sub/moved.txt', words(2));
    folder.write('corpus/.a', '');
    folder.write('corpus/.b', '');
    await eventually(() => keys().join() === 'gone,here,moved');
    await wait(300);
    const before = project.filesRead;
    let lost = 0;
    const unsubscribe = onSomeLost(() => lost++);
    // While this process looks elsewhere its queue runs over; what happens then nobody hears of.
    const storm = `
      const fs = require('node:fs'); process.chdir(process.argv[1]);
      for (let i = 0; i <= ${String(length / 2)}; i++) for (const name of ['.a', '.b']) fs.utimesSync(name, 1, i);
      fs.writeFileSync('here.txt', ${JSON.stringify(words(3))});
      fs.rmSync('gone.txt');
      fs.renameSync('old', 'other');
      fs.mkdirSync('new');
      fs.writeFileSync('new/come.txt', ${JSON.stringify(words(4))});`;
    execFileSync(process.execPath, ['-e', storm, join(folder.path, 'corpus')]);
    await wait(500);
    assert.equal(keys().join(), 'gone,here,moved', 'nothing was lost');
    await eventually(() => keys().join() === 'here,come,moved');
    assert.equal(project.corpus.byKey('here')[0]?.text, words(3));
    assert.equal(project.corpus.byKey('moved')[0]?.path, 'corpus/other/sub/moved.txt');
    assert.equal(project.filesRead - before, 3);
    assert.equal(lost, 1);
    // What has come is followed, and the other is not looked at again.
    folder.write('corpus/new/come.txt', words(5));
    folder.write('corpus/other/sub/moved.txt', words(6));
    await eventually(() => project.corpus.byKey('come')[0]?.text === words(5));
    await eventually(() => project.corpus.byKey('moved')[0]?.text === words(6));
    assert.equal(project.filesRead - before, 5);
    await wait(1200);
    unsubscribe();
    assert.equal(lost, 1);
  });

  it('is told also while the disk is never quiet', async () => {
    let over = false;
    const noise = (async () => {
      for (let i = 0; !over; i++) {
        folder.write('corpus/noise.log', String(i));
        await wait(20);
      }
    })();
    folder.write('corpus/one.txt', words(1));
    await eventually(() => keys().includes('one'));
    over = true;
    await noise;
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
