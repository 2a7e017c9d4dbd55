/** The view “Claims”: the overview of the last draft, what can be done with its sentences, and what it says when it is empty. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { ClaimAtParams, ClaimParams, ClaimResult, ClaimsNode, ShowClaimParams } from '../../server/src/protocol';
import { followInClaims } from './claimsFollow';
import { groupingWords, isGrouping, nextGrouping } from './claimsLook';
import { ClaimsTree, type ClaimsElement, type ClaimsState } from './claimsTree';
import type { LastDraft } from './lastDraft';
import { isMore } from './pagedTree';
import type { Pause } from './pause';
import { hasStopped, remark } from './remark';
import { t } from './words';

const view = 'deskcheck.claims';
/** Where the grouping is kept for the next session. */
const kept = 'claimsBy';

export function registerClaimsView(
  client: LanguageClient,
  draft: LastDraft,
  memory: vscode.Memento,
  pause: Pause,
): { readonly tree: ClaimsTree; readonly disposable: vscode.Disposable } {
  const before = memory.get<unknown>(kept);
  const tree = new ClaimsTree(client, draft, isGrouping(before) ? before : 'status');
  const shown = vscode.window.createTreeView<ClaimsElement>(view, { treeDataProvider: tree, showCollapseAll: true });
  let state: ClaimsState = 'no-draft';
  const say = (now: ClaimsState = state): void => {
    state = now;
    shown.message = pause.paused
      ? t('Checking is paused.')
      : state === 'waiting'
        ? t('Your sources are being read…')
        : '';
    void vscode.commands.executeCommand('setContext', 'deskcheck.claims', state);
  };
  const name = (): void => {
    shown.description = groupingWords[tree.by];
  };
  // A key is pressed on what is selected; a click on an action brings its node along.
  const nodeOf = (given: unknown): ClaimsNode | undefined => {
    const element = (given as ClaimsElement | undefined) ?? shown.selection[0];
    return element && !isMore(element) && element.kind === 'sentence' ? element : undefined;
  };
  const claimOf = async (given: unknown): Promise<ClaimResult | undefined> => {
    const node = nodeOf(given);
    return node && draft.uri ? ask(client, { uri: draft.uri.toString(), id: node.id }) : undefined;
  };
  name();
  const disposable = vscode.Disposable.from(
    shown,
    tree,
    tree.onDidChangeState(say),
    pause.onDidChange(() => say()),
    followInClaims(client, tree, shown, draft),
    vscode.commands.registerCommand('deskcheck.groupClaims', async () => {
      tree.group(nextGrouping[tree.by]);
      name();
      await memory.update(kept, tree.by);
    }),
    vscode.commands.registerCommand('deskcheck.goToClaim', async (given?: unknown) => {
      const claim = await claimOf(given);
      const editor = claim && (await draft.show());
      if (!editor) return;
      const { start } = rangeOf(claim.range);
      editor.selection = new vscode.Selection(start, start);
      editor.revealRange(rangeOf(claim.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }),
    vscode.commands.registerCommand('deskcheck.showClaim', async ({ uri, position }: ShowClaimParams) => {
      await vscode.commands.executeCommand(`${view}.focus`);
      const params: ClaimAtParams = { uri, by: tree.by, position };
      const path = await client.sendRequest<readonly string[]>('deskcheck/claimAt', params).catch(() => []);
      const node = await tree.opened(path);
      if (node) await shown.reveal(node, { select: true, focus: true, expand: true });
    }),
    vscode.commands.registerCommand('deskcheck.openClaimSource', async (given?: unknown) => {
      const source = (await claimOf(given))?.source;
      if (!source) return;
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(source.uri), {
        selection: rangeOf(source.range),
        preview: true,
        viewColumn: vscode.ViewColumn.Beside,
      } satisfies vscode.TextDocumentShowOptions);
    }),
    vscode.commands.registerCommand('deskcheck.acceptClaim', async (given?: unknown) => {
      const offers = (await claimOf(given))?.offers ?? [];
      const items = offers.map((offer) => ({ label: offer.message, description: offer.rule, offer }));
      const one =
        items.length > 1 ? await vscode.window.showQuickPick(items, { title: t('Accept which finding?') }) : items[0];
      if (one) await vscode.commands.executeCommand('deskcheck.acceptFinding', one.offer);
    }),
  );
  return { tree, disposable };
}

async function ask(client: LanguageClient, params: ClaimParams): Promise<ClaimResult | undefined> {
  if (client.state !== State.Running) {
    remark(hasStopped);
    return undefined;
  }
  const claim = await client.sendRequest<ClaimResult | null>('deskcheck/claim', params).catch(() => null);
  if (!claim) remark(t('Deskcheck: this sentence is no longer there.'));
  return claim ?? undefined;
}

const rangeOf = ({ start, end }: ClaimResult['range']): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
