/** Keeps what quotations of drafts were found with over a restart: places of sources and hashes, and no word of a draft. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { QuoteLock } from '../engine/index';

/** Of one desk; in a folder that is not trusted there is none. */
export interface KeptQuotes {
  /** What was found in a draft when it was last open; nothing where that is not known. @param draft as reports show its path */
  read(draft: string): Promise<readonly QuoteLock[]>;
  /** Never rejects: without them a change made while the editor was closed is not noticed, and that is all. */
  write(draft: string, locks: readonly QuoteLock[]): Promise<void>;
}

/** Drafts of one desk that are remembered; those not opened for longest go first. */
const MOST_DRAFTS = 500;

const count = z.number().int().nonnegative();
const lock = z.strictObject({
  source: z.strictObject({
    article: z.string(),
    path: z.string(),
    spans: z.array(z.strictObject({ start: count, end: count })),
    words: count,
  }),
  around: z.strictObject({ before: count, behind: count }).optional(),
});
const file = z.strictObject({ version: z.literal(1), quotes: z.array(lock) });

/** @param folder private to the user, absolute; it need not be there */
export function keptQuotesIn(folder: string): KeptQuotes {
  const fileOf = (draft: string): string =>
    join(folder, `${createHash('sha256').update(draft).digest('hex').slice(0, 24)}.json`);
  const written = new Map<string, string>();
  return {
    read: async (draft) => {
      try {
        const path = fileOf(draft);
        const { quotes } = file.parse(JSON.parse(await readFile(path, 'utf8')));
        const now = new Date();
        await utimes(path, now, now);
        return quotes.map(({ source, around }) => ({ source, ...(around ? { around } : {}) }));
      } catch {
        // None yet, damaged, or of another version: a draft is watched from its next analysis on.
        return [];
      }
    },
    write: async (draft, locks) => {
      const path = fileOf(draft);
      const text = JSON.stringify({ version: 1, quotes: locks });
      if (written.get(path) === text) return;
      written.set(path, text);
      try {
        if (locks.length === 0) await rm(path, { force: true });
        else {
          await mkdir(folder, { recursive: true, mode: 0o700 });
          const fresh = `${path}.${randomUUID()}`;
          await writeFile(fresh, text, { mode: 0o600 });
          await rename(fresh, path);
          await sweep(folder);
        }
      } catch {
        written.delete(path);
      }
    },
  };
}

async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= MOST_DRAFTS) return;
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const old = dated.sort((a, b) => b.at - a.at).slice(MOST_DRAFTS);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
