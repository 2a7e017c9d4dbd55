/** The log that this process writes, as the sources' side knows it: how far it is whole, and whether it wants to be put in order. */
import type { LogSoFar } from './messages';

/** Bytes that a log may hold beyond twice what it held when it was in order: a session that reads its sources again and again must not fill the disk. */
const SPARE = 32 * 1024 * 1024;

export class OwnLog {
  readonly #spare: number;
  #log: LogSoFar | undefined;
  /** Bytes that it held when it was in order last. */
  #inOrder: number | undefined;

  constructor(spare = SPARE) {
    this.#spare = spare;
  }

  /** Undefined before anything is kept. */
  get soFar(): LogSoFar | undefined {
    return this.#log;
  }

  /** False before it was in order for the first time: till then every source is read once. */
  get hasGrown(): boolean {
    return this.#inOrder !== undefined && (this.#log?.end ?? 0) > 2 * this.#inOrder + this.#spare;
  }

  /** More is kept in it, or in another because it was taken away. */
  grew(log: LogSoFar): void {
    if (this.#inOrder !== undefined && this.#log?.path !== log.path) this.#inOrder = 0;
    this.#log = log;
  }

  /** It is gone, or there may be half a block behind what it holds: another is begun. */
  lose(): void {
    this.#log = undefined;
  }

  /** What it holds now is in order. @param log that takes its place */
  settle(log: LogSoFar | undefined = this.#log): void {
    this.#log = log;
    this.#inOrder = log?.end ?? 0;
  }
}
