/** The ledger of settled findings, `deskcheck.ledger.json`: sorted, so that it diffs and merges; never overwritten when damaged. */
import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Decision } from '../engine/index';
import { whyNotWritten } from './whyNotWritten';

export const ledgerFileName = 'deskcheck.ledger.json';

const decisionSchema = z.object({
  rule: z.string().min(1),
  clause: z.string(),
  passage: z.string(),
  reason: z.string(),
  by: z.string().optional(),
  date: z.string().optional(),
});
const ledgerSchema = z.object({ version: z.literal(1), accepted: z.array(decisionSchema) });

export interface Ledger {
  readonly decisions: readonly Decision[];
  /** One sentence, when the file is damaged; the decisions are empty then. */
  readonly problem?: string;
}

export type Accepted =
  { readonly ok: true; readonly decisions: readonly Decision[] } | { readonly ok: false; readonly problem: string };

/** A missing file is an empty ledger. */
export async function readLedger(path: string): Promise<Ledger> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? { decisions: [] } : { decisions: [], problem: damaged(path, 'it cannot be opened') };
  }
  try {
    const read = ledgerSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (read.success) return { decisions: sorted(read.data.accepted as readonly Decision[]) };
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

/** Adds a decision to what the file holds now, so that another window's entries stay; replaces one on the same finding. */
export async function addDecision(path: string, decision: Decision): Promise<Accepted> {
  const before = waiting.get(path) ?? Promise.resolve();
  const run = before.then(() => add(path, decision));
  waiting.set(
    path,
    run.then(
      () => undefined,
      () => undefined,
    ),
  );
  return run;
}

/** The last write to each ledger of this process: two at once must not both read the old file. */
const waiting = new Map<string, Promise<void>>();

async function add(path: string, decision: Decision): Promise<Accepted> {
  const current = await readLedger(path);
  if (current.problem !== undefined) return { ok: false, problem: current.problem };
  const key = identity(decision);
  const decisions = sorted([...current.decisions.filter((d) => identity(d) !== key), decision]);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, formatLedger(decisions), 'utf8');
    await rename(temporary, path);
    return { ok: true, decisions };
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    return { ok: false, problem: whyNotWritten('The decision was not written', basename(path), error) };
  }
}

/** One field a line, fields and entries in a fixed order, a line break at the end. */
export function formatLedger(decisions: readonly Decision[]): string {
  const accepted = sorted(decisions).map(({ rule, clause, passage, reason, by, date }) => ({
    rule,
    clause,
    passage,
    reason,
    by,
    date,
  }));
  return `${JSON.stringify({ version: 1, accepted }, null, 2)}\n`;
}

const identity = (d: Decision): string => [d.rule, d.clause, d.passage].join('\n');

function sorted(decisions: readonly Decision[]): readonly Decision[] {
  return [...decisions].sort((a, b) => (identity(a) < identity(b) ? -1 : identity(a) > identity(b) ? 1 : 0));
}

const damaged = (path: string, why: string): string =>
  `${basename(path)} is damaged (${why}). It was left as it is and nothing in it is applied; repair it or move it away.`;
