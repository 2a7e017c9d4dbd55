// A draft after an offer: its edits applied to the text, and the text read again over the same articles.
import assert from 'node:assert/strict';
import {
  analyseNow,
  parseDraft,
  type Analysis,
  type CodeActionOffer,
  type TextEdit,
} from '../../server/src/engine/index';

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  ordered.forEach(({ span }, i) => assert.ok(span.start >= (ordered[i - 1]?.span.end ?? 0), 'edits overlap'));
  return ordered.reduceRight(
    (now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end),
    text,
  );
}

/** @param previous lends what has not changed, as while typing; that this changes nothing is a test of its own. */
export function analysisOf(text: string, corpus: Analysis['corpus'], previous?: Analysis): Analysis {
  const { path, format } = previous?.draft ?? ({ path: 'draft.md', format: 'markdown' } as const);
  const draft = parseDraft(text, { path, format }, previous?.draft);
  return analyseNow(draft, corpus, { level: 'calm', decisions: [] }, previous);
}

/** The analysis of the draft once `offer` has been taken. */
export function taken(before: Analysis, offer: CodeActionOffer): Analysis {
  assert.ok('edits' in offer);
  return analysisOf(applyEdits(before.draft.text, offer.edits), before.corpus, before);
}
