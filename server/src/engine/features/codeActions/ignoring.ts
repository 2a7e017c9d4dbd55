/** Comments that silence a rule in the draft itself. */
import type { Draft } from '../../model/draft';
import type { Finding, TextEdit } from '../../model/finding';
import type { EditOffer, OfferGround } from './offer';

export const ignoring = ({ analysis, findings }: OfferGround): readonly EditOffer[] =>
  findings
    .filter((finding, i) => findings.findIndex(({ rule }) => rule === finding.rule) === i)
    .flatMap((finding) => nextLine(analysis.draft, finding));

/**
 * A comment on a line of its own above the finding's block. Only for the first line of plain paragraphs and headings: a
 * comment between two lines parts a paragraph, and in lists, tables and quotes it would end them.
 */
function nextLine({ text, blocks }: Draft, finding: Finding): readonly EditOffer[] {
  const block = blocks.find(({ span: s }) => s.start <= finding.span.start && finding.span.start < s.end);
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'heading')) return [];
  const from = Math.max(text.lastIndexOf('\n', block.span.start - 1), text.lastIndexOf('\r', block.span.start - 1)) + 1;
  const ownLine = /^(?:#{1,6}[ \t]+)?$/.test(text.slice(from, block.span.start));
  const lineEnd = /\r\n|\r|\n/.exec(text.slice(from));
  const firstLine = lineEnd ? from + lineEnd.index : text.length;
  if (!ownLine || finding.span.start >= firstLine) return [];
  const newText = `<!-- deskcheck-ignore-next-line ${finding.rule}: -->${/\r\n|\r|\n/.exec(text)?.[0] ?? '\n'}`;
  const edits: readonly TextEdit[] = [{ span: { start: from, end: from }, newText }];
  return [{ kind: 'ignore', title: `Ignore ${finding.rule} here`, findings: [finding], preferred: false, edits }];
}
