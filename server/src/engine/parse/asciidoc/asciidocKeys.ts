/** Reads what asciidoctor-bibtex's macros cite: each key, and the page it names, at its place. */
import type { CitedKey } from '../../model/draft';
import { span } from '../../model/span';
import { locatorIn } from '../citationKeys';

/** `dam2024(3), lake2023`. */
export function citedKeys(source: string, from: number, to: number): readonly CitedKey[] {
  return Array.from(
    source.slice(from, to).matchAll(/([^\s,;()]+)(?:\(([^()]*)\))?/gu),
    ({ 0: whole, 1: key = '', 2: note, index }): CitedKey => {
      const start = from + index;
      const cited = { key, span: span(start, start + key.length) };
      const words = note?.trim() ?? '';
      if (note === undefined || locatorIn(words) !== words) return cited;
      const at = start + whole.length - 1 - note.trimStart().length;
      return { ...cited, locator: words, locatorSpan: span(at, at + words.length) };
    },
  );
}
