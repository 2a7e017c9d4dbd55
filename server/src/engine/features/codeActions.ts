/** What the writer can do about the findings at a place: the fixes they carry, and accepting each with a reason. */
import type { Analysis } from '../model/analysis';
import type { Finding, TextEdit } from '../model/finding';
import { overlaps, touches, type Span } from '../model/span';

export type CodeActionOffer =
  | {
      readonly kind: 'fix';
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
