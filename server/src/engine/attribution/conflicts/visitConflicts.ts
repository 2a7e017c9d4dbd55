/** Where two articles send different people to one meeting, or one person on different days. */
import type { Article } from '../../model/article';
import type { Conflict } from '../../model/origins';
import { foldText } from '../../text/words';
import { namePartKey } from '../names';
import { isoDay } from '../origins/originNames';
import { keptWith } from '../../model/kept';
import { daysBetween } from './statedDay';
import { visitsOf, type Visit } from './visits';

/** Articles printed further apart tell of the plans of their day: the later one knows of changes. */
const SAME_NEWS_DAYS = 1;
/** The same journey on days further apart is another journey. */
const SAME_VISIT_DAYS = 3;

export function visitConflicts(a: Article, b: Article): readonly Conflict[] {
  const [ofA, ofB] = [visitsOf(a), visitsOf(b)];
  if (ofA.length === 0 || ofB.length === 0) return [];
  return ofA.flatMap((one) => ofB.flatMap((other) => whoGoes(one, other) ?? whenGoes(one, other) ?? []));
}

/**
 * One place, one day, talks; and each article sends somebody else, though it knows the other's traveller as well. Where
 * either names both as travelling there, they are two guests of one meeting.
 */
function whoGoes(a: Visit, b: Visit): Conflict | undefined {
  if (a.whoKey === b.whoKey || a.whereKey !== b.whereKey || !a.day || a.day.day !== b.day?.day) return undefined;
  if (!a.forTalks || !b.forTalks || a.company.length > 0 || b.company.length > 0) return undefined;
  if (!knows(a.article, b.whoKey) || !knows(b.article, a.whoKey)) return undefined;
  if (alsoSends(a.article, b) || alsoSends(b.article, a)) return undefined;
  return {
    aspect: 'who',
    a: { article: a.article, span: a.span, says: a.who },
    b: { article: b.article, span: b.span, says: b.who },
    where: a.where,
    day: a.day.words,
  };
}

/** One person, one place, plans of one day, and another day for the journey. */
function whenGoes(a: Visit, b: Visit): Conflict | undefined {
  if (a.whoKey !== b.whoKey || a.whereKey !== b.whereKey || !a.day || !b.day) return undefined;
  const apart = daysBetween(a.day.day, b.day.day);
  const printed = daysBetween(isoDay(a.article), isoDay(b.article));
  if (apart === undefined || apart === 0 || apart > SAME_VISIT_DAYS) return undefined;
  if (printed === undefined || printed > SAME_NEWS_DAYS || !a.ahead || !b.ahead) return undefined;
  // An article that names both days tells of a stay, or of a change of plans.
  if (saysDay(a, b) || saysDay(b, a)) return undefined;
  return {
    aspect: 'when',
    a: { article: a.article, span: a.span, says: a.day.words },
    b: { article: b.article, span: b.span, says: b.day.words },
    who: a.who,
    where: a.where,
  };
}

const saysDay = (a: Visit, b: Visit): boolean =>
  visitsOf(a.article).some(
    (other) => other.whoKey === a.whoKey && other.day !== undefined && other.day.day === b.day?.day,
  );

const alsoSends = (article: Article, visit: Visit): boolean =>
  visitsOf(article).some(
    (other) => other.whereKey === visit.whereKey && [other.whoKey, ...other.company].includes(visit.whoKey),
  );

const wordKeys: (article: Article) => ReadonlySet<string> = keptWith(
  (article: Article): ReadonlySet<string> =>
    new Set(
      article.paragraphs.flatMap(({ span }) =>
        foldText(article.text.slice(span.start, span.end))
          .split(' ')
          .map((word) => namePartKey(word.replace(/'s?$/u, ''))),
      ),
    ),
);

const knows = (article: Article, who: string): boolean => wordKeys(article).has(who);
