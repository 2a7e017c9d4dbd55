/** Adds a source from the clipboard: the key is proposed, the title asked for only where the text has none, nothing overwritten. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { NewSourceParams, NewSourceResult } from '../../server/src/protocol';
import { addFiles } from './addFiles';
import { isThere } from './isThere';
import type { LastDraft } from './lastDraft';
import { hasStopped, remark } from './remark';
import { fileNameProblem, withTitle } from './sourceFile';

/** Less is a phrase that somebody has copied, not an article. */
const fewestWords = 20;

export const registerAddSource = (client: LanguageClient, draft: LastDraft): readonly vscode.Disposable[] => [
  vscode.commands.registerCommand('deskcheck.addFromClipboard', () => addFromClipboard(client, draft)),
  // With files, as other extensions may give them, nobody is asked.
  vscode.commands.registerCommand('deskcheck.addFiles', async (given?: readonly vscode.Uri[]) => {
    const files =
      given ??
      (await vscode.window.showOpenDialog({
        canSelectMany: true,
        openLabel: 'Add to Sources',
        title: 'Files to copy into your sources',
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
  const proposed = await ask(client, draft, '');
  return proposed && folderOf(proposed);
}

async function addFromClipboard(client: LanguageClient, draft: LastDraft): Promise<void> {
  if (!mayWrite()) return;
  const text = await vscode.env.clipboard.readText();
  const proposed = await ask(client, draft, text);
  const folder = proposed && folderOf(proposed);
  if (!proposed || !folder) return;
  if (proposed.key === undefined || proposed.words < fewestWords) {
    remark('There is no article on the clipboard: copy its text, with headline and date, and try again.');
    return;
  }
  const title = proposed.title ?? (await askTitle());
  if (title === undefined) return;
  const key = await askKey(folder, proposed.key, proposed);
  if (key === undefined) return;
  const file = vscode.Uri.joinPath(folder, key + proposed.extension);
  const given = proposed.title === undefined && proposed.extension === '.txt' ? title : '';
  if (!(await write(file, withTitle(text, given)))) return;
  await vscode.window.showTextDocument(file, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
    preserveFocus: true,
  });
  remark(`Added as [@${key}].`);
}

function mayWrite(): boolean {
  if (!vscode.workspace.isTrusted) remark('Nothing is written in a folder that you have not trusted.');
  return vscode.workspace.isTrusted;
}

async function ask(client: LanguageClient, draft: LastDraft, text: string): Promise<NewSourceResult | undefined> {
  if (client.state !== State.Running) {
    remark(hasStopped);
    return undefined;
  }
  const uri = draft.uri?.toString();
  const params: NewSourceParams = { ...(uri === undefined ? {} : { uri }), text };
  return client.sendRequest<NewSourceResult>('deskcheck/newSource', params).catch(() => undefined);
}

/** Where nothing has sources yet, a folder “corpus” begins them. */
function folderOf({ folder }: NewSourceResult): vscode.Uri | undefined {
  if (folder !== undefined) return vscode.Uri.parse(folder);
  const [open] = vscode.workspace.workspaceFolders ?? [];
  if (!open) remark('Open the folder that your drafts are in, then add sources.');
  return open && vscode.Uri.joinPath(open.uri, 'corpus');
}

/** May be left empty; undefined when the writer has thought better of it. */
const askTitle = (): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: 'Add Clipboard to Sources (1 of 2)',
    prompt: 'The text has no headline of its own. What is the article called?',
    placeHolder: 'Headline; may be left empty',
  });

const askKey = (folder: vscode.Uri, key: string, { title, extension }: NewSourceResult): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: title === undefined ? 'Add Clipboard to Sources (2 of 2)' : `Add Source: ${title}`,
    prompt: 'Key to cite it by; the file is called like it',
    value: key,
    validateInput: async (name) =>
      fileNameProblem(name) ??
      ((await isThere(vscode.Uri.joinPath(folder, name + extension))) ? 'There is a source of this name.' : undefined),
  });

/** An edit of the workspace, so that it can be undone; what is there already stays. */
async function write(file: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  const done = await vscode.workspace.applyEdit(edit);
  if (!done) remark('The source was not written: the file is there already, or the folder cannot be written to.');
  return done;
}
