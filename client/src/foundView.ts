/** The view “Found”: what was last looked for in the sources, kept beside the draft until something else is. */
import * as vscode from 'vscode';
import type { FindResult, FoundNode } from '../../server/src/protocol';
import { sourceItem } from './sourceItem';

const view = 'deskcheck.found';

export class FoundView implements vscode.TreeDataProvider<FoundNode>, vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #shown: vscode.TreeView<FoundNode>;
  readonly onDidChangeTreeData = this.#changes.event;
  #result: FindResult = { sought: '', message: '', places: [] };

  constructor(dragging: vscode.TreeDragAndDropController<FoundNode>) {
    this.#shown = vscode.window.createTreeView(view, {
      treeDataProvider: this,
      dragAndDropController: dragging,
      canSelectMany: true,
    });
  }

  get selection(): readonly FoundNode[] {
    return this.#shown.selection;
  }

  /** Resolves once the view is there to be looked at. */
  async show(result: FindResult): Promise<void> {
    this.#result = result;
    this.#shown.message = result.message;
    this.#shown.description = result.sought;
    this.#changes.fire();
    await vscode.commands.executeCommand('setContext', 'deskcheck.found', true);
  }

  readonly getTreeItem = sourceItem;

  getChildren(node?: FoundNode): FoundNode[] {
    return node ? [] : [...this.#result.places];
  }

  dispose(): void {
    this.#changes.dispose();
    this.#shown.dispose();
  }
}
