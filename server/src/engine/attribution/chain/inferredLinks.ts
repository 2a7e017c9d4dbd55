/** Outlets that one article does not name for words another article credits to them. */
import type { Attribution, ProvenanceChain, ProvenanceLink } from '../../model/attribution';
import { outletKey, sameOutlet } from './sameOutlet';

/**
 * The chains of reports of one utterance, in the order given: where a page names no outlet and the others that do agree on
 * the way, it is put in, marked as inferred. Which reports are of one utterance, the caller knows.
 */
export function withInferredLinks(reports: readonly Attribution[]): readonly ProvenanceChain[] {
  const stated = reports.map(({ chain }) => outletsOf(chain)).filter((links) => links.length > 0);
  const [way] = stated;
  const agreed = way && new Set(stated.map((links) => links.map(({ name }) => outletKey(name)).join('|'))).size === 1;
  return reports.map(({ chain }) => (agreed && outletsOf(chain).length === 0 ? withLinks(chain, way) : chain));
}

/** Outlets between the ends that the text itself states; those of metadata carry the page, not the words. */
const outletsOf = (chain: ProvenanceChain): readonly ProvenanceLink[] =>
  chain.slice(1, -1).filter(({ kind, span, inferred }) => kind === 'outlet' && span !== undefined && !inferred);

/** Behind speaker, audience, document and platform. The page's own outlet is no link, nor one that carries it anyway. */
function withLinks(chain: ProvenanceChain, way: readonly ProvenanceLink[]): ProvenanceChain {
  const missing = way.filter(({ name }) => !chain.some((link) => sameOutlet(link.name, name)));
  const end = chain.findIndex(
    ({ kind, span }, i) => i > 0 && (kind === 'wire' || kind === 'page' || (kind === 'outlet' && !span)),
  );
  const at = end < 0 ? chain.length : end;
  const links = missing.map(({ kind, name }): ProvenanceLink => ({ kind, name, inferred: true }));
  return [...chain.slice(0, at), ...links, ...chain.slice(at)];
}
