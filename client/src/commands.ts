/** The commands of the palette, and starting a stopped server again. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { SourcesParams } from '../../server/src/protocol';
import { hasStopped, remark } from './remark';
import { showSources } from './showSources';

export const registerCommands = (
  client: LanguageClient,
  log: vscode.LogOutputChannel,
): readonly vscode.Disposable[] => [
  vscode.commands.registerCommand('deskcheck.reindex', () =>
    whileRunning(client, () => client.sendRequest('deskcheck/reindex', here())),
  ),
  vscode.commands.registerCommand('deskcheck.showProblems', () =>
    whileRunning(client, () => showSources(client, here())),
  ),
  vscode.commands.registerCommand('deskcheck.showOutput', () => log.show()),
  vscode.commands.registerCommand('deskcheck.restart', () => client.restart().catch(() => log.show())),
];

/** The document whose sources are meant; none means those of every open folder. */
function here(): SourcesParams {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri ? { uri: uri.toString() } : {};
}

/** A server that has stopped answers nobody: the writer reads so, and nothing is thrown. */
async function whileRunning(client: LanguageClient, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (client.state === State.Running) throw error;
    remark(hasStopped);
  }
}
