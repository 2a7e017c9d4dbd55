/** Lists the blocks of an AsciiDoc draft that hold words: paragraphs, titles, items, quotations; line by line. */
import type { BlockKind } from '../../model/draft';
import { span, type Span } from '../../model/span';
import type { Leaf } from '../leaves';

export interface AsciidocBlocks {
  readonly leaves: readonly Leaf[];
  /** Stretches that are no words, in order. */
  readonly outside: readonly Span[];
  /** Of these the comments, by where they begin. */
  readonly comments: ReadonlySet<number>;
}

/** A block between two lines that are the same. */
interface Container {
  readonly delimiter: string;
  readonly kind?: BlockKind;
  readonly group: number;
  /** The line in brackets above it, for who is quoted may be cited there. */
  readonly by?: Span;
}

/** Nothing between these lines is words. */
const VERBATIM = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|[|,:!]={3,}|(?:```|~~~).*)$/u;
const CONTAINER = /^(?:={4,}|\*{4,}|_{4,}|--)$/u;
const ATTRIBUTES = /^\[(?!\[\[)[^\n]*\]$/u;
const HEADING = /^(={1,6}|#{1,6})[ \t]+(?=\S)/u;
const ITEM = /^[ \t]*(?:\*{1,6}|-|\.{1,6}|\d{1,9}\.|[a-zA-Z]\.|<(?:\d{1,3}|\.)>)[ \t]+(?=\S)/u;
const TERM = /^[ \t]*[^\s:][^\n]{0,200}?:{2,4}(?:[ \t]+|$)/u;
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):[ \t]+/u;
/** `image::lake.png[]`, `:author: Ana Orsk`, `.Title`, rules and page breaks. */
const NO_WORDS =
  /^(?:[a-zA-Z][\w-]*::[^\s[]*\[[^\n]*\]|:!?[\w][\w-]*!?:(?:[ \t].*)?|\.[^\s.].*|'{3,}|-{3}|\*{3}|<{3,}|\[\[[^\n]*\]\])$/u;
const COMMENT = /^\/\/(?!\/)/u;
/** Paragraphs below these are no prose. */
const CODE_STYLE =
  /^\[(?:source|listing|literal|stem|latexmath|asciimath|pass|comment|ditaa|plantuml|graphviz|mermaid|verse-code|bibliography)\b/u;
const QUOTE_STYLE = /^\[(?:quote|verse|")/u;
/** An entry of a bibliography. */
const ENTRY = /^\[\[\[/u;

export function findAsciidocBlocks(source: string): AsciidocBlocks {
  const leaves: Leaf[] = [];
  const outside: Span[] = [];
  const comments = new Set<number>();
  const stack: Container[] = [];
  let groups = 0;
  let open: { readonly from: number; readonly kind: BlockKind; readonly group: number } | undefined;
  let verbatim: string | undefined;
  let style: Span | undefined;
  let inList = false;
  let inHeader = false;
  let skipping = false;
  let behind = 0;

  const styled = (pattern: RegExp): boolean =>
    style !== undefined && pattern.test(source.slice(style.start, style.end));
  const none = (start: number, end: number): void => {
    if (end > start) outside.push(span(start, end));
  };
  const attribution = (by: Span | undefined, group: number): void => {
    if (by && /cite(?:np)?:\[|<</u.test(source.slice(by.start, by.end)))
      leaves.push({ kind: 'blockquote', node: 'Attribution', from: by.start, to: by.end, group });
  };
  const flush = (): void => {
    if (!open) return;
    let to = behind;
    while (to > open.from && /\s/u.test(source.charAt(to - 1))) to--;
    if (to > open.from && !ENTRY.test(source.slice(open.from, open.from + 3)))
      leaves.push({ kind: open.kind, node: 'Paragraph', from: open.from, to, group: open.group });
    if (open.kind === 'blockquote' && stack.at(-1)?.kind !== 'blockquote') {
      attribution(style, open.group);
      style = undefined;
    }
    open = undefined;
  };
  const begin = (from: number, kind: BlockKind): void => {
    const place = stack.findLast((it) => it.kind !== undefined);
    open = { from, kind: place?.kind ?? kind, group: place?.group ?? 0 };
  };

  for (let at = 0; at <= source.length;) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    const line = source.slice(at, end).trimEnd();
    const start = at;
    at = end + 1;
    const lineEnd = start + line.length;
    if (verbatim !== undefined) {
      none(start, line === verbatim ? end : end + 1);
      if (line === verbatim) verbatim = undefined;
      continue;
    }
    if (line === '') {
      flush();
      skipping = inHeader = false;
      continue;
    }
    if (COMMENT.test(line)) {
      comments.add(start);
      none(start, end);
      if (open) behind = lineEnd;
      continue;
    }
    if (skipping || inHeader) {
      none(start, end);
      continue;
    }
    if (VERBATIM.test(line)) {
      flush();
      verbatim = /^[`~]/u.test(line) ? line.slice(0, 3) : line;
      if (line.startsWith('////')) comments.add(start);
      style = undefined;
      none(start, end + 1);
      continue;
    }
    if (CONTAINER.test(line)) {
      flush();
      none(start, end);
      const opened = stack.findLastIndex(({ delimiter }) => delimiter === line);
      if (opened >= 0) {
        const closed = stack[opened];
        if (closed?.kind === 'blockquote') attribution(closed.by, closed.group);
        stack.length = opened;
      } else if (styled(CODE_STYLE)) verbatim = line;
      else if (stack.length < DEEPEST) {
        const quotes = line.startsWith('_') || styled(QUOTE_STYLE);
        const by = style ? { by: style } : {};
        stack.push({ delimiter: line, group: quotes ? ++groups : 0, ...(quotes && { kind: 'blockquote', ...by }) });
      }
      style = undefined;
      inList = false;
      continue;
    }
    const item = open && !inList ? null : ITEM.exec(line);
    if (open && !item && line !== '+' && !ATTRIBUTES.test(line)) {
      behind = lineEnd;
      continue;
    }
    flush();
    if (ATTRIBUTES.test(line)) {
      style = span(start, lineEnd);
      none(start, end);
      continue;
    }
    const heading = HEADING.exec(line);
    const term = TERM.exec(line);
    if (heading) {
      const level = heading[1]?.length ?? 1;
      leaves.push({
        kind: 'heading',
        node: `Heading${String(level)}`,
        from: start + heading[0].length,
        to: lineEnd,
        group: 0,
      });
      inHeader =
        level === 1 &&
        source
          .slice(0, start)
          .replace(/^\/\/.*$/gmu, '')
          .trim() === '';
      inList = false;
      style = undefined;
      continue;
    }
    if (line === '+' || NO_WORDS.test(line)) {
      none(start, end);
      continue;
    }
    behind = lineEnd;
    if (styled(CODE_STYLE)) {
      skipping = !/^\[bibliography/u.test(source.slice(style?.start ?? 0, style?.end));
      none(start, end);
      style = undefined;
    } else if (item) {
      inList = true;
      begin(start + item[0].length, 'listItem');
    } else if (term) {
      inList = true;
      if (term[0].length < line.length) begin(start + term[0].length, 'listItem');
    } else if (/^[ \t]/u.test(line) && !inList) {
      skipping = true;
      none(start, end);
    } else if (styled(QUOTE_STYLE)) {
      open = { from: start, kind: 'blockquote', group: ++groups };
    } else {
      inList = inList && /^[ \t]/u.test(line);
      begin(start + (ADMONITION.exec(line)?.[0].length ?? 0), inList ? 'listItem' : 'paragraph');
      style = undefined;
    }
  }
  flush();
  return { leaves, outside, comments };
}

/** Blocks inside each other; more are no writer's. */
const DEEPEST = 50;
