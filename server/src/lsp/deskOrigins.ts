/** Which articles of a desk go back to one origin: worked out when somebody looks, between messages, while nobody types. */
import { setTimeout as wait } from 'node:timers/promises';
import { giveWay } from '../adapters/givingWay';
import { originsAndTellings, type CorpusView, type OriginDecisions, type Origins } from '../engine/index';
import type { OpenProject } from './projects';

export interface DeskOriginsOptions {
  /** Milliseconds until the writer counts as resting; not above 0 when that is now. */
  readonly untilCalm: () => number;
  /** Another number when more articles have been read in depth. */
  readonly readSoFar: () => number;
  /** More is known of a desk than before. */
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

interface Ground {
  readonly corpus: CorpusView;
  readonly decisions: OriginDecisions;
  readonly readSoFar: number;
}

/** Longest stretch without giving way to messages, in milliseconds. */
const sliceMs = 15;

export class DeskOrigins {
  readonly #options: DeskOriginsOptions;
  readonly #known = new WeakMap<OpenProject, Ground & { readonly origins: Origins }>();
  readonly #running = new Set<OpenProject>();
  #disposed = false;

  constructor(options: DeskOriginsOptions) {
    this.#options = options;
  }

  /** As far as they are known: those of the sources as they were, until those of the sources as they are have been found. */
  of(open: OpenProject): Origins | undefined {
    const known = this.#known.get(open);
    if (!this.#disposed && !open.reading && (!known || !isSame(known, this.#groundOf(open)))) this.#begin(open);
    return known?.origins;
  }

  /** What has been found so far; nobody looks, and nothing is begun. */
  known(open: OpenProject): Origins | undefined {
    return this.#known.get(open)?.origins;
  }

  dispose(): void {
    this.#disposed = true;
  }

  #begin(open: OpenProject): void {
    if (this.#running.has(open)) return;
    this.#running.add(open);
    void this.#find(open).finally(() => this.#running.delete(open));
  }

  /** Begins again when the sources change meanwhile. */
  async #find(open: OpenProject): Promise<void> {
    for (;;) {
      const ground = this.#groundOf(open);
      const run: Generator<unknown, Origins> = originsAndTellings(ground.corpus, ground.decisions);
      for (;;) {
        await giveWay();
        for (let ms = this.#options.untilCalm(); ms > 0; ms = this.#options.untilCalm())
          await wait(ms, undefined, { ref: false });
        if (this.#disposed) return;
        if (!isSame(ground, this.#groundOf(open))) break;
        const origins = this.#slice(run);
        if (origins) {
          this.#known.set(open, { ...ground, origins });
          this.#options.changed();
          return;
        }
      }
    }
  }

  #groundOf({ project }: OpenProject): Ground {
    const { corpus, config } = project;
    return { corpus, decisions: config.origins, readSoFar: this.#options.readSoFar() };
  }

  /** Undefined while there is more to do. A desk that cannot be worked out has no origins: it is not tried again and again. */
  #slice(run: Generator<unknown, Origins>): Origins | undefined {
    try {
      const until = performance.now() + sliceMs;
      let step = run.next();
      while (!step.done && performance.now() < until) step = run.next();
      return step.done ? step.value : undefined;
    } catch (error) {
      this.#options.failed(error);
      return { clusters: [], conflicts: [] };
    }
  }
}

const isSame = (a: Ground, b: Ground): boolean =>
  a.corpus === b.corpus && a.readSoFar === b.readSoFar && JSON.stringify(a.decisions) === JSON.stringify(b.decisions);
