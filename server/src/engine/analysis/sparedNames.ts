/** Names that the desk never wants told: a finding that is about nothing else is none. */
import type { Draft } from '../model/draft';
import type { Finding } from '../model/finding';
import type { HouseLexicon } from '../model/lexicon';
import { keptWith } from '../model/kept';
import { sliceOf } from '../model/span';
import { foldText } from '../text/words';

/** Rules that say of a name that it is missing, or another. */
const ABOUT_NAMES: ReadonlySet<string> = new Set(['claim/name', 'claim/not-found']);

const folded = (words: string): string => foldText(words).replace(/^the /u, '').replace(/'s?$/u, '');

const ignoredBy = keptWith(({ ignored }: HouseLexicon): ReadonlySet<string> => new Set(ignored.map(folded)));

/** Whether the words under the finding are such a name, or part of one. */
export function isSpared({ rule, span }: Pick<Finding, 'rule' | 'span'>, { text, lexicon }: Draft): boolean {
  if (!lexicon || lexicon.ignored.length === 0 || !ABOUT_NAMES.has(rule)) return false;
  const words = folded(sliceOf(text, span));
  return [...ignoredBy(lexicon)].some((name) => name === words || ` ${name} `.includes(` ${words} `));
}
