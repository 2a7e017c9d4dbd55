/** Whom "he", "she", "they" and "it" mean: the most salient of those they can mean, and how much more salient than the next. */
import { genderOfEntity, type Entity, type Referent } from './entity';
import type { PronounMention } from './mention';
import type { Salience } from './salience';

/** A candidate of whom the text says nothing that fits the pronoun, against one of whom it does. */
const GENDER_UNKNOWN = 0.6;
/** The same where not even a title says that it is a person. */
const PERSON_UNKNOWN = 0.5;

/** "He described Tennet as …": whom the sentence names right behind its pronoun, the pronoun does not mean. */
const NAMED_AHEAD = 0.25;
/** Somebody the whole text is about is meant a little more easily. */
const TOPIC = 0.25;

/** The only one who fits of those in this sentence and the last. */
const ALONE = 0.75;

/**
 * Undefined when nobody in reach can be meant.
 * @param ahead folded last parts of the names that follow in the sentence
 */
export function resolvePronoun(
  mention: PronounMention,
  salience: Salience,
  ahead: readonly string[],
): Referent | undefined {
  const [first, ...others] = salience.candidates(
    mention.speaks,
    (entity) =>
      fit(entity, mention.pronoun) *
      (1 + TOPIC * Math.log(entity.mentions)) *
      (ahead.includes(entity.parts.at(-1) ?? ' ') ? NAMED_AHEAD : 1),
  );
  if (!first) return undefined;
  const lead = certaintyOf(first.score, others[0]?.score ?? 0);
  const alone = first.age <= 1 && others.every((o) => o.age > 1 || o.entity.human < 0.5);
  return { entity: first.entity, certainty: alone ? Math.max(ALONE, lead) : lead };
}

/** The lead of the first over the second, and some trust even in a lonely weak candidate. */
function certaintyOf(first: number, second: number): number {
  const lead = first / (first + second);
  return Math.min(0.95, Math.max(0.3, lead)) * (first < 0.08 ? 0.7 : 1);
}

/** 0 for what the pronoun cannot mean; more for what it means more easily. */
export function fit(entity: Entity, pronoun: PronounMention['pronoun']): number {
  switch (pronoun) {
    case 'he':
    case 'she': {
      if (entity.plural || (entity.kind !== 'person' && entity.kind !== 'anonymous')) return 0;
      const gender = genderOfEntity(entity);
      if (gender === undefined) return entity.human < 1 ? PERSON_UNKNOWN * entity.human : GENDER_UNKNOWN;
      return gender === pronoun ? entity.human : 0;
    }
    case 'they':
      if (entity.plural) return 1;
      return entity.kind === 'organisation' ? 0.5 : entity.kind === 'anonymous' ? 0.4 : 0;
    case 'it':
      if (entity.plural) return 0;
      return entity.kind === 'organisation' ? 1 : entity.kind === 'document' ? 0.7 : entity.kind === 'thing' ? 0.5 : 0;
  }
}
