/** Which format a draft is in: one table for extensions, and for the names that editors have for languages. */
import type { DraftFormat } from '../model/draft';

const BY_EXTENSION: ReadonlyMap<string, DraftFormat> = new Map(
  Object.entries({
    md: 'markdown',
    markdown: 'markdown',
    qmd: 'quarto',
    rmd: 'quarto',
    txt: 'plain',
    text: 'plain',
    tex: 'latex',
    ltx: 'latex',
    typ: 'typst',
    adoc: 'asciidoc',
    asciidoc: 'asciidoc',
    asc: 'asciidoc',
  } as const),
);

/** Language ids of VS Code and its extensions, and what Vim and Emacs tell their clients to send. */
const BY_LANGUAGE: ReadonlyMap<string, DraftFormat> = new Map(
  Object.entries({
    markdown: 'markdown',
    quarto: 'quarto',
    rmd: 'quarto',
    rmarkdown: 'quarto',
    plaintext: 'plain',
    text: 'plain',
    latex: 'latex',
    tex: 'latex',
    plaintex: 'latex',
    typst: 'typst',
    asciidoc: 'asciidoc',
    asciidoctor: 'asciidoc',
    adoc: 'asciidoc',
  } as const),
);

/** Endings of the files that are drafts without anybody saying so; a `.txt` may be anything. */
export const DRAFT_EXTENSIONS: readonly string[] = [...BY_EXTENSION].flatMap(([extension, format]) =>
  format === 'plain' || extension === 'asc' ? [] : [extension],
);

/** Languages a draft may be in, as VS Code calls them. */
export const DRAFT_LANGUAGES: readonly string[] = [
  'markdown',
  'quarto',
  'rmd',
  'latex',
  'typst',
  'asciidoc',
  'plaintext',
];

/**
 * The format of a draft. A file's ending decides, since every tool goes by it; but `.txt` says no more than an editor's
 * "plain text" does. What neither knows is plain text.
 * @param path with any strokes; @param language the editor's name for the document's language
 */
export function draftFormat(path: string, language?: string): DraftFormat {
  const extension = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase();
  const byFile = extension === undefined ? undefined : BY_EXTENSION.get(extension);
  const byEditor = language === undefined ? undefined : BY_LANGUAGE.get(language.toLowerCase());
  return (byFile === 'plain' ? (byEditor ?? byFile) : (byFile ?? byEditor)) ?? 'plain';
}

/** Whether a new document that has no file yet is written as a draft, and not as notes in plain text or as code. */
export const isDraftLanguage = (language: string): boolean =>
  (BY_LANGUAGE.get(language.toLowerCase()) ?? 'plain') !== 'plain';

/** Whether the words of a draft are written in Markdown, or at least cited as there. */
export const hasMarkdown = (format: DraftFormat): boolean =>
  format === 'markdown' || format === 'quarto' || format === 'plain';

/** Whether a draft is rendered from Markdown: headings, comments and lists in it are what they look like. */
export const isMarkdown = (format: DraftFormat): boolean => format === 'markdown' || format === 'quarto';
