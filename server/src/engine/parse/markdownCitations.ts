/** Teaches the Markdown parser the inline forms of a citation: where each begins and ends. */
import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { holdsKey, locatorIn, narrativeKeyEnd } from './citationKeys';
import { citingParenthesis } from './citingParenthesis';

const OPEN = 0x5b;
const CLOSE = 0x5d;
const AT = 0x40;
const CARET = 0x5e;
const BANG = 0x21;
const BACKSLASH = 0x5c;
const PAREN = 0x28;
/** A bracket that has not closed by then is no citation; keeps the search linear in long paragraphs. */
export const LONGEST_BRACKET = 2000;

const WORD_CHARACTER = /[\p{L}\p{N}_]/u;
const NOTE_LABEL = /\[\^([^\s\]^[]+)\]/y;
const WIKI_LINK = /!?\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/y;
const BARE_URL = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+/iy;

/** Offset behind the bracket that closes the one at `pos`; -1 when it stays open. */
export function bracketEnd(cx: InlineContext, pos: number): number {
  const last = Math.min(cx.end, pos + LONGEST_BRACKET);
  let depth = 0;
  for (let i = pos; i < last; i++) {
    const c = cx.char(i);
    if (c === BACKSLASH) i++;
    else if (c === OPEN) depth++;
    else if (c === CLOSE && --depth === 0) return i + 1;
  }
  return -1;
}

function matchAt(pattern: RegExp, cx: InlineContext, pos: number): RegExpExecArray | null {
  pattern.lastIndex = pos - cx.offset;
  return pattern.exec(cx.text);
}

/** `[@a]`, `[see @a, p. 3; -@b]`; `[@a](url)` is a link. */
function citation(cx: InlineContext, next: number, pos: number): number {
  if (next !== OPEN) return -1;
  const end = bracketEnd(cx, pos);
  if (end < 0 || cx.char(end) === PAREN || !holdsKey(cx.slice(pos + 1, end - 1))) return -1;
  return cx.addElement(cx.elt('Citation', pos, end));
}

/** `@key says`, `@key [p. 3] says`; not the `@` of an e-mail address. */
function narrative(cx: InlineContext, next: number, pos: number): number {
  if (next !== AT || (pos > cx.offset && WORD_CHARACTER.test(cx.slice(pos - 1, pos)))) return -1;
  const keyEnd = narrativeKeyEnd(cx.text, pos - cx.offset) + cx.offset;
  if (keyEnd === pos) return -1;
  const bracket = cx.skipSpace(keyEnd);
  const end = cx.char(bracket) === OPEN ? bracketEnd(cx, bracket) : -1;
  const inside = end < 0 ? '' : cx.slice(bracket + 1, end - 1);
  const hasLocator = end > 0 && cx.char(end) !== PAREN && locatorIn(inside) !== undefined;
  return cx.addElement(cx.elt('NarrativeCitation', pos, hasLocator ? end : keyEnd));
}

/** `[^n]`. */
function noteReference(cx: InlineContext, next: number, pos: number): number {
  const m = next === OPEN && cx.char(pos + 1) === CARET ? matchAt(NOTE_LABEL, cx, pos) : null;
  return m ? cx.addElement(cx.elt('NoteReference', pos, pos + m[0].length)) : -1;
}

/** `^[Herald, [@a]]`: a note written in place. */
function inlineNote(cx: InlineContext, next: number, pos: number): number {
  if (next !== CARET || cx.char(pos + 1) !== OPEN) return -1;
  const end = bracketEnd(cx, pos + 1);
  if (end < 0) return -1;
  const inside = cx.parser.parseInline(cx.slice(pos + 2, end - 1), pos + 2);
  return cx.addElement(cx.elt('InlineNote', pos, end, inside));
}

/** `[[key]]`, `[[key|label]]`; `![[picture]]` embeds something and is read over like an image. */
function wikiLink(cx: InlineContext, next: number, pos: number): number {
  if (next !== OPEN && next !== BANG) return -1;
  const m = matchAt(WIKI_LINK, cx, pos);
  if (!m) return -1;
  return cx.addElement(cx.elt(next === BANG ? 'WikiEmbed' : 'WikiLink', pos, pos + m[0].length));
}

/** `https://example.org/a` without brackets; a full stop or unpaired parenthesis at its end belongs to the sentence. */
function bareUrl(cx: InlineContext, next: number, pos: number): number {
  const first = next | 0x20;
  if (first !== 0x68 && first !== 0x77) return -1;
  if (pos > cx.offset && WORD_CHARACTER.test(cx.slice(pos - 1, pos))) return -1;
  let url = matchAt(BARE_URL, cx, pos)?.[0];
  if (!url) return -1;
  for (let shorter = trimUrl(url); shorter !== url; shorter = trimUrl(url)) url = shorter;
  // In `[https://…](…)` the bracket ends it.
  const bracket = url.indexOf(']');
  if (bracket >= 0 && !url.includes('[')) url = url.slice(0, bracket);
  return cx.addElement(cx.elt('BareUrl', pos, pos + url.length));
}

function trimUrl(url: string): string {
  const trimmed = url.replace(/[?!.,:;*_~'’]+$/, '');
  const unpaired = trimmed.endsWith(')') && trimmed.split(')').length > trimmed.split('(').length;
  return unpaired ? trimmed.slice(0, -1) : trimmed;
}

export const citationSyntax: MarkdownConfig = {
  defineNodes: [
    'Citation',
    'NarrativeCitation',
    'NoteReference',
    'InlineNote',
    'WikiLink',
    'WikiEmbed',
    'BareUrl',
    'CitingParenthesis',
  ],
  parseInline: [
    { name: 'WikiLink', parse: wikiLink, before: 'Link' },
    { name: 'NoteReference', parse: noteReference, before: 'Link' },
    { name: 'Citation', parse: citation, before: 'Link' },
    { name: 'InlineNote', parse: inlineNote, before: 'Link' },
    { name: 'NarrativeCitation', parse: narrative, before: 'Link' },
    { name: 'CitingParenthesis', parse: citingParenthesis, before: 'Link' },
    { name: 'BareUrl', parse: bareUrl, before: 'Link' },
  ],
};
