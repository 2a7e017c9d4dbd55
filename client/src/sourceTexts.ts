/** Texts that were extracted from sources (`deskcheck-source:`): how they open at the words, and the way to the original. */
import * as vscode from 'vscode';
import type { LanguageClient, Middleware } from 'vscode-languageclient/node';
import type { OriginalParams, OriginalResult, SourceTextMark } from '../../server/src/protocol';
import { remark } from './remark';
import { linkedByCommand, openCommand } from './sourceTextLinks';
import { sourceTextScheme } from './sourceTextFiles';
import { t } from './words';

/** Behind the name of the source's own file. */
const mark: SourceTextMark = ' (text)';

export const isSourceText = (uri: vscode.Uri): boolean => uri.scheme === sourceTextScheme;

export const registerSourceTexts = (client: LanguageClient): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(openCommand, async (address: unknown) => {
      if (typeof address === 'string') await openSourceText(vscode.Uri.parse(address));
    }),
    vscode.commands.registerCommand('deskcheck.openOriginal', async (given?: unknown) => {
      await openOriginal(client, given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri);
    }),
    vscode.commands.registerCommand('deskcheck.openOnline', () => openOnline(client)),
  );

/** Hovers lead to such texts by a command: VS Code takes links with a scheme that it does not know out of them. */
export const sourceTextLinks: Pick<Middleware, 'provideHover'> = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    for (const content of hover?.contents ?? []) if (content instanceof vscode.MarkdownString) linkByCommand(content);
    return hover;
  },
};

function linkByCommand(content: vscode.MarkdownString): void {
  const value = linkedByCommand(content.value);
  if (value === content.value) return;
  content.value = value;
  content.isTrusted = { enabledCommands: [openCommand] };
}

/** Selects the words that the address's fragment names. */
export async function openSourceText(uri: vscode.Uri): Promise<void> {
  if (!isSourceText(uri)) return;
  const selection = rangeIn(uri.fragment);
  await vscode.window.showTextDocument(uri.with({ fragment: '' }), selection ? { selection } : {});
}

/** `L9,64-L9,90`: lines and characters from 1. */
function rangeIn(fragment: string): vscode.Range | undefined {
  const [, ...numbers] = /^L(\d+),(\d+)-L(\d+),(\d+)$/.exec(fragment) ?? [];
  const [line, character, endLine, endCharacter] = numbers.map((number) => Number(number) - 1);
  return line === undefined || character === undefined || endLine === undefined || endCharacter === undefined
    ? undefined
    : new vscode.Range(line, character, endLine, endCharacter);
}

/** In the program that shows such files, where there is one beside the editor; else as a file. */
/** What the server knows of the original, for the words that are selected in the text. */
async function originalAt(client: LanguageClient, uri: vscode.Uri): Promise<OriginalResult | undefined> {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const { start, end } = editor?.selection ?? new vscode.Range(0, 0, 0, 0);
  const params: OriginalParams = { uri: uri.toString(), range: { start, end } };
  const found = await client.sendRequest<OriginalResult | null>('deskcheck/original', params).catch(() => undefined);
  return found ?? undefined;
}

/** Only ever at a writer's click: the browser asks the network, Deskcheck does not. */
async function openOnline(client: LanguageClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const address = uri && isSourceText(uri) ? (await originalAt(client, uri))?.address : undefined;
  // As a string: VS Code would encode the words of an address once more.
  if (address === undefined) remark(t('This source states no address on the web.'));
  else await vscode.env.openExternal(address as unknown as vscode.Uri);
}

async function openOriginal(client: LanguageClient, uri: vscode.Uri | undefined): Promise<void> {
  if (!uri || !isSourceText(uri) || !uri.path.endsWith(mark)) return;
  const file = uri.with({ scheme: 'file', path: uri.path.slice(0, -mark.length), query: '', fragment: '' });
  const there = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  if (!there) {
    void vscode.window.showInformationMessage(t('{0} is not there any more.', vscode.workspace.asRelativePath(file)));
    return;
  }
  const beside = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  // A page that nobody vouches for runs nothing in a browser.
  if (
    beside &&
    vscode.workspace.isTrusted &&
    /\.(?:x?html?|mht(?:ml)?|webarchive|eml|pdf|docx?|odt|rtf|epub)$/i.test(file.path)
  )
    await vscode.env.openExternal(file.with({ fragment: await fragmentOf(client, uri) }));
  else await vscode.commands.executeCommand('vscode.open', file);
}

/** `page=12`, of a PDF. */
async function fragmentOf(client: LanguageClient, uri: vscode.Uri): Promise<string> {
  return vscode.Uri.parse((await originalAt(client, uri))?.file ?? '').fragment;
}
