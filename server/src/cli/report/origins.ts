/** Origin clusters of a corpus and where its articles disagree, as JSON for scripts and as a list for people. */
import {
  countOrigins,
  describeConflict,
  excerpt,
  listedClusters,
  type Article,
  type Conflict,
  type ListedCluster,
  type OriginCluster,
  type OriginDecisions,
  type Origins,
  type Place,
} from '../../engine/index';
import { articleLine } from './articleLine';
import { forTerminal, inColour, type Paint } from './paint';
import { inText, makePlaces, type Places } from './places';

export function originsAsJson(origins: Origins, decisions: OriginDecisions): string {
  const { clusters, conflicts } = origins;
  const places = makePlaces();
  const placed = ({ article, span }: Place) => ({
    article: article.id,
    path: article.path,
    ...inText(article),
    range: places.range(article.text, span),
  });
  const report = {
    version: 1,
    clusters: listedClusters([...clusters, ...tellingMore(origins)], decisions).map(
      ({ kind, origin, reason, independent, members }) => ({
        kind,
        origin,
        reason,
        ...(independent === undefined ? {} : { independent }),
        members: members.map(placed),
      }),
    ),
    conflicts: conflicts.map((conflict) => ({
      a: placed(conflict.a),
      b: placed(conflict.b),
      aspect: conflict.aspect,
      message: describeConflict(conflict),
    })),
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}

/** @param articles all of the corpus: how many sources they amount to is said last */
export function originsAsText(
  origins: Origins,
  decisions: OriginDecisions,
  articles: readonly Article[],
  colours: boolean,
): string {
  const paint = inColour(colours);
  const places = makePlaces();
  const { clusters } = origins;
  const sides = origins.conflicts.flatMap(({ a, b }) => [a, b]);
  const shown = listedClusters(shownClusters([...clusters, ...tellingMore(origins, sides)]), decisions).filter(
    isOwnBlock,
  );
  const blocks = shown.map((cluster) => clusterBlock(cluster, places, paint));
  const sum = `${counted(articles.length, 'article')}, ${counted(countOrigins(articles, origins), 'origin')}`;
  const disagreements = conflictBlocks(origins.conflicts, places, paint);
  return forTerminal(`${[...blocks, ...disagreements, sum].join('\n\n')}\n`, colours);
}

/** Without what one article says twice, and what prints of one text say alike: no news to a reader of the list. */
function shownClusters(clusters: readonly OriginCluster[]): readonly OriginCluster[] {
  const textOf = new Map<Article, OriginCluster>();
  for (const cluster of clusters)
    if (cluster.kind === 'article') for (const { article } of cluster.members) textOf.set(article, cluster);
  const texts = ({ members }: OriginCluster): number =>
    new Set(members.map(({ article }) => textOf.get(article) ?? article)).size;
  return clusters.filter((cluster) => cluster.kind === 'article' || texts(cluster) > 1);
}

/** Tellings that no cluster has as a whole, and none of these lists of places: the sides of disagreements. */
function tellingMore(
  { clusters, tellings = [] }: Origins,
  ...shown: readonly (readonly Place[])[]
): readonly OriginCluster[] {
  const blocks = [...clusters.filter(({ kind }) => kind !== 'article').map(({ members }) => members), ...shown];
  return tellings.filter(
    ({ members }) => !blocks.some((block) => members.every((it) => block.some((at) => meet(it, at)))),
  );
}

const meet = (a: Place, b: Place): boolean =>
  a.article === b.article && a.span.start < b.span.end && b.span.start < a.span.end;

/** The passages that prints of one text share are told in the lines of the prints. */
const isOwnBlock = ({ kind, reason }: ListedCluster): boolean => !(kind === 'passage' && reason === 'same-text');

function clusterBlock(cluster: ListedCluster, places: Places, paint: Paint): string {
  const { origin, kind, members } = cluster;
  const head = `${paint.bold(origin)}${paint.dim(` · ${why(cluster)}`)}`;
  const lines = members.map(({ article, span }) => {
    const at = places.at(article, span.start);
    return kind === 'article'
      ? `  ${at}  ${paint.dim(articleLine(article) + shareOf(article, cluster))}`
      : `  ${at}  ${excerpt(article.text.slice(span.start, span.end))}`;
  });
  return [head, ...lines].join('\n');
}

/** One block for one disagreement, however many articles print either side of it. */
function conflictBlocks(conflicts: readonly Conflict[], places: Places, paint: Paint): readonly string[] {
  const byMessage = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    const message = describeConflict(conflict);
    byMessage.set(message, [...(byMessage.get(message) ?? []), conflict]);
  }
  return [...byMessage].map(([message, same]) => {
    const told = new Set(same.flatMap(({ a, b }) => [a, b].map((side) => sideLine(side, places))));
    return [paint.bold(message), ...told].join('\n');
  });
}

function sideLine({ article, span }: Place, places: Places): string {
  return `  ${places.at(article, span.start)}  ${excerpt(article.text.slice(span.start, span.end), 160)}`;
}

function shareOf(article: Article, { shares }: ListedCluster): string {
  const share = shares?.get(article);
  return share ? ` · ${share.same} of ${counted(share.of, 'paragraph')} the same` : '';
}

function why({ reason, members, independent = 1 }: ListedCluster): string {
  const articles = new Set(members.map(({ article }) => article)).size;
  switch (reason) {
    case 'same-text':
      return `one text, printed in ${articles} articles`;
    case 'same-passage':
      return `one passage, in ${articles} articles`;
    case 'same-report':
      return `one report, carried by ${articles} articles`;
    case 'same-utterance':
      return independent > 1
        ? `same words, ${independent} independent reports`
        : `one statement, reported in ${articles} articles`;
    case 'same-telling':
      return `the same told in ${articles} articles, ${counted(independent, 'independent telling')}`;
    case 'same-article':
      return 'one article';
    case 'decided':
      return `one source, as deskcheck.json says; ${articles} articles`;
  }
}

const counted = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
