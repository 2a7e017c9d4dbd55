// Runs the suite in a VS Code extension host: `runTests.mjs codeserver` (no download) or `runTests.mjs electron` (desktop).
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { freshFolder } from './host/vscodeHost.mjs';
import { installHost } from './host/install.mjs';

const root = join(import.meta.dirname, '../..');
const suite = join(root, 'out/e2e');
const kind = process.argv[2] ?? 'codeserver';
const shots = join(root, 'test/e2e/shots');

if (!existsSync(join(root, 'dist/extension.js'))) fail('dist/extension.js is missing: run `npm run build` first');
if (kind === 'codeserver') installHost();
mkdirSync(shots, { recursive: true });
rmSync(suite, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['test/e2e/suite/*.ts'],
  outdir: suite,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  sourcemap: 'inline',
  logLevel: 'warning',
});
writeFileSync(join(suite, 'package.json'), '{ "type": "commonjs" }\n');

// Fresh: neither the editor's state nor the suite's edits may carry over from run to run.
const temp = freshFolder();
const workspace = join(temp, 'w');
const result = join(temp, 'result.json');
cpSync(join(root, 'test/e2e/workspace'), workspace, { recursive: true });

let code = 1;
try {
  code = await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: join(suite, 'index.js'),
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${join(temp, 'u')}`,
      `--extensions-dir=${join(temp, 'x')}`,
    ],
    extensionTestsEnv: { E2E_RESULT: result, E2E_SCREENSHOT: join(shots, 'host-failed.png') },
    ...(kind === 'codeserver'
      ? { vscodeExecutablePath: join(import.meta.dirname, 'host/codeHost.mjs') }
      : { version: process.env.E2E_VSCODE ?? '1.100.3' }),
  });
} catch (error) {
  console.error(String(error));
}

// An exit code of 0 proves nothing (an empty suite has it, too): the file that the suite wrote is the evidence.
let counts;
try {
  counts = JSON.parse(readFileSync(result, 'utf8'));
} catch {
  rmSync(temp, { recursive: true, force: true });
  fail('the suite left no result file');
}
const { passed, failed, skipped } = counts;
if (process.env.DESKCHECK_RESULT) {
  mkdirSync(dirname(process.env.DESKCHECK_RESULT), { recursive: true });
  writeFileSync(process.env.DESKCHECK_RESULT, JSON.stringify(counts));
}
rmSync(temp, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0 || passed === 0) code ||= 1;
process.exit(code);

function fail(message) {
  console.error(message);
  process.exit(1);
}
