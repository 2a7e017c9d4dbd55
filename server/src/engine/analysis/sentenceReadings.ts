/** Status of every sentence, and the draft's coverage: what was checked, and what was not and why. */
import { supportOf } from '../evidence/claims/support/support';
import type { ClaimReading } from '../evidence/claims/reading/readClaim';
import { effectiveScope, standsInSource, type SortedMatches } from '../evidence/citedMatches';
import type { Coverage, SentenceReading } from '../model/analysis';
import type { CorpusView } from '../model/corpus';
import type { CitationScope, Draft, DraftSentence } from '../model/draft';
import type { Finding, NotCheckedReason, QuotationReading, SentenceStatus, Verdict } from '../model/finding';
import { overlaps } from '../model/span';
import { isQuestion } from '../text/question';
import type { DraftClaim } from './claims';

const STATUS: Readonly<Partial<Record<Verdict, SentenceStatus>>> = {
  misquote: 'differs',
  misattributed: 'differs',
  contradicted: 'differs',
  overstated: 'overstated',
  unsupported: 'not-found',
};
/** Whether a finding decides how its sentence stands; others are about citations, sources and style, or only notes. */
export const decidesStatus = ({ verdict, minor }: Finding): boolean => STATUS[verdict] !== undefined && !minor;

const WORST: readonly SentenceStatus[] = ['differs', 'overstated', 'not-found'];

/** Support from which on a sentence without a finding counts as found in its sources. */
const CARRIED = 0.6;
/** What each departure leaves of the support. */
const LEFT: Readonly<Partial<Record<Verdict, number>>> = {
  misquote: 0.25,
  misattributed: 0.25,
  contradicted: 0.2,
  overstated: 0.3,
  unsupported: 0.25,
};
/** What is left where a sentence tells of somebody, or of what is somebody's, and nothing before it in its paragraph names whom. */
const NOBODY_NAMED = { who: 0.15, whose: 0.5 } as const;
const OF_NOBODY = /^\W*(?:(?<who>s?he|they|it)|his|hers?|their|its)\b/iu;

export interface SentenceReadings {
  readonly sentences: readonly SentenceReading[];
  readonly coverage: Coverage;
}

/**
 * In steps: the first look at how far sources carry a sentence takes some milliseconds.
 * @param findings those that count
 * @param judged the support of a claim with a learned judge's reading in it, where there is one
 * @param settled what a decision settles: the sentence was compared, and departs all the same
 */
export function* readSentences(
  draft: Draft,
  corpus: CorpusView,
  quotations: readonly QuotationReading[],
  sorted: readonly SortedMatches[],
  claims: readonly DraftClaim[],
  findings: readonly Finding[],
  settled: readonly Finding[],
  judged: (claim: ClaimReading) => number | undefined,
): Generator<void, SentenceReadings> {
  const bySentence = groupBySentence(draft, quotations);
  const claimAt = new Map(claims.map((claim) => [claim.sentence, claim]));
  const carriedBy = new Map<DraftClaim, number>();
  for (const claim of claims) {
    if (claim.noClaim) continue;
    carriedBy.set(claim, judged(claim.reading) ?? supportOf(claim.reading));
    yield;
  }
  const sentences = draft.sentences.flatMap((sentence, index): readonly SentenceReading[] => {
    const kind = draft.blocks[sentence.block]?.kind;
    if (kind === 'heading' || kind === 'tableCell' || kind === 'footnote') return [];
    const own = bySentence.get(index) ?? [];
    const counting = departuresIn(sentence, findings);
    const departures = counting.length > 0 ? counting : departuresIn(sentence, settled);
    const [worst] = departures;
    const scope = effectiveScope(sentence.scope, corpus);
    const citations = scope.reach === 'document' ? [] : scope.keys;
    const claim = claimAt.get(index);
    const carried = (claim && carriedBy.get(claim)) ?? null;
    const support = carried === null ? null : carried * namedShare(draft, index);
    const base = { index, citations, support };
    if (worst) {
      const left = departures.reduce((share, { verdict }) => share * (LEFT[verdict] ?? 1), 1);
      return [
        {
          ...base,
          support: support === null ? null : support * left,
          status: STATUS[worst.verdict] ?? 'differs',
          reason: worst.message,
          ...(counting.length > 0 ? {} : { settled: true as const }),
        },
      ];
    }
    const speech = own.filter((q) => q.use === 'speech' || q.matches.length > 0);
    const found = speech.length > 0 && speech.every((q) => isFound(sorted[q.index]));
    // Where somebody is quoted, the words decide; the rest of such a sentence says who and when.
    if (found || (speech.length === 0 && carried !== null && carried >= CARRIED))
      return [{ ...base, status: 'found', reason: '' }];
    const reason = claim?.noClaim ?? whyNot(sentence, scope, draft, corpus);
    return [{ ...base, status: 'not-checked', reason }];
  });
  const notChecked: Partial<Record<NotCheckedReason, number>> = {};
  for (const s of sentences) {
    if (s.status === 'not-checked')
      notChecked[s.reason as NotCheckedReason] = (notChecked[s.reason as NotCheckedReason] ?? 0) + 1;
  }
  const checked = sentences.filter((s) => s.status !== 'not-checked').length;
  return { sentences, coverage: { sentences: sentences.length, checked, notChecked } };
}

/** A quotation of several sentences, as block quotes are, belongs to each of them. */
function groupBySentence(
  draft: Draft,
  quotations: readonly QuotationReading[],
): ReadonlyMap<number, readonly QuotationReading[]> {
  const groups = new Map<number, QuotationReading[]>();
  for (const reading of quotations) {
    const quotation = draft.quotations[reading.index];
    if (!quotation) continue;
    for (let at = quotation.sentence; draft.sentences[at]; at++) {
      if (at > quotation.sentence && !overlaps(draft.sentences[at]!.span, quotation.span)) break;
      const group = groups.get(at);
      if (group) group.push(reading);
      else groups.set(at, [reading]);
    }
  }
  return groups;
}

/** The worst first. */
const departuresIn = (sentence: DraftSentence, findings: readonly Finding[]): readonly Finding[] =>
  findings
    .filter((f) => decidesStatus(f) && overlaps(f.subject, sentence.span))
    .sort((a, b) => WORST.indexOf(STATUS[a.verdict] ?? 'found') - WORST.indexOf(STATUS[b.verdict] ?? 'found'));

/** 1 where a reader of its paragraph can see whom the sentence is about. */
function namedShare(draft: Draft, index: number): number {
  const sentence = draft.sentences[index]!;
  const before = draft.sentences[index - 1];
  if (before?.block === sentence.block) return 1;
  const said = draft.blocks[sentence.block]?.prose.text.slice(sentence.prose.start, sentence.prose.end) ?? '';
  const pronoun = OF_NOBODY.exec(said);
  return pronoun ? (pronoun.groups?.who ? NOBODY_NAMED.who : NOBODY_NAMED.whose) : 1;
}

const isFound = (matches: SortedMatches | undefined): boolean => matches !== undefined && standsInSource(matches);

function whyNot(sentence: DraftSentence, scope: CitationScope, draft: Draft, corpus: CorpusView): NotCheckedReason {
  if (scope.own) return 'own-reporting';
  const text = draft.text.slice(sentence.span.start, sentence.span.end);
  if (isQuestion(text)) return 'question';
  if (scope.reach === 'none' || scope.reach === 'document') return 'no-citation';
  return scope.keys.some((key) => corpus.byKey(key).length > 0) ? 'pending' : 'no-text';
}
