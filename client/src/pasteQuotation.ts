/** Pasted text that stands in a source: “Paste As…” offers it as a quotation with its citation. Ordinary paste stays as it is. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { PasteParams, PasteResult } from '../../server/src/protocol';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('quotation', 'deskcheck');

/** Beyond these no source is asked: a paste must not wait for an answer that is always “no”. As in the server. */
const mostCharacters = 1500;
const fewestWords = 4;

export const registerPasteQuotation = (client: LanguageClient, selector: vscode.DocumentSelector): vscode.Disposable =>
  vscode.languages.registerDocumentPasteEditProvider(
    selector,
    { provideDocumentPasteEdits: (document, ranges, data, _, token) => offers(client, document, ranges, data, token) },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );

async function offers(
  client: LanguageClient,
  document: vscode.TextDocument,
  [range, another]: readonly vscode.Range[],
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
  const text = await data.get('text/plain')?.asString();
  if (!range || another || !text || text.length > mostCharacters || client.state !== State.Running) return undefined;
  if (text.trim().split(/\s+/).length < fewestWords) return undefined;
  const params: PasteParams = {
    uri: document.uri.toString(),
    range: client.code2ProtocolConverter.asRange(range),
    text,
  };
  const result = await client.sendRequest<PasteResult>('deskcheck/paste', params, token).catch(() => undefined);
  return result?.offers.map((offer) => {
    const edit = new vscode.DocumentPasteEdit(offer.newText, offer.title, kind.append(offer.kind));
    // Never by itself: the text as it was copied comes first.
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return edit;
  });
}
