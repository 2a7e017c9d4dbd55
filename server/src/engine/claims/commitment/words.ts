/** What a word of a parsed sentence is to its neighbours: its particle, its prepositions, the words that open its clause. */
import { keptAt } from '../../model/kept';
import type { Span } from '../../model/span';
import type { SentenceParse, Word } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';

/** As written, in lower case, with a straight apostrophe. */
export function lower({ text }: Word): string {
  const folded = text.toLowerCase();
  return folded.includes('’') ? folded.replaceAll('’', "'") : folded;
}

export const isNoun = (word: Word): boolean => /^(?:NN|PRP|CD|DT|WP|QUOTE)/.test(word.tag);

export const isVerb = (word: Word): boolean => word.tag.startsWith('VB') || word.tag === 'MD';

/** With a tense of its own, or an auxiliary that has one. */
export const isFinite = (parse: SentenceParse, i: number): boolean =>
  /^(?:VBD|VBZ|VBP|MD)$/.test(parse.words[i]!.tag) ||
  dependentsOf(parse, i, 'aux', 'cop').some((a) => /^(?:VBD|VBZ|VBP|MD)$/.test(parse.words[a]!.tag));

/** Index of "out" in "rule out"; undefined for none. */
export const particleOf = (parse: SentenceParse, i: number): number | undefined =>
  dependentsOf(parse, i, 'compound:prt')[0] ??
  ((parse.words[i + 1]?.head === i || parse.words[i + 1]?.relation === 'case') &&
  isVerb(parse.words[i]!) &&
  /^(?:off|out|up|down|away|back|over|aside)$/i.test(parse.words[i + 1]!.text)
    ? i + 1
    : undefined);

/** The forms a lexicon may know a word by, the likeliest first: with its particle, as written where that says more, by lemma. */
export function namesOf(parse: SentenceParse, i: number): readonly string[] {
  const word = parse.words[i]!;
  const particle = particleOf(parse, i);
  const written = lower(word);
  const plain = isVerb(word) && word.tag !== 'VBG' && word.tag !== 'VBN' ? [word.lemma] : [written, word.lemma];
  const folded = plain.map((name) => name.toLowerCase());
  return particle === undefined ? folded : [`${word.lemma} ${lower(parse.words[particle]!)}`, ...folded];
}

/** The word with its particle. */
export const spansOf = (parse: SentenceParse, i: number): readonly Span[] => {
  const particle = particleOf(parse, i);
  return particle === undefined ? [parse.words[i]!.span] : [parse.words[i]!.span, parse.words[particle]!.span];
};

/** The "to" of "to sign"; the parser may have taken it for a preposition. */
export function infinitiveTo(parse: SentenceParse, i: number): number | undefined {
  const { tag } = parse.words[i]!;
  return (parse.dependents[i] ?? []).find((d) => {
    if (d > i || lower(parse.words[d]!) !== 'to' || !/^(?:mark|case|aux)/.test(parse.words[d]!.relation)) return false;
    // "to have been forged", "to be weighing"; but "objected to selling".
    return /^VBP?$/.test(tag) || (tag.startsWith('VB') && /^(?:be|have)$/.test(lower(parse.words[d + 1]!)));
  });
}

/** Prepositions and conjunctions that open the phrase or clause of the word, lower case, in the order of the text. */
export const openersOf: (parse: SentenceParse, i: number) => readonly number[] = keptAt(readOpeners);

function readOpeners(parse: SentenceParse, i: number): readonly number[] {
  const own = (parse.dependents[i] ?? []).filter((d) => /^(?:mark|case)(?::|$)/.test(parse.words[d]!.relation));
  if (own.length > 0 || !isVerb(parse.words[i]!) || /^(?:aux|cop)/.test(parse.words[i]!.relation)) return own;
  const found = openerBefore(parse, i);
  return found === undefined ? own : [found];
}

/** "after the talks broke down", where the parser gave "after" to the clause's subject, or that to the clause before. */
function openerBefore(parse: SentenceParse, i: number): number | undefined {
  const subject = (parse.dependents[i] ?? []).find((d) => d < i && parse.words[d]!.relation.startsWith('nsubj'));
  if (subject !== undefined)
    return (parse.dependents[subject] ?? []).find((d) => d < subject && OPENS_CLAUSES.test(lower(parse.words[d]!)));
  if (parse.words[i]!.tag === 'VBN' || parse.words[i]!.tag === 'VBG' || parse.words[i]!.tag === 'VB') return undefined;
  for (let at = i - 1; at >= 0 && at > i - 7; at--) {
    const word = parse.words[at]!;
    if (word.text === ',' || isVerb(word)) return undefined;
    if (OPENS_CLAUSES.test(lower(word)) && word.tag === 'IN') return at;
  }
  return undefined;
}

const OPENS_CLAUSES = /^(?:after|before|since|until|till|because|if|unless|while|although|though|once|when|whether)$/;

/** "because of", "in favour of": with the words that are one with it. */
export const openerText: (parse: SentenceParse, opener: number) => string = keptAt((parse, opener) =>
  [opener, ...dependentsOf(parse, opener, 'fixed')]
    .sort((a, b) => a - b)
    .map((w) => lower(parse.words[w]!))
    .join(' '),
);

/** “Probably,” said an official; concludes: “Nobody came”: what somebody says, seen from what is told of them. */
export function isSpokenApart({ words }: SentenceParse, spoken: number, told: number): boolean {
  const step = Math.sign(told - spoken);
  for (let at = spoken + step; at !== told && step !== 0; at += step) {
    const word = words[at]!;
    if (!/^(?:[“”"]|``|'')$/u.test(word.text)) continue;
    const closes = words[at - 1]?.span.end === word.span.start && words[at + 1]?.span.start !== word.span.end;
    return closes === step > 0;
  }
  return false;
}

/** False for an adverb that one comma, a dash or a quotation mark parts from the word: the parser has reached into another clause. */
export function isNear(parse: SentenceParse, adverb: number, i: number): boolean {
  if (isSpokenApart(parse, adverb, i)) return false;
  if (parse.words[adverb + 1]?.text === ',') return true;
  let commas = 0;
  for (let at = Math.min(adverb, i) + 1; at < Math.max(adverb, i); at++) {
    if (/^(?:[–—;()]|--+)$/u.test(parse.words[at]!.text)) return false;
    if (parse.words[at]!.text === ',') commas++;
  }
  return commas % 2 === 0;
}

/** A clause with "who", "which" or "where". */
export const isRelative = (parse: SentenceParse, clause: number): boolean =>
  (parse.dependents[clause] ?? []).some((d) => /^(?:WDT|WP|WP\$|WRB)$/.test(parse.words[d]!.tag));

/** Index of "without", "instead (of)", "rather (than)" before what did not happen. */
export const excluderOf = (parse: SentenceParse, i: number): number | undefined =>
  (parse.dependents[i] ?? []).find(
    (d) =>
      d < i &&
      /^(?:mark|case|advmod|cc)/.test(parse.words[d]!.relation) &&
      /^(?:without|instead of|rather than)$/.test(openerText(parse, d)),
  );
