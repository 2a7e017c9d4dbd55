/** Somebody or something a text speaks of, under all the words it has for them. */
import { FEMALE_NAMES, MALE_NAMES } from '../../text/lexicons/firstNames';
import { roleGender } from '../gender';
import type { Span } from '../../model/span';

export type EntityKind = 'person' | 'organisation' | 'group' | 'anonymous' | 'document' | 'thing';

export interface Entity {
  readonly kind: EntityKind;
  /** Fullest form; for the nameless the phrase that brings them in. */
  name: string;
  /** Whether that is a name rather than a phrase. */
  readonly named: boolean;
  /** Folded parts of the name; empty for the nameless. */
  parts: readonly string[];
  readonly roles: Set<string>;
  /** Roles that say what they are. */
  readonly heads: Set<string>;
  readonly plural: boolean;
  /** 0 to 1: how surely a person, where the text says "he" or "she". */
  human: number;
  mentions: number;
  /** Where the text names them first. */
  readonly first: { readonly span: Span; readonly paragraph: number };
}

/** Whom a mention means, and how surely. */
export interface Referent {
  readonly entity: Entity;
  /** 0 to 1; what stays below its reader's floor counts as not resolved. */
  readonly certainty: number;
}

/** The role of being so old: "the 42-year-old". */
export const ageHead = (age: number): string => `aged ${String(age)}`;

/** What titles, roles or the first name say of the pronoun. */
export function genderOfEntity(entity: Entity): 'he' | 'she' | undefined {
  const said = roleGender(entity.heads);
  if (said || !entity.named || entity.kind !== 'person') return said;
  if (entity.parts.length < 2) return undefined;
  const first = entity.parts[0]?.split('-')[0] ?? '';
  return MALE_NAMES.has(first) ? 'he' : FEMALE_NAMES.has(first) ? 'she' : undefined;
}
