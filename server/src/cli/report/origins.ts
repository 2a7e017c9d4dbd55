/** Origin clusters of a corpus and where its articles disagree, as JSON for scripts and as a list for people. */
import {
  countOrigins,
  describeConflict,
  excerpt,
  type Article,
  type Conflict,
  type OriginCluster,
  type OriginReason,
  type Origins,
  type Place,
} from '../../engine/index';
import { articleLine } from './articleLine';
import { inColour, type Paint } from './paint';
import { inText, makePlaces, type Places } from './places';

export function originsAsJson({ clusters, conflicts }: Origins): string {
  const places = makePlaces();
  const placed = ({ article, span }: Place) => ({
    article: article.id,
    path: article.path,
    ...inText(article),
    range: places.range(article.text, span),
  });
  const report = {
    version: 1,
    clusters: clusters.map(({ kind, origin, reason, members }) => ({
      kind,
      origin,
      reason,
      members: members.map(placed),
    })),
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
export function originsAsText(origins: Origins, articles: readonly Article[], colours: boolean): string {
  const paint = inColour(colours);
  const places = makePlaces();
  const blocks = shownClusters(origins.clusters).map((cluster) => clusterBlock(cluster, places, paint));
  const sum = `${counted(articles.length, 'article')}, ${counted(countOrigins(articles, origins), 'origin')}`;
  const disagreements = conflictBlocks(origins.conflicts, places, paint);
  return `${[...blocks, ...disagreements, sum].join('\n\n')}\n`;
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

function clusterBlock({ origin, kind, reason, members }: OriginCluster, places: Places, paint: Paint): string {
  const articles = new Set(members.map(({ article }) => article)).size;
  const head = `${paint.bold(origin)}${paint.dim(` · ${why(reason, articles)}`)}`;
  const lines = members.map(({ article, span }) => {
    const at = places.at(article, span.start);
    return kind === 'article'
      ? `  ${at}  ${paint.dim(articleLine(article))}`
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

function why(reason: OriginReason, articles: number): string {
  switch (reason) {
    case 'same-text':
      return `one text, printed in ${articles} articles`;
    case 'same-passage':
      return `one passage, in ${articles} articles`;
    case 'same-report':
      return `one report, carried by ${articles} articles`;
    case 'same-utterance':
      return `one statement, reported in ${articles} articles`;
    case 'same-article':
      return 'one article';
    case 'decided':
      return `one source, as deskcheck.json says; ${articles} articles`;
  }
}

const counted = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
