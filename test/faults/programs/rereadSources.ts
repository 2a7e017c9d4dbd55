// Reads its sources again and again, as a very long session does, and puts its log in order every few times: `rereadSources.js ROOT STORE`.
import { setTimeout as wait } from 'node:timers/promises';
import { emptyCorpus } from '../../../server/src/engine/index';
import { makeSourceIndex } from '../../../server/src/adapters/sourceIndex';
import { sourcesIn } from '../sessions';

async function main(): Promise<void> {
  const [, , root = '', store = ''] = process.argv;
  const note = (words: string): void => void process.stdout.write(`! ${words}\n`);
  const index = makeSourceIndex({ store, note, spare: 50_000 });
  const files = sourcesIn(root);
  const present = files.map(({ shown }) => shown);
  let corpus = emptyCorpus;
  const restoring = index.restore(files);
  let next = await restoring.next();
  for (; next.done !== true; next = await restoring.next()) corpus = corpus.update({ read: next.value.read });
  for (let wanted = next.value; ; wanted = files.filter(() => Math.random() < 0.3)) {
    for await (const { read, problems } of index.read(wanted)) corpus = corpus.update({ read, problems });
    await index.rest(() => present);
    // Whoever looks at a text finds one.
    const article = corpus.articles[Math.floor(Math.random() * corpus.articles.length)];
    if (article?.text.trim() === '') note('a text is gone');
    process.stdout.write('.\n');
    await wait(10);
  }
}

void main();
