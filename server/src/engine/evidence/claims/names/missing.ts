/** Whom and what a claim names that none of its cited articles names, in whatever form: the ground for "not found". */
import { compareNames } from '../../../claims/names/compareNames';
import { namesIn, type FoundName } from '../../../claims/names/namesIn';
import type { Article } from '../../../model/article';
import { keptWith } from '../../../model/kept';
import { sliceOf, span, type Span } from '../../../model/span';
import { COUNTRY_OF } from '../../../text/lexicons/countries';
import { foldWord } from '../../../text/words';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { sentenceNames } from './sentenceNames';

/** Letters at which a word of the source may be a form of one of the claim's: "Russia", "Russian". */
const FORM = 4;

/** Names of the claim of which nothing stands in any cited article; looked up once for all who ask. */
export const missingNames: (claim: ClaimReading) => readonly FoundName[] = keptWith((claim: ClaimReading) =>
  namesIn(
    claim.text,
    span(0, claim.text.length),
    claim.quoted.map((at) => ({ span: at })),
    claim.lexicon,
  ).filter(
    (name) =>
      !opensOnly(claim, name) &&
      !isCommon(claim.text, name) &&
      !isQuoted(claim, name.span) &&
      !claim.articles.some((article) => mayStandIn(claim.text, name, article)),
  ),
);

/** A capital at the beginning of a sentence is no name by itself. */
const opensOnly = ({ text }: ClaimReading, { span: at, kind, parts }: FoundName): boolean =>
  kind === 'other' && parts.length === 1 && !/[\p{L}\p{N}]/u.test(text.slice(0, at.start));

/** Calendar words, stand-ins for a name, and wholes that every reader knows where the part is named. */
const COMMON =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter|christmas|easter|thanksgiving|(?:jane|john) (?:doe|roe)|internet|web|earth|god|(?:north|south|east|west|north|pacific|atlantic) coast|midwest|northeast|northwest|southeast|southwest|europe|asia|africa|north america|south america|latin america|middle east|english|united states|us|usa|uk|tvs?|dvds?|cds?|ceos?|ngos?|mps?|ids?|gps|pdfs?|faqs?|ivf|dna|ai)$/u;

/** Nothing that would have to stand in a source; nor one half of "Head of Household" where the other half does. */
function isCommon(text: string, { span: at, parts }: FoundName): boolean {
  if (COMMON.test(parts.join(' ')) || COMMON.test(parts.join(' ').replace(/^the /u, ''))) return true;
  return /^\s(?:of|for|and)(?: the)? \p{Lu}/u.test(text.slice(at.end, at.end + 12))
    ? parts.length === 1
    : parts.length === 1 &&
        /\p{Lu}[\p{L}-]* (?:of|for|and)(?: the)? $/u.test(text.slice(Math.max(0, at.start - 40), at.start));
}

/** One word of the name in any form is enough: what a writer knows besides is no departure. */
function mayStandIn(text: string, name: FoundName, article: Article): boolean {
  const { words, starts, countries, initials, names } = formsIn(article);
  const parts = [...sliceOf(text, name.span).matchAll(/\p{L}[\p{L}\p{N}]*/gu)].map(([written]) => foldWord(written));
  if (parts.every((part) => part.length < 3)) return true;
  if (
    parts.some(
      (part) => part.length > 2 && (words.has(part) || starts.has(part.slice(0, Math.max(FORM, part.length - 3)))),
    )
  )
    return true;
  if (name.country !== undefined && countries.has(name.country)) return true;
  const [only = ''] = parts;
  if (parts.length === 1 && only.length < 7 && initials.includes(only)) return true;
  if (parts.length > 1 && words.has(parts.map((part) => part[0] ?? '').join(''))) return true;
  return names.some((other) => /^(?:same|compatible)$/u.test(compareNames(name, other)));
}

interface Forms {
  readonly words: ReadonlySet<string>;
  /** Every word's beginnings of `FORM` letters and more. */
  readonly starts: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** First letters of all capitalised words in a row, in which initials can be looked for. */
  readonly initials: string;
  readonly names: readonly FoundName[];
}

const formsIn: (article: Article) => Forms = keptWith((article: Article): Forms => {
  const words = new Set<string>();
  const starts = new Set<string>();
  const countries = new Set<string>();
  let initials = '';
  for (const [written] of sliceOf(article.text, article.span).matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
    const folded = foldWord(written);
    const capital = /^\p{Lu}/u.test(written);
    if (capital) initials += folded[0] ?? '';
    const country = capital ? COUNTRY_OF.get(folded) : undefined;
    if (country !== undefined) countries.add(country);
    if (words.has(folded)) continue;
    words.add(folded);
    for (let length = FORM; length <= Math.min(folded.length, LONGEST); length++) starts.add(folded.slice(0, length));
  }
  const names = sentenceNames(article).flat();
  return { words, starts, countries, initials, names };
});
/** Beyond so many letters two words that begin alike are one. */
const LONGEST = 12;

/** Whether the words take part in what the sentence mainly tells: who does it, what is done, to whom. */
export function isCore({ parse }: ClaimReading, at: Span): boolean {
  let up = parse.words.findLastIndex((word) => at.start <= word.span.start && word.span.end <= at.end);
  for (; up >= 0; up = parse.words[up]!.head) {
    const { relation, head } = parse.words[up]!;
    if (/^(?:nsubj|csubj|obj|iobj|root)/u.test(relation)) return head < 0 || isMain(parse.words[head]!.relation);
    if (/^(?:obl|nmod|advcl|acl|conj|appos)/u.test(relation)) return false;
  }
  return false;
}

/** What somebody is said to have said is what the sentence tells. */
const isMain = (relation: string): boolean => /^(?:root|ccomp|parataxis)/u.test(relation);
