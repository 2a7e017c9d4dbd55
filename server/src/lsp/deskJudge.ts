/** The learned judge of a session: one for all its projects, made when somebody first asks for it. */
import { dirname, join } from 'node:path';
import { makeJudge, type Judge, type JudgeOptions } from '../adapters/judge';
import type { OpenProject } from './projects';

export interface DeskJudgeOptions {
  /** The projects, once they are known; the first that names a model of its own is asked. */
  readonly desks: () => Promise<readonly OpenProject[]>;
  /** Folder in which the indexes of all workspaces are kept; undefined where nothing may be written. */
  readonly indexes: string | undefined;
  readonly open?: ((options: JudgeOptions) => Judge) | undefined;
  /** It is ready, or there is none. */
  readonly changed: () => void;
}

export class DeskJudge {
  readonly #options: DeskJudgeOptions;
  #asked: Promise<Judge> | undefined;
  /** The same, once it is made. */
  #made: Judge | undefined;

  constructor(options: DeskJudgeOptions) {
    this.#options = options;
  }

  get(): Promise<Judge> {
    this.#asked ??= this.#make();
    return this.#asked;
  }

  /** For somebody who waits: undefined where there is none, or it is only being looked for. */
  async ready(): Promise<Judge | undefined> {
    const judge = await this.get();
    return judge.state === 'ready' ? judge : undefined;
  }

  /** Whether there is one, once that is known. */
  async atHand(): Promise<boolean> {
    const judge = await this.get();
    await judge.ready;
    return judge.state === 'ready';
  }

  /** Why none speaks, in one English sentence; undefined where one does, or nobody has looked for it yet. */
  get rulesOnly(): string | undefined {
    const { state, why } = this.#made ?? {};
    return state === 'absent' || state === 'failed' ? why : undefined;
  }

  async dispose(): Promise<void> {
    await (await this.#asked)?.dispose();
  }

  async #make(): Promise<Judge> {
    const { desks, indexes, open, changed } = this.#options;
    const model = (await desks()).find(({ project }) => project.judgeModel !== undefined)?.project.judgeModel;
    const cache = indexes === undefined ? undefined : join(dirname(indexes), 'judge');
    this.#made = (open ?? makeJudge)({ on: true, model, cache });
    this.#made.onDidChange(changed);
    return this.#made;
  }
}
