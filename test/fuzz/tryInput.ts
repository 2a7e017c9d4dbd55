/** Tries an input on a target: what is thrown, and what takes too long, are failures; makes failing inputs smaller. */
import type { Input, Target } from './target';

export interface Failure {
  readonly input: Input;
  readonly what: string;
}

/** Milliseconds for whatever does not grow with the input: loading a model, the first run of code, another program's turn. */
const SETTING_OUT = 400;
const PER_THOUSAND = 25;
/** What takes too long is tried again: other programs run here, too. */
const TRIES = 3;

const sizeOf = (input: Input): number => input.reduce((sum, text) => sum + text.length, 0);

/** Undefined where all is well. */
export async function whatFails(target: Target, input: Input): Promise<string | undefined> {
  const limit = SETTING_OUT + ((target.msPerThousand ?? PER_THOUSAND) * sizeOf(input)) / 1000;
  let least = Infinity;
  for (let i = 0; i < TRIES && least > limit; i++) {
    const before = process.cpuUsage();
    try {
      await target.run(input);
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least > limit ? `${least.toFixed(0)} ms of ${limit.toFixed(0)} for ${sizeOf(input)} signs` : undefined;
}

/** As small as it gets in the time and still failing. */
export async function smaller(target: Target, failing: Failure, ms: number): Promise<Failure> {
  let best = failing;
  const end = performance.now() + ms;
  const better = async (input: Input): Promise<boolean> => {
    const what = await whatFails(target, input);
    if (what !== undefined) best = { input, what };
    return what !== undefined;
  };
  for (let size = best.input.length; size >= 1; size = size >> 1)
    for (let at = 0; at < best.input.length && performance.now() < end;)
      if (!(await better(best.input.toSpliced(at, size)))) at += size;
  for (let i = 0; i < best.input.length; i++)
    for (let size = best.input[i]!.length; size >= 1; size = size >> 1)
      for (let at = 0; at < best.input[i]!.length && performance.now() < end;) {
        const text = best.input[i]!;
        if (!(await better(best.input.with(i, text.slice(0, at) + text.slice(at + size))))) at += size;
      }
  return best;
}
