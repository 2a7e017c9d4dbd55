/** A project on disk: what is read, what is not and why, and how it follows the folder. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { openProject, type Project, type ProjectOptions } from '../../server/src/adapters/project';
import { eventually } from '../harness/eventually';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const report = 'The council of Ossay voted on Friday to close the old pier, and the crews were told by letter.';

describe('project', () => {
  let folder: TempFolder;
  let project: Project | undefined;
  const open = async (options: Partial<ProjectOptions> = {}): Promise<Project> => {
    project = await openProject({ from: folder.path, ...options });
    await project.ready;
    return project;
  };
  const paths = (p: Project): string[] => p.corpus.articles.map((a) => a.path);
  const messages = (p: Project): string[] => p.problems().map(({ path, message }) => `${path}: ${message}`);

  beforeEach(() => {
    folder = tempFolder();
    project = undefined;
  });
  afterEach(async () => {
    await project?.dispose();
    folder.remove();
  });

  it('reads nothing outside the folders it is confined to, whatever settings and links say', async () => {
    const outside = tempFolder({ 'secret/a.txt': report, 'b.txt': report });
    folder.write('corpus/inside.txt', report);
    folder.write('deskcheck.json', JSON.stringify({ corpus: ['corpus', outside.path] }));
    symlinkSync(join(outside.path, 'secret'), join(folder.path, 'corpus/linked'));
    symlinkSync(join(outside.path, 'b.txt'), join(folder.path, 'corpus/linked.txt'));
    const confined = await open({ confinedTo: [folder.path], watch: true });
    assert.deepEqual(paths(confined), ['corpus/inside.txt']);
    const why = 'Not read: it lies outside the open folder, which you have not told the editor to trust.';
    assert.deepEqual(
      new Set(messages(confined)),
      new Set(['corpus/linked', 'corpus/linked.txt', outside.path].map((path) => `${path}: ${why}`)),
    );
    await confined.watching;
    writeFileSync(join(outside.path, 'secret/new.txt'), report);
    folder.write('corpus/second.txt', report);
    await new Promise<void>((resolve) => confined.onDidChange(() => resolve()));
    assert.deepEqual(paths(confined), ['corpus/inside.txt', 'corpus/second.txt']);
    await confined.dispose();
    assert.equal((await open()).corpus.articles.length, 6);
    outside.remove();
  });

  it('reads text and Markdown in any encoding', async () => {
    folder.write('corpus/a.txt', report);
    folder.write('corpus/deep/b.md', `---\nkey: bee\ntitle: The pier\n---\n${report}`);
    folder.write('corpus/c.txt', iconv.encode(`${report} Renée’s café`, 'windows-1252'));
    folder.write('corpus/d.TXT', iconv.encode(report, 'utf-16le', { addBOM: true }));
    const { corpus } = await open();
    assert.deepEqual(
      corpus.articles.map((a) => [a.path, a.id]),
      [
        ['corpus/a.txt', 'a'],
        ['corpus/c.txt', 'c'],
        ['corpus/d.TXT', 'd'],
        ['corpus/deep/b.md', 'bee'],
      ],
    );
    assert.ok(corpus.articles[1]?.text.endsWith('Renée’s café'));
    assert.equal(corpus.articles[3]?.metadata.title?.value, 'The pier');
  });

  it('says what was not read and why', async () => {
    folder.write('corpus/a.txt', report);
    folder.write('corpus/binary.txt', Buffer.from([1, 2, 0, 0, 0, 9, 0, 0, 1]));
    folder.write('corpus/broken.md', `---\ntitle: [unclosed\n---\n${report}`);
    folder.write('corpus/empty.txt', '');
    folder.write('corpus/form.txt', 'Leave a Reply\n');
    folder.write('corpus/pic1.png', 'x');
    folder.write('corpus/pic2.png', 'x');
    folder.write('corpus/report.pdf', '%PDF-1.7');
    folder.write('corpus/report.doc', 'x');
    const opened = await open();
    assert.deepEqual(paths(opened), ['corpus/a.txt', 'corpus/broken.md', 'corpus/form.txt']);
    const said = messages(opened);
    const about = (path: string): string => said.find((m) => m.startsWith(`${path}:`)) ?? '';
    assert.match(about('corpus/binary.txt'), /Not read: it is a binary file, not text\./);
    assert.match(about('corpus/broken.md'), /front matter could not be read/);
    assert.match(about('corpus/empty.txt'), /Not read: the file is empty\./);
    assert.match(about('corpus/form.txt'), /nothing readable left/);
    assert.match(about('corpus/report.pdf'), /Not read: the file is damaged and cannot be opened\./);
    assert.match(about('corpus/report.doc'), /Not read yet: \.doc files are not supported in this version\./);
    assert.match(about('corpus'), /Not read: 2 \.png files; Deskcheck has no reader for them\./);
    assert.equal(said.length, 7);
  });

  it('passes over hidden folders, drafts and its own files', async () => {
    folder.write('corpus/a.txt', report);
    for (const name of [
      '.git/x.txt',
      'node_modules/m/x.md',
      'drafts/story.md',
      'report.golden.txt',
      'deskcheck.json',
      '.hidden.txt',
    ]) {
      folder.write(`corpus/${name}`, report);
    }
    const opened = await open();
    assert.deepEqual(paths(opened), ['corpus/a.txt']);
    assert.deepEqual(messages(opened), []);
    assert.ok(opened.isDraft('corpus/drafts/story.md'));
    assert.ok(opened.isSource('corpus/a.txt'));
    assert.ok(!opened.isSource('corpus/drafts/story.md'));
  });

  it('does not follow links in circles', async () => {
    folder.write('corpus/a.txt', report);
    try {
      symlinkSync(join(folder.path, 'corpus'), join(folder.path, 'corpus/again'), 'dir');
    } catch {
      return;
    }
    assert.deepEqual(paths(await open()), ['corpus/a.txt']);
  });

  it('names both files that share a key, and both stay reachable', async () => {
    folder.write('corpus/one/pier.txt', report);
    folder.write('corpus/two/pier.txt', report);
    const opened = await open();
    assert.deepEqual(messages(opened), [
      'corpus/two/pier.txt: The key “pier” is also that of corpus/one/pier.txt; a citation of it reaches both. Give one of them its own “key:” in front matter.',
    ]);
    assert.equal(opened.corpus.byKey('pier').length, 2);
  });

  it('says what to do about a missing folder', async () => {
    folder.write('deskcheck.json', '{ "corpus": ["sources"] }');
    const opened = await open();
    assert.match(messages(opened)[0] ?? '', /^sources: There is no such source folder\. Create it/);
  });

  it('lets deskcheck.json win over settings, and options over both', async () => {
    folder.write('deskcheck.json', '{ "level": "thorough" }');
    const opened = await open({
      settings: { level: 'calm', drafts: ['x/*.md'] },
      overrides: { corpus: [folder.path] },
    });
    assert.equal(opened.config.level, 'thorough');
    assert.deepEqual(opened.config.drafts, ['x/*.md']);
    assert.deepEqual(opened.corpusFolders, [folder.path]);
  });

  it('reads in steps with progress, and stops when told', async () => {
    for (let i = 0; i < 10; i++) folder.write(`corpus/${i}.txt`, report);
    const steps: number[] = [];
    const stop = new AbortController();
    const opened = await open({
      signal: stop.signal,
      onProgress: (done) => steps.push(done) && done >= 8 && stop.abort(),
    });
    assert.deepEqual(steps, [4, 8]);
    assert.equal(opened.corpus.articles.length, 8);
  });

  it('reads first what open drafts cite', async () => {
    for (let i = 0; i < 20; i++) folder.write(`corpus/${String(i).padStart(2, '0')}.txt`, report);
    const stop = new AbortController();
    const opened = await open({
      cited: () => new Set(['17', 'corpus/15.txt', 'nobody']),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    const read = opened.corpus.articles.map(({ id }) => id);
    assert.ok(read.length < 20);
    assert.ok(read.includes('17') && read.includes('15'), read.join());
  });

  it('keeps accepted findings in the ledger', async () => {
    folder.write('corpus/a.txt', report);
    const opened = await open();
    let told = 0;
    opened.onDidChange((change) => (told += change === 'decisions' ? 1 : 0));
    const accepted = await opened.decide({ rule: 'quote/altered', clause: 'c', passage: 'p', reason: 'agreed' });
    assert.ok(accepted.ok);
    assert.match(opened.decisions()[0]?.date ?? '', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
    assert.equal(told, 1);
  });

  it('says so when a file may not be read', async () => {
    const file = folder.write('corpus/secret.txt', report);
    folder.write('corpus/a.txt', report);
    chmodSync(file, 0o000);
    const opened = await open();
    // Root may read everything.
    if (process.getuid?.() === 0 || process.platform === 'win32') return;
    assert.match(messages(opened)[0] ?? '', /no permission/);
  });

  describe('follows the disk', () => {
    it('sees files come, change, be saved atomically and go', async () => {
      folder.write('corpus/a.txt', report);
      const opened = await open({ watch: true });
      await opened.watching;
      folder.write('corpus/b.txt', report);
      await eventually(() => opened.corpus.byKey('b').length === 1);
      folder.write('corpus/a.txt', `${report} And more.`);
      await eventually(() => opened.corpus.byKey('a')[0]?.text.endsWith('And more.') ?? false);
      writeFileSync(join(folder.path, 'corpus/.a.tmp'), 'Saved by an editor that writes a new file over the old one.');
      renameSync(join(folder.path, 'corpus/.a.tmp'), join(folder.path, 'corpus/a.txt'));
      await eventually(() => opened.corpus.byKey('a')[0]?.text.startsWith('Saved by') ?? false);
      rmSync(join(folder.path, 'corpus/b.txt'));
      await eventually(() => opened.corpus.byKey('b').length === 0);
      folder.write('corpus/scan.pdf', '%PDF');
      await eventually(() => messages(opened).some((m) => m.includes('scan.pdf')));
    });

    it('sees decisions of another window', async () => {
      mkdirSync(join(folder.path, 'corpus'));
      folder.write('corpus/a.txt', report);
      const opened = await open({ watch: true });
      await opened.watching;
      const other = await openProject({ from: folder.path });
      await other.decide({ rule: 'quote/altered', clause: 'c', passage: 'p', reason: 'agreed' });
      await eventually(() => opened.decisions().length === 1);
      await other.dispose();
    });
  });
});
