/**
 * Patterns for paths as small machines that read a path once: whatever a pattern is made of, matching takes no longer than
 * its length times the path's. Patterns come from a folder's own files, and a regular expression made of them could be
 * made to take for ever.
 */

/** Goes on behind one sign of a path, or without one. */
type Step =
  { readonly takes: (sign: string) => boolean } | { readonly forks: readonly number[] } | { readonly forks: number[] };

export type PathPattern = (path: string) => boolean;

/** Longest pattern that is understood, in UTF-16 units: no path is longer where anybody works. */
const LONGEST = 4096;

export const matchesNothing: PathPattern = () => false;

/** A pattern in the making: parts are put behind each other, and may stand beside each other. */
export class PatternBuilder {
  readonly #steps: Step[] = [];
  readonly #ignoreCase: boolean;

  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
  }

  get #here(): number {
    return this.#steps.length;
  }

  sign(sign: string): void {
    const wanted = this.#folded(sign);
    this.#steps.push({ takes: (given) => this.#folded(given) === wanted });
  }

  /** One sign of a name. */
  one(takes: (sign: string) => boolean = () => true): void {
    this.#steps.push({ takes: (given) => given !== '/' && takes(given) });
  }

  /** One sign of a name, judged in both cases where case does not count. */
  oneOf(takes: (sign: string) => boolean): void {
    if (!this.#ignoreCase) this.one(takes);
    else this.one((given) => takes(given) || takes(given.toLowerCase()) || takes(given.toUpperCase()));
  }

  /** Any run of signs, also none; within a name, or across folders. */
  run(across: boolean): void {
    const start = this.#here;
    this.#steps.push({ forks: [start + 1, start + 3] }, { takes: (given) => across || given !== '/' });
    this.#steps.push({ forks: [start] });
  }

  /** Any number of whole folders with the stroke behind each, also none. */
  folders(): void {
    const start = this.#here;
    this.#steps.push({ forks: [start + 1, start + 5] }, { takes: (given) => given !== '/' });
    this.#steps.push({ forks: [start + 1, start + 3] }, { takes: (given) => given === '/' }, { forks: [start] });
  }

  /** Several ways to go on from here; `next` begins another one, `end` joins them. */
  ways(): { next(): void; end(): void } {
    const beginnings = [this.#here + 1];
    const ends: number[][] = [];
    this.#steps.push({ forks: beginnings });
    const close = (): void => {
      const end: number[] = [];
      ends.push(end);
      this.#steps.push({ forks: end });
    };
    return {
      next: () => {
        close();
        beginnings.push(this.#here);
      },
      end: () => {
        close();
        for (const end of ends) end.push(this.#here);
      },
    };
  }

  /** The whole of a path has to match. */
  build(): PathPattern {
    const steps = this.#steps;
    return steps.length > LONGEST * 3 ? matchesNothing : (path) => matches(steps, path);
  }

  #folded(sign: string): string {
    return this.#ignoreCase ? sign.toLowerCase() : sign;
  }
}

/** All places that a pattern can be at are followed at once, so no way is tried twice. */
function matches(steps: readonly Step[], path: string): boolean {
  const seen = new Int32Array(steps.length + 1).fill(-1);
  let now: number[] = [];
  /** Notes a place and those that can be reached from it without a sign. */
  const reach = (place: number, into: number[], turn: number): void => {
    const open = [place];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen[at] === turn) continue;
      seen[at] = turn;
      const step = steps[at];
      if (step !== undefined && 'forks' in step) open.push(...step.forks);
      else into.push(at);
    }
  };
  reach(0, now, 0);
  for (let i = 0; i < path.length && now.length > 0; i++) {
    const next: number[] = [];
    const sign = path.charAt(i);
    for (const at of now) {
      const step = steps[at];
      if (step !== undefined && 'takes' in step && step.takes(sign)) reach(at + 1, next, i + 1);
    }
    now = next;
  }
  return now.includes(steps.length);
}
