/** Taking decisions back: the last one, or that of a finding; and the word in the status bar that says how. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ReopenParams, UndoParams, UndoResult } from '../../server/src/protocol';
import { notWritten } from './notWritten';
import { remark } from './remark';
import { t } from './words';

/** Milliseconds that the status bar offers to take a decision back. */
const offered = 12_000;

export const registerUndo = (client: LanguageClient): readonly vscode.Disposable[] => [
  vscode.commands.registerCommand('deskcheck.undoDecision', () => undo(client)),
  vscode.commands.registerCommand('deskcheck.reopen', (params: ReopenParams) => reopen(client, params)),
  new vscode.Disposable(() => void offer?.dispose()),
];

let offer: vscode.Disposable | undefined;

/** `Accepted` and a click that takes it back; gone by itself after a while, or when something else is said. */
export function offerUndo(done: string): void {
  offer?.dispose();
  // Next to where VS Code shows passing messages, and not so far left that it moves the others.
  const item = vscode.window.createStatusBarItem('deskcheck.undo', vscode.StatusBarAlignment.Left, -1000);
  item.name = t('Deskcheck: Undo Last Decision');
  item.text = `${done} $(discard) ${t('Undo')}`;
  item.tooltip = t('Takes the decision back. Later: “Deskcheck: Undo Last Decision” in the command palette.');
  item.command = 'deskcheck.undoDecision';
  item.show();
  const timer = setTimeout(() => item.dispose(), offered);
  offer = new vscode.Disposable(() => {
    clearTimeout(timer);
    item.dispose();
  });
}

/** In the project of the active draft; without one the last decision of all. The text's own undo is another matter. */
async function undo(client: LanguageClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const params: UndoParams = uri === undefined ? {} : { uri };
  try {
    const { message } = await client.sendRequest<UndoResult>('deskcheck/undoDecision', params);
    offer?.dispose();
    remark(message);
  } catch (error) {
    await notWritten(client, error);
  }
}

/** Answers whether the decision was there. */
export async function reopen(client: LanguageClient, params: ReopenParams): Promise<boolean> {
  try {
    const reopened = await client.sendRequest<boolean>('deskcheck/reopen', params);
    if (reopened) offerUndo(t('Reopened'));
    else remark(t('Deskcheck: this decision is no longer in the ledger.'));
    return reopened;
  } catch (error) {
    await notWritten(client, error);
    return false;
  }
}
