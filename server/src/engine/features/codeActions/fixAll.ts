/** Several findings settled at once: all of one rule, or all quotations whose one fix the source itself gives. */
import type { Analysis } from '../../model/analysis';
import type { Finding, Fix, TextEdit } from '../../model/finding';
import type { EditOffer, OfferGround } from './offer';
import { t } from '../../model/language';

/** At a finding with a fix of its own: the same for all findings of its rule, where there are at least two. */
export function fixingRule({ analysis, findings }: OfferGround): readonly EditOffer[] {
  const rules = new Set(findings.filter(theFix).map(({ rule }) => rule));
  return [...rules].flatMap((rule): readonly EditOffer[] => {
    const all = fixedTogether(analysis.findings.filter((finding) => finding.rule === rule));
    if (all.findings.length < 2) return [];
    const title = t('Fix all {0} in this draft ({1})', rule, all.findings.length);
    return [{ kind: 'fix-rule', title, ...all, preferred: false }];
  });
}

/**
 * All quotations of the draft that depart from their source and have one fix. Hints stay: another house style is no
 * departure, unless the writer's settings make it one.
 */
export function fixingAll({ findings }: Analysis): readonly EditOffer[] {
  const departures = findings.filter(({ rule, severity }) => rule.startsWith('quote/') && severity !== 'information');
  const all = fixedTogether(departures);
  if (all.findings.length === 0) return [];
  return [{ kind: 'fix-all', title: t('Fix all quotations in this draft'), ...all, preferred: false }];
}

/** The fix that follows from the source alone; a finding with several such has none, for a person has to choose. */
function theFix({ fixes }: Finding): Fix | undefined {
  const [first, ...more] = fixes.filter(({ preferred }) => preferred);
  return more.length === 0 ? first : undefined;
}

/** The fixes of these findings as one change; one that would meet an earlier one is left for a second time. */
function fixedTogether(findings: readonly Finding[]): Pick<EditOffer, 'findings' | 'edits'> {
  const fixed: Finding[] = [];
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = theFix(finding);
    if (!fix) continue;
    // `“A,” Orsk said, “B.”`, both another's words: one name, two findings, the same edit.
    const more = fix.edits.filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (more.some((edit) => edits.some((other) => meet(edit, other)))) continue;
    fixed.push(finding);
    edits.push(...more);
  }
  return { findings: fixed, edits };
}

const isSame = (a: TextEdit, b: TextEdit): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;

/** Also side by side: what two edits put next to each other, neither of them has seen. */
const meet = ({ span: a }: TextEdit, { span: b }: TextEdit): boolean => a.start <= b.end && b.start <= a.end;
