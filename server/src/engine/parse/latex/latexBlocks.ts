/** Lists the blocks of a LaTeX draft that hold words: paragraphs, headings, items, quotations. What is not understood is none. */
import type { BlockKind } from '../../model/draft';
import { span, type Span } from '../../model/span';
import { groupEnd } from '../groups';
import type { Leaf } from '../leaves';
import {
  FORMULA_ENVIRONMENTS,
  HEADING_LEVELS,
  LIST_ENVIRONMENTS,
  PROSE_ENVIRONMENTS,
  QUOTE_ENVIRONMENTS,
} from './latexCommands';

export interface LatexBlocks {
  readonly leaves: readonly Leaf[];
  /** Stretches that are no words, in order: preamble, code, figures, comments. */
  readonly outside: readonly Span[];
  /** Of these the comments, by where they begin. */
  readonly comments: ReadonlySet<number>;
}

interface Place {
  readonly name: string;
  readonly kind: BlockKind;
  readonly group: number;
}

const TOKEN = /\\(begin|end)[ \t]*\{([^{}\n]{1,60})\}|\\verb\*?([^a-zA-Z\s*])|\\([a-zA-Z]+)|\\[^]|%|\n[ \t]*(?=\n)/gu;
/** Comments may hold a `\begin{document}`, too. */
const BODY = /^(?:[^%\n\\]|\\[^\n])*?\\begin[ \t]*\{document\}/mu;
const END = /^(?:[^%\n\\]|\\(?!end[ \t]*\{document\})[^\n])*?\\end[ \t]*\{document\}/mu;
/** A file with one of these and no body is settings, or a document that is just being begun. */
const PREAMBLE = /^[ \t]*\\(?:documentclass|documentstyle|ProvidesPackage|ProvidesClass|NeedsTeXFormat)\b/mu;

export function findLatexBlocks(source: string): LatexBlocks {
  const { start, end } = bodyOf(source);
  const leaves: Leaf[] = [];
  const outside: Span[] = [];
  const comments = new Set<number>();
  const closes = environmentEnds(source);
  const stack: Place[] = [];
  let groups = 0;
  let item = false;
  let from = start;

  const skip = (at: number, to: number): void => {
    if (to > at) outside.push(span(at, to));
  };
  const flush = (to: number): void => {
    const place = stack.findLast(({ kind }) => kind !== 'paragraph');
    const kind = place?.kind === 'listItem' && !item ? 'paragraph' : (place?.kind ?? 'paragraph');
    addLeaf(leaves, source, kind, 'Paragraph', from, to, place?.group ?? 0);
    from = to;
  };
  const isBegun = (at: number): boolean => /\S/u.test(source.slice(from, at));

  skip(0, start);
  TOKEN.lastIndex = start;
  for (let m = TOKEN.exec(source); m && m.index < end; m = TOKEN.exec(source)) {
    const [token, side, environment = '', delimiter, command] = m;
    const at = m.index;
    const behind = at + token.length;
    if (token === '%') {
      const lineEnd = endOfLine(source, at);
      comments.add(at);
      skip(at, lineEnd);
      if (!isBegun(at)) from = lineEnd;
      TOKEN.lastIndex = lineEnd;
    } else if (token.startsWith('\n')) {
      flush(at);
      from = behind;
    } else if (delimiter !== undefined) {
      const close = source.indexOf(delimiter, behind);
      if (close >= 0 && close < endOfLine(source, behind)) TOKEN.lastIndex = close + 1;
    } else if (side === 'end') {
      const open = stack.findLastIndex(({ name }) => name === environment);
      if (open < 0 || FORMULA_ENVIRONMENTS.has(plainName(environment))) continue;
      flush(at);
      stack.length = open;
      item = stack.some(({ kind }) => kind === 'listItem');
      from = behind;
    } else if (side === 'begin') {
      const name = plainName(environment);
      const kind = kindOf(name);
      if (FORMULA_ENVIRONMENTS.has(name)) {
        const close = closes.get(at);
        if (close !== undefined) TOKEN.lastIndex = close;
        continue;
      }
      flush(at);
      if (kind === undefined) {
        const close = closes.get(at) ?? endOfParagraph(source, at, end);
        skip(at, close);
        from = close;
      } else {
        const quote = kind === 'blockquote' && !stack.some((p) => p.kind === 'blockquote');
        if (quote) groups++;
        if (kind === 'listItem') item = false;
        if (stack.length < DEEPEST) stack.push({ name: environment, kind, group: kind === 'blockquote' ? groups : 0 });
        from = behindArguments(source, behind, end, PROSE_ENVIRONMENTS.get(name) ?? 0);
      }
      TOKEN.lastIndex = from;
    } else if (command === 'item') {
      flush(at);
      item = true;
      from = behindArguments(source, behind, end, 0);
      TOKEN.lastIndex = from;
    } else if (command === 'par') {
      flush(at);
      from = behind;
    } else if (command !== undefined && HEADING_LEVELS.has(command)) {
      flush(at);
      const open = behindArguments(source, source.charAt(behind) === '*' ? behind + 1 : behind, end, 0);
      const close = groupEnd(source, open, end, '{}');
      const level = HEADING_LEVELS.get(command) ?? 1;
      if (close >= 0) addLeaf(leaves, source, 'heading', `Heading${String(level)}`, open + 1, close - 1, 0);
      from = Math.max(behind, close);
      TOKEN.lastIndex = from;
    }
  }
  flush(Math.max(from, end));
  if (end < source.length) skip(end, source.length);
  return { leaves, outside, comments };
}

/** Environments inside each other; more are no writer's. */
const DEEPEST = 100;

function bodyOf(source: string): Span {
  const begin = BODY.exec(source);
  if (!begin) return PREAMBLE.test(source) ? span(source.length, source.length) : span(0, source.length);
  const start = begin.index + begin[0].length;
  const end = END.exec(source.slice(start));
  return span(start, end ? start + end.index + end[0].lastIndexOf('\\end') : source.length);
}

const plainName = (environment: string): string => environment.replace(/\*$/u, '').trim();

function kindOf(name: string): BlockKind | undefined {
  if (QUOTE_ENVIRONMENTS.has(name)) return 'blockquote';
  if (LIST_ENVIRONMENTS.has(name)) return 'listItem';
  return PROSE_ENVIRONMENTS.has(name) ? 'paragraph' : undefined;
}

/** For each `\begin{…}` the offset behind the `\end` that belongs to it. */
function environmentEnds(source: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const m of source.matchAll(/\\(begin|end)[ \t]*\{([^{}\n]{1,60})\}/gu)) {
    const [whole, side, name = ''] = m;
    let begun = open.get(name);
    if (!begun) open.set(name, (begun = []));
    if (side === 'begin') begun.push(m.index);
    else {
      const at = begun.pop();
      if (at !== undefined) ends.set(at, m.index + whole.length);
    }
  }
  return ends;
}

/** Behind `<1->`, `[…]` and so many `{…}`. */
function behindArguments(source: string, at: number, end: number, braces: number): number {
  let from = at;
  const overlay = /^<[^<>\n]{0,40}>/u.exec(source.slice(from, from + 42));
  if (overlay) from += overlay[0].length;
  for (let i = 0; i < 2; i++) from = Math.max(from, groupEnd(source, from, end, '[]'));
  for (let i = 0; i < braces; i++) from = Math.max(from, groupEnd(source, from, end, '{}'));
  return from;
}

const endOfLine = (source: string, at: number): number => {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
};

/** An environment that is not closed yet: what belongs to it, as far as anybody can tell. */
function endOfParagraph(source: string, at: number, end: number): number {
  const blank = source.indexOf('\n\n', at);
  return blank < 0 || blank > end ? end : blank;
}

function addLeaf(
  leaves: Leaf[],
  source: string,
  kind: BlockKind,
  node: string,
  start: number,
  end: number,
  group: number,
): void {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(source.charAt(from))) from++;
  while (to > from && /\s/u.test(source.charAt(to - 1))) to--;
  if (from < to) leaves.push({ kind, node, from, to, group });
}
