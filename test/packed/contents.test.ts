// What is shipped: these files and no others, small enough, and with nothing in them of whoever built them.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { homedir } from 'node:os';
import { checks } from '../../server/src/engine/index';
import { pageName } from '../harness/rulePage';
import { filesIn, root, vsix } from './archive';
import { filesUnder } from './filesUnder';

/** Bytes. */
const LARGEST = 34 * 1024 * 1024;

const wanted = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/SECURITY.md',
  'extension/changelog.md',
  'extension/client/l10n/bundle.l10n.de.json',
  'extension/client/l10n/bundle.l10n.json',
  'extension/client/media/desk.svg',
  'extension/client/media/icon.png',
  'extension/client/media/way.svg',
  'extension/deskcheck.schema.json',
  'extension/dist/THIRD-PARTY-NOTICES.txt',
  'extension/dist/articleReader.js',
  'extension/dist/bibtex.js',
  'extension/dist/cli.js',
  'extension/dist/encodings.js',
  'extension/dist/extension.js',
  'extension/dist/grammar.txt',
  'extension/dist/indexer.js',
  'extension/dist/judge.js',
  'extension/dist/judge/MODEL_CARD.md',
  'extension/dist/judge/judge.json',
  'extension/dist/judge/model.onnx',
  'extension/dist/judge/vocab.txt',
  'extension/dist/mail.js',
  'extension/dist/ort-wasm-simd-threaded.wasm',
  'extension/dist/package.json',
  'extension/dist/pages.js',
  'extension/dist/pdf.js',
  'extension/dist/provenance.js',
  'extension/dist/server.js',
  'extension/dist/sourceIndex.js',
  'extension/dist/thesaurus.txt',
  'extension/package.json',
  'extension/package.nls.de.json',
  'extension/package.nls.json',
  'extension/readme.md',
  ...['claims', 'desk', 'finding', 'settle', 'sources'].map((name) => `extension/client/media/walkthrough/${name}.svg`),
  ...[...filesUnder(join(root, 'corpus')).keys()]
    .filter((path) => path !== 'report.golden.txt' && !path.startsWith('.'))
    .map((path) => `extension/corpus/${path}`),
  ...checks.map(({ id }) => `extension/server/rules/${pageName(id)}`),
].sort();

/** What of Node each program may load beside what only computes; and why. */
const outward: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'cli.js': { 'node:child_process': '`check --since` asks git which lines have changed' },
  'extension.js': {
    child_process: 'the language client starts the server with it',
    'node:dns/promises': 'whether a page that a writer asks for leads into their own network',
    net: 'the language client’s transports over sockets and pipes, which nobody asks for: ours is ipc',
  },
  'server.js': {
    child_process: 'the protocol’s library has a way to run an editor’s other programs, which nobody calls',
    net: 'the protocol’s transports over sockets and pipes, for editors that say --socket or --pipe',
  },
};
const network = /^(?:node:)?(?:net|tls|dgram|dns|https?|http2|child_process|cluster|inspector|vm|wasi|repl)(?:\/|$)/;

describe('the package', () => {
  const files = filesIn(vsix);
  const programs = [...files].flatMap(([path, bytes]) =>
    path.endsWith('.js') ? [[path.replace('extension/dist/', ''), bytes.toString('utf8')] as const] : [],
  );
  const requiredBy = (text: string): readonly string[] =>
    [
      ...new Set([...text.matchAll(/\b(?:require|import)\((["'`])([^"'`]+)\1\)/g)].map(([, , name = '']) => name)),
    ].sort();

  it('holds these files and no others', () => assert.deepEqual([...files.keys()].sort(), wanted));

  it('is small', () => {
    const { size } = statSync(vsix);
    console.log(`      ${(size / 1048576).toFixed(2)} MB of ${LARGEST / 1048576}`);
    assert.ok(size <= LARGEST);
  });

  it('names no place of whoever built it, and no map of the sources', () => {
    for (const [path, bytes] of files) {
      const text = bytes.toString('latin1');
      for (const place of [root, homedir()].filter((it) => it.length > 5))
        assert.ok(!text.includes(place), `${path} names ${place}`);
      assert.ok(!text.includes('sourceMappingURL='), path);
    }
  });

  it('loads nothing but Node, VS Code and its own files', () => {
    const own = /^\.\/(?:bibtex|encodings|indexer|mail|pages|pdf)\.js$/;
    for (const [name, text] of programs) {
      const others = requiredBy(text).filter(
        (it) => !own.test(it) && !builtinModules.includes(it.replace(/^node:/, '')),
      );
      assert.deepEqual(others, name === 'extension.js' ? ['vscode'] : [], name);
    }
  });

  it('has no program that knows a network or starts others, but for what is named here', () => {
    for (const [name, text] of programs) {
      const found = requiredBy(text).filter((it) => network.test(it));
      assert.deepEqual(found, Object.keys(outward[name] ?? {}).sort(), name);
      assert.doesNotMatch(
        text,
        /\b(?:WebSocket|XMLHttpRequest|EventSource|sendBeacon)\b|\b(?:globalThis|window|self)\.fetch\b/,
        name,
      );
      // Not what a library calls a method of its own. The extension gets one page, when a writer gives its address.
      const asking = text.match(/(?<![.\w$])fetch\((?!\w*\)\{)/g)?.length ?? 0;
      assert.equal(asking, name === 'extension.js' ? 1 : 0, name);
      assert.doesNotMatch(text, /\beval\(|\bnew Function\(|\bprocess\.binding\((?!"buffer"\))/, name);
    }
  });

  it('has a command line that needs no more than the README names', () => {
    const readme = files.get('extension/readme.md')!.toString('utf8');
    const named = /copy ((?:`[\w.]+`(?:, | and )?)+) from `dist\/`/.exec(readme)?.[1] ?? '';
    const needed = new Set(['cli.js']);
    for (const name of needed) {
      const text = files.get(`extension/dist/${name}`)!.toString('utf8');
      for (const [, own = ''] of text.matchAll(/\brequire\("\.\/([\w.]+)"\)/g)) needed.add(own);
    }
    for (const name of [...needed, 'grammar.txt', 'thesaurus.txt', 'package.json'])
      assert.ok(named.includes(`\`${name}\``), `${name} is not named`);
  });

  it('is in ASCII, as one other sign doubles what a program’s source takes in memory', () => {
    for (const [name, text] of programs) assert.equal(/[^\0-\x7f]/.exec(text)?.[0], undefined, name);
  });

  it('says of the page that it shows that nothing is loaded from elsewhere', () => {
    const text = files.get('extension/dist/extension.js')!.toString('utf8');
    assert.match(text, /default-src 'none'/);
    assert.doesNotMatch(text, /'unsafe-(?:inline|eval)'/);
  });

  it('asks for no newer VS Code than it promises', () => {
    const { engines } = JSON.parse(files.get('extension/package.json')!.toString('utf8')) as {
      readonly engines: { readonly vscode: string };
    };
    const development = JSON.parse(filesText('package.json')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    assert.equal(engines.vscode, `^${development.devDependencies['@types/vscode']}`);
  });

  const filesText = (name: string): string => files.get(`extension/${name}`)!.toString('utf8');
});
