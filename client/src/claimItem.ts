/** How a node of the overview becomes an item of a tree of VS Code's. */
import * as vscode from 'vscode';
import type { ClaimsNode } from '../../server/src/protocol';
import { claimContext, markOf } from './claimsLook';
import { viewItem } from './viewItem';
import { t } from './words';

export function claimItem(node: ClaimsNode): vscode.TreeItem {
  const item = viewItem(node, claimContext(node));
  const mark = markOf(node);
  if (mark)
    item.iconPath = new vscode.ThemeIcon(mark.icon, mark.colour ? new vscode.ThemeColor(mark.colour) : undefined);
  if (node.kind === 'sentence') {
    item.command = { command: 'deskcheck.goToClaim', title: t('Go to Sentence'), arguments: [node] };
  }
  return item;
}
