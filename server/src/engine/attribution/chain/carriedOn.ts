/** Links that hold beyond their sentence: a speaker goes on with the same interview, nameless sources come back. */
import type { Article } from '../../model/article';
import type { ProvenanceLink } from '../../model/attribution';
import { journalistsOutlet } from './journalists';
import type { OutletReading } from './outletReading';
import { nearby, NEARBY, type PlacedUtterance } from './placedUtterance';

interface OwnStations {
  readonly links: readonly ProvenanceLink[];
  readonly origin?: ProvenanceLink;
  readonly spokenTo: boolean;
  readonly elsewhere?: boolean;
  readonly thatTime: boolean;
}

interface Running {
  readonly links: readonly ProvenanceLink[];
  /** Words of another time end with their paragraph. */
  readonly reach: number;
  paragraph: number;
}

/** How many paragraphs on a named speaker is taken to go on with the same interview. */
const REACH = 1;

/** The stations of each utterance, its own or carried on; in the order given. */
export function carriedOn(
  placed: readonly PlacedUtterance[],
  own: readonly OwnStations[],
  outlets: OutletReading,
  article: Article,
): readonly (readonly ProvenanceLink[])[] {
  const running = new Map<string, Running>();
  const nameless: { readonly heads: readonly string[]; readonly links: readonly ProvenanceLink[] }[] = [];
  const carried: (readonly ProvenanceLink[])[] = [];
  placed.forEach((p, i) => carried.push(linksOf(p, i)));
  return carried;

  function linksOf(p: PlacedUtterance, i: number): readonly ProvenanceLink[] {
    const stations = own[i];
    if (!stations) return [];
    const previous = placed[i - 1];
    const carries = stations.spokenTo || stations.links.some((l) => l.kind === 'audience');
    if (carries) {
      running.set(p.speakerKey, {
        links: stations.links,
        paragraph: p.paragraph,
        reach: stations.thatTime ? 0 : REACH,
      });
      const heads = headsOf(p);
      if (p.utterance.speaker.kind === 'anonymous' || heads.length > 0) nameless.push({ heads, links: stations.links });
      return stations.links;
    }
    if (stations.links.length > 0 || stations.origin || stations.elsewhere) {
      running.delete(p.speakerKey);
      return stations.links;
    }
    // A quotation without words of its own around it goes on with the one before, frame and all.
    if (p.utterance.cue.length === 0 && previous?.paragraph === p.paragraph && previous.speakerKey === p.speakerKey)
      return carried[i - 1] ?? [];
    const last = running.get(p.speakerKey);
    if (
      last &&
      !p.utterance.date &&
      p.speakerKey !== '' &&
      p.paragraph - last.paragraph <= last.reach &&
      p.paragraph >= last.paragraph
    ) {
      last.paragraph = p.paragraph;
      return last.links;
    }
    return (
      interviewBefore(p, placed.slice(Math.max(0, i - NEARBY), i + NEARBY), outlets) ??
      journalistsOutlet(p, outlets, article) ??
      sourcesAgain(p, nameless) ??
      []
    );
  }
}

const headWord =
  /\b(source|official|person|people|individual|diplomat|aide|adviser|advisor|executive|lawmaker|staffer|employee|insider|operative)s?\b/giu;

const headsOf = ({ utterance }: PlacedUtterance): readonly string[] => {
  const { speaker } = utterance;
  if (speaker.kind !== 'anonymous' && speaker.kind !== 'group' && speaker.kind !== 'unknown') return [];
  return [...`${speaker.mention} ${speaker.name}`.toLowerCase().matchAll(headWord)].map((m) =>
    m[1] === 'people' ? 'person' : (m[1] ?? ''),
  );
};

/** "The sources", "another source", "one of the officials": of those an outlet heard, if it is the only one. */
function sourcesAgain(
  p: PlacedUtterance,
  nameless: readonly { readonly heads: readonly string[]; readonly links: readonly ProvenanceLink[] }[],
): readonly ProvenanceLink[] | undefined {
  if (
    !/^(?:the|that|this|those|these|both|one|another|an?other|(?:a |the )?(?:second|third|other)|two of|all)\b/iu.test(
      p.utterance.speaker.mention,
    )
  )
    return undefined;
  const heads = headsOf(p);
  const heard = nameless.filter((n) => n.heads.some((h) => heads.includes(h)));
  const outlets = new Set(heard.map((n) => n.links.map((l) => l.name).join('|')));
  return outlets.size === 1 ? heard[0]?.links : undefined;
}

/** "In an interview with NRX, Orsk laughed the charge off. “It leaks,” she said." */
function interviewBefore(
  p: PlacedUtterance,
  placed: readonly PlacedUtterance[],
  outlets: OutletReading,
): readonly ProvenanceLink[] | undefined {
  const opening = nearby(outlets.in(p.paragraph), p.sentence.start, (m) => m.span.start).findLast(
    (m) => (m.role === 'told' || m.role === 'carried') && m.sentence.end <= p.sentence.start,
  );
  if (!opening || placed.some((r) => r.sentence.start === opening.sentence.start)) return undefined;
  // Somebody else has spoken since.
  const since = placed.filter(
    (r) =>
      r.paragraph === p.paragraph && r.sentence.start > opening.sentence.start && r.sentence.start < p.sentence.start,
  );
  if (since.some((r) => r.speakerKey !== p.speakerKey)) return undefined;
  const name = opening.programme ? `${opening.name} (${opening.programme})` : opening.name;
  return [{ kind: 'outlet', name, span: opening.span }];
}
