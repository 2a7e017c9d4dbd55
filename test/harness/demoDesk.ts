// The demo corpus that ships with the project, as files by path.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../corpus');

/** Article texts by path, as the demo's own project reads them. */
export const demoCorpus: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name) && !name.startsWith('report.'))
    .map((name) => [`corpus/${name}`, readFileSync(join(folder, name), 'utf8')]),
);
