/** The one status bar item: how much of the draft was checked, and what is left to settle. */
import * as vscode from 'vscode';
import { couldBeDraft } from './draftLanguages';
import type { DraftStatuses } from './draftStatuses';
import { statusLinks, statusWords, stoppedWords, type StatusWords } from './statusWords';

/** Follows the server's news and the editor in front; hidden for whatever is not a draft. */
export function showStatus(statuses: DraftStatuses): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('deskcheck.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Deskcheck';
  const words = (): StatusWords | undefined => {
    const document = vscode.window.activeTextEditor?.document;
    if (statuses.stopped) return document && couldBeDraft(document) ? stoppedWords : undefined;
    const status = statuses.of(document?.uri);
    return status && statusWords(status, vscode.workspace.isTrusted);
  };
  const show = (): void => {
    const shown = words();
    if (!shown) {
      item.hide();
      return;
    }
    item.text = shown.text;
    item.tooltip = tooltip(shown);
    item.command = shown.command;
    item.accessibilityInformation = { label: `Deskcheck: ${shown.lines.join('. ')}`, role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(item, statuses.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show));
}

/** May run the commands of its own links, nothing else; what the server says is text. */
function tooltip({ lines, links }: StatusWords): vscode.MarkdownString {
  const shown = new vscode.MarkdownString();
  shown.isTrusted = { enabledCommands: statusLinks.map(({ command }) => command) };
  for (const line of lines) shown.appendText(line).appendMarkdown('\n\n');
  shown.appendMarkdown(links.map(({ title, command }) => `[${title}](command:${command})`).join(' · '));
  return shown;
}
