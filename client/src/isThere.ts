/** Whether a file or folder is there, wherever the workspace lies. */
import * as vscode from 'vscode';

export const isThere = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
