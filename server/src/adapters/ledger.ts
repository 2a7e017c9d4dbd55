/**
 * The ledger of decisions, `deskcheck.ledger.json`: a line a decision, so that git can merge what two desks decided. Of what
 * they say of the same words the later counts, also where a decision was taken back. Never overwritten when damaged.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { said, type Acceptance, type Decision, type SourceIgnore } from '../engine/index';
import { entryComplaint } from './entryComplaint';
import { formatEntries, readEntries, type Entry } from './entryLines';
import { laterThan, timeOf } from './moments';
import { inTurn } from './ownFile';
import { whyNotWritten } from './whyNotWritten';

export const ledgerFileName = 'deskcheck.ledger.json';

const signed = { by: z.string().optional(), date: z.string().optional() };
const rule = z.string().min(1);
/** Of the other kind of decision: by these the two are told apart. */
const foreign = z.undefined().optional();
const takenBack = z.undefined().optional();
const onWords = { rule, clause: z.string(), passage: z.string(), source: foreign };
const onSource = { rule, source: z.string().min(1), clause: foreign, passage: foreign };
const isTakenBack = { takenBack: z.literal(true), ...signed };
/** Fields that only a later version knows are kept: another desk may have it already. */
const schemas = {
  acceptance: z.looseObject({ ...onWords, reason: z.string(), takenBack, ...signed }),
  ignore: z.looseObject({ ...onSource, reason: z.string(), takenBack, ...signed }),
  words: z.looseObject({ ...onWords, ...isTakenBack }),
  source: z.looseObject({ ...onSource, ...isTakenBack }),
};
/** The first version had two lists, an entry over several lines. */
const known: readonly unknown[] = [1, 2];
const lists = ['decisions', 'accepted', 'ignored'];

/** What a decision is about, without what it says. */
export type Decided = Pick<Acceptance, 'rule' | 'clause' | 'passage'> | Pick<SourceIgnore, 'rule' | 'source'>;

/** Who decides, and when. */
export interface Signature {
  readonly by?: string;
  /** Moment or day, as ISO has it. */
  readonly date?: string;
}

/** A decision that was taken back: stays in the file, so that a merge does not bring it back from another desk. */
export type TakenBack = Decided & Signature & { readonly takenBack: true };

export interface Ledger {
  readonly decisions: readonly Decision[];
  /** One sentence, when the file is damaged; the decisions are empty then. */
  readonly problem?: string;
  /** One sentence, when it can be read and somebody should still look at it. */
  readonly notice?: string;
  readonly takenBack?: readonly TakenBack[];
  /** Further fields of the file, as they stand there. */
  readonly more?: Readonly<Record<string, unknown>>;
}

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
  try {
    // Reading a pipe or a device would never end.
    if (!(await stat(path)).isFile()) return { decisions: [], problem: damaged(path, said('it cannot be opened')) };
    return parseLedger(await readFile(path, 'utf8'), path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? { decisions: [] } : { decisions: [], problem: damaged(path, said('it cannot be opened')) };
  }
}

const lines = new WeakMap<object, number>();

/** Line of a decision in the ledger it was read from, counted from 0; of one that was not read, the first. */
export const lineOf = (decision: Decision): number => lines.get(decision) ?? 0;

function parseLedger(text: string, path: string): Ledger {
  const bad = (why: string): Ledger => ({ decisions: [], problem: damaged(path, why) });
  const file = readEntries(text, lists);
  if ('why' in file) return bad(file.why);
  if (!file.versions.every((it) => known.includes(it))) return bad(said('at version: it is none that is known here'));
  const entries: (Decision | TakenBack)[] = [];
  for (const entry of file.entries) {
    const read = schemaOf(entry).safeParse(entry.value);
    const issue = read.error?.issues[0];
    if (issue) return bad(entryComplaint(entry, issue));
    const kept = read.data as Decision | TakenBack;
    lines.set(kept, entry.line);
    entries.push(kept);
  }
  const standing = [...latestOf(entries).values()];
  return {
    decisions: sorted(standing.filter((entry): entry is Decision => !isGone(entry))),
    takenBack: sorted(standing.filter(isGone)),
    more: file.more,
    ...(file.unfinished ? { notice: unfinished(path) } : {}),
  };
}

function schemaOf({ value }: Entry): z.ZodType {
  if ('takenBack' in value) return 'source' in value ? schemas.source : schemas.words;
  return 'source' in value && !('clause' in value) ? schemas.ignore : schemas.acceptance;
}

const isGone = (entry: Decision | TakenBack): entry is TakenBack => 'takenBack' in entry;

/** Of each matter what was said last. Said at one moment, what opens a finding counts: nothing is settled by accident. */
function latestOf(entries: readonly (Decision | TakenBack)[]): ReadonlyMap<string, Decision | TakenBack> {
  const latest = new Map<string, Decision | TakenBack>();
  for (const entry of entries) {
    const other = latest.get(identity(entry));
    if (!other || isLater(entry, other)) latest.set(identity(entry), entry);
  }
  return latest;
}

function isLater(a: Decision | TakenBack, b: Decision | TakenBack): boolean {
  const apart = timeOf(a.date) - timeOf(b.date);
  if (timeOf(a.date) !== timeOf(b.date)) return apart > 0;
  if (isGone(a) !== isGone(b)) return isGone(a);
  // No matter which, but on every desk the same.
  return JSON.stringify(inOrder(a)) > JSON.stringify(inOrder(b));
}

/** A decision on the same thing is replaced. It counts as later than what stood there, whatever the clocks say. */
export const addDecision = (path: string, decision: Decision): Promise<Written> =>
  rewrite(path, ({ decisions, takenBack: gone = [] }) => {
    const about = [...decisions, ...gone].find((d) => isSameDecision(d, decision));
    const after = decision.date === undefined ? decision : redated(decision, decision.date, about?.date);
    return { before: decisions.find((d) => isSameDecision(d, decision)), after };
  });

/** Takes a decision out, and notes that it was; `stale` when it is not in the file any more. */
export const removeDecision = (path: string, decided: Decided, signature: Signature = {}): Promise<Written> =>
  rewrite(path, ({ decisions }) => {
    const before = decisions.find((d) => isSameDecision(d, decided));
    return before && { before, after: undefined, gone: goneOf(before, signature) };
  });

/**
 * Milliseconds in which a decision has hardly gone to another desk: taken back meanwhile, the file is as if it had never been.
 */
const FRESH = 600_000;

/** Puts back what stood before a change; `stale` when the entry is not as that change left it. */
export const takeBack = (path: string, { before, after }: LedgerChange, signature: Signature = {}): Promise<Written> =>
  rewrite(path, ({ decisions, takenBack: gone = [] }) => {
    const about = after ?? before;
    const isAbout = (d: Decided): boolean => about !== undefined && isSameDecision(d, about);
    const current = decisions.find(isAbout);
    if (saidIn(current) !== saidIn(after)) return undefined;
    const last = current ?? gone.find(isAbout);
    const fresh = last !== undefined && timeOf(signature.date) - timeOf(last.date) < FRESH;
    if (!before)
      return { before: current, after: undefined, ...(current && !fresh ? { gone: goneOf(current, signature) } : {}) };
    const again = fresh || signature.date === undefined ? before : redated(before, signature.date, last?.date);
    return { before: current, after: again };
  });

const goneOf = (decision: Decision, { by, date }: Signature): TakenBack => ({
  ...decidedOf(decision),
  takenBack: true,
  ...(by === undefined ? {} : { by }),
  ...(date === undefined ? {} : { date: laterThan(decision.date, date) }),
});

const redated = (decision: Decision, date: string, last: string | undefined): Decision => ({
  ...decision,
  date: last === undefined ? date : laterThan(last, date),
});

const decidedOf = (d: Decided): Decided =>
  'source' in d ? { rule: d.rule, source: d.source } : { rule: d.rule, clause: d.clause, passage: d.passage };

type Step = LedgerChange & { readonly gone?: TakenBack };

/** @param step the change to make of what the file holds now; undefined when there is nothing to change any more. */
async function rewrite(path: string, step: (now: Ledger) => Step | undefined): Promise<Written> {
  try {
    return await inTurn(path, async (file, replace): Promise<Written> => {
      const current = await readLedger(file);
      if (current.problem !== undefined) return { ok: false, stale: false, problem: current.problem };
      const made = step(current);
      if (!made)
        return { ok: false, stale: true, problem: said('The ledger has changed meanwhile: nothing was done.') };
      const { gone, ...change } = made;
      const about = change.after ?? change.before;
      const others = <T extends Decided>(all: readonly T[] = []): readonly T[] =>
        all.filter((d) => !about || !isSameDecision(d, about));
      const decisions = sorted([...others(current.decisions), ...(change.after ? [change.after] : [])]);
      const takenBack = sorted([...others(current.takenBack), ...(gone ? [gone] : [])]);
      await replace(formatLedger(decisions, current.more, takenBack));
      return { ok: true, decisions, change };
    });
  } catch (error) {
    const problem = whyNotWritten(said('The decision was not written'), basename(path), error);
    return { ok: false, stale: false, problem };
  }
}

/** Entries and their fields in a fixed order, what was taken back where the decision stood, a line break at the end. */
export const formatLedger = (
  decisions: readonly Decision[],
  more: Ledger['more'] = {},
  takenBack: readonly TakenBack[] = [],
): string => formatEntries(2, 'decisions', sorted([...decisions, ...takenBack]).map(inOrder), more);

function inOrder(entry: Decision | TakenBack): object {
  const { rule, by, date, ...rest } = entry;
  const { takenBack: gone, reason, ...on } = rest as { takenBack?: true; reason?: string };
  const { source, clause, passage, ...more } = on as { source?: string; clause?: string; passage?: string };
  return { rule, source, clause, passage, takenBack: gone, reason, by, date, ...more };
}

/** All but when. */
const saidIn = (decision: Decision | undefined): string | undefined =>
  decision && JSON.stringify(inOrder({ ...decision, date: undefined } as unknown as Decision));

const identity = (d: Decided): string =>
  ('source' in d ? [d.rule, d.source] : [d.rule, d.clause, d.passage]).join('\n');

/** About the same thing, whatever it says of it. */
export const isSameDecision = (a: Decided, b: Decided): boolean => identity(a) === identity(b);

function sorted<T extends Decided>(decisions: readonly T[]): readonly T[] {
  return [...decisions].sort((a, b) => (identity(a) < identity(b) ? -1 : identity(a) > identity(b) ? 1 : 0));
}

const damaged = (path: string, why: string): string =>
  said(
    '{0} is damaged ({1}). It was left as it is and nothing in it is applied; repair it or move it away.',
    basename(path),
    why,
  );

const unfinished = (path: string): string =>
  said(
    '{0} holds an unfinished merge. What either side decided is applied; the next decision writes the file clean, and “git add” ends the merge.',
    basename(path),
  );
