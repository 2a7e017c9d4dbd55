/** The way words took from their speaker to the page, for every utterance of an article. */
import type { Article } from '../model/article';
import type { Attribution, ProvenanceChain, ProvenanceLink, Utterance } from '../model/attribution';
import { covers, type Span } from '../model/span';
import { carriedOn } from './chain/carriedOn';
import { circumstanceLinks } from './chain/circumstanceLinks';
import { citedOrigin } from './chain/citedOrigin';
import { outletReading } from './chain/outletReading';
import { pageTail } from './chain/pageTail';
import { nearby, NEARBY, placedUtterances, type PlacedUtterance } from './chain/placedUtterance';
import { sameOutlet } from './chain/sameOutlet';
import { stationsOf } from './chain/stations';

/** In the order given. Chains run speaker → audience → document or platform → outlet → wire → page, both ends always there. */
export function withChains(said: readonly Utterance[], article: Article): readonly Attribution[] {
  const outlets = outletReading(article);
  const placed = placedUtterances(said, article);
  const neighbours = bySentence(placed);
  const named = bySentence(outlets.all);
  const own = placed.map((p) => {
    const at = placeOf(p);
    const here = nearby(named.get(p.sentence.start) ?? [], at, (outlet) => outlet.span.start);
    const rivals = nearby(neighbours.get(p.sentence.start) ?? [], at, placeOf);
    const stations = stationsOf(p, here, rivals, article);
    const circumstances = circumstanceLinks(p.utterance, here);
    return {
      ...stations,
      links: [...circumstances.links, ...circumstances.outlets, ...stations.links],
      ...(circumstances.elsewhere ? { elsewhere: true } : {}),
    };
  });
  const carried = carriedOn(placed, own, outlets, article);
  const tail = pageTail(article);
  const byOutlets = new Set(placed.filter((_, i) => own[i]?.origin !== undefined));
  const parents = placed.map((p, i) =>
    OPENS_WITH_QUESTION.test(article.text.slice(p.sentence.start, p.sentence.start + 40))
      ? -1
      : outerOf(i, placed, byOutlets),
  );
  const way = (i: number, depth: number): readonly ProvenanceLink[] => {
    const p = placed[i];
    const stations = own[i];
    if (!p || !stations) return [];
    const outer = parents[i] ?? -1;
    const origin = stations.origin ?? speakerLink(p.utterance);
    const before = stations.origin ? citedOrigin(p, article) : [];
    const further = outer >= 0 && depth < DEEPEST ? way(outer, depth + 1) : [];
    return [...before, origin, ...(carried[i] ?? []), ...further];
  };
  return placed.map((p, i) => ({ ...p.utterance, chain: tidied([...way(i, 0), ...tail]) }));
}

/** Where what says it begins; it lies in its sentence. */
const placeOf = ({ utterance: { cue, source, content } }: PlacedUtterance): number =>
  (cue[0] ?? source[0] ?? content[0])?.start ?? 0;

function bySentence<T extends { readonly sentence: Span }>(all: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(one.sentence.start);
    if (group) group.push(one);
    else groups.set(one.sentence.start, [one]);
  }
  return groups;
}

/** Less sure readings make nobody a reporter of somebody else's words. */
const SURE_REPORT = 0.6;

/** "Asked about the claim, Orsk said …": what opens the sentence is an occasion, and reports nothing of the rest. */
const OPENS_WITH_QUESTION =
  /^\W*(?:[Ww]hen )?(?:[Tt]old|\p{L}[\p{Ll}]+ed) (?:about|by|if|on|to|that|what|when|where|whether|why|how|last|[A-Z][a-z]+day)\b/u;

/** Reports inside reports beyond this depth are misread sentences. */
const DEEPEST = 4;

function speakerLink({ speaker, source }: Utterance): ProvenanceLink {
  const place = source[0];
  return { kind: 'speaker', name: speaker.name || speaker.mention, ...(place ? { span: place } : {}) };
}

/** The utterance that reports this one: its words hold this one's cue and speaker. The nearest of several; -1 for none. */
function outerOf(at: number, all: readonly PlacedUtterance[], byOutlets: ReadonlySet<PlacedUtterance>): number {
  const inner = all[at];
  if (!inner) return -1;
  const marks = [...inner.utterance.cue, ...inner.utterance.source];
  let best = -1;
  let length = Infinity;
  const from = Math.max(0, at - NEARBY);
  all.slice(from, at + NEARBY).forEach((outer, i) => {
    if (outer === inner || outer.paragraph !== inner.paragraph || marks.length === 0) return;
    if (outer.speakerKey === inner.speakerKey) return;
    const { speaker, confidence, content } = outer.utterance;
    const holds = (spans: readonly Span[], place: Span): boolean => spans.some((s) => covers(s, place));
    if (!marks.every((m) => holds(content, m))) return;
    // An outlet's report may be read into the words it ends; anybody else must surely be somebody else who surely reports.
    if (!byOutlets.has(outer)) {
      if (inner.utterance.speaker.kind === 'unknown' || speaker.kind === 'unknown' || confidence < SURE_REPORT) return;
      // The words themselves are part of what is reported: "Asked about the claim that it leaks, Orsk said: …" is no report of hers.
      if (!inner.utterance.content.every((m) => holds(content, m))) return;
      if ([...outer.utterance.cue, ...outer.utterance.source].some((m) => holds(inner.utterance.content, m))) return;
    }
    const size = content.reduce((n, s) => n + s.end - s.start, 0);
    if (size >= length) return;
    best = from + i;
    length = size;
  });
  return best;
}

const within = (inner: Span | undefined, outer: Span | undefined): boolean =>
  inner !== undefined && outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;

/** Each outlet once, at the last place it stands; but the first link stays, and nobody is reported by themselves. */
function tidied(links: readonly ProvenanceLink[]): ProvenanceChain {
  return links.filter((link, i) => {
    if (i === 0 || i === links.length - 1) return true;
    // "according to an advance transcript NPA obtained": its document stands in the chain already.
    if (link.kind === 'speaker')
      return !links.slice(0, i).some((l) => l.name === link.name || within(l.span, link.span));
    if (link.kind !== 'outlet' && link.kind !== 'wire') return !links.slice(0, i).some((l) => l.name === link.name);
    const first = links[0];
    if (first && sameOutlet(first.name, link.name)) return false;
    return !links
      .slice(i + 1)
      .some((l) => (l.kind === 'outlet' || l.kind === 'wire' || l.kind === 'page') && sameOutlet(l.name, link.name));
  });
}
