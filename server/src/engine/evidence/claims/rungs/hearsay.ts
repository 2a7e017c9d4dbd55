/** On whose word a claim's event is told in its sources: what departs where the draft tells it in its own voice. */
import { EVIDENCE } from '../../../model/claim';
import { covers, sliceOf } from '../../../model/span';
import { lemmasIn, tellsWhose } from './caution';
import type { Comparison } from '../events/comparisons';
import type { Judgement } from '../events/departures';
import type { ClaimReading } from '../reading/readClaim';
import { isStated, isUpheld } from './standing';
import { tellsOfOthers } from './thirdParty';

const rung = (value: (typeof EVIDENCE)[number]): number => EVIDENCE.indexOf(value);

/** Hearsay, nameless sources and views of others where the claim is flat. */
export function judgeEvidence(pair: Comparison, { parse }: ClaimReading): Judgement {
  const [mine, theirs] = [pair.claim.commitment, pair.source.commitment];
  if (mine.unsure || !isUpheld(parse, pair.claim) || mine.polarity.value !== theirs.polarity.value) return 'silent';
  if (
    isFactive(pair) ||
    rung(theirs.evidence.value) >= rung('own voice') ||
    rung(mine.evidence.value) < rung('own voice')
  )
    return 'holds';
  // An infinitive tells what is wanted or ordered, and by whom its own sentence says.
  if (
    !isStated(parse, pair.claim) ||
    tellsWhose(parse) ||
    mine.conditions.length > 0 ||
    SPEAKS.test(pair.claim.frame.predicate.lemma)
  )
    return 'silent';
  if (isOffice(pair) || isTakenForGranted(pair)) return 'silent';
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

/** Who admits or reveals something vouches for more than a view. */
const FACTIVE = /^(?:admit|reveal|acknowledge|concede|confess|confirm|disclose|discover|learn|note|realise|realize)$/u;
const isFactive = ({ source, sentence: { parse } }: Comparison): boolean =>
  lemmasIn(parse, source.commitment.evidence.by).some((word) => FACTIVE.test(word));

/** Words between a cue and a noun that it speaks of: "the alleged attack". */
const BESIDE = 2;

/**
 * What a report only names ("released its report on the accident") or tells by the way ("said the body, which was found in the
 * river, …") is not at issue in it; a cue right beside it is about it.
 */
function isTakenForGranted({ source, sentence: { parse } }: Comparison): boolean {
  const { at, frame, commitment } = source;
  const cue = Math.max(
    -1,
    ...parse.words.flatMap(({ span }, i) => (commitment.evidence.by.some((by) => covers(by, span)) ? [i] : [])),
  );
  if (cue < at && at - cue <= BESIDE) return false;
  const { relation, head } = parse.words[at]!;
  if (relation.startsWith('acl:relcl')) return cue < head;
  return frame.predicate.form === 'noun' || /^NN/u.test(parse.words[at]!.tag);
}
