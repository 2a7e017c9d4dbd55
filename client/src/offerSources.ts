/** What a draft without sources offers when the writer asks: a folder for them, or how to point at one. */
import { readdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import { isThere } from './isThere';
import { t } from './words';

type Offer = vscode.QuickPickItem & { readonly take: () => Thenable<unknown> };

export const registerOfferSources = ({ extensionPath }: vscode.ExtensionContext): vscode.Disposable =>
  vscode.commands.registerCommand('deskcheck.offerSources', () => offerSources(extensionPath));

async function offerSources(extensionPath: string): Promise<void> {
  // Nothing is made in a folder that is not trusted.
  const folder = vscode.workspace.isTrusted ? folderForSources() : undefined;
  const offers: Offer[] = [
    ...(folder
      ? [
          {
            label: (await isThere(folder))
              ? `$(folder) ${t('Show the folder “corpus”')}`
              : `$(new-folder) ${t('Create a folder “corpus” here')}`,
            detail: t('Articles you put there are the sources of your drafts.'),
            description: vscode.workspace.asRelativePath(folder, true),
            take: () => create(folder),
          },
        ]
      : []),
    {
      label: `$(book) ${t('Read how to point Deskcheck at your sources')}`,
      take: () => readHow(extensionPath),
    },
  ];
  const picked = await vscode.window.showQuickPick(offers, { title: t('No sources yet') });
  await picked?.take();
}

/** The open folder, whose drafts will all find it there; the draft's own for a file opened alone. */
function folderForSources(): vscode.Uri | undefined {
  const draft = vscode.window.activeTextEditor?.document.uri;
  const open = (draft && vscode.workspace.getWorkspaceFolder(draft)) ?? vscode.workspace.workspaceFolders?.[0];
  if (open) return vscode.Uri.joinPath(open.uri, 'corpus');
  return draft?.scheme === 'file' ? vscode.Uri.joinPath(draft, '..', 'corpus') : undefined;
}

async function create(folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(folder);
  const inWorkspace = vscode.workspace.getWorkspaceFolder(folder) !== undefined;
  await vscode.commands.executeCommand(inWorkspace ? 'revealInExplorer' : 'revealFileInOS', folder);
}

/** The packed extension has its README in lower case. */
async function readHow(extensionPath: string): Promise<void> {
  const name = (await readdir(extensionPath)).find((entry) => /^readme\.md$/i.test(entry)) ?? 'README.md';
  const readme = vscode.Uri.joinPath(vscode.Uri.file(extensionPath), name);
  const fragment = 'point-it-at-your-own-folder';
  await vscode.commands.executeCommand('markdown.showPreview', readme.with({ fragment }));
}
