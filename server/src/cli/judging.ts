/** Has the claims of a draft, or what was found in sources, judged for a command: all at once, with progress on a terminal. */
import { join } from 'node:path';
import { cacheFolder } from '../adapters/extractedTexts';
import { makeJudge } from '../adapters/judge';
import type { Project } from '../adapters/project';
import { pairKey, pairsToJudge, type Analysis, type Judgement, type JudgePair, type Judgements } from '../engine/index';
import { progressBar, type Terminal } from './terminal';

export interface Judging {
  /** Undefined where no judge is wanted or at hand. */
  judged(analysis: Analysis, shown: string): Promise<Judgements | undefined>;
  /** The same for pairs, which are put together only where there is a judge. */
  answers(pairs: () => readonly JudgePair[], shown: string): Promise<Judgements | undefined>;
  dispose(): Promise<void>;
}

/** Pairs between two steps of the progress bar. */
const step = 32;

/** Says on stderr, once, why claims are not judged where somebody expects it. */
export function openJudging(project: Project, terminal: Terminal): Judging {
  if (project.config.judge === 'off') {
    const nothing = () => Promise.resolve(undefined);
    return { judged: nothing, answers: nothing, dispose: () => Promise.resolve() };
  }
  const judge = makeJudge({
    on: true,
    model: project.judgeModel,
    cache: join(cacheFolder(terminal.env), 'judge'),
  });
  const known = new Map<string, Judgement>();
  let told = false;
  const answers: Judging['answers'] = async (wanted, shown) => {
    const bar = progressBar(terminal, `Judging ${shown}`);
    await judge.ready;
    const pairs = judge.state === 'ready' ? wanted() : [];
    for (let at = 0; at < pairs.length; at += step) {
      const part = pairs.slice(at, at + step);
      const found = await judge.judge(part);
      part.forEach((pair, i) => found[i] && known.set(pairKey(pair), found[i]));
      bar.show(Math.min(at + step, pairs.length), pairs.length);
    }
    bar.clear();
    const failed = judge.state === 'failed' || (judge.state === 'absent' && project.judgeModel !== undefined);
    if (failed && !told) {
      terminal.err(`Claims are compared by rules only: ${judge.why}\n`);
      told = true;
    }
    return known.size > 0 ? known : undefined;
  };
  return {
    judged: (analysis, shown) => answers(() => pairsToJudge(analysis, known), shown),
    answers,
    dispose: () => judge.dispose(),
  };
}
