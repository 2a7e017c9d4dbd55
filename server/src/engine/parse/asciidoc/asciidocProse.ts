/** Reads the words of one block of AsciiDoc, and its citations; a macro or attribute that is not known makes its sentence unclear. */
import type { CitationForm, CitedKey } from '../../model/draft';
import { span } from '../../model/span';
import { decodeEntity } from '../entities';
import { groupEnd } from '../groups';
import { cite, citeInPlace, type CitingReader, type RawCitation } from '../inlineReader';
import { linkKey } from '../linkTargets';
import { readToSigns } from '../readToSigns';
import { buildProse, OBJECT, UNCLEAR } from '../proseBuilder';
import type { LeafReading } from '../readLeaf';
import { citedKeys } from './asciidocKeys';
import { ATTRIBUTES, marksIn, SIGNS } from './asciidocSigns';

interface AsciidocReader extends CitingReader {
  readonly source: string;
  readonly end: number;
  /** Offsets of the marks that only say how words look. */
  readonly marks: ReadonlySet<number>;
  readonly inNote: boolean;
  /** Whether the document itself has this anchor. */
  readonly isAnchor: (name: string) => boolean;
}

/** Signs and the beginnings of macros, in the order in which they are told apart. */
const SPECIAL =
  /\n\/\/(?!\/)|"`|`"|'`|`'|`|\\|\{|<<|\(\(|\[|[*_#^~]|--|\.\.\.|\+|&(?=#?[\p{L}\p{N}]{1,10};)|\((?:C|R|TM)\)|https?:\/\/|(?<![\p{L}\p{N}])[a-zA-Z][\w-]{1,20}:(?=[^\s[\]:]{0,200}\[)/gu;
const ADDRESS = /https?:\/\/[^\s[\]<>"]*[^\s[\]<>".,;:!?)]/uy;
const ATTRIBUTE = /\{([\p{L}\p{N}_][\p{L}\p{N}_-]{0,60})\}/uy;
/** `+raw+` and `++raw++`, behind the sign before them: C++ is neither. */
const PASSED = /^(?:[^\p{L}\p{N}+]?\+(?=[^\s+])[^+\n]{0,100}\+(?![\p{L}\p{N}])|[^+]?\+\+(?=[^\s+])[^+\n]{1,100}\+\+)/u;
const REFERENCE = /<<([^<>\n,]{1,200})(?:,([^<>\n]{0,200}))?>>/uy;

/** @param isDefined whether the draft itself has this anchor */
export function readAsciidocProse(
  source: string,
  from: number,
  to: number,
  isDefined: (label: string) => boolean,
): LeafReading {
  const citations: RawCitation[] = [];
  const labels = new Map<string, boolean>();
  const isAnchor = (name: string): boolean => {
    const defined = isDefined(name);
    labels.set(name, defined);
    return defined;
  };
  const out = buildProse(source, to);
  const marks = marksIn(source, from, to);
  readWords({ source: source.slice(0, to), end: to, out, citations, marks, inNote: false, isAnchor }, from, to);
  const { prose, lines } = out.done();
  return { from, prose, citations, lines, labels };
}

/** Only what it cites, of the line above a quotation that names its source. */
export function readAsciidocAttribution(source: string, from: number, to: number): LeafReading {
  const nowhere = { marks: new Set<number>(), inNote: true, isAnchor: () => false };
  const keys = keysIn({ source: source.slice(0, to), end: to, ...nowhere }, from + 1, to - 1);
  const { prose, lines } = buildProse(source, to).done();
  const citations: readonly RawCitation[] =
    keys.length > 0 ? [{ form: 'pandoc', span: span(from, to), keys, at: 0, maybe: true }] : [];
  return { from, prose, citations, lines, labels: new Map() };
}

const readWords = (r: AsciidocReader, from: number, to: number): boolean =>
  readToSigns(r, SPECIAL, from, to, readSpecial);

function readSpecial(r: AsciidocReader, at: number, sign: string): number {
  const { source, out, end } = r;
  const known = SIGNS.get(sign);
  if (known !== undefined) {
    out.decoded(known, at, at + sign.length);
    return at + sign.length;
  }
  switch (sign.charAt(0)) {
    case '\n': {
      // A comment between two lines of a paragraph.
      out.words(at, at + 1);
      const lineEnd = source.indexOf('\n', at + 1);
      return lineEnd < 0 ? end : lineEnd;
    }
    case '`':
      return readCode(r, at);
    case '\\':
      if (/^\\(?:[*_#`^~{[+&<(]|[a-z])/u.test(source.slice(at, at + 2))) return escaped(r, at);
      break;
    case '{':
      return readAttribute(r, at);
    case '<':
      return readReference(r, at);
    case '(':
      return readIndexTerm(r, at);
    case '[':
      return readBracket(r, at);
    case '-':
      out.decoded('—', at, at + 2);
      return at + 2;
    case '+': {
      // At a line's end it breaks the line; a pair of them passes words through.
      const ends = /^\+[ \t]*(?:\n|$)/u.test(source.slice(at, at + 10));
      if (ends) out.gap(at + 1);
      else if (PASSED.test(source.slice(Math.max(0, at - 1), at + 120))) out.decoded(UNCLEAR, at, at + 1);
      else out.words(at, at + 1);
      return at + 1;
    }
    case '&': {
      const semicolon = source.indexOf(';', at) + 1;
      const text = decodeEntity(source.slice(at, semicolon));
      if (text.length === semicolon - at) out.words(at, semicolon);
      else out.decoded(text, at, semicolon);
      return semicolon;
    }
    default:
      if (sign.startsWith('http')) return readAddress(r, at, sign);
      if (sign.endsWith(':') && sign.length > 1) return readMacro(r, at, sign.slice(0, -1));
      if (r.marks.has(at)) return at + 1;
  }
  out.words(at, at + sign.length);
  return at + sign.length;
}

/** What would be markup is words behind a backslash, up to the next blank. */
function escaped({ source, out }: AsciidocReader, at: number): number {
  const [words = ''] = /^[^\s]{1,200}/u.exec(source.slice(at + 1, at + 202)) ?? [];
  out.words(at + 1, at + 1 + words.length);
  return at + 1 + words.length;
}

function readCode({ source, out, end }: AsciidocReader, at: number): number {
  const sign = source.startsWith('``', at) ? '``' : '`';
  const close = source.slice(0, Math.min(end, at + 500)).indexOf(sign, at + sign.length + 1);
  if (close < 0) {
    out.words(at, at + sign.length);
    return at + sign.length;
  }
  out.decoded(OBJECT, at, close + sign.length);
  return close + sign.length;
}

function readAttribute({ source, out }: AsciidocReader, at: number): number {
  ATTRIBUTE.lastIndex = at;
  const name = ATTRIBUTE.exec(source)?.[1];
  if (name === undefined) {
    out.words(at, at + 1);
    return at + 1;
  }
  const to = ATTRIBUTE.lastIndex;
  const text = ATTRIBUTES.get(name) ?? UNCLEAR;
  if (text === '') out.gap(to);
  else out.decoded(text, at, to);
  return to;
}

/** `<<dam2024>>`: an entry of the bibliography, or a place of the document. */
function readReference(r: AsciidocReader, at: number): number {
  REFERENCE.lastIndex = at;
  const [, key, words = ''] = REFERENCE.exec(r.source) ?? [];
  if (key === undefined) {
    r.out.words(at, at + 2);
    return at + 2;
  }
  const to = REFERENCE.lastIndex;
  const from = at + 2 + (key.length - key.trimStart().length);
  const keys = [{ key: key.trim(), span: span(from, from + key.trim().length) }];
  // A place of the document is not read as a word of the sentence, nor is a number of a source.
  if (/^(?:[^\p{L}\p{N}]|$)/u.test(key) || /[#/]|\.adoc$/u.test(key) || r.isAnchor(key.trim()))
    r.out.decoded(OBJECT, at, to);
  else if (words.trim() === '') cite(r, { form: 'pandoc', span: span(at, to), keys, maybe: true });
  else
    citeInPlace(r, { form: 'pandoc', span: span(at, to), keys, maybe: true }, () => {
      r.out.words(to - 2 - words.trimStart().length, to - 2);
    });
  return to;
}

/** `((term))` is words, `(((term)))` goes into the index only. */
function readIndexTerm({ source, out, end }: AsciidocReader, at: number): number {
  const hidden = source.startsWith('(((', at);
  const close = source.slice(0, Math.min(end, at + 300)).indexOf(hidden ? ')))' : '))', at);
  if (close < 0) {
    out.words(at, at + 2);
    return at + 2;
  }
  if (hidden) {
    out.gap(close + 3);
    return close + 3;
  }
  out.words(at + 2, close);
  return close + 2;
}

/** `[[anchor]]`, `[.role]#words#`; others are the writer's brackets. */
function readBracket({ source, out, end, marks }: AsciidocReader, at: number): number {
  const anchor = /^\[\[\[?[^[\]\n]{1,200}\]\]\]?/u.exec(source.slice(at, at + 210))?.[0];
  if (anchor !== undefined) {
    out.gap(at + anchor.length);
    return at + anchor.length;
  }
  const close = groupEnd(source, at, end, '[]', 200);
  if (close >= 0 && marks.has(close)) return close;
  out.words(at, at + 1);
  return at + 1;
}

function readAddress(r: AsciidocReader, at: number, sign: string): number {
  ADDRESS.lastIndex = at;
  if (!ADDRESS.test(r.source)) {
    r.out.words(at, at + sign.length);
    return at + sign.length;
  }
  return link(r, at, at, ADDRESS.lastIndex);
}

/** With words in brackets behind the address, these are read. */
function link(r: AsciidocReader, at: number, from: number, to: number): number {
  const keys = [linkKey(r.source, { from, to })];
  const close = groupEnd(r.source, to, r.end, '[]', 500);
  const words = close < 0 ? '' : r.source.slice(to + 1, close - 1);
  const end = close < 0 ? to : close;
  const raw = { form: 'link' as const, span: span(at, end), keys };
  if (words.trim() === '') cite(r, raw);
  else citeInPlace(r, raw, () => readWords(r, to + 1, close - 1));
  return end;
}

/** Macros that print nothing, and those that print what is no prose. */
const NOTHING = /^(?:image|icon|indexterm|anchor|bibitem|audio|video|nothing|comment)$/u;
const OBJECTS = /^(?:kbd|btn|menu|stem|latexmath|asciimath|counter|xref)$/u;
const CITING: ReadonlyMap<string, CitationForm> = new Map([
  ['cite', 'pandoc'],
  ['citenp', 'narrative'],
  ['fullcite', 'pandoc'],
]);

function readMacro(r: AsciidocReader, at: number, name: string): number {
  const { source, out } = r;
  const open = source.indexOf('[', at);
  const close = open < 0 ? -1 : groupEnd(source, open, r.end, '[]');
  // `ifdef::x[]` in a paragraph: nobody knows which of its lines are printed.
  if (close < 0 || source.charAt(at + name.length + 1) === ':') {
    out.decoded(UNCLEAR, at, at + name.length + 1);
    return close < 0 ? at + name.length + 1 : close;
  }
  const form = CITING.get(name);
  const place = span(at, close);
  if (form) {
    const keys = citedKeys(source, open + 1, close - 1);
    const [first] = keys;
    if (form === 'narrative' && first)
      citeInPlace(r, { form, span: place, keys }, () => {
        out.words(first.span.start, first.span.end);
      });
    else cite(r, { form: 'pandoc', span: place, keys });
  } else if (/^footnote(?:ref)?$/u.test(name)) {
    cite(r, { form: 'footnote', span: place, keys: r.inNote ? [] : keysIn(r, open + 1, close - 1) });
  } else if (name === 'link') {
    return link(r, at, at + 'link:'.length, open);
  } else if (NOTHING.test(name) || name === 'mailto') {
    out.gap(close);
  } else {
    out.decoded(OBJECTS.test(name) ? OBJECT : UNCLEAR, at, close);
  }
  return close;
}

/** All keys cited between two places. */
function keysIn(r: Omit<AsciidocReader, 'out' | 'citations'>, from: number, to: number): readonly CitedKey[] {
  const citations: RawCitation[] = [];
  readWords({ ...r, out: buildProse(r.source, to), citations, inNote: true }, from, to);
  return citations.flatMap(({ keys }) => keys);
}
