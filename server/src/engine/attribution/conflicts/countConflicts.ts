/** Where two articles count the same things of one event, and come to different numbers. */
import type { Article } from '../../model/article';
import type { Conflict } from '../../model/origins';
import type { AlikePair } from '../origins/likeness';
import { isoDay } from '../origins/originNames';
import { countsIn, mayBeSame, type Count } from './counts';
import { daysBetween } from './statedDay';

/** Sentences less alike may tell of another event of the kind. */
const SAME_EVENT = 0.55;
/** Beside names: so many things in common make it one event. */
const FEWEST_WORDS = 4;

/** @param alike pairs of sentences of the two articles that are somewhat alike */
export function countConflicts(a: Article, b: Article, alike: readonly AlikePair[]): readonly Conflict[] {
  // Numbers grow with the days: of articles printed on different days the later one knows more.
  if (daysBetween(isoDay(a), isoDay(b)) !== 0) return [];
  return alike
    .filter(({ likeness }) => likeness.both >= SAME_EVENT && likeness.words >= FEWEST_WORDS)
    .flatMap((pair) => between(pair) ?? []);
}

/** Everything else must agree: one number differs, and no other. */
function between({ a, b }: AlikePair): Conflict | undefined {
  const ofA = countsIn(a.article.text, a.span.start, a.span.end);
  const ofB = countsIn(b.article.text, b.span.start, b.span.end);
  const differing = ofA.flatMap((one) => {
    const same = ofB.filter((other) => other.of === one.of);
    return same.length === 1 && isOnly(one, ofA) && !mayBeSame(one, same[0]!) ? [[one, same[0]!] as const] : [];
  });
  const [only, ...more] = differing;
  if (!only || more.length > 0) return undefined;
  return {
    aspect: 'how many',
    a: { article: a.article, span: a.span, says: only[0].words },
    b: { article: b.article, span: b.span, says: only[1].words },
  };
}

const isOnly = (count: Count, all: readonly Count[]): boolean => all.filter(({ of }) => of === count.of).length === 1;
