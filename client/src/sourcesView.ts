/** The view “Sources”: the tree beside the last draft, what can be done with its nodes, and what it says when it is empty. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { SourcesNode } from '../../server/src/protocol';
import { addDropped, registerAddSource } from './addSource';
import { registerDecideOrigins } from './decideOrigins';
import { droppedIn } from './dropped';
import { dragging, insertQuotation, registerDrop } from './insertQuotation';
import type { LastDraft } from './lastDraft';
import { isMore, type MoreNode } from './pagedTree';
import type { SourcesElement, SourcesState, SourcesTree } from './sourcesTree';
import { t } from './words';

const view = 'deskcheck.sources';

/** @param agent who asks a site for a page, where the writer adds one */
export function registerSourcesView(
  client: LanguageClient,
  tree: SourcesTree,
  draft: LastDraft,
  selector: vscode.DocumentSelector,
  agent: string,
): vscode.Disposable {
  const shown = vscode.window.createTreeView(view, {
    treeDataProvider: tree,
    dragAndDropController: {
      ...dragging,
      dropMimeTypes: [fileList],
      handleDrop: (_, data) => drop(client, draft, data),
    },
    canSelectMany: true,
    showCollapseAll: true,
  });
  const name = (): void => {
    shown.description = draft.uri?.path.split('/').at(-1) ?? '';
  };
  // A key is pressed on what is selected; a click on an action brings its node along.
  const nodeOf = (given: unknown): SourcesNode | undefined => {
    const element = (given as SourcesElement | undefined) ?? shown.selection[0];
    return element && !isMore(element) ? element : undefined;
  };
  const say = (state: SourcesState): void => {
    shown.message = state === 'reading' ? t('Reading your sources…') : '';
    void vscode.commands.executeCommand('setContext', 'deskcheck.sources', state);
  };
  name();
  void vscode.commands.executeCommand('setContext', 'deskcheck.active', true);
  return vscode.Disposable.from(
    shown,
    draft.onDidChange(name),
    tree.onDidChangeState(say),
    registerDrop(client, selector),
    registerDecideOrigins(client, draft),
    ...registerAddSource(client, draft, agent),
    vscode.commands.registerCommand('deskcheck.openSourcePlace', (given?: unknown) => openPlace(nodeOf(given))),
    vscode.commands.registerCommand('deskcheck.showMore', (more: MoreNode) => more.show()),
    vscode.commands.registerCommand('deskcheck.insertQuotation', async (given?: unknown) => {
      const node = nodeOf(given);
      if (node?.quotation !== undefined) await insertQuotation(client, draft, node);
    }),
    vscode.commands.registerCommand('deskcheck.copyQuotation', async (given?: unknown) => {
      const node = nodeOf(given);
      const chosen = node && shown.selection.includes(node) ? shown.selection : [node];
      const quotations = chosen.flatMap((it) => (it && !isMore(it) && it.quotation ? [it.quotation] : []));
      if (quotations.length > 0) await vscode.env.clipboard.writeText(quotations.join('\n\n'));
    }),
  );
}

/** What editors and file managers call files on their way. */
const fileList = 'text/uri-list';

/** Files dropped anywhere on the view become sources; a page's address is asked about first. */
async function drop(client: LanguageClient, draft: LastDraft, data: vscode.DataTransfer): Promise<void> {
  const { files, page } = droppedIn((await data.get(fileList)?.asString()) ?? '');
  if (files.length > 0)
    await addDropped(
      client,
      draft,
      files.map((file) => vscode.Uri.parse(file)),
    );
  else if (page !== undefined) await vscode.commands.executeCommand('deskcheck.addFromWeb', page);
}

/** In a preview, with the words selected; a file that is not there says so itself. */
async function openPlace(node: SourcesNode | undefined): Promise<void> {
  if (!node?.opens) return;
  const { uri, range } = node.opens;
  const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), {
    selection,
    preview: true,
  } satisfies vscode.TextDocumentShowOptions);
}
