// Bundles the programs (extension, its page, language server and its threads, command line, and the grammar and thesaurus they share) into dist/, with the licences of what they contain.
// Options: --watch, --production.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { bundledPackages, notices } from './.ci/notices.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/**
 * What is large and all programs share: one file each, loaded when it is first needed. Data is kept as plain text, because a
 * program's source stays in memory for as long as the program runs.
 */
const shared = [
  { from: 'server/src/engine/text/syntax/weights.generated.ts', text: 'WEIGHTS', to: 'grammar.txt' },
  { from: 'server/src/engine/text/wordnet/thesaurus.generated.ts', text: 'THESAURUS', to: 'thesaurus.txt' },
  {
    from: 'server/src/adapters/encodings.ts',
    functions: ['guessEncoding', 'isEncoding', 'textIn'],
    to: 'encodings.js',
  },
  {
    from: 'server/src/adapters/readers/html/dom.ts',
    functions: ['depthOf', 'documentOf', 'plainText'],
    to: 'pages.js',
  },
  { from: 'server/src/adapters/readers/mail/mail.ts', functions: ['parseMail'], to: 'mail.js' },
  { from: 'server/src/adapters/readers/pdf/pdfjs.ts', functions: ['openPdf'], to: 'pdf.js' },
  { from: 'server/src/adapters/bibliography/bibtexLibrary.ts', functions: ['parseBibtex'], to: 'bibtex.js' },
  { from: 'server/src/adapters/sourceIndex/indexer.ts', functions: ['Indexer'], to: 'indexer.js' },
];

const programs = [
  { from: 'client/src/extension.ts', to: 'dist/extension.js', external: ['vscode'] },
  { from: 'client/webview/provenance.ts', to: 'dist/provenance.js', platform: 'browser' },
  { from: 'server/src/lsp/main.ts', to: 'dist/server.js' },
  { from: 'server/src/adapters/articleReader/worker.ts', to: 'dist/articleReader.js' },
  { from: 'server/src/adapters/sourceIndex/worker.ts', to: 'dist/sourceIndex.js' },
  { from: 'server/src/adapters/judge/worker.ts', to: 'dist/judge.js' },
  { from: 'server/src/cli/main.ts', to: 'dist/cli.js', banner: '#!/usr/bin/env node\n' },
  ...shared.filter(({ functions }) => functions).map(({ from, to }) => ({ from, to: `dist/${to}` })),
];

/** zod brings its messages in fifty languages; we show our own. */
const englishOnly = {
  name: 'english-only',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: `export { default as en } from './en.js';`,
    })),
};

/** linkedom brings a reader of style sheets for `sheet` of style elements, which nobody here asks for. */
const noStyleSheets = {
  name: 'no-style-sheets',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]node_modules[\\/]cssomnom[\\/]/ }, () => ({
      contents: `export const parse = () => ({ cssRules: [] });`,
    })),
};

/** linkedom draws with the package `canvas` where one lies anywhere above it: what lies there is nobody's to run. */
const noCanvas = {
  name: 'no-canvas',
  setup: (build) => {
    build.onResolve({ filter: /^canvas$/ }, ({ path }) => ({ path, namespace: 'no-canvas' }));
    build.onLoad({ filter: /./, namespace: 'no-canvas' }, () => ({ contents: `throw new Error('not there');` }));
  },
};

/** Bytes that a stream of a PDF may unpack to: the text of a page takes some kilobytes, a font some megabytes. */
const LARGEST_STREAM = 64 * 1024 * 1024;

/**
 * The reader of PDFs can make code of what fonts and functions say, and fetch parts of a document from a network. It is told
 * to do neither (`pdfjs.ts`); this takes the means away as well. Its own `fetch` looks up an object in the file.
 */
const noCodeFromPdfs = {
  name: 'no-code-from-pdfs',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, ({ path }) => {
      const refusal = `(()=>{throw new Error('not there')})`;
      const changes = [
        [/\bnew Function\((?:"\w*",?)*\w*\)/g, `${refusal}()`],
        [/\bnew XMLHttpRequest\b/g, `${refusal}()`],
        [/\bXMLHttpRequest\b/g, 'Object'],
        [/\b(await|return) fetch\(/g, `$1 ${refusal}(`],
        [/\bfetch\(/g, 'lookUp('],
        [/\bimport\("\$\{\w+\}"\);/g, ''],
        [/\bprocess\.getBuiltinModule\("(?:fs|module)"\)/g, `${refusal}()`],
      ];
      // A stream of the file may unpack to any size.
      changes.push([/\bensureBuffer\((\w+)\)\{(?=const)/g, `$&if($1>${LARGEST_STREAM})${refusal}();`]);
      return {
        contents: changes.reduce(
          (text, [from, to]) => {
            if (!new RegExp(from).test(text)) throw new Error(`unpdf has changed: nothing in it is like ${from}`);
            return text.replace(from, to);
          },
          readFileSync(path, 'utf8'),
        ),
      };
    }),
};

/**
 * What runs the judge in WebAssembly is given its program as bytes and uses one thread (`judge/onnx.ts`); this takes away the means
 * to fetch it and to start others.
 */
const noNetworkInOnnx = {
  name: 'no-network-in-onnx',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]onnxruntime-web[\\/]dist[\\/]ort\.wasm\.bundle\.min\.mjs$/ }, ({ path }) => {
      const refusal = `(()=>{throw new Error('not there')})`;
      const changes = [
        [/\bnew XMLHttpRequest\b/g, `${refusal}()`],
        [/\bfetch\(/g, `${refusal}(`],
        [/\bnew Worker\(/g, `${refusal}(`],
      ];
      return {
        contents: changes.reduce(
          (text, [from, to]) => {
            if (!new RegExp(from).test(text))
              throw new Error(`onnxruntime-web has changed: nothing in it is like ${from}`);
            return text.replace(from, to);
          },
          readFileSync(path, 'utf8'),
        ),
      };
    }),
};

/** Programs load the shared parts from the files beside them instead of holding a copy each. */
const sharedApart = {
  name: 'shared-apart',
  setup: (build) => {
    const parts = new Map(shared.map((part) => [join(import.meta.dirname, part.from), part]));
    // By where a file lies: there are others of the same name, ours and libraries'.
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const file = `${join(resolveDir, path)}.ts`;
      return parts.has(file) ? { path: file, namespace: 'shared-apart' } : undefined;
    });
    const own = shared.flatMap(({ functions, to }) => (functions ? [to.replace('.', '\\.')] : []));
    build.onResolve({ filter: new RegExp(`^\\./(?:${own.join('|')})$`) }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'shared-apart' }, ({ path }) => {
      const { text, functions = [], to } = parts.get(path);
      const asked = text
        ? [[text, `require('node:fs').readFileSync(require('node:path').join(__dirname, '${to}'), 'latin1')`]]
        : functions.map((name) => [name, `require('./${to}').${name}`]);
      return {
        contents: asked
          .map(([name, it]) => `Object.defineProperty(exports, '${name}', { get: () => ${it}, enumerable: true });`)
          .join('\n'),
      };
    });
  },
};

/**
 * Signs beyond ASCII that the bundler leaves as they are (in regular expressions and raw templates, where they may be escaped as
 * well): one of them doubles the memory of the whole source.
 */
const asciiOnly = {
  name: 'ascii-only',
  setup: (build) => {
    build.initialOptions.write = false;
    const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    // A backslash of its own before such a sign says nothing, and would take the meaning of ours.
    const ascii = (text) =>
      text.replace(/(\\*)([^\0-\x7f])/g, (_, before, sign) => before.slice(before.length % 2) + escaped(sign));
    build.onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) writeFileSync(path, path.endsWith('.js') ? ascii(text) : text);
    });
  },
};

process.chdir(import.meta.dirname);
mkdirSync('dist', { recursive: true });
// The root package is "type": "module"; the bundles are CommonJS, which VS Code loads fastest and everywhere.
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');

/** Writes the shared data as it is; what it came of is for the notices. */
const data = await Promise.all(
  shared
    .filter(({ text }) => text)
    .map(async ({ from, text, to }) => {
      const options = { entryPoints: [from], bundle: true, format: 'iife', globalName: 'it', write: false };
      const { outputFiles, metafile } = await build({ ...options, metafile: true, outfile: `dist/${to}` });
      writeFileSync(`dist/${to}`, new Function(`${outputFiles[0].text}; return it.${text};`)(), 'latin1');
      return metafile;
    }),
);

// What runs the judge, and the judge itself where it has been trained, are taken as they are.
copyFileSync('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm', 'dist/ort-wasm-simd-threaded.wasm');
if (existsSync('server/judge/model')) cpSync('server/judge/model', 'dist/judge', { recursive: true });

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** All code that makes articles of files: when it changes, indexes kept from before are read anew. */
const readers = ['model', 'text', 'parse', 'corpus'].map((folder) => `server/src/engine/${folder}`);
const code = [...readers, 'server/src/adapters/readers', 'server/src/adapters/sourceIndex'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name)),
);
const digest = createHash('sha256').update(readFileSync('package-lock.json'));
for (const file of [...code, 'server/src/adapters/decode.ts'].sort()) digest.update(readFileSync(file));
const reading = digest.digest('hex').slice(0, 16);

const metafiles = await Promise.all(
  programs.map(async ({ from, to, external = [], banner = '', platform = 'node' }) => {
    const bundle = await context({
      entryPoints: [from],
      outfile: to,
      bundle: true,
      platform,
      target: platform === 'node' ? 'node20' : 'chrome120',
      format: platform === 'node' ? 'cjs' : 'iife',
      external,
      plugins: [englishOnly, noStyleSheets, noCanvas, noCodeFromPdfs, noNetworkInOnnx, asciiOnly, sharedApart],
      minify: production,
      sourcemap: !production,
      // Licences are in THIRD-PARTY-NOTICES.txt instead.
      legalComments: 'none',
      metafile: true,
      logLevel: 'info',
      // Libraries that ship both forms: prefer ES modules, so that what is not used is dropped.
      mainFields: ['module', 'main'],
      ...(platform === 'node' && {
        banner: { js: `${banner}const __bundleUrl = require('node:url').pathToFileURL(__filename).href;` },
      }),
      define: {
        'import.meta.url': '__bundleUrl',
        'import.meta.dirname': '__dirname',
        'import.meta.filename': '__filename',
        DESKCHECK_VERSION: JSON.stringify(version),
        DESKCHECK_READING: JSON.stringify(reading),
      },
    });
    if (watch) return bundle.watch();
    // What is wrong has been printed by then.
    const result = await bundle.rebuild().catch(() => void (process.exitCode = 1));
    await bundle.dispose();
    return result?.metafile;
  }),
);
if (metafiles.every((metafile) => metafile !== undefined)) {
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(import.meta.dirname, [...metafiles, ...data]));
  // For the list of parts and the audit.
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bundled.json', JSON.stringify(bundledPackages(import.meta.dirname, metafiles), null, 2));
}
if (existsSync('dist/cli.js')) chmodSync('dist/cli.js', 0o755);
