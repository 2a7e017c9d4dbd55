// A session over some sources and an index on disk, in this process: what it holds in the end, and what it had to read.
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { indexFolder } from '../../server/src/adapters/indexFolder';
import { makeSourceIndex, type SourceAddress, type SourceIndexOptions } from '../../server/src/adapters/sourceIndex';
import { emptyCorpus, type Corpus } from '../../server/src/engine/index';
import { corpusDigest } from '../harness/corpusDigest';

/** Milliseconds after which a file's age is no reason to read it again. */
const SETTLED = 70;

export const settled = (): Promise<void> => wait(SETTLED);

export function sourcesIn(root: string): readonly SourceAddress[] {
  const names = readdirSync(join(root, 'corpus'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({ absolute: join(root, 'corpus', name), shown: `corpus/${name}` }));
}

/** Where `openProject` keeps the index of a project in this folder. */
export const storeOf = (indexes: string, root: string): string => indexFolder(indexes, [root, join(root, 'corpus')]);

export interface Session {
  readonly digest: unknown;
  readonly corpus: Corpus;
  /** Files that the index did not know. */
  readonly read: number;
  readonly notes: readonly string[];
}

export async function session(root: string, options: SourceIndexOptions = {}): Promise<Session> {
  const notes: string[] = [];
  const index = makeSourceIndex({ note: (words) => notes.push(words), ...options });
  let corpus = emptyCorpus;
  const restoring = index.restore(sourcesIn(root));
  let next = await restoring.next();
  for (; next.done !== true; next = await restoring.next())
    corpus = corpus.update({ read: next.value.read, problems: next.value.problems });
  for await (const { read, problems } of index.read(next.value)) corpus = corpus.update({ read, problems });
  const digest = corpusDigest(corpus);
  await index.dispose();
  return { digest, corpus, read: next.value.length, notes };
}
