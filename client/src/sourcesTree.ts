/** The tree of sources, asked of the server node by node as the writer opens it. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { SourcesNode, SourcesViewChanged, SourcesViewParams, SourcesViewResult } from '../../server/src/protocol';
import type { LastDraft } from './lastDraft';
import { sourceItem } from './sourceItem';
import { moreLabel } from './sourcesLook';

/** Stands at the end of a long list for what is not shown yet. */
export interface MoreNode {
  readonly behind: SourcesNode | undefined;
  readonly more: number;
}

export type SourcesElement = SourcesNode | MoreNode;

export const isMore = (element: SourcesElement): element is MoreNode => 'more' in element;

/** `stopped`: no server is there to ask. */
export type SourcesState = SourcesViewResult['state'] | 'stopped';

/** Quiet time before the tree is asked for again, in milliseconds: news come in flocks. */
const quietMs = 250;

export class SourcesTree implements vscode.TreeDataProvider<SourcesElement> {
  readonly #client: LanguageClient;
  readonly #draft: LastDraft;
  readonly #changes = new vscode.EventEmitter<SourcesElement | undefined>();
  readonly #states = new vscode.EventEmitter<SourcesState>();
  readonly #listening: vscode.Disposable;
  /** Pages shown below a node where that is more than one, by its id. */
  readonly #pages = new Map<string, number>();
  readonly onDidChangeTreeData = this.#changes.event;
  readonly onDidChangeState = this.#states.event;
  #timer: NodeJS.Timeout | undefined;

  constructor(client: LanguageClient, draft: LastDraft) {
    this.#client = client;
    this.#draft = draft;
    this.#listening = vscode.Disposable.from(
      this.#changes,
      this.#states,
      draft.onDidChange(() => this.#refresh()),
      client.onNotification('deskcheck/sourcesViewChanged', ({ uri }: SourcesViewChanged) => {
        if (uri === draft.uri?.toString()) this.#refresh();
      }),
      client.onDidChangeState(() => this.#refresh()),
    );
  }

  getTreeItem(element: SourcesElement): vscode.TreeItem {
    return isMore(element) ? moreItem(element) : sourceItem(element);
  }

  async getChildren(element?: SourcesElement): Promise<SourcesElement[]> {
    if (element && isMore(element)) return [];
    const children: SourcesElement[] = [];
    let more = 0;
    for (let page = 0; page < (this.#pages.get(element?.id ?? '') ?? 1); page++) {
      const result = await this.#ask(element, children.length);
      if (!element) this.#states.fire(result?.state ?? 'stopped');
      children.push(...(result?.nodes ?? []));
      more = result?.more ?? 0;
      if (more === 0) break;
    }
    return more > 0 ? [...children, { behind: element, more }] : children;
  }

  showMore({ behind }: MoreNode): void {
    const id = behind?.id ?? '';
    this.#pages.set(id, (this.#pages.get(id) ?? 1) + 1);
    this.#changes.fire(behind);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
  }

  /** Nodes keep their ids, so what is open stays open and nothing jumps. */
  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changes.fire(undefined), quietMs);
  }

  /** Undefined when no server answers. */
  async #ask(parent: SourcesNode | undefined, from: number): Promise<SourcesViewResult | undefined> {
    if (this.#client.state !== State.Running) return undefined;
    const uri = this.#draft.uri?.toString();
    const params: SourcesViewParams = {
      ...(uri === undefined ? {} : { uri }),
      ...(parent ? { parent: parent.id } : {}),
      from,
    };
    return this.#client.sendRequest<SourcesViewResult>('deskcheck/sourcesView', params).catch(() => undefined);
  }
}

function moreItem(element: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(moreLabel(element.more), vscode.TreeItemCollapsibleState.None);
  item.id = `more ${element.behind?.id ?? ''}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'deskcheck.more';
  item.command = { command: 'deskcheck.showMoreSources', title: 'Show More', arguments: [element] };
  return item;
}
