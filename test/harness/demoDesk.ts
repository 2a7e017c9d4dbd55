// The demo that ships with the project: its articles and its drafts.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../server/src/adapters/decode';
import { emptyCorpus, type Corpus } from '../../server/src/engine/index';
import { sourceFile } from './memoryAnalysis';

const folder = join(import.meta.dirname, '../../corpus');

/** Article texts by path, taken for UTF-8, which one of them is not. */
export const demoCorpus: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name) && !name.startsWith('report.'))
    .map((name) => [`corpus/${name}`, readFileSync(join(folder, name), 'utf8')]),
);

/** The articles as the demo's own project reads them, older encodings and all; nothing is known of them yet. */
export const unreadArticles = (): Corpus =>
  emptyCorpus.update({
    add: Object.keys(demoCorpus).map((path) => sourceFile(path, textOf(path.slice('corpus/'.length)))),
  });

let shared: Corpus | undefined;

/** The same once for all who do not ask what has been read of them: what was read stays with an article. */
export const demoArticles = (): Corpus => (shared ??= unreadArticles());

/** The drafts of the demo, by name. */
export const demoDrafts = (): readonly (readonly [name: string, text: string])[] =>
  readdirSync(join(folder, 'drafts'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name, textOf(`drafts/${name}`)]);

function textOf(path: string): string {
  const decoded = decode(readFileSync(join(folder, path)));
  return 'text' in decoded ? decoded.text : assert.fail(`${path}: ${decoded.reason}`);
}
