/** Shows the reading of sources as work-done progress: `Sources 1,204 / 10,000`. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { shownNumber, t } from '../engine/index';

interface Reading {
  readonly reading: boolean;
  readonly rereading: boolean;
  readonly count: { readonly done: number; readonly total: number };
}

export class IndexingProgress {
  readonly #connection: Connection;
  #reporter: Promise<WorkDoneProgressServerReporter | undefined> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Begins with the first call that says so, and ends with the first that does not. */
  show({ reading, rereading, count: { done, total } }: Reading): void {
    if (!reading && !rereading) {
      void this.#reporter?.then((reporter) => reporter?.done());
      this.#reporter = undefined;
      return;
    }
    this.#reporter ??= this.#begin();
    const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
    const message = `${shownNumber(done)} / ${shownNumber(total)}`;
    void this.#reporter.then((reporter) => reporter?.report(percent, message));
  }

  async #begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const reporter = await this.#connection.window.createWorkDoneProgress();
      reporter.begin(t('Sources'), 0, undefined, false);
      return reporter;
    } catch {
      // The client said it shows progress and then would not: the indexing goes on all the same.
      return undefined;
    }
  }
}
