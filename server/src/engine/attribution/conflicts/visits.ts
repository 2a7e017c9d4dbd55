/** Who goes where, and on which day, as an article tells it: the events that two articles can tell incompatibly. */
import type { Article } from '../../model/article';
import type { Span } from '../../model/span';
import { CALENDAR } from '../../text/lexicons/closedClass';
import { AWAITED, GOING, MEETING, REACHING } from '../../text/lexicons/events';
import { parseSentence } from '../../text/syntax/parseSentence';
import type { SentenceParse, Word } from '../../text/syntax/sentenceParse';
import { subjectOf } from '../../text/syntax/subject';
import { articleSentences } from '../articleParagraphs';
import { quotationsWithin } from '../articleQuotations';
import { conceptsIn } from '../../text/concepts';
import { namePartKey } from '../../text/names/nameParts';
import { foldWord } from '../../text/words';
import { guestsIn } from './meetings';
import type { StatedDay, Visit } from '../../model/visit';
import { statedDay } from './statedDay';

/** In the order of the text. Only sentences with a word of going in them are parsed. */
export const visitsIn = (article: Article): readonly Visit[] =>
  together(
    articleSentences(article).flatMap((sentence, i) => [...visitsAt(article, sentence), ...guestsIn(article, i)]),
  );

/** Words between a verb and where it leads: "travel on Friday to the Norland port of Skarnhaven". */
const REACH = 9;

const TOWARDS = new Set(['to', 'in', 'into', 'at']);

const forms = (words: Iterable<string>): string => [...words].join('|');
const GOES = new RegExp(
  `\\b(?:${forms(GOING)}|${forms(REACHING)}|travel(?:led|ed|ling|ing|s)|goes|going|went|flies|flew|flying|head(?:s|ed|ing)|arriv(?:es|ed|ing)|comes|came|coming|visit(?:s|ed|ing)|return(?:s|ed|ing)|${forms(AWAITED)})\\b`,
  'iu',
);

/** All forms of what `visitAt` looks for. */
const GOES_SOMEHOW = new RegExp(
  `\\b(?:${forms(AWAITED)}|goes|going|gone|went|fl(?:ies|ew|own|ying)|came|(?:${forms(GOING)}|${forms(REACHING)}|com|arriv|travell)(?:s|es|ed|ing)?)\\b`,
  'giu',
);
const REACHES = new RegExp(`^(?:${forms(REACHING)})`, 'iu');
const LEADS = new RegExp(`\\b(?:${forms(TOWARDS)})\\b`, 'iu');
const WINDOW = new RegExp(`\\S{0,60}(?:\\s{1,9}\\S{1,60}){0,${String(REACH)}}`, 'uy');

/**
 * False where no word of going has a name within its reach, or nobody else is named: a look that costs a hundredth of a parse.
 */
function mayTellOfVisit(text: string, within: Span, quoted: readonly Span[]): boolean {
  let outside = '';
  let at = within.start;
  for (const quote of quoted) {
    outside += `${text.slice(at, quote.start)} … `;
    at = Math.max(at, quote.end);
  }
  outside += text.slice(at, within.end);
  if (namesIn(outside) < 2) return false;
  for (const { index, 0: word } of outside.matchAll(GOES_SOMEHOW)) {
    WINDOW.lastIndex = index;
    const [reach = ''] =
      WINDOW.exec(outside)?.[0]
        .slice(word.length)
        .split(/[,;:]\s/u) ?? [];
    const from = REACHES.test(word) ? 0 : reach.search(LEADS);
    if (from >= 0 && namesIn(reach.slice(from)) > 0) return true;
  }
  return false;
}

const namesIn = (text: string): number =>
  [...text.matchAll(/\p{Lu}\p{L}*/gu)].filter(([word]) => !CALENDAR.has(word.toLowerCase())).length;

function visitsAt(article: Article, span: Span): readonly Visit[] {
  if (!GOES.test(article.text.slice(span.start, span.end))) return [];
  const quoted = quotationsWithin(article, span)
    .filter((q) => q.depth === 0)
    .map((q) => q.span);
  if (!mayTellOfVisit(article.text, span, quoted)) return [];
  const parse = parseSentence(article.text, span, quoted);
  return parse.words.flatMap((word, at) => visitAt(article, parse, word, at) ?? []);
}

function visitAt(article: Article, parse: SentenceParse, word: Word, at: number): Visit | undefined {
  const lemma = word.lemma.toLowerCase();
  const awaited = AWAITED.has(word.text.toLowerCase());
  const going = GOING.has(lemma) || (GOING.has(lemma.replace(/s$/u, '')) && word.tag.startsWith('NNS'));
  if (!awaited && !going && !REACHING.has(lemma)) return undefined;
  if (isDenied(parse, at)) return undefined;
  const names = whoGoes(parse, at);
  const [first] = names;
  const goal = goalOf(article, parse, at, REACHING.has(lemma), awaited);
  if (!first || !goal) return undefined;
  const ahead = awaited || isAhead(parse, at);
  const day = dayOf(article, parse, at, goal.next, ahead);
  return {
    span: parse.span,
    who: first,
    whoKey: namePartKey(foldWord(first)),
    company: names.slice(1).map((name) => namePartKey(foldWord(name))),
    where: goal.where,
    whereKey: goal.key,
    ...(day && day.day !== '' ? { day } : {}),
    forTalks: parse.words.slice(at).some((w) => MEETING.has(w.lemma.toLowerCase())),
    ahead,
  };
}

/** "will not travel", "cancelled a trip", "may": what is not said to happen disagrees with nothing. */
function isDenied(parse: SentenceParse, at: number): boolean {
  const near = [at, parse.words[at]?.head ?? -1].flatMap((i) => (i < 0 ? [] : [i, ...(parse.dependents[i] ?? [])]));
  return near.some((i) => DENYING.has(parse.words[i]?.lemma.toLowerCase() ?? ''));
}
const DENYING = new Set(
  "not n't n’t never no refuse decline cancel postpone may might could would consider want hope if whether invite ask unless".split(
    ' ',
  ),
);

const isName = ({ tag, text }: Word): boolean =>
  /^NNPS?$/u.test(tag) && /^\p{Lu}/u.test(text) && !CALENDAR.has(text.toLowerCase());

/** Surnames of who goes; empty where the sentence names nobody. */
function whoGoes(parse: SentenceParse, at: number): readonly string[] {
  const subject = subjectOf(parse, at);
  const others =
    subject === undefined ? [] : (parse.dependents[subject] ?? []).filter((d) => parse.words[d]!.relation === 'conj');
  const named = subject === undefined ? undefined : nameEnding(parse, subject);
  return [named ?? nameBefore(parse, at), ...others.map((d) => nameEnding(parse, d))].flatMap((name) => name ?? []);
}

/** Words between a name and what it is said to do. */
const BETWEEN = new Set(', is was be been being will has have had to scheduled set planned also now then s'.split(' '));

/** Where the tree shows no subject: the name that stands right before the verb and its auxiliaries. */
function nameBefore(parse: SentenceParse, at: number): string | undefined {
  let i = at - 1;
  while (i >= 0 && BETWEEN.has(parse.words[i]!.text.toLowerCase())) i--;
  const word = parse.words[i];
  return word && isName(word) ? word.text : undefined;
}

/** The last part of the name that `head` is, or that stands beside it ("its minister, Levko Halevny,"). */
function nameEnding(parse: SentenceParse, head: number): string | undefined {
  const word = parse.words[head]!;
  if (isName(word)) {
    let last = head;
    while (parse.words[last + 1] && isName(parse.words[last + 1]!)) last++;
    return parse.words[last]!.text;
  }
  const beside = (parse.dependents[head] ?? []).find(
    (d) => parse.words[d]!.relation === 'appos' && isName(parse.words[d]!),
  );
  return beside === undefined ? undefined : nameEnding(parse, beside);
}

interface Goal {
  readonly where: string;
  readonly key: string;
  /** Index of the word behind it. */
  readonly next: number;
}

/** The place behind the verb: the last name of the phrase, which is the nearest one ("the Norland port of Skarnhaven"). */
function goalOf(
  article: Article,
  parse: SentenceParse,
  at: number,
  direct: boolean,
  awaited: boolean,
): Goal | undefined {
  let inside = direct;
  let last = -1;
  for (let i = at + 1; i < Math.min(parse.words.length, at + 1 + REACH); i++) {
    const word = parse.words[i]!;
    const text = word.text.toLowerCase();
    if (last >= 0 && !isName(word) && text !== 'of' && parse.words[i + 1]?.text !== 'of') break;
    if (/^[,;:.]$/u.test(word.text)) break;
    if (TOWARDS.has(text)) {
      // "due to travel to": the first "to" is the verb's, and another word of going will be asked for itself.
      if (awaited && text === 'to') return undefined;
      inside = true;
    } else if (inside && isName(word)) last = i;
    else if (/^(?:VB|MD)/u.test(word.tag)) break;
  }
  if (last < 0) return undefined;
  let first = last;
  while (first > at + 1 && isName(parse.words[first - 1]!)) first--;
  const { start } = parse.words[first]!.span;
  const { end } = parse.words[last]!.span;
  const names = conceptsIn(`a ${article.text.slice(start, end)}`);
  const key = names.map((concept) => concept.key).join(' ');
  return key === '' ? undefined : { where: article.text.slice(start, end), key, next: last + 1 };
}

/** A weekday in the words around verb and place, before the next clause begins. */
function dayOf(
  article: Article,
  parse: SentenceParse,
  at: number,
  next: number,
  ahead: boolean,
): StatedDay | undefined {
  const around = [
    ...parse.words.slice(at + 1, next),
    ...untilClause(parse.words.slice(next, next + 4)),
    ...parse.words.slice(Math.max(0, at - 3), at).reverse(),
  ];
  for (const word of around) {
    const day = statedDay(word.text, article, ahead);
    if (day) return day;
  }
  return undefined;
}

function untilClause(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((w) => /^(?:VB[DPZ]|MD|[,;:.])/u.test(w.tag));
  return end < 0 ? words : words.slice(0, end);
}

/** "will travel", "is scheduled to travel", "travels on Monday": said of what is to come. */
function isAhead(parse: SentenceParse, at: number): boolean {
  const word = parse.words[at]!;
  return !/^VB[DN]$/u.test(word.tag);
}

/** An undated sentence about the same visit means the day that another one says, when all others say one day. */
function together(visits: readonly Visit[]): readonly Visit[] {
  const all = new Map<string, { readonly days: Map<string, StatedDay>; forTalks: boolean }>();
  const keyOf = ({ whoKey, whereKey }: Visit): string => `${whoKey}\n${whereKey}`;
  for (const visit of visits) {
    const same = all.get(keyOf(visit)) ?? { days: new Map<string, StatedDay>(), forTalks: false };
    all.set(keyOf(visit), same);
    if (visit.day && !same.days.has(visit.day.day)) same.days.set(visit.day.day, visit.day);
    same.forTalks ||= visit.forTalks;
  }
  return visits.map((visit) => {
    const { days, forTalks } = all.get(keyOf(visit)) ?? { days: new Map<string, StatedDay>(), forTalks: false };
    const day = visit.day ?? (days.size === 1 ? [...days.values()][0] : undefined);
    return { ...visit, forTalks, ...(day ? { day } : {}) };
  });
}
