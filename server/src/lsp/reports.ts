/** What each editor was last told about a document: pulled where the client asks for diagnostics, pushed where not. */
import { DocumentDiagnosticReportKind, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures';

interface Report {
  readonly id: string;
  readonly items: Diagnostic[];
  readonly json: string;
}

const nothing: Report = { id: '0', items: [], json: '[]' };

export class Reports {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;
  readonly #latest = new Map<string, Report>();
  #count = 0;
  #refresh: NodeJS.Immediate | undefined;

  constructor(connection: Connection, features: ClientFeatures) {
    this.#connection = connection;
    this.#features = features;
  }

  /** @param asked false when no change of the text led here, so that the client will not ask by itself. */
  set(uri: string, version: number, items: Diagnostic[], asked: boolean): void {
    const json = JSON.stringify(items);
    if ((this.#latest.get(uri) ?? nothing).json === json) return;
    this.#latest.set(uri, { id: String(++this.#count), items, json });
    if (!this.#features.pullDiagnostics) {
      void this.#connection.sendDiagnostics({
        uri,
        ...(this.#features.versionedDiagnostics ? { version } : {}),
        diagnostics: items,
      });
    } else if (!asked && this.#features.refreshDiagnostics) {
      this.#refresh ??= setImmediate(() => this.#askAgain());
    }
  }

  pull(uri: string, previousId: string | undefined): DocumentDiagnosticReport {
    const { id, items } = this.#latest.get(uri) ?? nothing;
    return id === previousId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  /** A closed document has no findings: they would stay in the list of problems for good. */
  forget(uri: string): void {
    const had = this.#latest.delete(uri);
    if (had && !this.#features.pullDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  dispose(): void {
    clearImmediate(this.#refresh);
  }

  #askAgain(): void {
    this.#refresh = undefined;
    // A client that is just closing may refuse; nothing is lost.
    this.#connection.languages.diagnostics.refresh().catch(() => undefined);
  }
}
