/** How a sentence that cites something stands in its sources, in the words of the house. */
import { carriedBy, CARRIES, isShareable } from '../evidence/claims/support/carried';
import type { ClaimReading } from '../evidence/claims/reading/readClaim';
import type { Analysis } from '../model/analysis';
import type { DraftSentence } from '../model/draft';
import type { Finding, NotCheckedReason, RuleId, SentenceStatus, SettledFinding } from '../model/finding';
import { overlaps } from '../model/span';
import { counted } from '../text/counted';
import type { DraftClaim } from './claims';
import { retold, said, t } from '../model/language';

export interface ClaimStanding {
  readonly status: SentenceStatus;
  /** “Found in source”, “Says more than the source”, “Not checked” … */
  readonly heading: string;
  /** What the heading leaves open: “certainty”, “2 articles”, “a question”; may be empty. */
  readonly detail: string;
  /** Findings on what the sentence claims, in the order of the text. */
  readonly open: readonly Finding[];
  /** Those that a decision settles. */
  readonly settled: readonly SettledFinding[];
  /** Those that the baseline has. */
  readonly fromBefore: readonly Finding[];
}

/** Undefined where the sentence has no status: a heading, a table. */
export function claimStanding(analysis: Analysis, { sentence: index, reading }: DraftClaim): ClaimStanding | undefined {
  const sentence = analysis.draft.sentences[index];
  const known = analysis.sentences.find((it) => it.index === index);
  if (!sentence || !known) return undefined;
  const open = analysis.findings.filter((finding) => isClaimOf(sentence, finding));
  const settled = analysis.settled.filter((finding) => isClaimOf(sentence, finding));
  const fromBefore = analysis.fromBefore.filter((finding) => isClaimOf(sentence, finding));
  const { status, reason } = known;
  const pages = pagesBehind(reading, status);
  const words = inWords(status, pages, [...open, ...fromBefore, ...settled]);
  const detail = status === 'not-checked' ? whyUnchecked(reason as NotCheckedReason, reading, open) : words.detail;
  return { status, heading: words.heading, detail, open, settled, fromBefore };
}

/** Of what is found only the pages count that have a part of it. */
function pagesBehind(reading: ClaimReading, status: SentenceStatus): number {
  const pages = carriedBy(reading);
  const carrying = pages.filter(({ passage }) => passage && passage.coveredWithin >= CARRIES.part).length;
  return status === 'found' && isShareable(reading) && carrying > 0 ? carrying : pages.length;
}

const isClaimOf = (sentence: DraftSentence, { rule, subject }: Finding): boolean =>
  rule.startsWith('claim/') && overlaps(subject, sentence.span);

function inWords(
  status: SentenceStatus,
  pages: number,
  findings: readonly Finding[],
): Pick<ClaimStanding, 'heading' | 'detail'> {
  const columns = [...new Set(findings.map(({ rule }) => columnOf(rule)))].join(', ');
  switch (status) {
    case 'found':
      return { heading: t('Found in source'), detail: counted(pages, 'article') };
    case 'differs':
      return { heading: t('Differs from source'), detail: columns || t('a quotation') };
    case 'overstated':
      return { heading: t('Says more than the source'), detail: columns };
    case 'not-found':
      return {
        heading: pages === 1 ? t('Not found in the article cited') : t('Not found in the {0} articles cited', pages),
        detail: '',
      };
    case 'not-checked':
      return { heading: t('Not checked'), detail: '' };
  }
}

/** The column of what is compared; what is not found needs none. */
const columnOf = (rule: RuleId): string =>
  rule === 'claim/not-found' ? t('not all of it is there') : retold(columns[rule] ?? nameOf(rule));

const nameOf = (rule: RuleId): string => rule.slice(rule.indexOf('/') + 1).replace(/-/gu, ' ');

const columns: Readonly<Partial<Record<RuleId, string>>> = {
  'claim/attribution': said('attribution'),
  'claim/cause': said('cause'),
  'claim/certainty': said('certainty'),
  'claim/condition': said('condition'),
  'claim/date': said('date'),
  'claim/degree': said('degree'),
  'claim/direction': said('direction'),
  'claim/judged': said('by the judge'),
  'claim/name': said('name'),
  'claim/negation': said('negation'),
  'claim/number': said('number'),
  'claim/order': said('order'),
  'claim/quantity': said('quantity'),
  'claim/reality': said('reality'),
  'claim/roles': said('roles'),
  'claim/understated': said('understated'),
};

function whyUnchecked(reason: NotCheckedReason, reading: ClaimReading, notes: readonly Finding[]): string {
  if (reason !== 'pending') return retold(uncheckedWords[reason]);
  // A note that a name is not in an excerpt says no more than that.
  if (notes.some(({ data }) => data.rule === 'claim/not-found' && data.excerpt))
    return t('only a few lines of what is cited are here');
  const near = carriedBy(reading).some(({ passage }) => passage && passage.coveredWithin >= CARRIES.part);
  return near ? t('the nearest passage does not settle it') : t('nothing near it is in what is cited here');
}

/** Why a sentence is not checked, behind “Not checked · ”: to be told by `retold`. */
export const uncheckedWords: Readonly<Record<Exclude<NotCheckedReason, 'pending'>, string>> = {
  'no-citation': said('no citation'),
  opinion: said('an opinion'),
  question: said('a question'),
  transition: said('it only leads over'),
  'own-reporting': said('your own reporting'),
  'no-text': said('what is cited here is not among your sources'),
};

/** How much of a sentence stands in a passage, in words: nobody can do anything with a figure. */
export function shareWords(share: number): string {
  if (share >= CARRIES.all) return t('carries all of it');
  if (share >= CARRIES.most) return t('carries most of it');
  return share >= CARRIES.part ? t('carries part of it') : t('has little or nothing of it');
}
