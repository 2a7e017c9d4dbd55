/** Looks something up in the sources while it is typed, or asks which of them carries a sentence; both end in the view “Found”. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { FindParams, FindResult, FoundNode, WhyParams } from '../../server/src/protocol';
import type { FoundView } from './foundView';
import { insertCitation } from './insertCitation';
import { insertQuotation } from './insertQuotation';
import type { LastDraft } from './lastDraft';
import { hasStopped, remark } from './remark';
import { t } from './words';

interface FoundItem extends vscode.QuickPickItem {
  /** Undefined for an entry that only says something. */
  readonly node: FoundNode | undefined;
}

/** Quiet time before what is typed is looked up, in milliseconds. */
const quietMs = 120;

const asQuotation: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('quote'),
  tooltip: t('Insert as Quotation with Citation'),
};
const asCitation: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('bookmark'),
  tooltip: t('Insert Citation'),
};
const keep: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('pinned'),
  tooltip: t('Show in the View “Found”'),
};

export const registerFindInSources = (
  client: LanguageClient,
  draft: LastDraft,
  found: FoundView,
): vscode.Disposable => {
  const nodeOf = (given: unknown): FoundNode | undefined => (given as FoundNode | undefined) ?? found.selection[0];
  return vscode.Disposable.from(
    found,
    vscode.commands.registerCommand('deskcheck.findInSources', (text?: unknown) =>
      pickWords(client, draft, found, typeof text === 'string' ? text : selected()),
    ),
    vscode.commands.registerCommand('deskcheck.findSupport', (given?: WhyParams) =>
      pickSupport(client, draft, found, given ?? here(client)),
    ),
    vscode.commands.registerCommand('deskcheck.insertFoundQuotation', async (given?: unknown) => {
      const node = nodeOf(given);
      if (node) await insertQuotation(client, draft, node);
    }),
    vscode.commands.registerCommand('deskcheck.insertCitation', async (given?: unknown) => {
      const node = nodeOf(given);
      if (node) await insertCitation(draft, node);
    }),
  );
};

/** What the writer has selected, on one line. */
function selected(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection).replace(/\s+/g, ' ').trim() : '';
}

function here(client: LanguageClient): WhyParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: { line, character } };
}

/** Undefined when no server answers, or the request was given up. */
async function ask(
  client: LanguageClient,
  params: FindParams,
  token?: vscode.CancellationToken,
): Promise<FindResult | undefined> {
  if (client.state !== State.Running) {
    remark(hasStopped);
    return undefined;
  }
  // An undefined token would be sent as one more parameter.
  const asked = token
    ? client.sendRequest<FindResult>('deskcheck/find', params, token)
    : client.sendRequest<FindResult>('deskcheck/find', params);
  return asked.catch(() => undefined);
}

/** Looks anew at every pause in typing; the last answer stays in the view when the list is closed. */
function pickWords(client: LanguageClient, draft: LastDraft, found: FoundView, text: string): void {
  const uri = draft.uri?.toString();
  const { pick, show } = makePicker(client, draft, found);
  pick.title = t('Find in Sources');
  pick.placeholder = t('Words or a sentence');
  pick.value = text;
  let asked: vscode.CancellationTokenSource | undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    asked?.cancel();
    const mine = (asked = new vscode.CancellationTokenSource());
    if (pick.value.trim() === '') {
      show({ sought: '', message: '', places: [] });
      return;
    }
    pick.busy = true;
    const result = await ask(client, { ...(uri === undefined ? {} : { uri }), text: pick.value }, mine.token);
    // Whoever has typed on meanwhile has asked again.
    if (asked !== mine) return;
    pick.busy = false;
    if (result) show(result);
  };
  pick.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), quietMs);
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    asked?.cancel();
  });
  pick.show();
  void look();
}

async function pickSupport(
  client: LanguageClient,
  draft: LastDraft,
  found: FoundView,
  params: WhyParams | undefined,
): Promise<void> {
  if (!params) {
    remark(t('Put the cursor into a sentence of a draft.'));
    return;
  }
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t('Reading your sources beside the sentence') },
    () => ask(client, params),
  );
  if (!result) return;
  if (result.places.length === 0) {
    if (result.sought !== '') void found.show(result);
    remark(result.message);
    return;
  }
  const { pick, show } = makePicker(client, draft, found);
  pick.title = t('Which Sources Support This? {0}', result.message);
  pick.placeholder = result.sought;
  show(result);
  pick.show();
}

interface Picker {
  readonly pick: vscode.QuickPick<FoundItem>;
  readonly show: (result: FindResult) => void;
}

/** Enter opens a place beside the draft, the buttons of a line put its words or its key into the draft. */
function makePicker(client: LanguageClient, draft: LastDraft, found: FoundView): Picker {
  const pick = vscode.window.createQuickPick<FoundItem>();
  let last: FindResult | undefined;
  pick.buttons = [keep];
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (!item?.node) return;
    pick.hide();
    void openBeside(item.node);
  });
  pick.onDidTriggerItemButton(({ button, item: { node } }) => {
    pick.hide();
    if (node) void (button === asCitation ? insertCitation(draft, node) : insertQuotation(client, draft, node));
  });
  pick.onDidTriggerButton(async () => {
    pick.hide();
    // There is no such view before something has been found for the first time.
    if (last) await found.show(last);
    await vscode.commands.executeCommand('deskcheck.found.focus');
  });
  pick.onDidHide(() => {
    if (last && last.sought !== '') void found.show(last);
    pick.dispose();
  });
  const show = (result: FindResult): void => {
    last = result;
    // A picker has no line for it, so what there is to say of an empty list is an entry that does nothing.
    pick.items = result.places.length > 0 ? result.places.map(itemOf) : saying(result.message);
  };
  return { pick, show };
}

const saying = (message: string): readonly FoundItem[] =>
  message === '' ? [] : [{ label: message, alwaysShow: true, node: undefined }];

function itemOf(node: FoundNode): FoundItem {
  return {
    label: node.label,
    detail: node.description,
    // The list is ranked already, and holds places that share only some of the words.
    alwaysShow: true,
    buttons: node.citation === undefined ? [asQuotation] : [asQuotation, asCitation],
    node,
  };
}

/** In a preview, with the words selected. */
async function openBeside({ opens }: FoundNode): Promise<void> {
  if (!opens) return;
  const { start, end } = opens.range;
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(opens.uri), {
    selection: new vscode.Range(start.line, start.character, end.line, end.character),
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
  } satisfies vscode.TextDocumentShowOptions);
}
