/** Whom a noun phrase means: "the mayor" the one who bears the title, "a second source" somebody new, "that source" the last one. */
import { countriesOf, countryOf } from '../../text/lexicons/countries';
import { NATIONAL_LEADERS, ROLE_SYNONYMS } from '../../text/lexicons/roles';
import { ageHead, type Entity, type Referent } from './entity';
import type { NounMention } from './mention';
import type { Salience } from './salience';

const CERTAIN = 0.95;
/** The only bearer, but named long ago: a long draft may have gone on to other people meanwhile. */
const FAR = 0.72;
/** "His lawyer", where the text has a lawyer, but does not say whose. */
const OWNED = 0.6;
/** Sentences over which a role keeps its bearer, and over which it tells two of them apart. */
const LASTING = 15;
const FRESH = 4;
/** Two bearers of the role, told apart by who was named last. */
const CONTESTED = 0.6;
/** "the official" for somebody whose role is only like it. */
const ALIKE = 0.85;

/** Never fails for what brings somebody new in; a definite phrase without a bearer is somebody new as well. */
export function resolveNoun(mention: NounMention, paragraph: number, salience: Salience): Referent | undefined {
  const isOld = mention.determiner === 'definite' || mention.determiner === 'possessive';
  const old = isOld ? bearerOf(mention, salience) : undefined;
  return old ?? { entity: introduced(mention, paragraph), certainty: CERTAIN };
}

function introduced(mention: NounMention, paragraph: number): Entity {
  const words = [...mention.modifiers, mention.head];
  return {
    kind: mention.noun,
    name: mention.phrase,
    named: false,
    parts: [],
    roles: new Set(words),
    heads: new Set([mention.head, ...(mention.age === undefined ? [] : [ageHead(mention.age)])]),
    plural: mention.plural,
    human: mention.noun === 'person' || mention.noun === 'anonymous' ? 0.8 : 0,
    mentions: 1,
    first: { span: mention.span, paragraph },
  };
}

function bearerOf(mention: NounMention, salience: Salience): Referent | undefined {
  const heads =
    mention.age === undefined ? (ROLE_SYNONYMS.get(mention.head) ?? [mention.head]) : [ageHead(mention.age)];
  const fitting = (list: readonly string[]): readonly Entity[] =>
    [...new Set(list.flatMap((head) => salience.bearers(head)))]
      .filter((e) => e.plural === mention.plural && isOfKind(e, mention) && agree(mention, e))
      .sort((a, b) => salience.seen(b) - salience.seen(a));
  // The very word before those that stand for it: of a minister and an official "the official" is the latter.
  const exact = fitting(heads.slice(0, 1));
  const bearers = exact.length > 0 ? exact : fitting(heads);
  const order = ORDINALS.findIndex((words) => mention.modifiers.some((m) => words.includes(m)));
  if (order >= 0 && mention.noun === 'anonymous') {
    const inOrder = [...bearers].sort(
      (a, b) => a.first.paragraph - b.first.paragraph || a.first.span.start - b.first.span.start,
    );
    const entity = inOrder[order];
    return entity && { entity, certainty: CONTESTED };
  }
  const [first] = bearers;
  if (!first) return leaderOf(mention, salience);
  // Of two mayors "the mayor" is the one last spoken of; a source known by the same words is that source.
  const shared = (e: Entity): number => mention.modifiers.filter((m) => e.roles.has(m)).length;
  const best = bearers.reduce((a, b) => (shared(b) > shared(a) ? b : a));
  const rivals = fitting(heads).filter((e) => e !== best);
  const told = rivals.every((e) => shared(e) < shared(best) || salience.age(e) > FRESH) && salience.age(best) <= FRESH;
  const certainty = rivals.length > 0 ? (told ? ALIKE : CONTESTED) : exact.length > 0 ? CERTAIN : ALIKE;
  const owned = mention.determiner === 'possessive' && best.named && countriesOf(mention.modifiers).length === 0;
  return {
    entity: best,
    certainty: Math.min(certainty, owned ? OWNED : 1, salience.age(best) > LASTING ? FAR : 1),
  };
}

/** Names may bear the roles of people; the nameless only what they were brought in as. */
const isOfKind = (entity: Entity, { noun }: NounMention): boolean =>
  entity.kind === noun || (noun === 'anonymous' && entity.kind === 'person');

const ORDINALS: readonly (readonly string[])[] = [['first'], ['second', 'other'], ['third']];

/** "The French president" is not the Italian one; a person without any country may be of each. */
function agree(mention: NounMention, entity: Entity): boolean {
  const wanted = countriesOf(mention.modifiers);
  if (wanted.length === 0) return true;
  const known = countriesOf([...entity.roles]);
  return known.length === 0 || wanted.some((c) => known.includes(c));
}

/** "Germany's leader", "the Russian leader": who governs there by any title. */
function leaderOf(mention: NounMention, salience: Salience): Referent | undefined {
  if (mention.head !== 'leader') return undefined;
  const wanted = countriesOf(mention.modifiers);
  const leaders = NATIONAL_LEADERS.flatMap((head) => salience.bearers(head)).filter(
    (e) => e.named && [...e.roles].some((r) => wanted.includes(countryOf(r) ?? '')),
  );
  const [only, ...others] = new Set(leaders);
  return only && others.length === 0 ? { entity: only, certainty: ALIKE } : undefined;
}
