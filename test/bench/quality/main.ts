// npm run bench:quality: what the checks find, what they miss, and how often they speak where nothing departs; README.md says
// which data it reads. --sets=FILE names them, --level=thorough asks more, --only=gold,claims,noise does a part, --articles=N
// reads fewer articles, --show prints the alarms of the noise parts that nobody has judged yet, --show=all every one.
import { join } from 'node:path';
import { figuresOf } from './figures';
import { judge, loadClaims, loadGold, type Level } from './judged';
import { cleanDraft, printsOfOneText, rewritten, rightRows, type Noise } from './noise';
import { setsOf } from './sets';
import { noiseTable, scoreTable, unjudged } from './tables';

const option = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const project = join(import.meta.dirname, '../../..');
const level: Level = option('level') === 'thorough' ? 'thorough' : 'calm';
const only = option('only')?.split(',');
const does = (part: string): boolean => only?.includes(part) ?? true;
const sets = setsOf(option('sets'), project);
const gold = sets.gold.map(loadGold);
const claims = sets.claims.map(loadClaims);

if (does('gold') || does('claims')) {
  const scored = [...(does('gold') ? gold : []), ...(does('claims') ? claims : [])];
  console.log(`\n## Scores, ${level}\n`);
  if (scored.length === 0) console.log('No sets are named: see test/bench/quality/README.md.');
  else console.log(scoreTable(scored.map((set) => [set.name, figuresOf(judge(set, level))])));
}
if (does('noise')) {
  const most = Number(option('articles') ?? 100);
  const demo = join(project, 'corpus');
  const files = [...sets.articles, ...process.argv.slice(2).filter((arg) => !arg.startsWith('--'))];
  const parts: readonly Noise[] = [
    ...rewritten(files, most, level),
    printsOfOneText([demo, ...sets.gold.map(({ articles }) => articles)], level),
    ...[...gold, ...claims].map((set) => rightRows(set, level)),
    cleanDraft(demo, 'drafts/clean.md', level),
  ];
  console.log(`\n## Alarms where nothing departs, ${level}\n\n${noiseTable(parts)}`);
  const show = process.argv.find((arg) => arg === '--show' || arg === '--show=all');
  if (show)
    for (const part of parts)
      for (const { rule, message, sentence, source, hash } of unjudged(part, show === '--show=all'))
        console.log(`\n${part.part} · ${rule} · ${hash} · ${message}\n  ${sentence}\n  SOURCE ${source}`);
}
