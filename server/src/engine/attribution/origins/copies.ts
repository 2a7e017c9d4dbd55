/** What prints of one text have in common, passage by passage, and what only one of them has. */
import type { Article, Paragraph } from '../../model/article';
import type { Place } from '../../model/evidence';
import type { OriginCluster, PrintShare } from '../../model/origins';
import { lastBeginningOf } from '../../model/sorted';
import { foldText } from '../../text/words';
import { wholeArticle } from './independent';
import { alikePairs } from './likeness';
import { firstOf } from './originNames';
import { tellingsOf, type Telling } from './tellings';
import { makeUnion } from './union';

/** A cluster of articles, told more precisely. */
export interface Copies {
  /** The place to open in each article, in the order of the cluster: its headline, or the first paragraph. */
  readonly heads: readonly Place[];
  /** What stands in several of them, in runs of sentences no longer than a paragraph, in the order of the first print. */
  readonly passages: readonly OriginCluster[];
  /** For each article but the one printed first. */
  readonly shares: ReadonlyMap<Article, PrintShare>;
}

/** Between two prints of one text, sentences that have so much in common are one, edited. */
const EDITED = 0.6;

/** Milliseconds for each article: it is compared with the one printed first and with the one before it. */
export function copiesOf({ members, origin }: OriginCluster): Copies {
  const articles = [...new Set(members.map(({ article }) => article))];
  const [first, ...more] = inPrint(articles);
  if (!first) return { heads: [], passages: [], shares: new Map() };
  const order = [first, ...more];
  const passages = runsOf(sameSentences(order)).map((places): OriginCluster => ({
    kind: 'passage',
    origin,
    reason: 'same-text',
    members: places,
  }));
  const places = passages.flatMap((passage) => passage.members);
  return { heads: articles.map(headOf), passages, shares: new Map(more.map((it) => [it, shareOf(it, places)])) };
}

/** The one printed first, then the others as they come. */
function inPrint(articles: readonly Article[]): readonly Article[] {
  if (articles.length === 0) return [];
  const first = articles.reduce(firstOf);
  return [first, ...articles.filter((article) => article !== first)];
}

const headOf = (article: Article): Place => ({
  article,
  span: article.paragraphs[0]?.span ?? wholeArticle(article).span,
});

function shareOf(article: Article, places: readonly Place[]): PrintShare {
  const copied = new Set(
    places.filter((it) => it.article === article).map((it) => paragraphAt(article, it.span.start)),
  );
  const body = article.paragraphs.filter(({ kind }) => kind === 'body');
  return { same: body.filter((paragraph) => copied.has(paragraph)).length, of: body.length };
}

/** The last one that begins at or before an offset in the article's text. */
const paragraphAt = ({ paragraphs }: Article, offset: number): Paragraph | undefined =>
  paragraphs[lastBeginningOf(paragraphs, offset, ({ span }) => span.start)];

/** Sentences that are one, at most one of each article, in the order of the texts. */
function sameSentences(articles: readonly Article[]): readonly (readonly Telling[])[] {
  const tellings = articles.flatMap(tellingsOf);
  const number = new Map(tellings.map((telling, i) => [telling, i]));
  // Two sentences of one article never are one, however much both resemble a third.
  const union = makeUnion<undefined>(tellings.length, (i, j) => tellings[i]!.article === tellings[j]!.article);
  const join = (a: Article, b: Article): void => {
    for (const [x, y] of aligned(a, b)) union.join(number.get(x)!, number.get(y)!, undefined);
  };
  const [first] = articles;
  articles.forEach((article, i) => {
    if (first && i > 0) join(first, article);
    const before = articles[i - 1];
    if (before && i > 1) join(before, article);
  });
  return union
    .groups()
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => members.map((i) => tellings[i]!));
}

/** Each sentence with the one it is in the other article: the very words first, in order; then those edited. */
function aligned(a: Article, b: Article): readonly (readonly [Telling, Telling])[] {
  const waiting = new Map<string, Telling[]>();
  for (const telling of tellingsOf(b)) {
    const key = foldedText(telling);
    const list = waiting.get(key);
    if (list) list.push(telling);
    else waiting.set(key, [telling]);
  }
  for (const list of waiting.values()) list.reverse();
  const taken = new Set<Telling>();
  const pairs: (readonly [Telling, Telling])[] = [];
  const pair = (x: Telling, y: Telling): void => {
    if (taken.has(x) || taken.has(y)) return;
    taken.add(x).add(y);
    pairs.push([x, y]);
  };
  for (const telling of tellingsOf(a)) {
    const same = waiting.get(foldedText(telling))?.pop();
    if (same) pair(telling, same);
  }
  for (const { a: x, b: y } of alikePairs(a, b, EDITED)) pair(x, y);
  return pairs;
}

const foldedText = ({ article, span }: Telling): string => foldText(article.text.slice(span.start, span.end));

/** Neighbouring sentences that are neighbours in all the articles that have them, within one paragraph everywhere. */
function runsOf(groups: readonly (readonly Telling[])[]): readonly (readonly Place[])[] {
  const runs: { tellings: readonly Telling[]; places: Place[] }[] = [];
  for (const tellings of groups) {
    const run = runs.at(-1);
    if (run?.tellings.length === tellings.length && tellings.every((it, i) => goesOn(run.tellings[i], it))) {
      run.places = run.places.map(({ article, span }, i) => ({
        article,
        span: { start: span.start, end: tellings[i]!.span.end },
      }));
      run.tellings = tellings;
    } else runs.push({ tellings, places: tellings.map(({ article, span }) => ({ article, span })) });
  }
  return runs.map(({ places }) => places);
}

const goesOn = (before: Telling | undefined, { article, index, span }: Telling): boolean =>
  before?.article === article &&
  before.index + 1 === index &&
  paragraphAt(article, before.span.start) === paragraphAt(article, span.start);
