/** Pages, chapters and times beside the words of extracted sources: they are drawn, so the text keeps its places. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { SourceMarksParams, SourceMarksResult } from '../../server/src/protocol';
import { isSourceText } from './sourceTexts';

const context = 'deskcheck.sourceIsOnline';

export function showSourceMarks(client: LanguageClient): vscode.Disposable {
  const look = vscode.window.createTextEditorDecorationType({});
  const ask = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (!isSourceText(document.uri) || client.state !== State.Running) return;
    const params: SourceMarksParams = { uri: document.uri.toString() };
    const { version } = document;
    const found = await client
      .sendRequest<SourceMarksResult>('deskcheck/sourceMarks', params)
      .catch((): SourceMarksResult => ({ marks: [], online: false }));
    if (editor.document.version !== version) return;
    editor.setDecorations(look, found.marks.map(decorationOf));
    if (editor === vscode.window.activeTextEditor)
      await vscode.commands.executeCommand('setContext', context, found.online);
  };
  const all = (): void => vscode.window.visibleTextEditors.forEach((editor) => void ask(editor));
  all();
  return vscode.Disposable.from(
    look,
    vscode.window.onDidChangeVisibleTextEditors(all),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isSourceText(editor.document.uri)) void ask(editor);
      else void vscode.commands.executeCommand('setContext', context, false);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isSourceText(document.uri)) all();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) all();
    }),
  );
}

const decorationOf = ({ position, name }: SourceMarksResult['marks'][number]): vscode.DecorationOptions => {
  const at = new vscode.Position(position.line, position.character);
  return {
    range: new vscode.Range(at, at),
    renderOptions: {
      before: {
        contentText: name,
        color: new vscode.ThemeColor('editorCodeLens.foreground'),
        margin: '0 0.8em 0 0',
        fontStyle: 'italic',
      },
    },
  };
};
