/** What stands in a sentence beside what is said: to whom, in what document or place, when. */
import type { Circumstance, StatedDate } from '../../model/attribution';
import { moved, sliceOf, span, type Span } from '../../model/span';
import { AUXILIARIES, CALENDAR, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../../text/lexicons/closedClass';
import { ISSUING, LISTENERS, TELLING, VENUE_PREPOSITIONS, VENUES } from '../../text/lexicons/occasions';
import { outletNames, outletWords } from '../../text/lexicons/outlets';
import { SPEECH_VERBS } from '../../text/lexicons/speechVerbs';
import type { Token } from '../clause';
import type { People } from '../people';
import type { Report, TokenRange } from '../reports/report';
import { datesIn } from './statedDate';

/** Each absent where the sentence does not say; spans index the paragraph's text. */
export interface Circumstances {
  readonly addressee?: Circumstance;
  readonly venue?: Circumstance;
  readonly date?: StatedDate;
}

/** What the readers of one sentence share. */
interface Ground {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraph: number;
  readonly people: People;
  /** Stretches of tokens that neither are said nor name the speaker. */
  readonly free: readonly TokenRange[];
}

/**
 * Reads the sentence around one report.
 * @param others content of every report of the sentence: what another one says is not beside this one's cue
 */
export function besideCue(
  report: Report,
  others: readonly TokenRange[],
  place: Omit<Ground, 'free'>,
  articleDate: string | undefined,
): Circumstances {
  const ground: Ground = { ...place, free: freeStretches(place.tokens, report, others) };
  const addressee = addresseeOf(report, ground);
  const venue = venueOf(ground) ?? issuedIn(report, ground);
  const date = dateOf(report, ground, articleDate);
  return { ...(addressee ? { addressee } : {}), ...(venue ? { venue } : {}), ...(date ? { date } : {}) };
}

function freeStretches(
  tokens: readonly Token[],
  { cue, source, content }: Report,
  others: readonly TokenRange[],
): readonly TokenRange[] {
  const taken = new Uint8Array(tokens.length);
  const take = ({ start, end }: TokenRange): void => void taken.fill(1, start, end);
  content.forEach(take);
  for (const other of others) if (!(other.start <= cue.start && cue.end <= other.end)) take(other);
  if (source) take(source);
  // "Orsk, a baker in Hrane, said" tells who she is; "Orsk, posting on X, said" where she says it.
  const apposition = source?.apposition;
  if (apposition && !/ing$/u.test(tokens[apposition.start]?.word ?? '')) take(apposition);
  take(cue);
  const free: TokenRange[] = [];
  let start = -1;
  for (let i = 0; i <= tokens.length; i++) {
    const isFree = i < tokens.length && !taken[i] && tokens[i]?.kind !== 'quote';
    if (isFree && start < 0) start = i;
    if (!isFree && start >= 0) {
      free.push({ start, end: i });
      start = -1;
    }
  }
  return free;
}

/** Words of the longest addressee or venue. */
const PHRASE_WORDS = 9;

/** "told reporters", "in an interview with NPA", "wrote to parliament", ", telling her colleagues". */
function addresseeOf({ cue }: Report, ground: Ground): Circumstance | undefined {
  const { tokens, free } = ground;
  const verb = tokens.slice(cue.start, cue.end).findLast((t) => TELLING.has(t.word));
  const direct = free.find((f) => f.start === cue.end);
  if (verb && direct) return heard(direct.start, direct.end, ground);
  for (const { start, end } of free) {
    for (let i = start; i < end; i++) {
      const t = tokens[i];
      const next = tokens[i + 1];
      if (!t || !next || i + 1 >= end) continue;
      if (TELLING.has(t.word) && /ing$/u.test(t.word)) return heard(i + 1, end, ground);
      if (t.word !== 'with' && t.word !== 'to') continue;
      const before = tokens[i - 1];
      const speaks = /^(?:interviews?|speaking|spoke|talking|conversation|call|meeting)$/u.test(before?.word ?? '');
      const written =
        /^(?:letter|memo|email|e-mail|note|message|speech|remarks|statement|address|testimony|comments?)$/u.test(
          before?.word ?? '',
        );
      const verbTo = t.word === 'to' && i === start && i === cue.end;
      if (
        (t.word === 'with' && speaks) ||
        (t.word === 'to' && (written || verbTo || /^(?:speaking|spoke|talking|interview)$/u.test(before?.word ?? '')))
      ) {
        const found = heard(i + 1, end, ground);
        if (found) return found;
      }
    }
  }
  return undefined;
}

/** The noun phrase at `from`, when it can hear: a name, a listener, a pronoun that means somebody. */
function heard(from: number, limit: number, ground: Ground): Circumstance | undefined {
  const { tokens, people, paragraph, text } = ground;
  const end = phraseEnd(tokens, from, limit);
  const words = tokens.slice(from, end);
  const last = words.at(-1);
  if (!last) return undefined;
  const referent = people.referentAt(paragraph, last.span.end);
  if (words.length === 1 && /^(?:him|her|them|it)$/u.test(last.word)) {
    const clear = referent && referent.certainty >= CLEAR ? referent.entity.name : '';
    return clear === '' ? undefined : { name: clear, span: last.span };
  }
  const can = words.some(
    (t) =>
      (t.capital && !CALENDAR.has(t.word)) || LISTENERS.has(t.word) || (/s$/u.test(t.word) && !DETERMINERS.has(t.word)),
  );
  return can ? { name: nameOf(words, text), span: hullOf(words) } : undefined;
}

/** A pronoun that is told something counts from this certainty on. */
const CLEAR = 0.7;

/** "in a statement", "on Truth Social", "during a call with Hrane", "at a press conference in Halevny". */
function venueOf(ground: Ground): Circumstance | undefined {
  const { tokens, free, text } = ground;
  for (const { start, end } of free) {
    for (let i = start; i + 1 < end; i++) {
      const t = tokens[i];
      if (t?.kind !== 'word' || !VENUE_PREPOSITIONS.has(t.word) || t.word === 'to') continue;
      const stop = venueEnd(tokens, i + 1, end);
      const words = tokens.slice(i + 1, stop);
      const head = headOf(words);
      if (head && isVenue(t.word, words, head)) return { name: nameOf(words, text), span: hullOf(words) };
    }
  }
  return undefined;
}

/** Words of the phrase that names what was issued. */
const ISSUED_WORDS = 5;

/** "issued a joint statement saying that …", "have released a letter declaring …": what they say, they say there. */
function issuedIn({ source, content }: Report, { tokens, text }: Ground): Circumstance | undefined {
  const said = content[0]?.start ?? 0;
  // What was issued may be read as the beginning of what is said.
  const limit = said + ISSUED_WORDS;
  for (let i = source?.end ?? said; i < said; i++) {
    if (!ISSUING.has(tokens[i]?.word ?? '') || !DETERMINERS.has(tokens[i + 1]?.word ?? '')) continue;
    const words = tokens.slice(i + 1, phraseEnd(tokens, i + 2, limit));
    const head = headOf(words);
    if (head && VENUES.has(head.word)) return { name: nameOf(words, text), span: hullOf(words) };
  }
  return undefined;
}

/** The noun before the first "with", "of" or "in" of a phrase. */
const headOf = (words: readonly Token[]): Token | undefined => {
  const cut = words.findIndex((t, i) => i > 0 && PREPOSITIONS.has(t.word));
  return words[(cut < 0 ? words.length : cut) - 1];
};

function isVenue(preposition: string, words: readonly Token[], head: Token): boolean {
  if (words.some((t) => CALENDAR.has(t.word) && t.capital && words.length < 3)) return false;
  if (VENUES.has(head.word)) return preposition !== 'from' && preposition !== 'before';
  const name = words.filter((t) => !DETERMINERS.has(t.word));
  const capital = name.length > 0 && name.every((t) => t.capital || t.word === 'of' || t.word === 'the');
  const folded = name.map((t) => t.word).join(' ');
  if (/^(?:white house|kremlin|pentagon|élysée|elysee|downing street|truth social|capitol|vatican)$/u.test(folded))
    return /^(?:at|on|in|from)$/u.test(preposition);
  // "on CNN", "on Fox News Sunday", "at the Norland Herald": the programme or outlet somebody speaks on.
  return capital && preposition === 'on' && (outletNames.has(folded) || name.some((t) => outletWords.has(t.word)));
}

/** Like a phrase, but "interview with", "conference in", "summit of" go on. */
function venueEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = phraseEnd(tokens, from, limit);
  const last = tokens[end - 1];
  const link = tokens[end];
  if (last && link && VENUES.has(last.word) && /^(?:with|of)$/u.test(link.word) && end < limit) {
    const more = phraseEnd(tokens, end + 1, limit);
    if (more > end + 1) end = more;
  }
  return end;
}

function phraseEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  while (end < Math.min(limit, from + PHRASE_WORDS)) {
    const t = tokens[end];
    if (t?.kind !== 'word') break;
    const joins = t.word === 'and' && tokens[end + 1]?.capital === true && tokens[end - 1]?.capital === true;
    if (joins || (t.word === 'of' && end > from)) {
      end++;
      continue;
    }
    const bound = PREPOSITIONS.has(t.word) || CONJUNCTIONS.has(t.word) || AUXILIARIES.has(t.word);
    if (bound || (end > from && (CALENDAR.has(t.word) || DETERMINERS.has(t.word)) && !t.possessive)) break;
    if (
      end > from &&
      !t.capital &&
      (SPEECH_VERBS.has(t.word) || /(?:..ing|ly)$/u.test(t.word)) &&
      ![t, tokens[end + 1]].some((w) => VENUES.has(w?.word ?? ''))
    )
      break;
    if (/^(?:earlier|later|late|early|last|yesterday|today|tonight|he|she|they|it)$/u.test(t.word) && end > from) break;
    end++;
  }
  return end;
}

/** The date nearest to the cue in what is not said. */
function dateOf({ cue, source }: Report, ground: Ground, articleDate: string | undefined): StatedDate | undefined {
  const { tokens, text, free } = ground;
  const at = tokens[cue.start]?.span.start ?? tokens[source?.start ?? 0]?.span.start ?? 0;
  const found = free.flatMap((range) => {
    const words = hullOf(tokens.slice(range.start, range.end));
    return datesIn(sliceOf(text, words), articleDate).map((d) => ({
      span: moved(span(d.start, d.end), words.start),
      ...(d.iso === undefined ? {} : { iso: d.iso }),
    }));
  });
  return found.sort((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at))[0];
}

const hullOf = (words: readonly Token[]): Span => span(words[0]?.span.start ?? 0, words.at(-1)?.span.end ?? 0);

/** As written, without the article before it. */
function nameOf(words: readonly Token[], text: string): string {
  const from = words.findIndex((t) => !/^(?:the|a|an|his|her|its|their)$/u.test(t.word));
  return sliceOf(text, hullOf(words.slice(Math.max(0, from))))
    .replace(/\s+/gu, ' ')
    .replace(/['’]s$/u, '');
}
