/** Teaches the Markdown parser what Quarto and R Markdown add to it: cross references, shortcodes, attributes, formulas. */
import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { bracketEnd, LONGEST_BRACKET } from './markdownCitations';

const OPEN = 0x5b;
const BRACE = 0x7b;
const DOLLAR = 0x24;
const BACKSLASH = 0x5c;
const AT = 0x40;

/** Kinds of what Quarto numbers: `@fig-harbour` refers to a figure of the document, and is no citation. */
const KIND =
  '(?:fig|tbl|sec|eq|lst|nte|tip|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|vid|dia|supp[a-z]*)';
const REFERENCE = new RegExp(String.raw`-?@${KIND}-[\p{L}\p{N}_-]*[\p{L}\p{N}_]`, 'iuy');
const MAY_REFER = new RegExp(String.raw`\[[^\[\]@\n]{0,80}@${KIND}-`, 'iuy');
const REFERRED = new RegExp(String.raw`^${KIND}-[\p{L}\p{N}_]`, 'iu');
/** bookdown's `\\@ref(fig:harbour)`. */
const BOOKDOWN = /\\@ref\([^()\s]{1,200}\)/y;
const SHORTCODE = /\{\{<[^\n]{0,500}?>\}\}/y;
/** `{#sec-one}`, `{.smallcaps}`, `{=html}`, `{width=50%}` behind whatever they belong to. */
const ATTRIBUTES = /\{(?:[#.=][^{}\n]{0,500}|[\w-]+=[^{}\n]{0,500})\}/y;
/** As Pandoc has it: no blank inside the signs, no digit behind them, so that prices stay prices. */
const FORMULA = /\$\$[^$]{1,2000}\$\$|\$(?![\s$])[^$\n]{0,500}?[^\s\\$]\$(?!\d)/y;

function matchAt(pattern: RegExp, cx: InlineContext, pos: number): number {
  pattern.lastIndex = pos - cx.offset;
  return pattern.test(cx.text) ? cx.offset + pattern.lastIndex : -1;
}

/** `@fig-a`, `[Figure @fig-a]`, `[@fig-a; @fig-b]`. */
function crossReference(cx: InlineContext, next: number, pos: number): number {
  if (next === OPEN) {
    if (matchAt(MAY_REFER, cx, pos) < 0) return -1;
    const end = bracketEnd(cx, pos);
    const [, ...keys] = end < 0 ? [] : cx.slice(pos + 1, end - 1).split('@');
    if (keys.length === 0 || !keys.every((key) => REFERRED.test(key))) return -1;
    return cx.addElement(cx.elt('CrossReference', pos, end));
  }
  const end =
    next === BACKSLASH ? matchAt(BOOKDOWN, cx, pos) : next === AT || next === 0x2d ? matchAt(REFERENCE, cx, pos) : -1;
  return end < 0 ? -1 : cx.addElement(cx.elt('CrossReference', pos, end));
}

/** Braces with nothing in them for a reader. */
function braces(cx: InlineContext, next: number, pos: number): number {
  if (next !== BRACE) return -1;
  const shortcode = matchAt(SHORTCODE, cx, pos);
  const end = shortcode < 0 ? matchAt(ATTRIBUTES, cx, pos) : shortcode;
  return end < 0 ? -1 : cx.addElement(cx.elt(shortcode < 0 ? 'Attributes' : 'Shortcode', pos, end));
}

/** `[words]{.smallcaps}`: the words stay, the rest is how they look. */
function bracketedSpan(cx: InlineContext, next: number, pos: number): number {
  // Looked for first, since it is fast: nearly every bracket has none behind it.
  if (next !== OPEN || !cx.slice(pos, Math.min(cx.end, pos + LONGEST_BRACKET)).includes(']{')) return -1;
  const close = bracketEnd(cx, pos);
  if (close < 0 || cx.char(close) !== BRACE) return -1;
  const end = matchAt(ATTRIBUTES, cx, close);
  if (end < 0) return -1;
  const inside = cx.parser.parseInline(cx.slice(pos + 1, close - 1), pos + 1);
  const marks = [cx.elt('Attributes', pos, pos + 1), ...inside, cx.elt('Attributes', close - 1, end)];
  return cx.addElement(cx.elt('BracketedSpan', pos, end, marks));
}

function formula(cx: InlineContext, next: number, pos: number): number {
  if (next !== DOLLAR) return -1;
  const end = matchAt(FORMULA, cx, pos);
  return end < 0 ? -1 : cx.addElement(cx.elt('Formula', pos, end));
}

export const quartoSyntax: MarkdownConfig = {
  defineNodes: ['CrossReference', 'Shortcode', 'Attributes', 'BracketedSpan', 'Formula'],
  parseInline: [
    { name: 'CrossReference', parse: crossReference, before: 'Escape' },
    { name: 'Braces', parse: braces, before: 'Escape' },
    { name: 'BracketedSpan', parse: bracketedSpan, before: 'WikiLink' },
    { name: 'Formula', parse: formula, before: 'Escape' },
  ],
};
