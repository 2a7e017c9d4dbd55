/** The command “Open Settings File of This Desk”: opens `deskcheck.json`, or makes one as an edit that can be undone. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { SettingsFileParams, SettingsFileResult } from '../../server/src/protocol';
import { hasStopped, remark } from './remark';
import { t } from './words';

export const registerOpenSettingsFile = (client: LanguageClient): vscode.Disposable =>
  vscode.commands.registerCommand('deskcheck.openSettingsFile', async () => {
    const found = await ask(client);
    if (!found) return;
    if ('problem' in found) {
      remark(found.problem);
      return;
    }
    const uri = vscode.Uri.parse(found.uri);
    if (found.text !== undefined && !(await made(uri, found.text))) {
      remark(t('deskcheck.json was not written: the folder cannot be written to.'));
      return;
    }
    await vscode.window.showTextDocument(uri);
  });

/** Undefined when the server has stopped; the writer reads so. */
async function ask(client: LanguageClient): Promise<SettingsFileResult | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const params: SettingsFileParams = uri ? { uri: client.code2ProtocolConverter.asUri(uri) } : {};
  try {
    return await client.sendRequest<SettingsFileResult>('deskcheck/settingsFile', params);
  } catch (error) {
    if (client.state === State.Running) throw error;
    remark(hasStopped);
    return undefined;
  }
}

/** Overwrites nothing: a file that has come meanwhile is the one to open. */
async function made(uri: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  return vscode.workspace.applyEdit(edit);
}
