/** The tree of sources beside the last draft. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { SourcesNode, SourcesViewChanged, SourcesViewParams, SourcesViewResult } from '../../server/src/protocol';
import type { LastDraft } from './lastDraft';
import { PagedTree, type MoreNode } from './pagedTree';
import { sourceItem } from './sourceItem';

export type SourcesElement = SourcesNode | MoreNode;

export type SourcesState = SourcesViewResult['state'] | 'stopped';

/** Quiet time before the tree is asked for again, in milliseconds: news come in flocks. */
const quietMs = 250;

export class SourcesTree extends PagedTree<SourcesNode, SourcesViewResult['state']> {
  protected readonly item = sourceItem;
  readonly #client: LanguageClient;
  readonly #draft: LastDraft;
  readonly #listening: vscode.Disposable;

  constructor(client: LanguageClient, draft: LastDraft) {
    super(client);
    this.#client = client;
    this.#draft = draft;
    const anew = (): void => this.refresh(quietMs);
    this.#listening = vscode.Disposable.from(
      draft.onDidChange(anew),
      client.onNotification('deskcheck/sourcesViewChanged', ({ uri }: SourcesViewChanged) => {
        if (uri === draft.uri?.toString()) anew();
      }),
      client.onDidChangeState(anew),
    );
  }

  override dispose(): void {
    this.#listening.dispose();
    super.dispose();
  }

  protected ask(parent: SourcesNode | undefined, from: number): Promise<SourcesViewResult> {
    const uri = this.#draft.uri?.toString();
    const params: SourcesViewParams = {
      ...(uri === undefined ? {} : { uri }),
      ...(parent ? { parent: parent.id } : {}),
      from,
    };
    return this.#client.sendRequest<SourcesViewResult>('deskcheck/sourcesView', params);
  }
}
