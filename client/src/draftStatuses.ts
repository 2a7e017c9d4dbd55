/** What the server says of each open document, for all who show something of it: one subscription, many listeners. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { StatusParams } from '../../server/src/protocol';

export class DraftStatuses {
  readonly #latest = new Map<string, StatusParams>();
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;
  /** The status of a document has come, or none counts any more. */
  readonly onDidChange = this.#changes.event;
  /** The server has ended for good, or could not be started. */
  stopped = false;

  constructor(client: LanguageClient) {
    this.#listening = vscode.Disposable.from(
      this.#changes,
      client.onNotification('deskcheck/status', (status: StatusParams) => {
        this.#latest.set(status.uri, status);
        this.#changes.fire();
      }),
      client.onDidChangeState(({ newState }) => {
        this.stopped = newState === State.Stopped || newState === State.StartFailed;
        // The next server counts anew.
        if (this.stopped) this.#latest.clear();
        this.#changes.fire();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#latest.delete(document.uri.toString());
        this.#changes.fire();
      }),
    );
  }

  of(uri: vscode.Uri | undefined): StatusParams | undefined {
    return this.#latest.get(uri?.toString() ?? '');
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
