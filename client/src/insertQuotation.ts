/** Words of a source as a quotation with its citation: put in at the cursor of the last draft, or dropped where it goes. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { PasteResult, QuoteSourceParams, SourcesNode } from '../../server/src/protocol';
import type { LastDraft } from './lastDraft';
import { hasStopped, remark } from './remark';
import { isMore } from './pagedTree';
import type { SourcesElement } from './sourcesTree';
import { t } from './words';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('quotation', 'deskcheck');
/** The id of a node on its way from the tree to a draft. */
const mimeType = 'application/vnd.deskcheck.words';

/** Where the draft has a cursor, the words go; a selection they replace. */
export async function insertQuotation(client: LanguageClient, draft: LastDraft, { id }: SourcesNode): Promise<void> {
  const editor = await draft.show();
  if (!editor) {
    remark(t('Open the draft that the quotation is for.'));
    return;
  }
  const { document, selection } = editor;
  const { version } = document;
  const result = await quotationsOf(client, document, selection, id);
  const [offer] = result?.offers ?? [];
  if (!result) remark(hasStopped);
  else if (!offer)
    remark(t('A quotation cannot stand at the cursor. Put it where a sentence may begin, outside of quotation marks.'));
  else if (document.version === version) {
    await editor.edit((edit) => edit.replace(selection, offer.newText));
    const end = editor.selection.end;
    editor.selection = new vscode.Selection(end, end);
    editor.revealRange(editor.selection);
  }
}

/** Undefined when no server answers. */
async function quotationsOf(
  client: LanguageClient,
  document: vscode.TextDocument,
  range: vscode.Range,
  node: string,
): Promise<PasteResult | undefined> {
  if (client.state !== State.Running) return undefined;
  const params: QuoteSourceParams = {
    uri: document.uri.toString(),
    range: client.code2ProtocolConverter.asRange(range),
    node,
  };
  return client.sendRequest<PasteResult>('deskcheck/quoteSource', params).catch(() => undefined);
}

/** Into a draft the node itself is dragged, so that its words fit the place; anywhere else, its words as they are. */
export const dragging: vscode.TreeDragAndDropController<SourcesElement> = {
  dragMimeTypes: ['text/plain', mimeType],
  dropMimeTypes: [],
  handleDrag: (elements, data) => {
    const quotable = elements.flatMap((it) => (isMore(it) || it.quotation === undefined ? [] : [it]));
    const [only, another] = quotable;
    if (!only) return;
    data.set('text/plain', new vscode.DataTransferItem(quotable.map(({ quotation }) => quotation).join('\n\n')));
    if (!another) data.set(mimeType, new vscode.DataTransferItem(only.id));
  },
};

/** Words that are dropped into a draft. */
export const registerDrop = (client: LanguageClient, selector: vscode.DocumentSelector): vscode.Disposable =>
  vscode.languages.registerDocumentDropEditProvider(
    selector,
    {
      provideDocumentDropEdits: async (document, position, data) => {
        const id = await data.get(mimeType)?.asString();
        if (!id) return undefined;
        const range = new vscode.Range(position, position);
        const result = await quotationsOf(client, document, range, id);
        return result?.offers.map((offer) => {
          const edit = new vscode.DocumentDropEdit(offer.newText, offer.title, kind.append(offer.kind));
          return edit;
        });
      },
    },
    { providedDropEditKinds: [kind], dropMimeTypes: [mimeType] },
  );
