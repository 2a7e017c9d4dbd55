// Addresses and paths by the rules of Windows, of the Mac and of others, all of them wherever this runs.
import assert from 'node:assert/strict';
import { documentKey, pathKey, pathOf, sameDocument, uriOf, type System } from '../../server/src/lsp/fileAddresses';

const composed = 'caf\u00e9';
const apart = 'cafe\u0301';

describe('addresses of files', () => {
  const paths: readonly (readonly [system: System, uri: string, path: string | undefined])[] = [
    // Windows: the drive with and without escapes, in either case.
    ['windows', 'file:///c%3A/desk/draft.md', 'C:\\desk\\draft.md'],
    ['windows', 'file:///c:/desk/draft.md', 'C:\\desk\\draft.md'],
    ['windows', 'file:///C:/desk/draft.md', 'C:\\desk\\draft.md'],
    ['windows', 'file:///C%3a/desk/draft.md', 'C:\\desk\\draft.md'],
    ['windows', 'FILE:///c:/desk/draft.md', 'C:\\desk\\draft.md'],
    ['windows', 'file:///c:/my%20desk/100%25.md', 'C:\\my desk\\100%.md'],
    ['windows', 'file:///c:/my desk/draft.md', 'C:\\my desk\\draft.md'],
    ['windows', 'file:///c:/desk/caf%C3%A9.md', `C:\\desk\\${composed}.md`],
    // Shares of a server, also with doubled slashes, and the Linux inside Windows.
    ['windows', 'file://newsroom/desk/a%20b.md', '\\\\newsroom\\desk\\a b.md'],
    ['windows', 'file:////newsroom/desk/a.md', '\\\\newsroom\\desk\\a.md'],
    ['windows', 'file://///newsroom/desk/a.md', '\\\\newsroom\\desk\\a.md'],
    ['windows', 'file://wsl.localhost/Debian/home/a.md', '\\\\wsl.localhost\\Debian\\home\\a.md'],
    ['windows', 'file:///desk/draft.md', undefined],
    ['windows', 'file:///c:/desk%5Cdraft.md', undefined],
    // The Mac: names may come with letters and marks apart.
    ['mac', `file:///Users/m/${encodeURIComponent(apart)}/draft.md`, `/Users/m/${composed}/draft.md`],
    ['mac', 'file:///Users/m/draft.md', '/Users/m/draft.md'],
    // Elsewhere both ways to write a letter are two names.
    ['other', `file:///home/m/${encodeURIComponent(apart)}.md`, `/home/m/${apart}.md`],
    ['other', 'file:///home/m/a%20b.md', '/home/m/a b.md'],
    ['other', 'file:///home/m/a b.md', '/home/m/a b.md'],
    ['other', 'file:/home/m/a.md', '/home/m/a.md'],
    ['other', 'file://localhost/home/m/a.md', '/home/m/a.md'],
    ['other', 'file:////home/m/a.md', '/home/m/a.md'],
    ['other', 'file:///home/m/%F0%9F%9A%A2.md', '/home/m/🚢.md'],
    ['other', 'file:///home/m/🚢.md', '/home/m/🚢.md'],
    ['other', 'file:///home/m/no%20%231%20why%3F.md', '/home/m/no #1 why?.md'],
    // Not escaped as they should be.
    ['other', 'file:///home/m/no #1 why?.md', '/home/m/no #1 why?.md'],
    ['other', 'file:///home/m/100%.md', '/home/m/100%.md'],
    ['other', 'file:///c%3A/a.md', '/c:/a.md'],
    // No files, or not here.
    ['other', 'file://elsewhere/home/a.md', undefined],
    ['other', 'file:///home/a%2Fb.md', undefined],
    ['other', 'file:///home/a%00b.md', undefined],
    ['other', 'file:///home/%E9.md', undefined],
    ['other', 'untitled:Untitled-1', undefined],
    ['other', 'vscode-vfs://github/x/a.md', undefined],
    ['other', '', undefined],
  ];
  for (const [system, uri, path] of paths)
    it(`${system}: ${uri} is ${path ?? 'no file'}`, () => assert.equal(pathOf(uri, system), path));

  const addresses: readonly (readonly [system: System, path: string, uri: string])[] = [
    ['windows', 'C:\\my desk\\no #1.md', 'file:///C:/my%20desk/no%20%231.md'],
    ['windows', '\\\\newsroom\\desk\\a.md', 'file://newsroom/desk/a.md'],
    ['mac', '/Users/m/100%.md', 'file:///Users/m/100%25.md'],
    ['other', '/home/m/back\\slash.md', 'file:///home/m/back%5Cslash.md'],
    ['other', '/home/m/🚢 why?.md', 'file:///home/m/%F0%9F%9A%A2%20why%3F.md'],
  ];
  for (const [system, path, uri] of addresses)
    it(`${system}: ${path} is at ${uri}, and back`, () => {
      assert.equal(uriOf(path, system), uri);
      if (!path.includes('back\\')) assert.equal(pathOf(uri, system), path);
    });

  it('are the same document as the system sees it', () => {
    assert.ok(sameDocument('file:///c%3A/Desk/a.md', 'file:///C:/desk/A.md', 'windows'));
    assert.ok(!sameDocument('file:///home/Desk/a.md', 'file:///home/desk/a.md', 'other'));
    assert.ok(sameDocument(`file:///a/${apart}.md`, `file:///a/${composed}.md`, 'mac'));
    assert.ok(!sameDocument(`file:///a/${apart}.md`, `file:///a/${composed}.md`, 'other'));
    assert.ok(sameDocument('file:///a/b%20c.md', 'file:///a/b c.md', 'other'));
    assert.ok(!sameDocument('untitled:a', 'untitled:b', 'other'));
    assert.ok(!sameDocument('file:///a/b.md', undefined, 'other'));
    assert.equal(documentKey('untitled:a', 'windows'), 'untitled:a');
    assert.equal(pathKey('C:\\Desk\\A.md', 'windows'), 'c:\\desk\\a.md');
  });
});
