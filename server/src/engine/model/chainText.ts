/** A chain in words: `two officials → NBC News → Newsmax`. Hover, reports and panel word it here. */
import type { ProvenanceChain, ProvenanceLink } from './attribution';
import { t } from './language';

/** What only another article states is marked so. */
export const linkText = ({ name, inferred }: ProvenanceLink): string => (inferred ? t('{0} (inferred)', name) : name);

/** Links without a name (a pronoun nobody could be found for) are left out. */
export const chainText = (chain: ProvenanceChain): string =>
  chain
    .filter(({ name }) => name !== '')
    .map(linkText)
    .join(' → ');

/** Whether the words came through more than what all words of the page came through. */
export const isRelayed = (chain: ProvenanceChain): boolean =>
  chain.slice(1, -1).some(({ span, inferred }) => span !== undefined || inferred);
