/** How a node of one of the server's lists becomes an item of a tree of VS Code's, but for its mark and what a click does. */
import * as vscode from 'vscode';
import type { ViewNode } from '../../server/src/protocol';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

export function viewItem(node: ViewNode, contextValue: string): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, node.hasChildren ? (node.open ? Expanded : Collapsed) : None);
  item.id = node.id;
  item.description = node.description;
  // Plain text: nothing of a draft or a source acts as markup.
  item.tooltip = node.tooltip.join('\n');
  item.contextValue = contextValue;
  item.accessibilityInformation = { label: node.spoken };
  return item;
}
