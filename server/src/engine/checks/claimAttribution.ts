/** claim/attribution: the draft says in its own voice what its sources only give as somebody's word. */
import { tellsWhose } from '../evidence/claims/caution';
import type { Comparison } from '../evidence/claims/comparisons';
import { departures, type Judgement } from '../evidence/claims/departures';
import { namelessBehind, onRecord } from '../evidence/claims/onRecord';
import type { ClaimReading } from '../evidence/claims/readClaim';
import { rungPairsOf } from '../evidence/claims/rungPairs';
import { isStated, isUpheld } from '../evidence/claims/standing';
import { tellsOfOthers } from '../evidence/claims/thirdParty';
import { EVIDENCE } from '../model/claim';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { accordingTo } from './sightings/sourceFixes';
import { claimSighting } from './sightings/claimSighting';
import { draftSpan } from './sightings/draftSpan';

const rung = (value: (typeof EVIDENCE)[number]): number => EVIDENCE.indexOf(value);

export const claimAttribution: Check = {
  id: 'claim/attribution',
  summary:
    'A sentence that states as fact what its sources give as hearsay, or as the word of somebody without a name.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { reading } = subject;
    const found = departures(reading, context.level, (pair) => judge(pair, reading), 'alike', rungPairsOf);
    for (const pair of found) {
      const { evidence } = pair.source.commitment;
      const saidBy = evidence.source && sliceOf(pair.sentence.article.text, evidence.source);
      const sightings = claimSighting(
        'claim/attribution',
        subject,
        context,
        pair,
        [],
        evidence.by,
        saidBy ? { saidBy } : {},
      );
      const naming = saidBy === undefined ? [] : accordingTo(subject, context, pair, saidBy);
      for (const sighting of sightings)
        yield { ...sighting, fixes: sighting.fixes.length > 0 ? sighting.fixes : naming };
    }
    const claimed = onRecord(reading);
    const nameless = claimed && namelessBehind(reading);
    if (!nameless) return;
    const { article, span } = nameless.sentence;
    yield {
      data: {
        rule: 'claim/attribution',
        draft: sliceOf(reading.text, claimed),
        source: sliceOf(article.text, nameless.by),
      },
      span: draftSpan(subject, context, claimed),
      evidence: [{ article, span }],
      fixes: [],
    };
  },
};

function judge(pair: Comparison, { parse }: ClaimReading): Judgement {
  const [mine, theirs] = [pair.claim.commitment, pair.source.commitment];
  if (mine.unsure || !isUpheld(parse, pair.claim) || mine.polarity.value !== theirs.polarity.value) return 'silent';
  if (rung(theirs.evidence.value) >= rung('own voice') || rung(mine.evidence.value) < rung('own voice')) return 'holds';
  // An infinitive tells what is wanted or ordered, and by whom its own sentence says.
  if (
    !isStated(parse, pair.claim) ||
    tellsWhose(parse) ||
    mine.conditions.length > 0 ||
    SPEAKS.test(pair.claim.frame.predicate.lemma)
  )
    return 'silent';
  if (isOffice(pair)) return 'silent';
  if (rung(theirs.evidence.value) <= rung('one anonymous source')) return 'departs';
  // Two officials who agree are how much news is told; "some say" is nobody.
  if (theirs.evidence.value === 'several anonymous sources') return isNobody(pair) ? 'departs' : 'silent';
  return theirs.evidence.value === 'named speaker' && tellsOfOthers(pair) ? 'departs' : 'silent';
}

/** Those who hold a view, whoever they are. */
const isNobody = ({ source, sentence: { article } }: Comparison): boolean => {
  const { source: by } = source.commitment.evidence;
  return (
    by === undefined ||
    /^(?:some|many|others|critics|opponents|detractors|observers)$/iu.test(sliceOf(article.text, by))
  );
};

/** Who speaks to whom is what a report is made of. */
const SPEAKS = /^(?:say|tell|speak|talk|add|state|comment)$/u;

/** "Lathwell Council officials" speak for whom they name. */
function isOffice({ source, sentence: { article } }: Comparison): boolean {
  const { source: by } = source.commitment.evidence;
  return (
    by !== undefined &&
    /\S\s+(?:officials|spokes\w+)$/u.test(sliceOf(article.text, by)) &&
    /\p{Lu}/u.test(sliceOf(article.text, by).slice(1))
  );
}
