/** Reads dependency treebanks (CoNLL-U) into plain sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sentence of a treebank; `heads` are 0 for the root, else the number of a word from 1. */
export interface TreebankSentence {
  readonly id: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly tags: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** GUM's genres whose texts are CC-BY. Biographies and travel guides are CC BY-SA: weights must not come from them. */
const GENRES = ['academic', 'court', 'interview', 'news'];

/** Documents in the order of their names, each a list of sentences. */
export function readGum(folder: string): readonly (readonly TreebankSentence[])[] {
  return readdirSync(folder)
    .filter((name) => GENRES.some((genre) => name.startsWith(`GUM_${genre}_`)))
    .sort()
    .map((name) => readConllu(join(folder, name)));
}

export function readConllu(path: string): TreebankSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\n+/)
    .filter((block) => /^1\t/m.test(block))
    .map(readSentence);
}

function readSentence(block: string): TreebankSentence {
  const lines = block.split('\n');
  const said = (key: string): string =>
    lines.find((line) => line.startsWith(`# ${key} = `))?.slice(key.length + 5) ?? '';
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
  const column = (i: number): string[] => rows.map((row) => row[i] ?? '_');
  return {
    id: said('sent_id'),
    text: said('text'),
    words: column(1),
    lemmas: column(2),
    upos: column(3),
    tags: column(4),
    heads: column(6).map(Number),
    relations: column(7),
  };
}
