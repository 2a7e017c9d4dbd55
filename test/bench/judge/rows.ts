// What the judge takes for a pair, by each of the two that may run it, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findModel } from '../../../server/src/adapters/judge/modelFile';
import { timed, type Row } from '../timing';

interface Measured {
  readonly by: string;
  readonly failed?: string;
  readonly first: number;
  readonly 64: readonly number[];
  readonly 128: readonly number[];
  readonly megabytes: number;
}

/** @param folder of a judge; else the one that is shipped. @param native absolute folder of onnxruntime-node */
export async function judgeRows(
  folder: string | undefined,
  native: string | undefined,
): Promise<{ readonly rows: readonly Row[]; readonly missing: string }> {
  const model = await findModel(folder ?? join(import.meta.dirname, '../../../dist/judge'));
  if (typeof model === 'string') return { rows: [], missing: `Not measured: ${model}` };
  const places = [...(native === undefined ? [] : [native]), '/nowhere'];
  const measured = places.map((place) => {
    const order = JSON.stringify({ model, native: place });
    const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), order], { encoding: 'utf8' });
    return JSON.parse(stdout || '{"failed":"it ended with an error"}') as Measured;
  });
  return {
    rows: measured.flatMap((it) => (it.failed === undefined ? rowsOf(it) : [])),
    missing: measured.flatMap(({ failed }) => (failed === undefined ? [] : [`Not measured: ${failed}.`])).join(' '),
  };
}

const rowsOf = (it: Measured): readonly Row[] => [
  timed(`${it.by}, a pair of 64 pieces`, it[64]),
  timed(`${it.by}, a pair of 128 pieces`, it[128]),
  { what: `${it.by}, the first pair: program and model are loaded`, p50: it.first, unit: 'ms' },
  { what: `${it.by}, memory beside an empty process`, p50: it.megabytes, unit: 'MB' },
];
