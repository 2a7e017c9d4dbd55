/** Shows an answer beside the draft, as plain text in a tab of its own: words struck out, and only our own links. */
import * as vscode from 'vscode';
import type { OpinionPage } from './page';

const scheme = 'deskcheck-opinion';
const language = 'deskcheck-opinion';
/** One tab for all: the next answer takes the place of the last. */
const address = vscode.Uri.from({ scheme, path: '/A language model said' });

export class OpinionView implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #struckOut = vscode.window.createTextEditorDecorationType({
    textDecoration: 'line-through',
    opacity: '0.7',
  });
  readonly #own: vscode.Disposable;
  #page: OpinionPage = { text: '', struck: [], links: [] };

  constructor() {
    this.#own = vscode.Disposable.from(
      this.#changed,
      this.#struckOut,
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: () => this.#page.text,
      }),
      // Only ours: addresses in an answer are written so that the editor makes no links of them (`page.ts`).
      vscode.languages.registerDocumentLinkProvider(
        { scheme },
        {
          provideDocumentLinks: (document) =>
            this.#page.links.map((it) => new vscode.DocumentLink(rangeOf(document, it), vscode.Uri.parse(it.target))),
        },
      ),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.#strike(editor))),
    );
  }

  async show(page: OpinionPage): Promise<void> {
    this.#page = page;
    this.#changed.fire(address);
    const document = await vscode.workspace.openTextDocument(address);
    await vscode.languages.setTextDocumentLanguage(document, language);
    const options = { viewColumn: vscode.ViewColumn.Beside, preview: true };
    this.#strike(await vscode.window.showTextDocument(document, options));
  }

  #strike(editor: vscode.TextEditor): void {
    if (editor.document.uri.scheme !== scheme) return;
    editor.setDecorations(
      this.#struckOut,
      this.#page.struck.map((it) => rangeOf(editor.document, it)),
    );
  }

  dispose(): void {
    this.#own.dispose();
  }
}

const rangeOf = (document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));
