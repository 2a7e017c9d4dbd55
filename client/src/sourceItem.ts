/** How a node of the server's lists of sources becomes an item of a tree of VS Code's. */
import * as vscode from 'vscode';
import type { SourcesNode } from '../../server/src/protocol';
import { contextOf, iconOf, opensOnClick } from './sourcesLook';
import { viewItem } from './viewItem';
import { t } from './words';

export function sourceItem(node: SourcesNode): vscode.TreeItem {
  const item = viewItem(node, contextOf(node));
  const icon = iconOf(node);
  if (icon) item.iconPath = new vscode.ThemeIcon(icon);
  if (opensOnClick(node)) {
    item.command = { command: 'deskcheck.openSourcePlace', title: t('Open Source'), arguments: [node] };
  }
  return item;
}
