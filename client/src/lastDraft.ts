/** The draft the writer is at, or was at before looking at a source: what views follow. */
import * as vscode from 'vscode';
import type { DraftStatuses } from './draftStatuses';

export class LastDraft {
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #statuses: DraftStatuses;
  readonly #listening: vscode.Disposable;
  readonly onDidChange = this.#changes.event;
  #uri: vscode.Uri | undefined;
  #column: vscode.ViewColumn | undefined;

  constructor(statuses: DraftStatuses) {
    this.#statuses = statuses;
    const follow = (): void => this.#follow();
    this.#listening = vscode.Disposable.from(
      this.#changes,
      statuses.onDidChange(follow),
      vscode.window.onDidChangeActiveTextEditor(follow),
    );
  }

  /** Undefined where no draft has been open, or the last one has been closed. */
  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  /** Its editor, brought to the front where it was; undefined without a draft. */
  async show(): Promise<vscode.TextEditor | undefined> {
    if (!this.#uri) return undefined;
    const document = await vscode.workspace.openTextDocument(this.#uri);
    const viewColumn = this.#column;
    return vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #follow(): void {
    const editor = vscode.window.activeTextEditor;
    const before = this.#uri?.toString();
    if (editor && this.#isDraft(editor.document.uri)) {
      this.#uri = editor.document.uri;
      this.#column = editor.viewColumn;
    } else if (!this.#isDraft(this.#uri)) this.#uri = undefined;
    if (this.#uri?.toString() !== before) this.#changes.fire();
  }

  #isDraft(uri: vscode.Uri | undefined): boolean {
    const state = this.#statuses.of(uri)?.state;
    return state !== undefined && state !== 'not-a-draft';
  }
}
