/** The overview of the last draft: its sentences in groups, kept up to date by what the server says has changed. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type {
  ClaimsChange,
  ClaimsGrouping,
  ClaimsNode,
  ClaimsViewChanged,
  ClaimsViewParams,
  ClaimsViewResult,
} from '../../server/src/protocol';
import { claimItem } from './claimItem';
import type { LastDraft } from './lastDraft';
import { PagedTree, type MoreNode, type Page } from './pagedTree';

export type ClaimsElement = ClaimsNode | MoreNode;

export type ClaimsState = ClaimsViewResult['state'] | 'no-draft' | 'stopped';

export class ClaimsTree extends PagedTree<ClaimsNode, Exclude<ClaimsState, 'stopped'>> {
  protected readonly item = claimItem;
  readonly #client: LanguageClient;
  readonly #draft: LastDraft;
  readonly #listening: vscode.Disposable;
  #by: ClaimsGrouping;

  constructor(client: LanguageClient, draft: LastDraft, by: ClaimsGrouping) {
    super(client);
    this.#client = client;
    this.#draft = draft;
    this.#by = by;
    this.#listening = vscode.Disposable.from(
      draft.onDidChange(() => this.refresh(0)),
      client.onNotification('deskcheck/claimsViewChanged', (changed: ClaimsViewChanged) => this.#change(changed)),
      client.onDidChangeState(() => this.refresh(0)),
    );
  }

  get by(): ClaimsGrouping {
    return this.#by;
  }

  group(by: ClaimsGrouping): void {
    this.#by = by;
    this.refresh(0);
  }

  /** The node at the end of a path of ids; undefined below a node that nobody has opened. */
  at(path: readonly string[]): ClaimsNode | undefined {
    let node: ClaimsNode | undefined;
    for (const id of path) {
      node = this.known(node?.id ?? '')?.find((child) => child.id === id);
      if (!node) return undefined;
    }
    return node;
  }

  /** The same, read from the server where nobody has opened it yet. */
  async opened(path: readonly string[]): Promise<ClaimsNode | undefined> {
    let node: ClaimsNode | undefined;
    for (const id of path) {
      await this.getChildren(node);
      node = this.known(node?.id ?? '')?.find((child) => child.id === id);
      if (!node) return undefined;
    }
    return node;
  }

  override dispose(): void {
    this.#listening.dispose();
    super.dispose();
  }

  protected async ask(
    parent: ClaimsNode | undefined,
    from: number,
  ): Promise<Page<ClaimsNode, Exclude<ClaimsState, 'stopped'>>> {
    const uri = this.#draft.uri?.toString();
    if (uri === undefined) return { state: 'no-draft', nodes: [], more: 0 };
    const params: ClaimsViewParams = { uri, by: this.#by, ...(parent ? { parent: parent.id } : {}), from };
    return this.#client.sendRequest<ClaimsViewResult>('deskcheck/claimsView', params);
  }

  /** Where the top has changed all groups are drawn anew, from what is known of them; else those that have. */
  #change({ uri, by, state, changes }: ClaimsViewChanged): void {
    if (uri !== this.#draft.uri?.toString() || by !== this.#by) return;
    this.say(state);
    const changed = changes.flatMap((change) => (this.#splice(change) ? [change.parent ?? ''] : []));
    if (changed.includes('')) this.changed(undefined);
    else for (const id of changed) this.#find(id, (node) => this.changed(node));
  }

  /** False where nothing is known to which the change could belong. */
  #splice({ parent = '', from, removed, nodes, more }: ClaimsChange): boolean {
    const known = this.known(parent);
    if (!known) return false;
    const now = [...known.slice(0, from), ...nodes, ...known.slice(from + removed)];
    if (parent !== '' && now.length === 0) this.forget(parent);
    else this.replace(parent, now, more);
    return true;
  }

  #find(id: string, then: (node: ClaimsNode) => void, below = ''): void {
    for (const node of this.known(below) ?? []) {
      if (node.id === id) then(node);
      else if (node.hasChildren) this.#find(id, then, node.id);
    }
  }
}
