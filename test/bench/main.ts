// npm run bench: keystrokes, hovers and indexing on an invented desk; prints a table, and with --write keeps it. With
// --most=100000: up to so many sources. With --hostile: how the cost of texts that nobody would print grows with their length.
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { activationRows } from './activation/rows';
import { checkersRows } from './checkers/rows';
import { engineRows } from './engine';
import { hostileReport } from './hostile';
import { invent } from './invent';
import { judgeRows } from './judge/rows';
import { keystrokeRows, meanwhileRows } from './keystroke';
import { rulePassRows } from './rulePass/rows';
import { replayRows } from './replay/replay';
import { scaleTable } from './scale';
import { table } from './timing';
import { writingRows } from './writing';

if (!existsSync(join(import.meta.dirname, '../../dist/server.js'))) {
  console.error('dist/server.js is not there: run npm run build first.');
  process.exit(2);
}
if (process.argv.includes('--hostile')) {
  console.log(hostileReport());
  process.exit(0);
}
const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return given ? Number(given.split('=')[1]) : otherwise;
};
const named = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const judge = await judgeRows(named('judge'), named('native'));
if (process.argv.includes('--judge-only')) {
  console.log([table(judge.rows), judge.missing].join('\n').trim());
  process.exit(0);
}
const size = option('articles', 1000);
const desk = invent(size);
const words = desk.draft.split(/\s+/).length;
const checkers = await checkersRows(size);
const activation = activationRows();
const sections = [
  [
    'Language server over stdio',
    `${size.toLocaleString('en-US')} articles, a draft of ${words.toLocaleString('en-US')} words with 40 quotations; × an empty request.`,
    [...(await keystrokeRows(desk)), ...(await meanwhileRows(desk))],
  ],
  [
    'Beside other checkers of prose',
    `Drafts whose every sentence is a claim that cites one of ${size.toLocaleString('en-US')} articles; a key in the middle. cSpell (\`cspell-lib\`, its English dictionaries) and textlint (\`terminology\` and \`write-good\`) as their extensions call them at each change, without the way to the editor, which is in ours; × ours. ${checkers.missing}`,
    checkers.rows,
  ],
  [
    'Activation',
    `What VS Code itself says of the packed extension, loading its code and calling \`activate()\`: fresh starts of the hosts of the tests. As the window opens, all else is loaded, too, and on the same cores the window itself is drawn. ${activation.missing}`,
    activation.rows,
  ],
  [
    'Rule pass',
    `A draft of 2,000 words, every sentence a claim that cites one of the demo’s articles, among ${size.toLocaleString('en-US')} articles. Nothing is kept from one pass to the next, but the code is warm, from the seventh pass of a process on, where not said otherwise.`,
    await rulePassRows(size),
  ],
  [
    'The learned judge',
    `Run natively where \`--native=DIR\` names the package \`onnxruntime-node\`, and by the WebAssembly that is shipped; one thread, one pair at a time. ${judge.missing}`,
    judge.rows,
  ],
  [
    'Completion and paste',
    'The same desk; from the key to the list, before the text is analysed. × an empty request.',
    await writingRows(desk),
  ],
  [
    'Typing replayed',
    '10 drafts of 1,000 words over the demo corpus, key by key: typed, corrected, reordered.',
    replayRows(10, 1000),
  ],
  ['Engine', '2,700 articles (10 MB); × a plain search of every text.', await engineRows(invent(2700))],
] as const;
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node.split('.')[0]}`;
const scale = [1000, 10_000, 100_000].filter((it) => it <= option('most', 10_000));
const report = [
  '# What it costs',
  `\`npm run bench\` on ${machine}. Trust the ratios, not the milliseconds.`,
  '## From a thousand sources to a hundred thousand',
  'Articles of 3.8 KB, a draft of 2,000 words with 40 quotations. A cold start reads every file, a warm one what the index on disk knows of them; memory is that of the server once nothing is left to do.',
  await scaleTable(scale),
  ...sections.flatMap(([title, about, rows]) => [`## ${title}`, about.trim(), table(rows)]),
].join('\n\n');
console.log(report);
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), `${report}\n`);
