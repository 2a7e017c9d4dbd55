/** Accepting a finding, or ignoring a rule for a source: asks for the reason, the server writes the decision. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AcceptOffer, AcceptParams, IgnoreOffer, IgnoreSourceParams } from '../../server/src/protocol';
import { notWritten } from './notWritten';
import { remark } from './remark';
import { offerUndo } from './undo';
import { t } from './words';

const command = 'deskcheck.acceptFinding';

/** A fix hands over its finding; a key or the palette means the one at the cursor. */
export const registerAccept = (client: LanguageClient): readonly vscode.Disposable[] => [
  vscode.commands.registerCommand(command, async (given?: AcceptOffer) => {
    const offer = isOffer(given) ? given : await offerAtCursor();
    if (offer) await accept(client, offer);
  }),
  vscode.commands.registerCommand('deskcheck.acceptAgain', async ({ uri, rule, binding, reason }: AcceptOffer) => {
    if (reason !== undefined) await settle(client, 'deskcheck/accept', { uri, rule, binding, reason }, t('Accepted'));
  }),
  vscode.commands.registerCommand('deskcheck.ignoreSource', (offer: IgnoreOffer) => ignoreSource(client, offer)),
];

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
  if (offers.length === 0) remark(t('Deskcheck: there is no finding at the cursor.'));
  if (offers.length < 2) return offers[0];
  const items = offers.map((offer) => ({ label: offer.message, description: offer.rule, offer }));
  return (await vscode.window.showQuickPick(items, { title: t('Accept which finding?') }))?.offer;
}

async function accept(client: LanguageClient, offer: AcceptOffer): Promise<void> {
  const { uri, rule, binding, message, reason: before } = offer;
  const reason = await ask(t('Accept, with a reason'), t('{0} Why does the draft stay as it is?', message), before);
  if (reason === undefined) return;
  await settle(client, 'deskcheck/accept', { uri, rule, binding, reason }, t('Accepted'));
}

/** Only a fix of the menu knows rule and source. */
async function ignoreSource(client: LanguageClient, { uri, rule, source }: IgnoreOffer): Promise<void> {
  const reason = await ask(
    t('Ignore {0} for {1}, with a reason', rule, source),
    t('Nothing of this kind is reported any more where a draft rests on {0} alone. Why?', source),
  );
  if (reason === undefined) return;
  await settle(client, 'deskcheck/ignoreSource', { uri, rule, source, reason }, t('Ignored for {0}', source));
}

/** @param before what was said when it was accepted once: there to be taken over, or written over */
async function ask(title: string, prompt: string, before = ''): Promise<string | undefined> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showInformationMessage(t('Decisions are written once you trust this folder.'));
    return undefined;
  }
  const reason = await vscode.window.showInputBox({
    title,
    prompt,
    value: before,
    placeHolder: t('For example: corrected by the speaker on the phone, 4 March'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : t('A few words for whoever reads this next.')),
  });
  return reason?.trim() || undefined;
}

async function settle(
  client: LanguageClient,
  method: string,
  params: AcceptParams | IgnoreSourceParams,
  done: string,
): Promise<void> {
  try {
    if (await client.sendRequest<boolean>(method, params)) offerUndo(done);
    else remark(t('Deskcheck: this finding is no longer there.'));
  } catch (error) {
    await notWritten(client, error);
  }
}
