/** Puts “Restore” first among the fixes of a quotation that was found before it was changed, whichever rule speaks of it. */
import type { ChangedQuotation, HeldQuotations } from '../evidence/quoteLocks';
import type { Analysis } from '../model/analysis';
import type { Draft } from '../model/draft';
import type { Finding, Fix, RuleId } from '../model/finding';
import type { WatchedQuotes } from '../model/quoteLock';
import { t } from '../model/language';
import { nothingWatched } from '../model/quoteLock';
import { excerpt } from '../text/excerpt';
import { writtenFixes } from './writtenFixes';

/** About the words of a quotation; who says them is another matter. */
const ABOUT_WORDS: ReadonlySet<RuleId> = new Set<RuleId>([
  'quote/changed',
  'quote/altered',
  'quote/elision',
  'quote/stitched',
  'quote/not-found',
  'quote/restyled',
]);

export function withRestore(draft: Draft, findings: readonly Finding[], held: HeldQuotations): readonly Finding[] {
  if (held.changed.size === 0) return findings;
  const byStart = new Map([...held.changed].map(([index, it]) => [draft.quotations[index]?.span.start, it]));
  return findings.map((finding) => {
    const changed = ABOUT_WORDS.has(finding.rule) ? byStart.get(finding.subject.start) : undefined;
    if (!changed) return finding;
    const restore = writtenFixes(draft, restoring(changed));
    const others = finding.fixes.map((fix) => ({ ...fix, preferred: restore.length > 0 ? false : fix.preferred }));
    return { ...finding, fixes: [...restore, ...others], wasFound: true };
  });
}

function restoring({ restore }: ChangedQuotation): readonly Fix[] {
  if (!restore) return [];
  const words = excerpt(restore.newText.replace(/^\s*(?:>\s*)?["“„«‘']?|[,;]?["”“»’']?\s*$/gu, ''), 60);
  return [{ title: t('Restore: “{0}”', words), edits: [restore], preferred: true }];
}

const watched = new WeakMap<Analysis, WatchedQuotes>();

export const keepWatched = (analysis: Analysis, held: HeldQuotations): void => void watched.set(analysis, held.watched);

/** What is watched in the draft from now on; nothing where the analysis was not given what was watched before. */
export const watchedIn = (analysis: Analysis): WatchedQuotes => watched.get(analysis) ?? nothingWatched;
