/** Our programs as they are shipped, with their threads beside them, bundled once for the tests: what a process is that can be killed. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const entries = {
  server: 'server/src/lsp/main.ts',
  sourceIndex: 'server/src/adapters/sourceIndex/worker.ts',
  articleReader: 'server/src/adapters/articleReader/worker.ts',
  openProject: 'test/faults/programs/openProject.ts',
  storm: 'test/faults/programs/storm.ts',
  rereadSources: 'test/faults/programs/rereadSources.ts',
  decide: 'test/faults/programs/decide.ts',
};

let folder: Promise<string> | undefined;

/** Absolute path of a program; the first call takes some seconds. */
export async function program(name: keyof typeof entries): Promise<string> {
  return join(await (folder ??= bundle()), `${name}.js`);
}

async function bundle(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'deskcheck-programs-'));
  process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
  // Other users run them in tests of permissions.
  chmodSync(outdir, 0o755);
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname' },
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return outdir;
}
