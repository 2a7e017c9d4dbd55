// Deskcheck in a real Neovim, the oldest one that README.md names, set up by the lines in README.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSnippet } from '../harness/readmeSnippets';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { altered, desk, fixed } from './desk';
import { builtServer, needsProgram } from './programs';

interface Shown {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly words: string;
}

/** What neovim/session.lua writes. */
interface Seen {
  readonly findings: readonly Shown[];
  readonly hover: readonly string[];
  readonly source: { readonly file: string; readonly before: string; readonly after: string };
  readonly completion: readonly string[];
  readonly actions: readonly string[];
  readonly before: string;
  readonly fixed: string;
  readonly typed: readonly Shown[];
  readonly code: number;
  readonly problem?: string;
  readonly messages: string;
}

/** How the server ended is told to whoever started it alone. */
const notesExit = `
local start = vim.lsp.start_client
vim.lsp.start_client = function(config)
  local on_exit = config.on_exit
  config.on_exit = function(code, ...)
    vim.schedule(function() vim.g.deskcheck_code = code end)
    on_exit(code, ...)
  end
  return start(config)
end
`;

describe('Neovim', () => {
  let folder: TempFolder;
  before(function () {
    needsProgram(this, 'nvim', '--version');
    folder = tempFolder(desk);
  });
  after(() => folder?.remove());

  /** Runs Neovim with no more than this of its own; rejects its messages on the terminal. */
  const nvim = (init: string, ...args: readonly string[]): void => {
    const XDG = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, join(folder.path, kind)]);
    const env = { ...process.env, ...Object.fromEntries(XDG), DESKCHECK_SEEN: join(folder.path, 'seen.json') };
    const options = ['--headless', '-u', folder.write('init.lua', init), '-i', 'NONE', '-n'];
    const { status, stdout, stderr } = spawnSync('nvim', [...options, ...args], {
      cwd: join(folder.path, 'desk'),
      env: env as NodeJS.ProcessEnv,
      encoding: 'utf8',
      timeout: 50_000,
    });
    assert.equal(`${status ?? 'killed'} ${stdout}${stderr}`.trim(), '0');
  };
  const seenBy = (): unknown => JSON.parse(readFileSync(join(folder.path, 'seen.json'), 'utf8'));

  describe('set up as README.md says for 0.7', () => {
    let seen: Seen;
    before(() => {
      const [program, ...args] = builtServer;
      const { code } = editorSnippet('start_client');
      const command = [program, ...args].map((word) => `'${word}'`).join(', ');
      const init = code
        .replace("'deskcheck', 'lsp', '--stdio'", command)
        // A setting that can be seen.
        .replace("level = 'calm'", "rules = { ['quote/altered'] = 'warning' }");
      nvim(notesExit + init, 'draft.md', '-c', `luafile ${join(import.meta.dirname, 'neovim/session.lua')}`);
      seen = seenBy() as Seen;
      assert.equal(seen.problem, undefined);
    });

    const finding = {
      code: 'quote/altered',
      severity: 2,
      message: 'Source has “a lot”, not “all”.',
      words: 'all',
    };

    it('underlines the very words, as its settings say', () => {
      assert.deepEqual(seen.findings, [finding]);
    });

    it('shows a card that has the source’s words', () => {
      const card = seen.hover.join('\n');
      assert.match(card, /^\*\*Differs from source\*\* · 1 word/);
      assert.ok(card.includes('Source: “We are going to take **a lot** of the burden until the boats run again”'));
      assert.match(card, /The Ossay Islander, 4 Mar 2026 — Harbour talks stall · ¶2/);
    });

    it('puts the cursor on the words in the source', () => {
      assert.equal(seen.source.file, 'harbour.md');
      assert.equal(seen.source.before, '🚢 Renée – "');
      assert.match(seen.source.after, /^We are going to take a lot of the burden/);
    });

    it('completes keys', () => {
      assert.deepEqual(seen.completion, ['harbour']);
    });

    it('puts the source’s words into the draft', () => {
      assert.ok(seen.actions.includes("Use the source's words: “a lot”"), seen.actions.join(' | '));
      assert.equal(seen.before, altered);
      assert.equal(seen.fixed, fixed);
    });

    it('follows the words while lines are added above them', () => {
      assert.deepEqual(seen.typed, [finding]);
    });

    it('says nothing out of turn, and ends with the editor', () => {
      assert.equal(seen.messages, '');
      assert.equal(seen.code, 0);
      // Newer ones keep it elsewhere.
      const logs = ['CACHE', 'STATE'].map((kind) => join(folder.path, kind, 'nvim/lsp.log')).filter(existsSync);
      assert.ok(logs.length > 0);
      for (const log of logs) assert.doesNotMatch(readFileSync(log, 'utf8'), /\[(?:WARN|ERROR)\]/);
    });
  });

  it('reads the lines in README.md for 0.11', () => {
    const { code } = editorSnippet('vim.lsp.config');
    const stand = `
local seen = {}
vim.lsp.config = function(name, config) seen[name] = config end
vim.lsp.enable = function(name) seen[name].enabled = true end
`;
    nvim(`${stand}${code}\nvim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.DESKCHECK_SEEN)`, '-c', 'qa!');
    assert.deepEqual(seenBy(), {
      deskcheck: {
        cmd: ['deskcheck', 'lsp', '--stdio'],
        filetypes: ['markdown', 'quarto', 'rmd', 'tex', 'plaintex', 'typst', 'asciidoc'],
        root_markers: ['deskcheck.json', 'corpus'],
        settings: { deskcheck: { level: 'calm' } },
        enabled: true,
      },
    });
  });
});
