// npm run bench -- --hostile: how the cost of each hostile text grows with its length; lists what grows faster than it should.
import { articleAnalysis, emptyCorpus, findOrigins, listedClusters } from '../../server/src/engine/index';
import { cpuTime } from '../harness/cpuTime';
import { hostileTexts } from '../harness/hostileTexts';
import { sourceFile } from '../harness/memoryAnalysis';

/** UTF-16 units; the longer text is four times the shorter. */
const LENGTHS = [16_000, 64_000] as const;
/** Of the shorter text's cost, in milliseconds: below, the machine's noise is what grows. */
const LEAST_MS = 20;
const STEPS = ['index', 'read', 'compare', 'list'] as const;

export function hostileReport(): string {
  const rows = Object.entries(hostileTexts).map(([name, make]) => {
    const [short, long] = LENGTHS.map((length) => costs(make(length)));
    return STEPS.map((_, i) => {
      const [from, to] = [short![i]!, long![i]!];
      const growth = to / Math.max(from, LEAST_MS);
      return `${from.toFixed(0)} → ${to.toFixed(0)} ms${growth > 6 ? ` (× ${growth.toFixed(1)})` : ''}`;
    }).reduce((row, cell) => `${row} | ${cell}`, name);
  });
  return [`text | ${STEPS.join(' | ')}`, ...rows].join('\n');
}

/** Milliseconds of this process for each step, over two articles that hold the text. */
function costs(text: string): readonly number[] {
  const add = [
    sourceFile('corpus/a.md', `The council met.\n\n${text}`),
    sourceFile('corpus/b.md', `${text}\n\nIt rained.`),
  ];
  let corpus = emptyCorpus;
  const index = cpuTime(() => (corpus = emptyCorpus.update({ add })));
  const read = cpuTime(() => corpus.articles.forEach(articleAnalysis));
  const run = findOrigins(corpus, undefined, articleAnalysis);
  let step = run.next();
  const compare = cpuTime(() => {
    while (!step.done) step = run.next();
  });
  const list = cpuTime(() => step.done && listedClusters(step.value.clusters));
  return [index, read, compare, list];
}
