// The examples in README.md that set an editor up: well formed, with the right command, and settings that there are.
// test/stdio/ runs those for editors that can be had.
import assert from 'node:assert/strict';
import { parseConfig } from '../server/src/adapters/parseConfig';
import { editorSnippets } from './harness/readmeSnippets';

const inLanguage = (language: string): readonly string[] =>
  editorSnippets()
    .filter((snippet) => snippet.language === language)
    .map(({ code }) => code);

const command = ['deskcheck', 'lsp', '--stdio'];

describe('README’s examples for other editors', () => {
  it('are for these', () => {
    const languages = editorSnippets().map(({ language }) => language);
    assert.deepEqual(languages, ['console', 'lua', 'lua', 'toml', 'json', 'elisp', 'elisp', 'json', 'json']);
  });

  it('start the same command everywhere', () => {
    for (const { language, code } of editorSnippets()) {
      if (language === 'console') continue;
      const words = [...code.matchAll(/["'](deskcheck|\/usr\/local\/bin\/deskcheck|lsp|--stdio)["']/g)]
        .map(([, word = '']) => word.replace(/^.*\//, ''))
        .join(' ');
      assert.ok(words.includes(command.join(' ')), `${code}\n${words}`);
    }
  });

  it('name settings that there are', () => {
    const named = editorSnippets().flatMap(({ code }) => [
      ...code.matchAll(/\b(level)"? ?[:= ]+["']?([\w-]+)["']|:(level) "(\w+)"/g),
    ]);
    assert.equal(named.length, 7, 'all but Zed');
    for (const [, name = '', value = '', keyword = name, text = value] of named) {
      assert.deepEqual(parseConfig({ [keyword]: text }, 'README.md').problems, []);
    }
  });

  it('are JSON where they say so, of the shape that each editor reads', () => {
    const [zed, sublime, kate] = inLanguage('json').map((json) => JSON.parse(json) as unknown);
    assert.deepEqual(zed, {
      languages: { Markdown: { language_servers: ['marksman'] } },
      lsp: { marksman: { binary: { path: '/usr/local/bin/deskcheck', arguments: command.slice(1) } } },
    });
    assert.deepEqual(sublime, {
      clients: {
        deskcheck: {
          enabled: true,
          command,
          selector: 'text.html.markdown',
          settings: { 'deskcheck.level': 'calm' },
        },
      },
    });
    assert.deepEqual(kate, {
      servers: {
        markdown: { command, highlightingModeRegex: '^Markdown$', settings: { deskcheck: { level: 'calm' } } },
      },
    });
  });

  it('are TOML where they say so', () => {
    assert.deepEqual(inLanguage('toml').map(tablesIn), [
      [
        {
          '': '[language-server.deskcheck]',
          command: 'deskcheck',
          args: command.slice(1),
          config: { deskcheck: { level: 'calm' } },
        },
        { '': '[[language]]', name: 'markdown', 'language-servers': ['marksman', 'deskcheck'] },
      ],
    ]);
  });
});

/** Of TOML as much as an example needs: headed tables, and values on one line. Their heads stand under the empty key. */
function tablesIn(toml: string): readonly Readonly<Record<string, unknown>>[] {
  return toml
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      assert.match(head, /^\[[\w.-]+\]$|^\[\[[\w.-]+\]\]$/);
      const pairs = lines.map((line) => {
        const [, key = '', value = ''] = /^([\w-]+) = (.+)$/.exec(line) ?? assert.fail(line);
        // Strings and lists are written as in JSON, tables with other signs.
        return [key, JSON.parse(value.replace(/([{,] *)([\w-]+) = /g, '$1"$2": '))] as const;
      });
      return { '': head, ...Object.fromEntries(pairs) };
    });
}
