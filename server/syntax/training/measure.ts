/**
 * Measures the tagger and the parser as they are shipped:
 *
 *     node --import tsx server/syntax/training/measure.ts TREEBANK.conllu
 */
import { syntaxModel } from '../../src/engine/text/syntax/model';
import { exampleOf } from './example';
import { printed, score, scoreRules } from './score';
import { readConllu } from './treebank';

const [path] = process.argv.slice(2);
if (!path) throw new Error('Name a treebank file.');
const { tagger, parser, clusters } = syntaxModel();
const names = { tags: parser.inventory.tagNames, relations: parser.inventory.relationNames };
const all = readConllu(path).map((s) => exampleOf(s, names, clusters));
const parts: readonly (readonly [string, typeof all])[] = [
  ['all', all],
  ['news', all.filter((e) => e.sentence.id.startsWith('n'))],
];
for (const [name, part] of parts) {
  if (part.length === 0) continue;
  console.log(`${name.padEnd(5)} ${printed(score(part, names, tagger, parser))}`);
  const { subject, object } = scoreRules(part, names, tagger);
  console.log(`${name.padEnd(5)} by rules over tags: subject F1 ${subject.toFixed(1)}  object F1 ${object.toFixed(1)}`);
}
// The first rounds pay for compilation.
let best = 0;
for (let round = 0; round < 8; round++) {
  const started = performance.now();
  const { words } = score(all, names, tagger, parser);
  best = Math.max(best, (words / (performance.now() - started)) * 1000);
}
console.log(`${Math.round(best / 1000)},000 words/s`);
