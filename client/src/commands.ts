/** The commands of the palette: read the sources again, list them with their problems, show the log. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { SourcesParams, SourcesResult } from '../../server/src/protocol';

export const registerCommands = (
  client: LanguageClient,
  log: vscode.LogOutputChannel,
): readonly vscode.Disposable[] => [
  vscode.commands.registerCommand('deskcheck.reindex', () => client.sendRequest('deskcheck/reindex', here())),
  vscode.commands.registerCommand('deskcheck.showProblems', () => showSources(client)),
  vscode.commands.registerCommand('deskcheck.showOutput', () => log.show()),
];

/** The document whose sources are meant; none means those of every open folder. */
function here(): SourcesParams {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri ? { uri: uri.toString() } : {};
}

type Item = vscode.QuickPickItem & { readonly uri?: string };

/** Sources that could not be read come first, each with its reason; picking an entry opens the file. */
async function showSources(client: LanguageClient): Promise<void> {
  const { sources, problems } = await client.sendRequest<SourcesResult>('deskcheck/sources', here());
  const unread = problems.map(({ uri, path, message }): Item => ({
    label: `$(warning) ${path}`,
    detail: message,
    uri,
  }));
  const read = sources.map(({ uri, path, key, title }): Item => ({
    label: key,
    description: path,
    detail: title,
    uri,
  }));
  const picked = await vscode.window.showQuickPick<Item>(
    [...heading(`${unread.length} not read`, unread), ...heading(`${read.length} read`, read)],
    {
      title: 'Sources of this draft',
      placeHolder:
        unread.length + read.length > 0 ? 'Open a source' : 'No sources: put articles into a folder “corpus”',
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (picked?.uri) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(picked.uri));
}

const heading = (label: string, items: readonly Item[]): readonly Item[] =>
  items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
