/** Whom the people of a text let a word in it stand for, where it says so surely. */
import type { People } from '../../attribution/people';
import { countriesOf } from '../../text/lexicons/countries';
import { NATIONAL_LEADERS } from '../../text/lexicons/roles';
import type { Meant } from './reading';

/** Below it a pronoun or role is left to itself. */
const SURE = 0.6;
/** Where a wrong reading would weigh. */
export const CLEAR = 0.75;

/**
 * @param paragraph number of the paragraph among those that `people` was read from
 * @param end of the word, in the paragraph's text
 * @param least 0 to 1: how surely
 */
export function meantBy(people: People, paragraph: number, end: number, least = SURE): Meant | undefined {
  const referent = people.referentAt(paragraph, end);
  if (!referent || referent.certainty < least || !referent.entity.named) return undefined;
  const { name, heads, roles, kind, parts } = referent.entity;
  const leads =
    kind === 'person' && NATIONAL_LEADERS.some((role) => heads.has(role)) && countriesOf(parts).length === 0;
  const [country] = leads ? countriesOf([...roles]) : [];
  return { name, ...(country === undefined ? {} : { country }) };
}
