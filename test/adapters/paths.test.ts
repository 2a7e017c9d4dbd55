// Paths by the rules of Windows, macOS and Linux, each judged on whatever system this runs.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, posix, win32 } from 'node:path';
import { makeExtractedTexts } from '../../server/src/adapters/extractedTexts';
import { matchesGlob } from '../../server/src/adapters/glob';
import { isInside, isReallyInside, namedFolder, pathRulesOf, shownPath, wayTo } from '../../server/src/adapters/paths';
import { openProject } from '../../server/src/adapters/project';
import { tempFolder } from '../harness/tempFolder';

const windows = pathRulesOf('win32');
const mac = pathRulesOf('darwin');
const linux = pathRulesOf('linux');

describe('paths', () => {
  it('lie in a folder by the rules of each system', () => {
    for (const rules of [windows, mac, linux]) {
      const at = rules.path.sep === '\\' ? 'C:\\desk' : '/desk';
      const below = (...names: readonly string[]): string => rules.path.join(at, ...names);
      assert.ok(isInside(at, at, rules));
      assert.ok(isInside(below('a', 'b.md'), at, rules));
      // Names that only look like a way up.
      assert.ok(isInside(below('..notes', 'a.md'), at, rules));
      assert.ok(isInside(below('...', 'a.md'), at, rules));
      assert.ok(!isInside(below('..', 'desk2', 'a.md'), at, rules));
      assert.ok(!isInside(`${at}2`, at, rules));
      assert.ok(!isInside(below('a', '..', '..', 'b'), at, rules));
      assert.equal(shownPath(at, below('a', 'b.md'), rules), 'a/b.md');
      assert.equal(shownPath(at, below('..notes', 'a.md'), rules), '..notes/a.md');
      assert.equal(shownPath(at, at, rules), '.');
    }
  });

  it('on Windows know drives, their case, and shares of a network', () => {
    assert.ok(isInside('c:\\Desk\\A.md', 'C:\\desk', windows));
    assert.equal(shownPath('C:\\desk', 'c:\\Desk\\Sub\\A.md', windows), 'Sub/A.md');
    assert.ok(!isInside('D:\\desk\\a.md', 'C:\\desk', windows));
    assert.equal(shownPath('C:\\desk', 'D:\\far\\a.md', windows), 'D:/far/a.md');
    assert.ok(isInside('\\\\host\\share\\desk\\a.md', '\\\\host\\share\\desk', windows));
    assert.ok(!isInside('\\\\host\\other\\desk\\a.md', '\\\\host\\share\\desk', windows));
    assert.ok(!isInside('\\\\host\\share\\desk', 'C:\\desk', windows));
    assert.equal(shownPath('\\\\host\\share\\desk', '\\\\Host\\Share\\desk\\b\\a.md', windows), 'b/a.md');
    assert.equal(shownPath('C:\\desk', '\\\\host\\share\\a.md', windows), '//host/share/a.md');
    // A letter that is two signs in lower case.
    assert.equal(shownPath('C:\\\u0130Desk', 'c:\\\u0130desk\\Sub\\a.md', windows), 'Sub/a.md');
    assert.equal(namedFolder('\\\\host\\share\\desk', '..\\corpus', windows), '\\\\host\\share\\corpus');
    assert.equal(wayTo('C:\\desk\\drafts', 'C:\\desk\\corpus\\a.md', windows), '../corpus/a.md');
  });

  it('on a Mac are one whatever the case, and however an accent is written', () => {
    const [composed, apart] = ['/Desk/Zürich', '/desk/Zu\u0308rich'];
    assert.ok(isInside(`${apart}/Café.md`, composed, mac));
    assert.equal(shownPath(composed, `${apart}/Sub/Cafe\u0301.md`, mac), 'Sub/Cafe\u0301.md');
    assert.equal(shownPath(apart, `${composed}/Sub/a.md`, mac), 'Sub/a.md');
    assert.equal(shownPath('/desk/ΟΔΟΣ', '/Desk/οδοσ/Sub/a.md', mac), 'Sub/a.md');
    // Elsewhere these are two folders.
    assert.ok(!isInside(`${apart}/a.md`, composed, linux));
    assert.ok(!isInside('/DESK/a.md', '/desk', linux));
    // Where a wrong yes lets something out, only what the system itself calls the same.
    assert.ok(!isReallyInside('/DESK/a.md', '/desk', mac));
  });

  it('are what the system works out, however they are spelt', () => {
    const names = ['a', '..', '.', '', '..b', 'C:', 'É'];
    const tops = [
      '/',
      '/desk',
      '/desk/',
      '//desk',
      'desk',
      'C:\\',
      'C:\\desk',
      'C:',
      'C:/desk',
      '\\\\host\\share',
      '\\desk',
    ];
    for (const rules of [windows, linux])
      for (const top of tops)
        for (const stroke of ['/', '\\'])
          for (const [a, b] of names.flatMap((one) => names.map((two) => [one, two] as const))) {
            const path = [top, a, b].join(stroke);
            const way = rules.path.relative(top, path);
            const inside = way !== '..' && !way.startsWith(`..${rules.path.sep}`) && !rules.path.isAbsolute(way);
            assert.equal(isInside(path, top, rules), inside, `${path} in ${top}`);
            assert.equal(wayTo(top, path, rules), way.split(rules.path.sep).join('/'), `${path} from ${top}`);
          }
  });

  it('of a configuration are read alike on all systems', () => {
    for (const named of ['articles/2026', 'articles\\2026', '.\\articles\\2026\\', './articles//2026/']) {
      assert.equal(namedFolder('C:\\desk', named, windows), 'C:\\desk\\articles\\2026');
      assert.equal(namedFolder('/desk', named, linux), '/desk/articles/2026');
      assert.equal(namedFolder('/desk', named, mac), '/desk/articles/2026');
    }
    assert.equal(namedFolder('C:\\desk\\a', '..\\shared', windows), 'C:\\desk\\shared');
    assert.equal(namedFolder('/desk/a', '..\\shared', linux), '/desk/shared');
    assert.equal(namedFolder('C:\\desk', 'D:/far', windows), 'D:\\far');
    assert.equal(namedFolder('C:\\desk', '\\\\host\\share\\x', windows), '\\\\host\\share\\x');
    assert.equal(namedFolder('C:\\desk', '/far', windows), 'C:\\far');
    // A drive that this system does not have is no way out of the folder.
    assert.equal(namedFolder('/desk', 'C:\\Windows', linux), '/desk/C:/Windows');
    assert.ok(
      win32.isAbsolute(namedFolder('C:\\desk', 'nul', windows)) && posix.isAbsolute(namedFolder('/d', 'nul', mac)),
    );
  });

  it('match globs however accents are written in either', () => {
    assert.ok(matchesGlob('Zu\u0308rich/a.md', 'Zürich/*.md'));
    assert.ok(matchesGlob('Zürich/a.md', 'Zu\u0308rich/*.md'));
  });

  it('with strokes the other way lead to sources and drafts', async () => {
    const report = 'The council of Ossay voted on Friday to close the old pier, and the crews were told by letter.';
    const folder = tempFolder({
      'deskcheck.json': JSON.stringify({ corpus: ['articles\\2026'], drafts: ['texts\\**\\*.md'] }),
      'articles/2026/a.md': report,
      'texts/x/b.md': 'A draft.',
    });
    const project = await openProject({ from: folder.path });
    await project.ready;
    assert.deepEqual(
      project.corpus.articles.map(({ path }) => path),
      ['articles/2026/a.md'],
    );
    assert.deepEqual(project.configProblems, []);
    assert.ok(project.isDraft(join(folder.path, 'texts/x/b.md')) && !project.isDraft(join(folder.path, 'c.md')));
    await project.dispose();
    folder.remove();
  });

  it('of the cache are names that every system takes, whatever the source is called', () => {
    const cache = mkdtempSync(join(tmpdir(), 'deskcheck-'));
    const texts = makeExtractedTexts(cache);
    for (const name of [
      'con.html',
      'NUL.html',
      'aux',
      'com1.htm',
      'a. .html',
      '.html',
      `x${'😀'.repeat(60)}.html`,
      ' .html',
    ]) {
      const file = texts.fileFor(`/far/${name}`, 'words');
      assert.ok(file !== undefined, name);
      const given = basename(file);
      assert.doesNotMatch(given, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$|[<>:"|?*\\]|\p{Cs}/iu, name);
      assert.ok(Buffer.byteLength(given) <= 255);
    }
    rmSync(cache, { recursive: true, force: true });
  });
});
