/** The writer for each format: whatever puts something into a draft asks it how that is written there. */
import type { Draft, DraftFormat } from '../../model/draft';
import { keptWith } from '../../model/kept';
import { closingMarkOf } from '../../text/inMarks';
import { asciidoc } from './asciidoc';
import { printedMark } from './draftMarks';
import type { DraftWriting } from './draftWriting';
import { latex } from './latex';
import { markdown, plain, quarto } from './markdown';
import { typst } from './typst';

const writings: Readonly<Record<DraftFormat, DraftWriting>> = {
  markdown,
  quarto,
  plain,
  latex,
  typst,
  asciidoc,
};

export const writingOf = ({ format }: { readonly format: DraftFormat }): DraftWriting => writings[format];

/** The marks around a quotation as the draft writes them: “ and ”, \enquote{ and }. */
export interface DraftMarks {
  readonly open: string;
  readonly close: string;
}

/** Kept with the draft: they are asked for at every sentence. */
export const marksOf = keptWith((draft: Draft): DraftMarks => {
  const writing = writingOf(draft);
  const mark = writing.openingMark(draft);
  const open = printedMark(mark);
  return { open: writing.words(open, mark), close: writing.words(closingMarkOf(open), mark) };
});
