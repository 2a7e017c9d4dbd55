// Nothing from a folder or a text is run: no program text, and no regular expression made of what was read.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

const sources = ['server/src', 'client/src', 'client/webview'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d|\.generated)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

/** Where an expression is made while the program runs, and why nothing that was read can act in it. */
const made: Readonly<Record<string, string>> = {
  'server/src/engine/text/foldedSearch.ts': 'what somebody types, each sign escaped',
  'server/src/engine/evidence/claims/events/outcomes.ts': 'one word, of letters only',
  'server/src/engine/attribution/chain/outletRole.ts': 'of constants of that file',
  'server/src/engine/text/lexicons/holdingWords.ts': 'of constants of that file',
};

/** The network: one file asks for one page, and says so on its first lines. */
const asking: Readonly<Record<string, readonly string[]>> = {
  'client/src/fetchPage.ts': ['network: fetch', 'network: node:dns/promises'],
};

/** Programs may be loaded by name in these: files of our own beside the one that loads them, and what is named here. */
const loads: Readonly<Record<string, string>> = {
  'server/src/cli/lsp.ts': 'the language server beside the command line',
  'server/src/adapters/judge/onnx.ts': 'a native onnxruntime where somebody has put one beside the programs',
  'server/src/adapters/workThread.ts': 'a thread’s program beside the server',
};

/** Other programs are started in these, by name and without a shell. */
const starts: Readonly<Record<string, string>> = {
  'server/src/adapters/changedLines.ts': 'git, for `deskcheck check --since`',
};

interface Offence {
  readonly path: string;
  readonly what: string;
}

/** True inside a function: what stands outside runs once, on constants of its own file. */
const isLate = (node: ts.Node): boolean => {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) if (ts.isFunctionLike(at)) return true;
  return false;
};

const NETWORK_NAMES: ReadonlySet<string> = new Set([
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'sendBeacon',
]);

/** `it.fetch`, `{ fetch: … }`: somebody else's; not so of the global object. */
function isOwnName({ parent, text }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent) && parent.name.text === text)
    return !/^(?:globalThis|global|window|self|navigator)$/.test(parent.expression.getText());
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name.getText() === text;
}

function offencesIn(path: string, text: string): readonly Offence[] {
  const found: Offence[] = [];
  const note = (what: string): void => void found.push({ path, what });
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const called = node.expression.getText();
      const [first] = node.arguments ?? [];
      if (/^(?:globalThis\.)?(?:eval|Function)$/.test(called)) note(called);
      if (/(?:^|\.)RegExp$/.test(called) && isLate(node) && !(first && ts.isStringLiteralLike(first))) note('RegExp');
      if (/^set(?:Timeout|Interval|Immediate)$/.test(called) && first && ts.isStringLiteralLike(first)) note(called);
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword && !(first && ts.isStringLiteralLike(first)))
        note('import()');
      if (/^(?:createRequire|require|Worker)$/.test(called) && !(first && ts.isStringLiteralLike(first))) note('load');
    }
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
      if (/^(?:node:)?(?:vm|child_process|module|repl|inspector|cluster|wasi)(?:\/|$)/.test(from)) note(from);
      if (/^(?:node:)?(?:net|tls|dgram|dns|https?|http2)(?:\/|$)/.test(from)) note(`network: ${from}`);
    }
    // Used in whatever way, but for a property of that name.
    if (ts.isIdentifier(node) && NETWORK_NAMES.has(node.text) && !isOwnName(node)) note(`network: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

const offences = sources.flatMap((file) =>
  offencesIn(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')),
);
const of = (what: RegExp): readonly Offence[] => offences.filter((it) => what.test(it.what));
const paths = (found: readonly Offence[]): readonly string[] => [...new Set(found.map(({ path }) => path))].sort();

describe('nothing from a folder is run', () => {
  it('as a program: none is made of a text', () => {
    assert.deepEqual(of(/^(?:eval|Function|globalThis.*|setTimeout|setInterval|setImmediate|import\(\)|vm)$/), []);
  });

  it('as a program: only our own files are loaded, and no program is started but git, where a revision is asked for', () => {
    assert.deepEqual(paths(of(/^load$/)), Object.keys(loads).sort());
    assert.deepEqual(of(/vm$|repl|inspector|cluster|wasi/), []);
    assert.deepEqual(paths(of(/child_process/)), Object.keys(starts).sort());
    for (const path of Object.keys(starts)) {
      const text = readFileSync(join(root, path), 'utf8');
      assert.match(text, /^import \{ execFile \} from 'node:child_process';$/m, 'no shell');
      assert.deepEqual(
        [...text.matchAll(/\brun\('(\w+)'/g)].map(([, program]) => program),
        ['git'],
      );
      assert.doesNotMatch(text, /\bshell\b\s*:/);
    }
    assert.deepEqual(paths(of(/module$/)), ['server/src/adapters/judge/onnx.ts', 'server/src/cli/lsp.ts']);
  });

  it('as a regular expression: those made while the program runs are known, none of them outside the engine', () => {
    assert.deepEqual(paths(of(/^RegExp$/)), Object.keys(made).sort());
  });

  it('and one file knows a network', () => {
    const found = of(/^network/);
    const byPath = paths(found).map((path) => [
      path,
      [...new Set(found.filter((it) => it.path === path).map(({ what }) => what))].sort(),
    ]);
    assert.deepEqual(Object.fromEntries(byPath), asking);
  });

  it('and one file knows the editor’s language models, reached from the folder of second opinions alone', () => {
    const knows = sources
      .filter((path) => /\b(?:lm|LanguageModel\w+)\b/.test(readFileSync(path, 'utf8')))
      .map((path) => relative(root, path).split(sep).join('/'));
    assert.deepEqual(knows, ['client/src/opinion/models.ts']);
    const importers = sources.filter((path) =>
      /from '(?:\.\/|[./\w]*\/opinion\/)models'/.test(readFileSync(path, 'utf8')),
    );
    assert.deepEqual(
      importers.map((path) => relative(root, path).split(sep).join('/')),
      ['client/src/opinion/index.ts'],
    );
  });

  it('and the network is only reached by the command that asks for an address', () => {
    const importers = (file: string): readonly string[] =>
      sources
        .filter((path) =>
          new RegExp(`from '[./\\w]*/${file}'`).test(readFileSync(path, 'utf8').replace(/import type .*/g, '')),
        )
        .map((path) => relative(root, path).split(sep).join('/'));
    assert.deepEqual(importers('fetchPage'), ['client/src/addFromWeb.ts']);
    assert.deepEqual(importers('addFromWeb'), ['client/src/addSource.ts']);
  });

  it('which this test would see', () => {
    const seen = (text: string): readonly string[] => offencesIn('a.ts', text).map(({ what }) => what);
    assert.deepEqual(seen('export const f = (s: string) => new RegExp(s);'), ['RegExp']);
    assert.deepEqual(seen('const A = new RegExp("a" + "b");'), []);
    assert.deepEqual(seen('eval("1"); new Function("a"); await import(x); import "node:net";'), [
      'eval',
      'Function',
      'import()',
      'network: node:net',
    ]);
    assert.deepEqual(
      seen('fetch(a); const get = fetch; globalThis.fetch(a); new WebSocket(a); it.fetch(a); x = { fetch: 1 };'),
      ['network: fetch', 'network: fetch', 'network: fetch', 'network: WebSocket'],
    );
  });
});
