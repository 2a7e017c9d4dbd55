/** Runs analyses in slices between messages: newest version wins, what is stale is dropped, nothing blocks for long. */
import { giveWay } from '../adapters/givingWay';

/** Work in small steps; `undefined` when there is nothing to do any more. */
export type Work<T> = () => Generator<void, T> | undefined;

export interface SchedulerOptions {
  /** Quiet time before a job starts, in milliseconds; 0 starts at the next turn of the event loop. */
  readonly debounceMs: number;
  /** Longest stretch without giving way to messages, in milliseconds. */
  readonly sliceMs: number;
  readonly failed: (key: string, error: unknown) => void;
}

interface Job<T> {
  readonly key: string;
  readonly work: Work<T>;
  readonly done: (result: T) => void;
  /** Somebody looks at an empty hover: no quiet time, for this job or one that replaces it. */
  hurried: boolean;
  /** It is done only if somebody asks. */
  readonly parked: boolean;
  timer: NodeJS.Timeout | undefined;
  run: Generator<void, T> | undefined;
  waiting: (() => void)[];
}

export class Scheduler<T> {
  readonly #options: SchedulerOptions;
  readonly #jobs = new Map<string, Job<T>>();
  /** Keys of jobs whose quiet time is over, in turn. */
  readonly #ready = new Set<string>();
  /** Messages have their turn, and then the next slice is due. */
  #givesWay = false;
  #disposed = false;

  constructor(options: SchedulerOptions) {
    this.#options = options;
  }

  /**
   * Replaces the job of the same key, wherever it was; whoever waits for that one waits for this one.
   * @param debounceMs endless for a job that is done only if somebody asks for its result (`settled`)
   */
  schedule(key: string, work: Work<T>, done: (result: T) => void, debounceMs = this.#options.debounceMs): void {
    const { waiting = [], hurried = false } = this.#jobs.get(key) ?? {};
    this.#drop(key);
    const parked = debounceMs === Infinity;
    const job: Job<T> = { key, work, done, hurried, parked, timer: undefined, run: undefined, waiting };
    this.#jobs.set(key, job);
    if (debounceMs <= 0 || hurried) this.#start(job);
    else if (parked) job.waiting.splice(0).forEach((resolve) => resolve());
    else job.timer = setTimeout(() => this.#start(job), debounceMs);
  }

  /** Resolves when nothing is pending for the key; a pending job does not sit out its quiet time. */
  settled(key: string): Promise<void> {
    const job = this.#jobs.get(key);
    if (!job) return Promise.resolve();
    job.hurried = true;
    this.#start(job);
    return new Promise((resolve) => job.waiting.push(resolve));
  }

  /** Like `settled`, but leaves a pending job its quiet time: for answers nobody is looking at yet. */
  quiet(key: string): Promise<void> {
    const job = this.#jobs.get(key);
    return job && !this.isParked(key) ? new Promise((resolve) => job.waiting.push(resolve)) : Promise.resolve();
  }

  /** True for a job that waits until somebody asks for it. */
  isParked(key: string): boolean {
    const job = this.#jobs.get(key);
    return job !== undefined && job.parked && !job.hurried;
  }

  cancel(key: string): void {
    const waiting = this.#jobs.get(key)?.waiting ?? [];
    this.#drop(key);
    for (const resolve of waiting) resolve();
  }

  dispose(): void {
    for (const key of [...this.#jobs.keys()]) this.cancel(key);
    this.#disposed = true;
  }

  #drop(key: string): void {
    clearTimeout(this.#jobs.get(key)?.timer);
    this.#jobs.delete(key);
    this.#ready.delete(key);
  }

  #start(job: Job<T>): void {
    clearTimeout(job.timer);
    this.#ready.add(job.key);
    this.#goOn();
  }

  #goOn(): void {
    if (this.#givesWay || this.#disposed) return;
    this.#givesWay = true;
    void giveWay().then(() => this.#slice());
  }

  #slice(): void {
    this.#givesWay = false;
    if (this.#disposed) return;
    const [key] = this.#ready;
    const job = key === undefined ? undefined : this.#jobs.get(key);
    if (!job) return;
    const until = performance.now() + this.#options.sliceMs;
    try {
      job.run ??= job.work();
      let step = job.run?.next();
      while (step && !step.done && performance.now() < until) step = job.run?.next();
      if (!step) this.#finish(job, () => undefined);
      else if (step.done) this.#finish(job, () => job.done(step.value));
      else this.#toTheEnd(job.key);
    } catch (error) {
      this.#finish(job, () => this.#options.failed(job.key, error));
    }
    if (this.#ready.size > 0) this.#goOn();
  }

  /** Several drafts take turns. */
  #toTheEnd(key: string): void {
    this.#ready.delete(key);
    this.#ready.add(key);
  }

  #finish(job: Job<T>, report: () => void): void {
    this.#drop(job.key);
    report();
    for (const resolve of job.waiting) resolve();
  }
}
