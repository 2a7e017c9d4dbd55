/** The sample desk: an invented newsroom's sources and drafts, copied into the extension's own folder and opened there. */
import * as vscode from 'vscode';
import { isThere } from './isThere';

/** Kept over the change of folders: the draft to show once its folder is open. */
const shownNext = 'sampleDraft';
const walkthrough = 'deskcheck.deskcheck#start';

export function registerSample(context: vscode.ExtensionContext): vscode.Disposable {
  void showAwaited(context);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('deskcheck.openSample', () => openSample(context)),
    vscode.commands.registerCommand('deskcheck.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false),
    ),
  );
}

/** What somebody has tried on an earlier copy stays as it is; what they have deleted comes back. */
async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'Sample Desk');
  const corpus = vscode.Uri.joinPath(context.extensionUri, 'corpus');
  await copyMissing(corpus, vscode.Uri.joinPath(folder, 'corpus'), /\.(?:md|txt)$/);
  await copyMissing(vscode.Uri.joinPath(corpus, 'drafts'), vscode.Uri.joinPath(folder, 'drafts'), /\.md$/);
  const draft = vscode.Uri.joinPath(folder, 'drafts', 'harbour.md');
  await context.globalState.update(shownNext, draft.toString());
  // An open folder is not taken away from whoever works in it.
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

async function copyMissing(from: vscode.Uri, to: vscode.Uri, wanted: RegExp): Promise<void> {
  await vscode.workspace.fs.createDirectory(to);
  for (const [name, kind] of await vscode.workspace.fs.readDirectory(from)) {
    const target = vscode.Uri.joinPath(to, name);
    if (kind === vscode.FileType.File && wanted.test(name) && !(await isThere(target)))
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(from, name), target);
  }
}

/** In the window that the sample was opened in. */
async function showAwaited({ globalState }: vscode.ExtensionContext): Promise<void> {
  const awaited = globalState.get<string>(shownNext);
  const draft = awaited === undefined ? undefined : vscode.Uri.parse(awaited);
  if (!draft || !vscode.workspace.getWorkspaceFolder(draft)) return;
  await globalState.update(shownNext, undefined);
  await vscode.window.showTextDocument(draft);
}
