/** The stations between a speaker and the page that one sentence states: outlets, and what they got hold of. */
import type { Article } from '../../model/article';
import type { ProvenanceLink, Utterance } from '../../model/attribution';
import { hull, sliceOf, type Span } from '../../model/span';
import type { NamedOutlet } from './outletReading';
import type { OutletRole } from './outletRole';
import type { PlacedUtterance } from './placedUtterance';

export interface Stations {
  /** What the outlet itself says: it stands in the speaker's place. */
  readonly origin?: ProvenanceLink;
  /** In the order of the way: what the speaker spoke to comes before who reported it. */
  readonly links: readonly ProvenanceLink[];
  /** Whether the links tell whom the speaker spoke to, so that they hold for what the speaker goes on to say. */
  readonly spokenTo: boolean;
  /** They spoke on another occasion than the article's own: "told NRX in March". */
  readonly thatTime: boolean;
}

/** Roles by which an outlet passes words on, in the order in which they do. */
const ORDER: readonly OutletRole[] = [
  'journalist',
  'sources',
  'told',
  'carried',
  'obtained',
  'quoted',
  'cited',
  'reported',
];
const SPOKEN_TO: ReadonlySet<OutletRole> = new Set(['journalist', 'sources', 'told', 'carried']);

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A time behind the outlet's name that is not the article's day. */
const THEN = new RegExp(
  `^[^.;“”"]{0,40}?\\b(?:then|at the time|back in|last (?:week|month|year|spring|summer|autumn|fall|winter)|(?:weeks|months|years|days) (?:ago|earlier|before)|in (?:early |late |mid-)?(?:${MONTHS}|(?:19|20)\\d\\d)|that (?:week|month|year))\\b`,
  'u',
);

/** @param rivals all utterances of the same sentence, `said` among them. */
export function stationsOf(
  said: PlacedUtterance,
  outlets: readonly NamedOutlet[],
  rivals: readonly PlacedUtterance[],
  article: Article,
): Stations {
  const origin = outlets.find((m) => isOrigin(m, said.utterance, article));
  const read = origin?.role === 'obtained' ? documentSeenBy(origin, article) : undefined;
  if (origin && read) return { origin: read, links: [linkOf(origin)], spokenTo: false, thatTime: false };
  const passing = outlets.filter(
    (m) =>
      m !== origin && ORDER.includes(m.role) && !inContent(m, said.utterance) && passesOn(m, said, rivals, article),
  );
  const inOrder = passing.toSorted(
    (a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || a.span.start - b.span.start,
  );
  const links = joined(inOrder, article).flatMap((m) => [...documentBefore(m, said, article), linkOf(m)]);
  return {
    ...(origin ? { origin: linkOf(origin) } : {}),
    links,
    spokenTo: passing.some((m) => SPOKEN_TO.has(m.role)),
    thatTime: passing.some((m) => THEN.test(article.text.slice(m.span.end, Math.min(m.sentence.end, m.span.end + 60)))),
  };
}

const covers = (spans: readonly Span[], place: Span): boolean =>
  spans.some((s) => s.start <= place.start && place.end <= s.end);
const overlaps = (spans: readonly Span[], place: Span): boolean =>
  spans.some((s) => s.start < place.end && place.start < s.end);

/** What is said about an outlet passes nowhere through it. */
const inContent = (m: NamedOutlet, said: Utterance): boolean =>
  covers(said.content, m.span) &&
  !overlaps(said.source, m.span) &&
  !overlaps(said.cue, m.span) &&
  // "told NRX it leaks": whom the cue itself names is not what is said, wherever the words were cut.
  !overlaps(said.cue, { start: m.from, end: m.span.start });

/** The outlet's name, or its report, is the phrase that says who speaks. */
export function isOrigin(m: NamedOutlet, said: Utterance, article: Article): boolean {
  if (!overlaps(said.source, { start: m.from, end: m.span.end })) return false;
  // "Norland News announced": the name is all of the phrase; of a poll or an editorial the phrase itself is the speaker.
  const phrase = said.source.map((s) => sliceOf(article.text, s)).join(' ');
  if (phrase.replace(/^the /iu, '').trim().length <= m.span.end - m.span.start + 2) return true;
  // "according to a report Tuesday from NRX": whatever was taken for the speaker stands inside the phrase.
  if (m.role === 'reported' && covers([{ start: m.from, end: m.span.end }], hull(said.source) ?? m.sentence))
    return true;
  return m.role === 'reported' && said.speaker.kind !== 'person';
}

/** Of an outlet in the utterance's sentence: do its words pass through it? */
function passesOn(
  m: NamedOutlet,
  said: PlacedUtterance,
  rivals: readonly PlacedUtterance[],
  article: Article,
): boolean {
  const { utterance } = said;
  const inSource =
    overlaps(utterance.source, m.span) ||
    (m.role !== 'reported' && overlaps(utterance.source, { start: m.from, end: m.span.end }));
  switch (m.role) {
    case 'journalist':
      return (
        (inSource || besideSource(m, utterance, article)) &&
        utterance.speaker.kind === 'person' &&
        !posted(utterance, article)
      );
    case 'sources':
      return inSource;
    case 'told':
    case 'carried':
      return inSource || isNearest(m, said, rivals);
    case 'obtained':
      return inSource || betweenSourceAndCue(m, utterance) || said.frames(m) || m.span.start > lastOf(utterance);
    case 'quoted':
      return utterance.source.some((s) => s.start >= m.span.end);
    case 'reported':
    case 'cited':
      // "…, and NRX reported that …" reports something else.
      return !rivals.some(
        (r) =>
          r !== said &&
          r.utterance.cue.length > 0 &&
          isOrigin(m, r.utterance, article) &&
          !sharesWords(r.utterance, utterance),
      );
    default:
      return false;
  }
}

/** What staff write on a platform of others did not pass through their outlet. */
export const posted = (said: Utterance, { text }: Article): boolean =>
  said.cue.some(
    (s) =>
      /\b(?:tweet|post|retweet)/iu.test(sliceOf(text, s)) ||
      /^[^.;“”"]{0,30}\bon (?:X|Twitter|Facebook|Truth Social|Instagram|Bluesky|Threads|Telegram|social media)\b/u.test(
        text.slice(s.end, s.end + 60),
      ),
  );

/** "Hal Tennet of | NRX", "NRX reporter | Hal Tennet": the phrase may have been cut before its outlet. */
const besideSource = (m: NamedOutlet, { source }: Utterance, article: Article): boolean =>
  source.some((s) => {
    const gap =
      s.end <= m.span.start ? article.text.slice(s.end, m.span.start) : article.text.slice(m.span.end, s.start);
    return gap.length > 0 && gap.length < 40 && !/[.;:"“”]/u.test(gap);
  });

/** What one reports is the other's words, or the whole of its sentence. */
const sharesWords = (outer: Utterance, inner: Utterance): boolean =>
  [...inner.content, ...inner.cue].some((place) => overlaps(outer.content, place));

const betweenSourceAndCue = (m: NamedOutlet, { source, cue }: Utterance): boolean => {
  const from = source.at(-1)?.end;
  const to = cue[0]?.start;
  return from !== undefined && to !== undefined && from <= m.span.start && m.span.end <= to;
};

const lastOf = ({ content, cue, source }: Utterance): number =>
  Math.max(0, ...[...content, ...cue, ...source].map((s) => s.end));

/**
 * "told NRX" belongs to the utterance whose cue is "told"; "in an interview with NRX" to the nearest one of the sentence,
 * and to all of the same speaker.
 */
function isNearest(m: NamedOutlet, said: PlacedUtterance, rivals: readonly PlacedUtterance[]): boolean {
  // Of "challenged by NRX’s Hal Tennet" it is not the challenger who is heard.
  const asks = (r: PlacedUtterance): boolean =>
    r.utterance.source.some((s) => m.from <= s.start && s.start <= m.span.end);
  if (asks(said)) return false;
  const here = rivals.filter((r) => !inContent(m, r.utterance) && !asks(r));
  const trigger = { start: m.from, end: m.span.start };
  const owners = here.filter((r) => overlaps(r.utterance.cue, trigger));
  if (owners.length > 0) return owners.some((r) => r === said || sameCue(r, said));
  const distance = (r: PlacedUtterance): number =>
    Math.min(
      ...(r.utterance.cue.length > 0 ? r.utterance.cue : r.utterance.content).map((s) =>
        Math.max(s.start - m.span.end, m.from - s.end, 0),
      ),
    );
  const least = Math.min(...here.map(distance));
  return here.some((r) => distance(r) === least && (r === said || r.speakerKey === said.speakerKey));
}

const sameCue = (a: PlacedUtterance, b: PlacedUtterance): boolean =>
  a.utterance.cue[0]?.start === b.utterance.cue[0]?.start && a.utterance.cue.length > 0;

/** The link an outlet makes; a programme stands behind its name. */
export function linkOf(m: NamedOutlet): ProvenanceLink {
  const name = m.programme ? `${m.name} (${m.programme})` : m.name;
  return { kind: 'outlet', name, span: m.span };
}

/** "told NRX and the Halevny Courier" is one station. */
function joined(outlets: readonly NamedOutlet[], article: Article): readonly NamedOutlet[] {
  const stations: NamedOutlet[] = [];
  for (const m of outlets) {
    const last = stations.at(-1);
    const between = last ? article.text.slice(last.span.end, m.span.start) : '';
    if (last && last.role === m.role && last.from === m.from && last.span.end < m.span.start && between.length < 12)
      stations[stations.length - 1] = {
        ...last,
        name: `${last.name} and ${m.name}`,
        span: { start: last.span.start, end: m.span.end },
      };
    else stations.push(m);
  }
  return stations;
}

/** "A copy of the harbour memo seen by NRX said": the memo says so, and NRX has seen it. */
function documentSeenBy(m: NamedOutlet, article: Article): ProvenanceLink | undefined {
  const before = article.text.slice(m.sentence.start, m.from);
  const found = seenDocument.exec(before.slice(-160));
  if (!found?.[1]) return undefined;
  const start = m.from - found[0].length + found[0].indexOf(found[1]);
  return { kind: 'speaker', name: found[1], span: { start, end: start + found[1].length } };
}

const seenDocument =
  /(?:^|[,;:”"] )(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ss]everal)? ?((?:[\p{L}\p{N}’'.-]+ ){0,12}[\p{L}\p{N}’'.-]+)(?:, (?:a copy|copies|parts|details) of which (?:was|were)|,? which (?:was|were)|,? that (?:was|were)| and)? $/u;

/** "according to an advance transcript NRX obtained": the transcript is a station of its own before the outlet. */
function documentBefore(m: NamedOutlet, said: PlacedUtterance, article: Article): readonly ProvenanceLink[] {
  if (m.role !== 'obtained' || !said.frames(m)) return [];
  const start = Math.max(m.sentence.start, m.span.start - 100);
  const found = obtainedDocument.exec(article.text.slice(start, m.span.start));
  if (!found?.[1]) return [];
  const at = start + found.index + found[0].indexOf(found[1]);
  return [{ kind: 'document', name: found[1].trim(), span: { start: at, end: at + found[1].trim().length } }];
}

const obtainedDocument =
  /\b[Aa]ccording to (?:an?|the|two|three|several|some) ((?:[\p{L}-]+ ){0,4}?(?:transcripts?|documents?|records?|e-?mails?|letters?|memos?|recordings?|videos?|copy|copies|drafts?|filings?|files|texts?|messages|minutes|notes|reports?)) (?:of .{1,40} )?(?:(?:that )?(?:the )?$|(?:obtained|seen|reviewed|viewed|read|heard) by (?:the )?$)/u;
