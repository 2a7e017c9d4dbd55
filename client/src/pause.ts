/** Pauses checking in this window and resumes it; a new window checks again, so that nobody forgets. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { PauseParams } from '../../server/src/protocol';

export class Pause {
  readonly #client: LanguageClient;
  readonly #registered: vscode.Disposable;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changes.event;
  #paused = false;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#registered = vscode.Disposable.from(
      this.#changes,
      vscode.commands.registerCommand('deskcheck.pause', () => this.#set(true)),
      vscode.commands.registerCommand('deskcheck.resume', () => this.#set(false)),
    );
  }

  /** A server that is started again is told so from the beginning. */
  get paused(): boolean {
    return this.#paused;
  }

  dispose(): void {
    this.#registered.dispose();
  }

  async #set(paused: boolean): Promise<void> {
    this.#paused = paused;
    this.#changes.fire();
    await vscode.commands.executeCommand('setContext', 'deskcheck.paused', paused);
    const params: PauseParams = { paused };
    if (this.#client.state === State.Running) await this.#client.sendNotification('deskcheck/pause', params);
  }
}
