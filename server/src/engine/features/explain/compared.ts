/** A sentence beside its sources: the passages, the events that may be the same, and what each check made of them. */
import type { DraftClaim } from '../../analysis/claims';
import type { Check, CheckContext } from '../../checks/check';
import { checks } from '../../checks/index';
import { askedChecks } from '../../checks/policy';
import type { SettledSeverities } from '../../checks/severities';
import { describeFinding } from '../../checks/wording';
import { comparisonsOf, type Comparison } from '../../evidence/claims/events/comparisons';
import { noteJudgements, SURE } from '../../evidence/claims/events/departures';
import type { DraftSentence } from '../../model/draft';
import type { Place } from '../../model/evidence';
import type { ExplainedCheck, ExplainedComparison, ExplainedPair } from './explained';
import { t } from '../../model/language';

const PAIRS_SHOWN = 2;

/** Runs every check of claims that is asked once more; some milliseconds. */
export function compared(
  sentence: DraftSentence,
  { reading: known, noClaim }: Omit<DraftClaim, 'sentence'>,
  context: CheckContext,
  { severities, from }: SettledSeverities = { severities: {}, from: {} },
): ExplainedComparison {
  // A reading of its own: what is noted down here is nobody else's.
  const reading = { ...known };
  const subject = { kind: 'claim', sentence, reading, ...(noClaim ? { noClaim } : {}) } as const;
  return {
    ...(noClaim ? { noClaim } : {}),
    passages: reading.passages.map(({ sentence: { article, span }, covered }) => ({ article, span, share: covered })),
    pairs: comparisonsOf(reading).flatMap((list) => list.slice(0, PAIRS_SHOWN).map((it) => pairOf(it, context.level))),
    checks: askedChecks(checks, severities)
      .filter(({ id }) => id.startsWith('claim/'))
      .map((check): ExplainedCheck => {
        const notes = noteJudgements(reading);
        const sightings = [...check.run(subject, context)];
        const minor = sightings.some((sighting) => sighting.minor);
        const silent = notes.flatMap(({ frame, says, by }) =>
          says === 'departs'
            ? []
            : [{ event: frame.predicate.span, because: says, ...(by ? { by: placeOf(by) } : {}) }],
        );
        return {
          rule: check.id,
          messages: sightings.map(({ data }) => describeFinding(data)),
          ...gradeOf(check, minor, severities[check.id], from[check.id]),
          silent,
        };
      }),
  };
}

/** What is doubtful by itself stays information, whatever the rule's severity. */
function gradeOf(
  check: Check,
  minor: boolean,
  severity: SettledSeverities['severities'][string] = check.severity,
  from = t('the rule itself'),
): Pick<ExplainedCheck, 'severity' | 'from'> {
  if (minor && severity !== 'off')
    return { severity: 'information', from: t('the finding itself, which is less sure') };
  return { severity, from };
}

const placeOf = ({ sentence: { article, span } }: Comparison): Place => ({ article, span });

const pairOf = ({ claim, source, sentence, same, sure }: Comparison, level: keyof typeof SURE): ExplainedPair => ({
  claim: claim.frame.predicate.span,
  claimCommitment: claim.commitment,
  source: { article: sentence.article, span: source.frame.predicate.span },
  sourceCommitment: source.commitment,
  sure,
  enough: sure >= SURE[level],
  apart: same.apart.map(({ a, b }) => ({ claim: a.span, source: b.span })),
});
