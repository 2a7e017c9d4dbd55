/** Finds the names in a stretch of text, each with what it probably names and the country it stands for. */
import { readClause, type Token } from '../../attribution/clause';
import type { NameRun } from '../../attribution/nameMentions';
import { isBodyName, runsOf } from './nameRunsOf';
import type { HouseLexicon } from '../../model/lexicon';
import type { QuotedSpan } from '../../model/quotation';
import type { Span } from '../../model/span';
import { AUXILIARIES } from '../../text/lexicons/closedClass';
import {
  CAPITAL_CITIES,
  COUNTRIES,
  COUNTRY_INITIALS,
  COUNTRY_OF,
  countriesOf,
  TWO_WORD_COUNTRIES,
} from '../../text/lexicons/countries';
import { FEMALE_NAMES, MALE_NAMES } from '../../text/lexicons/firstNames';
import { FUNCTION_WORDS } from '../../text/lexicons/functionWords';
import { FULL_NAME } from '../../text/lexicons/initials';
import { agencies, outletNames } from '../../text/lexicons/outlets';
import { ORGANISATION_WORDS, TITLES } from '../../text/lexicons/roles';
import { foldWord } from '../../text/words';

export type NameKind = 'person' | 'organisation' | 'place' | 'other';

export interface FoundName {
  /** Without titles. */
  readonly span: Span;
  readonly name: string;
  /** Folded; the last part of a person's is the surname. */
  readonly parts: readonly string[];
  /** A guess by title, cue and lexicon; `other` where nothing tells. */
  readonly kind: NameKind;
  /** Folded titles and roles that stand by it: "president", "mayor". */
  readonly roles: readonly string[];
  /** Key of the country it names, or whose people, capital or government it is: "ukraine" for "Kyiv". */
  readonly country?: string;
  /** The country itself, under whatever name; not its people, capital or government. */
  readonly isCountry?: boolean;
}

/**
 * Names of `text[within]`, in order. A capital that may be only its sentence's counts where the text has it inside a sentence too,
 * or something beside it says that it is a name. Linear.
 * @param quotes stretches to pass over, in order: what stands in marks is another's
 * @param lexicon the desk's own words
 */
export function namesIn(
  text: string,
  within: Span,
  quotes: readonly (QuotedSpan | { readonly span: Span })[] = [],
  lexicon?: HouseLexicon,
): readonly FoundName[] {
  const tokens = readClause(text, within, quotes, lexicon);
  return runsOf(tokens, text).flatMap((run) => {
    const found = foundName(text, tokens, run);
    return found && !(opensSentence(text, tokens, run) && isOnlyOpening(text, tokens, run, found)) ? [found] : [];
  });
}

function foundName(text: string, tokens: readonly Token[], run: NameRun): FoundName | undefined {
  const body = run.organisation || isBodyName(tokens, run);
  const from = body ? run.start : run.end - run.parts.length;
  const first = tokens[from] ?? tokens[run.start];
  const last = tokens[run.end - 1];
  if (!first || !last) return undefined;
  const end = last.possessive && /['’]s$/u.test(last.text) ? last.span.end - 2 : last.span.end;
  const span = { start: Math.min(first.span.start, end), end };
  const written = text.slice(span.start, span.end);
  const parts = body ? tokens.slice(run.start, run.end).map((t) => foldWord(t.word)) : run.parts;
  const country = countryNamed(written, parts);
  return {
    span,
    name: body ? written : run.name,
    parts,
    kind: body ? 'organisation' : kindOf(tokens, run, written, country !== undefined),
    roles: body ? [] : run.heads,
    ...(country === undefined ? {} : { country }),
    ...(country !== undefined && isCountryItself(parts, country) ? { isCountry: true } : {}),
  };
}

/** Words that stand among titles and make nobody a person. */
const NO_TITLE =
  /^(?:first|high|field|state|foreign|defen[cs]e|interior|finance|treasury|press|rear|under|former|acting|ex|interim|deputy|vice|crown|grand|first)$/u;

/** Of the whole name, or of one of its words where the rest is a body ("Ukrainian Defence Ministry"). */
function countryNamed(name: string, parts: readonly string[]): string | undefined {
  const initials = COUNTRY_INITIALS.get(name);
  if (initials !== undefined) return initials;
  const [first = '', second] = parts;
  if (parts.length === 1) return COUNTRY_OF.get(first);
  const whole = parts.length === 2 ? TWO_WORD_COUNTRIES.get(`${first} ${second ?? ''}`) : undefined;
  if (whole !== undefined) return whole;
  const said = countriesOf(parts);
  return said.length === 1 && (parts.length === 1 || isBody(parts) || countriesOf([parts.join(' ')]).length === 1)
    ? said[0]
    : undefined;
}

const isBody = (parts: readonly string[]): boolean => parts.some((part) => ORGANISATION_WORDS.has(part));

/** What countries are called, not their people, capitals and governments. */
const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ key, names }) => names.map((name): [string, string] => [name, key])),
);

const isCountryItself = (parts: readonly string[], country: string): boolean =>
  COUNTRY_NAMES.get(parts.join(' ')) === country;

/** Prepositions behind which a name is a place rather than a person. */
const LOCATING = new Set([
  'in',
  'at',
  'near',
  'across',
  'outside',
  'inside',
  'around',
  'throughout',
  'toward',
  'towards',
]);
const GROUND =
  /^(?:street|road|avenue|square|island|islands|river|lake|sea|bay|mountains?|valley|province|county|city|airport|harbour|harbor|port|bridge|park|peninsula|coast|desert|ocean|gulf|strait|canal)$/u;

function kindOf(tokens: readonly Token[], run: NameRun, name: string, ofCountry: boolean): NameKind {
  const { parts, organisation, age, heads } = run;
  const titled = tokens
    .slice(run.start, run.end - parts.length)
    .some((t) => TITLES.has(t.word) && !NO_TITLE.test(t.word));
  const first = parts[0] ?? '';
  const folded = parts.join(' ');
  if (titled || age !== undefined) return 'person';
  if (
    organisation ||
    isBody(parts) ||
    FULL_NAME.has(folded) ||
    outletNames.has(name.toLowerCase()) ||
    agencies.has(name.toLowerCase())
  )
    return 'organisation';
  if (ofCountry) return 'place';
  if (GROUND.test(parts.at(-1) ?? '') || CAPITAL_CITIES.has(folded)) return 'place';
  if (parts.length === 1 && /^[\p{Lu}.&]{2,}$/u.test(name)) return 'organisation';
  if (heads.length > 0 || (parts.length > 1 && (MALE_NAMES.has(first) || FEMALE_NAMES.has(first)))) return 'person';
  return LOCATING.has(tokens[run.start - 1]?.word ?? '') ? 'place' : 'other';
}

function opensSentence(text: string, tokens: readonly Token[], { start, parts }: NameRun): boolean {
  const before = tokens[start - 1];
  const lineBreak = before && text.slice(before.span.end, tokens[start]?.span.start).includes('\n');
  return parts.length === 1 && (!before || lineBreak || before.kind === 'stop' || before.kind === 'quote');
}

/** Whether a lone word has its capital from the sentence: nothing by it, and nothing elsewhere in the text, makes it a name. */
function isOnlyOpening(text: string, tokens: readonly Token[], run: NameRun, found: FoundName): boolean {
  const token = tokens[run.start];
  const next = tokens[run.end];
  if (!token || found.country !== undefined || found.kind === 'person' || run.roles.length > 0) return false;
  if (/^[\p{Lu}\d.&-]{2,}$/u.test(token.text) || token.possessive) return false;
  const part = run.parts[0] ?? '';
  if (FUNCTION_WORDS.has(part) || /^(?:no|any|some|every)(?:body|one|thing)$/u.test(part)) return true;
  if (MALE_NAMES.has(part) || FEMALE_NAMES.has(part)) return false;
  const bare = found.name;
  // In small letters somewhere: a word like another.
  if (places(text, bare.toLowerCase(), token.span.start).length > 0) return true;
  const others = places(text, bare, token.span.start).filter((at) => at !== token.span.start);
  if (others.some((at) => /[\p{Ll},]\s$/u.test(text.slice(Math.max(0, at - 2), at)))) return false;
  return !(
    next?.kind === 'word' &&
    !next.capital &&
    (AUXILIARIES.has(next.word) || /(?:ed|said|says|told|won|lost)$/u.test(next.word))
  );
}

/** So far around a name is looked for other uses of its word, in UTF-16 units: some eight pages. */
const AROUND = 20_000;
/** Looks so many times; a word that stands everywhere is answered long before. */
const LOOKS = 20;

/** Where the whole word stands near `around`. */
function places(text: string, word: string, around: number): readonly number[] {
  const from = Math.max(0, around - AROUND);
  const near = text.slice(from, around + AROUND);
  const found: number[] = [];
  let at = near.indexOf(word);
  for (let looks = 0; at >= 0 && looks < LOOKS; looks++) {
    if (!/\p{L}/u.test(near.charAt(at - 1)) && !/\p{L}/u.test(near.charAt(at + word.length))) found.push(from + at);
    at = near.indexOf(word, at + word.length);
  }
  return found;
}
