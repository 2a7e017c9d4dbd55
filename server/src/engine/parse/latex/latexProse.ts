/** Reads the words of one block of LaTeX, and its citations; a command that is not known makes its sentence unclear. */
import { span } from '../../model/span';
import { groupEnd } from '../groups';
import { cite, type RawCitation } from '../inlineReader';
import { linkKey } from '../linkTargets';
import { readToSigns } from '../readToSigns';
import { buildProse, OBJECT, UNCLEAR } from '../proseBuilder';
import type { LeafReading } from '../readLeaf';
import { citationAt, citingForm } from './latexCitations';
import { ACCENTS, FORMULA_ENVIRONMENTS, LOOKS, NOTHING, REFERENCES, SIGNS } from './latexCommands';
import { readCitation } from './latexInText';
import { behindBlank, behindComment, behindGroups, behindStar, isBalanced, type LatexReader } from './latexReader';
import { readAccent, readControlSign, readFormula, readMark } from './latexSigns';

/** Signs that are not words, and “Figure” before the number that LaTeX puts in: that is the document's, not a claim. */
const SPECIAL =
  /[\\{}%$~`'"&]|--|(?<!\p{L})(?:[Ff]ig|[Tt]ab|[Ss]ec|[Cc]hap|[Ee]q|[Aa]pp|[Pp]art|[Ll]ist|[Pp]age|[Nn]ote|pp?\.)[a-z]*\.?[~ ](?=\\[a-zA-Z]*ref\*?\{)/gu;

/** @param to where the block ends */
export function readLatexProse(draft: string, from: number, to: number): LeafReading {
  // No search goes on behind the block's end.
  const source = draft.slice(0, to);
  const citations: RawCitation[] = [];
  const out = buildProse(source, to);
  const labels = new Map<string, boolean>();
  const reader = { source, end: to, out, citations, closings: new Map(), quoted: 0, depth: 0, inNote: false };
  // Words in braces that do not close belong to a command that cannot be read.
  if (!isBalanced(source.slice(from, to)) || !readWords(reader, from))
    return { from, prose: { text: '', origin: 0 }, citations: [], lines: [0], labels };
  const { prose, lines } = out.done();
  return { from, prose, citations, lines, labels };
}

/** False where the braces do not match. */
const readWords = (r: LatexReader, from: number): boolean =>
  readToSigns(r, SPECIAL, from, r.end, readSpecial) && r.depth === 0;

/** Offset behind what was read; -1 where a brace closes that was never opened, or a formula never does. */
function readSpecial(r: LatexReader, at: number, sign: string): number {
  const { source, out } = r;
  if (sign.length > 2) {
    const to = behindGroups(source, source.indexOf('{', at), r.end);
    out.decoded(OBJECT, at, to);
    return to;
  }
  switch (sign) {
    case '\\':
      return readCommand(r, at);
    case '{':
      r.depth++;
      return at + 1;
    case '}':
      if (r.depth-- === 0) return -1;
      close(r, at);
      return at + 1;
    case '%':
      return behindComment(r, at);
    case '$':
      return readFormula(r, at);
    case '~':
    case '&':
      out.decoded(' ', at, at + 1);
      return at + 1;
    case '--': {
      const length = source.charAt(at + 2) === '-' ? 3 : 2;
      out.decoded(length === 3 ? '—' : '–', at, at + length);
      return at + length;
    }
    default:
      return readMark(r, at, sign);
  }
}

function close(r: LatexReader, at: number): void {
  const closing = r.closings.get(at);
  if (!closing) return;
  if (closing.mark !== ']') r.quoted--;
  r.out.decoded(closing.mark, at, at + 1);
  if (closing.citation) r.citations.push({ ...closing.citation, at: r.out.length() });
}

function readCommand(r: LatexReader, at: number): number {
  const { source, out, end } = r;
  const name = /^[a-zA-Z]+/u.exec(source.slice(at + 1, at + 42))?.[0];
  if (name === undefined) return readControlSign(r, at);
  const behind = at + 1 + name.length;
  if (citingForm(name)) return readCitation(r, at, name, behind);
  if (LOOKS.has(name)) return behindBlank(source, behindStar(source, behind), end);
  const sign = SIGNS.get(name);
  if (sign !== undefined) {
    const to = behindBlank(source, behind, end);
    out.decoded(sign, at, to);
    return to;
  }
  if (ACCENTS.has(name)) return readAccent(r, at, name, behind);
  const reading = COMMANDS.get(name);
  if (reading) return reading(r, at, behind);
  const to = behindGroups(source, behindStar(source, behind), end);
  if (NOTHING.has(name)) out.gap(to);
  else out.decoded(REFERENCES.has(name) ? OBJECT : UNCLEAR, at, to);
  return to;
}

type ReadCommand = (r: LatexReader, at: number, behind: number) => number;

const unclear: ReadCommand = ({ source, out, end }, at, behind) => {
  const to = behindGroups(source, behind, end);
  out.decoded(UNCLEAR, at, to);
  return to;
};

/** `\enquote{words}`: marks stand where the command begins and where its brace closes. */
const quote =
  (language: boolean): ReadCommand =>
  (r, at, behind) => {
    const star = behindStar(r.source, behind);
    const open = language ? Math.max(star, groupEnd(r.source, star, r.end, '{}')) : star;
    return openQuote(r, at, open, star > behind) ?? unclear(r, at, behind);
  };

function openQuote(
  r: LatexReader,
  at: number,
  open: number,
  inner: boolean,
  citation?: Omit<RawCitation, 'at'>,
): number | undefined {
  const close = groupEnd(r.source, open, r.end, '{}', Infinity);
  if (close < 0) return undefined;
  const single = inner || r.quoted % 2 === 1;
  r.closings.set(close - 1, { mark: single ? '’' : '”', ...(citation && { citation }) });
  r.quoted++;
  r.depth++;
  r.out.decoded(single ? '‘' : '“', at, open + 1);
  return open + 1;
}

/** `\textcquote[pre][post]{key}[punct]{words}` of csquotes. */
const citedQuote: ReadCommand = (r, at, behind) => {
  const found = citationAt(r.source, 'cite', behindStar(r.source, behind), r.end);
  const open = found && Math.max(found.end, groupEnd(r.source, found.end, r.end, '[]'));
  const citation = found && { form: 'pandoc' as const, span: span(at, found.end), keys: found.keys };
  return (open === undefined ? undefined : openQuote(r, at, open, false, citation)) ?? unclear(r, at, behind);
};

/** `\textquote[\cite{key}][punct]{words}`. */
const sourcedQuote: ReadCommand = (r, at, behind) => {
  let open = behindStar(r.source, behind);
  const source = groupEnd(r.source, open, r.end, '[]');
  const keys = source < 0 ? [] : keysIn(r, open + 1, source - 1);
  for (let i = 0; i < 2; i++) open = Math.max(open, groupEnd(r.source, open, r.end, '[]'));
  const citation = keys.length > 0 ? { form: 'pandoc' as const, span: span(at, open), keys } : undefined;
  return openQuote(r, at, open, false, citation) ?? unclear(r, at, behind);
};

/** A note's words are no part of the sentence; what it cites is. */
const note: ReadCommand = (r, at, behind) => {
  const open = Math.max(behind, groupEnd(r.source, behind, r.end, '[]'));
  const close = groupEnd(r.source, open, r.end, '{}');
  if (close < 0) return -1;
  const keys = r.inNote ? [] : keysIn(r, open + 1, close - 1);
  cite(r, { form: 'footnote', span: span(at, close), keys });
  return close;
};

/** All keys cited between two places. */
function keysIn(r: LatexReader, from: number, to: number) {
  const out = buildProse(r.source, to);
  const citations: RawCitation[] = [];
  readWords({ ...r, out, citations, end: to, closings: new Map(), quoted: 0, depth: 0, inNote: true }, from);
  return citations.flatMap(({ keys }) => keys);
}

/** `\href{target}{words}` and `\url{target}`. */
const link: ReadCommand = (r, at, behind) => {
  const target = groupEnd(r.source, behind, r.end, '{}');
  const words = target < 0 ? -1 : groupEnd(r.source, target, r.end, '{}');
  if (words < 0) return unclear(r, at, behind);
  const keys = [linkKey(r.source, { from: behind + 1, to: target - 1 })];
  r.citations.push({ form: 'link', span: span(at, words), keys, at: r.out.length() });
  return target;
};

const address: ReadCommand = (r, at, behind) => {
  const target = groupEnd(r.source, behind, r.end, '{}');
  if (target < 0) return unclear(r, at, behind);
  const keys = [linkKey(r.source, { from: behind + 1, to: target - 1 })];
  cite(r, { form: 'link', span: span(at, target), keys });
  return target;
};

/** `\textcolor{red}{words}`: the first argument says how, the second is the words. */
const secondArgument: ReadCommand = (r, at, behind) => {
  const from = Math.max(behind, groupEnd(r.source, behind, r.end, '[]'));
  const first = groupEnd(r.source, from, r.end, '{}');
  return first < 0 ? unclear(r, at, behind) : first;
};

/** `\textelp{}`: words of the source were left out here; with words in it, these stand in their place. */
const elided: ReadCommand = ({ source, out, end }, at, behind) => {
  const close = groupEnd(source, behind, end, '{}');
  const to = close < 0 ? behind : close;
  out.decoded(close < 0 || source.slice(behind + 1, close - 1).trim() === '' ? '[…]' : UNCLEAR, at, to);
  return to;
};

/** `\textins{the mayor}`: the writer's words in a quotation. */
const inserted: ReadCommand = (r, at, behind) => {
  const open = behindStar(r.source, behind);
  const close = groupEnd(r.source, open, r.end, '{}');
  if (close < 0) return unclear(r, at, behind);
  r.closings.set(close - 1, { mark: ']' });
  r.depth++;
  r.out.decoded('[', at, open + 1);
  return open + 1;
};

/** `\hyperref[sec:one]{words}`. */
const linked: ReadCommand = (r, at, behind) => {
  const label = groupEnd(r.source, behind, r.end, '[]');
  return label < 0 ? unclear(r, at, behind) : label;
};

const verbatim: ReadCommand = ({ source, out, end }, at, behind) => {
  const start = behindStar(source, behind);
  const close = source.indexOf(source.charAt(start), start + 1);
  const to = close < 0 || close >= end ? end : close + 1;
  out.decoded(OBJECT, at, to);
  return to;
};

/** A formula in lines of its own, within the paragraph. */
const environment: ReadCommand = (r, at, behind) => {
  const { source, end, out } = r;
  const [whole, name = ''] = /^[ \t]*\{([^{}\n]{1,60})\}/u.exec(source.slice(behind, behind + 70)) ?? [];
  if (whole === undefined || !FORMULA_ENVIRONMENTS.has(name.replace(/\*$/u, ''))) return unclear(r, at, behind);
  const close = source.indexOf(`\\end{${name}}`, behind);
  if (close < 0 || close >= end) return -1;
  const to = close + `\\end{${name}}`.length;
  out.decoded(OBJECT, at, to);
  return to;
};

const COMMANDS: ReadonlyMap<string, ReadCommand> = new Map(
  Object.entries<ReadCommand>({
    enquote: quote(false),
    say: quote(false),
    textelp: elided,
    textins: inserted,
    hyperref: linked,
    hyperlink: secondArgument,
    foreignquote: quote(true),
    hyphenquote: quote(true),
    textquote: sourcedQuote,
    blockquote: sourcedQuote,
    textcquote: citedQuote,
    blockcquote: citedQuote,
    footnote: note,
    endnote: note,
    href: link,
    url: address,
    nolinkurl: address,
    textcolor: secondArgument,
    foreignlanguage: secondArgument,
    verb: verbatim,
    lstinline: verbatim,
    begin: environment,
  }),
);
