/** Adds sources from the clipboard, from files and from the web: which folder they go into, and what the server makes of them. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { NewKeyParams, NewSourceParams, NewSourceResult } from '../../server/src/protocol';
import { addFiles } from './addFiles';
import { addFromWeb, type WebSources } from './addFromWeb';
import { keepSource, type SourceToKeep } from './keepSource';
import type { LastDraft } from './lastDraft';
import { hasStopped, remark } from './remark';
import { t } from './words';

/** Less is a phrase that somebody has copied, not an article. */
const fewestWords = 20;

export const registerAddSource = (
  client: LanguageClient,
  draft: LastDraft,
  agent: string,
): readonly vscode.Disposable[] => [
  vscode.commands.registerCommand('deskcheck.addFromClipboard', () => addFromClipboard(client, draft)),
  vscode.commands.registerCommand('deskcheck.addFromWeb', async (given?: unknown) => {
    const folder = await folderFor(client, draft);
    if (!folder) return;
    const propose: WebSources['propose'] = (received) => ask(client, draft, received);
    const proposeKey = keysFor(client, draft);
    await addFromWeb({ agent, folder, propose, proposeKey }, typeof given === 'string' ? given : undefined);
  }),
  // With files, as other extensions may give them, nobody is asked.
  vscode.commands.registerCommand('deskcheck.addFiles', async (given?: readonly vscode.Uri[]) => {
    const files =
      given ??
      (await vscode.window.showOpenDialog({
        canSelectMany: true,
        openLabel: t('Add to Sources'),
        title: t('Files to copy into your sources'),
      }));
    if (files) await addDropped(client, draft, files);
  }),
];

/** Copies files that were chosen or dropped into the folder of sources. */
export async function addDropped(
  client: LanguageClient,
  draft: LastDraft,
  files: readonly vscode.Uri[],
): Promise<void> {
  const folder = await folderFor(client, draft);
  if (folder) remark(await addFiles(files, folder));
}

async function folderFor(client: LanguageClient, draft: LastDraft): Promise<vscode.Uri | undefined> {
  if (!mayWrite()) return undefined;
  const proposed = await ask(client, draft, {});
  return proposed && folderOf(proposed);
}

async function addFromClipboard(client: LanguageClient, draft: LastDraft): Promise<void> {
  if (!mayWrite()) return;
  const text = await vscode.env.clipboard.readText();
  const proposed = await ask(client, draft, { text });
  const folder = proposed && folderOf(proposed);
  if (!folder) return;
  const { found } = proposed;
  if (!found || found.words < fewestWords) {
    remark(t('There is no article on the clipboard: copy its text, with headline and date, and try again.'));
    return;
  }
  const proposeKey = keysFor(client, draft);
  const key = await keepSource({ heading: t('Add Clipboard to Sources'), folder, found, content: text, proposeKey });
  if (key !== undefined) remark(t('Added as [@{0}].', key));
}

function mayWrite(): boolean {
  if (!vscode.workspace.isTrusted) remark(t('Nothing is written in a folder that you have not trusted.'));
  return vscode.workspace.isTrusted;
}

/** A server that cannot answer has proposed one already. */
const keysFor =
  (client: LanguageClient, draft: LastDraft): SourceToKeep['proposeKey'] =>
  (known) =>
    client
      .sendRequest<string>('deskcheck/newKey', { ...meant(draft), known } satisfies NewKeyParams)
      .catch(() => undefined);

const meant = ({ uri }: LastDraft): { readonly uri?: string } => (uri === undefined ? {} : { uri: uri.toString() });

async function ask(
  client: LanguageClient,
  draft: LastDraft,
  given: Omit<NewSourceParams, 'uri'>,
): Promise<NewSourceResult | undefined> {
  // What is asked of a server that is starting waits by itself.
  if (client.state !== State.Running && client.state !== State.Starting) {
    remark(hasStopped);
    return undefined;
  }
  const params: NewSourceParams = { ...meant(draft), ...given };
  return client.sendRequest<NewSourceResult>('deskcheck/newSource', params).catch(() => undefined);
}

/** Where nothing has sources yet, a folder “corpus” begins them. */
function folderOf({ folder }: NewSourceResult): vscode.Uri | undefined {
  if (folder !== undefined) return vscode.Uri.parse(folder);
  const [open] = vscode.workspace.workspaceFolders ?? [];
  if (!open) remark(t('Open the folder that your drafts are in, then add sources.'));
  return open && vscode.Uri.joinPath(open.uri, 'corpus');
}
