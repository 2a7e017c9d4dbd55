/** The people a text names, with every title and role it gives them: "Orsk" is "Ada Orsk", the mayor of Skarnhaven. */
import type { Span } from '../model/span';
import { ORGANISATION_WORDS } from '../text/lexicons/roles';
import { mentionsOf, type NameMention } from './nameMentions';
import { namePartKey, sameNamePart, samePerson } from './names';

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

interface Entry {
  name: string;
  parts: readonly string[];
  readonly roles: Set<string>;
  mentions: number;
}

/** Entries by the key of each part of their names. */
class Register {
  readonly entries: Entry[] = [];
  readonly #byPart = new Map<string, Entry[]>();

  /** Everybody of whom `parts` may be the name. */
  matching(parts: readonly string[]): readonly Entry[] {
    const near = new Set(parts.flatMap((part) => this.#byPart.get(namePartKey(part)) ?? []));
    return [...near].filter((entry) => samePerson(entry.parts, parts));
  }

  add(mention: NameMention): void {
    const known = this.matching(mention.parts)[0];
    if (!known) {
      const entry = { name: mention.name, parts: mention.parts, roles: new Set(mention.roles), mentions: 1 };
      this.entries.push(entry);
      this.#list(entry);
      return;
    }
    known.mentions++;
    for (const role of mention.roles) known.roles.add(role);
    if (mention.parts.length > known.parts.length) {
      known.parts = mention.parts;
      known.name = mention.name;
      this.#list(known);
    }
  }

  #list(entry: Entry): void {
    for (const part of entry.parts) {
      const key = namePartKey(part);
      const list = this.#byPart.get(key);
      if (!list) this.#byPart.set(key, [entry]);
      else if (!list.includes(entry)) list.push(entry);
    }
  }
}

/** Reads all names out of the paragraphs of a text; paragraphs read before cost next to nothing. */
export function readPeople(
  paragraphs: readonly { readonly text: string; readonly sentences: readonly Span[] }[],
): People {
  const register = new Register();
  const lone: NameMention[] = [];
  for (const mention of paragraphs.flatMap(mentionsOf)) {
    if (mention.parts.length === 1) lone.push(mention);
    else if (!mention.parts.some((part) => ORGANISATION_WORDS.has(part))) register.add(mention);
  }
  for (const { parts, roles } of lone) {
    const same = register.matching(parts).filter((e) => e.parts.at(-1) === parts[0] || e.parts[0] === parts[0]);
    if (same.length !== 1 || !same[0]) continue;
    same[0].mentions++;
    for (const role of roles) same[0].roles.add(role);
  }
  return peopleOf(
    register,
    lone.filter((m) => m.inside).map((m) => m.parts[0] ?? ''),
  );
}

function peopleOf(register: Register, inside: readonly string[]): People {
  const one = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
  const once = new Set<string>();
  const names = new Set(inside.filter((part) => once.has(part) || !once.add(part)));
  return {
    all: register.entries,
    find: (parts) => {
      const all = register.matching(parts);
      if (all.length <= 1 || parts.length > 1) return one(all);
      // A bare surname may be shared; first names and middle names do not count then.
      return one(all.filter((e) => sameNamePart(e.parts.at(-1) ?? '', parts[0] ?? '')));
    },
    isName: (part) => names.has(part),
    withRole: (role) => one(register.entries.filter((e) => e.roles.has(role))),
  };
}
