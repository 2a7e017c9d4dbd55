/** Fixes as the draft's format writes them: words of sources escaped; none that would tear the draft's own markup. */
import type { Draft } from '../model/draft';
import type { Fix, TextEdit } from '../model/finding';
import { sliceOf, span } from '../model/span';
import { hasMarkdown } from '../parse/draftFormats';
import { writingOf } from '../parse/writing/writings';

/** @param fixes as checks make them, in plain words but for what is marked as written */
export function writtenFixes(draft: Draft, fixes: readonly Fix[]): readonly Fix[] {
  if (fixes.length === 0) return fixes;
  if (hasMarkdown(draft.format)) return fixes.map((fix) => withEdits(fix, (edit) => edit.newText));
  const writing = writingOf(draft);
  const open = writing.openingMark(draft);
  return fixes
    .map((fix) => ({ ...fix, edits: fix.edits.map((edit) => withItsEscape(draft, edit)) }))
    .filter(({ edits }) => edits.every((edit) => edit.written || writing.mayReplace(sliceOf(draft.text, edit.span))))
    .map((fix) => withEdits(fix, (edit) => (edit.written ? edit.newText : writing.words(edit.newText, open))));
}

/** The words of `\\$5` begin behind the backslash, which goes with them. */
function withItsEscape({ text }: Draft, edit: TextEdit): TextEdit {
  const { start, end } = edit.span;
  return !edit.written && /^\\[^\p{L}\s]$/u.test(text.slice(Math.max(0, start - 1), start + 1))
    ? { ...edit, span: span(start - 1, end) }
    : edit;
}

const withEdits = (fix: Fix, written: (edit: TextEdit) => string): Fix => ({
  ...fix,
  edits: fix.edits.map((edit) => ({ span: edit.span, newText: written(edit) })),
});
