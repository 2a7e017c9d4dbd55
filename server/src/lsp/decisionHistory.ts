/** What this session wrote into ledgers, so that the last of it can be taken back. */
import type { BaselineEntry } from '../adapters/baseline';
import type { LedgerChange } from '../adapters/ledger';

/** Changes that are remembered; nobody undoes more than they recall. */
const REMEMBERED = 50;

/** Of a ledger, or of the baseline beside it. */
export type MadeChange = {
  /** Absolute path. */
  readonly ledgerFile: string;
} & (
  | { readonly change: LedgerChange }
  | { readonly baseline: { readonly added: readonly BaselineEntry[]; readonly removed: readonly BaselineEntry[] } }
);

export class DecisionHistory {
  readonly #made: MadeChange[] = [];

  note(made: MadeChange): void {
    this.#made.push(made);
    if (this.#made.length > REMEMBERED) this.#made.shift();
  }

  /** The last change, of one ledger or of all. */
  last(ledgerFile: string | undefined): MadeChange | undefined {
    return this.#made.findLast((made) => ledgerFile === undefined || made.ledgerFile === ledgerFile);
  }

  /** It has been taken back, or cannot be any more. */
  forget(made: MadeChange): void {
    const at = this.#made.indexOf(made);
    if (at >= 0) this.#made.splice(at, 1);
  }
}
