/** The bibliographies that a draft names, in its front matter or as its format has it. */
import type { DraftFormat } from '../model/draft';
import { hasMarkdown } from './draftFormats';
import type { FrontMatter } from './frontMatter';

/** Whether a look at the whole of it is worth while. */
export const mayNameBibliographies = (text: string): boolean => /bibliograph|addbibresource|:bibtex-file:/u.test(text);

/** As written, but with its ending, which LaTeX lets its writers leave out; relative to the draft. Linear in the text. */
export function namedBibliographies(text: string, format: DraftFormat, front: FrontMatter): readonly string[] {
  if (hasMarkdown(format)) return front.bibliographies;
  if (!mayNameBibliographies(text)) return NONE;
  return READERS[format]?.(text) ?? NONE;
}

const NONE: readonly string[] = [];

const READERS: Readonly<Partial<Record<DraftFormat, (text: string) => readonly string[]>>> = {
  latex: (text) =>
    found(text, /^((?:[^%\\\r\n]|\\.)*?)\\(?:bibliography|addbibresource)(?:\[[^\]\r\n]*\])?\{([^{}\r\n]+)\}/gmu)
      .flatMap((names) => names.split(','))
      .map((name) => name.trim())
      .map((name) => (/\.[^./\\]+$/u.test(name) ? name : `${name}.bib`)),
  // Its own YAML is for Typst alone.
  typst: (text) =>
    found(text, /^((?:[^/\r\n]|\/(?!\/))*?)\bbibliography\(\s*(?:\(\s*)?("[^"\r\n]*"(?:\s*,\s*"[^"\r\n]*")*)/gmu)
      .flatMap((names) => [...names.matchAll(/"([^"]*)"/gu)].map(([, name = '']) => name))
      .filter((name) => /\.bib$/iu.test(name)),
  asciidoc: (text) => found(text, /^(:bibtex-file:)[ \t]+(\S[^\r\n]*)$/gmu).map((name) => name.trim()),
};

/** What stands in the second group; the first is what comes before it on the line. */
const found = (text: string, form: RegExp): readonly string[] =>
  [...text.matchAll(form)].map(([, , name = '']) => name);
