/** The list of sources to choose from: those with problems first, each with its reason. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isSourceText, openSourceText } from './sourceTexts';
import type { SourcesParams, SourcesResult } from '../../server/src/protocol';
import { number, t } from './words';

type Item = vscode.QuickPickItem & { readonly uri?: string };

export async function showSources(client: LanguageClient, params: SourcesParams): Promise<void> {
  const { sources, problems } = await client.sendRequest<SourcesResult>('deskcheck/sources', params);
  const troubled = problems.map(({ uri, path, message }): Item => ({
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
    [...heading(counted(troubled.length), troubled), ...heading(t('{0} read', number(read.length)), read)],
    {
      title: t('Sources of this draft'),
      placeHolder:
        troubled.length + read.length > 0 ? t('Open a source') : t('No sources: put articles into a folder “corpus”'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (picked?.uri) await open(vscode.Uri.parse(picked.uri));
}

const counted = (problems: number): string => (problems === 1 ? t('1 problem') : t('{0} problems', number(problems)));

const heading = (label: string, items: readonly Item[]): readonly Item[] =>
  items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];

/** A file opens, a folder shows itself in the explorer; what is not there (yet) does neither. */
async function open(uri: vscode.Uri): Promise<void> {
  if (isSourceText(uri)) return openSourceText(uri);
  const kind = await vscode.workspace.fs.stat(uri).then(
    ({ type }) => type,
    () => vscode.FileType.Unknown,
  );
  if (kind & vscode.FileType.File) await vscode.commands.executeCommand('vscode.open', uri);
  else if (kind & vscode.FileType.Directory && vscode.workspace.getWorkspaceFolder(uri))
    await vscode.commands.executeCommand('revealInExplorer', uri);
}
