/** The draft files of a project on disk: which are listed, in what order, and where the walk ends. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { listDraftFiles, type DraftLimits } from '../../server/src/adapters/draftFiles';
import { openProject } from '../../server/src/adapters/project';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

describe('draft files', () => {
  let folder: TempFolder;
  afterEach(() => folder.remove());

  const listed = async (limits?: DraftLimits, stopped?: () => boolean): Promise<readonly string[]> => {
    const project = await openProject({ from: folder.path });
    const files = await listDraftFiles(project, stopped, limits);
    await project.dispose();
    return files.map(({ path }) => relative(folder.path, path).split(sep).join('/'));
  };

  it('are what the project calls drafts, nearest to its root first', async () => {
    folder = tempFolder({
      'story.md': 'a',
      'README.md': 'a',
      'desk/b.md': 'a',
      'desk/a.markdown': 'a',
      'desk/notes.txt': 'a',
      'corpus/article.md': 'a',
      'corpus/drafts/c.txt': 'a',
      'node_modules/x/d.md': 'a',
      '.git/e.md': 'a',
    });
    assert.deepEqual(await listed(), ['story.md', 'desk/a.markdown', 'desk/b.md', 'corpus/drafts/c.txt']);
  });

  it('are those the globs of the configuration name', async () => {
    folder = tempFolder({
      'deskcheck.json': '{ "corpus": ["articles"], "drafts": ["stories/**/*.txt"] }',
      'articles/a.txt': 'a',
      'story.md': 'a',
      'stories/2026/b.txt': 'a',
    });
    assert.deepEqual(await listed(), ['stories/2026/b.txt']);
  });

  it('leave folders that are projects of their own to those', async () => {
    folder = tempFolder({
      'corpus/a.md': 'a',
      'one.md': 'a',
      'other/corpus/a.md': 'a',
      'other/two.md': 'a',
      'third/deskcheck.json': '{}',
      'third/three.md': 'a',
      'plain/four.md': 'a',
    });
    assert.deepEqual(await listed(), ['one.md', 'plain/four.md']);
  });

  it('follow no links, and end at the limits', async () => {
    folder = tempFolder({ 'corpus/a.md': 'a', 'a.md': 'a', 'b.md': 'a'.repeat(20), 'x/c.md': 'a', 'x/y/d.md': 'a' });
    symlinkSync(join(folder.path, 'x'), join(folder.path, 'again'));
    assert.deepEqual(await listed(), ['a.md', 'b.md', 'x/c.md', 'x/y/d.md']);
    assert.deepEqual(await listed({ drafts: 3, folders: 10, size: 10 }), ['a.md', 'x/c.md', 'x/y/d.md']);
    assert.deepEqual(await listed({ drafts: 2, folders: 10, size: 100 }), ['a.md', 'b.md']);
    assert.deepEqual(await listed({ drafts: 9, folders: 3, size: 100 }), ['a.md', 'b.md', 'x/c.md']);
    assert.deepEqual(await listed(undefined, () => true), []);
  });

  it('tell when a file has changed', async () => {
    folder = tempFolder({ 'corpus/a.md': 'a', 'a.md': 'a' });
    const project = await openProject({ from: folder.path });
    const [before] = await listDraftFiles(project);
    folder.write('a.md', 'ab');
    const [after] = await listDraftFiles(project);
    await project.dispose();
    assert.deepEqual([before?.size, after?.size], [1, 2]);
  });
});
