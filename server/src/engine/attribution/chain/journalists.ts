/** Journalists an article quotes further on: "Tennet also writes …", once it has said that he is the Courier's. */
import type { Article } from '../../model/article';
import type { ProvenanceLink } from '../../model/attribution';
import { sliceOf } from '../../model/span';
import type { NamedOutlet, OutletReading } from './outletReading';
import { nearby, type PlacedUtterance } from './placedUtterance';
import { linkOf, posted } from './stations';

/** How many paragraphs on a journalist is taken to go on with the same piece. */
const REACH = 1;

const writes = /\b(?:wrote|writes?|written|reported|reports)\b/iu;

/** Undefined when the speaker is nobody of an outlet named before. */
export function journalistsOutlet(
  p: PlacedUtterance,
  outlets: OutletReading,
  article: Article,
): readonly ProvenanceLink[] | undefined {
  const { speaker, cue } = p.utterance;
  if ((speaker.kind !== 'person' && speaker.kind !== 'group') || posted(p.utterance, article)) return undefined;
  const surname = speaker.name.split(/\s+/u).at(-1) ?? '';
  const before = nearby(outlets.all, p.sentence.start, (m) => m.span.start).filter(
    (m) => m.span.start < p.sentence.start && m.paragraph <= p.paragraph && p.paragraph - m.paragraph <= REACH,
  );
  const theirs =
    surname === ''
      ? undefined
      : before.findLast((m) => m.role === 'journalist' && namedAt(m, article).includes(surname));
  if (theirs) return [linkOf(theirs)];
  // "The Courier had a look at it. “It leaks,” Hal Tennet wrote.": who writes, writes there.
  if (!cue.some((s) => writes.test(sliceOf(article.text, s)))) return undefined;
  const last = before.findLast((m) => m.paragraph === p.paragraph);
  return last?.role === 'reported' && last.from === last.span.start ? [linkOf(last)] : undefined;
}

/** The words around an outlet's name that may name its journalist. */
const namedAt = (m: NamedOutlet, { text }: Article): readonly string[] =>
  `${text.slice(Math.max(m.sentence.start, m.span.start - 60), m.span.start)} ${text.slice(m.span.end, Math.min(m.sentence.end, m.span.end + 60))}`.match(
    /\p{Lu}[\p{L}’'-]+/gu,
  ) ?? [];
