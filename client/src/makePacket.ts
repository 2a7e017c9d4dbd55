/** The command that makes the fact-checker's packet of the draft in front: asks for the form and the place, saves, opens. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { PacketParams, PacketResult } from '../../server/src/protocol';
import { couldBeDraft } from './draftLanguages';
import type { LastDraft } from './lastDraft';
import { defaultName, type PacketForm } from './packetName';
import { hasStopped, remark } from './remark';
import { t } from './words';

interface FormItem extends vscode.QuickPickItem {
  readonly form: PacketForm;
}

/** Milliseconds: long enough to be read with the place it was saved in. */
const long = 8000;

export const registerMakePacket = (client: LanguageClient, drafts: LastDraft): vscode.Disposable =>
  vscode.commands.registerCommand('deskcheck.makePacket', () => makePacket(client, drafts));

async function makePacket(client: LanguageClient, drafts: LastDraft): Promise<void> {
  const inFront = vscode.window.activeTextEditor?.document;
  const draft = inFront && couldBeDraft(inFront) ? inFront.uri : drafts.uri;
  if (!draft) {
    remark(t('Open the draft that the packet is for.'));
    return;
  }
  const form = await pickForm();
  const made = form && (await ask(client, draft, form));
  if (made?.text === undefined) {
    if (made) remark(`Deskcheck: ${made.message}`, long);
    return;
  }
  const file = await save(draft, form!, made.text);
  if (file) await show(file, form!);
}

async function pickForm(): Promise<PacketForm | undefined> {
  const items: FormItem[] = [
    { label: 'HTML', detail: t('One page to sort, tick, print and sign'), form: 'html' },
    { label: 'Markdown', detail: t('Text that any program shows'), form: 'markdown' },
    { label: 'CSV', detail: t('A row for each sentence, for a spreadsheet'), form: 'csv' },
  ];
  const title = t('Make Fact-Checker’s Packet');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.form;
}

/** Undefined where the server has stopped, or the writer has thought better of it. */
async function ask(client: LanguageClient, draft: vscode.Uri, format: PacketForm): Promise<PacketResult | undefined> {
  const params: PacketParams = { uri: client.code2ProtocolConverter.asUri(draft), format };
  const where = { location: vscode.ProgressLocation.Window, title: t('Making the packet') };
  try {
    return await vscode.window.withProgress(where, () => client.sendRequest<PacketResult>('deskcheck/packet', params));
  } catch (error) {
    if (client.state === State.Running) throw error;
    remark(hasStopped);
    return undefined;
  }
}

/** Beside the draft; one that was never saved has no place, and the folder that is open is as good as any. */
async function save(draft: vscode.Uri, form: PacketForm, text: string): Promise<vscode.Uri | undefined> {
  const folder =
    draft.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(draft, '..');
  const name = defaultName(draft.path, form);
  // The dialog asks before a file is replaced.
  const file = await vscode.window.showSaveDialog({
    title: t('Make Fact-Checker’s Packet'),
    filters: filtersOf(form),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (!file) return undefined;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return file;
  } catch {
    remark(t('The packet was not written: {0} cannot be written to.', vscode.workspace.asRelativePath(file)), long);
    return undefined;
  }
}

const filtersOf = (form: PacketForm): Record<string, string[]> =>
  form === 'html' ? { HTML: ['html'] } : form === 'csv' ? { CSV: ['csv'] } : { Markdown: ['md'] };

/** A page belongs into a browser, which is opened only where somebody asks for it. */
async function show(file: vscode.Uri, form: PacketForm): Promise<void> {
  const saved = t('Saved as {0}.', vscode.workspace.asRelativePath(file));
  if (form !== 'html') {
    remark(saved);
    await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    return;
  }
  const open = t('Open in Browser');
  if ((await vscode.window.showInformationMessage(saved, open)) === open) await vscode.env.openExternal(file);
}
