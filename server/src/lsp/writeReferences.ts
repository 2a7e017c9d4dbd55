/** Has the editor put the list of references into a draft, or bring it up to date, as one edit. */
import type { TextEdit } from 'vscode-languageserver';
import { referenceList, t } from '../engine/index';
import type { ReferencesParams, ReferencesResult } from '../protocol';
import { workspaceEdit } from './convert/codeActions';
import { plainLine } from './convert/plainLine';
import { rangeIn } from './convert/ranges';
import type { Desk } from './handlers/handlers';

export async function writeReferences(
  { connection, session, features }: Desk,
  { uri }: ReferencesParams,
): Promise<ReferencesResult> {
  if (!features.appliesEdits) return not(t('This editor does not apply edits; take the list from its code actions.'));
  const now = await session.drafts.current(uri);
  const open = session.drafts.projectOf(uri);
  if (!now || !open) return not(t('This text is no draft, or it has just changed.'));
  // What is missing may only be unread.
  if (open.reading) return not(t('The sources are still being read; try again in a moment.'));
  const list = referenceList(now.analysis, open.project.standards.referenceStyle);
  if ('refused' in list) return not(list.refused);
  const message = plainLine(list.message);
  if (list.edits.length === 0) return { written: false, message };
  const edits = list.edits.map(({ span, newText }): TextEdit => ({ range: rangeIn(now.ground.draft, span), newText }));
  const edit = workspaceEdit(now.ground, edits);
  const { applied } = await connection.workspace.applyEdit({ label: t('Reference list'), edit });
  return applied ? { written: true, message } : not(t('The draft has changed meanwhile; try again.'));
}

const not = (message: string): ReferencesResult => ({ written: false, message });
