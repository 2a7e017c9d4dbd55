/** Has the claims of the open drafts judged in the background: first those beside the writer's last change, then the rest. */
import {
  pairKey,
  pairsToJudge,
  type Analysis,
  type Draft,
  type Judgement,
  type JudgePair,
  type Judgements,
} from '../engine/index';

/** What it looks at of an open draft. */
export interface JudgedDraft {
  /** Of the current text; undefined as soon as that has moved on. */
  readonly analysis: Analysis | undefined;
  /** Where the text was changed last, UTF-16. */
  readonly changedAt: number | undefined;
  /** Milliseconds since the text last changed. */
  readonly rested: number;
  /** False where the writer wants no judge. */
  readonly wantsJudge: boolean;
}

export interface JudgingOptions<D extends JudgedDraft> {
  /** False where there is no judge: then nothing is put together for it. */
  readonly atHand: () => Promise<boolean>;
  /** One answer for each pair; undefined where there is none, and will be none. */
  readonly judge: (pairs: readonly JudgePair[], signal: AbortSignal) => Promise<readonly (Judgement | undefined)[]>;
  readonly drafts: () => readonly D[];
  /** More is known of these drafts' claims: time to analyse them anew. */
  readonly judged: (drafts: readonly D[]) => void;
  readonly paused: () => boolean;
  readonly failed: (error: unknown) => void;
}

/** Pairs asked for at once: after so many, what was changed meanwhile goes first. */
const batchPairs = 4;
/** Longest time between an answer and the analysis that has use for it, in milliseconds, while there is more to judge. */
const newsMs = 2000;
/** Answers kept in memory: a few hundred bytes each. The oldest go first, and are on disk still. */
const mostKept = 20_000;

interface Asked<D> {
  readonly pair: JudgePair;
  readonly draft: D;
  /** As it was when it was asked for. */
  readonly parsed: Draft;
}

export class Judging<D extends JudgedDraft> {
  readonly #options: JudgingOptions<D>;
  readonly #known = new Map<string, Judgement>();
  /** Pairs without an answer: asked again only in another session. */
  readonly #failed = new Set<string>();
  /** The text of which something was told last. */
  readonly #texts = new WeakMap<D, Draft>();
  readonly #ending = new AbortController();
  #running = false;
  #again = false;

  constructor(options: JudgingOptions<D>) {
    this.#options = options;
  }

  /** What analyses may take into account. */
  get known(): Judgements {
    return this.#known;
  }

  /** A draft was analysed. */
  stir(): void {
    this.#again = true;
    if (this.#running || this.#ending.signal.aborted) return;
    this.#running = true;
    void this.#run()
      .catch(this.#options.failed)
      .finally(() => {
        this.#running = false;
        if (this.#again) this.stir();
      });
  }

  dispose(): void {
    this.#ending.abort();
  }

  async #run(): Promise<void> {
    this.#again = false;
    // The judge is not even looked for where no draft wants one.
    if (!this.#options.drafts().some(({ wantsJudge }) => wantsJudge) || !(await this.#options.atHand())) return;
    const waiting = new Set<D>();
    const answers = new Map<string, Judgement>();
    let told = -Infinity;
    let edited = false;
    const tell = (): void => {
      told = performance.now();
      edited = false;
      this.#take(answers);
      answers.clear();
      const drafts = this.#options.drafts().filter((draft) => waiting.has(draft));
      waiting.clear();
      if (drafts.length > 0) this.#options.judged(drafts);
    };
    while (!this.#ending.signal.aborted) {
      this.#again = false;
      const batch = this.#options.paused() ? [] : this.#next(answers);
      if (batch.length === 0) {
        if (waiting.size > 0) tell();
        if (!this.#stirred()) return;
        continue;
      }
      const found = await this.#options.judge(
        batch.map(({ pair }) => pair),
        this.#ending.signal,
      );
      for (const [i, { pair, draft, parsed }] of batch.entries()) {
        const answer = found[i];
        if (answer === undefined) this.#failed.add(pairKey(pair));
        else {
          answers.set(pairKey(pair), answer);
          waiting.add(draft);
          if (this.#texts.get(draft) !== parsed) edited = true;
          this.#texts.set(draft, parsed);
        }
      }
      // What the writer has just written is told at once, the rest now and then.
      if (waiting.size > 0 && (edited || performance.now() - told > newsMs)) tell();
    }
  }

  /** Since this round began. */
  #stirred(): boolean {
    return this.#again;
  }

  /** Of the draft that was changed last first. */
  #next(answers: ReadonlyMap<string, Judgement>): readonly Asked<D>[] {
    const batch: Asked<D>[] = [];
    const drafts = this.#options.drafts().map((draft) => ({ draft, rested: draft.rested }));
    for (const { draft } of drafts.sort((a, b) => a.rested - b.rested)) {
      const { analysis, wantsJudge, changedAt } = draft;
      if (!analysis || !wantsJudge) continue;
      for (const pair of pairsToJudge(analysis, this.#known, changedAt)) {
        const key = pairKey(pair);
        if (answers.has(key) || this.#failed.has(key)) continue;
        batch.push({ pair, draft, parsed: analysis.draft });
        if (batch.length === batchPairs) return batch;
      }
    }
    return batch;
  }

  #take(answers: ReadonlyMap<string, Judgement>): void {
    for (const [key, answer] of answers) this.#known.set(key, answer);
    for (const key of this.#known.keys()) {
      if (this.#known.size <= mostKept) break;
      this.#known.delete(key);
    }
  }
}
