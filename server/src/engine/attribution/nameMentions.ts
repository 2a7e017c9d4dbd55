/** Finds the names in a paragraph, each with the titles, roles and apposition around it. */
import { AUXILIARIES, CALENDAR, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../text/lexicons/closedClass';
import { FEMALE_NAMES, MALE_NAMES } from '../text/lexicons/firstNames';
import { ANONYMOUS, ORGANISATION_WORDS, ROLES, TITLES } from '../text/lexicons/roles';
import type { Token } from './clause';
import { nounKind } from './nounKind';
import { nameParts, SUFFIXES } from '../text/names/nameParts';

/** A run of tokens that names somebody or something. */
export interface NameRun {
  /** Token indices, titles included. */
  readonly start: number;
  readonly end: number;
  /** Without titles, as written. */
  readonly name: string;
  /** Folded parts; the last is the surname. */
  readonly parts: readonly string[];
  /** Folded words of titles, roles and apposition. */
  readonly roles: readonly string[];
  /** Those that say what the bearer is: "spokeswoman", not the "mayor" she speaks for. */
  readonly heads: readonly string[];
  readonly titled: boolean;
  readonly organisation: boolean;
  readonly age?: number;
}

const PARTICLES = new Set('de da di do dos du del della von van der den zu al el bin ibn la le ter ten'.split(' '));
/** Words inside the name of an organisation: "University of Aldmere", "Union of Ferry Crews and Pilots". */
const ORGANISATION_LINKS = new Set(['of', 'for', 'and', 'on']);
/** Capitalised words that are no part of a person's name. */
const NOT_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
the a an and but in on at by for he she it they his her this that these those there when while after before as if i we you no yes not what who how why mr mrs ms
however meanwhile also still yet so then now today yesterday both some many most all several another one two three asked according`.split(
    /\s+/u,
  ),
);
/** Verbs of headlines, where they have a capital too: "Hrane Says Levy Will Rise", "Ada Orsk Hints Tennet Would Pay". */
const HEADLINE_VERBS = new Set(
  'says tells asks calls warns hints vows urges slams blasts denies insists admits accuses demands suggests predicts pledges'.split(
    ' ',
  ),
);
/** Verbs that open a sentence before their speaker: "Said Hrane: “…”". */
const OPENING_VERBS = new Set('said says added adds wrote writes'.split(' '));
/** "Suleiman al-Amr": the particle is small, the name is not. */
const SMALL_PARTICLE = /^(?:al|el|ul|as|ash|at|az|an|ar|ad|bin|ibn|abu|d)['’-]\p{Lu}/u;

const isCapital = (t: Token | undefined): boolean => t?.kind === 'word' && (t.capital || SMALL_PARTICLE.test(t.text));

/** Names of one paragraph, in order. */
export function nameRuns(tokens: readonly Token[], text: string): readonly NameRun[] {
  const runs: NameRun[] = [];
  const headline = isHeadline(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const end = nameEnd(tokens, i, text);
    if (end === i) continue;
    const run = readRun(tokens, i, end, text);
    // “Orsk Sees Personal Insult”: where every word has a capital, a long run is a clause.
    if (run && !(headline && run.parts.length > HEADLINE_NAME && !run.organisation)) runs.push(run);
    i = end - 1;
  }
  return runs;
}

/** Words of the longest name that a line with capitals throughout is trusted with. */
const HEADLINE_NAME = 3;

/** A line without a full stop in which the words have capitals, but for the small ones. */
function isHeadline(tokens: readonly Token[]): boolean {
  if (tokens.at(-1)?.kind === 'stop' || tokens.length > 40) return false;
  const words = tokens.filter((t) => t.kind === 'word' && t.word.length > 3);
  return words.length > 3 && words.filter((t) => t.capital).length >= words.length * 0.8;
}

function readRun(tokens: readonly Token[], start: number, end: number, text: string): NameRun | undefined {
  const all = tokens.slice(start, end);
  // "Odo Krantz Jr." is Odo Krantz.
  const words = all.slice(0, all.findLastIndex((t) => !SUFFIXES.has(t.word)) + 1);
  let parts = partsOf(tokens, start, words);
  const organisation = parts.some((p) => ORGANISATION_WORDS.has(p)) && parts.length === words.length;
  if (!organisation) parts = fromFirstName(parts);
  if (parts.length === 0) return undefined;
  const own = words.slice(-parts.length).filter((t, k) => k === 0 || k === parts.length - 1 || !isNickname(t, text));
  const titles = words.length - parts.length;
  return {
    start,
    end,
    name: own.map((t) => t.text.replace(/['’]s$/u, '').replace(/(?<=s)['’]$/u, '')).join(' '),
    parts: own.length === parts.length ? parts : nameParts(own.map((t) => t.text)),
    ...rolesAround(tokens, start, end, titles),
    titled: words.slice(0, titles).some((t) => TITLES.has(t.word) || ROLES.has(t.word)),
    organisation,
    ...ageBehind(tokens, end),
  };
}

/** Folded, without titles; "Mr. | King" is no king, and the "Republican National Committee" no republican. */
function partsOf(tokens: readonly Token[], start: number, words: readonly Token[]): readonly string[] {
  const written = words.map((t) => t.text);
  const courtesy = tokens[start - 1];
  if (courtesy?.kind === 'word' && /^(?:mr|mrs|ms|miss)$/u.test(courtesy.word))
    return nameParts([courtesy.text, ...written]);
  const parts = nameParts(written);
  if (parts.length === words.length || !isBody(words)) return parts;
  return words.map((t) => t.word.replace(/['’]s$/u, ''));
}

/** Named for what it is by its last word, or by one with "of" or "on" behind it, and none of its words a first name. */
const isBody = (words: readonly Token[]): boolean =>
  words.length > 2 &&
  ROLES.has(words[0]?.word ?? '') &&
  !TITLES.has(words[0]?.word ?? '') &&
  ORGANISATION_WORDS.has(words.at(-1)?.word ?? '') &&
  !words.some((t) => MALE_NAMES.has(t.word) || FEMALE_NAMES.has(t.word));

/** "NASA Administrator Hal Tennet", "Harbour Union Ada Orsk": a name begins with its first name where that is known. */
function fromFirstName(parts: readonly string[]): readonly string[] {
  if (parts.length < 3) return parts;
  const first = parts.findIndex((p) => MALE_NAMES.has(p) || FEMALE_NAMES.has(p));
  return first > 0 && first < parts.length - 1 ? parts.slice(first) : parts;
}

/** "Odo “Dodo” Krantz". */
const isNickname = (t: Token, text: string): boolean =>
  /["“”'‘’]/u.test(text.charAt(t.span.start - 1)) && /["“”'‘’]/u.test(text.charAt(t.span.end));

/** "Ada Orsk, 42, said": 42. */
function ageBehind(tokens: readonly Token[], end: number): { readonly age?: number } {
  const age = tokens[end]?.kind === 'comma' ? /^\d{1,3}$/u.exec(tokens[end + 1]?.text ?? '')?.[0] : undefined;
  return age !== undefined && tokens[end + 2]?.kind !== 'word' ? { age: Number(age) } : {};
}

/** End of the run of name words that begins at `i`; `i` itself when none does. */
function nameEnd(tokens: readonly Token[], i: number, text: string): number {
  if (opensOnly(tokens, i)) return i;
  let end = i;
  let organisation = false;
  while (end < tokens.length) {
    const t = tokens[end];
    if (!t || t.kind !== 'word') break;
    // "Ursula von der Leyen": two particles in a row.
    const next = tokens[end + 1];
    const capitalNext = isCapital(next) || (PARTICLES.has(next?.word ?? '') && isCapital(tokens[end + 2]));
    const particle = end > i && capitalNext && (PARTICLES.has(t.word) || (organisation && linksOrganisation(t, next)));
    if (
      !particle &&
      (!isCapital(t) || (NOT_NAMES.has(t.word) && !/^(?:[A-Z]{2,}|[A-Z]\.)$/u.test(t.text)) || AUXILIARIES.has(t.word))
    )
      break;
    if (end > i && HEADLINE_VERBS.has(t.word)) break;
    // A line break between two capitals: a heading and the text under it.
    if (end > i && text.slice(tokens[end - 1]?.span.end, t.span.start).includes('\n\n')) break;
    organisation ||= ORGANISATION_WORDS.has(t.word);
    end++;
    if (t.possessive && !(organisation && isCapital(tokens[end]) && !/['’]s$/u.test(t.text))) break;
  }
  return end;
}

/** "Commission on Harbour Fees", and not "the Commission on Friday". */
const linksOrganisation = (t: Token, next: Token | undefined): boolean =>
  ORGANISATION_LINKS.has(t.word) && !(t.word === 'on' && CALENDAR.has(next?.word ?? ''));

/** "Despite Orsk", "While Hrane", "Yesterday Orsk": the capital is the sentence's. */
function opensOnly(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
  const before = tokens[i - 1];
  if (!t || before?.kind === 'word' || before?.kind === 'comma' || /^[A-Z]\.$/u.test(t.text)) return false;
  // A bearer of the name "Said" keeps the surname.
  if (OPENING_VERBS.has(t.word) && isCapital(tokens[i + 1])) return true;
  // "Bank executives", "Police in Halevny": what stands there with a capital anyway.
  if (
    ORGANISATION_WORDS.has(t.word) &&
    !isCapital(tokens[i + 1]) &&
    /^[A-Z]\p{Ll}/u.test(t.text) &&
    t.word !== 'kremlin' &&
    isLowerNoun(tokens[i + 1])
  )
    return true;
  return (
    CONJUNCTIONS.has(t.word) || PREPOSITIONS.has(t.word) || DETERMINERS.has(t.word) || /(?:..ly|.ing)$/u.test(t.word)
  );
}

const isLowerNoun = (t: Token | undefined): boolean =>
  t?.kind === 'word' && !t.capital && nounKind(t.word) !== undefined;

/** Titles before the name, a role in lower case before it, and the apposition behind it or what it "is". */
function rolesAround(
  tokens: readonly Token[],
  start: number,
  end: number,
  titles: number,
): { readonly roles: readonly string[]; readonly heads: readonly string[] } {
  const roles = tokens.slice(start, start + titles).map((t) => t.word);
  for (let k = start - 1; k >= Math.max(0, start - 4); k--) {
    const t = tokens[k];
    if (!t || t.kind !== 'word' || DETERMINERS.has(t.word)) break;
    // “Mr. King and Mr. Orsk”: another person's.
    if (t.word === 'and' && roles.some((r) => /^(?:mr|mrs|ms|miss)$/u.test(r))) break;
    if (!ROLES.has(t.word) && !TITLES.has(t.word) && !ANONYMOUS.has(t.word) && roles.length === titles) break;
    roles.push(t.word);
  }
  const heads = [...roles];
  const apposed = appositionBehind(tokens, end);
  roles.push(...apposed.map((t) => t.word));
  const headEnd = apposed.findIndex((t) => PREPOSITIONS.has(t.word) || /^(?:who|which|that)$/u.test(t.word));
  const nouns = apposed.slice(0, headEnd < 0 ? undefined : headEnd);
  heads.push(...nouns.slice(nouns.findLastIndex((t) => t.possessive) + 1).map((t) => t.word));
  return {
    roles: roles.filter((w) => w !== '' && !DETERMINERS.has(w)),
    heads: heads.filter((w) => (ROLES.has(w) || TITLES.has(w) || ANONYMOUS.has(w)) && !NO_HEAD.has(w)),
  };
}

/** Words of titles that are no office by themselves, and nouns that keep a source nameless wherever they stand. */
const NO_HEAD = new Set(
  `vice foreign defense defence interior finance state treasury press rear high former acting ex interim under first crown grand field
source sources people person individual individuals insider insiders`.split(/\s+/u),
);

/** Words of the longest apposition that says what somebody is. */
const APPOSITION_WORDS = 12;

/** ", the mayor of Skarnhaven," and "is the mayor of Skarnhaven" behind a name, over an age. */
function appositionBehind(tokens: readonly Token[], end: number): readonly Token[] {
  const aged = tokens[end]?.kind === 'comma' && /^\d/u.test(tokens[end + 1]?.text ?? '');
  const from = aged ? end + 2 : end;
  const opens = tokens[from];
  const first = tokens[from + 1];
  const predicate = opens?.kind === 'word' && /^(?:is|was|became)$/u.test(opens.word);
  if (first?.kind !== 'word' || (opens?.kind !== 'comma' && !predicate)) return [];
  const bare = !predicate && (ROLES.has(first.word) || first.possessive || TITLES.has(first.word));
  if (!bare && !DETERMINERS.has(first.word)) return [];
  let stop = from + 1;
  while (stop < Math.min(tokens.length, from + APPOSITION_WORDS) && tokens[stop]?.kind === 'word') stop++;
  return tokens.slice(from + 1, stop);
}
