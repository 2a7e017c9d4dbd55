/** Has the overview follow the cursor: the sentence it is in is selected there, and the writer stays in the text. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { ClaimAtParams } from '../../server/src/protocol';
import type { ClaimsElement, ClaimsTree } from './claimsTree';
import type { LastDraft } from './lastDraft';

/** Milliseconds the cursor must stay: nobody reads a list while walking through the text. */
const quietMs = 200;

export function followInClaims(
  client: LanguageClient,
  tree: ClaimsTree,
  shown: vscode.TreeView<ClaimsElement>,
  draft: LastDraft,
): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  // A group that the writer has closed stays closed.
  const closed = new Set<string>();
  const follow = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const uri = draft.uri?.toString();
    if (!shown.visible || client.state !== State.Running || !editor || editor.document.uri.toString() !== uri) return;
    const { line, character } = editor.selection.active;
    const params: ClaimAtParams = { uri, by: tree.by, position: { line, character } };
    const path = await client.sendRequest<readonly string[]>('deskcheck/claimAt', params).catch(() => []);
    if (path.slice(0, -1).some((id) => closed.has(id))) return;
    const node = tree.at(path);
    if (!node || shown.selection[0] === node) return;
    // The tree may have changed since; then there will be a next time.
    await Promise.resolve(shown.reveal(node, { select: true, focus: false, expand: false })).catch(() => undefined);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), quietMs);
  };
  const listening = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(later),
    shown.onDidChangeVisibility(later),
    tree.onDidChangeState(later),
    shown.onDidCollapseElement(({ element }) => 'id' in element && closed.add(element.id)),
    shown.onDidExpandElement(({ element }) => 'id' in element && closed.delete(element.id)),
  );
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    listening.dispose();
  });
}
