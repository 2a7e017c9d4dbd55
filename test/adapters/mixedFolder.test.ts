/** A folder of files of every kind, damaged ones among them: all is read or named with its reason, and a change costs one file. */
import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openProject, type Project } from '../../server/src/adapters/project';
import { eventually } from '../harness/eventually';
import { damagedSources, saidIn, sourceFormats } from '../harness/sourceFormats';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

/** Files that can be read. */
const COUNT = Number(process.env.MIXED ?? 96);

describe(`a folder of ${COUNT} files of every kind`, function () {
  this.timeout(60_000 + COUNT * 500);
  let folder: TempFolder;
  let project: Project;
  const progress: (readonly [done: number, total: number])[] = [];
  const names: string[] = [];

  before(async () => {
    folder = tempFolder({ 'draft.md': 'Nothing yet.' });
    for (let i = 0; i < COUNT; i++) {
      const { extension, make } = sourceFormats[i % sourceFormats.length]!;
      // Names in any script.
      const name = `corpus/${['pier', 'причал', '埠頭', 'مرسى', 'pier 🚢'][i % 5]} ${i}${extension}`;
      names.push(name);
      folder.write(name, make(i));
    }
    damagedSources.forEach(({ extension, make }, i) => folder.write(`corpus/bad ${i}${extension}`, make(i)));
    // 300 MB that take no room on the disk.
    const large = openSync(join(folder.path, 'corpus/large.warc'), 'w');
    ftruncateSync(large, 300 * 1024 * 1024);
    closeSync(large);
    symlinkSync('.', join(folder.path, 'corpus/round'));
    project = await openProject({ from: folder.path, watch: true, onProgress: (...told) => progress.push(told) });
    await project.ready;
    await project.watching;
  });
  after(async () => {
    await project.dispose();
    folder.remove();
  });

  it('is read, with progress', () => {
    const paths = new Set(project.corpus.articles.map(({ path }) => path));
    assert.deepEqual(
      names.filter((name) => !paths.has(name)),
      [],
    );
    for (const [i, name] of names.entries()) {
      const article = project.corpus.articles.find(({ path }) => path === name)!;
      assert.ok(article.text.includes(saidIn(i)), name);
    }
    const total = COUNT + damagedSources.length + 1;
    assert.deepEqual(progress.at(-1), [total, total]);
    assert.ok(progress.length > 2);
  });

  it('has each file that cannot be read named once, with its reason', () => {
    const problems = project.problems();
    for (const [i, { extension, said }] of damagedSources.entries()) {
      const about = problems.filter(({ path }) => path === `corpus/bad ${i}${extension}`);
      assert.match(about.map(({ message }) => message).join(' '), said, extension);
      assert.equal(about.length, 1, extension);
      for (const { message } of about) assert.doesNotMatch(message, /\n|Error|failed|undefined/);
    }
    const large = problems.filter(({ path }) => path === 'corpus/large.warc');
    assert.deepEqual(
      large.map(({ message }) => message),
      ['Not read: the file has 300 MB; the limit is 50 MB. Split it into one file an article.'],
    );
    assert.deepEqual(
      problems.filter(({ path }) => names.includes(path)),
      [],
    );
  });

  it('costs one file when one changes', async () => {
    const before = project.filesRead;
    const i = sourceFormats.findIndex(({ extension }) => extension === '.warc.gz');
    folder.write(names[i]!, sourceFormats[i]!.make(COUNT + i));
    await eventually(() =>
      project.corpus.articles.some((it) => it.path === names[i] && it.text.includes(saidIn(COUNT + i))),
    );
    assert.equal(project.filesRead - before, 1);
  });
});
