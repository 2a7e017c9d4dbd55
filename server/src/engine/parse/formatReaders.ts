/** The reader for each format of drafts. */
import type { DraftFormat } from '../model/draft';
import { readAsciidoc } from './asciidoc/asciidocSyntax';
import type { DraftSyntax } from './draftSyntax';
import { readLatex } from './latex/latexSyntax';
import { readMarkdown } from './markdownSyntax';
import { readTypst } from './typst/typstSyntax';

/** @param source the text with its front matter blanked out and line ends as `\n`, every character in its place */
type ReadDraft = (source: string, format: DraftFormat, previous: DraftSyntax | undefined) => DraftSyntax;

const readers: Readonly<Record<DraftFormat, ReadDraft>> = {
  markdown: readMarkdown,
  quarto: readMarkdown,
  plain: readMarkdown,
  latex: readLatex,
  typst: readTypst,
  asciidoc: readAsciidoc,
};

/** @param previous of the same draft before an edit */
export const readDraftSyntax = (source: string, format: DraftFormat, previous: DraftSyntax | undefined): DraftSyntax =>
  readers[format](source, format, previous);
