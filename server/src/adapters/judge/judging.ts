/** Judges rows by one model, which is loaded with the first of them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Judgement } from '../../engine/index';
import { judgementOf } from './answers';
import { MODEL, VOCABULARY } from './fileNames';
import type { JudgeAnswer, JudgeOrder } from './messages';
import type { JudgeModel } from './modelFile';
import { openModel, type Runner } from './onnx';
import { pairInput } from './pairInput';
import { WordPiece } from './wordPiece';

interface Opened {
  readonly model: JudgeModel;
  readonly wordPiece: WordPiece;
  readonly runner: Runner;
}

export class Judging {
  #opened: Opened | undefined;

  /** Never rejects. */
  async answer({ model, native, rows }: JudgeOrder): Promise<JudgeAnswer> {
    try {
      const opened = this.#opened?.model.id === model.id ? this.#opened : await open(model, native);
      this.#opened = opened;
      return { by: opened.runner.by, judgements: await judge(opened, rows) };
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  }
}

async function open(model: JudgeModel, native: string | undefined): Promise<Opened> {
  const wordPiece = new WordPiece(await readFile(join(model.folder, VOCABULARY), 'utf8'));
  return { model, wordPiece, runner: await openModel(join(model.folder, MODEL), native) };
}

async function judge(
  { model, wordPiece, runner }: Opened,
  rows: JudgeOrder['rows'],
): Promise<readonly (Judgement | undefined)[]> {
  const judgements: (Judgement | undefined)[] = [];
  for (const row of rows) {
    const input = pairInput(wordPiece, row, model.maxTokens);
    judgements.push(input && judgementOf(await runner.logits(input), model.labels, model.temperature));
  }
  return judgements;
}
