/** What stands before and behind a cue that ends or breaks its own report: "…, he said, …". */
import { DETERMINERS, PREPOSITIONS } from '../../text/lexicons/closedClass';
import { clauseEnd } from './clauseEnd';
import type { Token } from '../clause';
import type { Phrase } from '../nounPhrase';
import { hasFinite } from './clauseShape';
import { skipOccasions } from './occasions';
import { isWord, wordAt, type Construction, type Report, type TokenRange } from './report';
import { isWeak, type VerbGroup } from './verbGroup';

/** Without the commas, stops and conjunctions before `end`. */
export const lastContent = (tokens: readonly Token[], end: number): number => {
  let e = end;
  while (
    e > 0 &&
    (tokens[e - 1]?.kind === 'comma' ||
      tokens[e - 1]?.kind === 'stop' ||
      /^(?:and|but|or)$/u.test(wordAt(tokens, e - 1)))
  )
    e--;
  return e;
};

/** Behind adverbs, days and occasions, which may follow one another. */
export function skipTail(tokens: readonly Token[], from: number): number {
  let i = from;
  for (;;) {
    const next = skipOccasions(tokens, i);
    const t = tokens[next];
    const adverb = isWord(t) && /ly$/u.test(t.word) && !t.capital ? next + 1 : next;
    if (adverb === i) return i;
    i = adverb;
  }
}

/** The content on both sides of a cue that stands at the end or in the middle; `hole` is the cue with its subject. */
export function around(
  tokens: readonly Token[],
  group: VerbGroup,
  source: Phrase,
  construction: Construction,
  cue: TokenRange,
  hole: TokenRange,
): Report | undefined {
  const left = leftContent(tokens, hole.start);
  let from = hole.end;
  from = skipTail(tokens, from);
  const content: TokenRange[] = left ? [left] : [];
  let inside = false;
  const next = tokens[from];
  // "told the hosts of “Morning Orsk”": marks inside the phrase of those who are told.
  const told =
    next?.kind === 'quote' &&
    isWord(tokens[from - 1]) &&
    (PREPOSITIONS.has(wordAt(tokens, from - 1)) || DETERMINERS.has(wordAt(tokens, from - 1)));
  const openQuote = told
    ? -1
    : next?.kind === 'quote'
      ? from
      : next?.text === ',' || next?.text === ':' || next?.kind === 'dash'
        ? from + 1
        : -1;
  if (openQuote >= 0 && openQuote < tokens.length) {
    const right = rightContent(tokens, openQuote, left, hole);
    if (right) {
      // "Asked about it, Orsk said, “We wait.”": a whole sentence in marks does not go on with what stands before the cue.
      const whole = next !== undefined && tokens[openQuote]?.kind === 'quote' && tokens[openQuote].capital;
      if (whole && left && !tokens.slice(left.start, left.end).some((t) => t.kind === 'quote')) content.pop();
      else if (whole && left && tokens[left.start]?.kind !== 'quote') content.pop();
      content.push(right);
      inside = content.length > 1;
      if (!inside) return { ...made(group, 'quoted', cue, source), content };
    }
  }
  if (content.length === 0) return undefined;
  // Manner verbs ("laughed") report marks only; without marks what comes before must be a clause.
  const quoted = content.some((c) => tokens.slice(c.start, c.end).some((t) => t.kind === 'quote'));
  if (!quoted && !/[tp]/u.test(group.cue.verb.frames.replace('p', group.cue.verb.frames.includes('t') ? 'p' : '')))
    return undefined;
  if (!quoted && content.length === 1 && !content.some((c) => hasFinite(tokens.slice(0, c.end), c.start, 60)))
    return undefined;
  return { ...made(group, inside && construction !== 'as' ? 'inside' : construction, cue, source), content };
}

export const made = (
  group: VerbGroup,
  construction: Construction,
  cue: TokenRange,
  source: Phrase,
): Omit<Report, 'content'> => ({
  construction,
  lemma: group.cue.verb.lemma,
  cue,
  source,
  reach: 'own',
  negated: group.negated,
  passive: false,
  weak: isWeak(group),
  finite: true,
});

/** What stands before a cue's subject, back to where the sentence or its last clause begins. */
function leftContent(tokens: readonly Token[], holeStart: number): TokenRange | undefined {
  const end = lastContent(tokens, holeStart);
  if (end <= 0) return undefined;
  let start = 0;
  for (let i = end - 1; i > 0; i--) {
    const t = tokens[i];
    // A whole quotation behind a colon or a comma is all that is said; what is before only leads to it.
    if (t?.kind === 'quote' && (/^[:;]$/u.test(tokens[i - 1]?.text ?? '') || tokens[i - 1]?.kind === 'dash')) {
      start = i;
      break;
    }
    if (t?.text === ';') {
      start = i + 1;
      break;
    }
  }
  start = Math.max(start, datelineEnd(tokens, end));
  while (start < end && (/^(?:and|but)$/u.test(wordAt(tokens, start)) || tokens[start]?.kind === 'comma')) start++;
  return start < end ? { start, end } : undefined;
}

/** Behind "SKARNHAVEN, Norland, Dec. 11 (NPA) —". */
function datelineEnd(tokens: readonly Token[], end: number): number {
  for (let i = 1; i < Math.min(end, 9); i++) {
    const t = tokens[i];
    if (t?.kind === 'dash') return i + 1;
    if (!t || t.kind === 'quote' || (isWord(t) && !t.capital && !/^(?:\d+|de|of)$/u.test(t.word))) return 0;
  }
  return 0;
}

/** What goes on behind a cue: a quotation, or the rest of the clause that it broke. */
function rightContent(
  tokens: readonly Token[],
  from: number,
  left: TokenRange | undefined,
  hole: TokenRange,
): TokenRange | undefined {
  const first = tokens[from];
  if (!first || first.kind === 'stop') return undefined;
  if (first.kind === 'quote') {
    let end = from + 1;
    while (end < tokens.length && tokens[end]?.kind !== 'stop' && !(tokens[end]?.text === ',' && end > from + 1)) end++;
    return { start: from, end: tokens[from + 1]?.kind === 'word' ? clauseEnd(tokens, from) : from + 1 };
  }
  if (!isWord(first)) return undefined;
  if (
    /ing$/u.test(first.word) ||
    /^(?:who|which|according|after|when|while|as|where|whose|citing|in|at|during|with|noting|referring)$/u.test(
      first.word,
    )
  ) {
    if (
      left &&
      (left.end - left.start > 3 || tokens[left.start]?.kind === 'quote' || tokens[left.end - 1]?.kind === 'quote')
    )
      return undefined;
  }
  // Behind a quotation only another one goes on.
  if (tokens[hole.start - 1]?.kind === 'quote') return undefined;
  const end = clauseEnd(tokens, from);
  return end > from ? { start: from, end } : undefined;
}
