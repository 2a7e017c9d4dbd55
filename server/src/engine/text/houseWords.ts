/**
 * Reads a desk's own words as common ones that stand for them: “deadpanned” as “said”, “pencilled in” as “possibly”, every name
 * of a body as one. Whoever cuts text into words asks here, so that nobody else has to know of lexicons. Spans stay those of the text.
 */
import { keptWith } from '../model/kept';
import type { HedgeRung, HouseLexicon, SpeechVerb } from '../model/lexicon';
import { span, type Span } from '../model/span';
import { FUNCTION_WORDS } from './lexicons/functionWords';
import { formsOfRegular, SPEECH_VERBS } from './lexicons/speechVerbs';
import { findWords, foldWord } from './words';

/** A stretch of a text and the one word it reads as. */
export interface HouseStretch {
  /** Without a possessive ending. */
  readonly span: Span;
  readonly as: string;
}

interface Entry {
  readonly words: readonly string[];
  /** For each word, whether it must have a capital. */
  readonly capitals: readonly boolean[];
  readonly as: string;
}

/** Entries by their first word, longer ones first. */
type Entries = ReadonlyMap<string, readonly Entry[]>;

/** Words that any reader of English knows for the rung; see `commitmentWords`. */
const HEDGED_AS: Readonly<Record<HedgeRung, string>> = {
  doubtful: 'doubtfully',
  possible: 'possibly',
  likely: 'probably',
  confirmed: 'certainly',
  hearsay: 'reportedly',
};

/** A title and a role at once, and no more than that: see `TITLES` and `ROLES`. */
const TITLE = 'commissioner';

const compiled = keptWith(({ speech, hedges, names, spellings, titles }: HouseLexicon): { readonly all: Entries } => ({
  all: entriesOf([
    ...speech.flatMap(formsOf),
    ...Object.entries(hedges).map(([words, rung]): Pair => [words, HEDGED_AS[rung]]),
    ...titles.map((title): Pair => [title, /^\p{Lu}/u.test(title) ? capitalised(TITLE) : TITLE]),
    ...groupsOf(names),
    ...groupsOf(spellings),
  ]),
}));

const spelled = keptWith(({ spellings }: HouseLexicon): { readonly all: Entries } => ({
  all: entriesOf(
    Object.entries(spellings).flatMap(([house, others]) => others.map((other): Pair => [other, house])),
    false,
  ),
}));

/** A single word that is in most sentences: nothing could be read if it stood for something else. */
export function isTooCommon(entry: string): boolean {
  const [word = '', ...more] = rawWords(bare(entry)).map(foldWord);
  return more.length === 0 && (word === '' || FUNCTION_WORDS.has(word) || SPEECH_VERBS.has(word));
}

/** In order, apart from each other; the longest entry wins. Linear in the text. */
export function houseStretches(text: string, from: number, to: number, lexicon: HouseLexicon): readonly HouseStretch[] {
  return stretchesOf(text, from, to, compiled(lexicon).all);
}

/** A text with the house's spellings in place of others; for the comparison of two wordings. */
export function inHouseSpelling(text: string, lexicon: HouseLexicon): string {
  const found = stretchesOf(text, 0, text.length, spelled(lexicon).all);
  return found.reduceRight((now, { span: at, as }) => now.slice(0, at.start) + as + now.slice(at.end), text);
}

type Pair = readonly [words: string, as: string];

/** “The Iron Mayor”: the article is not part of the name. */
const bare = (words: string): string => words.trim().replace(/^the\s+/iu, '');

function entriesOf(pairs: readonly Pair[], capitalsCount = true): Entries {
  const entries = new Map<string, Entry[]>();
  for (const [written, as] of pairs) {
    const words = rawWords(bare(written));
    const folded = words.map(foldWord);
    const [first] = folded;
    if (first === undefined) continue;
    const capitals = words.map((word) => capitalsCount && /^\p{Lu}/u.test(word));
    entries.set(first, [...(entries.get(first) ?? []), { words: folded, capitals, as }]);
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  return entries;
}

function rawWords(text: string): readonly string[] {
  const words = findWords(text);
  return Array.from({ length: words.length }, (_, i) => text.slice(words.starts[i], words.ends[i]));
}

const POSSESSIVE = /['’]s?$/u;

function stretchesOf(text: string, from: number, to: number, entries: Entries): readonly HouseStretch[] {
  if (entries.size === 0) return [];
  const words = findWords(text, from, to);
  const written = (i: number): string => text.slice(words.starts[i], words.ends[i]);
  const found: HouseStretch[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = written(i);
    const candidates = entries.get(foldWord(first)) ?? entries.get(foldWord(first.replace(POSSESSIVE, '')));
    const entry = candidates?.find((it) => stands(it, i, words.length, written));
    if (!entry) continue;
    const last = i + entry.words.length - 1;
    const end = words.ends[last] ?? 0;
    const ending = POSSESSIVE.exec(written(last))?.[0].length ?? 0;
    const own = entry.words.at(-1) === foldWord(written(last)) ? 0 : ending;
    found.push({ span: span(words.starts[i] ?? 0, end - own), as: entry.as });
    i = last;
  }
  return found;
}

/** All its words in a row; only the last may have a possessive ending. */
function stands(entry: Entry, at: number, count: number, written: (i: number) => string): boolean {
  if (at + entry.words.length > count) return false;
  return entry.words.every((word, k) => {
    const raw = written(at + k);
    if (entry.capitals[k] && !/^\p{Lu}/u.test(raw)) return false;
    const isLast = k === entry.words.length - 1;
    return foldWord(raw) === word || (isLast && foldWord(raw.replace(POSSESSIVE, '')) === word);
  });
}

/** All names of one thing read as the shortest that is one word; without such a name the others read as the last word of the usual one. */
function groupsOf(groups: Readonly<Record<string, readonly string[]>>): readonly Pair[] {
  return Object.entries(groups).flatMap(([usual, others]): readonly Pair[] => {
    const all = [usual, ...others].map(bare);
    const single = all.filter((name) => rawWords(name).length === 1);
    const as = single[0] ?? rawWords(bare(usual)).at(-1) ?? '';
    const read = single.length > 0 ? all.filter((name) => name !== as) : others;
    return read.map((name): Pair => [name, as]);
  });
}

function formsOf({ base, present, past }: SpeechVerb): readonly Pair[] {
  const regular = base === undefined ? undefined : formsOfRegular(base);
  const pairs: readonly (readonly [readonly (string | undefined)[], string])[] = [
    [[base], 'say'],
    [[present, ...(regular?.s ?? [])], 'says'],
    [[past, ...(past === undefined ? (regular?.past ?? []) : [])], 'said'],
    [regular?.ing ?? [], 'saying'],
  ];
  return pairs.flatMap(([forms, as]) =>
    forms.flatMap((form): readonly Pair[] => (form === undefined ? [] : [[form, as]])),
  );
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
