/** The baseline, `deskcheck.baseline.json`: what was found in old drafts and is not reported any more; merged as the ledger is. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { said, type EarlierFinding } from '../engine/index';
import { entryComplaint } from './entryComplaint';
import { formatEntries, readEntries } from './entryLines';
import { inTurn } from './ownFile';
import { whyNotWritten } from './whyNotWritten';

export interface BaselineEntry extends EarlierFinding {
  /** Where it was found, relative to the project with `/`. It holds in other drafts, too: files are renamed. */
  readonly draft: string;
}

const entrySchema = z.looseObject({
  rule: z.string().min(1),
  clause: z.string(),
  passage: z.string(),
  draft: z.string().default(''),
});

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  /** False where there is no such file. */
  readonly exists: boolean;
  /** One sentence, when the file is damaged; there are no entries then. */
  readonly problem?: string;
  /** Further fields of the file, as they stand there. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export type BaselineWritten =
  | { readonly ok: true; readonly added: readonly BaselineEntry[]; readonly removed: readonly BaselineEntry[] }
  | { readonly ok: false; readonly problem: string };

/** A missing file is an empty baseline. */
export async function readBaseline(path: string): Promise<Baseline> {
  const damaged = (why: string): Baseline => ({
    entries: [],
    exists: true,
    problem: said(
      '{0} is damaged ({1}). It was left as it is, and everything is reported; repair it or write it anew.',
      basename(path),
      why,
    ),
  });
  let text: string;
  try {
    if (!(await stat(path)).isFile()) return damaged(said('it cannot be opened'));
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? { entries: [], exists: false } : damaged(said('it cannot be opened'));
  }
  const file = readEntries(text, ['findings']);
  if ('why' in file) return damaged(file.why);
  if (!file.versions.every((version) => version === 1))
    return damaged(said('at version: it is none that is known here'));
  const entries = new Map<string, BaselineEntry>();
  for (const entry of file.entries) {
    const read = entrySchema.safeParse(entry.value);
    const issue = read.error?.issues[0];
    if (issue) return damaged(entryComplaint(entry, issue));
    if (read.success) entries.set(keyOf(read.data), read.data);
  }
  return { entries: [...entries.values()], exists: true, more: file.more };
}

/** Puts entries in place of those of the same drafts, and leaves those of all others. */
export const replaceInBaseline = (
  path: string,
  drafts: readonly string[],
  entries: readonly BaselineEntry[],
): Promise<BaselineWritten> =>
  rewrite(path, (now) => [...now.filter(({ draft }) => !drafts.includes(draft)), ...entries]);

/** Takes entries out and puts others in: the way there, and the way back. */
export const changeBaseline = (
  path: string,
  removed: readonly EarlierFinding[],
  added: readonly BaselineEntry[],
): Promise<BaselineWritten> => {
  const gone = new Set(removed.map(bindingOf));
  return rewrite(path, (now) => [...now.filter((entry) => !gone.has(bindingOf(entry))), ...added]);
};

async function rewrite(
  path: string,
  step: (now: readonly BaselineEntry[]) => readonly BaselineEntry[],
): Promise<BaselineWritten> {
  try {
    return await inTurn(path, async (file, replace): Promise<BaselineWritten> => {
      const { entries: before, problem, more } = await readBaseline(file);
      if (problem !== undefined) return { ok: false, problem };
      const after = [...new Map(step(before).map((entry) => [keyOf(entry), entry])).values()];
      const had = new Set(before.map(keyOf));
      const has = new Set(after.map(keyOf));
      await replace(formatBaseline(after, more));
      return {
        ok: true,
        added: after.filter((entry) => !had.has(keyOf(entry))),
        removed: before.filter((entry) => !has.has(keyOf(entry))),
      };
    });
  } catch (error) {
    return { ok: false, problem: whyNotWritten(said('The baseline was not written'), basename(path), error) };
  }
}

/** By draft, then by what was found. */
export const formatBaseline = (entries: readonly BaselineEntry[], more: Baseline['more'] = {}): string =>
  formatEntries(
    1,
    'findings',
    [...entries]
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .map(({ draft, rule, clause, passage, ...rest }) => {
        return { draft, rule, clause, passage, ...rest };
      }),
    more,
  );

const keyOf = ({ draft, rule, clause, passage }: BaselineEntry): string => [draft, rule, clause, passage].join('\n');

/** Without the draft. */
export const bindingOf = ({ rule, clause, passage }: EarlierFinding): string => [rule, clause, passage].join('\n');
