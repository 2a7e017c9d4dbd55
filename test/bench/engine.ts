// Times the engine alone: building the index, and finding an altered quotation in 10 MB of articles.
import { analyseNow, articleAnalysis, emptyCorpus, parseDraft } from '../../server/src/engine/index';
import { sourceFile } from '../harness/memoryAnalysis';
import type { Invented } from './invent';
import { percentile, timed, timesOf, type Row } from './timing';

export async function engineRows({ articles, altered }: Invented): Promise<readonly Row[]> {
  const files = [...articles].map(([name, text]) => sourceFile(`corpus/${name}`, text));
  const megabytes = files.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const before = performance.now();
  const corpus = emptyCorpus.update({ add: files });
  const built = performance.now() - before;

  const texts = files.map(({ text }) => text);
  const scan = (words: string): number => texts.reduce((found, text) => found + (text.includes(words) ? 1 : 0), 0);
  const plain = await timesOf(20, (i) => scan(altered[i]!));
  const locate = (words: string) =>
    analyseNow(parseDraft(`“${words},” she said.`, { path: 'draft.md', format: 'markdown' }), corpus, {
      level: 'calm',
      decisions: [],
    });
  const deep = corpus.articles.slice(0, 200);
  const read = await timesOf(deep.length, (i) => articleAnalysis(deep[i]!));
  const thousands = deep.map(({ text }) => text.split(/\s+/).length / 1000);
  const missed = altered.filter((words) => !locate(words).quotations[0]?.matches.length).length;
  const located = await timesOf(altered.length, (i) => locate(altered[i]!));
  return [
    timed(`baseline: indexOf over ${megabytes.toFixed(1)} MB`, plain),
    timed('engine: altered 20-word quotation', located, percentile(plain, 0.5)),
    { what: 'of these not located', p50: (100 * missed) / altered.length, unit: '%' },
    { what: 'engine: index in memory', p50: (1000 * megabytes) / built, unit: 'MB/s' },
    timed(
      'engine: attributions, for each 1,000 words of an article',
      read.map((ms, i) => ms / thousands[i]!),
    ),
  ];
}
