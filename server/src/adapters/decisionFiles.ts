/** The files in which a project keeps what was decided, ledger and baseline: read, followed and rewritten. */
import type { Decision, EarlierFinding, SourceProblem } from '../engine/index';
import {
  changeBaseline,
  readBaseline,
  replaceInBaseline,
  type Baseline,
  type BaselineEntry,
  type BaselineWritten,
} from './baseline';
import { liesInside, whyConfined } from './confine';
import { kindOf } from './findProject';
import {
  addDecision,
  readLedger,
  removeDecision,
  takeBack,
  type Decided,
  type Ledger,
  type LedgerChange,
  type Signature,
  type Written,
} from './ledger';
import { momentOf } from './moments';
import { shownPath } from './paths';
import type { Settled } from './settle';
import { signer } from './signer';

/** What was decided in a project, and how it is changed. */
export interface Decisions {
  decisions(): readonly Decision[];
  /** What was found before and is not reported any more. */
  baseline(): Baseline;
  /** Adds a decision to the ledger, signed with who and when where it is not. */
  decide(decision: Decision): Promise<Written>;
  /** Takes a decision out of the ledger. */
  reopen(decided: Decided): Promise<Written>;
  /** Undoes a change of the ledger, unless its entry has changed again since. */
  takeBack(change: LedgerChange): Promise<Written>;
  /** Puts what stands in these drafts now (relative to the root) into the baseline, in place of what it had of them. */
  setAside(drafts: readonly string[], entries: readonly BaselineEntry[]): Promise<BaselineWritten>;
  /** Takes entries out of the baseline, so that they are reported, and puts others in. */
  changeBaseline(removed: readonly EarlierFinding[], added: readonly BaselineEntry[]): Promise<BaselineWritten>;
}

export interface DecisionFiles {
  readonly face: Decisions;
  /** What the writer should know of the files. */
  problems(): readonly SourceProblem[];
  /** Reads those anew that something may have happened to. */
  follow(touches: (file: string) => boolean): Promise<void>;
}

interface Options {
  readonly settled: Pick<Settled, 'root' | 'ledgerFile' | 'baselineFile'>;
  /** Absolute folders outside which nothing is read. */
  readonly confinedTo: readonly string[] | undefined;
  /** The setting that says who decides. */
  readonly signedBy: () => string;
  /** What was decided is not what it was. */
  readonly changed: () => void;
}

export async function openDecisions({ settled, confinedTo, signedBy, changed }: Options): Promise<DecisionFiles> {
  const { root, ledgerFile, baselineFile } = settled;
  let [ledger, baseline] = await Promise.all([
    ledgerInside(ledgerFile, confinedTo),
    baselineInside(baselineFile, confinedTo),
  ]);

  const lookAtLedger = async (): Promise<boolean> => {
    const before = JSON.stringify(ledger);
    ledger = await ledgerInside(ledgerFile, confinedTo);
    return JSON.stringify(ledger) !== before;
  };
  const lookAtBaseline = async (): Promise<boolean> => {
    const before = JSON.stringify(baseline);
    baseline = await baselineInside(baselineFile, confinedTo);
    return JSON.stringify(baseline) !== before;
  };

  async function signed<T>(write: (signature: Signature) => Promise<T>): Promise<T> {
    const by = await signer(signedBy(), root);
    return write({ ...(by === undefined ? {} : { by }), date: momentOf(new Date()) });
  }
  async function rewritten<T extends { readonly ok: boolean }>(
    writing: Promise<T>,
    look: () => Promise<boolean>,
  ): Promise<T> {
    const written = await writing;
    if (written.ok) await look();
    if (written.ok) changed();
    return written;
  }

  return {
    problems: () => {
      const files = [
        { path: shownPath(root, ledgerFile), message: ledger.problem ?? ledger.notice },
        { path: shownPath(root, baselineFile), message: baseline.problem },
      ];
      return files.flatMap(({ path, message }) => (message === undefined ? [] : [{ path, message }]));
    },
    follow: async (touches) => {
      const ledgerChanged = touches(ledgerFile) && (await lookAtLedger());
      const baselineChanged = touches(baselineFile) && (await lookAtBaseline());
      if (ledgerChanged || baselineChanged) changed();
    },
    face: {
      decisions: () => ledger.decisions,
      baseline: () => baseline,
      decide: (decision) =>
        rewritten(
          signed((by) => addDecision(ledgerFile, { ...by, ...decision })),
          lookAtLedger,
        ),
      reopen: (decided) =>
        rewritten(
          signed((by) => removeDecision(ledgerFile, decided, by)),
          lookAtLedger,
        ),
      takeBack: (change) =>
        rewritten(
          signed((by) => takeBack(ledgerFile, change, by)),
          lookAtLedger,
        ),
      setAside: (drafts, entries) => rewritten(replaceInBaseline(baselineFile, drafts, entries), lookAtBaseline),
      changeBaseline: (removed, added) => rewritten(changeBaseline(baselineFile, removed, added), lookAtBaseline),
    },
  };
}

/** A ledger may be a link to a shared one, but not out of a folder that is not trusted. */
async function ledgerInside(file: string, confinedTo: readonly string[] | undefined): Promise<Ledger> {
  if (!confinedTo || (await liesInside(file, confinedTo))) return readLedger(file);
  return (await kindOf(file)) === 'file' ? { decisions: [], problem: whyConfined } : { decisions: [] };
}

async function baselineInside(file: string, confinedTo: readonly string[] | undefined): Promise<Baseline> {
  if (!confinedTo || (await liesInside(file, confinedTo))) return readBaseline(file);
  const there = (await kindOf(file)) === 'file';
  return { entries: [], exists: false, ...(there ? { problem: whyConfined } : {}) };
}
