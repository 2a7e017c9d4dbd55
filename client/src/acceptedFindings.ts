/** The list of accepted findings: where each is in use, its reason, and a button that reopens it. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DecisionsParams, DecisionsResult, ListedDecision, Spot } from '../../server/src/protocol';
import { groupOf, groups, linesOf } from './decisionWords';
import { hasStopped, remark } from './remark';
import { reopen } from './undo';
import { t } from './words';

type Item = vscode.QuickPickItem & { readonly decision?: ListedDecision };

const discard: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('discard'), tooltip: t('Reopen') };
const openLedger: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: t('Open Ledger') };

export const registerAccepted = (client: LanguageClient): vscode.Disposable =>
  vscode.commands.registerCommand('deskcheck.showAccepted', () => show(client));

/** Escape leaves everything as it is. */
async function show(client: LanguageClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const params: DecisionsParams = uri === undefined ? {} : { uri };
  const ask = (): Promise<DecisionsResult> => client.sendRequest('deskcheck/decisions', params);
  const first = await ask().catch(() => undefined);
  if (!first) {
    remark(hasStopped);
    return;
  }
  const pick = vscode.window.createQuickPick<Item>();
  const fill = ({ decisions }: DecisionsResult): void => {
    pick.items = itemsOf(decisions, uri);
    pick.buttons = decisions.length > 0 ? [openLedger] : [];
    pick.placeholder = decisions.length > 0 ? t('Go to a finding, or reopen it') : t('Nothing has been accepted here');
  };
  pick.title = t('Accepted findings');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  // A list that has been shortened must not jump back to its top.
  pick.keepScrollPosition = true;
  fill(first);
  pick.onDidTriggerItemButton(async ({ item: { decision } }) => {
    if (!decision) return;
    pick.busy = true;
    await reopen(client, { uri: decision.ledger, decided: decision.decided });
    await ask().then(fill, () => pick.hide());
    pick.busy = false;
  });
  pick.onDidTriggerButton(() => {
    const ledger = pick.items.find(({ decision }) => decision)?.decision?.ledger;
    pick.hide();
    if (ledger) void vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(ledger));
  });
  pick.onDidAccept(() => {
    const decision = pick.selectedItems[0]?.decision;
    const spot = decision && (decision.uses.find((use) => use.uri === uri) ?? decision.uses[0] ?? decision.lapsed);
    pick.hide();
    if (spot) void goTo(spot);
    else if (decision) void vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(decision.ledger));
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function itemsOf(decisions: readonly ListedDecision[], active: string | undefined): readonly Item[] {
  return groups.flatMap((group): readonly Item[] => {
    const items = decisions
      .filter((decision) => groupOf(decision, active) === group)
      .map((decision): Item => ({ ...linesOf(decision), buttons: [discard], decision }));
    return items.length > 0 ? [{ label: group, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
  });
}

async function goTo({ uri, range: { start, end } }: Spot): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}
