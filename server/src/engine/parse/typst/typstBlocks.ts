/** Lists the blocks of a Typst draft that hold words: paragraphs, headings, items, quotations. */
import type { BlockKind } from '../../model/draft';
import { span, type Span } from '../../model/span';
import type { Leaf } from '../leaves';
import { BLOCKS, callAt, isBlockQuote, LOOKS, NOTHING } from './typstCalls';
import { matches, type TypstScan } from './typstScan';

interface Region {
  readonly from: number;
  readonly to: number;
  readonly kind?: BlockKind;
  readonly group: number;
}

const HEADING = /[ \t]*(={1,6})[ \t]+/uy;
const ITEM = /[ \t]*(?:[-+]|\d{1,9}\.|\/)[ \t]+/uy;
const BLANK = /[ \t]*(?:\n|$)/uy;
const TOKEN = /[\\\n#`$/]/gu;
/** Contents inside each other; more are no writer's. */
const DEEPEST = 50;

/** `outside`: stretches that are no words, in order. */
export function findTypstBlocks(
  source: string,
  scan: TypstScan,
): { readonly leaves: readonly Leaf[]; readonly outside: readonly Span[] } {
  const leaves: Leaf[] = [];
  const outside: Span[] = [];
  let groups = 0;

  const readRegion = ({ from: start, to, kind, group }: Region, depth: number): void => {
    let from = start;
    let item = false;
    const add = (its: BlockKind, node: string, first: number, last: number): void => {
      const leaf = trimmed(source, first, last);
      if (leaf) leaves.push({ kind: its, node, ...leaf, group });
    };
    const flush = (at: number): void => {
      add(kind ?? (item ? 'listItem' : 'paragraph'), 'Paragraph', from, at);
      from = at;
    };
    const isBegun = (at: number): boolean => /\S/u.test(source.slice(from, at));
    /** At the beginning of a line; the offset from which to go on. */
    const beginLine = (at: number): number => {
      if (matches(BLANK, source, at) >= 0) {
        flush(at);
        // What is indented behind a blank line still belongs to the item.
        if (!/^\n?[ \t]{2,}\S/u.test(source.slice(at, at + 80))) item = false;
        return at;
      }
      const heading = matches(HEADING, source, at);
      if (heading >= 0 && heading <= to) {
        flush(at);
        const level = source.slice(at, heading).trim().length;
        const end = Math.min(to, lineEnd(source, heading));
        add('heading', `Heading${String(level)}`, heading, end);
        from = end;
        item = false;
        return end;
      }
      const behind = matches(ITEM, source, at);
      if (behind < 0 || behind > to) return at;
      flush(at);
      from = behind;
      item = true;
      return behind;
    };

    let at = beginLine(start);
    while (at < to) {
      TOKEN.lastIndex = at;
      const m = TOKEN.exec(source);
      if (!m || m.index >= to) break;
      const here = m.index;
      const stretch = scan.stretches.get(here);
      at = here + 1;
      if (stretch) {
        const { kind: its, end } = stretch;
        at = end;
        const block = its === 'setting' || its === 'code' || (its === 'raw' && source.slice(here, end).includes('\n'));
        if (block && !isBegun(here)) from = end;
        if (its !== 'formula') outside.push(span(here, end));
        else if (!isBegun(here) && /^[ \t]*(?:\n|$)/u.test(source.slice(end, end + 20))) from = end;
        if (its === 'comment' && !isBegun(here)) from = end;
      } else if (m[0] === '\n') {
        at = Math.max(at, beginLine(at));
      } else if (m[0] === '\\') {
        at = here + 2;
      } else if (m[0] === '#') {
        const call = callAt(source, here, scan);
        if (!call) continue;
        const quote = isBlockQuote(call);
        const own = !isBegun(here) && (quote || BLOCKS.has(call.name)) && call.contents.length > 0;
        if (own && depth < DEEPEST) {
          flush(here);
          const its = quote ? { kind: 'blockquote' as const, group: ++groups } : { group, ...(kind && { kind }) };
          for (const content of call.contents) readRegion({ ...content, ...its }, depth + 1);
          const by = quote ? /attribution:\s*(<[^<>\s]+>)/u.exec(call.options) : null;
          // Behind the words, whose source it is.
          if (by?.[1] !== undefined) {
            const label = call.optionsAt + by.index + by[0].length - by[1].length;
            leaves.push({
              kind: 'blockquote',
              node: 'Attribution',
              from: label,
              to: label + by[1].length,
              group: its.group,
            });
          }
          from = call.end;
        } else if (!isBegun(here) && isAlone(source, call.end, to) && !LOOKS.has(call.name) && call.name !== 'quote') {
          // Whatever it makes, it is no sentence of the draft.
          outside.push(span(here, call.end));
          from = call.end;
        } else if (!isBegun(here) && NOTHING.has(call.name)) {
          outside.push(span(here, call.end));
          from = call.end;
        }
        at = call.end;
      }
    }
    flush(to);
  };

  readRegion({ from: 0, to: source.length, group: 0 }, 0);
  return { leaves, outside: outside.sort((a, b) => a.start - b.start) };
}

const isAlone = (source: string, at: number, to: number): boolean =>
  /^[ \t;]*(?:\n|$)/u.test(source.slice(at, Math.min(to, at + 80))) || at >= to;

const lineEnd = (source: string, at: number): number => {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
};

function trimmed(source: string, start: number, end: number): { from: number; to: number } | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(source.charAt(from))) from++;
  while (to > from && /\s/u.test(source.charAt(to - 1))) to--;
  return from < to ? { from, to } : undefined;
}
