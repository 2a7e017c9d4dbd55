/** What the server's thread and the judge's thread say to each other; all of it plain data. */
import type { Judgement } from '../../engine/index';
import type { JudgeModel } from './modelFile';
import type { JudgeRow } from './pairInput';

/** To the judge: a few rows, and by which model. */
export interface JudgeOrder {
  readonly model: JudgeModel;
  /** Absolute folder of a native onnxruntime, where it does not lie beside the programs. */
  readonly native?: string | undefined;
  readonly rows: readonly JudgeRow[];
}

/** Back from it: one entry for each row, undefined where it cannot be judged; or why nothing can be. */
export type JudgeAnswer =
  | { readonly by: 'native' | 'wasm'; readonly judgements: readonly (Judgement | undefined)[] }
  | { readonly failed: string };
