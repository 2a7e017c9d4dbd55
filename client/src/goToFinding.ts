/** Goes from finding to finding in the draft in front, and past everything that others report there. */
import * as vscode from 'vscode';
import { nextStop } from './findingStops';
import { remark } from './remark';
import { t } from './words';

export const registerGoToFinding = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('deskcheck.nextFinding', () => go('forward')),
    vscode.commands.registerCommand('deskcheck.previousFinding', () => go('backward')),
  );

/**
 * The cursor goes to the finding's first character and selects nothing, so that no key replaces words. The hover opens
 * without taking the focus: the next key still belongs to the text. The status bar says the same for whoever has no hovers.
 */
async function go(way: 'forward' | 'backward'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const stop = editor && nextStop(findingsIn(editor.document.uri), editor.selection.active, way);
  const range = stop?.findings[0]?.range;
  if (!editor || !stop || !range) {
    remark(t('Deskcheck: there is no finding in this text.'));
    return;
  }
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  remark(stop.words, 8000);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** As with F8, hints are passed over: a note on house style is for whoever looks at the word. */
const findingsIn = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === 'Deskcheck' && severity !== vscode.DiagnosticSeverity.Hint);
