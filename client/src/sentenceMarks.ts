/** Underlines sentences by how they stand, each in its own kind of line, where the writer wants that; and the switch for it. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { SentenceMarksParams } from '../../server/src/protocol';
import { lineOf, toggled, type MarkedStatus } from './sentenceLines';

const statuses: readonly MarkedStatus[] = ['found', 'differs', 'overstated', 'not-found'];

export function registerSentenceMarks(client: LanguageClient): vscode.Disposable {
  const lines = new Map(
    statuses.map((status) => [status, vscode.window.createTextEditorDecorationType(styleOf(status))]),
  );
  const latest = new Map<string, SentenceMarksParams>();
  const draw = (editor: vscode.TextEditor): void => {
    const marks = latest.get(editor.document.uri.toString());
    // The lines move with the text; those of an older text wait for the next.
    if (!marks || (marks.version !== editor.document.version && marks.marks.length > 0)) return;
    for (const [status, line] of lines) {
      const its = marks.marks.filter((mark) => mark.status === status);
      editor.setDecorations(
        line,
        its.map(({ range: { start, end } }) => new vscode.Range(start.line, start.character, end.line, end.character)),
      );
    }
  };
  return vscode.Disposable.from(
    ...lines.values(),
    client.onNotification('deskcheck/sentenceMarks', (params: SentenceMarksParams) => {
      const uri = vscode.Uri.parse(params.uri).toString();
      latest.set(uri, params);
      vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri).forEach(draw);
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(draw)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => latest.delete(uri.toString())),
    vscode.commands.registerCommand('deskcheck.toggleSentenceStatus', toggle),
  );
}

function styleOf(status: MarkedStatus): vscode.DecorationRenderOptions {
  const { style, width, colour } = lineOf(status);
  return {
    borderStyle: style,
    borderWidth: `0 0 ${width}px 0`,
    borderColor: new vscode.ThemeColor(colour),
    // What is typed at its end is another sentence.
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** Where the folder has a value of its own, that is changed; else the writer's. */
async function toggle(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('deskcheck');
  const { workspaceValue } = settings.inspect('sentenceStatus') ?? {};
  const target =
    workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await settings.update('sentenceStatus', toggled(settings.get('sentenceStatus')), target);
}
