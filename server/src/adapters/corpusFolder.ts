/** Lists and reads the article files of the source folders, in batches, and says what was not read and why. */
import { readdir, realpath } from 'node:fs/promises';
import { extname, join, relative, sep, isAbsolute } from 'node:path';
import type { SourceFile, SourceProblem } from '../engine/index';
import { whyConfined, type MayRead } from './confine';
import { fetchSource, isReadable, unsupported, whyNot } from './readers/index';

export interface Listing {
  /** Absolute, in the order of their names. */
  readonly files: readonly string[];
  readonly problems: readonly SourceProblem[];
}

export interface ListOptions {
  /** Path as reports show it. */
  readonly show: (absolute: string) => string;
  /** Files that are no articles though they lie there: drafts, reports. */
  readonly leaveOut: (absolute: string) => boolean;
  readonly mayRead: MayRead;
}

export interface Batch {
  readonly files: readonly SourceFile[];
  readonly problems: readonly SourceProblem[];
  /** Files read so far, and in all. */
  readonly done: number;
  readonly total: number;
}

/** Documents a writer will miss when they are passed over, so each is named. */
const documents = new Set(['.pdf', '.docx', '.doc', '.odt', '.rtf', '.mhtml', '.eml', '.msg', '.epub', '.webarchive']);
const filesAtOnce = 16;
/** Longest stretch of reading without serving messages, in milliseconds, but for a single page that takes longer. */
const slice = 15;

/** Dot-folders and `node_modules` are passed over; a missing folder is a problem that says what to do. */
export async function listSources(folders: readonly string[], options: ListOptions): Promise<Listing> {
  const files = new Set<string>();
  const problems: SourceProblem[] = [];
  const others = new Map<string, number>();
  const seen = new Set<string>();
  for (const folder of folders) await walk(folder, true);
  for (const [key, count] of others) {
    const [path = '', ext = ''] = key.split('\n');
    problems.push({
      path,
      message: `Not read: ${count} ${ext} ${count === 1 ? 'file' : 'files'}; only .txt, .md and .html are read in this version.`,
    });
  }
  return { files: [...files].sort(), problems };

  async function walk(folder: string, top: boolean): Promise<void> {
    try {
      // A link that leads back up must not be followed for ever.
      const real = await realpath(folder);
      if (seen.has(real)) return;
      seen.add(real);
      if (!(await options.mayRead(real))) {
        problems.push({ path: options.show(folder), message: whyConfined });
        return;
      }
      const entries = await readdir(folder, { withFileTypes: true });
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const link = entry.isSymbolicLink();
        if (entry.isDirectory() || (link && (await isFolder(path)))) await walk(path, false);
        else if (!link || (await options.mayRead(path))) sort(path, folder);
        else problems.push({ path: options.show(path), message: whyConfined });
      }
    } catch (error) {
      problems.push({ path: options.show(folder), message: folderProblem(error, top) });
    }
  }

  function sort(path: string, folder: string): void {
    if (options.leaveOut(path)) return;
    const ext = extname(path).toLowerCase();
    if (isReadable(path)) files.add(path);
    else if (documents.has(ext))
      problems.push({ path: options.show(path), message: `Not read yet: ${unsupported(path)}.` });
    else {
      const key = `${options.show(folder)}\n${ext || 'other'}`;
      others.set(key, (others.get(key) ?? 0) + 1);
    }
  }
}

/** Reads with bounded concurrency; the batches come in the order of `files`. */
export async function* readSources(
  files: readonly string[],
  show: (absolute: string) => string,
  batchSize: number,
  signal?: AbortSignal,
): AsyncGenerator<Batch> {
  for (let from = 0; from < files.length; from += batchSize) {
    if (signal?.aborted) return;
    const group = files.slice(from, from + batchSize);
    const fetched = await inParallel(group, filesAtOnce, (path) => fetchSource(path, show(path)));
    const read = await inSlices(fetched);
    yield {
      files: read.flatMap((r) => r.file ?? []),
      problems: read.flatMap((r) => r.problems),
      done: from + group.length,
      total: files.length,
    };
  }
}

/** Relative to `root` where the file lies below it, else absolute; `/` between folders. */
export function shownPath(root: string, absolute: string): string {
  const way = relative(root, absolute);
  return (way.startsWith('..') || isAbsolute(way) ? absolute : way).split(sep).join('/') || '.';
}

async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const i = next++;
      results[i] = await work(items[i]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}

/** Lets other work through whenever the reading has taken a slice. */
async function inSlices<T>(tasks: readonly (() => T)[]): Promise<readonly T[]> {
  const results: T[] = [];
  let since = performance.now();
  for (const task of tasks) {
    results.push(task());
    if (performance.now() - since < slice) continue;
    await new Promise((resume) => setImmediate(resume));
    since = performance.now();
  }
  return results;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    await readdir(path);
    return true;
  } catch {
    return false;
  }
}

function folderProblem(error: unknown, top: boolean): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' && top) {
    return 'There is no such source folder. Create it and put your articles there, or name another with --corpus or “corpus” in deskcheck.json.';
  }
  if (code === 'ENOTDIR') return 'This is a file, not a folder. Name the folder that holds your articles.';
  return `Not read: ${whyNot(error)}.`;
}
