/** Tells the server where the writer is when the cursor moves without a change of the text. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { CursorParams } from '../../server/src/protocol';
import { hasDraftLanguage } from './draftLanguages';

/** Milliseconds the cursor must stay: holding an arrow key is one move. */
const quiet = 100;

export function followCursor(client: LanguageClient): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const listening = vscode.window.onDidChangeTextEditorSelection(({ kind, textEditor }) => {
    // The server sees typing by itself.
    if (kind === vscode.TextEditorSelectionChangeKind.Keyboard) return;
    clearTimeout(timer);
    timer = setTimeout(() => tell(client, textEditor), quiet);
  });
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    listening.dispose();
  });
}

function tell(client: LanguageClient, { document, selections }: vscode.TextEditor): void {
  if (client.state !== State.Running || !hasDraftLanguage(document)) return;
  const params: CursorParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    version: document.version,
    positions: selections.map(({ active: { line, character } }) => ({ line, character })),
  };
  // A server that is just stopping needs no news.
  void client.sendNotification('deskcheck/cursor', params).catch(() => undefined);
}
