/** A tree asked of the server node by node as the writer opens it, in pages, and kept until the server says otherwise. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { ViewNode } from '../../server/src/protocol';
import { moreLabel } from './sourcesLook';
import { t } from './words';

/** Stands at the end of a long list for what is not shown yet. */
export interface MoreNode {
  /** `id` of the node whose children these are; empty for the top. */
  readonly behind: string;
  readonly more: number;
  /** Puts the next page in its place. */
  readonly show: () => void;
}

export const isMore = <N extends ViewNode>(element: N | MoreNode): element is MoreNode => 'more' in element;

export interface Page<N, S> {
  readonly state: S;
  readonly nodes: readonly N[];
  readonly more: number;
}

/** The children of one node, as far as they are known. */
interface Known<N> {
  readonly nodes: readonly N[];
  readonly more: number;
}

export abstract class PagedTree<N extends ViewNode, S extends string>
  implements vscode.TreeDataProvider<N | MoreNode>, vscode.Disposable
{
  readonly #client: LanguageClient;
  readonly #changes = new vscode.EventEmitter<N | MoreNode | undefined>();
  readonly #states = new vscode.EventEmitter<S | 'stopped'>();
  /** By the id of the parent; the empty one is the top. */
  readonly #known = new Map<string, Known<N>>();
  readonly #parents = new WeakMap<N, N>();
  /** Pages shown below a node where that is more than one, by its id. */
  readonly #pages = new Map<string, number>();
  readonly onDidChangeTreeData = this.#changes.event;
  /** `stopped`: no server is there to ask. */
  readonly onDidChangeState = this.#states.event;
  #timer: NodeJS.Timeout | undefined;
  /** What was asked for before is not what is to be shown. */
  #round = 0;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  protected abstract readonly item: (node: N) => vscode.TreeItem;

  /** Undefined where there is nothing to ask about. */
  protected abstract ask(parent: N | undefined, from: number): Promise<Page<N, S> | undefined>;

  getTreeItem(element: N | MoreNode): vscode.TreeItem {
    return isMore(element) ? moreItem(element) : this.item(element);
  }

  getParent(element: N | MoreNode): N | undefined {
    return isMore(element) ? undefined : this.#parents.get(element);
  }

  async getChildren(element?: N | MoreNode): Promise<(N | MoreNode)[]> {
    if (element && isMore(element)) return [];
    const id = element?.id ?? '';
    const known = this.#known.get(id) ?? (await this.#read(element));
    for (const node of known.nodes) if (element) this.#parents.set(node, element);
    const { more } = known;
    return more > 0 ? [...known.nodes, { behind: id, more, show: () => this.#showMore(element) }] : [...known.nodes];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changes.dispose();
    this.#states.dispose();
  }

  /** Asks anew for all that is shown. Nodes keep their ids, so what is open stays open and nothing jumps. */
  protected refresh(quietMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#round++;
      this.#known.clear();
      this.#changes.fire(undefined);
    }, quietMs);
  }

  /** Children that have been read; undefined below a node that nobody has opened. */
  protected known(id: string): readonly N[] | undefined {
    return this.#known.get(id)?.nodes;
  }

  /** Puts other children below a node; whoever shows them learns of it by `changed`. */
  protected replace(id: string, nodes: readonly N[], more: number): void {
    this.#known.set(id, { nodes, more });
  }

  protected forget(id: string): void {
    this.#known.delete(id);
  }

  /** Undefined for the top. */
  protected changed(element: N | undefined): void {
    this.#changes.fire(element);
  }

  protected say(state: S | 'stopped'): void {
    this.#states.fire(state);
  }

  async #read(element: N | undefined): Promise<Known<N>> {
    const id = element?.id ?? '';
    const round = this.#round;
    const nodes: N[] = [];
    let more = 0;
    for (let page = 0; page < (this.#pages.get(id) ?? 1); page++) {
      const running = this.#client.state === State.Running;
      const result = running ? await this.ask(element, nodes.length).catch(() => undefined) : undefined;
      if (round !== this.#round) return { nodes: [], more: 0 };
      if (!element) this.say(result?.state ?? 'stopped');
      nodes.push(...(result?.nodes ?? []));
      more = result?.more ?? 0;
      if (more === 0) break;
    }
    this.#known.set(id, { nodes, more });
    return { nodes, more };
  }

  #showMore(behind: N | undefined): void {
    const id = behind?.id ?? '';
    this.#pages.set(id, (this.#pages.get(id) ?? 1) + 1);
    this.#known.delete(id);
    this.#changes.fire(behind);
  }
}

function moreItem(element: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(moreLabel(element.more), vscode.TreeItemCollapsibleState.None);
  item.id = `more ${element.behind}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'deskcheck.more';
  item.command = { command: 'deskcheck.showMore', title: t('Show More'), arguments: [element] };
  return item;
}
