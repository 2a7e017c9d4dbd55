/** On whose word a claim's event is told in its sources: what departs where the draft tells it in its own voice. */
import { EVIDENCE } from '../../model/claim';
import { sliceOf } from '../../model/span';
import { tellsWhose } from './caution';
import type { Comparison } from './comparisons';
import type { Judgement } from './departures';
import type { ClaimReading } from './readClaim';
import { isStated, isUpheld } from './standing';
import { tellsOfOthers } from './thirdParty';

const rung = (value: (typeof EVIDENCE)[number]): number => EVIDENCE.indexOf(value);

/** Hearsay, nameless sources and views of others where the claim is flat. */
export function judgeEvidence(pair: Comparison, { parse }: ClaimReading): Judgement {
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
