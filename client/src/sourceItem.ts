/** How a node of the server's lists of sources becomes an item of a tree of VS Code's. */
import * as vscode from 'vscode';
import type { SourcesNode } from '../../server/src/protocol';
import { contextOf, iconOf, opensOnClick } from './sourcesLook';
import { t } from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

export function sourceItem(node: SourcesNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, node.hasChildren ? (node.open ? Expanded : Collapsed) : None);
  const icon = iconOf(node);
  item.id = node.id;
  item.description = node.description;
  // Plain text: nothing of a source acts as markup.
  item.tooltip = node.tooltip.join('\n');
  item.contextValue = contextOf(node);
  item.accessibilityInformation = { label: node.spoken };
  if (icon) item.iconPath = new vscode.ThemeIcon(icon);
  if (opensOnClick(node)) {
    item.command = { command: 'deskcheck.openSourcePlace', title: t('Open Source'), arguments: [node] };
  }
  return item;
}
