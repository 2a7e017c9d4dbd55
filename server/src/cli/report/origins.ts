/** Origin clusters of a corpus, as JSON for scripts and as a list for people. */
import {
  countOrigins,
  excerpt,
  type Article,
  type OriginCluster,
  type OriginReason,
  type Origins,
  type Place,
} from '../../engine/index';
import { articleLine } from './articleLine';
import { inColour, type Paint } from './paint';
import { inText, makePlaces, type Places } from './places';

export function originsAsJson({ clusters }: Origins): string {
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
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}

/** @param articles all of the corpus: how many sources they amount to is said last */
export function originsAsText(origins: Origins, articles: readonly Article[], colours: boolean): string {
  const paint = inColour(colours);
  const places = makePlaces();
  const blocks = origins.clusters.map((cluster) => clusterBlock(cluster, places, paint));
  const sum = `${counted(articles.length, 'article')}, ${counted(countOrigins(articles, origins), 'origin')}`;
  return `${[...blocks, sum].join('\n\n')}\n`;
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
