// A corpus of articles given as text: no disk.
import { emptyCorpus, type Corpus } from '../../server/src/engine/index';
import { sourceFile } from './memoryAnalysis';

/** @param files texts by path; front matter counts */
export const corpusOf = (files: Readonly<Record<string, string>>): Corpus =>
  emptyCorpus.update({ add: Object.entries(files).map(([path, text]) => sourceFile(path, text)) });
