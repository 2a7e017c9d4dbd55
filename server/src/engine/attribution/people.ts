/** The people a text names, with every title and role it gives them: "Orsk" is "Ada Orsk", the mayor of Skarnhaven. */
import { countriesOf } from '../text/lexicons/countries';
import { NATIONAL_LEADERS, ORGANISATION_WORDS } from '../text/lexicons/roles';
import type { Referent } from './cast/entity';
import { readCast } from './cast/readCast';
import type { NameMention } from './cast/mention';
import { Register } from './cast/register';
import { mentionsOf, type MentioningParagraph } from './cast/mentionsOf';
import { sameNamePart } from '../text/names/nameParts';

export interface Person {
  /** Fullest form in the text, without titles. */
  readonly name: string;
  /** Folded parts of the name; the last is the surname. */
  readonly parts: readonly string[];
  /** Folded words of titles, roles and appositions. */
  readonly roles: ReadonlySet<string>;
  /** Those that say what the person is. */
  readonly heads: ReadonlySet<string>;
  readonly mentions: number;
}

export interface People {
  readonly all: readonly Person[];
  /** The one person these folded name parts can mean; undefined when none or several. */
  find(parts: readonly string[]): Person | undefined;
  /** True when the text uses this lone folded word as a name: with a capital in mid-sentence, more than once. */
  isName(part: string): boolean;
  /**
   * The one person the text gives this role, anywhere; undefined when none or several. "Leader" stands for who governs a country.
   * @param modifiers words before the role: with a country among them, those of another one do not count
   */
  withRole(role: string, modifiers?: readonly string[]): Person | undefined;
  /**
   * Whom the mention means that ends at `end` of a paragraph's text: a name, a pronoun, the head of a noun phrase; undefined
   * where no mention ends there, or where nothing before it says whom.
   */
  referentAt(paragraph: number, end: number): Referent | undefined;
}

/** Reads all names out of the paragraphs of a text; paragraphs read before cost next to nothing. */
export function readPeople(paragraphs: readonly MentioningParagraph[]): People {
  const register = new Register();
  const lone: NameMention[] = [];
  const read = paragraphs.map(mentionsOf);
  for (const mention of read.flat()) {
    if (mention.kind !== 'name') continue;
    if (mention.parts.length === 1) lone.push(mention);
    else if (!mention.organisation && !mention.parts.some((part) => ORGANISATION_WORDS.has(part)))
      register.add(mention);
  }
  for (const { parts, roles, heads } of lone) {
    const same = register.matching(parts).filter((e) => e.parts.at(-1) === parts[0] || e.parts[0] === parts[0]);
    if (same.length !== 1 || !same[0]) continue;
    same[0].mentions++;
    for (const role of roles) same[0].roles.add(role);
    for (const head of heads) same[0].heads.add(head);
  }
  const inside = lone.filter((m) => m.inside).map((m) => m.parts[0] ?? '');
  const once = new Set<string>();
  const names = new Set(inside.filter((part) => once.has(part) || !once.add(part)));
  let cast: ReturnType<typeof readCast> | undefined;
  return {
    all: register.entries,
    find: (parts) => {
      const all = register.matching(parts);
      if (all.length <= 1 || parts.length > 1) return one(all);
      // A bare surname may be shared; first names and middle names do not count then.
      return one(all.filter((e) => sameNamePart(e.parts.at(-1) ?? '', parts[0] ?? '')));
    },
    isName: (part) => names.has(part),
    withRole: (role, modifiers = []) => {
      const wanted = countriesOf(modifiers);
      const heads = role === 'leader' && wanted.length > 0 ? NATIONAL_LEADERS : [role];
      return one(
        register.entries.filter(
          (e) =>
            heads.some((h) => e.heads.has(h)) &&
            (wanted.length === 0 || countriesOf([...e.roles]).some((c) => wanted.includes(c))),
        ),
      );
    },
    referentAt: (paragraph, end) => (cast ??= readCast(read, register)).at(paragraph, end),
  };
}

const one = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
