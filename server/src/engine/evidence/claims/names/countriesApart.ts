/**
 * The country whose office somebody holds, where the cited sources have them hold another's: "France's Prime Minister Dov Sarn"
 * for "Norwegian Prime Minister Dov Sarn". A title stands by its name wherever the name stands, so no event need be compared.
 */
import { compareNames } from '../../../claims/names/compareNames';
import { namesIn, type FoundName } from '../../../claims/names/namesIn';
import type { Article } from '../../../model/article';
import { keptWith } from '../../../model/kept';
import { overlaps, span, type Span } from '../../../model/span';
import { COUNTRIES, COUNTRY_INITIALS, countryOf } from '../../../text/lexicons/countries';
import { foldWord } from '../../../text/words';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { sentenceNames } from './sentenceNames';
import { sourceSentence, type SourceSentence } from '../reading/sourceSentences';

export interface CountryApart {
  /** The draft's word for the country. */
  readonly claim: Span;
  /** The source's, with title and name. */
  readonly phrase: Span;
  /** The source's word for its own, in the form the draft has; absent where its articles have none. */
  readonly value?: Span;
  readonly sentence: SourceSentence;
}

/** An office that somebody holds of a country. */
interface Held {
  readonly holder: FoundName;
  readonly country: string;
  /** The country's word, without "'s". */
  readonly span: Span;
  /** From the country's word to the end of the name, whichever comes first. */
  readonly phrase: Span;
}

/** Offices that are a state's and nobody's besides. */
const OFFICE =
  '(?:president|prime minister|premier|chancellor|foreign minister|defen[cs]e minister|king|queen|emir|sultan)';
const COUNTRY = '(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}]*)?)';
/** "Norwegian Prime Minister", "Norway's new king". */
const BEFORE = new RegExp(
  `(?<![\\p{L}])${COUNTRY}(?:['’]s)? (?:new )?${OFFICE} (?:sir |dame |mr\\.? |mrs\\.? |ms\\.? )?$`,
  'iu',
);
/** "Norway was represented at the talks by". */
const REPRESENTED = new RegExp(
  `(?<![\\p{L}])${COUNTRY} (?:is|was|were|are|has been|had been|will be|would be) represented (?:[^,.;:]{0,60} )?by (?:its |the )?(?:new )?(?:${OFFICE},? )?$`,
  'iu',
);
/** ", the prime minister of Norway", ", Norway's prime minister". */
const AFTER = [
  new RegExp(`^, (?:the )?(?:new )?${OFFICE} of (?:the )?${COUNTRY}`, 'iu'),
  new RegExp(`^, ${COUNTRY}(?:['’]s)? (?:new )?${OFFICE}(?![\\p{L}])`, 'iu'),
];
/** UTF-16 units that are looked at on either side of a name. */
const REACH = 140;

export function countriesApart(claim: ClaimReading): readonly CountryApart[] {
  const names = namesIn(claim.text, span(0, claim.text.length), [], claim.lexicon);
  return officesIn(claim.text, names).flatMap((mine): readonly CountryApart[] => {
    if (isQuoted(claim, mine.span)) return [];
    const found = claim.articles.flatMap((article) =>
      officesOf(article).flatMap((held) =>
        /^(?:same|compatible)$/u.test(compareNames(mine.holder, held.holder)) ? [{ article, ...held }] : [],
      ),
    );
    const [first] = found;
    if (!first || found.some(({ country }) => country !== first.country || areNear(country, mine.country))) return [];
    const sentence = sourceSentence(first.article, first.index);
    if (!sentence) return [];
    const value = formOf(first.article, first.country, isName(claim.text, mine), first.span);
    return [{ claim: mine.span, phrase: first.phrase, sentence, ...(value ? { value } : {}) }];
  });
}

/** A state and one of its parts or a body it belongs to: whoever speaks for one may speak for the other. */
const areNear = (a: string, b: string): boolean => a === b || GROUPS.some((group) => group.has(a) && group.has(b));
const GROUPS: readonly ReadonlySet<string>[] = [
  new Set(['uk', 'england', 'scotland', 'wales', 'northern ireland']),
  new Set(['china', 'hong kong', 'taiwan', 'macau']),
  new Set(['denmark', 'greenland', 'faroe islands']),
];
/** Bodies of states, which anybody's office may speak for. */
const BODY_OF_STATES = /^(?:eu|un|nato|african union|europe)$/u;

const officesOf: (article: Article) => readonly (Held & { readonly index: number })[] = keptWith((article: Article) =>
  sentenceNames(article).flatMap((names, index) => officesIn(article.text, names).map((held) => ({ ...held, index }))),
);

function officesIn(text: string, names: readonly FoundName[]): readonly Held[] {
  return names.flatMap((holder): readonly Held[] => {
    if (holder.kind !== 'person') return [];
    const start = holder.span.start;
    const before = text.slice(Math.max(0, start - REACH), start);
    const after = text.slice(holder.span.end, holder.span.end + REACH);
    const found =
      placed(BEFORE.exec(before), start - before.length) ??
      placed(REPRESENTED.exec(before), start - before.length) ??
      AFTER.map((pattern) => placed(pattern.exec(after), holder.span.end)).find((it) => it !== undefined);
    if (!found || overlaps(found.span, holder.span)) return [];
    const { span: at, end } = found;
    return [
      {
        holder,
        country: found.country,
        span: at,
        phrase: span(Math.min(at.start, start), Math.max(holder.span.end, end)),
      },
    ];
  });
}

/** The country's word of a match, the longest that is one. */
function placed(
  match: RegExpExecArray | null,
  offset: number,
): { readonly country: string; readonly span: Span; readonly end: number } | undefined {
  const written = match?.[1];
  if (!match || written === undefined) return undefined;
  const at = offset + match.index + match[0].indexOf(written);
  const end = offset + match.index + match[0].length;
  const [one = '', two] = written.split(' ');
  const options: readonly (readonly [words: string, from: number])[] =
    two === undefined
      ? [[one, 0]]
      : [
          [written, 0],
          [two, one.length + 1],
          [one, 0],
        ];
  for (const [words, from] of options) {
    const country = COUNTRY_INITIALS.get(words) ?? countryOf(foldWord(words));
    if (country === undefined || BODY_OF_STATES.test(country) || !/^\p{Lu}/u.test(words)) continue;
    return { country, span: span(at + from, at + from + words.length), end };
  }
  return undefined;
}

/** "Norway" rather than "Norwegian". */
const isName = (text: string, { country, span: at }: Pick<Held, 'country' | 'span'>): boolean =>
  NAMES.get(country)?.has(foldWord(text.slice(at.start, at.end))) ?? false;
const NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  COUNTRIES.map(({ key, names }) => [key, new Set(names)]),
);

function formOf(article: Article, country: string, asName: boolean, there: Span): Span | undefined {
  if (isName(article.text, { country, span: there }) === asName) return there;
  if (!asName) return undefined;
  return sentenceNames(article)
    .flat()
    .find(
      (name) =>
        name.country === country && name.isCountry === true && isName(article.text, { country, span: name.span }),
    )?.span;
}
