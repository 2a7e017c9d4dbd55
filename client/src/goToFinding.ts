/** Goes from finding to finding in the draft in front, and past everything that others report there. */
import * as vscode from 'vscode';
import { Announcer } from './announce';
import { nextStop } from './findingStops';
import type { LastDraft } from './lastDraft';
import { remark } from './remark';
import { t } from './words';

/** @param draft where to go from a view: the text in front is the draft's then */
export function registerGoToFinding(draft: LastDraft): vscode.Disposable {
  const announcer = new Announcer();
  return vscode.Disposable.from(
    announcer,
    vscode.commands.registerCommand('deskcheck.nextFinding', () => go('forward', draft, announcer)),
    vscode.commands.registerCommand('deskcheck.previousFinding', () => go('backward', draft, announcer)),
  );
}

/**
 * The cursor goes to the finding's first character and selects nothing, so that no key replaces words. The hover opens
 * without taking the focus: the next key still belongs to the text. The status bar says the same for whoever has no hovers,
 * and has it read out.
 */
async function go(way: 'forward' | 'backward', draft: LastDraft, announcer: Announcer): Promise<void> {
  const front = vscode.window.activeTextEditor;
  // Beside a source, and from the views, the draft is meant.
  const editor = front && findingsIn(front.document.uri).length > 0 ? front : ((await draft.show()) ?? front);
  const stop = editor && nextStop(findingsIn(editor.document.uri), editor.selection.active, way);
  const range = stop?.findings[0]?.range;
  if (!editor || !stop || !range) {
    remark(t('Deskcheck: there is no finding in this text.'));
    return;
  }
  // A view may have the focus.
  await vscode.window.showTextDocument(editor.document, {
    ...(editor.viewColumn && { viewColumn: editor.viewColumn }),
  });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  announcer.say(stop.words);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** As with F8, hints are passed over: a note on house style is for whoever looks at the word. */
const findingsIn = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === 'Deskcheck' && severity !== vscode.DiagnosticSeverity.Hint);
