/** The command “Explain Sentence at Cursor”: shows beside the draft what a sentence was compared with, and why checks speak. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { WhyParams, WhyResult } from '../../server/src/protocol';
import { hasStopped, remark } from './remark';
import { t } from './words';

const scheme = 'deskcheck-why';
const language = 'deskcheck-why';
/** One tab for all: the next sentence takes the place of the last. */
const address = vscode.Uri.from({ scheme, path: '/Why' });
const nothingHere = t('No sentence with a citation stands at the cursor.');

export function registerWhy(client: LanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let shown: WhyResult = { text: '', links: [] };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => shown.text,
    }),
    vscode.languages.registerDocumentLinkProvider({ scheme }, { provideDocumentLinks: () => shown.links.map(linkOf) }),
    vscode.commands.registerCommand('deskcheck.why', async (given?: WhyParams) => {
      const found = await ask(client, given ?? here(client));
      if (!found) return;
      shown = found;
      changed.fire(address);
      const document = await vscode.workspace.openTextDocument(address);
      await vscode.languages.setTextDocumentLanguage(document, language);
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }),
  );
}

/** Undefined when there is nothing to show; the writer reads why. */
async function ask(client: LanguageClient, params: WhyParams | undefined): Promise<WhyResult | undefined> {
  try {
    const found = params && (await client.sendRequest<WhyResult | null>('deskcheck/why', params));
    if (!found) remark(nothingHere);
    return found ?? undefined;
  } catch (error) {
    if (client.state === State.Running) throw error;
    remark(hasStopped);
    return undefined;
  }
}

function here(client: LanguageClient): WhyParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: { line, character } };
}

function linkOf({ range: { start, end }, target }: WhyResult['links'][number]): vscode.DocumentLink {
  const at = new vscode.Range(start.line, start.character, end.line, end.character);
  return new vscode.DocumentLink(at, vscode.Uri.parse(target));
}
