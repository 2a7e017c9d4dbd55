/** The people a text names, with every title and role it gives them: "Merz" is "Friedrich Merz", the German chancellor. */
import { AUXILIARIES, DETERMINERS } from '../text/lexicons/closedClass';
import { ORGANISATION_WORDS, ROLES, TITLES } from '../text/lexicons/roles';
import { foldWord } from '../text/words';
import { readClause, type Token } from './clause';

export interface Person {
  /** Fullest form in the text, without titles. */
  readonly name: string;
  /** Folded parts of the name; the last is the surname. */
  readonly parts: readonly string[];
  /** Folded words of titles, roles and appositions. */
  readonly roles: ReadonlySet<string>;
  readonly mentions: number;
}

export interface People {
  readonly all: readonly Person[];
  /** The one person these folded name parts can mean; undefined when none or several. */
  find(parts: readonly string[]): Person | undefined;
  /** True when the text uses this lone folded word as a name: with a capital in mid-sentence, more than once. */
  isName(part: string): boolean;
  /** The one person the text gives this role; undefined when none or several. */
  withRole(role: string): Person | undefined;
}

const PARTICLES = new Set('de da di do dos du del della von van der den zu al el bin ibn la le ter ten'.split(' '));
/** Capitalised words that are no part of a person's name. */
const NOT_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
the a an and but in on at by for he she it they his her this that these those there when while after before as if i we you no yes not what who how why mr mrs ms`.split(
    /\s+/u,
  ),
);

interface Entry {
  name: string;
  parts: string[];
  roles: Set<string>;
  mentions: number;
}

/** Folded parts of a name phrase without its titles; empty when only titles are left. */
export function nameParts(words: readonly string[]): readonly string[] {
  const folded = words.map((w) => foldWord(w.replace(/['’]s$/u, '').replace(/['’]$/u, '')));
  const lastTitle = folded.findLastIndex((w) => TITLES.has(w) || ROLES.has(w) || TITLES.has(w.replace(/s$/u, '')));
  return folded.slice(lastTitle + 1).filter((w) => w !== '' && !['jr', 'sr', 'ii', 'iii'].includes(w));
}

/** Reads all names out of the paragraphs of a text. */
export function readPeople(paragraphs: readonly string[]): People {
  const entries: Entry[] = [];
  const lone: { part: string; roles: readonly string[]; inside: boolean }[] = [];
  for (const text of paragraphs) {
    const tokens = readClause(text, { start: 0, end: text.length }, []);
    for (let i = 0; i < tokens.length; i++) {
      const end = nameEnd(tokens, i);
      if (end === i) continue;
      const words = tokens.slice(i, end);
      const parts = nameParts(words.map((t) => t.text));
      const roles = rolesAround(tokens, i, end, words.length - parts.length);
      if (parts.length === 1 && parts[0])
        lone.push({ part: parts[0], roles, inside: tokens[i - 1]?.kind === 'word' || tokens[i - 1]?.kind === 'comma' });
      else if (parts.length > 1 && !parts.some((p) => ORGANISATION_WORDS.has(p))) {
        add(
          entries,
          words
            .slice(-parts.length)
            .map((t) => t.text.replace(/['’]s$/u, ''))
            .join(' '),
          [...parts],
          roles,
        );
      }
      i = end - 1;
    }
  }
  for (const { part, roles } of lone) {
    const same = entries.filter((e) => e.parts.at(-1) === part || e.parts[0] === part);
    if (same.length === 1 && same[0]) {
      same[0].mentions++;
      for (const role of roles) same[0].roles.add(role);
    }
  }
  return table(
    entries,
    lone.filter((l) => l.inside).map((l) => l.part),
  );
}

/** End of the run of name words that begins at `i`; `i` itself when none does. */
function nameEnd(tokens: readonly Token[], i: number): number {
  let end = i;
  while (end < tokens.length) {
    const t = tokens[end];
    if (!t || t.kind !== 'word') break;
    const particle = PARTICLES.has(t.word) && end > i && tokens[end + 1]?.capital;
    if (!particle && (!t.capital || NOT_NAMES.has(t.word) || AUXILIARIES.has(t.word))) break;
    end++;
    if (t.possessive) break;
  }
  return end;
}

/** Titles before the name, a role in lower case before it, and the apposition behind it. */
function rolesAround(tokens: readonly Token[], start: number, end: number, titles: number): readonly string[] {
  const roles = tokens.slice(start, start + titles).map((t) => t.word);
  for (let k = start - 1; k >= Math.max(0, start - 4); k--) {
    const t = tokens[k];
    if (!t || t.kind !== 'word' || DETERMINERS.has(t.word)) break;
    if (!ROLES.has(t.word) && !TITLES.has(t.word) && roles.length === titles) break;
    roles.push(t.word);
  }
  if (tokens[end]?.kind === 'comma') {
    const first = tokens[end + 1];
    if (
      first?.kind === 'word' &&
      (DETERMINERS.has(first.word) || ROLES.has(first.word) || first.possessive || TITLES.has(first.word))
    ) {
      for (let k = end + 1; k < Math.min(tokens.length, end + 12) && tokens[k]?.kind === 'word'; k++)
        roles.push(tokens[k]?.word ?? '');
    }
  }
  return roles.filter((w) => w !== '' && !DETERMINERS.has(w));
}

function add(entries: Entry[], name: string, parts: string[], roles: readonly string[]): void {
  const known = entries.find((e) => samePerson(e.parts, parts));
  if (known) {
    known.mentions++;
    for (const role of roles) known.roles.add(role);
    if (parts.length > known.parts.length) {
      known.parts = parts;
      known.name = name;
    }
    return;
  }
  entries.push({ name, parts, roles: new Set(roles), mentions: 1 });
}

/** One name's parts are all in the other's ("Suu Kyi" in "Aung San Suu Kyi"), or they differ in a middle initial only. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (short.every((part) => long.some((other) => sameNamePart(part, other)))) return true;
  const ends = [a[0], b[0], a.at(-1), b.at(-1)];
  const [firstA = '', firstB = '', lastA = '', lastB = ''] = ends;
  return a.length > 1 && b.length > 1 && sameNamePart(lastA, lastB) && sameNamePart(firstA, firstB);
}

const transcriptionKeys = new Map<string, string>();
/** A news corpus names some ten thousand people; beyond that the memory is begun anew. */
const REMEMBERED_KEYS = 20_000;

/** Spelling of a transliterated name without what transcriptions disagree on: Zelensky, Zelenskyy, Zelenskiy. */
export function transcriptionKey(part: string): string {
  let key = transcriptionKeys.get(part);
  if (key === undefined) {
    if (transcriptionKeys.size > REMEMBERED_KEYS) transcriptionKeys.clear();
    key = spellingKey(part);
    transcriptionKeys.set(part, key);
  }
  return key;
}

const spellingKey = (part: string): string =>
  part
    .replace(/[-'’]/gu, '')
    .replace(/(?:iy|yi|yy|ij|ii|yj|ey|ei|y|j)$/u, 'i')
    .replace(/y/gu, 'i')
    .replace(/kh/gu, 'h')
    .replace(/ks/gu, 'x')
    .replace(/(?:ts|tz)/gu, 'c')
    .replace(/ou/gu, 'u')
    .replace(/ph/gu, 'f')
    .replace(/(.)\1+/gu, '$1');

export const sameNamePart = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= 5 && b.length >= 5 && Math.abs(a.length - b.length) <= 3 && transcriptionKey(a) === transcriptionKey(b));

function table(entries: readonly Entry[], inside: readonly string[]): People {
  const names = new Set(inside.filter((part, i) => inside.indexOf(part) !== i));
  const one = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
  return {
    all: entries,
    find: (parts) => {
      const all = entries.filter((e) => samePerson(e.parts, parts));
      if (all.length <= 1 || parts.length > 1) return one(all);
      // A bare surname that several share: the family's most named member, as news style has it, unless they tie.
      const bySurname = all.filter((e) => sameNamePart(e.parts.at(-1) ?? '', parts[0] ?? ''));
      return one(bySurname);
    },
    isName: (part) => names.has(part),
    withRole: (role) => one(entries.filter((e) => e.roles.has(role))),
  };
}
