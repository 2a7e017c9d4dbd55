/** Whom a name means at its place: a surname the person last named in full, an acronym its organisation, a lone capital nobody. */
import { CAPITAL_CITIES, COUNTRIES, countryOf, TWO_WORD_COUNTRIES } from '../../text/lexicons/countries';
import { FEMALE_NAMES, MALE_NAMES } from '../../text/lexicons/firstNames';
import { agencies, outletNames, outletWords } from '../../text/lexicons/outlets';
import { GROUPS, ORGANISATION_WORDS } from '../../text/lexicons/roles';
import { roleGender } from '../gender';
import { namePartKey, sameNamePart } from '../../text/names/nameParts';
import { ageHead, genderOfEntity, type Entity, type EntityKind, type Referent } from './entity';
import type { Mention, NameMention } from './mention';
import type { Register } from './register';
import type { Salience } from './salience';

/** How a name is used all through a text. */
interface Usage {
  total: number;
  withArticle: number;
  located: number;
  titled: number;
  speaks: number;
  inside: number;
}

/** Surnames that two people share, told apart by who was named last. */
const SHARED_SURNAME = 0.75;
/** A lone capital word that nothing but its verb makes a person. */
const LONE_NAME = 0.85;

export class Names {
  readonly #entities = new Map<string, Entity>();
  readonly #usage = new Map<string, Usage>();
  readonly #byLastPart = new Map<string, Entity[]>();
  readonly #register: Register;
  readonly #spelledOut = new Map<string, NameMention | undefined>();
  readonly #organisations: { readonly entity: Entity; readonly acronym: string }[] = [];

  constructor(paragraphs: readonly (readonly Mention[])[], register: Register) {
    this.#register = register;
    for (const mention of paragraphs.flat()) {
      if (mention.kind !== 'name') continue;
      const key = this.#keyOf(mention.parts);
      const usage = this.#usage.get(key) ?? { total: 0, withArticle: 0, located: 0, titled: 0, speaks: 0, inside: 0 };
      usage.total++;
      if (mention.withArticle) usage.withArticle++;
      if (mention.located) usage.located++;
      if (mention.titled || mention.heads.length > 0) usage.titled++;
      if (mention.speaks) usage.speaks++;
      if (mention.inside) usage.inside++;
      this.#usage.set(key, usage);
      if (mention.parts.length > 1 && (mention.organisation || mention.withArticle)) this.#spellOut(mention);
    }
  }

  /** "US" in a headline is the "United States" of the text under it; initials that two names share are neither's. */
  #spellOut(mention: NameMention): void {
    const initials = initialsOf(mention);
    const known = this.#spelledOut.get(initials);
    const isOther = known && known.parts.join(' ') !== mention.parts.join(' ');
    this.#spelledOut.set(initials, isOther ? undefined : mention);
  }

  resolve(mention: NameMention, paragraph: number, salience: Salience): Referent {
    const { parts } = mention;
    if (parts.length > 1) return { entity: this.#whole(mention, paragraph), certainty: 1 };
    const part = parts[0] ?? '';
    const near = this.#register
      .matching(parts)
      .filter((e) => sameNamePart(e.parts.at(-1) ?? '', part) || e.parts[0] === part)
      .map((e) => this.#entityOf(e, mention, paragraph));
    const gender = roleGender(mention.heads);
    const fitting = near.filter((e) => gender === undefined || (genderOfEntity(e) ?? gender) === gender);
    const [only] = fitting;
    if (only && fitting.length === 1) return grown(only, mention, 1);
    if (only) {
      // Surnames before first names; then the one named last, before anybody the one the text names most.
      const surnamed = fitting.filter((e) => sameNamePart(e.parts.at(-1) ?? '', part));
      const [last] = (surnamed.length > 0 ? surnamed : fitting).sort(
        (a, b) => salience.seen(b) - salience.seen(a) || b.mentions - a.mentions,
      );
      return { entity: last ?? only, certainty: surnamed.length === 1 ? 1 : SHARED_SURNAME };
    }
    const short = this.#shortOf(mention, paragraph);
    if (short) return grown(short, mention, 1);
    return { entity: this.#whole(mention, paragraph), certainty: 1 };
  }

  #keyOf(parts: readonly string[]): string {
    return parts.length > 1 ? parts.join(' ') : namePartKey(parts[0] ?? '');
  }

  /** The entity of a name that stands for itself. */
  #whole(mention: NameMention, paragraph: number): Entity {
    const isThing = isOrganisation(mention);
    const entry = isThing || mention.parts.length < 2 ? undefined : this.#register.matching(mention.parts)[0];
    if (entry) return grown(this.#entityOf(entry, mention, paragraph), mention, 1).entity;
    const key = this.#keyOf(mention.parts);
    const known = this.#entities.get(key);
    if (known) return grown(known, mention, 1).entity;
    const usage = this.#usage.get(key);
    const human = isThing ? 0 : humanness(mention.parts, usage, mention.name);
    const entity = this.#make(key, mention, paragraph, kindOf(mention, human), human);
    if (entity.kind === 'organisation') {
      this.#organisations.push({ entity, acronym: initialsOf(mention) });
    }
    return entity;
  }

  #entityOf(entry: Register['entries'][number], mention: NameMention, paragraph: number): Entity {
    const key = `person ${entry.parts.join(' ')}`;
    const known = this.#entities.get(key);
    if (known) return known;
    const uses = [entry.parts.join(' '), namePartKey(entry.parts.at(-1) ?? '')].flatMap(
      (k) => this.#usage.get(k) ?? [],
    );
    const usage = uses.reduce<Usage | undefined>((sum, u) => (sum ? add(sum, u) : u), undefined);
    const human = humanness(entry.parts, usage, entry.name);
    const kind = human > 0 ? 'person' : 'thing';
    const entity = this.#make(key, { ...mention, name: entry.name, parts: entry.parts }, paragraph, kind, human);
    for (const role of entry.roles) entity.roles.add(role);
    for (const head of entry.heads) entity.heads.add(head);
    entity.mentions = entry.mentions;
    return entity;
  }

  #make(key: string, mention: NameMention, paragraph: number, kind: EntityKind, human: number): Entity {
    const entity: Entity = {
      kind,
      name: mention.name,
      named: true,
      parts: mention.parts,
      roles: new Set(mention.roles),
      heads: new Set(mention.heads),
      plural: kind === 'group',
      human,
      mentions: 1,
      first: { span: mention.span, paragraph },
    };
    if (mention.age !== undefined) entity.heads.add(ageHead(mention.age));
    // "The authority" after the "Ellenvik Harbour Authority".
    if (kind === 'organisation')
      for (const part of mention.parts) if (ORGANISATION_WORDS.has(part)) entity.heads.add(part);
    this.#entities.set(key, entity);
    const last = mention.parts.at(-1) ?? '';
    const list = this.#byLastPart.get(last);
    if (list) list.push(entity);
    else this.#byLastPart.set(last, [entity]);
    return entity;
  }

  /** "EHA" for the "Ellenvik Harbour Authority", "the Authority", "the Church" for the "Church of Halevny". */
  #shortOf({ parts, name }: NameMention, paragraph: number): Entity | undefined {
    const part = parts[0] ?? '';
    const acronym = /^[A-Z][A-Za-z.&]*[A-Z.]$/u.test(name) ? part.replace(/\./gu, '') : undefined;
    if (acronym !== undefined) {
      const known = this.#organisations.findLast((o) => o.acronym === acronym)?.entity;
      const later = known ? undefined : this.#spelledOut.get(acronym);
      return known ?? (later && this.#whole(later, paragraph));
    }
    if (!ORGANISATION_WORDS.has(part)) return undefined;
    return this.#organisations.findLast(({ entity }) => entity.parts.at(-1) === part || entity.parts[0] === part)
      ?.entity;
  }
}

/** "eha" for the Ellenvik Harbour Authority, or what brackets behind it say. */
function initialsOf({ parts, acronym }: NameMention): string {
  if (acronym !== undefined) return acronym.toLowerCase().replace(/\./gu, '');
  const initials = parts.filter((p) => !/^(?:of|for|and|the)$/u.test(p)).map((p) => p.charAt(0));
  return initials.length > 1 ? initials.join('') : '';
}

const add = (a: Usage, b: Usage): Usage => ({
  total: a.total + b.total,
  withArticle: a.withArticle + b.withArticle,
  located: a.located + b.located,
  titled: a.titled + b.titled,
  speaks: a.speaks + b.speaks,
  inside: a.inside + b.inside,
});

function grown(entity: Entity, mention: NameMention, certainty: number): Referent {
  entity.mentions++;
  for (const role of mention.roles) entity.roles.add(role);
  for (const head of mention.heads) entity.heads.add(head);
  if (mention.age !== undefined) entity.heads.add(ageHead(mention.age));
  return { entity, certainty };
}

/** By a word in the name, or known as an outlet: "Tennet Harbour Authority", "the Herald". */
function isOrganisation({ organisation, parts, name, withArticle }: NameMention): boolean {
  const folded = name.toLowerCase();
  return (
    organisation ||
    TWO_WORD_COUNTRIES.has(parts.join(' ')) ||
    parts.some((p) => ORGANISATION_WORDS.has(p)) ||
    outletNames.has(folded) ||
    agencies.has(folded) ||
    (withArticle && outletWords.has(parts.at(-1) ?? '')) ||
    /\p{Ll}news$/u.test(folded)
  );
}

const COUNTRY_NAMES: ReadonlySet<string> = new Set(COUNTRIES.flatMap((c) => c.names));
const isFirstName = (part: string): boolean => MALE_NAMES.has(part) || FEMALE_NAMES.has(part);

/** How surely a name is a person's, from the company it keeps all through the text. */
function humanness(parts: readonly string[], usage: Usage | undefined, name: string): number {
  const first = parts[0] ?? '';
  if (parts.length === 1 && (countryOf(first) !== undefined || CAPITAL_CITIES.has(first))) return 0;
  // “Chad Krantz” is no country.
  if (countryOf(first) !== undefined && !usage?.titled && !(parts.length > 1 && isFirstName(first))) return 0;
  if (parts.length === 1 && /^[A-Z.&]{2,}$/u.test(name)) return 0;
  // “RT America”, “Bank of Norland”: of a country, unless a first name says otherwise.
  if (parts.length > 1 && COUNTRY_NAMES.has(parts.at(-1) ?? '') && !isFirstName(first)) return 0;
  if (usage && usage.titled > 0) return 1;
  if (parts.length > 1 && (isFirstName(first) || /^\p{L}$/u.test(first))) return 1;
  if (usage && (usage.withArticle + usage.located) * 2 > usage.total) return 0;
  if (usage && usage.speaks > 0) return parts.length > 1 ? 0.9 : LONE_NAME;
  if (parts.length > 1) return 0.5;
  // A capital that never stands in mid-sentence is the sentence's: "Right", "Recent".
  return usage && usage.inside > 1 ? 0.4 : usage && usage.inside > 0 ? 0.15 : 0;
}

function kindOf(mention: NameMention, human: number): EntityKind {
  const { parts, name } = mention;
  if (isOrganisation(mention)) return 'organisation';
  // "Italian", "French": of a country, and nobody as long as it says nothing.
  if (
    parts.length === 1 &&
    countryOf(parts[0] ?? '') !== undefined &&
    !mention.speaks &&
    countryOf(parts[0] ?? '') !== parts[0]
  )
    return /^[A-Z.]{2,}$/u.test(name) ? 'organisation' : 'thing';
  if (parts.length === 1 && (/^[A-Z.&]{2,}$/u.test(name) || countryOf(parts[0] ?? '') !== undefined)) {
    return /(?:ans|ese|ish|s)$/u.test(parts[0] ?? '') && name.length > 3 ? 'group' : 'organisation';
  }
  if (parts.length === 1 && CAPITAL_CITIES.has(parts[0] ?? '')) return 'organisation';
  if (parts.length === 1 && GROUPS.has(parts[0] ?? '')) return 'group';
  return human > 0 ? 'person' : 'thing';
}
