/**
 * How many of what a sentence speaks of, read off the words: "all of the key allies", "some forged", "five of the donors",
 * "the vast majority – 55 percent –". Trees lose quantifiers that stand alone or far from their noun.
 */
import type { Span } from '../../../model/span';
import { hull } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';

export interface Counted {
  /** Share of them that is meant, 0 to 1: what the word allows at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Index of what is counted; undefined where it is left out: "some forged signatures". */
  readonly noun?: number;
  /** It may stand without what is counted: "some forged signatures" are some who did, or signatures. */
  readonly alone: boolean;
  /** First and last word of the quantifier. */
  readonly from: number;
  readonly to: number;
  /** "Five of the donors": how many, where that is all the text says. */
  readonly count?: number;
  readonly span: Span;
}

/** Shares that readers take the words to mean, with room on both sides: after Newstead and Coventry (2000) and van Tiel and others (2021). */
const WORDS: readonly (readonly [pattern: RegExp, least: number, most: number])[] = [
  [/^(?:almost|nearly|virtually|practically) (?:all|every|everyone|everybody) /u, 0.8, 1],
  [/^(?:all|every|everyone|everybody)(?! but) (?:one )?/u, 0.97, 1],
  [/^(?:the )?(?:vast|overwhelming|great|large|big) majority /u, 0.55, 1],
  [/^(?:most|a majority|the majority|the bulk|more than half) /u, 0.5, 1],
  [/^(?:about |nearly |almost |around |roughly |less than |fewer than )?half /u, 0.3, 0.6],
  [/^(?:a third|one third|a quarter|one in (?:three|four|five|ten)|a minority|a handful|a fraction) /u, 0.02, 0.45],
  [/^(?:only )?(?:a )?few /u, 0.02, 0.4],
  [/^(?:some|several|certain|various|a number|a couple) /u, 0.02, 0.75],
  [/^(?:many|numerous|dozens|scores|hundreds|thousands|countless|lots|plenty) /u, 0.1, 0.85],
];
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Words of a noun's phrase that may stand between quantifier and noun. */
const BETWEEN = /^(?:JJ|NN|NNS|NNP|NNPS|DT|PRP\$|POS|CD|VBN|VBG|HYPH|IN|``|-LRB-|-RRB-)/u;
const PHRASE = 7;
/** A longer phrase is not quoted. */
const SHOWN = 5;
/** What is counted only to say when or how: "all day", "every time", "at all". */
const NO_COUNT =
  /^(?:day|night|week|month|year|time|hour|minute|morning|evening|way|kind|sort|side|bit|right|effort|reason|means|level)$/u;

export function countedIn(parse: SentenceParse): readonly Counted[] {
  const words = parse.words.map(({ text }) => text.toLowerCase());
  const found: Counted[] = [];
  for (let i = 0; i < words.length; i++) {
    const one = wordsAt(parse, words, i) ?? percentAt(parse, words, i) ?? partAt(parse, words, i);
    if (!one) continue;
    found.push(one);
    // "Half of all tomatoes" are half of them.
    i = words[one.to + 1] === 'of' && words[one.to + 2] === 'all' ? one.to + 2 : one.to;
  }
  return found;
}

function wordsAt(parse: SentenceParse, words: readonly string[], i: number): Counted | undefined {
  const ahead = `${words.slice(i, i + 4).join(' ')} `;
  const known = WORDS.find(([pattern]) => pattern.test(ahead));
  if (!known) return undefined;
  const [pattern, least, most] = known;
  const length = pattern.exec(ahead)![0].trim().split(' ').length;
  const to = i + length - 1;
  const before = words[i - 1] ?? '';
  if (
    /^(?:not|at|above|after|of|how|so|too|as|the|first|once|that|over|for|in)$/u.test(before) &&
    /^(?:all|most|many|few)$/u.test(words[i]!) &&
    !(before === 'of' || before === 'for' || before === 'in' || before === 'that')
  )
    return undefined;
  const next = parse.words[to + 1];
  if (!next) return undefined;
  // "most recent", "the most"; "some 300 people".
  if (words[to] === 'most' && /^(?:JJ|RB)/u.test(next.tag)) return undefined;
  if (words[to] === 'some' && next.tag === 'CD') return undefined;
  return withNoun(parse, words, { least, most, from: i, to });
}

/** "55 percent of voters", "– 55 percent –". */
function percentAt(parse: SentenceParse, words: readonly string[], i: number): Counted | undefined {
  if (parse.words[i]!.tag !== 'CD' || !/^(?:percent|%|per)$/u.test(words[i + 1] ?? '')) return undefined;
  const value = Number(words[i]!.replace(',', '.'));
  if (!(value > 0 && value <= 100)) return undefined;
  const to = words[i + 1] === 'per' ? i + 2 : i + 1;
  return withNoun(parse, words, { least: value / 100, most: value / 100, from: i, to });
}

/** "Five of the donors". */
function partAt(parse: SentenceParse, words: readonly string[], i: number): Counted | undefined {
  if (
    parse.words[i]!.tag !== 'CD' ||
    words[i + 1] !== 'of' ||
    !/^(?:the|those|these|his|her|its|their)$/u.test(words[i + 2] ?? '')
  )
    return undefined;
  const count = numberOf(words[i]!);
  return count === undefined ? undefined : withNoun(parse, words, { least: 0, most: 0.97, from: i, to: i, count });
}

export function numberOf(written: string): number | undefined {
  const word = NUMBERS.indexOf(written.toLowerCase());
  if (word >= 0) return word;
  return /^\d{1,7}$/u.test(written) ? Number(written) : undefined;
}

function withNoun(
  parse: SentenceParse,
  words: readonly string[],
  counted: Omit<Counted, 'noun' | 'alone' | 'span'>,
): Counted | undefined {
  let noun: number | undefined;
  for (let i = counted.to + 1; i < words.length && i <= counted.to + PHRASE; i++) {
    const { tag } = parse.words[i]!;
    if (!BETWEEN.test(tag) || (tag === 'IN' && words[i] !== 'of')) break;
    if ((tag === 'IN' || tag.startsWith('VB')) && noun !== undefined) break;
    if (/^NN/u.test(tag)) noun = i;
  }
  if (noun !== undefined && NO_COUNT.test(parse.words[noun]!.lemma.toLowerCase())) return undefined;
  const alone = standsAlone(parse, words, counted);
  if (noun === undefined && !alone) return undefined;
  const last = noun !== undefined && noun - counted.to <= SHOWN ? noun : counted.to;
  const span = hull(parse.words.slice(counted.from, last + 1).map((word) => word.span))!;
  return { ...counted, ...(noun === undefined ? {} : { noun }), alone, span };
}

/** "Some forged signatures", "the vast majority – 55 percent – named": first of its clause, with a verb behind it or a mark. */
function standsAlone(
  parse: SentenceParse,
  words: readonly string[],
  { from, to }: Pick<Counted, 'from' | 'to'>,
): boolean {
  const [before, next] = [words[from - 1] ?? '.', parse.words[to + 1]];
  return (
    next !== undefined &&
    (/^(?:VB[DNPZ]|MD|RB)$/u.test(next.tag) || /^\p{Ll}+ed$/u.test(next.text) || /^[–—-]/u.test(next.text)) &&
    /^(?:[^\p{L}\p{N}]+|and|but|that|while|though)$/u.test(before)
  );
}
