// npm run bench:quality -- FILE...: alarms per 1,000 sentences where nothing departs. FILE holds lines of JSON with the `text`
// of an article each. --articles=N reads fewer, --level=thorough asks more, --show prints the alarms to be read by hand.
import { noiseOf, type Noise } from './noise';

const option = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const files = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
if (files.length === 0) {
  console.error('Name a file of articles: lines of JSON with a "text" each.');
  process.exit(2);
}
const most = Number(option('articles') ?? 200);
const level = option('level') === 'thorough' ? 'thorough' : 'calm';

const rate = ({ sentences, alarms }: Noise): string =>
  sentences === 0 ? '–' : ((1000 * alarms.length) / sentences).toFixed(2);

for (const file of files) {
  const rows = noiseOf(file, most, level);
  console.log(`\n${file}, ${level}\n\n| said | sentences | alarms | per 1,000 | rules |\n|---|--:|--:|--:|---|`);
  for (const row of rows) {
    const rules = [...new Set(row.alarms.map(({ rule }) => rule))].map(
      (rule) => `${rule} ${String(row.alarms.filter((alarm) => alarm.rule === rule).length)}`,
    );
    console.log(
      `| ${row.rewrite} | ${String(row.sentences)} | ${String(row.alarms.length)} | ${rate(row)} | ${rules.join(', ')} |`,
    );
  }
  if (process.argv.includes('--show'))
    for (const { rewrite, alarms } of rows)
      for (const { rule, message, sentence } of alarms)
        console.log(`\n${rewrite} · ${rule} · ${message}\n  ${sentence}`);
}
