/** Has a draft's claims judged for a command: all of them at once, with progress on a terminal. */
import { join } from 'node:path';
import { cacheFolder } from '../adapters/extractedTexts';
import { makeJudge } from '../adapters/judge';
import type { Project } from '../adapters/project';
import { pairKey, pairsToJudge, type Analysis, type Judgement, type Judgements } from '../engine/index';
import { progressBar, type Terminal } from './terminal';

export interface Judging {
  /** Undefined where no judge is wanted or at hand. */
  judged(analysis: Analysis, shown: string): Promise<Judgements | undefined>;
  dispose(): Promise<void>;
}

/** Pairs between two steps of the progress bar. */
const step = 32;

/** Says on stderr, once, why claims are not judged where somebody expects it. */
export function openJudging(project: Project, terminal: Terminal): Judging {
  if (project.config.judge === 'off')
    return { judged: () => Promise.resolve(undefined), dispose: () => Promise.resolve() };
  const judge = makeJudge({
    on: true,
    model: project.judgeModel,
    cache: join(cacheFolder(terminal.env), 'judge'),
  });
  const known = new Map<string, Judgement>();
  let told = false;
  return {
    judged: async (analysis, shown) => {
      const bar = progressBar(terminal, `Judging ${shown}`);
      await judge.ready;
      const pairs = judge.state === 'ready' ? pairsToJudge(analysis, known) : [];
      for (let at = 0; at < pairs.length; at += step) {
        const part = pairs.slice(at, at + step);
        const answers = await judge.judge(part);
        part.forEach((pair, i) => answers[i] && known.set(pairKey(pair), answers[i]));
        bar.show(Math.min(at + step, pairs.length), pairs.length);
      }
      bar.clear();
      const failed = judge.state === 'failed' || (judge.state === 'absent' && project.judgeModel !== undefined);
      if (failed && !told) {
        terminal.err(`Claims are compared by rules only: ${judge.why}\n`);
        told = true;
      }
      return known.size > 0 ? known : undefined;
    },
    dispose: () => judge.dispose(),
  };
}
