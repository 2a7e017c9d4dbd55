/** How much work something is, on a machine that does other things too: time of this process, not of the clock. */

/** Milliseconds of this process that `work` took. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
