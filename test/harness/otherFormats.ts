// Plain Markdown drafts in other formats, by the product's own writers: what is said of them must be the same.
import { writingOf, type DraftFormat } from '../../server/src/engine/index';

export interface OtherFormat {
  readonly format: DraftFormat;
  readonly path: string;
  /** The mark that quotations of the draft begin with there. */
  readonly open: string;
}

export const otherFormats: readonly OtherFormat[] = [
  { format: 'latex', path: 'draft.tex', open: '``' },
  { format: 'latex', path: 'draft.tex', open: '\\enquote{' },
  { format: 'typst', path: 'draft.typ', open: '"' },
  { format: 'asciidoc', path: 'draft.adoc', open: '"`' },
  { format: 'quarto', path: 'draft.qmd', open: '“' },
];

/** Blocks, links, notes and markup are written too differently. */
const MORE_THAN_WORDS =
  /^---|^#|^[-*>] |^\d+\. |\[\^|\]\(|\[\[|<!--|`|\||^ {4}|\*|_|&\w+;|\\|~|<|https?:|\[(?!@)|(?<!\[)(?<!; )(?<!-)@/mu;
const CITATION = /(\s?\[[^\]]*@[^\]]*\])/u;

/** Undefined for a draft that holds more than words and citations in brackets. */
export function inFormat(markdown: string, { format, open }: OtherFormat): string | undefined {
  const unpaired = markdown.split('“').length !== markdown.split('”').length;
  if (MORE_THAN_WORDS.test(markdown) || (open.startsWith('\\') && unpaired)) return undefined;
  const parts = markdown.split(CITATION).map((part) => {
    const writing = writingOf({ format });
    const [, blank, inside] = /^(\s?)\[([^\]]*@[^\]]*)\]$/u.exec(part) ?? [];
    if (blank === undefined || inside === undefined) return writing.words(part, open);
    const [key, ...more] = inside.split(';').map((it) => /^\s*-?@([^\s,]+)(?:,\s*(.*))?$/u.exec(it));
    // Several keys are one citation in some formats only.
    const written = key?.[1] === undefined || more.length > 0 ? undefined : writing.citation(key[1], key[2]);
    return written === undefined ? undefined : blank + written;
  });
  return parts.includes(undefined) ? undefined : parts.join('');
}
