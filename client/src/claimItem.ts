/** How a node of the overview becomes an item of a tree of VS Code's. */
import * as vscode from 'vscode';
import type { ClaimsNode } from '../../server/src/protocol';
import { claimContext, markOf } from './claimsLook';
import { t } from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

export function claimItem(node: ClaimsNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, node.hasChildren ? (node.open ? Expanded : Collapsed) : None);
  const mark = markOf(node);
  item.id = node.id;
  item.description = node.description;
  // Plain text: nothing of a draft or a source acts as markup.
  item.tooltip = node.tooltip.join('\n');
  item.contextValue = claimContext(node);
  item.accessibilityInformation = { label: node.spoken };
  if (mark)
    item.iconPath = new vscode.ThemeIcon(mark.icon, mark.colour ? new vscode.ThemeColor(mark.colour) : undefined);
  if (node.kind === 'sentence') {
    item.command = { command: 'deskcheck.goToClaim', title: t('Go to Sentence'), arguments: [node] };
  }
  return item;
}
