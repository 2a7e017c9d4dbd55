/** Where a claim has two events in the other order than its source: "after the vote" for "before the vote". */
import { ordersOf } from '../../../claims/commitment/orders';
import { framesOf } from '../../../claims/frames/framesIn';
import { predicateTie } from '../../../claims/frames/predicateTie';
import type { Concept, Frame, Order } from '../../../model/claim';
import { keptWith } from '../../../model/kept';
import { overlaps, type Span } from '../../../model/span';
import { conceptsIn } from '../../../text/concepts';
import { stemOf } from '../../../text/stem';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { predicateAt, profiled, type ProfiledEvent } from './comparisons';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { articleWeights } from '../reading/retrieve';
import type { SourceSentence } from '../reading/sourceSentences';
import { isStated } from '../rungs/standing';

/** Two things told in their order, each with what its words stand for. */
interface Sequence {
  readonly event: ProfiledEvent;
  readonly order: Order;
  readonly earlier: readonly Concept[];
  readonly later: readonly Concept[];
}

/** "resigned" stands for "stepped down": the words of one sequence with those of the other for what is the same. */
function inWordsOf(
  { event: { frame: theirs } }: Sequence,
  { event: { frame: mine } }: Sequence,
  of: readonly Concept[],
): readonly Concept[] {
  const { nearness, opposite } = predicateTie(mine.predicate, theirs.predicate);
  if (nearness === 0 || opposite) return of;
  return of.map((concept) => (concept.key === mine.predicate.concept.key ? theirs.predicate.concept : concept));
}

export interface OrderTurned {
  readonly claim: ProfiledEvent;
  readonly order: Order;
  readonly source: ProfiledEvent;
  readonly sourceOrder: Order;
  readonly sentence: SourceSentence;
}

/** Share of each side's words that must stand on the other side in the source. */
const TURNED = { calm: 0.6, thorough: 0.5 } as const;
/** Above this share of what is turned, the source tells it in the claim's order, too. */
const KEPT = 0.5;

export function orderTurned(claim: ClaimReading, level: keyof typeof TURNED): readonly OrderTurned[] {
  const all = sequencesIn(claim.text, claim.parse);
  const once = all.filter(({ order }, i) => all.findIndex((s) => s.order.span.start === order.span.start) === i);
  return once.flatMap((mine): readonly OrderTurned[] => {
    if (isQuoted(claim, mine.order.span) || !isOutright(claim.parse, mine.event)) return [];
    const near = [...new Set(claim.passages.flatMap(({ sentence, around }) => [sentence, ...around]))];
    const told = near.flatMap((sentence) => sequencesAt(sentence).map((theirs) => ({ sentence, theirs })));
    const share = (sentence: SourceSentence, of: readonly Concept[], on: readonly Concept[]): number => {
      const weigh = articleWeights(sentence.article);
      const sum = (list: readonly Concept[]): number => list.reduce((total, concept) => total + weigh(concept), 0);
      const [both, least] = [sum(of.filter(({ key }) => on.some((c) => c.key === key))), Math.min(sum(of), sum(on))];
      return least === 0 ? 0 : both / least;
    };
    const judged = told.map(({ sentence, theirs }) => {
      const [earlier, later] = [inWordsOf(theirs, mine, mine.earlier), inWordsOf(theirs, mine, mine.later)];
      return {
        sentence,
        theirs,
        turned: Math.min(share(sentence, earlier, theirs.later), share(sentence, later, theirs.earlier)),
        kept: Math.max(share(sentence, earlier, theirs.earlier), share(sentence, later, theirs.later)),
      };
    });
    if (judged.some(({ kept, turned }) => kept >= TURNED[level] && kept > turned)) return [];
    const worst = judged.find(({ turned, kept }) => turned >= TURNED[level] && kept <= KEPT * turned);
    if (!worst || worst.theirs.event.commitment.polarity.value !== mine.event.commitment.polarity.value) return [];
    const { theirs, sentence } = worst;
    return [{ claim: mine.event, order: mine.order, source: theirs.event, sourceOrder: theirs.order, sentence }];
  });
}

/** Said in a clause of its own; of a noun the verb above it decides: "called the strike before the vote". */
const isOutright = (parse: SentenceParse, { at, frame, commitment }: ProfiledEvent): boolean =>
  isStated(parse, { at, frame, commitment }) ||
  (frame.predicate.form === 'noun' && /^VB[DPZ]$/u.test(parse.words[parse.words[at]!.head]?.tag ?? ''));

const known = keptWith((_parse: SentenceParse): { told?: readonly Sequence[] } => ({}));

function sequencesAt({ article, parse }: SourceSentence): readonly Sequence[] {
  const kept = known(parse);
  return (kept.told ??= sequencesIn(article.text, parse));
}

function sequencesIn(text: string, parse: SentenceParse): readonly Sequence[] {
  return framesOf(text, parse).flatMap((frame) => {
    const at = Math.max(0, predicateAt(frame, parse));
    // Most events are told by themselves, and their profile is the dear part.
    if (!ordersOf(parse, at).some(isTurnable)) return [];
    const event = profiled(frame, parse);
    const spans = event.commitment.orders.filter(isTurnable).map(({ span }) => span);
    return (
      event.commitment.orders
        .filter(isTurnable)
        // "before the vote and after it".
        .filter(({ span }) => (text.slice(span.start, span.end).match(/\b(?:before|after)\b/giu) ?? []).length < 2)
        .map((order): Sequence => {
          const [main, other] = [mainConcepts(text, frame, spans), otherConcepts(text, order.span)];
          return order.kind === 'before'
            ? { event, order, earlier: main, later: other }
            : { event, order, earlier: other, later: main };
        })
    );
  });
}

const isTurnable = ({ kind }: Order): boolean => kind === 'before' || kind === 'after';

/** Words that only say which of the two comes first. */
const ORDERING = new Set('once eve wake following prior ahead upon'.split(' ').map(stemOf));

const otherConcepts = (text: string, order: Span): readonly Concept[] =>
  conceptsIn(text, order.start, order.end).filter(({ key }) => !ORDERING.has(key));

/** What happens and who takes part, but for who does it, who may do both; of a phrase that holds the other event, what stands before that. */
const mainConcepts = (
  text: string,
  { predicate, participants }: Frame,
  others: readonly Span[],
): readonly Concept[] => [
  predicate.concept,
  ...participants
    .filter((p) => p.role !== 'agent')
    .flatMap(({ span, concepts }) => {
      const other = others.find((it) => overlaps(span, it));
      if (!other) return concepts;
      return span.start < other.start ? conceptsIn(text, span.start, other.start, false) : [];
    }),
];
