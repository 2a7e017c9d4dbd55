// Lint rules: strict and typed, plus the import borders that a linter can hold (test/architecture.test.ts holds the rest).
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const node = [
  'node:*',
  'fs',
  'fs/*',
  'path',
  'os',
  'crypto',
  'child_process',
  'worker_threads',
  'url',
  'util',
  'process',
];
const editor = ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'];
const languageServer = [
  'vscode-languageserver',
  'vscode-languageserver/*',
  'vscode-languageserver-*',
  'vscode-languageserver-*/*',
];

const nodeGlobals = Object.fromEntries(
  'console process fetch URL URLSearchParams performance Buffer setTimeout clearTimeout setInterval'
    .split(' ')
    .map((name) => [name, 'readonly']),
);

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const closed = (group, message) => ({ group, message });
const noEditor = closed(editor, 'Only client/ may import the editor.');
const noLanguageServer = closed(languageServer, 'Only server/src/lsp may import vscode-languageserver.');

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'corpus/', '**/node_modules/', 'test/e2e/shots/', '**/*.generated.ts']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    // One program for all but the page: a project service would read the engine anew for each project that imports it.
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.lint.json', 'client/webview/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      eqeqeq: 'error',
      // noUncheckedIndexedAccess makes `!` the honest way to say "this index exists".
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Regular expressions read better with match(); and test() is not always what is meant.
      '@typescript-eslint/prefer-regexp-exec': 'off',
      // Where every second line matches patterns, one form for all of them reads best.
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/prefer-includes': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
      // By code points is what we mean when we spread a text.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // 'known' | string documents the known values.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // || is often meant: an empty string counts as absent.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
    },
  },
  {
    files: ['server/src/engine/**/*.ts'],
    rules: {
      'no-console': 'error',
      ...imports(
        noEditor,
        noLanguageServer,
        closed(node, 'The engine is pure: no Node.'),
        closed(['**/adapters/**', '**/lsp/**', '**/cli/**'], 'Imports run downward.'),
      ),
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'setInterval', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
    },
  },
  {
    files: ['server/src/{adapters,cli}/**/*.ts', 'server/src/protocol.ts', 'server/src/protocol/*.ts'],
    rules: imports(noEditor, noLanguageServer),
  },
  { files: ['server/src/lsp/**/*.ts'], rules: imports(noEditor) },
  {
    files: ['client/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { ...noLanguageServer },
            {
              group: ['**/server/src/**', '!**/server/src/protocol'],
              message: 'The client knows only server/src/protocol.',
            },
            { group: ['**/server/src/protocol'], allowTypeImports: true, message: 'Types only.' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: nodeGlobals,
    },
  },
  {
    files: ['test/e2e/ui/**'],
    languageOptions: {
      globals: Object.fromEntries(
        'describe it before after afterEach document navigator NodeFilter getComputedStyle DataTransfer DragEvent requestAnimationFrame'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', exports: 'writable' },
    },
  },
);
