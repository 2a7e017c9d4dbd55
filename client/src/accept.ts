/** Accepting a finding: asks for the reason, the server writes the decision. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AcceptOffer, AcceptParams } from '../../server/src/protocol';

const method = 'deskcheck/accept';

export const registerAccept = (client: LanguageClient): vscode.Disposable =>
  vscode.commands.registerCommand('deskcheck.acceptFinding', (offer: AcceptOffer) => accept(client, offer));

async function accept(client: LanguageClient, { uri, rule, binding, message }: AcceptOffer): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showInformationMessage('Decisions are written once you trust this folder.');
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: 'Accept, with a reason',
    prompt: `${message} Why does the draft stay as it is?`,
    placeHolder: 'For example: corrected by the speaker on the phone, 4 March',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : 'A few words for whoever reads this next.'),
  });
  if (!reason) return;
  const params: AcceptParams = { uri, rule, binding, reason: reason.trim() };
  const accepted = await client.sendRequest<boolean>(method, params);
  if (!accepted) vscode.window.setStatusBarMessage('Deskcheck: this finding is no longer there.', 5000);
}
