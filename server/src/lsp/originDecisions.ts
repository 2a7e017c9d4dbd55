/** Writes into `deskcheck.json` which articles count as one source: as an edit of the editor's where it takes one. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextEdit, type Connection, type WorkspaceEdit } from 'vscode-languageserver';
import { originsEdit, type ConfigEdit } from '../adapters/configEdit';
import { configFileName } from '../adapters/findProject';
import { whyNotWritten } from '../adapters/whyNotWritten';
import { lineStarts, listed, positionAt, retold, t } from '../engine/index';
import type { DecideOriginsParams, DecideOriginsResult } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { uriOf } from './fileAddresses';
import type { OpenProject } from './projects';
import type { Session } from './session';

const done = (message: string): DecideOriginsResult => ({ done: true, message });
const not = (message: string): DecideOriginsResult => ({ done: false, message });

/** Never rejects: what went wrong is a sentence for the writer. */
export async function decideOrigins(
  session: Session,
  connection: Connection,
  features: ClientFeatures,
  { uri, keys, as }: DecideOriginsParams,
): Promise<DecideOriginsResult> {
  const [open, ...others] = await session.meant(uri);
  if (!open || others.length > 0) return not(t('It is not clear which folder is meant: open a draft of it first.'));
  if (!session.trusted) return not(t('Nothing is written in a folder that is not trusted.'));
  const named = [...new Set(keys)];
  const unknown = named.find((key) => open.project.corpus.byKey(key).length === 0);
  if (unknown !== undefined) return not(t('No source has the key “{0}”.', unknown));
  if (named.length < 2) return not(t('Name at least two sources.'));
  const file = open.project.configFile ?? join(open.project.root, configFileName);
  const edit = await originsEdit(file, named, as, open.project.configGiven);
  if ('problem' in edit) return not(retold(edit.problem));
  if (edit.edits.length === 0) return done(t('deskcheck.json says so already.'));
  return (await appliedByEditor(connection, features, file, edit))
    ? saidAlready(named, as)
    : written(open, file, edit, named, as);
}

const saidAlready = (keys: readonly string[], as: DecideOriginsParams['as']): DecideOriginsResult =>
  done(
    {
      together: t('{0} count as one source now.', listed(keys)),
      apart: t('{0} count as sources of their own now.', listed(keys)),
      open: t('Deskcheck decides again whether {0} are one source.', listed(keys)),
    }[as],
  );

/** An edit of the editor's can be undone there like any other. */
async function appliedByEditor(
  connection: Connection,
  features: ClientFeatures,
  file: string,
  { text, exists, edits }: ConfigEdit,
): Promise<boolean> {
  if (!features.appliesEdits || (!exists && !features.createsFiles)) return false;
  const uri = uriOf(file);
  const starts = lineStarts(text);
  const changes = edits.map(({ offset, length, content }) =>
    TextEdit.replace({ start: positionAt(starts, offset), end: positionAt(starts, offset + length) }, content),
  );
  const edit: WorkspaceEdit = features.versionedEdits
    ? {
        documentChanges: [
          ...(exists ? [] : [{ kind: 'create' as const, uri }]),
          { textDocument: { uri, version: null }, edits: changes },
        ],
      }
    : { changes: { [uri]: changes } };
  // Marked as a refactoring, the file is saved with it, and what it says counts at once.
  const params = { label: t('Decide what counts as one source'), edit, metadata: { isRefactoring: true } };
  return (await connection.workspace.applyEdit(params)).applied;
}

async function written(
  { project }: OpenProject,
  file: string,
  { text, edits }: ConfigEdit,
  keys: readonly string[],
  as: DecideOriginsParams['as'],
): Promise<DecideOriginsResult> {
  let next = text;
  for (const { offset, length, content } of [...edits].reverse())
    next = next.slice(0, offset) + content + next.slice(offset + length);
  try {
    await writeFile(file, next);
  } catch (error) {
    return not(whyNotWritten(t('What counts as one source was not written'), configFileName, error));
  }
  await project.reread();
  return saidAlready(keys, as);
}
