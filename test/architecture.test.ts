// Holds the shape of the house: who may import whom, no circles, and a few habits that keep files easy to find and read.
import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

const root = dirname(import.meta.dirname);
const engine = 'server/src/engine';
const door = `${engine}/index.ts`;

/** The floors of the engine, from the door down; a floor may import itself and every floor below. */
const floors = [
  'engine/index',
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
];

/** The rooms of the house, and the rooms each may import beside itself. */
const table: Readonly<Record<string, readonly string[]>> = {
  client: ['protocol'],
  protocol: ['engine/index', 'engine/model'],
  lsp: ['protocol', 'adapters', 'engine/index'],
  cli: ['adapters', 'engine/index'],
  adapters: ['engine/index'],
  ...Object.fromEntries(floors.map((floor, i) => [floor, floors.slice(i + 1)])),
};

/** The files of checks/ that know the checks, or what a check is; every other one is a check. */
const aboutChecks = new Set(['check.ts', 'index.ts', 'policy.ts', 'profiles.ts', 'severities.ts']);

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

const everything = [...list('server/src'), ...list('client/src'), ...list('client/webview')];
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

describe('architecture', () => {
  it('finds source files to judge', () => {
    assert.ok(sources.filter((path) => path.startsWith(`${engine}/`)).length > 0, 'no source file in the engine');
    assert.ok(sources.filter((path) => path.startsWith('client/src/')).length > 0, 'no source file in the client');
    assert.ok(inside.length > 0, 'no import found: is the search broken?');
  });

  it('knows every room', () => {
    none(
      sources.filter((path) => !Object.hasOwn(table, room(path))),
      'a file outside the rooms of the table (parts of analysis.ts belong in engine/analysis/)',
    );
  });

  it('resolves every relative import', () => {
    none(
      imports.filter((it) => it.specifier.startsWith('.') && !it.to && !isBesideTheSources(it)).map(printed),
      'an import that leads nowhere',
    );
  });

  it('imports downward only', () => {
    const upward = inside.filter(({ from, to }) => {
      const [a, b] = [room(from), room(to)];
      return a !== b && !(table[a] ?? []).includes(b);
    });
    none(upward.map(arrow), 'an import against the table');
  });

  it('lets nobody inside the engine import its door', () => {
    none(
      inside.filter(({ from, to }) => from.startsWith(`${engine}/`) && to === door).map(arrow),
      'engine/index is for the outside',
    );
  });

  it('enters the engine only through its door', () => {
    const around = inside.filter(({ from, to, typeOnly }) => {
      if (from.startsWith(`${engine}/`) || !to.startsWith(`${engine}/`) || to === door) return false;
      return !(room(from) === 'protocol' && typeOnly && room(to) === 'engine/model');
    });
    none(around.map(arrow), 'an import around engine/index');
  });

  it('keeps checks apart', () => {
    const folder = `${engine}/checks/`;
    const offences = inside.filter(({ from, to }) => {
      if (!from.startsWith(folder) || aboutChecks.has(from.slice(folder.length))) return false;
      if (to.startsWith(folder)) return to !== `${folder}check.ts` && !to.startsWith(`${folder}sightings/`);
      return ['engine/corpus', 'engine/parse'].includes(room(to));
    });
    none(offences.map(arrow), 'a check never imports another check, and sees texts only through evidence and model');
  });

  it('keeps features apart', () => {
    const folder = `${engine}/features/`;
    const feature = (path: string) => path.slice(folder.length).split('/')[0]!.replace(/\.ts$/, '');
    const offences = inside.filter(({ from, to }) => {
      return from.startsWith(folder) && to.startsWith(folder) && feature(from) !== feature(to);
    });
    none(offences.map(arrow), 'a feature never imports another feature');
  });

  it('keeps the engine pure', () => {
    const offences = imports.filter(({ from, specifier }) => {
      return from.startsWith(`${engine}/`) && (specifier.startsWith('vscode') || isBuiltin(specifier));
    });
    none(offences.map(printed), 'no Node and no editor in the engine');
  });

  it('shows the protocol library to lsp and the editor to the client only', () => {
    const offences = imports.filter(({ from, specifier }) => {
      if (specifier.startsWith('vscode-languageserver')) return room(from) !== 'lsp';
      return /^vscode(-|$)/.test(specifier) && room(from) !== 'client';
    });
    none(offences.map(printed), 'vscode-languageserver belongs to lsp, vscode to client');
  });

  it('gives the client types of the protocol, nothing else of the server', () => {
    const offences = inside.filter(({ from, to, typeOnly }) => {
      return from.startsWith('client/') && to.startsWith('server/') && !(to === 'server/src/protocol.ts' && typeOnly);
    });
    none(offences.map(arrow), 'client and server meet in the types of server/src/protocol');
  });

  it('has no circles', () => {
    none(circles(), 'files that import each other, types included');
  });

  it('says in the first line of each file what its duty is', () => {
    const sentence = /^(#!.*\n)?\s*(\/\/|\/\*\*?)\s*\S[^\n]{15,}/u;
    const silent = [...texts].filter(([, text]) => !sentence.test(text));
    none(
      silent.map(([path]) => path),
      'a file without a sentence on top',
    );
  });

  it('has no rooms for odds and ends', () => {
    const odd = /^(utils?|helpers?|misc|common)(\.\w+)*$/i;
    none(
      everything.filter((path) => path.split('/').some((part) => odd.test(part))),
      'name the thing instead',
    );
  });

  it('has no default exports', () => {
    const offences = [...trees].filter(([, tree]) => tree.statements.some(isDefaultExport));
    none(
      offences.map(([path]) => path),
      'export a name',
    );
  });
});

/** Files beside the sources: package.json, and data made at build time. */
function isBesideTheSources({ from, specifier }: Import): boolean {
  const target = posix.join(posix.dirname(from), specifier);
  return target.endsWith('.json') && !/^(server|client)\/src\//.test(target);
}

function printed({ from, specifier }: Import): string {
  return `${from} imports ${specifier}`;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (!ts.canHaveModifiers(statement)) return false;
  return (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** Depth-first search; each circle is printed from where it was entered. */
function circles(): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of inside) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of next.get(file) ?? []) walk(target);
    path.pop();
    done.add(file);
  };
  for (const file of sources) walk(file);
  return found;
}
