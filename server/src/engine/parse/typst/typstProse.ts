/** Reads the words of one block of Typst, and its citations; a function that is not known makes its sentence unclear. */
import type { CitedKey } from '../../model/draft';
import { span } from '../../model/span';
import { cite, type RawCitation } from '../inlineReader';
import { linkKey } from '../linkTargets';
import { readToSigns } from '../readToSigns';
import { buildProse, OBJECT, UNCLEAR } from '../proseBuilder';
import type { LeafReading } from '../readLeaf';
import { NUMBERED, readCite, readReference } from './typstCitations';
import { callAt, LOOKS, NOTHING, type TypstCall } from './typstCalls';
import { unclear, type TypstReader } from './typstReader';
import { matches, scanTypst } from './typstScan';

const SPECIAL = /[\\*_`$#@<~\]/]|-[-?]|\.\.\.|https?:\/\//gu;
const LABEL = /<[\p{L}\p{N}_][\p{L}\p{N}_.:-]*>/uy;
const ADDRESS = /https?:\/\/[^\s[\]<>"]*[^\s[\]<>".,;:!?)]/uy;
const WORD = /[\p{L}\p{N}]/u;
/** @param isDefined whether the draft itself has this label */
export function readTypstProse(
  source: string,
  from: number,
  to: number,
  isDefined: (label: string) => boolean,
): LeafReading {
  const labels = new Map<string, boolean>();
  const citations: RawCitation[] = [];
  const scan = scanTypst(source.slice(from, to));
  const out = buildProse(source, to);
  const isLabel = (key: string): boolean => {
    const defined = isDefined(key);
    labels.set(key, defined);
    return defined || NUMBERED.test(key);
  };
  // What does not close would take the rest of the draft along.
  if (!scan.whole) return { from, prose: { text: '', origin: 0 }, citations, lines: [0], labels };
  const reader = {
    source: source.slice(0, to),
    from,
    scan,
    out,
    citations,
    closings: new Map(),
    quoted: 0,
    inNote: false,
  };
  readWords({ ...reader, isLabel }, from, to);
  const { prose, lines } = out.done();
  return { from, prose, citations, lines, labels };
}

const readWords = (r: TypstReader, from: number, to: number): boolean => readToSigns(r, SPECIAL, from, to, readSpecial);

function readSpecial(r: TypstReader, at: number, sign: string): number {
  const { source, out } = r;
  const stretch = r.scan.stretches.get(at - r.from);
  if (stretch) {
    const end = stretch.end + r.from;
    const { kind } = stretch;
    if (kind === 'comment') return behindComment(r, at, end);
    if (kind === 'setting') out.gap(end);
    else out.decoded(kind === 'code' ? UNCLEAR : OBJECT, at, end);
    return end;
  }
  switch (sign) {
    case '\\':
      return readEscape(r, at);
    case '*':
    case '_': {
      // `snake_case` has none.
      const inside = WORD.test(source.charAt(at - 1)) && WORD.test(source.charAt(at + 1));
      if (inside) out.words(at, at + 1);
      return at + 1;
    }
    case '~':
      out.decoded(' ', at, at + 1);
      return at + 1;
    case '--': {
      const end = source.charAt(at + 2) === '-' ? at + 3 : at + 2;
      out.decoded(end === at + 3 ? '—' : '–', at, end);
      return end;
    }
    case '-?':
      return at + 2;
    case '...':
      out.decoded('…', at, at + 3);
      return at + 3;
    case '#':
      return readCall(r, at);
    case '@':
      return readReference(r, at);
    case '<': {
      const end = matches(LABEL, source, at);
      if (end < 0) out.words(at, at + 1);
      else out.gap(end);
      return end < 0 ? at + 1 : end;
    }
    case ']':
      return closeBracket(r, at);
    case 'http://':
    case 'https://': {
      const end = matches(ADDRESS, source, at);
      if (end < 0) out.words(at, at + sign.length);
      else cite(r, { form: 'link', span: span(at, end), keys: [linkKey(source, { from: at, to: end })] });
      return end < 0 ? at + sign.length : end;
    }
    default:
      out.words(at, at + sign.length);
      return at + sign.length;
  }
}

function closeBracket({ out, closings, citations, ...r }: TypstReader, at: number): number {
  const closing = closings.get(at);
  if (!closing) out.words(at, at + 1);
  else if (closing.mark !== '') {
    r.quoted--;
    out.decoded(closing.mark, at, at + 1);
    if (closing.citation) citations.push({ ...closing.citation, at: out.length() });
  }
  return at + 1;
}

/** A comment that ends a line leaves the line's end to the words. */
function behindComment({ out }: TypstReader, _at: number, end: number): number {
  out.gap(end);
  return end;
}

/** `\#`, `\u{1f600}`, and a backslash that breaks the line. */
function readEscape({ source, out }: TypstReader, at: number): number {
  const code = /^u\{([\da-f]{1,6})\}/iu.exec(source.slice(at + 1, at + 12));
  const point = code ? parseInt(code[1] ?? '', 16) : NaN;
  if (code && point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)) {
    const end = at + 1 + code[0].length;
    out.decoded(String.fromCodePoint(point), at, end);
    return end;
  }
  const next = source.charAt(at + 1);
  if (next === '' || /\s/u.test(next)) {
    out.decoded(' ', at, at + 1);
    return at + 1;
  }
  out.words(at + 1, at + 2);
  return at + 2;
}

function readCall(r: TypstReader, at: number): number {
  const { source, out, from } = r;
  const found = callAt(source.slice(from), at - from, r.scan);
  if (!found) return unclear(r, at, behindCode(r, at));
  const call = { ...found, optionsAt: found.optionsAt + from, end: found.end + from };
  const contents = found.contents.map((c) => ({ from: c.from + from, to: c.to + from }));
  const [first] = contents;
  const end = source.charAt(call.end) === ';' ? call.end + 1 : call.end;
  const { name } = call;
  if (name === 'footnote') {
    const keys = r.inNote ? [] : contents.flatMap((c) => keysIn(r, c.from, c.to));
    cite(r, { form: 'footnote', span: span(at, call.end), keys });
    return end;
  }
  if (name === 'cite') return readCite(r, at, call, end);
  if (name === 'quote' && first && contents.length === 1) return openQuote(r, at, call, first);
  if (name === 'link') {
    const [, address = ''] = /^\s*"([^"\\]*)"/u.exec(call.options) ?? [];
    const start = call.optionsAt + call.options.indexOf(address);
    const keys = [linkKey(source, { from: start, to: start + address.length })];
    if (address === '') return unclear(r, at, end);
    const raw = { form: 'link' as const, span: span(at, call.end), keys };
    if (!first) {
      cite(r, raw);
      return end;
    }
    r.citations.push({ ...raw, at: out.length() });
  }
  if ((LOOKS.has(name) || name === 'link') && first && contents.length === 1) {
    r.closings.set(first.to, { mark: '' });
    return first.from;
  }
  if (name === 'linebreak') out.decoded(' ', at, end);
  else if (NOTHING.has(name)) out.gap(end);
  else if (name === 'ref' || name === 'raw' || name.startsWith('sym.')) out.decoded(OBJECT, at, end);
  else return unclear(r, at, end);
  return end;
}

/** Behind `#(…)`, `#{…}`, `#"…"` and `#1`. */
function behindCode({ source, from, scan }: TypstReader, at: number): number {
  const close = scan.closes.get(at + 1 - from);
  if (close !== undefined) return close + from + 1;
  const string = /^"(?:[^"\\]|\\[^])*"/u.exec(source.slice(at + 1, at + 500));
  return at + 1 + (string?.[0].length ?? 0);
}

function openQuote(
  r: TypstReader,
  at: number,
  call: TypstCall,
  content: { readonly from: number; readonly to: number },
): number {
  const single = r.quoted % 2 === 1 || /double:\s*false/u.test(call.options);
  const by = /attribution:\s*<([^<>\s]+)>/u.exec(call.options);
  const keyAt = by ? call.optionsAt + by.index + by[0].length - 1 - (by[1] ?? '').length : 0;
  const keys = by?.[1] === undefined ? [] : [{ key: by[1], span: span(keyAt, keyAt + by[1].length) }];
  const citation = keys.length > 0 ? { form: 'pandoc' as const, span: span(at, content.from), keys } : undefined;
  r.closings.set(content.to, { mark: single ? '’' : '”', ...(citation && { citation }) });
  r.quoted++;
  r.out.decoded(single ? '‘' : '“', at, content.from);
  return content.from;
}

/** All keys cited between two places. */
function keysIn(r: TypstReader, from: number, to: number): readonly CitedKey[] {
  const citations: RawCitation[] = [];
  readWords({ ...r, out: buildProse(r.source, to), citations, closings: new Map(), quoted: 0, inNote: true }, from, to);
  return citations.flatMap(({ keys }) => keys);
}
