/** Whether two clauses tell one claim or event so surely that a list may put them side by side. */
import type { Concept } from '../../model/claim';
import { sliceOf } from '../../model/span';
import { BROACHING, MUTUAL } from '../../text/lexicons/events';
import { verbOfNoun } from '../../text/wordFamilies';
import { sameEvent, type ParticipantPair, type SameEvent, type Weigh } from '../frames/sameEvent';
import { common } from '../frames/roleFit';
import type { Statement } from './statement';

/** Frames so much alike tell one event; see `sameEvent`. */
const SAME = 0.6;
/** An idea is known by what it is and by what is special about it: so many things in common. */
const IDEA = 2;
const HALF = 0.5;

const DENIAL = /\b(?:not|no|never|cannot|none|nobody|without|yet to|neither|nor)\b|n['’]t\b/iu;

export function oneTelling(a: Statement, b: Statement, weigh: Weigh): boolean {
  if (isDenied(a) !== isDenied(b)) return false;
  const same = sameEvent(a.frame, b.frame, weigh);
  if (isIdea(a) && isIdea(b)) return maySpeakAsOne(a, b, same) && tellsOneIdea(same, weigh);
  if (same.degree < SAME || same.opposite) return false;
  // People meet and talk again and again: when, where or about what has to agree as well.
  if (isMutual(a) || isMutual(b))
    return same.pairs.some(isCircumstance) && (same.pairs.some(isSide) || !namesSides(a) || !namesSides(b));
  return same.pairs.length > 1 || same.pairs.some(({ a: one, b: other }) => common(one, other).length > 1);
}

/** By the words up to the verb: what stands behind it may be denied for itself ("met without aides"). */
const isDenied = ({ article, span, frame }: Statement): boolean =>
  DENIAL.test(sliceOf(article.text, { start: span.start, end: Math.max(span.start, frame.predicate.span.end) }));
const verbOf = ({ frame }: Statement): string => verbOfNoun(frame.predicate.lemma) ?? frame.predicate.lemma;
const isMutual = (statement: Statement): boolean => MUTUAL.has(verbOf(statement));
const isIdea = (statement: Statement): boolean => BROACHING.has(verbOf(statement));

const namesSides = ({ frame }: Statement): boolean => frame.participants.some(({ role }) => role === 'agent');

const isCircumstance = ({ a, alike }: ParticipantPair): boolean =>
  (a.role === 'time' || a.role === 'place' || a.role === 'topic') && alike >= 0.5;
const isSide = ({ a }: ParticipantPair): boolean => a.role === 'agent' || a.role === 'patient';

/** One of them does not say who brings it up, or they share one who does. */
const maySpeakAsOne = (a: Statement, b: Statement, { pairs }: SameEvent): boolean =>
  !namesSides(a) ||
  !namesSides(b) ||
  pairs.some(({ a: one, b: other }) => one.role === 'agent' && other.role === 'agent');

/** Who brings an idea up is told in many ways, the idea in few: what it is and what is special about it. */
function tellsOneIdea({ pairs }: SameEvent, weigh: Weigh): boolean {
  // "The crews offered" and "offered the crews" are two offers.
  if (pairs.some(({ a, b }) => (a.role === 'agent') !== (b.role === 'agent'))) return false;
  return pairs.some(({ a, b }) => {
    if (!isMatter(a.role) || !isMatter(b.role)) return false;
    const shared = common(a, b);
    const heads = shared.some(({ key }) => key === a.concepts[0]?.key || key === b.concepts[0]?.key);
    const least = Math.min(sumOf(a.concepts, weigh), sumOf(b.concepts, weigh));
    if (least === 0 || sumOf(shared, weigh) / least < HALF || shared.every(({ kind }) => kind === 'name')) return false;
    return shared.length >= (heads ? IDEA : IDEA + 1);
  });
}

const sumOf = (concepts: readonly Concept[], weigh: Weigh): number => concepts.reduce((sum, c) => sum + weigh(c), 0);

const isMatter = (role: string): boolean => role === 'patient' || role === 'topic';
