/** Who takes part in what a noun names: "Orsk's visit to Hrane", "the Ellenvik withdrawal of troops", "talks between A and B". */
import type { Participant, Role } from '../../model/claim';
import { COUNTRY_OF } from '../../text/lexicons/countries';
import { MUTUAL } from '../../text/lexicons/events';
import { dependentsOf } from '../../text/syntax/tree';
import { foldWord } from '../../text/words';
import { participantsAt } from './participants';
import { isClause, type Reading } from './reading';
import { isPlace, prepositionOf, roleOf } from './roles';

/**
 * @param verb that says the same as the noun
 * @param alone whether no verb beside it says who does it, so that an owner or "by" does
 */
export function argumentsOf(reading: Reading, noun: number, verb: string, alone: boolean): readonly Participant[] {
  const { parse } = reading;
  const owner = dependentsOf(parse, noun, 'nmod:poss')[0];
  const found: Participant[] = [];
  if (owner !== undefined) found.push(...participantsAt(reading, owner, MUTUAL.has(verb) || alone ? 'agent' : 'other'));
  for (const d of dependentsOf(parse, noun, 'nmod')) {
    if (d === owner || isClause(reading, d)) continue;
    const preposition = prepositionOf(parse, d);
    const role: Role =
      preposition === 'by' && alone
        ? 'agent'
        : preposition === 'of'
          ? 'patient'
          : roleOf(parse.words[d]!, preposition, verb);
    found.push(...participantsAt(reading, d, role, preposition));
  }
  for (const d of dependentsOf(parse, noun, 'compound', 'amod')) found.push(...besideNoun(reading, d, verb));
  return found;
}

/** "the Halevny-Orsk summit", "the Norland invasion": names before the noun do it; other words say what it is about. */
function besideNoun(reading: Reading, d: number, verb: string): readonly Participant[] {
  const word = reading.parse.words[d]!;
  const country = COUNTRY_OF.has(foldWord(word.text)) && /^\p{Lu}/u.test(word.text);
  // "a European venue" is where, "the European talks" are whose.
  const whose: Role = word.relation === 'amod' && isPlace(reading.parse.words[word.head]!) ? 'place' : 'agent';
  const as = (role: Role): readonly Participant[] => participantsAt(reading, d, role);
  if (word.relation === 'amod') return as(country ? whose : 'topic');
  if (country) return as('agent');
  return MUTUAL.has(verb) && as('agent').some(({ concepts }) => concepts.some(({ kind }) => kind === 'name'))
    ? as('agent')
    : as('topic');
}
