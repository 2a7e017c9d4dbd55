/** Keys under new names in `deskcheck.json` and the ledger, as edits for the editor. */
import { join } from 'node:path';
import type { TextEdit } from 'vscode-languageserver';
import { configFileName } from '../adapters/findProject';
import { keysInConfig, keysInLedger, type KeyEdit } from '../adapters/keysInLists';
import { readDraftFile } from '../adapters/project';
import { lineStarts, positionAt } from '../engine/index';
import { uriOf } from './fileAddresses';
import type { OpenProject } from './projects';
import type { Session } from './session';

/** By address. None in a folder that is not trusted: what lies there under these names may be a link to anywhere. */
export async function listedKeyEdits(
  session: Session,
  { project }: OpenProject,
  keys: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly TextEdit[]>> {
  if (!session.trusted || keys.size === 0) return new Map();
  const config = project.configFile ?? join(project.root, configFileName);
  return new Map([
    await editsIn(session, config, (text) => keysInConfig(text, keys)),
    await editsIn(session, project.ledgerFile, (text) => keysInLedger(text, keys)),
  ]);
}

async function editsIn(
  session: Session,
  path: string,
  look: (text: string) => readonly KeyEdit[],
): Promise<readonly [string, readonly TextEdit[]]> {
  const uri = uriOf(path);
  const text = await textAt(session, uri, path);
  const lines = lineStarts(text);
  const edits = look(text).map(({ offset, length, content }): TextEdit => {
    const range = { start: positionAt(lines, offset), end: positionAt(lines, offset + length) };
    return { range, newText: content };
  });
  return [uri, edits];
}

/** As the editor has it; else as it is on the disk, and empty where it is not. */
export async function textAt(session: Session, uri: string, path: string): Promise<string> {
  const open = session.drafts.get(uri);
  if (open) return open.text;
  const read = await readDraftFile(path);
  return 'text' in read ? read.text : '';
}
