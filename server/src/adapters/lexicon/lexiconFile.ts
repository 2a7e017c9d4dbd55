/** Reads the file of a lexicon that several desks share. */
import { readFile, stat } from 'node:fs/promises';
import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { lineStarts, positionAt, said } from '../../engine/index';
import { whySystem } from '../systemError';
import { readLexiconList } from './lexiconList';
import { parseLexicon, type LexiconComplaint } from './parseLexicon';
import type { LexiconConfig } from './schema';

export interface LexiconFile {
  readonly lexicon: LexiconConfig;
  /** One sentence each, with the line it is about where there is one: `12: “…” cannot be empty.` */
  readonly problems: readonly string[];
}

/** Bytes: no desk has so many words of its own, and each is looked for in every sentence. */
const LARGEST = 1_000_000;

/** JSON by its first sign, else a plain list. Never throws. @param path absolute */
export async function readLexiconFile(path: string): Promise<LexiconFile> {
  const none = (problem: string): LexiconFile => ({ lexicon: {}, problems: [problem] });
  let text: string;
  try {
    const { size, ...its } = await stat(path);
    // Reading a pipe or a device would never end.
    if (!isFile(its.mode)) return none(said('It cannot be read (it is not a file).'));
    if (size > LARGEST) return none(said('It is larger than a megabyte: keep to the words of your own desk.'));
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return none(missing ? said('There is no such file yet.') : said('It cannot be read ({0}).', whySystem(error)));
  }
  return /^\s*\{/u.test(text) ? fromJson(text) : fromList(text);
}

/** The kind of file in a mode, as POSIX has it. */
const isFile = (mode: number): boolean => (mode & 0o170000) === 0o100000;

function fromJson(text: string): LexiconFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const starts = lineStarts(text);
  const line = (offset: number): number => positionAt(starts, offset).line + 1;
  const [error] = errors;
  if (!tree || error)
    return { lexicon: {}, problems: [`${line(error?.offset ?? 0)}: ${said('This is not JSON yet.')}`] };
  const placeOf = ({ path, part }: LexiconComplaint): Node | undefined => {
    const value = findNodeAtLocation(tree, [...path]);
    return part === 'name' ? value?.parent : value;
  };
  return read(getNodeValue(tree) as object, (complaint) => line(placeOf(complaint)?.offset ?? 0));
}

function fromList(text: string): LexiconFile {
  const { value, lines, problems } = readLexiconList(text);
  const { lexicon, problems: others } = read(value, ({ path }) => (lines.get(path.join('\n')) ?? 0) + 1);
  return { lexicon, problems: [...problems.map(({ line, message }) => `${line + 1}: ${message}`), ...others] };
}

function read(value: object, line: (complaint: LexiconComplaint) => number): LexiconFile {
  const { lexicon, complaints } = parseLexicon(value);
  const { file, ...parts } = lexicon;
  const nested = file === undefined ? [] : [said('A shared lexicon names no other file.')];
  const told = complaints.map((it) => `${line(it)}: ${[it.message, it.hint].filter(Boolean).join(' ')}`);
  return { lexicon: parts, problems: [...told, ...nested] };
}
