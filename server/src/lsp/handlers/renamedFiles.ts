/** `workspace/willRenameFiles`: what cites sources by the names and places that they are about to lose. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CancellationToken, FileRename, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { isInside, shownPath, wayTo } from '../../adapters/paths';
import { isTextBeside } from '../../adapters/textBeside';
import {
  citesMoved,
  editsForMoves,
  fileFieldEdits,
  keysMoved,
  lineStarts,
  positionAt,
  type CatalogueEntry,
  type SourceMove,
  type TextEdit as EngineEdit,
} from '../../engine/index';
import { pathOf, uriOf } from '../fileAddresses';
import { listedKeyEdits, textAt } from '../listedKeys';
import type { OpenProject } from '../projects';
import type { Session } from '../session';
import type { Handlers } from './handlers';

/** How long a renaming waits for sources that are still being read, in milliseconds. */
const LONGEST_READING = 5000;

export const renamedFiles: Handlers = {
  capabilities: ({ announcesRenames }) => {
    // Files and folders; which of them hold sources is known here only.
    const willRename = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };
    return announcesRenames ? { workspace: { fileOperations: { willRename } } } : {};
  },
  register: ({ connection, session, features }) =>
    connection.workspace.onWillRenameFiles(async ({ files }, token) => {
      const changes: Changes = { edits: new Map(), renames: [] };
      for (const open of await session.desks()) {
        // What is not read yet has no key; nobody waits for that for ever.
        await Promise.race([open.read, wait(LONGEST_READING, undefined, { ref: false })]);
        await collect(session, open, files, changes, token);
      }
      return asEdit(changes, features.renamesFiles);
    }),
};

interface Changes {
  readonly edits: Map<string, readonly TextEdit[]>;
  /** Sidecars and texts that go with their sources. */
  readonly renames: { readonly from: string; readonly to: string }[];
}

async function collect(
  session: Session,
  open: OpenProject,
  files: readonly FileRename[],
  changes: Changes,
  token: CancellationToken,
): Promise<void> {
  const { project } = open;
  const { corpus } = project;
  const moves = movesOf(open, files);
  if (moves.length === 0) return;
  const add = (uri: string, edits: readonly TextEdit[]): void => {
    if (edits.length > 0) changes.edits.set(uri, [...(changes.edits.get(uri) ?? []), ...edits]);
  };
  const keys = keysMoved(moves, corpus);
  for (const [{ path, citations }, uri] of await session.draftsOf(open, token)) {
    if (!citesMoved(citations, moves, keys)) continue;
    const text = await textAt(session, uri, project.absolute(path));
    add(uri, asEdits(text, editsForMoves({ path, text, citations }, moves, keys, corpus)));
  }
  for (const [uri, edits] of await bibliographyEdits(session, open, moves, keys)) add(uri, edits);
  for (const [uri, edits] of await listedKeyEdits(session, open, keys)) add(uri, edits);
  // Those in a folder that moves go with it by themselves.
  const going = files.flatMap(({ oldUri }) => pathOf(oldUri) ?? []);
  const isGoing = (uri: string): boolean => going.some((path) => isInside(pathOf(uri) ?? '', path));
  changes.renames.push(...sidecarsOf(open, moves).filter(({ from }) => !isGoing(from)));
  for (const { from, to } of moves) {
    const text = project.absolute(`${from}.txt`);
    if (isGoing(uriOf(text)) || !(await isTextBeside(text))) continue;
    changes.renames.push({ from: uriOf(text), to: uriOf(project.absolute(`${to}.txt`)) });
  }
}

/** Files that are sources and stay sources; those of a folder one by one. */
function movesOf({ project }: OpenProject, files: readonly FileRename[]): readonly SourceMove[] {
  const ways = files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [pathOf(oldUri), pathOf(newUri)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const sources = new Map(project.corpus.articles.map(({ path }) => [project.absolute(path), path]));
  const move = (path: string, next: string): readonly SourceMove[] =>
    project.isSource(next) ? [{ from: path, to: shownPath(project.root, next) }] : [];
  return ways.flatMap(({ from, to }) => {
    const file = sources.get(from);
    if (file !== undefined) return move(file, to);
    return [...sources].flatMap(([absolute, path]) =>
      isInside(absolute, from) ? move(path, `${to}/${wayTo(from, absolute)}`) : [],
    );
  });
}

/** Keys that a bibliography states, and files that it names. */
async function bibliographyEdits(
  session: Session,
  { project }: OpenProject,
  moves: readonly SourceMove[],
  keys: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly TextEdit[]>> {
  const byFile = new Map<string, CatalogueEntry[]>();
  for (const entry of project.corpus.catalogue.entries) {
    if (entry.kind !== 'bibliography') continue;
    const list = byFile.get(entry.from.path);
    if (list) list.push(entry);
    else byFile.set(entry.from.path, [entry]);
  }
  const found = new Map<string, readonly TextEdit[]>();
  const moved = new Map(moves.map((move) => [nameOf(move.from), move]));
  for (const [path, entries] of byFile) {
    const named = (file: string): SourceMove | undefined => moved.get(nameOf(file));
    const concerned = new Set(entries.filter(({ key = '', files }) => keys.has(key) || files.some(named)));
    if (concerned.size === 0) continue;
    const uri = uriOf(project.absolute(path));
    const text = await textAt(session, uri, project.absolute(path));
    const edits = entries.flatMap((entry, i): readonly EngineEdit[] => {
      const { key = '', from, files } = entry;
      if (!concerned.has(entry)) return [];
      const newKey = text.slice(from.span.start, from.span.end) === key ? keys.get(key) : undefined;
      const next = entries[i + 1]?.from.span.start ?? text.length;
      return [
        ...(newKey === undefined ? [] : [{ span: from.span, newText: newKey }]),
        ...files.flatMap((file) => {
          const move = named(file);
          return move ? fileFieldEdits(text, from.span, next, move) : [];
        }),
      ];
    });
    found.set(uri, asEdits(text, edits));
  }
  return found;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `talks.yml` beside `talks.pdf`, as long as it speaks of that file alone. */
function sidecarsOf({ project }: OpenProject, moves: readonly SourceMove[]): Changes['renames'] {
  return project.corpus.catalogue.entries.flatMap(({ kind, files, from: { path } }) => {
    const [only, another] = kind === 'sidecar' ? files : [];
    const move = another === undefined ? moves.find(({ from }) => from === only) : undefined;
    if (!move) return [];
    const bare = path.replace(/\.[^./]+$/u, '');
    const end = path.slice(bare.length);
    const to = bare === move.from ? move.to : move.to.replace(/\.[^./]+$/u, '');
    return [{ from: uriOf(project.absolute(path)), to: uriOf(project.absolute(to + end)) }];
  });
}

function asEdits(text: string, edits: readonly EngineEdit[]): readonly TextEdit[] {
  const lines = lineStarts(text);
  return edits.map(({ span: { start, end }, newText }) => ({
    range: { start: positionAt(lines, start), end: positionAt(lines, end) },
    newText,
  }));
}

function asEdit({ edits, renames }: Changes, renamesFiles: boolean): WorkspaceEdit | null {
  if (renames.length > 0 && renamesFiles) {
    const texts = [...edits].map(([uri, its]): TextDocumentEdit => ({
      textDocument: { uri, version: null },
      edits: [...its],
    }));
    const files = renames.map(({ from, to }) => ({ kind: 'rename' as const, oldUri: from, newUri: to }));
    return { documentChanges: [...texts, ...files] };
  }
  return edits.size > 0 ? { changes: Object.fromEntries([...edits].map(([uri, its]) => [uri, [...its]])) } : null;
}
