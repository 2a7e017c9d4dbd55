/**
 * JSON files that hold a list, an entry a line, so that git merges them by lines: two desks that add entries at one place
 * touch none of each other's lines. Reads what such a merge leaves behind, too.
 */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { sidesOf } from './unfinishedMerge';
import { said } from '../engine/index';

export interface Entry {
  readonly value: Readonly<Record<string, unknown>>;
  /** Of the list and its place in it, for complaints: `accepted.3`. */
  readonly name: string;
  /** Line in the file, counted from 0; of an unfinished merge in one of its sides. */
  readonly line: number;
}

export interface EntryFile {
  /** Of each side of an unfinished merge, else one. */
  readonly versions: readonly unknown[];
  readonly entries: readonly Entry[];
  /** Fields of the file that are no list of entries, as they stand there. */
  readonly more: Readonly<Record<string, unknown>>;
  /** There are marks of a merge in it: what either side says was taken. */
  readonly unfinished: boolean;
}

/** Why a file cannot be read, in a few words: "it is not valid JSON". */
export interface Unreadable {
  readonly why: string;
}

/** @param lists names of the fields that hold entries; a merge may have left several of one name */
export function readEntries(text: string, lists: readonly string[]): EntryFile | Unreadable {
  const sides = sidesOf(text.replace(/^\uFEFF/, ''));
  if (!sides) return { why: said('it holds an unfinished merge, and some of its marks are missing') };
  const read = sides.map((side) => readSide(side, lists));
  const unreadable = read.find((side) => 'why' in side);
  if (unreadable && sides.length > 1)
    return { why: said('it holds an unfinished merge, and of one side {0}', unreadable.why) };
  if (unreadable) return unreadable;
  const whole = read.filter((side): side is EntryFile => !('why' in side));
  return {
    versions: whole.flatMap(({ versions }) => versions),
    entries: whole.flatMap(({ entries }) => entries),
    more: Object.fromEntries(whole.flatMap(({ more }) => Object.entries(more))),
    unfinished: sides.length > 1,
  };
}

/** What stands between the entries is no matter: a merge by lines leaves out commas, and doubles them. */
const harmless: ReadonlySet<string> = new Set(['CommaExpected', 'ValueExpected', 'PropertyNameExpected']);

function readSide(text: string, lists: readonly string[]): EntryFile | Unreadable {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: true });
  if (!tree || errors.some(({ error }) => !harmless.has(printParseErrorCode(error))))
    return { why: said('it is not valid JSON') };
  if (tree.type !== 'object') return { why: said('at the top: it should be one pair of braces') };
  const lineAt = lineCounter(text);
  const entries: Entry[] = [];
  const more: [string, unknown][] = [];
  const versions: unknown[] = [];
  try {
    for (const property of tree.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) return { why: said('it is not valid JSON') };
      const name = key.value as string;
      if (name === 'version') versions.push(exactly(text, value));
      else if (!lists.includes(name)) more.push([name, exactly(text, value)]);
      else if (value.type !== 'array') return { why: said('at {0}: it should be a list', name) };
      else
        for (const [i, child] of (value.children ?? []).entries()) {
          const entry = entryIn(text, child, `${name}.${i}`, lineAt(child.offset));
          if ('why' in entry) return entry;
          if (Object.keys(entry.value).length > 0) entries.push(entry);
        }
    }
  } catch {
    return { why: said('it is not valid JSON') };
  }
  if (versions.length === 0) versions.push(undefined);
  return { versions, entries, more: Object.fromEntries(more), unfinished: false };
}

function entryIn(text: string, node: Node, name: string, line: number): Entry | Unreadable {
  if (node.type !== 'object') return { why: said('at {0}: it should be an entry in braces', name) };
  const keys = (node.children ?? []).map(({ children }) => children?.[0]?.value as string | undefined);
  const doubled = keys.find((key, i) => keys.indexOf(key) !== i);
  // Lines of two entries may have been merged into one pair of braces: who knows what belongs together?
  if (doubled !== undefined) return { why: said('at {0}: “{1}” stands there twice', name, doubled) };
  return { value: exactly(text, node) as Entry['value'], name, line };
}

/** Throws where a value itself is broken: only what is between entries may be. */
const exactly = (text: string, { offset, length }: Node): unknown => JSON.parse(text.slice(offset, offset + length));

/** @returns for offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let line = 0;
  let at = 0;
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}

/**
 * The file as it is written: its further fields first, then the list, an entry a line. The empty braces at its end are there
 * for the commas: the line of an entry is the same whether or not it is the last.
 */
export function formatEntries(
  version: number,
  list: string,
  entries: readonly object[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  const fields = Object.entries(more).map(([name, value]) => `${JSON.stringify(name)}: ${pretty(value)},`);
  const lines = [...entries.map((entry) => `    ${onOneLine(entry)},`), '    {}'];
  return [
    '{',
    ...[`"version": ${version},`, ...fields, `"${list}": [`].map((l) => `  ${l}`),
    ...lines,
    '  ]',
    '}',
    '',
  ].join('\n');
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2).replace(/\n/g, '\n  ');

const onOneLine = (entry: object): string =>
  `{ ${Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
