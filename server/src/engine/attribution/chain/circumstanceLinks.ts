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

/** An interview goes on with whoever was spoken to before. */
const INTERVIEW = /\binterviews?\b/iu;

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
    if (outlet || INTERVIEW.test(venue.name)) return { links, outlets: named, elsewhere };
    if (PLATFORM.test(venue.name)) links.push({ kind: 'platform', ...venue });
    else if (isDocument(venue.name)) links.push({ kind: 'document', ...venue });
    else elsewhere = true;
  }
  return { links, outlets: named, elsewhere };
}

/** By its head noun: "statement on the harbour", "letters to members". */
const isDocument = (name: string): boolean => {
  const [head = ''] = name.toLowerCase().split(/\s(?:of|with|to|from|for|on|about|by|in|at)\s/u);
  const noun = head.split(/\s+/u).at(-1) ?? '';
  return DOCUMENTS.has(noun) || DOCUMENTS.has(noun.replace(/s$/u, ''));
};
