// Deskcheck in a real Emacs with Eglot, set up by the lines in README.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSnippet } from '../harness/readmeSnippets';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { altered, desk, fixed } from './desk';
import { builtServer, needsProgram } from './programs';

/** What emacs/session.el writes. */
interface Seen {
  readonly findings: readonly { readonly text: string; readonly type: string; readonly words: string }[];
  readonly hover: string;
  readonly source: { readonly file: string; readonly before: string; readonly after: string };
  readonly actions: readonly string[];
  readonly before: string;
  readonly fixed: string;
  readonly problem?: string;
}

const packages = '(package-initialize)';

describe('Emacs with Eglot, set up as README.md says', () => {
  let folder: TempFolder;
  let seen: Seen;
  before(function () {
    needsProgram(this, 'emacs', '--batch', '--eval', `(progn ${packages} (require 'eglot) (require 'markdown-mode))`);
    folder = tempFolder(desk);
    const { code } = editorSnippet('eglot-server-programs');
    const command = builtServer.map((word) => JSON.stringify(word)).join(' ');
    const init = code
      .replace('"deskcheck" "lsp" "--stdio"', command)
      // A setting that can be seen.
      .replace(':level "calm"', ':rules (:quote/altered "warning")');
    const file = join(folder.path, 'seen.json');
    const scripts = [folder.write('init.el', packages + init), join(import.meta.dirname, 'emacs/session.el')];
    const { stderr } = spawnSync('emacs', ['--batch', ...scripts.flatMap((script) => ['-l', script])], {
      cwd: join(folder.path, 'desk'),
      env: { ...process.env, HOME: folder.path, XDG_CACHE_HOME: join(folder.path, 'cache'), DESKCHECK_SEEN: file },
      encoding: 'utf8',
      timeout: 50_000,
    });
    seen = JSON.parse(readFileSync(file, 'utf8')) as Seen;
    assert.equal(seen.problem, undefined, stderr);
    assert.doesNotMatch(stderr, /warning/i);
  });
  after(() => folder?.remove());

  it('underlines the very words, as its settings say', () => {
    assert.deepEqual(seen.findings, [
      { text: 'Deskcheck [quote/altered]: Source has “a lot”, not “all”.', type: 'eglot-warning', words: 'all' },
    ]);
  });

  it('shows a card that has the source’s words', () => {
    assert.match(seen.hover, /Source: “We are going to take \**a lot\** of the burden until the boats run again”/);
  });

  it('puts point on the words in the source', () => {
    assert.equal(seen.source.file, 'harbour.md');
    assert.equal(seen.source.before, '🚢 Renée – "');
    assert.match(seen.source.after, /^We are going to take a lot of the burden/);
  });

  it('puts the source’s words into the draft', () => {
    assert.ok(seen.actions.includes("Use the source's words: “a lot”"), seen.actions.join(' | '));
    assert.equal(seen.before, altered);
    assert.equal(seen.fixed, fixed);
  });

  it('reads the lines in README.md for lsp-mode', () => {
    const { code } = editorSnippet('lsp-register-client');
    const file = folder.write('lsp-mode.el', code);
    const read = `(with-temp-buffer (insert-file-contents "${file}") (check-parens) (princ (how-many "^(" (point-min))))`;
    const { stdout, status } = spawnSync('emacs', ['--batch', '--eval', read], { encoding: 'utf8', timeout: 20_000 });
    assert.deepEqual([status, stdout], [0, '2']);
  });
});
