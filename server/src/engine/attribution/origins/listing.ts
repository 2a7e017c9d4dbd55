/** Origin clusters as a list tells them: exact about what prints of one text share, and about who reported a quotation. */
import type { ListedCluster, OriginCluster, OriginDecisions } from '../../model/origins';
import { copiesOf } from './copies';
import { noDecisions } from './decisions';
import { reporters } from './independent';

/**
 * In the order of the clusters; the passages that prints of one text share follow their articles. Not for a keystroke:
 * some milliseconds for each article that is printed again.
 */
export function listedClusters(
  clusters: readonly OriginCluster[],
  decisions: OriginDecisions = noDecisions,
): readonly ListedCluster[] {
  return clusters.flatMap((cluster): readonly ListedCluster[] => {
    if (cluster.kind === 'quotation' || cluster.reason === 'same-telling')
      return [{ ...cluster, independent: reporters(cluster.members, decisions).count }];
    if (cluster.kind === 'passage') return [cluster];
    const { heads, passages, shares } = copiesOf(cluster);
    return [{ ...cluster, members: heads, shares }, ...passages];
  });
}
