/** Reports without a verb of their own: "according to Orsk", "Orsk's claim that", "Orsk: …". */
import { CALENDAR, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../../text/lexicons/closedClass';
import { CLAUSE_PRONOUNS, REPORTING_NOUNS } from '../../text/lexicons/reportingWords';
import type { Token } from '../clause';
import { mainSubject, phraseFrom, type Phrase } from '../nounPhrase';
import { clauseEnd, phraseEnd, subordinateEnd } from './clauseEnd';
import { opensWithPhrase } from './fronted';
import { isWord, wordAt, type Report, type TokenRange } from './report';

const trimmed = (tokens: readonly Token[], start: number, end: number): TokenRange | undefined => {
  let s = start;
  let e = end;
  while (s < e && (tokens[s]?.kind === 'comma' || tokens[s]?.kind === 'stop')) s++;
  while (e > s && (tokens[e - 1]?.kind === 'comma' || tokens[e - 1]?.kind === 'stop')) e--;
  return s < e ? { start: s, end: e } : undefined;
};

const base = { reach: 'own', negated: false, passive: false, weak: false, finite: true } as const;

/** "According to Orsk, …", "…, according to Orsk", "… per the ministry". */
export function prepositionReports(tokens: readonly Token[]): readonly Report[] {
  const reports: Report[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const length = cueLength(tokens, i);
    if (length === 0) continue;
    const source = phraseFrom(tokens, i + length);
    if (!source) continue;
    const content = contentAround(tokens, i, sourceEnd(tokens, source));
    if (content.length === 0) continue;
    const lemma = length === 1 ? 'per' : wordAt(tokens, i) === 'according' ? 'according to' : 'in words of';
    reports.push({ ...base, construction: 'according', lemma, cue: { start: i, end: i + length }, source, content });
  }
  return reports;
}

/** Whose words, view or opinion. */
const OWNED = new Set(['words', 'view', 'opinion']);

function cueLength(tokens: readonly Token[], i: number): number {
  const word = wordAt(tokens, i);
  const is = (ahead: number, other: string): boolean => wordAt(tokens, i + ahead) === other;
  if (word === 'according') return is(1, 'to') ? 2 : 0;
  if (word === 'in') return is(1, 'the') && OWNED.has(wordAt(tokens, i + 2)) && is(3, 'of') ? 4 : 0;
  const next = tokens[i + 1];
  if (
    word === 'per' &&
    isWord(next) &&
    (next.capital || (next.word === 'the' && tokens[i + 2]?.capital)) &&
    !CALENDAR.has(next.word)
  )
    return 1;
  return 0;
}

/** Behind the source with what belongs to it: "according to a declaration filed by Orsk", "… to people who were there". */
function sourceEnd(tokens: readonly Token[], source: Phrase): number {
  let end = source.end;
  for (let t = tokens[end]; isWord(t) && !CONJUNCTIONS.has(t.word); t = tokens[++end]) {
    // "According to Orsk the plan …": without a comma, another phrase begins.
    const opens = DETERMINERS.has(t.word) || CLAUSE_PRONOUNS.has(t.word) || (t.capital && !tokens[end - 1]?.capital);
    if (opens && !PREPOSITIONS.has(wordAt(tokens, end - 1))) return end;
  }
  if (/^(?:who|which|that|whose)$/u.test(wordAt(tokens, end)))
    while (tokens[end] && tokens[end]?.text !== ',' && tokens[end]?.kind !== 'stop') end++;
  return end;
}

function contentAround(tokens: readonly Token[], cue: number, end: number): readonly TokenRange[] {
  const left = trimmed(tokens, leftEdge(tokens, cue), cue);
  const comma = tokens[end]?.text === ',';
  if (!left || (left.end - left.start <= 1 && tokens[left.start]?.kind !== 'quote')) {
    const right = rightOf(tokens, end);
    return right ? [right] : [];
  }
  // "a policy which, according to Orsk, …", "has learned that according to Orsk …": the clause only opens before the cue.
  if (OPENERS.test(wordAt(tokens, left.end - 1)) || bareWordsOf(tokens, cue, end)) {
    const right = rightOf(tokens, end);
    if (right && right.end - right.start >= 2) return [right];
  }
  if (!comma || isApposition(tokens, end + 1)) return [left];
  const right = trimmed(tokens, end, clauseEnd(tokens, end));
  return right && left.end - left.start <= 8 && right.end - right.start >= 4 ? [left, right] : [left];
}

/** What the source says behind its name: behind the comma, and behind an apposition that it opens. */
function rightOf(tokens: readonly Token[], end: number): TokenRange | undefined {
  let from = end;
  if (tokens[end]?.text === ',' && isApposition(tokens, end + 1)) {
    const close = tokens.findIndex((t, i) => i > end && t.text === ',');
    if (close > 0) from = close;
  }
  return trimmed(tokens, from, clauseEnd(tokens, from));
}

const OPENERS = /^(?:that|which|who|whom|and|but|because|where|while|when|although|though)$/u;

/** "… and in the words of the mayor, “…”": the quotation behind it. */
const bareWordsOf = (tokens: readonly Token[], cue: number, end: number): boolean =>
  wordAt(tokens, cue) === 'in' && tokens.slice(end, end + QUOTATION_NEAR).some((t) => t.kind === 'quote');
const QUOTATION_NEAR = 12;

/** Where the clause before the cue begins: behind a semicolon, else with the sentence. */
function leftEdge(tokens: readonly Token[], cue: number): number {
  for (let i = cue - 1; i > 0; i--) if (tokens[i]?.text === ';') return i + 1;
  const first = wordAt(tokens, 0);
  return first === 'and' || first === 'but' ? 1 : 0;
}

const isApposition = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i];
  if (!isWord(t)) return false;
  if (/^(?:who|which|whose|a|an|citing|quoting)$/u.test(t.word)) return true;
  if (t.word !== 'the') return false;
  const close = tokens.findIndex((c, j) => j > i && c.text === ',');
  return close > 0 && close - i < 9;
};

/** "Orsk's claim that …", "a report that …", "a promise to …". */
export function nounReports(tokens: readonly Token[]): readonly Report[] {
  const reports: Report[] = [];
  tokens.forEach((t, i) => {
    if (!isWord(t)) return;
    const lemma = REPORTING_NOUNS.get(t.word);
    const next = wordAt(tokens, i + 1);
    if (!lemma || (next !== 'that' && next !== 'to' && next !== 'for')) return;
    const before = tokens[i - 1];
    if (!isWord(before)) return;
    if (next === 'for' && !/^(?:call|demand|request|plea|appeal)$/u.test(lemma)) return;
    if (next === 'to' && !/^(?:promise|pledge|vow|threat|offer|call|demand|request|plea)$/u.test(lemma)) return;
    const nounHere =
      DETERMINERS.has(before.word) ||
      before.possessive ||
      PREPOSITIONS.has(before.word) ||
      /(?:ous|al|ed|ive|ic|ary|less|ful|ing|ble|ent)$/u.test(before.word) ||
      /^(?:false|old|new|recent|own|made|making|makes|make)$/u.test(before.word);
    if (!nounHere) return;
    const start = next === 'for' ? i + 2 : i + 1;
    const end = next === 'that' ? clauseEnd(tokens, start) : phraseEnd(tokens, start);
    const content = trimmed(tokens, start, opensWithPhrase(tokens, i) ? subordinateEnd(tokens, start, end) : end);
    if (!content) return;
    const { source, reach } = nounSource(tokens, i);
    reports.push({
      ...base,
      construction: 'noun',
      lemma,
      cue: { start: i, end: i + 1 },
      ...(source ? { source } : {}),
      reach,
      content: [content],
    });
  });
  return reports;
}

/** Who makes the claim: its owner ("Orsk's claim"), else the sentence's subject ("Orsk repeated the claim that"). */
function nounSource(
  tokens: readonly Token[],
  noun: number,
): { readonly source?: Phrase; readonly reach: Report['reach'] } {
  for (let i = noun - 1; i >= Math.max(0, noun - 4); i--) {
    const t = tokens[i];
    if (!isWord(t)) break;
    if (/^(?:his|her|its|their)$/u.test(t.word)) return { source: { start: i, end: i + 1 }, reach: 'own' };
    if (t.possessive) {
      let start = i;
      while (start > 0 && isWord(tokens[start - 1]) && tokens[start - 1]?.capital && t.capital) start--;
      if (start === i && !t.capital)
        while (
          start > 0 &&
          isWord(tokens[start - 1]) &&
          !PREPOSITIONS.has(wordAt(tokens, start - 1)) &&
          !CONJUNCTIONS.has(wordAt(tokens, start - 1))
        ) {
          start--;
          if (DETERMINERS.has(wordAt(tokens, start))) break;
        }
      return { source: { start, end: i + 1 }, reach: 'own' };
    }
  }
  const main = mainSubject(tokens, noun);
  return main ? { source: main, reach: 'main' } : { reach: 'none' };
}

/** Nouns in lower case that a headline's label may end in: "Orsk camp: …". */
const LABELS = new Set(
  'camp campaign poll survey study report source sources official officials police lawyer aide spokesman spokeswoman adviser minister'.split(
    ' ',
  ),
);

/** A name with its title before a colon, at most. */
const LABEL_WORDS = 6;

/** `Orsk: bridge is safe`, as in headlines and transcripts. */
export function labelReports(tokens: readonly Token[]): readonly Report[] {
  const colon = tokens.findIndex((t) => t.text === ':');
  if (colon <= 0 || colon > LABEL_WORDS || colon + 1 >= tokens.length) return [];
  const words = tokens.slice(0, colon);
  if (
    /^(?:latest|update|watch|video|photos?|exclusive|breaking|opinion|analysis|live|related|read|note|editor|correction|sources?|by|contact|image|pictured?)$/u.test(
      words.at(-1)?.word ?? '',
    ) ||
    words.some((t) => /^\d/u.test(t.word))
  )
    return [];
  if (
    !words.every(
      (t, i) =>
        (i > 0 && i === words.length - 1 && LABELS.has(t.word)) ||
        (t.kind === 'word' && (t.capital || /^(?:of|the|for|de|von|van)$/u.test(t.word))),
    )
  )
    return [];
  const content = trimmed(tokens, colon + 1, tokens.length);
  if (!content) return [];
  const only = content.end - content.start === 1 && tokens[content.start]?.kind === 'quote';
  if (!only && content.end - content.start < 2) return [];
  return [
    {
      ...base,
      construction: 'label',
      lemma: ':',
      cue: { start: colon, end: colon + 1 },
      source: { start: 0, end: colon },
      content: [content],
    },
  ];
}
