// Holds the shape of the house: who may import whom, no circles, and a few habits that keep files easy to find and read.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

const root = dirname(import.meta.dirname);
const engine = 'server/src/engine';

/** The rooms of the house, and the rooms each may import. A room may always import itself, unless `apart` says not. */
const table: Readonly<Record<string, readonly string[]>> = {
  protocol: ['engine/index', 'engine/model'],
  lsp: ['protocol', 'adapters', 'engine/index'],
  cli: ['adapters', 'engine/index'],
  adapters: ['engine/index'],
  'engine/index': [
    'engine/features',
    'engine/analysis',
    'engine/checks',
    'engine/evidence',
    'engine/claims',
    'engine/attribution',
    'engine/corpus',
    'engine/parse',
    'engine/text',
    'engine/model',
  ],
  'engine/features': [
    'engine/analysis',
    'engine/checks',
    'engine/evidence',
    'engine/claims',
    'engine/attribution',
    'engine/corpus',
    'engine/parse',
    'engine/text',
    'engine/model',
  ],
  'engine/analysis': [
    'engine/checks',
    'engine/evidence',
    'engine/claims',
    'engine/attribution',
    'engine/corpus',
    'engine/parse',
    'engine/text',
    'engine/model',
  ],
  'engine/checks': [
    'engine/evidence',
    'engine/claims',
    'engine/attribution',
    'engine/corpus',
    'engine/parse',
    'engine/text',
    'engine/model',
  ],
  'engine/evidence': [
    'engine/claims',
    'engine/attribution',
    'engine/corpus',
    'engine/parse',
    'engine/text',
    'engine/model',
  ],
  'engine/claims': ['engine/attribution', 'engine/corpus', 'engine/parse', 'engine/text', 'engine/model'],
  'engine/attribution': ['engine/corpus', 'engine/parse', 'engine/text', 'engine/model'],
  'engine/corpus': ['engine/parse', 'engine/text', 'engine/model'],
  'engine/parse': ['engine/text', 'engine/model'],
  'engine/text': ['engine/model'],
  'engine/model': [],
  client: ['protocol'],
};

/** The files of checks/ that know the checks; every other one is a check, or data of a check. */
const aboutChecks = new Set(['index', 'policy']);

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The imported file of this project, absent for packages. */
  readonly to: string | undefined;
  readonly typeOnly: boolean;
}

const list = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('/node_modules/'));

const everything = [...list('server/src'), ...list('client/src')];
const sources = everything.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
const known = new Set(everything);
const texts = new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const trees = new Map(
  [...texts].map(([path, text]) => [path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)]),
);

const resolve = (from: string, specifier: string): string | undefined => {
  if (!specifier.startsWith('.')) return undefined;
  const base = posix.join(posix.dirname(from), specifier);
  return [base, `${base}.ts`, `${base}/index.ts`].find((path) => known.has(path));
};

const importsOf = (path: string, tree: ts.SourceFile): Import[] => {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    found.push({ from: path, specifier: specifier.text, to: resolve(path, specifier.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const isTypeOnly = ({ importClause: clause }: ts.ImportDeclaration): boolean => {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
};

const imports = [...trees].flatMap(([path, tree]) => importsOf(path, tree));
const inside = imports.filter((it): it is Import & { to: string } => it.to !== undefined);

const room = (path: string): string => {
  if (path.startsWith('client/')) return 'client';
  const parts = path.slice('server/src/'.length).replace(/\.ts$/, '').split('/');
  return parts[0] === 'engine' ? parts.slice(0, 2).join('/') : parts[0]!;
};

const arrow = ({ from, to }: { from: string; to: string }) => `${from} imports ${to}`;
const none = (offences: readonly string[], rule: string): void => {
  if (offences.length > 0) assert.fail([`${rule}:`, ...new Set(offences)].join('\n  '));
};
