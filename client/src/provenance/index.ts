/** The Provenance view: draws how the words at the cursor travelled, follows the cursor, saves and copies the picture. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { ProvenanceDrawing, ProvenanceParams } from '../../../server/src/protocol';
import { hasStopped, remark } from '../remark';
import type { FromPage, ToPage } from './messages';
import { provenancePage } from './page';
import { t } from '../words';

const viewId = 'deskcheck.provenance';
/** The view has a tab once the writer has asked for it, and keeps it in this workspace. */
const askedFor = 'deskcheck.provenanceAskedFor';
/** Milliseconds the cursor must rest. */
const quiet = 150;
const nothingHere = t('No words that a source has stand at the cursor.');

export function registerProvenance(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  selector: vscode.DocumentSelector,
): vscode.Disposable {
  if (context.workspaceState.get<boolean>(askedFor)) void vscode.commands.executeCommand('setContext', askedFor, true);
  const view = new ProvenanceView(context, client, selector);
  return vscode.Disposable.from(
    view,
    vscode.window.registerWebviewViewProvider(viewId, view),
    vscode.commands.registerCommand('deskcheck.showProvenance', async () => {
      await context.workspaceState.update(askedFor, true);
      await vscode.commands.executeCommand('setContext', askedFor, true);
      await view.reveal();
    }),
    vscode.commands.registerCommand('deskcheck.exportProvenance', () => view.export()),
    vscode.commands.registerCommand('deskcheck.copyProvenance', () => view.copy()),
  );
}

class ProvenanceView implements vscode.WebviewViewProvider {
  readonly #context: vscode.ExtensionContext;
  readonly #client: LanguageClient;
  readonly #selector: vscode.DocumentSelector;
  readonly #listening: vscode.Disposable;
  #view: vscode.WebviewView | undefined;
  #drawing: ProvenanceDrawing | undefined;
  #timer: NodeJS.Timeout | undefined;
  #asking: vscode.CancellationTokenSource | undefined;

  constructor(context: vscode.ExtensionContext, client: LanguageClient, selector: vscode.DocumentSelector) {
    this.#context = context;
    this.#client = client;
    this.#selector = selector;
    const follow = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), quiet);
    };
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(follow),
      vscode.window.onDidChangeActiveTextEditor(follow),
      client.onDidChangeState(({ newState }) => newState === State.Running && follow()),
    );
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    const { webview } = view;
    const folder = vscode.Uri.joinPath(this.#context.extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    webview.onDidReceiveMessage((message: FromPage) => this.#hear(message));
    view.onDidChangeVisibility(() => void this.#ask());
    view.onDidDispose(() => (this.#view = undefined));
    webview.html = provenancePage({
      nonce: randomUUID(),
      script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'provenance.js')).toString(),
    });
  }

  /** Shows the view without taking the keyboard from the draft. */
  async reveal(): Promise<void> {
    if (this.#view) this.#view.show(true);
    else await vscode.commands.executeCommand(`${viewId}.focus`, { preserveFocus: true });
    await this.#ask(true);
  }

  /** Asks where to, and offers to open what was saved. */
  async export(): Promise<void> {
    const drawing = await this.#drawn();
    if (!drawing) {
      remark(nothingHere);
      return;
    }
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const uri = await vscode.window.showSaveDialog({
      filters: { [t('SVG picture')]: ['svg'] },
      title: t('Export Provenance as SVG'),
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'provenance.svg') } : {}),
    });
    if (!uri) return;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${drawing.file}\n`));
    remark(t('Saved as {0}.', vscode.workspace.asRelativePath(uri)));
  }

  /** As a picture where the page may write one to the clipboard, else as SVG. */
  async copy(): Promise<void> {
    const drawing = await this.#drawn();
    if (!drawing) {
      remark(nothingHere);
      return;
    }
    if (this.#view?.visible) await this.#tell({ copy: drawing.file });
    else await this.#copied(false);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    this.#listening.dispose();
  }

  async #hear(message: FromPage): Promise<void> {
    if ('open' in message) await this.#open(message.open);
    else if ('copied' in message) await this.#copied(message.copied);
    else await this.#ask();
  }

  async #copied(asPicture: boolean): Promise<void> {
    if (!asPicture && this.#drawing) await vscode.env.clipboard.writeText(this.#drawing.file);
    remark(asPicture ? t('The picture is on the clipboard.') : t('The picture is on the clipboard as SVG.'));
  }

  async #open(number: number): Promise<void> {
    const spot = this.#drawing?.stations[number];
    if (!spot) return;
    const { start, end } = spot.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(this.#client.protocol2CodeConverter.asUri(spot.uri), { selection });
  }

  /** What is shown; without a view what stands at the cursor. */
  async #drawn(): Promise<ProvenanceDrawing | undefined> {
    if (!this.#view?.visible || !this.#drawing) await this.#ask(true);
    return this.#drawing;
  }

  /** @param asked the writer wants to know, also when nobody looks and when there is nothing. */
  async #ask(asked = false): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!asked && !this.#view?.visible) return;
    if (!editor || vscode.languages.match(this.#selector, editor.document) === 0) return;
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    const { line, character } = editor.selection.active;
    const params: ProvenanceParams = {
      uri: this.#client.code2ProtocolConverter.asUri(editor.document.uri),
      position: { line, character },
    };
    try {
      const request = 'deskcheck/provenance';
      const drawing = await this.#client.sendRequest<ProvenanceDrawing | null>(request, params, asking.token);
      if (asking.token.isCancellationRequested) return;
      if (drawing) this.#drawing = drawing;
      else if (asked) remark(nothingHere);
      await this.#tell({ show: this.#drawing ?? null });
    } catch {
      // A newer question has taken the place of this one, or the server has stopped.
      if (asked && this.#client.state !== State.Running) remark(hasStopped);
    }
  }

  async #tell(message: ToPage): Promise<void> {
    await this.#view?.webview.postMessage(message);
  }
}
