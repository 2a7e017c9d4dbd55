/** Accepting a finding: asks for the reason, the server writes the decision. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { AcceptOffer, AcceptParams, LedgerProblem } from '../../server/src/protocol';

const command = 'deskcheck.acceptFinding';
const method = 'deskcheck/accept';

/** A fix hands over its finding; a key or the palette means the one at the cursor. */
export const registerAccept = (client: LanguageClient): vscode.Disposable =>
  vscode.commands.registerCommand(command, async (given?: AcceptOffer) => {
    const offer = isOffer(given) ? given : await offerAtCursor();
    if (offer) await accept(client, offer);
  });

/** A key binding may have arguments of its own. */
const isOffer = (given: unknown): given is AcceptOffer =>
  typeof given === 'object' && given !== null && 'binding' in given && 'rule' in given && 'uri' in given;

/** Where several findings meet, the writer says which. */
async function offerAtCursor(): Promise<AcceptOffer | undefined> {
  const editor = vscode.window.activeTextEditor;
  const actions = editor
    ? await vscode.commands.executeCommand<readonly (vscode.CodeAction | vscode.Command)[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
        vscode.CodeActionKind.QuickFix.value,
      )
    : [];
  const offers = actions
    .flatMap((action) => (typeof action.command === 'object' ? action.command : []))
    .flatMap((it) => (it.command === command ? ((it.arguments ?? []) as unknown[]) : []))
    .filter(isOffer);
  if (offers.length === 0) remark('Deskcheck: there is no finding at the cursor.');
  if (offers.length < 2) return offers[0];
  const items = offers.map((offer) => ({ label: offer.message, description: offer.rule, offer }));
  return (await vscode.window.showQuickPick(items, { title: 'Accept which finding?' }))?.offer;
}

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
  try {
    const accepted = await client.sendRequest<boolean>(method, params);
    if (!accepted) remark('Deskcheck: this finding is no longer there.');
  } catch (error) {
    await notWritten(client, error);
  }
}

const remark = (text: string): void => void vscode.window.setStatusBarMessage(text, 5000);

/** One sentence, and the way to what can be done about it. */
async function notWritten(client: LanguageClient, error: unknown): Promise<void> {
  if (client.state !== State.Running) {
    const again = 'Start Deskcheck Again';
    const picked = await vscode.window.showWarningMessage(
      'The decision was not written, because Deskcheck has stopped.',
      again,
    );
    if (picked === again) await vscode.commands.executeCommand('deskcheck.restart');
    return;
  }
  const ledger = ledgerOf(error);
  const open = 'Open Ledger';
  const sentence = ledger && error instanceof Error ? error.message : 'The decision was not written; the log says why.';
  const picked = await vscode.window.showWarningMessage(sentence, ledger ? open : 'Show Log');
  if (picked === open && ledger) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(ledger));
  else if (picked) await vscode.commands.executeCommand('deskcheck.showOutput');
}

function ledgerOf(error: unknown): string | undefined {
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : undefined;
  return (data as LedgerProblem | undefined)?.ledger;
}
