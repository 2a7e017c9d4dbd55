/** Articles by where they go back to: those that are one text stand together, and each knows with whom it shares a report. */
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';
import type { OriginCluster, Origins } from '../../model/origins';

/** Articles that count as one source. */
export interface OneOrigin {
  readonly cluster: OriginCluster;
  /** Those of the list, at least two, in its order. */
  readonly articles: readonly Article[];
}

/** What binds an article to others. */
export interface Kinship {
  readonly cluster: OriginCluster;
  readonly others: readonly Article[];
}

const isOneText = ({ kind }: OriginCluster): boolean => kind === 'article';

/** The list in its order, with articles of one text taken together where the first of them stands. */
export function byOrigin(articles: readonly Article[], origins: Origins | undefined): readonly (Article | OneOrigin)[] {
  if (!origins) return articles;
  const groups = new Map<OriginCluster, Article[]>();
  const clusterOf = (article: Article): OriginCluster | undefined => clustersOf(origins).get(article)?.find(isOneText);
  for (const article of articles) {
    const cluster = clusterOf(article);
    if (cluster) groups.set(cluster, [...(groups.get(cluster) ?? []), article]);
  }
  return articles.flatMap((article): readonly (Article | OneOrigin)[] => {
    const cluster = clusterOf(article);
    const together = (cluster && groups.get(cluster)) ?? [];
    if (!cluster || together.length < 2) return [article];
    return together[0] === article ? [{ cluster, articles: together }] : [];
  });
}

/** Articles of the same text first, then those that share a report or a passage. */
export function kinOf(article: Article, origins: Origins | undefined): readonly Kinship[] {
  const clusters = (origins && clustersOf(origins).get(article)) ?? [];
  return clusters.map((cluster) => ({
    cluster,
    others: [...new Set(cluster.members.map((member) => member.article))].filter((other) => other !== article),
  }));
}

/** The clusters an article is in, in the order of `Origins`; one that is in none has no entry. One statement makes no kin. */
const clustersOf: (origins: Origins) => ReadonlyMap<Article, readonly OriginCluster[]> = keptWith(({ clusters }) => {
  const of = new Map<Article, OriginCluster[]>();
  for (const cluster of clusters.filter(({ kind }) => kind !== 'quotation'))
    for (const article of new Set(cluster.members.map((member) => member.article))) {
      const known = of.get(article);
      if (known) known.push(cluster);
      else of.set(article, [cluster]);
    }
  return of;
});
