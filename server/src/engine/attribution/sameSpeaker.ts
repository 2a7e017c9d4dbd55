/** Decides whether a draft and its source give words to the same speaker. */
import type { Speaker, SpeakerRelation } from '../model/evidence';
import { NAMELESS_ROLES, ORGANISATION_WORDS, ROLE_CLASSES } from '../text/lexicons/roles';
import { foldText } from '../text/words';
import { nameParts, sameNamePart, samePerson } from '../text/names/nameParts';
import type { People } from './people';

/**
 * Compares the draft's speaker with the source's. Naming less than the source does ("a senator" for "Ada Orsk") is never
 * `different`.
 * @param people everybody the source names, to know a draft's speaker by role
 */
export function relateSpeakers(draft: Speaker, source: Speaker, people: Pick<People, 'all' | 'find'>): SpeakerRelation {
  if (draft.name === '' || draft.kind === 'unknown' || draft.kind === 'anonymous' || draft.kind === 'group')
    return 'unknown';
  const parts = nameParts(draft.name.split(/\s+/u));
  if (parts.length === 0) return 'unknown';
  const onBehalf = source.onBehalfOf ? foldText(source.onBehalfOf) : '';
  if (onBehalf !== '' && parts.some((p) => onBehalf.split(' ').includes(p)))
    return draft.kind === source.kind ? 'same' : 'unknown';
  switch (source.kind) {
    case 'person':
      return source.name === '' ? relateByRole(parts, source, people) : relateNamed(draft, parts, source, people);
    case 'anonymous':
      return draft.kind === 'person' ? 'anonymous' : 'unknown';
    case 'document':
      // "The statement" says nothing against a person as long as nobody knows who issued it.
      return draft.kind === 'person' && onBehalf !== '' ? 'different' : 'unknown';
    case 'organisation':
      return relateOrganisation(draft, parts, source);
    default:
      return 'unknown';
  }
}

function relateNamed(
  draft: Speaker,
  parts: readonly string[],
  source: Speaker,
  people: Pick<People, 'all' | 'find'>,
): SpeakerRelation {
  const others = nameParts(source.name.split(/\s+/u));
  // "Anton, head of the Orsk Farmers Association said": an organisation's name, and a person who may speak for it.
  if (draft.kind === 'person' && others.some((p) => ORGANISATION_WORDS.has(p))) return 'unknown';
  if (draft.kind === 'organisation' || draft.kind === 'document') {
    // A spokesman's words are his organisation's: "Harbour Party chairman Piers Lathwell".
    const roles = new Set(source.roles.map((r) => foldText(r)));
    const of = parts.indexOf('of');
    return parts.slice(0, of > 0 ? of : undefined).some((p) => p.length > 3 && (roles.has(p) || others.includes(p))) ||
      draft.kind === 'document'
      ? 'unknown'
      : 'different';
  }
  // The draft's "Orsk" is the source's Orsk, whomever else of that name the draft knows.
  const mentioned = nameParts(draft.mention.split(/\s+/u));
  if (mentioned.length > 0 && samePerson(mentioned, others)) return 'same';
  if (!samePerson(parts, others)) {
    const known = people.find(parts);
    if (known && samePerson(known.parts, others)) return 'same';
    return isNamesake(parts, source, people) ? 'unknown' : 'different';
  }
  // "Ada Orsk" against "Nils Orsk": the surname alone is not the person.
  const firstDraft = parts[0] ?? '';
  const firstSource = others[0] ?? '';
  if (parts.length > 1 && others.length > 1 && !sameNamePart(firstDraft, firstSource)) {
    const initials = firstDraft.length === 1 || firstSource.length === 1 || firstDraft[0] === firstSource[0];
    if (!initials && parts.every((p, i) => i === parts.length - 1 || !others.includes(p))) return 'unknown';
  }
  return 'same';
}

/** The source says "Orsk", and knows Ada Orsk and Nils Orsk: which of them it means is its context's to tell, not ours. */
function isNamesake(parts: readonly string[], source: Speaker, people: Pick<People, 'all'>): boolean {
  const mentioned = nameParts(source.mention.split(/\s+/u));
  const surname = mentioned[0] ?? '';
  if (mentioned.length !== 1 || parts.length < 2 || !sameNamePart(surname, parts.at(-1) ?? '')) return false;
  return people.all.some((p) => p.parts.length > 1 && samePerson(p.parts, parts));
}

/** "The counsel said": is the draft's person known in the source under a role that excludes this one? */
function relateByRole(
  parts: readonly string[],
  source: Speaker,
  people: Pick<People, 'all' | 'find'>,
): SpeakerRelation {
  const person = people.find(parts);
  if (!person) return 'unknown';
  // "The witness": someone the source keeps nameless, while it names the draft's person under another role.
  const nameless =
    source.roles.some((r) => NAMELESS_ROLES.has(r)) &&
    !people.all.some((p) => source.roles.some((r) => NAMELESS_ROLES.has(r) && p.roles.has(r)));
  // "A witness … the witness": brought in as somebody else than those the source names.
  if (nameless && (person.roles.size > 0 || source.antecedent)) return 'anonymous';
  const mine = ROLE_CLASSES.filter((c) => [...person.roles].some((r) => c.has(r)));
  const theirs = ROLE_CLASSES.filter((c) => source.roles.some((r) => c.has(r)));
  if (mine.length === 0 || theirs.length === 0) return 'unknown';
  return mine.some((c) => theirs.includes(c)) ? 'unknown' : 'different';
}

function relateOrganisation(draft: Speaker, parts: readonly string[], source: Speaker): SpeakerRelation {
  const others = foldText(source.name).split(' ');
  if (parts.some((p) => others.includes(p))) return 'same';
  if (isAcronymOf(parts, others) || isAcronymOf(others, parts)) return 'same';
  // A person may speak for the organisation; only two organisations can be told apart by their names.
  return draft.kind === 'organisation' ? 'different' : 'unknown';
}

/** Little words that initials pass over. */
const UNCOUNTED = new Set(['of', 'for', 'and', 'the', 'on', 'in']);

/** "EHA" for the Ellenvik Harbour Authority; each may have more words around it. */
function isAcronymOf(short: readonly string[], long: readonly string[]): boolean {
  const initials = long
    .filter((p) => !UNCOUNTED.has(p))
    .map((p) => p.charAt(0))
    .join('');
  return short.some((p) => p.length > 1 && p.replace(/\./gu, '') === initials);
}
