/** The one status bar item: how much of the draft was checked, and what is left to settle. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { StatusParams } from '../../server/src/protocol';

interface Shown {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
}

/** Follows the server's news and the editor in front; hidden for whatever is not a draft. */
export function showStatus(client: LanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('deskcheck.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Deskcheck';
  const latest = new Map<string, StatusParams>();
  const show = (): void => {
    const status = latest.get(vscode.window.activeTextEditor?.document.uri.toString() ?? '');
    const shown = status && describe(status);
    if (!shown) {
      item.hide();
      return;
    }
    item.text = shown.text;
    item.tooltip = shown.tooltip;
    item.command = shown.command;
    item.accessibilityInformation = { label: `Deskcheck: ${shown.tooltip.replace(/\n/g, ' ')}`, role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    client.onNotification('deskcheck/status', (status: StatusParams) => {
      latest.set(status.uri, status);
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument((document) => latest.delete(document.uri.toString())),
  );
}

const number = (value: number): string => value.toLocaleString('en-US');

function describe(status: StatusParams): Shown | undefined {
  const { done, total, sentences, checked, toSettle, problems, message = '' } = status;
  switch (status.state) {
    case 'not-a-draft':
      return undefined;
    case 'no-corpus':
      return { text: '$(checklist) No sources', tooltip: message, command: 'deskcheck.showProblems' };
    case 'error':
      return { text: '$(warning) Deskcheck', tooltip: message, command: 'deskcheck.showOutput' };
    case 'indexing': {
      const count = total > 0 ? ` ${number(done)} / ${number(total)}` : '';
      const tooltip = 'Reading your sources; what is read already counts.';
      return { text: `$(sync~spin) Sources${count}`, tooltip, command: 'deskcheck.showProblems' };
    }
    case 'ready': {
      const settle = toSettle > 0 ? ` · ${number(toSettle)} to settle` : '';
      return {
        text: `$(checklist) ${number(checked)} of ${number(sentences)}${settle}`,
        tooltip: [
          `${number(checked)} of ${number(sentences)} sentences compared with their sources`,
          toSettle > 0 ? `${number(toSettle)} to settle` : 'nothing to settle',
          ...(problems > 0 ? [`${number(problems)} source files could not be read`] : []),
          ...(vscode.workspace.isTrusted ? [] : ['Folder not trusted: decisions are not written']),
        ].join('\n'),
        command: 'workbench.actions.view.problems',
      };
    }
  }
}
