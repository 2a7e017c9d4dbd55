/** The key of a source as a citation in the last draft: behind the selected words or at the cursor, before a full stop. */
import * as vscode from 'vscode';
import type { FoundNode } from '../../server/src/protocol';
import type { LastDraft } from './lastDraft';
import { remark } from './remark';
import { t } from './words';

export async function insertCitation(draft: LastDraft, { citation }: FoundNode): Promise<void> {
  if (citation === undefined) return;
  const editor = await draft.show();
  if (!editor) {
    remark(t('Open the draft that the citation is for.'));
    return;
  }
  const { document } = editor;
  const at = citingPlace(document.getText(), document.offsetAt(editor.selection.end), editor.selection.isEmpty);
  const before = document.getText().charAt(at - 1);
  const blank = before === '' || /\s/.test(before) ? '' : ' ';
  const place = document.positionAt(at);
  await editor.edit((edit) => edit.insert(place, blank + citation));
  const end = document.positionAt(at + blank.length + citation.length);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
}

/** Selected words bring their stop and the blank behind it along; a citation behind a stop would speak for earlier sentences. */
function citingPlace(text: string, offset: number, empty: boolean): number {
  const end = text.slice(0, offset).trimEnd().length;
  const stop = /[.!?…]+$/.exec(text.slice(Math.max(0, end - 4), end))?.[0].length ?? 0;
  if (empty && end < offset) return offset;
  return stop > 0 && (!empty || end === offset) ? end - stop : offset;
}
