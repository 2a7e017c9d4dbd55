/** What counts as one source, decided in the view “Sources”: the server writes it into `deskcheck.json`. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DecideOriginsParams, DecideOriginsResult } from '../../server/src/protocol';
import type { LastDraft } from './lastDraft';
import { hasStopped, remark } from './remark';
import { isMore } from './pagedTree';
import type { SourcesElement } from './sourcesTree';
import { t } from './words';

const choices: Readonly<Record<string, DecideOriginsParams['as']>> = {
  'deskcheck.countAsOne': 'together',
  'deskcheck.countApart': 'apart',
  'deskcheck.forgetOrigin': 'open',
};

/** A menu hands over the node it was opened on, and all that are selected with it. */
export const registerDecideOrigins = (client: LanguageClient, draft: LastDraft): vscode.Disposable =>
  vscode.Disposable.from(
    ...Object.entries(choices).map(([command, as]) =>
      vscode.commands.registerCommand(command, (node?: SourcesElement, selected?: readonly SourcesElement[]) =>
        decide(client, draft, selected && selected.length > 0 ? selected : node ? [node] : [], as),
      ),
    ),
  );

async function decide(
  client: LanguageClient,
  draft: LastDraft,
  nodes: readonly SourcesElement[],
  as: DecideOriginsParams['as'],
): Promise<void> {
  const keys = [...new Set(nodes.flatMap((node) => (isMore(node) ? [] : (node.keys ?? []))))];
  if (keys.length < 2) {
    remark(t('Select two articles or more.'));
    return;
  }
  const uri = draft.uri?.toString();
  const params: DecideOriginsParams = { ...(uri === undefined ? {} : { uri }), keys, as };
  const unsaved = new Set(settingsFiles().filter(({ isDirty }) => isDirty));
  // The server reads what is saved: in a text that has moved on, its edit would land in the wrong place.
  if ([...unsaved].some((file) => governs(file, draft.uri))) {
    void vscode.window.showWarningMessage('deskcheck.json has changes that are not saved. Save it first, then decide.');
    return;
  }
  const result = await client
    .sendRequest<DecideOriginsResult>('deskcheck/decideOrigins', params)
    .catch(() => undefined);
  // What was decided counts once it is saved; what the writer was typing there is not ours to save.
  for (const file of settingsFiles()) if (file.isDirty && !unsaved.has(file)) await file.save();
  if (!result) remark(hasStopped);
  else if (result.done) remark(result.message);
  else void vscode.window.showWarningMessage(result.message);
}

const settingsFiles = (): readonly vscode.TextDocument[] =>
  vscode.workspace.textDocuments.filter(({ uri }) => uri.path.endsWith('/deskcheck.json'));

/** It lies in a folder above the draft; without a draft, any may be meant. */
const governs = (settings: vscode.TextDocument, draft: vscode.Uri | undefined): boolean =>
  draft === undefined || draft.path.startsWith(settings.uri.path.slice(0, settings.uri.path.lastIndexOf('/') + 1));
