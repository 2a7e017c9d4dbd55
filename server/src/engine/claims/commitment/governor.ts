/** Looks up what a word does to what it governs. */
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { GOVERNORS, type GovernedAs, type Governor } from '../../text/lexicons/governors';
import { namesOf } from './words';

export interface FoundGovernor extends Governor {
  /** Empty for any. */
  readonly prepositions: readonly string[];
}

const FRAMES = ['to', 'that', 'ing', 'obj', 'via', 'subj', 'prep', 'noun'] as const satisfies readonly GovernedAs[];

const table = new Map<string, FoundGovernor[]>();
for (const { affirmed, negated, apart, ...words } of GOVERNORS)
  for (const frame of FRAMES)
    for (const entry of (words[frame] ?? '').split(/\s+/u)) {
      if (entry === '') continue;
      const [word = '', list = ''] = entry.split('/');
      const key = `${frame} ${word.replaceAll('_', ' ')}`;
      const found = { affirmed, negated, ...(apart && { apart }), prepositions: list === '' ? [] : list.split(',') };
      table.set(key, [...(table.get(key) ?? []), found]);
    }

/**
 * The first class that knows the word in that place.
 * @param word dictionary form, with its particle ("rule out")
 * @param preposition what stands before the complement
 */
export function governor(word: string, as: GovernedAs, preposition?: string): FoundGovernor | undefined {
  return table
    .get(`${as} ${word}`)
    ?.find((g) => g.prepositions.length === 0 || (preposition !== undefined && g.prepositions.includes(preposition)));
}

/** Looks the word up with its particle first. */
export function governorOf(
  parse: SentenceParse,
  i: number,
  as: GovernedAs,
  preposition?: string,
): FoundGovernor | undefined {
  for (const name of namesOf(parse, i)) {
    const found = governor(name, as, preposition);
    if (found) return found;
  }
  return undefined;
}
