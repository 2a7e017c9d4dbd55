/** What a claim names that none of its cited articles has, in whatever words: the ground for "not found". */
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';
import { hull, sliceOf, type Span } from '../../model/span';
import { CALENDAR } from '../../text/lexicons/closedClass';
import { COUNTRY_OF } from '../../text/lexicons/countries';
import { TITLES } from '../../text/lexicons/roles';
import type { Word } from '../../text/syntax/sentenceParse';
import { foldWord } from '../../text/words';
import type { ContentWord } from './contentWords';
import type { ClaimReading } from './readClaim';

export interface MissingName {
  /** In the claim's text: all words of the name. */
  readonly span: Span;
  /** Index of its last word in the parse. */
  readonly at: number;
}

/** Letters that a word of the source must share with one of the claim's to be a form of it: "Russia", "Russian". */
const FORM = 4;

/** Names of which no word stands in any cited article. Months, titles, and what opens the sentence tell nothing. */
export function missingNames(claim: ClaimReading): readonly MissingName[] {
  const runs: ContentWord[][] = [];
  for (const word of claim.words) {
    if (!isName(claim, word)) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && onlyLinks(claim, last.at, word.at)) run.push(word);
    else runs.push([word]);
  }
  return runs
    .filter((run) => run.every((word) => isMissing(claim, word)) && !isInitials(claim, run))
    .map((run) => ({ span: hull(run.map(({ span }) => span)) ?? claim.parse.span, at: run.at(-1)?.at ?? 0 }));
}

function isName({ parse }: ClaimReading, { at, concept }: ContentWord): boolean {
  const word = parse.words[at]!;
  if (!word.tag.startsWith('NNP') || !/^\p{Lu}/u.test(word.text)) return false;
  const folded = foldWord(word.text);
  return folded.length > 2 && !CALENDAR.has(folded) && !TITLES.has(folded) && concept.kind !== 'number';
}

/** "Bank of Hrane" is one name. */
const onlyLinks = ({ parse }: ClaimReading, from: number, to: number): boolean =>
  parse.words.slice(from + 1, to).every(({ text }) => /^(?:of|the|for|and|de|van|von|al|bin|'s|’s|-)$/u.test(text)) && to - from <= 3;

function isMissing({ articles, passages, words, text }: ClaimReading, word: ContentWord): boolean {
  const index = words.indexOf(word);
  if (passages.some(({ ties, tiesAround }) => [ties, ...tiesAround].some((list) => list.some((tie) => tie.word === index))))
    return false;
  const folded = foldWord(sliceOf(text, word.span)).replace(/'s?$/u, '');
  const country = COUNTRY_OF.get(folded);
  return !articles.some((article) => {
    const known = formsIn(article);
    return known.words.has(folded) || known.starts.has(folded.slice(0, Math.max(FORM, folded.length - 3))) || (country !== undefined && known.countries.has(country));
  });
}

/** "IMF" for what the source spells out, and the other way round. */
function isInitials({ articles, text, parse }: ClaimReading, run: readonly ContentWord[]): boolean {
  const written = run.map(({ span }) => sliceOf(text, span));
  const [only = ''] = written;
  if (written.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(only)) {
    const initials = only.replace(/\./gu, '').toLowerCase();
    return articles.some((article) => formsIn(article).initials.includes(initials));
  }
  const made = written.map((word) => word[0] ?? '').join('').toLowerCase();
  return written.length > 1 && articles.some((article) => formsIn(article).words.has(made)) && parse.words.length > 0;
}

interface Forms {
  readonly words: ReadonlySet<string>;
  /** Every word's beginnings of `FORM` letters and more. */
  readonly starts: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** First letters of all words in a row, in which initials can be looked for. */
  readonly initials: string;
}

const formsIn: (article: Article) => Forms = keptWith((article: Article): Forms => {
  const words = new Set<string>();
  const starts = new Set<string>();
  const countries = new Set<string>();
  let initials = '';
  for (const [written] of sliceOf(article.text, article.span).matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
    const folded = foldWord(written);
    if (/^\p{Lu}/u.test(written)) initials += folded[0] ?? '';
    if (words.has(folded)) continue;
    words.add(folded);
    for (let length = FORM; length <= folded.length; length++) starts.add(folded.slice(0, length));
    const country = COUNTRY_OF.get(folded);
    if (country !== undefined && /^\p{Lu}/u.test(written)) countries.add(country);
  }
  return { words, starts, countries, initials };
});

/** Whether the word takes part in what the sentence mainly tells: who does it, what is done, to whom. */
export function isCore({ parse }: ClaimReading, { at }: MissingName): boolean {
  for (let up = at; up >= 0; up = parse.words[up]!.head) {
    const word: Word = parse.words[up]!;
    if (/^(?:nsubj|csubj|obj|iobj|root)/u.test(word.relation)) return word.head === -1 || word.head === parse.root || isMainClause(parse.words, word.head);
    if (/^(?:obl|nmod|advcl|acl|conj|appos)/u.test(word.relation)) return false;
  }
  return false;
}

/** What somebody is said to have said is what the sentence tells. */
const isMainClause = (words: readonly Word[], at: number): boolean => /^(?:root|ccomp|parataxis)/u.test(words[at]?.relation ?? '');
