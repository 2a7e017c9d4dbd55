/** Texts that were extracted from sources, as read-only files: so their tabs have a lock and come back after a reload. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { SourceTextScheme } from '../../server/src/protocol';
import { hasStopped } from './remark';
import { t } from './words';

export const sourceTextScheme: SourceTextScheme = 'deskcheck-source';

const request = 'workspace/textDocumentContent';
const lock = t('This is the text of a source. Only the source itself can be changed.');

/** The server gives the texts and says when one has changed; a text that it has not is a sentence that says why. */
export function provideSourceTexts(client: LanguageClient): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const opened = new Map<string, vscode.Uri>();
  const revisions = new Map<string, number>();
  const since = Date.now();
  const read = async (uri: vscode.Uri): Promise<Uint8Array> => {
    opened.set(uri.toString(), uri);
    try {
      const { text } = await client.sendRequest<{ readonly text: string }>(request, { uri: uri.toString() });
      return new TextEncoder().encode(text);
    } catch {
      throw vscode.FileSystemError.Unavailable(hasStopped);
    }
  };
  const changed = (uri: vscode.Uri): void => {
    const address = uri.toString();
    revisions.set(address, (revisions.get(address) ?? 0) + 1);
    changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  };
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const files: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => ({
      type: vscode.FileType.File,
      ctime: since,
      // VS Code reads a file again when this differs.
      mtime: since + (revisions.get(uri.toString()) ?? 0),
      size: (await read(uri)).length,
      permissions: vscode.FilePermission.Readonly,
    }),
    readFile: read,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  let news: readonly vscode.Disposable[] = [];
  return vscode.Disposable.from(
    changes,
    vscode.workspace.registerFileSystemProvider(sourceTextScheme, files, {
      isReadonly: new vscode.MarkdownString(lock),
      isCaseSensitive: true,
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      // The library takes the server's word of a change; each start of it begins anew.
      news.forEach((listener) => void listener.dispose());
      const providers = client.getFeature(request)?.getProviders() ?? [];
      news = providers.map(({ onDidChangeEmitter }) => onDidChangeEmitter.event(changed));
      opened.forEach(changed);
    }),
    new vscode.Disposable(() => news.forEach((listener) => void listener.dispose())),
  );
}
