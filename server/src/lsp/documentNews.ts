/** What an editor tells of its documents, at the door: news that make no sense would stand in every other document's way. */
import { z } from 'zod';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { CursorParams } from '../protocol';

const uri = z.string();
const version = z.int();
const position = z.object({ line: z.int(), character: z.int() });
const range = z.object({ start: position, end: position });

/** A change whose place makes no sense is no new text; one that says it has none is. */
const wholeText = z.object({ text: z.string(), range: z.null().optional() }).transform(({ text }) => ({ text }));

const opened = z.object({ uri, version, languageId: z.string(), text: z.string() });
const changed = z.object({
  // The protocol let it be null once, and a change passed over would leave us with another text than the editor's.
  textDocument: z.object({ uri, version: version.nullish().transform((given) => given ?? undefined) }),
  contentChanges: z.array(z.union([z.object({ range, text: z.string() }), wholeText])),
});
const named = z.object({ uri });
const cursors = z.object({ uri, version, positions: z.array(position) });
const pausing = z.object({ paused: z.boolean() });

interface Changed {
  readonly textDocument: { readonly uri: string; readonly version?: number | undefined };
  readonly contentChanges: readonly TextDocumentContentChangeEvent[];
}

/** Each throws one line for the log, which says nothing of the text. */
export const openedDocument = (params: { readonly textDocument: unknown }): TextDocumentItem =>
  sound('didOpen', opened, params.textDocument);
export const changedDocument = (params: unknown): Changed => sound('didChange', changed, params);
export const namedDocument = (params: { readonly textDocument: unknown }): string =>
  sound('a notification', named, params.textDocument).uri;
export const cursorsIn = (params: unknown): CursorParams => sound('deskcheck/cursor', cursors, params);
export const isPaused = (params: unknown): boolean => sound('deskcheck/pause', pausing, params).paused;

function sound<T>(what: string, schema: z.ZodType<T>, params: unknown): T {
  const read = schema.safeParse(params);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(
    `The editor sent ${what} with something wrong at ${issue?.path.join('.') || 'the top'}; it is passed over.`,
  );
}
