/** The register of a text's names: full names that are one person's come together. */
import { namePartKey, samePerson } from '../../text/names/nameParts';
import type { NameMention } from './mention';

/** A person while the text is read. */
export interface Entry {
  name: string;
  parts: readonly string[];
  readonly roles: Set<string>;
  readonly heads: Set<string>;
  mentions: number;
}

/** Beyond it a part of a name tells nobody apart; a text with hundreds of one surname is a list. */
const NAMESAKES = 40;

/** Entries by the parts of their names, and by every two of them: whoever shares two parts may be the same. */
export class Register {
  readonly entries: Entry[] = [];
  readonly #byPart = new Map<string, Entry[]>();
  readonly #byPair = new Map<string, Entry[]>();

  /** Everybody of whom `parts` may be the name; nobody where too many may. */
  matching(parts: readonly string[]): readonly Entry[] {
    const lists =
      parts.length > 1
        ? pairsOf(parts).map((p) => this.#byPair.get(p))
        : parts.map((p) => this.#byPart.get(namePartKey(p)));
    const near = new Set(lists.flatMap((list) => (list && list.length <= NAMESAKES ? list : [])));
    return [...near].filter((entry) => samePerson(entry.parts, parts));
  }

  add(mention: NameMention): Entry {
    const known = this.matching(mention.parts)[0];
    if (!known) {
      const entry = {
        name: mention.name,
        parts: mention.parts,
        roles: new Set(mention.roles),
        heads: new Set(mention.heads),
        mentions: 1,
      };
      this.entries.push(entry);
      this.#list(entry);
      return entry;
    }
    known.mentions++;
    for (const role of mention.roles) known.roles.add(role);
    for (const head of mention.heads) known.heads.add(head);
    if (mention.parts.length > known.parts.length) {
      known.parts = mention.parts;
      known.name = mention.name;
      this.#list(known);
    }
    return known;
  }

  #list(entry: Entry): void {
    for (const part of entry.parts) put(this.#byPart, namePartKey(part), entry);
    for (const pair of pairsOf(entry.parts)) put(this.#byPair, pair, entry);
  }
}

function put(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (!list) map.set(key, [entry]);
  else if (list.length <= NAMESAKES && !list.includes(entry)) list.push(entry);
}

/** Parts of the longest name that is looked up by its pairs. */
const PAIRED_PARTS = 6;

/** Keys of every two parts, in one order. */
function pairsOf(parts: readonly string[]): readonly string[] {
  const keys = parts.slice(-PAIRED_PARTS).map(namePartKey);
  return keys.flatMap((a, i) => keys.slice(i + 1).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
}
