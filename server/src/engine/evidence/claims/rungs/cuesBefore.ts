/**
 * Cues right before an event that hold it back whatever the parser made of the sentence: "could include indicting", "accused of
 * illegally financing", "it is not clear that the gifts have bought". Trees of long sentences go wrong in one clause of four; in a
 * source, a cue more can only make a claim look bolder than it is told, so only unmistakable sequences count.
 */
import type { Certainty, Commitment, Evidence, Reality } from '../../../model/claim';
import { CERTAINTY, EVIDENCE, REALITY } from '../../../model/claim';
import { hull, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';

interface Cue {
  /** Ends where the event begins; words are lower case, with one blank behind each. */
  readonly pattern: RegExp;
  readonly reality?: Reality;
  readonly certainty?: Certainty;
  readonly evidence?: Evidence;
}

/** Adverbs and auxiliaries that may stand between. */
const BETWEEN = String.raw`(?:(?:\w+ly|also|even|still|well|now|soon|then|have|has|had|be|been|being) ){0,3}`;
/** A short subject. */
const SUBJECT = String.raw`(?:[\w’'-]+ ){1,6}?`;

const CUES: readonly Cue[] = [
  { pattern: new RegExp(String.raw`\b(?:may|might|could) ${BETWEEN}$`, 'u'), certainty: 'possible' },
  {
    pattern: new RegExp(
      String.raw`\b(?:may|might|could) ${BETWEEN}(?:include|involve|mean|entail|require|range from) ${BETWEEN}$`,
      'u',
    ),
    certainty: 'possible',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:not|n't|n’t|far from|less than) (?:yet )?(?:clear|certain|sure|known)|unclear|uncertain|unknown|(?:too|so) (?:early|soon) to (?:tell|say|know)) (?:that|whether|if) (?:${SUBJECT})?${BETWEEN}$`,
      'u',
    ),
    certainty: 'doubtful',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:asked|wondered|questioned|unsure|debating|debated) whether ${SUBJECT}(?:could |would |can |will )?${BETWEEN}$`,
      'u',
    ),
    certainty: 'doubtful',
  },
  { pattern: /\b(?:prospect|possibility|risk|danger|threat|likelihood) of (?:\w+ly )?$/u, certainty: 'possible' },
  {
    pattern: new RegExp(String.raw`\b(?:accused|suspected) of ${BETWEEN}$`, 'u'),
    evidence: 'rumoured',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:allegedly|reportedly|supposedly|purportedly|(?:said|alleged|rumoured|rumored|believed|thought|reported) to) ${BETWEEN}$`,
      'u',
    ),
    evidence: 'rumoured',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:some|critics|opponents|many|observers|detractors|others) (?:\w+ ){0,2}?(?:say|said|claim|claimed|argue|argued|believe|believed|allege|contend) (?:that )?(?:${SUBJECT})?${BETWEEN}$`,
      'u',
    ),
    evidence: 'several anonymous sources',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:hopes|hoped|hoping|hope) (?:that )?(?:${SUBJECT})?(?:will|would|to|can|could) ${BETWEEN}$`,
      'u',
    ),
    reality: 'considered',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:plans?|planned|planning|intends?|intended|seeks|seeking|vowed|attempts?|attempted|looks set|poised|bid|proposal|offer|effort|efforts|offered|proposed|yet|want|wants|wanted|aims?|aimed|aiming|hoping|considering|willing|ready|prepared) to ${BETWEEN}$`,
      'u',
    ),
    reality: 'planned',
  },
  {
    pattern:
      /\b(?:considering|considers|considered|contemplating|discussed|discussing|discuss|debated|debating|weighing|proposed|proposing|suggested) $/u,
    reality: 'considered',
  },
];

/** Words that are looked at. */
const BACK = 14;

/** What the climb has found, and what stands right before the event. */
export function withCuesBefore(parse: SentenceParse, at: number, commitment: Commitment): Commitment {
  const first = Math.max(0, at - BACK);
  const words = parse.words.slice(first, at).map(({ text }) => text.toLowerCase());
  const stop = words.findLastIndex((word) => /^[,;:()“”"—–]|^-+$/u.test(word));
  const from = stop + 1;
  const before = words
    .slice(from)
    .map((word) => `${word} `)
    .join('');
  let result = commitment;
  for (const { pattern, reality, certainty, evidence } of CUES) {
    const found = pattern.exec(before);
    if (!found || isPerceived(found[0], parse, at)) continue;
    // "Could find no trace" was not able to.
    if (/^could /u.test(found[0]) && commitment.polarity.value === 'denied') continue;
    const skipped = before.slice(0, found.index).split(' ').length - 1;
    const by = [hull(parse.words.slice(first + from + skipped, at).map(({ span }) => span)) ?? []].flat();
    result = weaker(result, by, reality, certainty, evidence);
  }
  return result;
}

/** "Could be seen from the coast" is no guess. */
const isPerceived = (cue: string, parse: SentenceParse, at: number): boolean =>
  /^could be /u.test(cue) && /^(?:see|hear|feel|find)$/u.test(parse.words[at]?.lemma ?? '');

function weaker(
  commitment: Commitment,
  by: readonly Span[],
  reality: Reality | undefined,
  certainty: Certainty | undefined,
  evidence: Evidence | undefined,
): Commitment {
  let result = commitment;
  if (reality && REALITY.indexOf(reality) < REALITY.indexOf(result.reality.value))
    result = { ...result, reality: { value: reality, by } };
  if (certainty && CERTAINTY.indexOf(certainty) < CERTAINTY.indexOf(result.certainty.value))
    result = { ...result, certainty: { value: certainty, by } };
  if (evidence && EVIDENCE.indexOf(evidence) < EVIDENCE.indexOf(result.evidence.value))
    result = { ...result, evidence: { value: evidence, by } };
  return result;
}
