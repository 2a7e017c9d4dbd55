// Times the rule pass of a draft of claims from nothing: the engine bundled as it is shipped, in processes of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { percentile, type Row } from '../timing';
import type { Pass } from './run';

/** Processes started, and passes in each: the first of each runs code that nothing has warmed up, and the next few code half warm. */
const PROCESSES = 3;
const PASSES = 14;
const WARM = 6;

export async function rulePassRows(size: number): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deskcheck-pass-'));
  try {
    const outfile = join(folder, 'run.cjs');
    const entry = join(import.meta.dirname, 'run.ts');
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
    const demo = join(import.meta.dirname, '../../../corpus');
    const runs = Array.from({ length: PROCESSES }, () => {
      const said = execFileSync(process.execPath, [outfile, demo, String(size), String(PASSES)], { encoding: 'utf8' });
      return JSON.parse(said) as readonly Pass[];
    });
    const cold = runs.flatMap((passes) => passes.slice(0, 1));
    const warm = runs.flatMap((passes) => passes.slice(WARM));
    const cost = (what: string, passes: readonly Pass[], of: (pass: Pass) => number, unit: string): Row => {
      const values = passes.map(of);
      return { what, p50: percentile(values, 0.5), p95: percentile(values, 0.95), max: Math.max(...values), unit };
    };
    return [
      cost('rule pass from nothing, by the clock', warm, ({ wall }) => wall, 'ms'),
      cost('its processor time', warm, ({ cpu }) => cpu, 'ms CPU'),
      cost('for each claim', warm, ({ cpu, claims }) => cpu / claims, 'ms CPU'),
      cost('longest step of a pass', warm, ({ longest }) => longest, 'ms'),
      cost('the first pass of a process, by the clock', cold, ({ wall }) => wall, 'ms'),
      cost('longest step of a first pass', cold, ({ longest }) => longest, 'ms'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
