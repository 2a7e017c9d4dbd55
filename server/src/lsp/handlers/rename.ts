/** `textDocument/rename` and `textDocument/prepareRename`: a citation key in all drafts, and where it is stated. */
import { LSPErrorCodes, ResponseError, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { readDraftFile } from '../../adapters/project';
import {
  keysRenamed,
  keyToRename,
  lineStarts,
  positionAt,
  type StatedKey,
  t,
  whyNoKey,
  writtenIn,
} from '../../engine/index';
import { offsetIn, rangeIn } from '../convert/ranges';
import { uriOf } from '../fileAddresses';
import { listedKeyEdits } from '../listedKeys';
import type { OpenProject } from '../projects';
import type { Handlers } from './handlers';

export const rename: Handlers = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  register: ({ connection, session }) => {
    connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
      const now = await session.drafts.current(uri);
      const found = now && keyToRename(now.analysis, offsetIn(now.ground.draft, position));
      if (!now || !found) return null;
      if ('refused' in found) throw refusal(found.refused);
      return { range: rangeIn(now.ground.draft, found.span), placeholder: found.key };
    });
    connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token) => {
      const now = await session.drafts.current(uri);
      const open = session.drafts.projectOf(uri);
      const found = now && keyToRename(now.analysis, offsetIn(now.ground.draft, position));
      if (!now || !open || !found) return null;
      if ('refused' in found) throw refusal(found.refused);
      const name = newName.trim().replace(/^@/u, '');
      if (name === found.key) return null;
      const why = whyNoKey(name, open.project.corpus);
      if (why !== undefined) throw refusal(why);
      const changes = new Map<string, TextEdit[]>();
      const add = (at: string, ...more: readonly TextEdit[]): void => {
        if (more.length > 0) changes.set(at, [...(changes.get(at) ?? []), ...more]);
      };
      const keys = keysRenamed(found.key, name, open.project.corpus);
      for (const [digest, at] of await session.draftsOf(open, token))
        for (const [key, newText] of keys)
          for (const { start, end } of writtenIn(digest, key))
            add(at, { range: { start: positionAt(digest.lines, start), end: positionAt(digest.lines, end) }, newText });
      for (const place of found.stated) {
        const stated = await placeOf(place, found.key, open);
        add(stated.uri, { range: stated.range, newText: name });
      }
      for (const [at, edits] of await listedKeyEdits(session, open, keys)) add(at, ...edits);
      return { changes: Object.fromEntries(changes) } satisfies WorkspaceEdit;
    });
  },
};

/** Of a file it is looked at whether the key still stands where it was read. */
async function placeOf(place: StatedKey, key: string, open: OpenProject): Promise<{ uri: string; range: Range }> {
  if (place.in === 'source') return { uri: open.uriOf(place.article), range: rangeIn(place.article, place.span) };
  const path = open.project.absolute(place.path);
  const read = await readDraftFile(path);
  const text = 'text' in read ? read.text : '';
  if (text.slice(place.span.start, place.span.end) !== key)
    throw refusal(
      t('{0} does not have “{1}” where it was read. Save it, wait a moment, and try again.', place.path, key),
    );
  const lines = lineStarts(text);
  const { start, end } = place.span;
  return { uri: uriOf(path), range: { start: positionAt(lines, start), end: positionAt(lines, end) } };
}

const refusal = (why: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, why);
