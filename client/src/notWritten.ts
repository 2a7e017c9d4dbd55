/** What the writer reads when a decision could not be written: one sentence, and the way to what can be done about it. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { LedgerProblem } from '../../server/src/protocol';
import { isThere } from './isThere';
import { t } from './words';

export async function notWritten(client: LanguageClient, error: unknown): Promise<void> {
  if (client.state !== State.Running) {
    const again = t('Start Deskcheck Again');
    const picked = await vscode.window.showWarningMessage(
      t('The decision was not written, because Deskcheck has stopped.'),
      again,
    );
    if (picked === again) await vscode.commands.executeCommand('deskcheck.restart');
    return;
  }
  const ledger = ledgerOf(error);
  const open = t('Open Ledger');
  const sentence =
    ledger && error instanceof Error ? error.message : t('The decision was not written; the log says why.');
  // In a folder that cannot be written to there may be no ledger yet.
  const offers = ledger ? ((await isThere(vscode.Uri.parse(ledger))) ? [open] : []) : [t('Show Log')];
  const picked = await vscode.window.showWarningMessage(sentence, ...offers);
  if (picked === open && ledger) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(ledger));
  else if (picked) await vscode.commands.executeCommand('deskcheck.showOutput');
}

function ledgerOf(error: unknown): string | undefined {
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : undefined;
  return (data as LedgerProblem | undefined)?.ledger;
}
