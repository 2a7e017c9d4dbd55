/** The command that puts the list of references into the draft, or brings it up to date. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { ReferencesParams, ReferencesResult } from '../../server/src/protocol';
import { hasStopped, remark } from './remark';
import { t } from './words';

/** Milliseconds: what a list lacks takes longer to read than other remarks. */
const long = 12_000;

export const registerInsertReferences = (client: LanguageClient): vscode.Disposable =>
  vscode.commands.registerCommand('deskcheck.insertReferences', () => insertReferences(client));

async function insertReferences(client: LanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    remark(t('Open the draft that the list is for.'));
    return;
  }
  try {
    const params: ReferencesParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const { message } = await client.sendRequest<ReferencesResult>('deskcheck/references', params);
    remark(`Deskcheck: ${message}`, long);
  } catch (error) {
    if (client.state === State.Running) throw error;
    remark(hasStopped);
  }
}
