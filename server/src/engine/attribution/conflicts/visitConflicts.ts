/** Where two articles send different people to one meeting, or one person on different days. */
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';
import type { Conflict } from '../../model/origins';
import type { StatedDay, Visit } from '../../model/visit';
import { foldText } from '../../text/words';
import { namePartKey } from '../../text/names/nameParts';
import { isoDay } from '../origins/originNames';
import { daysBetween } from './statedDay';

/** An article with who goes where in it. */
export interface Visited {
  readonly article: Article;
  readonly visits: readonly Visit[];
}

/** Articles printed further apart tell of the plans of their day: the later one knows of changes. */
const SAME_NEWS_DAYS = 1;
/** The same journey on days further apart is another journey. */
const SAME_VISIT_DAYS = 3;

/** An article that tells of more journeys is a diary of them. */
const MOST_VISITS = 40;

export function visitConflicts(allOfA: Visited, allOfB: Visited): readonly Conflict[] {
  const [a, b] = [firstOf(allOfA), firstOf(allOfB)];
  return a.visits.flatMap((one) =>
    b.visits.flatMap((other) => whoGoes(a, one, b, other) ?? whenGoes(a, one, b, other) ?? []),
  );
}

const firstOf = ({ article, visits }: Visited): Visited => ({ article, visits: visits.slice(0, MOST_VISITS) });

/**
 * One place, one day, talks; and each article sends somebody else, though it knows the other's traveller as well. Where
 * either names both as travelling there, they are two guests of one meeting.
 */
function whoGoes(a: Visited, one: Visit, b: Visited, other: Visit): Conflict | undefined {
  if (one.whoKey === other.whoKey || one.whereKey !== other.whereKey || !onOneDay(one.day, other.day)) return undefined;
  if (!one.forTalks || !other.forTalks || one.company.length > 0 || other.company.length > 0) return undefined;
  if (!knows(a.article, other.whoKey) || !knows(b.article, one.whoKey)) return undefined;
  if (alsoSends(a, other) || alsoSends(b, one)) return undefined;
  return {
    aspect: 'who',
    a: { article: a.article, span: one.span, says: one.who },
    b: { article: b.article, span: other.span, says: other.who },
    where: one.where,
    ...(one.day ? { day: one.day.words } : {}),
  };
}

const onOneDay = (a: StatedDay | undefined, b: StatedDay | undefined): boolean => a !== undefined && a.day === b?.day;

/** One person, one place, plans of one day, and another day for the journey. */
function whenGoes(a: Visited, one: Visit, b: Visited, other: Visit): Conflict | undefined {
  if (one.whoKey !== other.whoKey || one.whereKey !== other.whereKey || !one.day || !other.day) return undefined;
  const apart = daysBetween(one.day.day, other.day.day);
  const printed = daysBetween(isoDay(a.article), isoDay(b.article));
  if (apart === undefined || apart === 0 || apart > SAME_VISIT_DAYS) return undefined;
  if (printed === undefined || printed > SAME_NEWS_DAYS || !one.ahead || !other.ahead) return undefined;
  // An article that names both days tells of a stay, or of a change of plans.
  if (saysDay(a, one, other.day) || saysDay(b, other, one.day)) return undefined;
  return {
    aspect: 'when',
    a: { article: a.article, span: one.span, says: one.day.words },
    b: { article: b.article, span: other.span, says: other.day.words },
    who: one.who,
    where: one.where,
  };
}

const saysDay = ({ visits }: Visited, visit: Visit, day: StatedDay): boolean =>
  visits.some(({ whoKey, day: its }) => whoKey === visit.whoKey && onOneDay(its, day));

const alsoSends = ({ visits }: Visited, { whereKey, whoKey }: Visit): boolean =>
  visits.some((other) => other.whereKey === whereKey && [other.whoKey, ...other.company].includes(whoKey));

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
