/** The ledger of decisions, `deskcheck.ledger.json`: sorted, so that it diffs and merges; never overwritten when damaged. */
import { readdir, readFile, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Acceptance, Decision, SourceIgnore } from '../engine/index';
import { withLock } from './fileLock';
import { whyNotWritten } from './whyNotWritten';

export const ledgerFileName = 'deskcheck.ledger.json';

const why = { reason: z.string(), by: z.string().optional(), date: z.string().optional() };
const rule = z.string().min(1);
/** Of the other kind of decision: by these the two are told apart. */
const foreign = z.undefined({ error: 'belongs into the other list' }).optional();
/** Fields that only a later version knows are kept: another desk may have it already. */
const ledgerSchema = z.looseObject({
  version: z.literal(1),
  accepted: z.array(z.looseObject({ rule, clause: z.string(), passage: z.string(), source: foreign, ...why })),
  ignored: z
    .array(z.looseObject({ rule, source: z.string().min(1), clause: foreign, passage: foreign, ...why }))
    .default([]),
});

export interface Ledger {
  readonly decisions: readonly Decision[];
  /** One sentence, when the file is damaged; the decisions are empty then. */
  readonly problem?: string;
  /** Further fields of the file, as they stand there. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What a decision is about, without what it says. */
export type Decided = Pick<Acceptance, 'rule' | 'clause' | 'passage'> | Pick<SourceIgnore, 'rule' | 'source'>;

/** One entry before and after; undefined where there is none. */
export interface LedgerChange {
  readonly before: Decision | undefined;
  readonly after: Decision | undefined;
}

export type Written =
  | { readonly ok: true; readonly decisions: readonly Decision[]; readonly change: LedgerChange }
  /** `stale`: the file is fine, but the entry is not what the caller took it for. */
  | { readonly ok: false; readonly stale: boolean; readonly problem: string };

/** A missing file is an empty ledger. */
export async function readLedger(path: string): Promise<Ledger> {
  let text: string;
  try {
    // Reading a pipe or a device would never end.
    if (!(await stat(path)).isFile()) return { decisions: [], problem: damaged(path, 'it cannot be opened') };
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? { decisions: [] } : { decisions: [], problem: damaged(path, 'it cannot be opened') };
  }
  try {
    const read = ledgerSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (read.success) {
      const { version: _, accepted, ignored, ...more } = read.data;
      return { decisions: sorted([...accepted, ...ignored] as readonly Decision[]), more };
    }
    const issue = read.error.issues[0];
    return {
      decisions: [],
      problem: damaged(path, issue ? `at ${issue.path.join('.') || 'the top'}: ${issue.message}` : 'not a ledger'),
    };
  } catch {
    const why = /^(?:<<<<<<<|=======|>>>>>>>)/m.test(text) ? 'it holds an unfinished merge' : 'it is not valid JSON';
    return { decisions: [], problem: damaged(path, why) };
  }
}

/** A decision on the same thing is replaced. */
export const addDecision = (path: string, decision: Decision): Promise<Written> =>
  rewrite(path, (now) => ({ before: now.find((d) => isSameDecision(d, decision)), after: decision }));

/** Takes a decision out; `stale` when it is not in the file any more. */
export const removeDecision = (path: string, decided: Decided): Promise<Written> =>
  rewrite(path, (now) => {
    const before = now.find((d) => isSameDecision(d, decided));
    return before && { before, after: undefined };
  });

/** Puts back what stood before a change; `stale` when the entry is not as that change left it. */
export const takeBack = (path: string, { before, after }: LedgerChange): Promise<Written> =>
  rewrite(path, (now) => {
    const about = after ?? before;
    const current = about && now.find((d) => isSameDecision(d, about));
    return lineOf(current) === lineOf(after) ? { before: after, after: before } : undefined;
  });

/** The last write to each ledger of this process; other processes are kept out by the lock. */
const waiting = new Map<string, Promise<unknown>>();

/** @param step the change to make of what the file holds now; undefined when there is nothing to change any more. */
function rewrite(path: string, step: (now: readonly Decision[]) => LedgerChange | undefined): Promise<Written> {
  const before = waiting.get(path) ?? Promise.resolve();
  const run = before.then(() => write(path, step));
  waiting.set(path, run);
  return run;
}

async function write(path: string, step: (now: readonly Decision[]) => LedgerChange | undefined): Promise<Written> {
  try {
    // A ledger that is a link to a shared one stays a link.
    const file = await realpath(path).catch(() => path);
    return await withLock(file, async (): Promise<Written> => {
      const current = await readLedger(file);
      if (current.problem !== undefined) return { ok: false, stale: false, problem: current.problem };
      const change = step(current.decisions);
      if (!change) return { ok: false, stale: true, problem: 'The ledger has changed meanwhile: nothing was done.' };
      const about = change.after ?? change.before;
      const others = current.decisions.filter((d) => !about || !isSameDecision(d, about));
      const decisions = sorted(change.after ? [...others, change.after] : others);
      await replaceFile(file, formatLedger(decisions, current.more));
      return { ok: true, decisions, change };
    });
  } catch (error) {
    const problem = whyNotWritten('The decision was not written', basename(path), error);
    return { ok: false, stale: false, problem };
  }
}

/** Written beside and renamed, so that whoever dies in the middle leaves the old file whole. */
async function replaceFile(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { encoding: 'utf8', flush: true });
    await rename(beside, file);
  } finally {
    await sweep(file);
  }
}

/** Removes what writers that died have left; who holds the lock is the only living one. */
async function sweep(file: string): Promise<void> {
  const entries = await readdir(dirname(file)).catch(() => []);
  const left = entries.filter((name) => name.startsWith(`${basename(file)}.`) && name.endsWith('.tmp'));
  await Promise.all(left.map((name) => unlink(join(dirname(file), name)).catch(() => undefined)));
}

/** One field a line, fields and entries in a fixed order, a line break at the end. */
export function formatLedger(decisions: readonly Decision[], more: Ledger['more'] = {}): string {
  const all = sorted(decisions).map(inOrder);
  const ignored = all.filter((decision) => 'source' in decision);
  const accepted = all.filter((decision) => !('source' in decision));
  return `${JSON.stringify({ version: 1, accepted, ...(ignored.length > 0 ? { ignored } : {}), ...more }, null, 2)}\n`;
}

function inOrder(decision: Decision): Decision {
  const { rule, reason, by, date, ...rest } = decision;
  const signed = { reason, ...(by === undefined ? {} : { by }), ...(date === undefined ? {} : { date }) };
  if ('source' in rest) {
    const { source, ...more } = rest;
    return { rule, source, ...signed, ...more };
  }
  const { clause, passage, ...more } = rest;
  return { rule, clause, passage, ...signed, ...more };
}

const lineOf = (decision: Decision | undefined): string | undefined => decision && JSON.stringify(inOrder(decision));

const identity = (d: Decided): string =>
  ('source' in d ? [d.rule, d.source] : [d.rule, d.clause, d.passage]).join('\n');

/** About the same thing, whatever it says of it. */
export const isSameDecision = (a: Decided, b: Decided): boolean => identity(a) === identity(b);

function sorted(decisions: readonly Decision[]): readonly Decision[] {
  return [...decisions].sort((a, b) => (identity(a) < identity(b) ? -1 : identity(a) > identity(b) ? 1 : 0));
}

const damaged = (path: string, why: string): string =>
  `${basename(path)} is damaged (${why}). It was left as it is and nothing in it is applied; repair it or move it away.`;
