// Addresses and paths by the rules of Windows, of the Mac and of others, all of them wherever this runs.
import assert from 'node:assert/strict';
import { documentKey, pathKey, pathOf, sameDocument, uriOf } from '../../server/src/lsp/fileAddresses';

const composed = 'caf\u00e9';
const apart = 'cafe\u0301';

describe('addresses of files', () => {
  const paths: readonly (readonly [system: NodeJS.Platform, uri: string, path: string | undefined])[] = [
    // Windows: the drive with and without escapes, in either case.
    ['win32', 'file:///c%3A/desk/draft.md', 'C:\\desk\\draft.md'],
    ['win32', 'file:///c:/desk/draft.md', 'C:\\desk\\draft.md'],
    ['win32', 'file:///C:/desk/draft.md', 'C:\\desk\\draft.md'],
    ['win32', 'file:///C%3a/desk/draft.md', 'C:\\desk\\draft.md'],
    ['win32', 'FILE:///c:/desk/draft.md', 'C:\\desk\\draft.md'],
    ['win32', 'file:///c:/my%20desk/100%25.md', 'C:\\my desk\\100%.md'],
    ['win32', 'file:///c:/my desk/draft.md', 'C:\\my desk\\draft.md'],
    ['win32', 'file:///c:/desk//sub/a.md', 'C:\\desk\\sub\\a.md'],
    ['win32', 'file:///c:/desk/../far/a.md', 'C:\\far\\a.md'],
    ['win32', 'file:///c|/desk/a.md', 'C:\\desk\\a.md'],
    ['win32', 'file://c:/desk/a.md', 'C:\\desk\\a.md'],
    ['win32', 'file://localhost/c:/desk/a.md', 'C:\\desk\\a.md'],
    ['win32', 'file:///c:', 'C:\\'],
    ['win32', `file:///c:/${'desk'.repeat(60)}/a.md`, `C:\\${'desk'.repeat(60)}\\a.md`],
    ['win32', 'file:///c:/desk/caf%C3%A9.md', `C:\\desk\\${composed}.md`],
    // Shares of a server, also with doubled slashes, and the Linux inside Windows.
    ['win32', 'file://newsroom/desk/a%20b.md', '\\\\newsroom\\desk\\a b.md'],
    ['win32', 'file:////newsroom/desk/a.md', '\\\\newsroom\\desk\\a.md'],
    ['win32', 'file://///newsroom/desk/a.md', '\\\\newsroom\\desk\\a.md'],
    ['win32', 'file://wsl.localhost/Debian/home/a.md', '\\\\wsl.localhost\\Debian\\home\\a.md'],
    ['win32', 'file://NEWSROOM/Desk/a.md', '\\\\newsroom\\Desk\\a.md'],
    ['win32', 'file:////%3F/C:/desk/a.md', undefined],
    ['win32', 'file:///desk/draft.md', undefined],
    ['win32', 'file:///c:/desk%5Cdraft.md', undefined],
    // The Mac: names may come with letters and marks apart.
    ['darwin', `file:///Users/m/${encodeURIComponent(apart)}/draft.md`, `/Users/m/${composed}/draft.md`],
    ['darwin', 'file:///Users/m/draft.md', '/Users/m/draft.md'],
    // Elsewhere both ways to write a letter are two names.
    ['linux', `file:///home/m/${encodeURIComponent(apart)}.md`, `/home/m/${apart}.md`],
    ['linux', 'file:///home/m/a%20b.md', '/home/m/a b.md'],
    ['linux', 'file:///home/m/a b.md', '/home/m/a b.md'],
    ['linux', 'file:/home/m/a.md', '/home/m/a.md'],
    ['linux', 'file://localhost/home/m/a.md', '/home/m/a.md'],
    ['linux', 'file:////home/m/a.md', '/home/m/a.md'],
    ['linux', 'file:///home/m/%F0%9F%9A%A2.md', '/home/m/🚢.md'],
    ['linux', 'file:///home/m/🚢.md', '/home/m/🚢.md'],
    ['linux', 'file:///home/m/no%20%231%20why%3F.md', '/home/m/no #1 why?.md'],
    // Not escaped as they should be.
    ['linux', 'file:///home/m/no #1 why?.md', '/home/m/no #1 why?.md'],
    ['linux', 'file:///home/m/100%.md', '/home/m/100%.md'],
    ['linux', 'file:///c%3A/a.md', '/c:/a.md'],
    // No files, or not here.
    ['linux', 'file://elsewhere/home/a.md', undefined],
    ['linux', 'file:///home/a%2Fb.md', undefined],
    ['linux', 'file:///home/a%00b.md', undefined],
    ['linux', 'file:///home/%E9.md', undefined],
    ['linux', 'untitled:Untitled-1', undefined],
    ['linux', 'vscode-vfs://github/x/a.md', undefined],
    ['linux', '', undefined],
  ];
  for (const [system, uri, path] of paths)
    it(`${system}: ${uri} is ${path ?? 'no file'}`, () => assert.equal(pathOf(uri, system), path));

  const addresses: readonly (readonly [system: NodeJS.Platform, path: string, uri: string])[] = [
    ['win32', 'C:\\my desk\\no #1.md', 'file:///C:/my%20desk/no%20%231.md'],
    ['win32', '\\\\newsroom\\desk\\a.md', 'file://newsroom/desk/a.md'],
    ['win32', 'C:\\nul.md', 'file:///C:/nul.md'],
    ['darwin', '/Users/m/100%.md', 'file:///Users/m/100%25.md'],
    ['linux', '/home/m/back\\slash.md', 'file:///home/m/back%5Cslash.md'],
    ['linux', '/home/m/🚢 why?.md', 'file:///home/m/%F0%9F%9A%A2%20why%3F.md'],
  ];
  for (const [system, path, uri] of addresses)
    it(`${system}: ${path} is at ${uri}, and back`, () => {
      assert.equal(uriOf(path, system), uri);
      if (!path.includes('back\\')) assert.equal(pathOf(uri, system), path);
    });

  it('are the same document as the system sees it', () => {
    assert.ok(sameDocument('file:///c%3A/Desk/a.md', 'file:///C:/desk/A.md', 'win32'));
    assert.ok(sameDocument('file:///Users/m/Desk/a.md', 'file:///Users/m/desk/A.md', 'darwin'));
    assert.ok(sameDocument('file://newsroom/Desk/a.md', 'file:////NEWSROOM/desk/A.md', 'win32'));
    for (const system of ['win32', 'darwin'] as const) {
      const root = system === 'win32' ? 'file:///C:' : 'file:///Users';
      assert.ok(sameDocument(`${root}/ΟΔΟΣ.md`, `${root}/οδος.md`, system));
      assert.ok(!sameDocument(`${root}/STRASSE.md`, `${root}/straße.md`, system));
    }
    assert.ok(sameDocument('file:///a/\u0130.md', 'file:///a/I\u0307.md', 'darwin'));
    assert.ok(!sameDocument('file:///home/Desk/a.md', 'file:///home/desk/a.md', 'linux'));
    assert.ok(sameDocument(`file:///a/${apart}.md`, `file:///a/${composed}.md`, 'darwin'));
    assert.ok(!sameDocument(`file:///a/${apart}.md`, `file:///a/${composed}.md`, 'linux'));
    assert.ok(sameDocument('file:///a/b%20c.md', 'file:///a/b c.md', 'linux'));
    assert.ok(!sameDocument('untitled:a', 'untitled:b', 'linux'));
    assert.ok(!sameDocument('file:///a/b.md', undefined, 'linux'));
    assert.equal(documentKey('untitled:a', 'win32'), 'untitled:a');
    assert.equal(pathKey('C:\\Desk\\A.md', 'win32'), 'c:\\desk\\a.md');
  });
});
