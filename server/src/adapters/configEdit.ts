/** Writes decisions about origins into `deskcheck.json`: as small edits that leave the rest of the file as it stands. */
import { readFile } from 'node:fs/promises';
import { applyEdits, findNodeAtLocation, modify, parseTree, type JSONPath, type ParseError } from 'jsonc-parser';
import { said, withOriginDecision, type OriginDecisions } from '../engine/index';
import type { Config } from './config';
import { whySystem } from './systemError';

export interface ConfigEdit {
  /** What the file holds now; empty where there is none. */
  readonly text: string;
  readonly exists: boolean;
  /** In offsets of `text`, in order. */
  readonly edits: readonly { readonly offset: number; readonly length: number; readonly content: string }[];
}

/** One sentence, where the file cannot be edited. */
export interface NotEdited {
  readonly problem: string;
}

export type OriginChoice = 'together' | 'apart' | 'open';

/**
 * The edits that make the file say it. No edits when it says so already.
 * @param keys of articles, at least two
 * @param config what holds now: what settings outside the file say stays there
 */
export async function originsEdit(
  file: string,
  keys: readonly string[],
  as: OriginChoice,
  config: Partial<Config> | undefined,
): Promise<ConfigEdit | NotEdited> {
  let text = '';
  let exists = true;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      return { problem: said('deskcheck.json cannot be read ({0}).', whySystem(error)) };
    exists = false;
  }
  const errors: ParseError[] = [];
  const bare = text.replace(/^\uFEFF/, ' ');
  const tree = parseTree(bare, errors, { disallowComments: true });
  if (exists && (tree?.type !== 'object' || errors.length > 0))
    return {
      problem: said('deskcheck.json is not JSON at the moment. Put that right first: Deskcheck marks the place.'),
    };
  const named = tree?.children?.filter(({ children }) => children?.[0]?.value === 'origins') ?? [];
  // Read is the last, edited would be the first.
  if (named.length > 1) return { problem: said('deskcheck.json has “origins” twice. Make one of both first.') };
  const held = tree && findNodeAtLocation(tree, ['origins']);
  if (held && held.type !== 'object')
    return {
      problem: said('“origins” in deskcheck.json is not in braces. Put that right first: Deskcheck marks the place.'),
    };
  const now = config?.origins ?? { together: [], apart: [] };
  return { text, exists, edits: editsFor(bare, now, withOriginDecision(now, keys, as)) };
}

function editsFor(text: string, now: OriginDecisions, next: OriginDecisions): ConfigEdit['edits'] {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const fields = (['together', 'apart'] as const).filter(
    (field) => JSON.stringify(now[field]) !== JSON.stringify(next[field]),
  );
  if (fields.length === 0) return [];
  const path = (field: string): JSONPath => ['origins', field];
  let changed = text.trim() === '' ? '{}' : text;
  for (const field of fields) {
    const value = next[field].length > 0 ? next[field] : undefined;
    changed = applyEdits(changed, modify(changed, path(field), value, { formattingOptions }));
  }
  return [smallest(text, text.trim() === '' ? `${changed}\n` : changed)];
}

/** The one stretch in which two texts differ. */
function smallest(before: string, after: string): ConfigEdit['edits'][number] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { offset: start, length: before.length - start - end, content: after.slice(start, after.length - end) };
}
