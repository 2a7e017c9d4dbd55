/** Reads a citing command of LaTeX, natbib, biblatex or csquotes: its keys, each at its place, and the page it names. */
import type { CitationForm, CitedKey } from '../../model/draft';
import { span, type Span } from '../../model/span';
import { locatorIn } from '../citationKeys';
import { groupEnd } from '../groups';

export interface LatexCitation {
  readonly form: CitationForm;
  readonly keys: readonly CitedKey[];
  /** Offset behind the command's last argument. */
  readonly end: number;
}

/** In brackets or as a number. */
const PARENTHETICAL =
  /^(?:cite|cites|citep|citealp|citealt|citenum|citeyearpar|parencite|parencites|autocite|autocites|supercite|smartcite|smartcites|fullcite|onlinecite|shortcite|citealias|citepalias)$/u;
/** As part of the sentence: the authors' names are printed. */
const NARRATIVE = /^(?:citet|textcite|textcites|citeauthor|citetalias)$/u;
const IN_NOTE = /^(?:footcite|footcites|footcitetext|footfullcite|sidecite)$/u;

/** `Parencite` begins a sentence, and cites as `parencite` does. */
export function citingForm(command: string): CitationForm | undefined {
  const name = command.charAt(0).toLowerCase() + command.slice(1);
  if (PARENTHETICAL.test(name)) return 'pandoc';
  if (NARRATIVE.test(name)) return 'narrative';
  return IN_NOTE.test(name) ? 'footnote' : undefined;
}

/** @param at behind the command's name; undefined where no keys follow */
export function citationAt(
  source: string,
  command: string,
  at: number,
  end: number,
  form = citingForm(command),
): LatexCitation | undefined {
  if (!form) return undefined;
  const keys: CitedKey[] = [];
  let from = source.charAt(at) === '*' ? at + 1 : at;
  if (!command.endsWith('s')) {
    const one = keysWithNotes(source, from, end);
    return one && { form, ...one };
  }
  // `\cites(see)(p. 3)[2]{a}[5]{b}`
  for (let note = groupEnd(source, from, end, '()'); note >= 0; note = groupEnd(source, from, end, '()')) from = note;
  for (let next = keysWithNotes(source, from, end); next; next = keysWithNotes(source, from, end)) {
    keys.push(...next.keys);
    from = next.end;
  }
  return keys.length > 0 ? { form, keys, end: from } : undefined;
}

/** `[see][p.~3]{a, b}`: of two notes the second is behind the keys, as is a single one. */
function keysWithNotes(source: string, at: number, end: number): Omit<LatexCitation, 'form'> | undefined {
  let from = skipBlanks(source, at);
  let note: Span | undefined;
  for (let i = 0; i < 2; i++) {
    const close = groupEnd(source, from, end, '[]');
    if (close < 0) break;
    note = span(from + 1, close - 1);
    from = skipBlanks(source, close);
  }
  const close = groupEnd(source, from, end, '{}');
  if (close < 0) return undefined;
  const keys = keysBetween(source, from + 1, close - 1);
  const last = keys.pop();
  if (!last) return undefined;
  return { keys: [...keys, { ...last, ...locatorOf(source, note) }], end: close };
}

function keysBetween(source: string, from: number, to: number): CitedKey[] {
  return Array.from(source.slice(from, to).matchAll(/[^\s,{}](?:[^,{}\n]*[^\s,{}])?/gu), ({ 0: key, index }) => ({
    key,
    span: span(from + index, from + index + key.length),
  }));
}

function locatorOf(source: string, note: Span | undefined): Partial<Pick<CitedKey, 'locator' | 'locatorSpan'>> {
  if (!note) return {};
  const written = source.slice(note.start, note.end);
  const words = written
    .replace(/~/gu, ' ')
    .replace(/-{2,3}/gu, '–')
    .replace(/\\,/gu, ' ')
    .trim();
  const locator = locatorIn(words);
  const start = note.start + (written.length - written.trimStart().length);
  return locator === words ? { locator, locatorSpan: span(start, start + written.trim().length) } : {};
}

function skipBlanks(source: string, at: number): number {
  let i = at;
  while (source.charAt(i) === ' ' || source.charAt(i) === '\t') i++;
  return i;
}
