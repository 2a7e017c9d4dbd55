/** Groups an article's lines into paragraphs: one a line, or wrapped lines between blank ones. */
import type { Paragraph, ParagraphKind } from '../model/article';
import { span } from '../model/span';
import { furnitureKind, isRelatedHeading, proseLength } from './boilerplate';
import { readDateline } from './dateline';
import { readHeaderLine } from './headerLine';
import type { Line } from './lines';
import { menuLines } from './menus';
import { outletLine } from './outletLine';

/** Longest headline and crosshead, in UTF-16 units. */
const longestHeadline = 200;
const longestCrosshead = 90;
/** Lines no longer than this may be wrapped prose; a longer one holds a paragraph. */
const widestWrap = 130;

interface Block {
  readonly start: number;
  end: number;
  readonly lines: Line[];
}

export interface ParagraphOptions {
  /** Lines of a header: no evidence. */
  readonly header: ReadonlySet<Line>;
  /** The line known to be the title. */
  readonly title?: Line | undefined;
}

/** Paragraphs that can be evidence; boilerplate has none. */
export function paragraphsOf(text: string, lines: readonly Line[], options: ParagraphOptions): readonly Paragraph[] {
  const blocks = grouped(readable(lines, options));
  const title = options.title ? -1 : headlineIndex(blocks, lines);
  return blocks.map((block, i) => paragraph(text, block, kindOf(blocks, i, title, options.title)));
}

function paragraph(text: string, block: Block, kind: ParagraphKind): Paragraph {
  const marker =
    /^(?:#{1,6}\s+|>\s*|[-*+•]\s+(?=\S))+/.exec(text.slice(block.start, Math.min(block.end, block.start + 200)))?.[0]
      .length ?? 0;
  const start = block.start + (marker < block.end - block.start ? marker : 0);
  return { kind, span: span(start, block.start + proseLength(text.slice(block.start, block.end))) };
}

/** The article's own lines: furniture, headers and the titles of a "Related" list are gone. */
function readable(lines: readonly Line[], { header, title }: ParagraphOptions): readonly Line[] {
  let inRelated = false;
  const menu = menuLines(lines);
  const outlet = outletLine(lines);
  return lines.filter((line) => {
    if (line === title) return true;
    if (header.has(line) || menu.has(line) || line === outlet) return false;
    if (isRelatedHeading(line.text)) inRelated = true;
    if (furnitureKind(line.text)) return false;
    const kind = line.text.length <= longestHeadline ? readHeaderLine(line.text).kind : 'prose';
    if (kind === 'prose') inRelated = false;
    return !inRelated && kind !== 'time' && kind !== 'by' && kind !== 'rule';
  });
}

function grouped(lines: readonly Line[]): Block[] {
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && previous && !line.afterBlank && goesOn(previous, line, width)) {
      block.end = line.end;
      block.lines.push(line);
    } else {
      blocks.push({ start: line.start, end: line.end, lines: [line] });
    }
    previous = line;
  }
  return blocks;
}

/** Width at which the page wraps its prose; 0 when every line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number {
  const widest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (widest > widestWrap) return 0;
  let broken = 0;
  let adjacent = 0;
  lines.forEach((line, i) => {
    if (line.afterBlank || i === 0) return;
    const before = lines[i - 1]?.text ?? '';
    if (before.length < 30) return;
    adjacent++;
    if (!endsSentence(before)) broken++;
  });
  return adjacent > 0 && broken / adjacent >= 0.3 ? widest : 0;
}

/** Whether `line` goes on with the paragraph of the line above it. */
function goesOn(above: Line, line: Line, width: number): boolean {
  if (width === 0 || /^(?:#{1,6} |[-*+•] |\d{1,2}[.)] |>|\|)/.test(line.text) || /^#{1,6} /.test(above.text))
    return false;
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const wouldHaveFitted = above.text.length + 1 + firstWord <= width;
  return !wouldHaveFitted || (!endsSentence(above.text) && /^[\p{Ll}\d(“"'‘]/u.test(line.text));
}

const endsSentence = (text: string): boolean => /[.!?…:]["'”’»)\]*_]*$/.test(text);

function kindOf(blocks: readonly Block[], i: number, headline: number, title: Line | undefined): ParagraphKind {
  const block = blocks[i];
  const line = block?.lines[0];
  if (!block || !line || block.lines.length > 1) return 'body';
  if (i === headline || line === title) return 'headline';
  const heading = /^#{1,6}\s/.test(line.text);
  if (heading) return i === 0 ? 'headline' : 'crosshead';
  const short = line.text.length <= longestCrosshead && !/[.!?…;:,]["'”’»)\]]*$/.test(line.text);
  if (!short) return 'body';
  const neighbours = [blocks[i - 1], blocks[i + 1]].every((b) => b !== undefined && isProse(b));
  return neighbours && /\p{L}{2}/u.test(line.text) && !/^(?:[-•*|]|\d+[.)]|Q\b)/.test(line.text) ? 'crosshead' : 'body';
}

const isProse = (block: Block): boolean =>
  block.end - block.start > longestCrosshead || /[.!?…][”"’')»]*$/.test(block.lines.at(-1)?.text ?? '');

/** Index of the block that is the page's headline; -1 for none. */
function headlineIndex(blocks: readonly Block[], lines: readonly Line[]): number {
  const first = blocks[0]?.lines[0];
  const second = blocks[1];
  if (!first || !second || first.text.length > longestHeadline) return -1;
  if (/^#{1,6}\s/.test(first.text)) return 0;
  const alone = blocks[0]?.lines.length === 1;
  // Databases print headline and deck on two lines, the first ending in a semicolon.
  if (first.text.endsWith(';') && first.afterBlank) return 0;
  if (alone && /^\p{Ll}|[:,]$/u.test(first.text)) return -1;
  if (alone && !/[.…]["'”’»)]*$/.test(first.text))
    return isProse(second) || /^\p{Lu}/u.test(second.lines[0]?.text ?? '') ? 0 : -1;
  if (!alone && !second.lines[0]?.afterBlank) return -1;
  // With a final stop it is a headline only where the page says so: a dateline, byline or date follows, or title case.
  const next = lines[lines.indexOf(first) + 1]?.text ?? '';
  const furniture = furnitureKind(next) !== undefined || ['time', 'by'].includes(readHeaderLine(next).kind);
  return furniture || readDateline(second.lines[0]?.text ?? '') || isTitleCase(first.text) ? 0 : -1;
}

function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((w) => /^\p{L}{4,}/u.test(w));
  return words.length >= 3 && words.filter((w) => /^\p{Lu}/u.test(w)).length / words.length >= 0.8;
}
