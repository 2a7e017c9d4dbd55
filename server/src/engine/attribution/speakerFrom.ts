/** Makes the speaker of an attribution out of whom its phrase was found to mean. */
import type { Speaker, SpeakerKind } from '../model/evidence';
import type { Entity } from './cast/entity';

/** Whom a phrase means, and a factor on the confidence of the reading: 1 when nothing had to be resolved. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly certainty: number;
}

/** The phrase keeps its place and words; the name, the kind and the roles are the referent's. */
export function speakerFrom(entity: Entity, phrase: Speaker): Speaker {
  const { first } = entity;
  const isElsewhere = first.paragraph !== phrase.paragraph || first.span.end !== phrase.span?.end;
  return {
    ...phrase,
    name: entity.name,
    kind: kindOf(entity),
    roles: [...entity.roles],
    ...(isElsewhere ? { antecedent: first } : {}),
  };
}

function kindOf({ kind, plural }: Entity): SpeakerKind {
  if (kind === 'thing') return 'unknown';
  return kind === 'person' && plural ? 'group' : kind;
}
