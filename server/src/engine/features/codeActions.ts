/** What the writer can do about the findings at a place: the fixes they carry, accepting each, or a comment against it. */
import type { Analysis } from '../model/analysis';
import type { Draft } from '../model/draft';
import type { Finding, TextEdit } from '../model/finding';
import { overlaps, touches, type Span } from '../model/span';

export type CodeActionOffer =
  | {
      /** `ignore` writes a comment into the draft. */
      readonly kind: 'fix' | 'ignore';
      readonly title: string;
      readonly finding: Finding;
      readonly preferred: boolean;
      /** Touch this finding's words only, so that its neighbours keep theirs. */
      readonly edits: readonly TextEdit[];
    }
  | { readonly kind: 'accept'; readonly title: string; readonly finding: Finding; readonly preferred: false };

/** Offers for the findings under `at`; where none is, for those whose quotation or citation is. Fixes come first. */
export function codeActionsAt(analysis: Analysis, at: Span): readonly CodeActionOffer[] {
  const findings = findingsAt(analysis.findings, at);
  const several = findings.length > 1;
  return [
    ...findings.flatMap(fixesOf),
    ...findings.map((finding): CodeActionOffer => {
      const title = several ? `Accept, with a reason…: ${finding.message}` : 'Accept, with a reason…';
      return { kind: 'accept', title, finding, preferred: false };
    }),
    ...findings
      .filter((finding, i) => findings.findIndex(({ rule }) => rule === finding.rule) === i)
      .flatMap((finding) => ignoring(analysis.draft, finding)),
  ];
}

function findingsAt(findings: readonly Finding[], at: Span): readonly Finding[] {
  const direct = findings.filter((finding) => meets(finding.span, at));
  return direct.length > 0 ? direct : findings.filter((finding) => meets(finding.subject, at));
}

/** A bare cursor meets a span when it touches either end; a selection has to share a character with it. */
function meets(s: Span, at: Span): boolean {
  return at.start === at.end || s.start === s.end ? touches(s, at.start) || touches(at, s.start) : overlaps(s, at);
}

const fixesOf = (finding: Finding): readonly CodeActionOffer[] =>
  finding.fixes.map((fix) => ({ kind: 'fix', title: fix.title, finding, preferred: fix.preferred, edits: fix.edits }));

/**
 * A comment on a line of its own above the finding's block. Only for the first line of plain paragraphs and headings: a
 * comment between two lines parts a paragraph, and in lists, tables and quotes it would end them.
 */
function ignoring({ text, blocks }: Draft, finding: Finding): readonly CodeActionOffer[] {
  const block = blocks.find(({ span: s }) => s.start <= finding.span.start && finding.span.start < s.end);
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'heading')) return [];
  const from = Math.max(text.lastIndexOf('\n', block.span.start - 1), text.lastIndexOf('\r', block.span.start - 1)) + 1;
  const ownLine = /^(?:#{1,6}[ \t]+)?$/.test(text.slice(from, block.span.start));
  const lineEnd = /\r\n|\r|\n/.exec(text.slice(from));
  const firstLine = lineEnd ? from + lineEnd.index : text.length;
  if (!ownLine || finding.span.start >= firstLine) return [];
  const newText = `<!-- deskcheck-ignore-next-line ${finding.rule}: -->${/\r\n|\r|\n/.exec(text)?.[0] ?? '\n'}`;
  const edits: readonly TextEdit[] = [{ span: { start: from, end: from }, newText }];
  return [{ kind: 'ignore', title: `Ignore ${finding.rule} here`, finding, preferred: false, edits }];
}
