/** The way of an article as a whole: whose report it relays, the agency it came by, the page. */
import type { Article } from '../../model/article';
import type { ProvenanceChain } from '../../model/attribution';
import { keptWith } from '../../model/kept';
import { outletReading, type NamedOutlet } from './outletReading';
import type { OutletRole } from './outletRole';
import { pageTail } from './pageTail';
import { outletKey, sameOutlet } from './sameOutlet';
import { linkOf } from './stations';

/** Roles in which an outlet is credited for what the article tells. */
const CREDITS: ReadonlySet<OutletRole> = new Set(['told', 'reported', 'obtained', 'quoted', 'cited', 'sources']);

/** An article that rests on another's report says so at its head; what stands further below is one source among others. */
const HEAD_PARAGRAPHS = 3;

/** Outlet → wire → page; only the page where the article rests on nobody's report. */
export const articleChain: (article: Article) => ProvenanceChain = keptWith((article) => {
  const tail = pageTail(article);
  const outlet = reportRelayed(article, (name) => tail.some((link) => sameOutlet(link.name, name)));
  const links = [...(outlet ? [linkOf(outlet)] : []), ...tail];
  return links.filter((link, i) => !links.slice(i + 1).some((later) => sameOutlet(link.name, later.name)));
});

/** The outlet credited at the head, and again, or in the first paragraph for the news itself. */
function reportRelayed(article: Article, isOwn: (name: string) => boolean): NamedOutlet | undefined {
  const bodies = article.paragraphs.flatMap((p, i) => (p.kind === 'body' ? [i] : []));
  const [lead] = bodies;
  const head = new Set(bodies.slice(0, HEAD_PARAGRAPHS));
  const credits = outletReading(article).all.filter((m) => CREDITS.has(m.role) && !isOwn(m.name));
  const times = new Map<string, number>();
  for (const m of credits) times.set(outletKey(m.name), (times.get(outletKey(m.name)) ?? 0) + 1);
  const often = (m: NamedOutlet): number => times.get(outletKey(m.name)) ?? 0;
  return credits
    .filter((m) => head.has(m.paragraph))
    .filter((m) => often(m) > 1 || (m.paragraph === lead && (m.role === 'reported' || m.role === 'cited')))
    .toSorted((a, b) => often(b) - often(a))[0];
}
