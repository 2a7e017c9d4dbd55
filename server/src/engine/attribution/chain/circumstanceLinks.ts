/** Links from whom and where somebody spoke: the press as audience, a document, a platform, an outlet as addressee. */
import type { ProvenanceLink, Utterance } from '../../model/attribution';
import { DOCUMENTS } from '../../text/lexicons/roles';
import type { NamedOutlet } from './outletReading';
import { linkOf } from './stations';

export interface CircumstanceLinks {
  readonly links: readonly ProvenanceLink[];
  readonly outlets: readonly ProvenanceLink[];
  /** Said to somebody or somewhere that carries nothing on ("told senators"): what was carried on before ends here. */
  readonly elsewhere: boolean;
}

/** An audience is a link only where it carries words on: the press does, a parliament does not. */
const PRESS = /\b(?:reporters|journalists|the press|newsmen|pool|correspondents|media)\b/iu;

const PLATFORM =
  /^(?:X|Twitter|Truth Social|Facebook|Instagram|Telegram|TikTok|YouTube|LinkedIn|Weibo|WeChat|Threads|Bluesky|Mastodon|Reddit|Substack|Medium|VK|social media|social networks?|(?:his|her|its|their|an?) (?:blog|podcast|channel))\b/iu;

const DOCUMENT_WORDS =
  /\b(?:statement|letter|memo|report|post|tweet|filing|email|e-mail|release|transcript|message|book|memoir|communiqué|declaration|blog|document)\b/iu;

export function circumstanceLinks(said: Utterance, outlets: readonly NamedOutlet[]): CircumstanceLinks {
  const { addressee, venue } = said;
  const links: ProvenanceLink[] = [];
  const named: ProvenanceLink[] = [];
  let elsewhere = false;
  if (addressee) {
    const outlet = outlets.find((m) => m.span.start < addressee.span.end && addressee.span.start < m.span.end);
    if (outlet) {
      // Roles that stations know of are theirs to tell.
      if (outlet.role === 'bare') named.push(linkOf(outlet));
    } else if (PRESS.test(addressee.name)) links.push({ kind: 'audience', ...addressee });
    else elsewhere = true;
  }
  if (venue) {
    const outlet = outlets.some((m) => m.span.start < venue.span.end && venue.span.start < m.span.end);
    if (PLATFORM.test(venue.name)) links.push({ kind: 'platform', ...venue });
    else if (isDocument(venue.name)) links.push({ kind: 'document', ...venue });
    else if (!outlet) elsewhere = true;
  }
  return { links, outlets: named, elsewhere };
}

const isDocument = (name: string): boolean => {
  const last = name.toLowerCase().split(/\s+/u).at(-1) ?? '';
  return DOCUMENTS.has(last) || DOCUMENT_WORDS.test(name);
};
