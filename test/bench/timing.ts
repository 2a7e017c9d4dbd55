// Percentiles and rows of the benchmark's table.

export interface Row {
  readonly what: string;
  /** In `unit`. */
  readonly p50: number;
  readonly p95?: number;
  readonly max?: number;
  readonly unit: string;
  /** Times the baseline's p50, where that means something. */
  readonly ratio?: number;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param baseline p50 to compare with, in milliseconds. */
export function timed(what: string, milliseconds: readonly number[], baseline?: number): Row {
  const p50 = percentile(milliseconds, 0.5);
  return {
    what,
    p50,
    p95: percentile(milliseconds, 0.95),
    max: Math.max(...milliseconds),
    unit: 'ms',
    ...(baseline === undefined ? {} : { ratio: p50 / baseline }),
  };
}

export async function timesOf(count: number, run: (i: number) => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const before = performance.now();
    await run(i);
    times.push(performance.now() - before);
  }
  return times;
}

/** Empty for what was not measured. */
export const shown = (value: number | undefined): string =>
  value === undefined ? '' : value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });

export const table = (rows: readonly Row[]): string =>
  [
    '| what | p50 | p95 | max | unit | × baseline |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      ({ what, p50, p95, max, unit, ratio }) =>
        `| ${[what, shown(p50), shown(p95), shown(max), unit, shown(ratio)].join(' | ')} |`,
    ),
  ].join('\n');
