/** Whose article a site carries: the agency its data or byline names, or another outlet that its data call the publisher. */
import { listedOutlet, sameOutlet } from '../../../engine/index';
import { plainText } from './dom';

interface Ways {
  readonly publisher?: string | undefined;
  readonly carrier?: string;
  readonly wire?: string;
}

/**
 * Sites' data often name an owner or a spelling of their own as publisher: only an outlet of the list that is not the site
 * counts as another.
 * @param site how the page's tags name the site
 * @param stated what the article's data call the publisher
 */
export function waysOf(
  site: string | undefined,
  stated: string | undefined,
  authors: readonly (string | undefined)[],
): Ways {
  const named = stated === undefined ? undefined : plainText(stated);
  const other = named !== undefined && site !== undefined && !isSite(named, site) ? listedOutlet(named) : undefined;
  if (named !== undefined && other?.kind === 'agency') return { publisher: site, wire: named };
  const byline = authors.map((author) => author && agencyIn(plainText(author))).find((agency) => agency);
  const wire = byline && site && !isSite(byline, site) ? { wire: byline } : {};
  if (named !== undefined && site !== undefined && other) return { publisher: named, carrier: site, ...wire };
  return { publisher: site, ...wire };
}

/** Sites run their names together, or add what they are: "detroitnews", "Space.com". */
function isSite(name: string, site: string): boolean {
  const [a, b] = [squashed(name), squashed(site)];
  return sameOutlet(name, site) || a.includes(b) || b.includes(a);
}

const squashed = (name: string): string => name.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]/gu, '');

/** "Reuters"; "By HAL TENNET, AP Auto Writer"; "Hal Tennet, The Associated Press". */
function agencyIn(author: string): string | undefined {
  for (const part of author.split(/\s*[,;|/]\s*/)) {
    const credit = part
      .replace(/^by:?\s+/i, '')
      .replace(/\s+(?:\p{L}+ ){0,3}(?:writer|staff|correspondent|reporter|editor)s?$/iu, '');
    if (listedOutlet(credit)?.kind === 'agency') return credit;
  }
  return undefined;
}
