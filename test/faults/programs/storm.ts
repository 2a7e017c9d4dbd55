// A checkout, as the disk sees it: writes, moves and removes sources as fast as it can: `storm.js CORPUS FILES`. Prints how many it removed.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { invent } from '../../bench/invent';

async function main(): Promise<void> {
  const [, , corpus = '', count = ''] = process.argv;
  const files = Number(count);
  const all = [...invent(files).articles];
  const write = (at: string, some: typeof all): Promise<unknown> =>
    Promise.all(some.map(([name, text]) => writeFile(join(corpus, at, name), text)));
  await Promise.all(['a', 'b'].map((name) => mkdir(join(corpus, name))));
  await write('a', all.slice(files / 10, files / 2));
  await wait(200);
  await write('b', all.slice(files / 2));
  await rename(join(corpus, 'a'), join(corpus, 'c'));
  await wait(200);
  const moved = (await readdir(join(corpus, 'b'))).slice(0, files / 5);
  await Promise.all(
    moved.map((name, i) =>
      i % 2 === 0 ? rm(join(corpus, 'b', name)) : rename(join(corpus, 'b', name), join(corpus, 'c', name)),
    ),
  );
  await write(
    '',
    all.slice(0, files / 10).map(([name, article]) => [name, article.replace('the', 'no')]),
  );
  process.stdout.write(String(Math.ceil(moved.length / 2)));
}

void main();
